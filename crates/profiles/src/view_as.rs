//! My own profile through other eyes: a colleague's, a guest's, somebody's I name, nobody's. What is there is found with
//! their rights by the same reads as their own page; how it looks, and whether I liked it, is mine, so that nothing of
//! what is theirs (whom they know, what they began to write) ever comes along. Nothing on it can be pressed.

use crate::{
    common::Shared,
    model::{Brief, Profile},
    page::{self, Loaded},
    store, views,
};
use axum::response::{IntoResponse, Response};
use kit::text;
use schemars::JsonSchema;
use serde::Deserialize;
use shell::{
    Who,
    respond::{Want, as_json},
};
use spine::{Ask, At, Cx, Error, Eyes, PersonId, Result, Routes, View, doc, items::Place, people::relations::Relation};

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/as", show, doc("My own profile as others see it").query::<WhoLooks>().answer::<Profile>())
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct WhoLooks {
    /// colleague, guest, nobody, or the @handle of somebody.
    who: String,
}
impl WhoLooks {
    fn eyes(&self) -> Eyes {
        let typed = text::clean(self.who.trim()).to_lowercase();
        match typed.as_str() {
            "" | "colleague" => Eyes::Colleague,
            "guest" => Eyes::Guest,
            "nobody" => Eyes::Nobody,
            handle => Eyes::Of(handle.trim_start_matches('@').to_owned()),
        }
    }
}

async fn show(mut cx: Cx, At(id): At<PersonId>, Ask(q): Ask<WhoLooks>) -> Result<Response> {
    if id != cx.viewer.id {
        cx.view().await?.person(id).await?;
        return Err(Error::Denied("look at somebody else's profile through other eyes"));
    }
    let eyes = q.eyes();
    let mut view = match cx.eyes(&eyes).await {
        Ok(view) => view,
        Err(Error::Missing) => return Err(Error::invalid("who", "profiles-as-unknown")),
        Err(e) => return Err(e),
    };
    let viewer = view.viewer.clone();
    let seen = page::load(&mut view, id, Place::asked("")?).await;
    drop(view);
    let Loaded { mut face, managers, around, .. } = match seen {
        Ok(seen) => seen,
        Err(Error::Missing) if cx.want == Want::Html => return Ok(views::not_seen(&cx.chrome, id, &eyes).into_response()),
        Err(e) => return Err(e),
    };
    face.standing = Relation::default();
    face.invitation = None;
    face.in_common = Shared::default();
    face.contacts_in_common = vec![];
    face.contacts_in_common_total = 0;
    face.next = None;
    let mut around = around;
    around.common = (vec![], 0);
    let mut mine = cx.view().await?;
    let mut managers = managers;
    if !mine.viewer.kind.inside() {
        known(&mut mine, &mut face, &mut managers, &mut around).await?;
    }
    let ids: Vec<i64> = face.board.iter().map(|i| i.id).chain(face.answers.iter().map(|a| a.id)).map(|id| id.0).collect();
    let mut seen = mine.cards(&ids).await?;
    // Other eyes may see what I answered where I am no longer.
    face.answers.retain(|a| seen.iter().any(|i| i.id == a.id));
    around.answers = face.answers.clone();
    seen.retain(|i| face.board.iter().any(|b| b.id == i.id));
    face.board = seen;
    if cx.want == Want::Json {
        return Ok(as_json(axum::http::StatusCode::OK, &face));
    }
    let deck = mine.deck(face.board.clone(), cx.chrome.lang).await?;
    drop(mine);
    let cards = deck.draw(&cx.chrome, &cx.app);
    let near = views::Near { managers: &managers, around: &around };
    Ok(views::seen_as(&cx.chrome, &viewer, &eyes, &face, &near, &cards).into_response())
}

/// Other eyes may know of more people than a guest does: what they see is shown without those.
async fn known(mine: &mut View, face: &mut Profile, managers: &mut Vec<Who>, around: &mut store::Around) -> Result<()> {
    let near = managers.iter().chain(&around.reports.0).chain(&around.peers.0).chain(&around.contacts).map(|w| w.id);
    let ids: Vec<i64> = near.chain(face.tags.iter().flat_map(|t| &t.by).map(|g| g.id.0)).collect();
    let known = mine.whos(&ids).await?;
    let knows = |id: i64| known.contains_key(&PersonId(id));
    managers.retain(|w| knows(w.id));
    for part in [&mut around.reports, &mut around.peers] {
        part.0.retain(|w| knows(w.id));
        part.1 = part.0.len() as i64;
    }
    around.contacts.retain(|w| knows(w.id));
    for tag in &mut face.tags {
        tag.by.retain(|g| knows(g.id.0));
    }
    face.tags.retain(|t| !t.by.is_empty());
    let briefs = |all: &[Who]| all.iter().map(Brief::from).collect();
    (face.managers, face.reports, face.peers) = (briefs(managers), briefs(&around.reports.0), briefs(&around.peers.0));
    face.contacts = briefs(&around.contacts);
    (face.reports_total, face.peers_total) = (around.reports.1, around.peers.1);
    Ok(())
}
