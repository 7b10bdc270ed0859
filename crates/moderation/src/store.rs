//! The SQL of cases. What they are about is read through the spine, which knows who decides; here stands only why and since
//! when.

use crate::{
    model::{Case, Category, Decision, Flag},
    past::Made,
};
use kit::{Error, params, sql};
use spine::{CommunityId, Item, ItemId, PersonId, Result, Time, Tx, View, items::judge, judges_case, knowable, moderates};

macro_rules! case_cols {
    () => {
        "c.id, c.item_id, c.author_id, c.community_id, c.origin, c.state, c.category, c.words, c.first_by, c.decided_by, c.decided_at, c.appeal, c.appealed_at, c.appeal_outcome, c.opened_at, c.since, c.closed_at"
    };
}

/// The case about an item that is not over.
pub async fn open(view: &mut View, item: ItemId) -> Result<Option<Case>> {
    view.maybe(sql!("select" case_cols!() "from moderation_cases c where c.item_id = $1 and c.closed_at is null"), params![item]).await
}
/// The same, held until the end of the change: of two who decide, one comes first.
pub async fn open_held(tx: &mut Tx, item: ItemId) -> Result<Case> {
    let case: Option<Case> = tx
        .maybe(
            sql!("select" case_cols!() "from moderation_cases c where c.item_id = $1 and c.closed_at is null" for_update()),
            params![item],
        )
        .await?;
    case.ok_or(Error::Missing)
}
/// The last case about what the viewer wrote or raised a flag at. An author learns of no flag that nobody has decided about,
/// or that changed nothing.
pub async fn concerning(view: &mut View, item: ItemId) -> Result<Option<(Case, bool)>> {
    let case: Option<Case> = view
        .maybe(
            sql!("select" case_cols!() "from moderation_cases c where c.item_id = $2 and ((c.author_id = $1 and (c.origin <> 'flag' or c.state not in ('open', 'dismissed')))
                  or exists (select 1 from moderation_flags f where f.case_id = c.id and f.person_id = $1)) order by c.id desc limit 1"),
            params![view.viewer.id, item],
        )
        .await?;
    Ok(case.map(|c| {
        let own = c.author_id == view.viewer.id;
        (c, own)
    }))
}

/// Does anything wait for whoever decides: a case, a community or a profile?
pub async fn anything(view: &mut View) -> Result<(bool, bool)> {
    view.one(
        sql!(
            "select exists (select 1 from moderation_cases c where c.closed_at is null and c.state in ('open', 'appealed', 'resubmitted')),
              exists (select 1 from moderation_reports r where r.decided_at is null)"
        ),
        &[],
    )
    .await
}
/// What waits for the viewer to decide, the longest waiting first: of communities they own, and for moderators what was flagged
/// and is before them (`Case::is_brought`, or everybody reads it). What nobody has seen yet is its owners' business first.
pub async fn waiting(view: &mut View, before: Time, limit: i64) -> Result<Vec<Case>> {
    view.all(
        sql!("select" case_cols!() "from moderation_cases c
              where c.closed_at is null and c.state in ('open', 'appealed', 'resubmitted') and c.author_id <> $1
              and (c.origin = 'flag' or c.state = 'appealed' or c.since < $2
                or exists (select 1 from community_people o where o.community_id = c.community_id and o.person_id = $1 and o.role = 'owner'))
              and" judges_case!("c.state = 'appealed' or c.since < $2 or c.community_id is null") "order by c.since, c.id limit $3"),
        params![view.viewer.id, before, limit],
    )
    .await
}
/// The viewer's own that is not over, the newest first.
pub async fn mine(view: &mut View) -> Result<Vec<Case>> {
    view.all(
        sql!("select" case_cols!() "from moderation_cases c where c.author_id = $1 and c.closed_at is null and (c.origin = 'before' or c.state <> 'open') order by c.id desc limit 100"),
        params![view.viewer.id],
    )
    .await
}

pub async fn flags(view: &mut View, case: i64) -> Result<Vec<Flag>> {
    view.all(sql!("select person_id, category, words, at from moderation_flags where case_id = $1 order by at, person_id"), params![case])
        .await
}
/// How many there are of each category: (case, category, how many).
pub async fn counts(view: &mut View, cases: &[i64]) -> Result<Vec<(i64, String, i64)>> {
    view.all(
        sql!("select case_id, category, cast(count(*) as bigint) from moderation_flags where case_id in" ids(1) "group by case_id, category order by case_id, category"),
        params![cases],
    )
    .await
}

/// Opens a case about an item, or finds the one there is. `true`: it is new.
pub async fn begin(tx: &mut Tx, item: &Item, origin: &'static str, public: bool) -> Result<(Case, bool)> {
    let new = tx.run(
        sql!("insert into moderation_cases (item_id, author_id, community_id, origin, state, public, opened_at, since) values ($1, $2, $3, $4, 'open', $5, $6, $6)
              on conflict (item_id) where closed_at is null do nothing"),
        params![item.id, item.author_id, item.community_id, origin, public, tx.now],
    )
    .await?;
    Ok((open_held(tx, item.id).await?, new > 0))
}
/// `false`: the viewer has raised one already.
pub async fn flag(tx: &mut Tx, case: i64, category: Category, words: &str) -> Result<bool> {
    let me = tx.viewer.id;
    let n = tx
        .run(
            sql!(
                "insert into moderation_flags (case_id, person_id, category, words, at) values ($1, $2, $3, $4, $5) on conflict do nothing"
            ),
            params![case, me, category.word(), words, tx.now],
        )
        .await?;
    Ok(n > 0)
}

/// Writes down what was decided.
pub async fn decide(tx: &mut Tx, case: &Case, what: Decision, category: Option<Category>, words: &str) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    let word = category.map_or("", Category::word);
    let appeal = match what {
        Decision::Grant => "granted",
        Decision::Refuse => "refused",
        _ => case.appeal_outcome.as_str(),
    };
    // What is refused stays as it was decided, category and all; the new words say why.
    let category = if what == Decision::Refuse { case.category.as_str() } else { word };
    tx.run(
        sql!("update moderation_cases set state = $2, category = $3, words = $4, first_by = coalesce(first_by, $5), decided_by = $5, decided_at = $6,
              appeal_outcome = $7, since = $6, closed_at = $8 where id = $1"),
        params![case.id, what.leads_to(&case.origin), category, words, me, now, appeal, what.closes().then_some(now)],
    )
    .await?;
    tx.run(
        sql!("insert into moderation_decisions (case_id, by_id, what, category, words, at, waited) values ($1, $2, $3, $4, $5, $6, $7)"),
        params![case.id, me, what.word(), word, words, now, now.0 - case.since.0],
    )
    .await?;
    Ok(())
}
pub async fn resubmitted(tx: &mut Tx, case: i64) -> Result<()> {
    tx.run(sql!("update moderation_cases set state = 'resubmitted', since = $2 where id = $1"), params![case, tx.now]).await?;
    Ok(())
}
pub async fn appealed(tx: &mut Tx, case: i64, words: &str) -> Result<()> {
    tx.run(
        sql!("update moderation_cases set state = 'appealed', appeal = $2, appealed_at = $3, since = $3 where id = $1"),
        params![case, words, tx.now],
    )
    .await?;
    Ok(())
}
/// What it is about went elsewhere: those who decide there decide, and the numbers tell of it as they tell of that place.
pub async fn follow(tx: &mut Tx, root: &Item) -> Result<()> {
    let all = judge::all_of(tx, root.id).await?;
    tx.run(
        sql!("update moderation_cases set community_id = $2, public = $3 where item_id in" ids(1)),
        params![&all, root.community_id, root.is_for_everyone()],
    )
    .await?;
    Ok(())
}
pub async fn flaggers(tx: &mut Tx, case: i64) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        tx.all(sql!("select person_id from moderation_flags where case_id = $1 order by person_id"), params![case]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// What was decided before the decision `before` and is the viewer's to know, the newest first: see `past`. Of communities and
/// profiles that were flagged moderators know, not those whose they are: these were asked.
pub async fn decisions(view: &mut View, community: CommunityId, before: i64, limit: i64) -> Result<Vec<Made>> {
    view.all(
        sql!("select * from (select d.id, c.item_id, c.author_id, c.community_id, '' as name, d.by_id, d.what, d.category, d.words, d.at from moderation_decisions d join moderation_cases c on c.id = d.case_id
              where d.id < $3 and ($2 = 0 or c.community_id = $2) and c.author_id <> $1
              and (exists (select 1 from community_people o where o.community_id = c.community_id and o.person_id = $1 and o.role = 'owner')
                or (" moderates!() "and (c.public or c.community_id is null or c.appealed_at is not null or d.by_id = $1))) order by d.id desc limit $4) a
              union all select * from (select e.id, cast(null as bigint), rp.id, rc.id, coalesce(rc.name, ''), e.by_id, e.what, e.category, e.words, e.at
                from moderation_decisions e join moderation_reports r on r.id = e.report_id
                left join communities rc on r.kind = 'community' and rc.id = r.subject_id
                left join people rp on r.kind = 'person' and rp.id = r.subject_id and" knowable!("rp") "
              where e.id < $3 and ($2 = 0 or rc.id = $2) and (rc.id is not null or rp.id <> $1) and" moderates!() "
              and not exists (select 1 from community_people o where o.community_id = rc.id and o.person_id = $1 and o.role = 'owner') order by e.id desc limit $4) b
              order by 1 desc limit $4"),
        params![view.viewer.id, community, before, limit],
    )
    .await
}

/// What happened since: flags (at, category, public) and decisions (at, what, category, waited, public). Everybody inside finds
/// a profile, and a community that is not restricted.
pub async fn flags_since(view: &mut View, since: Time, limit: i64) -> Result<Vec<(Time, String, bool)>> {
    view.all(
        sql!("select * from (select f.at, f.category, c.public from moderation_flags f join moderation_cases c on c.id = f.case_id where f.at >= $1 order by f.at desc limit $2) a
              union all select * from (select g.at, g.category, not exists (select 1 from communities k where r.kind = 'community' and k.id = r.subject_id and k.kind not in ('open', 'moderated'))
                from moderation_report_flags g join moderation_reports r on r.id = g.report_id where g.at >= $1 order by g.at desc limit $2) b
              order by 1 desc limit $2"),
        params![since, limit],
    )
    .await
}
pub async fn decisions_since(view: &mut View, since: Time, limit: i64) -> Result<Vec<(Time, String, String, i64, bool)>> {
    view.all(
        sql!("select d.at, d.what, d.category, d.waited, coalesce(c.public, not exists (select 1 from communities k where r.kind = 'community' and k.id = r.subject_id and k.kind not in ('open', 'moderated')))
              from moderation_decisions d left join moderation_cases c on c.id = d.case_id left join moderation_reports r on r.id = d.report_id
              where d.at >= $1 order by d.at desc limit $2"),
        params![since, limit],
    )
    .await
}
