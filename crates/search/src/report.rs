//! Searches that helped nobody, for administrators: nothing was found, or nothing of it was opened, or people asked again in
//! other words. A text is in it only where so many different people asked it in a month that it is nobody's own.

use crate::{report_views, tally};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kit::{params, sql, table};
use serde::{Deserialize, Serialize};
use shell::respond::{Done, as_json, done, respond};
use spine::{Access, Admin, Ask, Cx, Error, Result, Routes, Sent, Time, Tx, View, doc, settings};

/// Fewer people are never enough; what the organisation may ask for at most.
pub const LEAST: i64 = 3;
pub const LEAST_MOST: i64 = 50;
const SHOWN: usize = 200;
/// Of so many texts, those that most people asked.
const LOOKED_AT: i64 = 3_000;
const SETTING: &str = "search_least_askers";

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    /// Nothing was found.
    #[default]
    Empty,
    /// Something was found, and nobody opened anything.
    Unopened,
    /// The same people asked again in other words.
    Otherwise,
}
impl Show {
    pub const ALL: [Show; 3] = [Show::Empty, Show::Unopened, Show::Otherwise];
    pub fn word(self) -> &'static str {
        match self {
            Show::Empty => "empty",
            Show::Unopened => "unopened",
            Show::Otherwise => "otherwise",
        }
    }
}
#[derive(Debug, Clone, Copy, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct ReportAsk {
    /// empty (without it), unopened, otherwise
    pub show: Option<Show>,
    /// 30 (without it) or 90
    pub days: Option<i64>,
}
impl ReportAsk {
    pub fn days(self) -> i64 {
        if self.days == Some(tally::KEPT) { tally::KEPT } else { 30 }
    }
    pub fn href(self, show: Show, days: i64) -> String {
        format!("/search/misses?show={}&days={days}", show.word())
    }
}

kit::rec! {
    #[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema)]
    pub struct Miss {
        pub text: String,
        /// So many searches, of which so many found nothing, and after so many something was opened.
        pub asked: i64,
        pub empty: i64,
        pub opened: i64,
        #[serde(skip)]
        #[schemars(skip)]
        pub places: i64,
        /// So often the same person asked otherwise without having opened anything.
        pub otherwise: i64,
        /// How many asked it in one month.
        pub people: i64,
        #[serde(skip)]
        #[schemars(skip)]
        pub day: i64,
    }
}
impl Miss {
    fn failed(&self, show: Show) -> i64 {
        match show {
            Show::Empty => self.empty,
            Show::Unopened if self.opened == 0 => self.asked - self.empty,
            Show::Unopened => 0,
            Show::Otherwise => self.otherwise,
        }
    }
    pub fn last(&self) -> Time {
        Time(self.day * Time::DAY)
    }
    /// The place from above at which things were opened, on average.
    pub fn place(&self) -> Option<i64> {
        (self.opened > 0).then(|| (self.places + self.opened / 2) / self.opened)
    }
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Report {
    pub show: Show,
    pub days: i64,
    /// Fewer people than this who asked the same leave it out.
    pub least: i64,
    /// Searches are counted here (`count_searches`).
    pub counting: bool,
    pub misses: Vec<Miss>,
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LeastForm {
    /// 3 to 50
    pub least: i64,
}
/// Something that a search found was opened.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Opened {
    /// What was searched for
    pub q: String,
    /// From above, beginning with 1
    pub place: i64,
    /// The number of a promoted answer, if it was one
    pub promoted: Option<i64>,
}

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/search/misses", page, doc("Searches that helped nobody").query::<ReportAsk>().answer::<Report>().access(Access::Admin))
        .get(
            "/search/misses/export",
            export,
            doc("Searches that helped nobody, as a table (CSV)").query::<ReportAsk>().access(Access::Admin).html_only(),
        )
        .post(
            "/search/misses",
            set_least,
            doc("How many must have asked the same before it is shown").body::<LeastForm>().answer::<Done>().access(Access::Admin),
        )
        .post(
            "/search/opened",
            opened,
            doc("Something that a search found was opened; who did is not kept").body::<Opened>().answer::<Done>(),
        )
}

/// Said by the results themselves, when somebody follows a link of them.
async fn opened(cx: Cx, Sent(form): Sent<Opened>) -> Result<Response> {
    cx.may_change()?;
    cx.app.limits.small(cx.viewer.id)?;
    if cx.viewer.kind.inside() {
        match form.promoted {
            Some(id) => tally::promoted(&cx.app, id)?,
            None => tally::opened(&cx.app, cx.viewer.id, &form.q, form.place)?,
        }
    }
    Ok(as_json(axum::http::StatusCode::OK, &Done {}))
}

async fn page(Admin(mut cx): Admin, Ask(ask): Ask<ReportAsk>) -> Result<Response> {
    let face = read(&mut cx.view().await?, ask).await?;
    Ok(respond(cx.want, || report_views::page(&cx.chrome, ask, &face), || &face))
}

async fn export(Admin(mut cx): Admin, Ask(ask): Ask<ReportAsk>) -> Result<Response> {
    let face = read(&mut cx.view().await?, ask).await?;
    let rows: Vec<[String; 6]> = face
        .misses
        .iter()
        .map(|m| {
            [m.text.clone(), m.asked.to_string(), m.empty.to_string(), m.opened.to_string(), m.otherwise.to_string(), m.people.to_string()]
        })
        .collect();
    let file = table::write(
        ["text", "searches", "found nothing", "opened", "asked otherwise", "people"],
        rows.iter().map(|r| r.each_ref().map(String::as_str)),
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"searches.csv\"")),
    ];
    Ok((headers, file).into_response())
}

async fn set_least(Admin(mut cx): Admin, Sent(form): Sent<LeastForm>) -> Result<Response> {
    let mut tx: Tx = cx.begin().await?;
    if !(LEAST..=LEAST_MOST).contains(&form.least) {
        return Err(Error::invalid("least", "search-report-least-wrong"));
    }
    settings::set(&mut tx, SETTING, &form.least.to_string()).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/search/misses", &Done {}))
}

async fn least(view: &mut View) -> Result<i64> {
    let set = settings::get(view, SETTING).await?.and_then(|n| n.parse().ok());
    Ok(set.unwrap_or(LEAST).clamp(LEAST, LEAST_MOST))
}

async fn read(view: &mut View, ask: ReportAsk) -> Result<Report> {
    let (show, days) = (ask.show.unwrap_or_default(), ask.days());
    let least = least(view).await?;
    let since = view.now.0.div_euclid(Time::DAY) - days;
    let mut misses: Vec<Miss> = view
        .all(
            sql!("select x.text, x.asked, x.empty, x.opened, x.places, x.otherwise,
                  coalesce((select max(p.n) from (select cast(count(*) as bigint) as n from search_askers a where a.text = x.text and a.day > $2 group by a.month) p), 0), x.day
                  from (select d.text as text, cast(sum(d.asked) as bigint) as asked, cast(sum(d.empty) as bigint) as empty, cast(sum(d.opened) as bigint) as opened,
                    cast(sum(d.places) as bigint) as places, cast(sum(d.otherwise) as bigint) as otherwise, max(d.day) as day
                    from (select text from search_texts where most >= $1 order by most desc limit $3) t cross join search_days d
                    where d.text = t.text and d.day > $2 group by d.text) x"),
            params![least, since, LOOKED_AT],
        )
        .await?;
    misses.retain(|m| m.people >= least && m.failed(show) > 0);
    misses.sort_by(|a, b| b.failed(show).cmp(&a.failed(show)).then_with(|| b.day.cmp(&a.day)).then_with(|| a.text.cmp(&b.text)));
    misses.truncate(SHOWN);
    Ok(Report { show, days, least, counting: view.app.config.count_searches, misses })
}
