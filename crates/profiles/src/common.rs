//! What the viewer and somebody have in common, and who connects them. From what the viewer
//! may see of both anyway: tags, contacts, groups, and where they work. Whom somebody follows is theirs and not said.

use crate::{model::Brief, store, views};
use axum::response::Response;
use schemars::JsonSchema;
use serde::Serialize;
use shell::{Who, respond::respond};
use spine::{At, Cx, Person, PersonId, Result, Routes, View, doc, people::relations::Relation};
use std::collections::HashMap;

const PEOPLE: i64 = 12;

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/common", show, doc("What we have in common, and who connects us").answer::<Common>())
}

/// What two people share, in words.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Shared {
    pub tags: Vec<String>,
    pub groups: Vec<String>,
    pub unit: Option<String>,
    pub place: Option<String>,
    pub manager: bool,
    pub languages: Vec<String>,
}
impl Shared {
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
            && self.groups.is_empty()
            && self.languages.is_empty()
            && self.unit.is_none()
            && self.place.is_none()
            && !self.manager
    }
    /// Languages of both, by their names.
    pub fn speak(&mut self, mine: &str, theirs: &str) {
        let both: Vec<&str> = theirs.split_whitespace().filter(|l| mine.split_whitespace().any(|m| m == *l)).collect();
        self.languages = kit::languages::names(&both.join(" "));
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Common {
    pub person: Person,
    pub shared: Shared,
    pub contacts: Vec<Brief>,
    pub contacts_total: i64,
    /// Those between us, in order; empty: we are contacts; null: nobody within four steps.
    pub path: Option<Vec<Brief>>,
}

/// The same, to be drawn.
#[derive(Default)]
pub struct Faces {
    pub contacts: Vec<Who>,
    pub path: Option<Vec<Who>>,
    /// How the viewer stands to somebody nobody connects them with: what they can do about it.
    pub standing: Option<Relation>,
}

async fn show(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let own = id == cx.viewer.id;
    let (shared, faces, contacts_total) = if own { (Shared::default(), Faces::default(), 0) } else { with(&mut view, &person).await? };
    drop(view);
    let briefs = |all: &[Who]| all.iter().map(Brief::from).collect::<Vec<_>>();
    let face = Common { contacts: briefs(&faces.contacts), contacts_total, path: faces.path.as_deref().map(briefs), shared, person };
    Ok(respond(cx.want, || views::common(&cx.chrome, &face, &faces, own), || &face))
}

async fn with(view: &mut View, person: &Person) -> Result<(Shared, Faces, i64)> {
    let (shared, _) = store::shared(view, person).await?;
    let (contacts, total) = store::in_common(view, person.id, PEOPLE).await?;
    // Nobody needs a way to somebody who is not here any more.
    let path = if person.active() { view.path_to(person.id).await? } else { None };
    let ids: Vec<i64> = path.iter().flatten().map(|p| p.0).collect();
    let whos = if ids.is_empty() { HashMap::new() } else { view.whos(&ids).await? };
    let standing = if path.is_none() && person.active() { Some(view.relation(person.id).await?) } else { None };
    let path = path.map(|ids| ids.iter().filter_map(|id| whos.get(id).cloned()).collect());
    Ok((shared, Faces { contacts, path, standing }, total))
}
