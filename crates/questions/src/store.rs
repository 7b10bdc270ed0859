//! SQL of questions, their answers and their ways. What forums add to a question is in `help.rs` and `faq.rs`.

use crate::{
    credit::roles,
    model::{Accept, Confirm, Credit, Mark, Referral, Thanks, chain},
};
use kit::{Words, params, sql, text};
use shell::Who;
use spine::{
    Error, Fact, Item, ItemId, PersonId, Post, Result, Time, Tx, View, audience, forums, item_cols, item_from,
    items::{Comment, May, write},
    knowable,
    people::who,
    visible,
};
use std::collections::HashMap;

pub async fn ask(tx: &mut Tx, post: &Post) -> Result<ItemId> {
    let forum = forums::write::place_of(tx, post.forum, post.community).await?;
    let new = write::New {
        kind: "question",
        board: post.board,
        community: post.community,
        forum,
        audience: post.audience,
        title: post.title.trim(),
        body: &post.body,
        tags: &post.tags,
    };
    let id = write::create(tx, new).await?;
    tx.run(sql!("insert into questions_state (item_id) values ($1)"), params![id]).await?;
    Ok(id)
}

pub async fn answer(tx: &mut Tx, question: &May<Comment>, body: &str) -> Result<ItemId> {
    if question.kind != "question" {
        return Err(Error::Missing);
    }
    let id = write::reply(tx, question, "answer", body).await?;
    tx.run(sql!("insert into questions_answers (item_id, question_id) values ($1, $2)"), params![id, question.id]).await?;
    Ok(id)
}

/// Where the question was first asked.
pub async fn origin(view: &mut View, id: ItemId) -> Result<ItemId> {
    Ok(view
        .maybe::<(ItemId,)>(sql!("select origin_id from questions_referrals where linked_id = $1"), params![id])
        .await?
        .map_or(id, |r| r.0))
}

/// Every passing-on of the family of `id` that the viewer may see, oldest first.
pub async fn family(view: &mut View, id: ItemId) -> Result<Vec<Referral>> {
    view.all(
        sql!("select r.linked_id, r.from_id, r.origin_id, r.by_id, r.to_id, r.note, r.at,
              (select cast(count(*) as bigint) from questions_answers a join items ai on ai.id = a.item_id where a.question_id = r.linked_id and ai.state = 'live')
              from questions_referrals r join items i on i.id = r.linked_id where r.origin_id = coalesce((select o.origin_id from questions_referrals o where o.linked_id = $2), $2)
              and" visible!("i") "order by r.at, r.linked_id"),
        params![view.viewer.id, id],
    )
    .await
}

/// The pages of the other boards of a family show this too.
async fn touch_family(tx: &mut Tx, question: ItemId) -> Result<()> {
    let origin = origin(tx, question).await?;
    let linked: Vec<(ItemId,)> = tx.all(sql!("select linked_id from questions_referrals where origin_id = $1"), params![origin]).await?;
    for id in linked.into_iter().map(|r| r.0).chain([origin]) {
        if id != question {
            tx.tell(Fact::Touched { item: id }).await?;
        }
    }
    Ok(())
}

/// Passes a question on: a linked question in the asker's name on `to`'s board. The asker and whoever passes it on
/// follow both.
pub async fn refer(tx: &mut Tx, question: &May<Comment>, to: PersonId, note: &str) -> Result<ItemId> {
    let me = tx.viewer.id;
    text::check_len("note", note, 1000)?;
    let person = tx.person(to).await?;
    let refuse = |key| Err(Error::invalid("to", Words::of(key).with("name", &person.name)));
    if !person.active() {
        return refuse("questions-to-left");
    }
    if to == me {
        return refuse("questions-to-oneself");
    }
    if to == question.author_id {
        return refuse("questions-to-asker");
    }
    if Some(to) == question.board_id {
        return refuse("questions-to-owner");
    }
    if !audience::includes(tx, question.audience_id, to).await? {
        let words = Words::of("questions-to-outside").with("name", &person.name).with("asker", &question.author_name);
        return Err(Error::invalid("to", words));
    }
    let origin = origin(tx, question.id).await?;
    let already: bool = tx
        .value(sql!("select exists (select 1 from questions_referrals r join items i on i.id = r.linked_id where r.origin_id = $2 and r.to_id = $3 and" visible!("i") ")"), params![me, origin, to])
        .await?;
    if already {
        return Err(Error::conflict(Words::of("questions-to-already").with("name", &person.name)));
    }
    let beside = tx.beside(&[question.id.0]).await?;
    let linked = write::create_from(tx, question, "question", to, &beside.of(question.id).tags).await?;
    tx.run(sql!("insert into questions_state (item_id) values ($1)"), params![linked]).await?;
    tx.run(
        sql!("insert into questions_referrals (linked_id, from_id, origin_id, by_id, to_id, note, at) values ($1, $2, $3, $4, $5, $6, $7)"),
        params![linked, question.id, origin, me, to, text::clean(note.trim()), tx.now],
    )
    .await?;
    write::take_part(tx, question).await?;
    tx.tell(Fact::Referred { item: question.id, linked, to }).await?;
    if origin != question.id {
        tx.tell(Fact::Touched { item: origin }).await?;
    }
    Ok(linked)
}

/// The asker accepts; several answers may be. The whole family is answered, everyone on the path is credited.
pub async fn accept(tx: &mut Tx, answer: &May<Accept>) -> Result<()> {
    let me = tx.viewer.id;
    let n = tx
        .run(
            sql!("update questions_answers set accepted_at = $2, accepted_by = $3 where item_id = $1 and accepted_at is null"),
            params![answer.id, tx.now, me],
        )
        .await?;
    if n == 0 {
        return Ok(());
    }
    tx.tell(Fact::Accepted { item: answer.id, root: answer.root_id }).await?;
    let origin = origin(tx, answer.root_id).await?;
    for (who, role) in reckon(tx, origin).await?.new {
        tx.tell(Fact::Credited { item: answer.id, root: answer.root_id, who, role: role.to_owned() }).await?;
    }
    touch_family(tx, answer.root_id).await
}
pub async fn unaccept(tx: &mut Tx, answer: &May<Accept>) -> Result<()> {
    let n = tx
        .run(
            sql!("update questions_answers set accepted_at = null, accepted_by = null where item_id = $1 and accepted_at is not null"),
            params![answer.id],
        )
        .await?;
    if n == 0 {
        return Ok(());
    }
    let origin = origin(tx, answer.root_id).await?;
    reckon(tx, origin).await?;
    tx.tell(Fact::Touched { item: answer.root_id }).await?;
    touch_family(tx, answer.root_id).await
}

/// Something in the thread `root` went to the trash or came back: an accepted answer may stand or not stand there now.
/// Not a question, or as it was (a comment; history heard again): nothing to do and nothing to tell.
pub async fn settle(tx: &mut Tx, root: ItemId, tell: bool) -> Result<()> {
    let ours: bool = tx.value(sql!("select exists (select 1 from questions_state where item_id = $1)"), params![root]).await?;
    if !ours {
        return Ok(());
    }
    let origin = origin(tx, root).await?;
    let changed = reckon(tx, origin).await?.changed;
    if tell && changed { touch_family(tx, root).await } else { Ok(()) }
}

/// What follows from the accepted answers of a family that stand.
struct Reckoned {
    changed: bool,
    /// Who is credited now and never was before in this family.
    new: Vec<(PersonId, &'static str)>,
}
/// Made anew from what there is, by whoever accepts, takes back, deletes or restores; they take turns.
async fn reckon(tx: &mut Tx, origin: ItemId) -> Result<Reckoned> {
    tx.maybe::<(ItemId,)>(sql!("select item_id from questions_state where item_id = $1" for_update()), params![origin]).await?;
    let standing: Vec<(PersonId, ItemId, Time, PersonId)> = tx
        .all(
            sql!("select i.author_id, a.question_id, a.accepted_at, q.author_id from questions_answers a join items i on i.id = a.item_id and i.state = 'live'
                  join items q on q.id = a.question_id
                  where a.accepted_at is not null and (a.question_id = $1 or a.question_id in (select linked_id from questions_referrals where origin_id = $1))
                  order by a.accepted_at, i.id /* visible: a state and who helped, no words */"),
            params![origin],
        )
        .await?;
    // Answered is the family's state: since the first accepted answer that still stands.
    let since = standing.first().map(|s| s.2);
    let n = tx
        .run(
            sql!("update questions_state set answered_at = $2 where (item_id = $1 or item_id in (select linked_id from questions_referrals where origin_id = $1))
                  and answered_at is distinct from $2"),
            params![origin, since],
        )
        .await?;
    let (credits, new) = recredit(tx, origin, &standing).await?;
    Ok(Reckoned { changed: n > 0 || credits, new })
}

/// The credits of a family are those of its accepted answers that stand. What does not count any more is kept as ended, so
/// that nobody is told twice. Did anything change, and who has one now and never had?
async fn recredit(
    tx: &mut Tx,
    origin: ItemId,
    standing: &[(PersonId, ItemId, Time, PersonId)],
) -> Result<(bool, Vec<(PersonId, &'static str)>)> {
    let steps: Vec<Referral> = tx
        .all(
            sql!("select linked_id, from_id, origin_id, by_id, to_id, note, at, cast(0 as bigint) from questions_referrals where origin_id = $1 order by at, linked_id"),
            params![origin],
        )
        .await?;
    let mut wanted: Vec<(PersonId, &'static str, Time)> = vec![];
    for &(author, question, at, asker) in standing {
        for (who, role) in roles(asker, author, &chain(&steps, question)) {
            if !wanted.iter().any(|w| (w.0, w.1) == (who, role)) {
                wanted.push((who, role, at));
            }
        }
    }
    let had: Vec<(PersonId, String, Option<Time>)> =
        tx.all(sql!("select person_id, role, ended_at from questions_credits where origin_id = $1"), params![origin]).await?;
    let (mut changed, mut new) = (false, vec![]);
    for (who, role, ended) in &had {
        if ended.is_none() && !wanted.iter().any(|w| w.0 == *who && w.1 == role) {
            tx.run(
                sql!("update questions_credits set ended_at = $4 where origin_id = $1 and person_id = $2 and role = $3"),
                params![origin, *who, role, tx.now],
            )
            .await?;
            changed = true;
        }
    }
    for (who, role, at) in wanted {
        let n = tx
            .run(
                sql!(
                    "insert into questions_credits (origin_id, person_id, role, at) values ($1, $2, $3, $4)
                      on conflict (origin_id, person_id, role) do update set ended_at = null where questions_credits.ended_at is not null"
                ),
                params![origin, who, role, at],
            )
            .await?;
        changed |= n > 0;
        if !had.iter().any(|h| h.0 == who) && !new.iter().any(|(n, _)| *n == who) {
            new.push((who, role));
        }
    }
    Ok((changed, new))
}

/// The owner of the board confirms, or takes it back.
pub async fn confirm(tx: &mut Tx, answer: &May<Confirm>, on: bool) -> Result<()> {
    let me = tx.viewer.id;
    let at = on.then_some(tx.now);
    let n = tx
        .run(
            sql!("update questions_answers set confirmed_at = $2, confirmed_by = $3 where item_id = $1 and (confirmed_at is null) = $4"),
            params![answer.id, at, on.then_some(me), on],
        )
        .await?;
    if n == 0 {
        return Ok(());
    }
    let (item, root) = (answer.id, answer.root_id);
    tx.tell(if on { Fact::Confirmed { item, root } } else { Fact::Touched { item: root } }).await?;
    touch_family(tx, root).await
}

/// Thanks from the viewer to whoever wrote the item; once per person and item.
pub async fn thank(tx: &mut Tx, item: &May<Comment>, words: &str) -> Result<()> {
    let me = tx.viewer.id;
    text::check_len("words", words, 500)?;
    if item.author_id == me {
        return Err(Error::invalid("words", "questions-thank-oneself"));
    }
    let words = text::clean(words.trim());
    let n = tx
        .run(
            sql!("insert into questions_thanks (item_id, from_id, to_id, words, at) values ($1, $2, $3, $4, $5) on conflict do nothing"),
            params![item.id, me, item.author_id, &words, tx.now],
        )
        .await?;
    if n > 0 {
        tx.tell(Fact::Thanked { item: item.id, root: item.root_id, who: item.author_id, words }).await?;
        touch_family(tx, item.root_id).await?;
    }
    Ok(())
}

/// What cards and lists say of questions.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub answered: bool,
    pub path: Vec<Who>,
    /// How often it was passed on.
    pub referred: usize,
    /// Answers that it got on other boards, where it was asked first.
    pub elsewhere: i64,
}

kit::rec! {
    /// A question of a page with one of the passings-on of its family; without any, one row with none.
    pub struct Step { pub item: ItemId, pub answered_at: Option<Time>, pub linked: Option<ItemId>, pub from: Option<ItemId>, pub origin: Option<ItemId>, pub at: Option<Time>, pub answers: i64,
        pub by: Option<PersonId>, pub by_name: Option<String>, pub by_title: Option<String>, pub by_place: Option<String>, pub by_photo: Option<String>, pub by_portrait: Option<String>,
        pub to: Option<PersonId>, pub to_name: Option<String>, pub to_title: Option<String>, pub to_place: Option<String>, pub to_photo: Option<String>, pub to_portrait: Option<String> }
}
impl Step {
    fn referral(&self) -> Option<Referral> {
        Some(Referral {
            linked_id: self.linked?,
            from_id: self.from?,
            origin_id: self.origin?,
            by: self.by?,
            to: self.to?,
            note: String::new(),
            at: self.at?,
            answers: self.answers,
        })
    }
    /// Those of the two whom the viewer may know of.
    fn whos(&self) -> impl Iterator<Item = (PersonId, Who)> {
        let text = |s: &Option<String>| s.clone().unwrap_or_default();
        let by = self.by_name.clone().zip(self.by).map(|(name, id)| {
            (id, who(id, &name, &text(&self.by_title), &text(&self.by_place), self.by_photo.as_deref(), self.by_portrait.as_deref()))
        });
        let to = self.to_name.clone().zip(self.to).map(|(name, id)| {
            (id, who(id, &name, &text(&self.to_title), &text(&self.to_place), self.to_photo.as_deref(), self.to_portrait.as_deref()))
        });
        by.into_iter().chain(to)
    }
}

/// State and path of many questions, with the faces on the way, in one statement.
pub async fn states(view: &mut View, items: &[&Item]) -> Result<HashMap<ItemId, State>> {
    let mut ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows: Vec<Step> = view
        .all(
            sql!("select s.item_id, s.answered_at, r.linked_id, r.from_id, r.origin_id, r.at,
                  (select cast(count(*) as bigint) from questions_answers a join items ai on ai.id = a.item_id where a.question_id = r.linked_id and ai.state = 'live'),
                  r.by_id, b.name, b.title, b.place, b.photo, b.portrait,
                  r.to_id, t.name, t.title, t.place, t.photo, t.portrait from" each(2) "cross join questions_state s left join questions_referrals o on o.linked_id = s.item_id
                  left join questions_referrals r on r.origin_id = coalesce(o.origin_id, s.item_id) and exists (select 1 from items i where i.id = r.linked_id and" visible!("i") ")
                  left join people b on b.id = r.by_id and" knowable!("b") "left join people t on t.id = r.to_id and" knowable!("t")
                 "where s.item_id = e.value order by s.item_id, r.at, r.linked_id"),
            params![view.viewer.id, &ids],
        )
        .await?;
    let mut out: HashMap<ItemId, State> = HashMap::new();
    let mut whos: HashMap<PersonId, Who> = items.iter().map(|i| (i.author_id, i.author())).collect();
    let mut families: HashMap<ItemId, Vec<Referral>> = HashMap::new();
    for row in &rows {
        out.entry(row.item).or_insert_with(|| State { answered: row.answered_at.is_some(), ..State::default() });
        whos.extend(row.whos());
        families.entry(row.item).or_default().extend(row.referral());
    }
    for item in items {
        let (Some(state), Some(steps)) = (out.get_mut(&item.id), families.get(&item.id)) else { continue };
        state.elsewhere = steps.iter().filter(|s| s.origin_id == item.id).map(|s| s.answers).sum();
        state.referred = steps.iter().filter(|s| s.from_id == item.id).count();
        let linked = if steps.iter().any(|s| s.linked_id == item.id) {
            Some(item.id)
        } else {
            steps.iter().find(|s| s.from_id == item.id).map(|s| s.linked_id)
        };
        if let Some(linked) = linked {
            state.path = crate::model::path(item.author_id, &chain(steps, linked)).iter().filter_map(|p| whos.get(p).cloned()).collect();
        }
    }
    Ok(out)
}

/// Marks of the answers of a whole family.
pub async fn marks(view: &mut View, questions: &[i64]) -> Result<Vec<Mark>> {
    view.all(
        sql!("select a.item_id, a.question_id, a.accepted_at, a.confirmed_at, a.confirmed_by from questions_answers a join items i on i.id = a.item_id
              where a.question_id in" ids(2) "and" visible!("i") "order by a.item_id"),
        params![view.viewer.id, questions],
    )
    .await
}
/// Answers named, whole.
pub async fn answers(view: &mut View, ids: &[i64]) -> Result<Vec<Item>> {
    view.all(
        sql!("select" item_cols!(full) item_from!() "where i.id in" ids(2) "and" visible!("i") "order by i.created_at, i.id"),
        params![view.viewer.id, ids],
    )
    .await
}
kit::rec! {
    /// Thanks (1) or a credit (2): the same columns, since a page asks for both at once.
    pub struct Kindness { pub what: i64, pub item: ItemId, pub from: PersonId, pub to: PersonId, pub words: String, pub at: Time }
}
/// Thanks for answers to these questions, and who is credited in their family.
pub async fn kindness(view: &mut View, questions: &[i64], origin: ItemId) -> Result<(Vec<Thanks>, Vec<Credit>)> {
    let rows: Vec<Kindness> = view
        .all(
            sql!("select cast(1 as bigint), t.item_id, t.from_id, t.to_id, t.words, t.at from questions_thanks t join items i on i.id = t.item_id where i.root_id in" ids(2) "and" visible!("i")
                 "union all select 2, c.origin_id, c.person_id, c.person_id, c.role, c.at from questions_credits c join items o on o.id = c.origin_id
                  where c.origin_id = $3 and c.ended_at is null and" visible!("o") "order by 6, 5"),
            params![view.viewer.id, questions, origin],
        )
        .await?;
    let (thanks, credits): (Vec<Kindness>, Vec<Kindness>) = rows.into_iter().partition(|r| r.what == 1);
    let thanks = thanks.into_iter().map(|r| Thanks { item_id: r.item, from: r.from, to: r.to, words: r.words, at: r.at }).collect();
    Ok((thanks, credits.into_iter().map(|r| Credit { person: r.to, role: r.words }).collect()))
}

/// Whom `words` means: a handle, or a whole name that only one person has.
pub async fn person_named(view: &mut View, words: &str) -> Result<PersonId> {
    let words = words.trim().trim_start_matches('@');
    if words.is_empty() {
        return Err(Error::invalid("to", "questions-to-nobody"));
    }
    if let Some((id, _)) = view.handles(&[words.to_lowercase()]).await?.remove(&words.to_lowercase()) {
        return Ok(PersonId(id));
    }
    let name = text::fold(words);
    let exact: Vec<(PersonId,)> = view
        .all(
            sql!("select p.id from people p where p.name_fold = $2 and p.state = 'active' and" knowable!("p") "limit 2"),
            params![view.viewer.id, &name],
        )
        .await?;
    // Half a name will do when it can only be one person.
    let found = if exact.is_empty() {
        view.all(
            sql!("select p.id from people p where substr(p.name_fold, 1, length($2)) = $2 and p.state = 'active' and" knowable!("p") "limit 2"),
            params![view.viewer.id, &name],
        )
        .await?
    } else {
        exact
    };
    match found.as_slice() {
        [one] => Ok(one.0),
        [] => Err(Error::invalid("to", Words::of("questions-to-unknown").with("name", words))),
        _ => Err(Error::invalid("to", Words::of("questions-to-many").with("name", words))),
    }
}

/// The rows of a made-up question or answer; the generator's.
pub async fn generated_question(tx: &mut Tx, id: ItemId, answered: Option<Time>) -> Result<()> {
    tx.run(sql!("insert into questions_state (item_id, answered_at) values ($1, $2)"), params![id, answered]).await?;
    Ok(())
}
pub async fn generated_answer(tx: &mut Tx, id: ItemId, question: ItemId, accepted: Option<Time>) -> Result<()> {
    tx.run(sql!("insert into questions_answers (item_id, question_id, accepted_at) values ($1, $2, $3)"), params![id, question, accepted])
        .await?;
    Ok(())
}

/// What was said beside questions and answers that are gone.
pub async fn forget(tx: &mut Tx, ids: &[i64]) -> Result<()> {
    for sql in [
        sql!("update questions_thanks set words = '' where item_id in" ids(1)),
        sql!("update questions_referrals set note = '' where linked_id in" ids(1)),
        sql!("delete from questions_too where item_id in" ids(1)),
        sql!("delete from questions_faq where item_id in" ids(1)),
    ] {
        tx.run(sql, params![ids]).await?;
    }
    Ok(())
}
