//! What somebody has given: answers, the ways they helped answers come about, thanks they got, help they offered, files. A
//! record that is its owner's: each line leads to what it is about, and is counted as far as whoever looks may read that.
//! Others see it where its owner chose so. It compares nobody with anybody, and what one does for oneself is not in it.

use crate::given_views as views;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kit::{params, sql, table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::respond::{Done, done, respond};
use spine::{Ask, At, Cx, Error, ItemId, Person, PersonId, Result, Routes, Sent, Time, Tx, View, doc, visible};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Of each kind of thing, the newest.
const MOST: i64 = 1_000;
/// On the page; the table and the JSON have all.
pub const SHOWN: usize = 200;
const MONTHS: i64 = 12;
const MONTHS_MOST: i64 = 120;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// An answer to somebody else's question.
    Answer,
    /// One that whoever asked accepted.
    Accepted,
    /// One that whoever's board it stands on confirmed.
    Confirmed,
    /// A question passed on that found its answer there.
    Referred,
    /// A question that came to them and found its answer further on.
    Connected,
    Thanked,
    /// "I can help with this."
    Offered,
    File,
}
impl What {
    pub const ALL: [What; 8] =
        [What::Answer, What::Accepted, What::Confirmed, What::Referred, What::Connected, What::Thanked, What::Offered, What::File];
    pub fn word(self) -> &'static str {
        match self {
            What::Answer => "answer",
            What::Accepted => "accepted",
            What::Confirmed => "confirmed",
            What::Referred => "referred",
            What::Connected => "connected",
            What::Thanked => "thanked",
            What::Offered => "offered",
            What::File => "file",
        }
    }
    fn parse(word: &str) -> Option<What> {
        What::ALL.into_iter().find(|w| w.word() == word)
    }
}

kit::rec! {
    pub struct Row { pub what: String, pub item: ItemId, pub title: String, pub said: String, pub helped: Option<PersonId>, pub at: Time }
}
/// A line, and where it can be read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Given {
    pub what: What,
    pub at: Time,
    pub url: String,
    pub title: String,
    /// Whom it helped, if the viewer may know of them.
    pub helped: Option<String>,
    /// The words of thanks.
    pub words: String,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Sum {
    pub what: What,
    pub n: usize,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Month {
    /// 2026-11
    pub month: String,
    pub sums: Vec<Sum>,
}
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shown {
    pub manager: bool,
    pub profile: bool,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Contributions {
    pub months: i64,
    pub sums: Vec<Sum>,
    pub by_month: Vec<Month>,
    /// How many different people were helped; and of those outside one's own, how many units and countries.
    pub people: usize,
    pub units: usize,
    pub countries: usize,
    pub given: Vec<Given>,
    /// To whom it is shown; for its owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct GivenAsk {
    /// Of so many months: 12 (without it) to 120
    pub months: Option<i64>,
}
impl GivenAsk {
    fn months(&self) -> i64 {
        self.months.unwrap_or(MONTHS).clamp(1, MONTHS_MOST)
    }
}
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ShowForm {
    /// 1: my manager sees it
    pub manager: String,
    /// 1: whoever sees my profile sees it
    pub profile: String,
}

pub fn routes() -> Routes {
    Routes::new()
        .get("/me/contributions", mine, doc("What I have given, month by month").query::<GivenAsk>().answer::<Contributions>())
        .get("/me/contributions/export", export, doc("The same as a table (CSV)").query::<GivenAsk>().html_only())
        .post("/me/contributions/shown", show, doc("To whom I show it; to nobody at first").body::<ShowForm>().answer::<Done>())
        .get(
            "/people/{id}/contributions",
            theirs,
            doc("What somebody has given, where they show it to me").query::<GivenAsk>().answer::<Contributions>(),
        )
}

async fn mine(mut cx: Cx, Ask(ask): Ask<GivenAsk>) -> Result<Response> {
    let mut view = cx.view().await?;
    let me = view.person(view.viewer.id).await?;
    let mut face = read(&mut view, &me, &ask).await?;
    face.shown = Some(shown(&mut view, me.id).await?);
    drop(view);
    Ok(respond(cx.want, || views::page(&cx.chrome, &me, &face, true), || &face))
}
/// Where it is not shown to the viewer, it is not there.
async fn theirs(mut cx: Cx, At(id): At<PersonId>, Ask(ask): Ask<GivenAsk>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let shown = shown(&mut view, id).await?;
    let me = view.viewer.id;
    if !(shown.profile && view.viewer.kind.inside() || shown.manager && person.manager_id == Some(me)) {
        return Err(Error::Missing);
    }
    let face = read(&mut view, &person, &ask).await?;
    drop(view);
    Ok(respond(cx.want, || views::page(&cx.chrome, &person, &face, false), || &face))
}
async fn export(mut cx: Cx, Ask(ask): Ask<GivenAsk>) -> Result<Response> {
    let mut view = cx.view().await?;
    let me = view.person(view.viewer.id).await?;
    let face = read(&mut view, &me, &ask).await?;
    let house = spine::settings::address(&mut view).await?.unwrap_or_default();
    drop(view);
    let rows: Vec<[String; 5]> = face
        .given
        .into_iter()
        .map(|g| [g.at.iso(), g.what.word().to_owned(), g.title, format!("{house}{}", g.url), g.helped.unwrap_or_default()])
        .collect();
    let file = table::write(["at", "what", "about", "address", "helped"], rows.iter().map(|r| r.each_ref().map(String::as_str)));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"contributions.csv\"")),
    ];
    Ok((headers, file).into_response())
}
async fn show(mut cx: Cx, Sent(form): Sent<ShowForm>) -> Result<Response> {
    let mut tx: Tx = cx.begin_small().await?;
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!(
            "insert into questions_given_shown (person_id, manager, profile, at) values ($1, $2, $3, $4)
              on conflict (person_id) do update set manager = excluded.manager, profile = excluded.profile, at = excluded.at"
        ),
        params![me, form.manager == "1", form.profile == "1", now],
    )
    .await?;
    tx.commit().await?;
    Ok(done(cx.want, "/me/contributions", &Done {}))
}

pub async fn shown(view: &mut View, who: PersonId) -> Result<Shown> {
    let row: Option<(bool, bool)> =
        view.maybe(sql!("select manager, profile from questions_given_shown where person_id = $1"), params![who]).await?;
    Ok(row.map_or(Shown::default(), |(manager, profile)| Shown { manager, profile }))
}

async fn read(view: &mut View, who: &Person, ask: &GivenAsk) -> Result<Contributions> {
    let months = ask.months();
    let since = view.now.plus(-months * 30 * Time::DAY - 5 * Time::DAY);
    let mut rows = rows(view, who.id, since).await?;
    rows.sort_by_key(|r| std::cmp::Reverse((r.at, r.item.0)));
    let helped: BTreeSet<i64> = rows.iter().filter_map(|r| r.helped).map(|p| p.0).filter(|p| *p != who.id.0).collect();
    let ids: Vec<i64> = helped.iter().copied().collect();
    let known: HashMap<PersonId, Person> = view.people(&ids).await?.into_iter().map(|p| (p.id, p)).collect();
    let other = |of: fn(&Person) -> &str| {
        let all: BTreeSet<&str> = known.values().map(of).filter(|s| !s.is_empty() && *s != of(who)).collect();
        all.len()
    };
    let (units, countries) = (other(|p| &p.unit), other(|p| &p.country));
    let given: Vec<Given> = rows.into_iter().filter_map(|r| given(r, &known)).collect();
    let mut by: BTreeMap<String, BTreeMap<What, usize>> = BTreeMap::new();
    let mut all: BTreeMap<What, usize> = BTreeMap::new();
    for g in &given {
        *all.entry(g.what).or_default() += 1;
        *by.entry(g.at.iso().chars().take(7).collect()).or_default().entry(g.what).or_default() += 1;
    }
    let sums = |of: BTreeMap<What, usize>| of.into_iter().map(|(what, n)| Sum { what, n }).collect();
    let by_month = by.into_iter().rev().map(|(month, of)| Month { month, sums: sums(of) }).collect();
    Ok(Contributions { months, sums: sums(all), by_month, people: known.len(), units, countries, given, shown: None })
}
fn given(r: Row, known: &HashMap<PersonId, Person>) -> Option<Given> {
    let what = What::parse(&r.what)?;
    let helped = r.helped.and_then(|p| known.get(&p)).map(|p| p.name.clone());
    let (title, words) =
        if what == What::Thanked { (r.title, r.said) } else { (if r.title.is_empty() { r.said } else { r.title }, String::new()) };
    Some(Given { what, at: r.at, url: format!("/items/{}", r.item), title, helped, words })
}

/// Each as far as the viewer may read what it is about. What one did for oneself is left out.
async fn rows(view: &mut View, who: PersonId, since: Time) -> Result<Vec<Row>> {
    let me = view.viewer.id;
    let args = params![me, who, since, MOST];
    let answers: Vec<(ItemId, String, PersonId, Time, Option<Time>, Option<PersonId>)> = view
        .all(
            sql!("select i.id, r.title, r.author_id, i.created_at, qa.confirmed_at, qa.confirmed_by from items i cross join questions_answers qa cross join items r
                  where i.author_id = $2 and i.kind = 'answer' and i.state = 'live' and i.created_at >= $3 and qa.item_id = i.id and r.id = i.root_id
                  and r.author_id <> i.author_id and" visible!("i") "and" visible!("r") "order by i.created_at desc, i.id desc limit $4"),
            args,
        )
        .await?;
    let mut out = vec![];
    for (item, title, helped, at, confirmed, by) in answers {
        let row = |what: What, at| Row {
            what: what.word().to_owned(),
            item,
            title: title.clone(),
            said: String::new(),
            helped: Some(helped),
            at,
        };
        out.push(row(What::Answer, at));
        if let Some(at) = confirmed.filter(|_| by != Some(who)) {
            out.push(row(What::Confirmed, at));
        }
    }
    let credits: Vec<Row> = view
        .all(
            sql!("select case when c.role = 'answered' then 'accepted' else c.role end, c.origin_id, i.title, '', i.author_id, c.at from questions_credits c join items i on i.id = c.origin_id
                  where c.person_id = $2 and c.ended_at is null and c.at >= $3 and" visible!("i") "order by c.at desc limit $4"),
            args,
        )
        .await?;
    let thanks: Vec<Row> = view
        .all(
            sql!("select 'thanked', t.item_id, r.title, t.words, t.from_id, t.at from questions_thanks t join items i on i.id = t.item_id join items r on r.id = i.root_id
                  where t.to_id = $2 and t.from_id <> $2 and t.at >= $3 and" visible!("i") "and" visible!("r") "order by t.at desc limit $4"),
            args,
        )
        .await?;
    let offers: Vec<Row> = view
        .all(
            sql!("select 'offered', l.question_id, i.title, '', i.author_id, l.at from routing_looks l join items i on i.id = l.question_id
                  where l.person_id = $2 and i.author_id <> $2 and l.at >= $3 and" visible!("i") "order by l.at desc limit $4"),
            args,
        )
        .await?;
    let files: Vec<Row> = view
        .all(
            sql!("select 'file', f.item_id, f.name, '', cast(null as bigint), f.at from attachments f join items i on i.id = f.item_id
                  where f.person_id = $2 and f.at >= $3 and" visible!("i") "order by f.id desc limit $4"),
            args,
        )
        .await?;
    out.extend(credits.into_iter().chain(thanks).chain(offers).chain(files));
    Ok(out)
}
