//! Flags at what is no item: a community, for its name, its purpose, its picture; a person, for what their profile says. Nothing
//! of that is anybody's to hide: moderators let it be, or say in words what has to change, to those whose it is. Those never learn
//! who raised a flag; whoever did learns what came of it. Nobody decides about themselves or about what they own.

use crate::{
    model::{Decision, Flag, FlagForm, ReviewForm},
    views,
};
use axum::response::{IntoResponse, Response};
use kit::{params, sql};
use serde_json::json;
use shell::{
    Lang, Who,
    respond::{Done, done},
};
use spine::{
    At, CommunityId, Cx, Error, Fact, PersonId, Result, Routes, Sent, Tx, View,
    audit::Entry,
    communities::{Known, Manage},
    doc,
    guard::Asks,
    items::judge,
    knowable, moderates,
};
use std::collections::HashMap;

pub fn routes() -> Routes {
    Routes::new()
        .get("/communities/{id}/flag", community_page, doc("The form to raise a flag at a community").html_only())
        .post(
            "/communities/{id}/flag",
            community,
            doc("Raise a flag at its name, purpose or picture; moderators decide").body::<FlagForm>().answer::<Done>(),
        )
        .get("/people/{id}/flag", person_page, doc("The form to raise a flag at a profile").html_only())
        .post("/people/{id}/flag", person, doc("Raise a flag at a profile; moderators decide").body::<FlagForm>().answer::<Done>())
        .post(
            "/moderation/reports/{id}/decide",
            decide,
            doc("Let it be, or say what has to change: moderators").body::<ReviewForm>().answer::<Done>(),
        )
}

kit::rec! {
    /// Something that is no item and was flagged.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Report { pub id: i64, pub kind: String, pub subject_id: i64, pub name: String, pub about: String, pub opened_at: kit::Time }
}
impl Report {
    pub fn href(&self) -> String {
        if self.kind == "person" { format!("/people/{}", self.subject_id) } else { format!("/communities/{}", self.subject_id) }
    }
}
/// The same with why, for those who decide.
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Reported {
    #[serde(flatten)]
    pub report: Report,
    pub flags: Vec<Flag>,
    #[serde(skip)]
    pub whos: HashMap<PersonId, Who>,
}

impl Reported {
    pub fn words(&self, lang: Lang) -> String {
        let key = if self.report.kind == "person" { "moderation-report-person" } else { "moderation-report-community" };
        lang.tf(key, &[("name", self.report.name.as_str().into())])
    }
}

/// What waits for the viewer as a moderator, the longest waiting first.
pub async fn waiting(view: &mut View, limit: i64) -> Result<Vec<Reported>> {
    let all: Vec<Report> = view
        .all(
            sql!("select r.id, r.kind, r.subject_id, coalesce(c.name, p.name, ''), coalesce(c.purpose, p.title, ''), r.opened_at
                  from moderation_reports r left join communities c on r.kind = 'community' and c.id = r.subject_id
                  left join people p on r.kind = 'person' and p.id = r.subject_id and" knowable!("p") "where r.decided_at is null and (c.id is not null or p.id <> $1)
                  and not exists (select 1 from community_people o where o.community_id = c.id and o.person_id = $1 and o.role = 'owner') and" moderates!() "order by r.opened_at, r.id limit $2"),
            params![view.viewer.id, limit],
        )
        .await?;
    if all.is_empty() {
        return Ok(vec![]);
    }
    let ids: Vec<i64> = all.iter().map(|r| r.id).collect();
    let flags: Vec<(i64, PersonId, String, String, kit::Time)> = view
        .all(
            sql!("select report_id, person_id, category, words, at from moderation_report_flags where report_id in" ids(1) "order by at, person_id"),
            params![&ids],
        )
        .await?;
    let whos = view.whos(&flags.iter().map(|f| f.1.0).collect::<Vec<_>>()).await?;
    let of = |report: Report| {
        let flags: Vec<Flag> = flags
            .iter()
            .filter(|f| f.0 == report.id)
            .map(|f| Flag { person_id: f.1, category: f.2.clone(), words: f.3.clone(), at: f.4 })
            .collect();
        let whos = flags.iter().filter_map(|f| Some((f.person_id, whos.get(&f.person_id)?.clone()))).collect();
        Reported { report, flags, whos }
    };
    Ok(all.into_iter().map(of).collect())
}

/// What may be flagged by whom: not what one owns.
async fn flaggable(view: &mut View, id: CommunityId) -> Result<Known> {
    let known = view.community(id).await?;
    if known.can::<Manage>() { Err(Error::Denied("raise a flag at it")) } else { Ok(known) }
}
async fn other(view: &mut View, id: PersonId) -> Result<spine::Person> {
    let person = view.person(id).await?;
    if id == view.viewer.id { Err(Error::Denied("raise a flag at yourself")) } else { Ok(person) }
}
async fn community_page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let known = flaggable(&mut cx.view().await?, id).await?;
    Ok(views::flag_other(&cx.chrome, &known.name, &known.purpose, &known.href()).into_response())
}
async fn person_page(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let person = other(&mut cx.view().await?, id).await?;
    Ok(views::flag_other(&cx.chrome, &person.name, &person.title, &format!("/people/{id}")).into_response())
}
async fn community(mut cx: Cx, At(id): At<CommunityId>, Sent(form): Sent<FlagForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    flaggable(&mut tx, id).await?;
    flag(&mut tx, "community", id.0, &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, THANKS, &Done {}))
}
async fn person(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<FlagForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    other(&mut tx, id).await?;
    flag(&mut tx, "person", id.0, &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, THANKS, &Done {}))
}
const THANKS: &str = "/moderation?done=flagged";
async fn flag(tx: &mut Tx, kind: &'static str, subject: i64, form: &FlagForm) -> Result<()> {
    let (category, words) = form.checked()?;
    tx.app.limits.ask(&tx.viewer, Asks::Flag)?;
    let (me, now) = (tx.viewer.id, tx.now);
    let new = tx
        .run(
            sql!("insert into moderation_reports (kind, subject_id, opened_at) values ($1, $2, $3) on conflict (kind, subject_id) where decided_at is null do nothing"),
            params![kind, subject, now],
        )
        .await?;
    let report: i64 = tx
        .value(
            sql!("select id from moderation_reports where kind = $1 and subject_id = $2 and decided_at is null" for_update()),
            params![kind, subject],
        )
        .await?;
    let n = tx
        .run(
            sql!("insert into moderation_report_flags (report_id, person_id, category, words, at) values ($1, $2, $3, $4, $5) on conflict do nothing"),
            params![report, me, category.word(), &words, now],
        )
        .await?;
    if n == 0 {
        return Err(Error::conflict("moderation-flagged-already"));
    }
    if new == 0 {
        return Ok(());
    }
    let subjects = subjects(tx, kind, subject).await?;
    // Where nobody else has the right by name, those who administer have it.
    for mut some in [judge::moderators(tx).await?, judge::administrators(tx).await?] {
        some.retain(|who| !subjects.contains(who));
        if !some.is_empty() {
            some.retain(|who| *who != me);
            return judge::awaited(tx, me, &some).await;
        }
    }
    Ok(())
}
/// Those whose it is.
async fn subjects(view: &mut View, kind: &str, subject: i64) -> Result<Vec<PersonId>> {
    if kind == "person" { Ok(vec![PersonId(subject)]) } else { judge::owners_of(view, CommunityId(subject)).await }
}

async fn decide(mut cx: Cx, At(id): At<i64>, Sent(form): Sent<ReviewForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let me = tx.viewer.id;
    let report: Option<(String, i64)> = tx
        .maybe(
            sql!("select r.kind, r.subject_id from moderation_reports r left join communities c on r.kind = 'community' and c.id = r.subject_id
                  left join people p on r.kind = 'person' and p.id = r.subject_id and" knowable!("p") "where r.decided_at is null and (c.id is not null or p.id <> $1)
                  and not exists (select 1 from community_people o where o.community_id = c.id and o.person_id = $1 and o.role = 'owner') and" moderates!() "and r.id = $2"),
            params![me, id],
        )
        .await?;
    let (kind, subject) = report.ok_or(Error::Missing)?;
    let words = form.checked()?;
    let (what, outcome) = if words.is_some() { (Decision::Ask, "asked") } else { (Decision::Dismiss, "dismissed") };
    let n = tx
        .run(
            sql!("update moderation_reports set decided_by = $2, decided_at = $3 where id = $1 and decided_at is null"),
            params![id, me, tx.now],
        )
        .await?;
    if n == 0 {
        return Err(Error::conflict("moderation-decided"));
    }
    tx.run(
        sql!("insert into moderation_decisions (report_id, by_id, what, words, at, waited) select r.id, r.decided_by, $2, $3, r.decided_at, r.decided_at - r.opened_at from moderation_reports r where r.id = $1"),
        params![id, what.word(), words.as_deref().unwrap_or_default()],
    )
    .await?;
    let community = Some(CommunityId(subject)).filter(|_| kind == "community");
    if let Some(words) = &words {
        for who in subjects(&mut tx, &kind, subject).await? {
            tx.tell(Fact::Reviewed { who, community, words: format!("{ASKED}{words}") }).await?;
        }
    }
    let flaggers: Vec<(PersonId,)> =
        tx.all(sql!("select person_id from moderation_report_flags where report_id = $1 order by person_id"), params![id]).await?;
    for (who,) in flaggers {
        tx.tell(Fact::Reviewed { who, community, words: outcome.into() }).await?;
    }
    let object = if community.is_some() { ("community", subject) } else { ("person", subject) };
    let person = Some(PersonId(subject)).filter(|_| community.is_none());
    tx.audit(Entry { what: what.what(), object, community, subject: person, details: json!({ "report": id }) });
    tx.commit().await?;
    Ok(done(cx.want, "/moderation?done=decided", &Done {}))
}
/// Before the words to those it is about.
const ASKED: &str = spine::facts::ASKED;
