//! Whom somebody works with by the organisation's own order: whom they report to up to the top, who reports to the same
//! manager, who reports to them. Personnel data may run in circles or break off; the page does not.

use crate::{model::Brief, store, views};
use axum::response::Response;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::{Who, respond::respond};
use spine::{Ask, At, Cx, Person, PersonId, Result, Routes, doc};

/// Of those who share a manager, and of those who report to somebody, so many on a page.
const PAGE: i64 = 60;

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/team", show, doc("Whom a person reports to, works beside and leads").query::<After>().answer::<Team>())
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct After {
    /// Where the last page of those who report to them ended.
    pub after: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Team {
    pub person: Person,
    /// The nearest first.
    pub managers: Vec<Brief>,
    pub peers: Vec<Brief>,
    pub peers_total: i64,
    pub reports: Vec<Brief>,
    pub reports_total: i64,
    pub next: Option<String>,
}

/// The same, to be drawn.
pub struct Faces {
    pub managers: Vec<Who>,
    pub peers: Vec<Who>,
    pub reports: Vec<Who>,
}

async fn show(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<After>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let after = view.after_name(&q.after).await?;
    let managers = if person.manager_id.is_some() { store::managers(&mut view, id, 20).await? } else { vec![] };
    let (peers, peers_total) = store::peers(&mut view, &person, PAGE).await?;
    let (mut reports, reports_total) = store::reports(&mut view, id, &after, PAGE + 1).await?;
    drop(view);
    let more = reports.len() > PAGE as usize;
    reports.truncate(PAGE as usize);
    let next = reports.last().filter(|_| more).map(|w| w.id.to_string());
    let faces = Faces { managers, peers, reports };
    let briefs = |all: &[Who]| all.iter().map(Brief::from).collect();
    let face = Team {
        managers: briefs(&faces.managers),
        peers: briefs(&faces.peers),
        peers_total,
        reports: briefs(&faces.reports),
        reports_total,
        next,
        person,
    };
    Ok(respond(cx.want, || views::team(&cx.chrome, &face, &faces), || &face))
}
