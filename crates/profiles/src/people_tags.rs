//! People by what they know: everybody with a tag, who gave it, what else such people are tagged with; and the tags of one
//! person with everybody who gave them. Whoever gives a tag is named with it, always.

use crate::{
    model::{Brief, Tag},
    store, views,
};
use axum::response::Response;
use kit::text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::{
    Who,
    respond::{Want, done, respond},
};
use spine::{
    Ask, At, Cx, Error, Person, PersonId, Result, Routes, Sent, Time, doc,
    people::relations::{self},
};
use std::collections::HashMap;

const PAGE: i64 = 30;

pub fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/tags", of_person, doc("A person's tags, with who gave each and when").answer::<Vec<Tag>>())
        .get("/tags/{tag}/people", with_tag, doc("People with a tag, by how many gave it").query::<Narrowed>().answer::<Tagged>())
        .post("/tags/{tag}/follow", follow, doc("Follow a tag").body::<Back>().answer::<Following>())
        .post("/tags/{tag}/unfollow", unfollow, doc("Stop following a tag").body::<Back>().answer::<Following>())
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Narrowed {
    /// "network": only my contacts; "mine": only those I gave it to.
    pub only: String,
    /// How many were shown before.
    pub after: String,
}
impl Narrowed {
    pub fn word(&self) -> &'static str {
        match self.only.as_str() {
            "network" => "network",
            "mine" => "mine",
            _ => "",
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    pub back: String,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Following {
    pub following: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Tagged {
    pub tag: String,
    pub people: Vec<TaggedPerson>,
    pub total: i64,
    /// Who gave it most often, those first.
    pub taggers: Vec<Brief>,
    /// What else people with this tag are tagged with.
    pub related: Vec<String>,
    pub next: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct TaggedPerson {
    pub person: Person,
    pub by: Vec<Brief>,
    /// How many gave it, they themselves not counted.
    pub count: i64,
    pub own: bool,
}

/// Who gave a tag and when, to be drawn.
pub struct Given {
    pub tag: String,
    pub by: Vec<(Who, Time)>,
}

async fn of_person(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    let tags = store::tags(&mut view, id).await?;
    if cx.want == Want::Json {
        return Ok(respond(cx.want, || shell::Page::fragment(shell::html! {}), || &tags));
    }
    let mut givers: Vec<i64> = tags.iter().flat_map(|t| &t.by).map(|g| g.id.0).collect();
    givers.sort_unstable();
    givers.dedup();
    let whos = view.whos(&givers).await?;
    drop(view);
    let given: Vec<Given> = tags
        .into_iter()
        .map(|t| Given { by: t.by.iter().filter_map(|g| Some((whos.get(&g.id)?.clone(), g.at))).collect(), tag: t.tag })
        .collect();
    Ok(respond(Want::Html, || views::person_tags(&cx.chrome, cx.viewer.id, &person, &given), || ()))
}

async fn with_tag(mut cx: Cx, At(tag): At<String>, Ask(q): Ask<Narrowed>) -> Result<Response> {
    let tag = text::tag(&tag).ok_or(Error::Missing)?;
    let offset: i64 = q.after.parse().unwrap_or(0).clamp(0, 100_000);
    let mut view = cx.view().await?;
    let (mut rows, total) = store::tagged(&mut view, &tag, q.word(), offset, PAGE + 1).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let ids: Vec<i64> = rows.iter().map(|r| r.0).collect();
    let people = view.people(&ids).await?;
    let givers = store::givers(&mut view, &tag, &ids).await?;
    let taggers = store::taggers(&mut view, &tag).await?;
    let related = store::related_people_tags(&mut view, &tag).await?;
    drop(view);
    let counts: HashMap<i64, i64> = rows.iter().copied().collect();
    let people = people
        .into_iter()
        .map(|person| {
            let mine = givers.iter().filter(|g| g.0 == person.id);
            let (own, by): (Vec<_>, Vec<_>) = mine.map(|g| &g.1).partition(|w| w.id == person.id.0);
            let all = counts.get(&person.id.0).copied().unwrap_or_default();
            TaggedPerson {
                own: !own.is_empty(),
                count: all - own.len() as i64,
                by: by.into_iter().take(3).map(Brief::from).collect(),
                person,
            }
        })
        .collect();
    let face = Tagged {
        people,
        total,
        taggers: taggers.iter().map(Brief::from).collect(),
        related,
        next: more.then(|| (offset + PAGE).to_string()),
        tag,
    };
    Ok(respond(cx.want, || views::tagged(&cx.chrome, &face, &taggers, q.word()), || &face))
}

async fn follow(cx: Cx, At(tag): At<String>, Sent(form): Sent<Back>) -> Result<Response> {
    turn(cx, &tag, &form, true).await
}
async fn unfollow(cx: Cx, At(tag): At<String>, Sent(form): Sent<Back>) -> Result<Response> {
    turn(cx, &tag, &form, false).await
}
/// A tag that nobody uses can be followed: it may come, and it is no secret that it has not.
async fn turn(mut cx: Cx, tag: &str, form: &Back, following: bool) -> Result<Response> {
    let tag = text::tag(tag).ok_or(Error::Missing)?;
    let mut tx = cx.begin().await?;
    if following {
        relations::follow_tag(&mut tx, &tag).await?
    } else {
        relations::unfollow_tag(&mut tx, &tag).await?
    }
    tx.commit().await?;
    let back = if form.back.is_empty() { views::tag_href(&tag) } else { shell::respond::own_path(&form.back).to_owned() };
    Ok(done(cx.want, &back, &Following { following }))
}
