//! The pages: who knows about something, and what is inferred of oneself.

use crate::{
    model::{Asking, Evidence, Expert, Experts, HideForm, Inferred, Named, Piece, SilentForm, Tagged, Topic},
    store, views,
};
use axum::response::Response;
use shell::respond::{done, respond};
use spine::{
    Ask, Cx, Error, ItemId, Person, PersonId, Result, Routes, Sent, View,
    communities::Read,
    doc,
    knowers::{Because, Knower},
};
use std::collections::HashMap;

/// People on the page; who wants others says more of what they want.
const SHOWN: usize = 20;

pub fn routes() -> Routes {
    Routes::new()
        .get("/experts", experts, doc("People who know about a topic, with the evidence").query::<Asking>().answer::<Experts>())
        .get("/me/inferred", inferred, doc("What is inferred of me: topics I am found for").answer::<Inferred>())
        .post("/me/inferred/hide", hide, doc("Hide a topic of mine, or show it again").body::<HideForm>().answer::<Changed>())
        .post(
            "/me/inferred/silent",
            silent,
            doc("Be named to nobody as knowing something, or be named again").body::<SilentForm>().answer::<Changed>(),
        )
}
#[derive(serde::Serialize, schemars::JsonSchema)]
pub struct Changed {
    pub hidden: bool,
}

async fn experts(mut cx: Cx, Ask(q): Ask<Asking>) -> Result<Response> {
    let q = q.clean();
    let mut face = Experts::default();
    if !q.is_empty() {
        cx.app.limits.search(cx.viewer.id)?;
        let mut view = cx.view().await?;
        if let Some(id) = q.community() {
            face.within = match view.community(id).await {
                Ok(known) if known.can::<Read>() => Some(known.name.clone()),
                Ok(_) | Err(Error::Missing) => None,
                Err(e) => return Err(e),
            };
        }
        // Whoever merely answers much says nothing about a topic.
        let mut found = view.likely_knowers(&q.asked(spine::knowers::MOST)).await?;
        found.retain(|k| k.because.iter().any(on_topic));
        found.truncate(SHOWN);
        face.people = people(&mut view, found).await?;
    }
    Ok(respond(cx.want, || views::experts(&cx.chrome, &q, &face), || &face))
}

fn on_topic(why: &Because) -> bool {
    matches!(why, Because::Answered { .. } | Because::Wrote { .. } | Because::Tagged { .. } | Because::Claims { .. })
}

/// With faces, names and titles: three statements.
async fn people(view: &mut View, found: Vec<Knower>) -> Result<Vec<Expert>> {
    let ids: Vec<i64> = found.iter().map(|k| k.person.0).collect();
    let mut people: HashMap<PersonId, Person> = view.people(&ids).await?.into_iter().map(|p| (p.id, p)).collect();
    let (mut items, mut givers): (Vec<i64>, Vec<i64>) = (vec![], vec![]);
    for why in found.iter().flat_map(|k| &k.because) {
        match why {
            Because::Answered { items: some, .. } | Because::Wrote { items: some, .. } => items.extend(some.iter().map(|i| i.0)),
            Because::Tagged { by, .. } => givers.extend(by.iter().map(|p| p.0)),
            _ => {}
        }
    }
    let pieces = pieces(view, &items).await?;
    let names: HashMap<PersonId, String> = match givers.is_empty() {
        true => HashMap::new(),
        false => view.whos(&givers).await?.into_iter().map(|(id, who)| (id, who.name)).collect(),
    };
    let named = |by: &[PersonId]| by.iter().filter_map(|id| Some(Named { id: *id, name: names.get(id)?.clone() })).collect();
    let shown = |items: &[ItemId]| items.iter().filter_map(|id| pieces.get(id).cloned()).collect::<Vec<Piece>>();
    let mut out = vec![];
    for knower in found {
        let Some(person) = people.remove(&knower.person) else { continue };
        let mut e = Expert {
            person,
            says: vec![],
            tagged: vec![],
            evidence: vec![],
            active_at: None,
            helped_me: 0,
            same_unit: false,
            contact: false,
        };
        for why in knower.because {
            match why {
                Because::Answered { items, n, accepted, last } => {
                    e.evidence.push(Evidence { what: "answered", count: n, accepted, last, items: shown(&items) });
                }
                Because::Wrote { items, n, last } => {
                    e.evidence.push(Evidence { what: "wrote", count: n, accepted: 0, last, items: shown(&items) })
                }
                Because::Tagged { tag, by, n } => e.tagged.push(Tagged { tag, count: n, by: named(&by) }),
                Because::Claims { tag } => e.says.push(tag),
                Because::Active { last } => e.active_at = Some(last),
                Because::HelpedYou { n } => e.helped_me = n,
                Because::SameUnit { .. } => e.same_unit = true,
                Because::Contact => e.contact = true,
            }
        }
        out.push(e);
    }
    Ok(out)
}

async fn pieces(view: &mut View, ids: &[i64]) -> Result<HashMap<ItemId, Piece>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let items = view.cards(ids).await?;
    let title = |item: &spine::Item| match item.heading() {
        "" => kit::text::snippet(&item.excerpt, 80),
        title => title.to_owned(),
    };
    Ok(items.iter().map(|i| (i.id, Piece { id: i.id.0, title: title(i), url: view.app.path_of(i), at: i.created_at })).collect())
}

async fn inferred(mut cx: Cx) -> Result<Response> {
    let me = cx.viewer.id;
    let mut view = cx.view().await?;
    let (silent, hidden) = store::unwilling(&mut view, &[me.0]).await?;
    let hidden = hidden.get(&me.0).cloned().unwrap_or_default();
    let mut topics: Vec<Topic> = vec![];
    let topic = |name: String| Topic {
        hidden: hidden.contains(&name),
        topic: name,
        answers: 0,
        last: None,
        tagged: 0,
        claimed: false,
        items: vec![],
    };
    let found = store::topics_of(&mut view, me).await?;
    let ids: Vec<i64> = found.iter().map(|t| t.3).collect();
    let pieces = pieces(&mut view, &ids).await?;
    for (name, n, last, item) in found {
        if topics.iter().all(|t| t.topic != name) {
            topics.push(Topic { answers: n, last: Some(last), ..topic(name.clone()) });
        }
        if let Some(t) = topics.iter_mut().find(|t| t.topic == name) {
            t.items.extend(pieces.get(&ItemId(item)).cloned());
        }
    }
    for (name, tagged, claimed) in store::tags_of(&mut view, me).await? {
        if topics.iter().all(|t| t.topic != name) {
            topics.push(topic(name.clone()));
        }
        if let Some(t) = topics.iter_mut().find(|t| t.topic == name) {
            (t.tagged, t.claimed) = (tagged, claimed);
        }
    }
    // What was hidden can be shown again, also when nothing stands behind it any more.
    for name in &hidden {
        if topics.iter().all(|t| &t.topic != name) {
            topics.push(topic(name.clone()));
        }
    }
    let face = Inferred { silent: !silent.is_empty(), topics };
    drop(view);
    Ok(respond(cx.want, || views::inferred(&cx.chrome, &face), || &face))
}

async fn hide(mut cx: Cx, Sent(form): Sent<HideForm>) -> Result<Response> {
    let (want, hidden) = (cx.want, !form.hidden.is_empty());
    let mut tx = cx.begin().await?;
    let topic = kit::text::tag(&form.topic).ok_or_else(|| Error::invalid("topic", "expertise-no-topic"))?;
    store::hide(&mut tx, &topic, hidden).await?;
    tx.commit().await?;
    Ok(done(want, "/me/inferred", &Changed { hidden }))
}
async fn silent(mut cx: Cx, Sent(form): Sent<SilentForm>) -> Result<Response> {
    let (want, hidden) = (cx.want, !form.silent.is_empty());
    let mut tx = cx.begin().await?;
    store::silence(&mut tx, hidden).await?;
    tx.commit().await?;
    Ok(done(want, "/me/inferred", &Changed { hidden }))
}
