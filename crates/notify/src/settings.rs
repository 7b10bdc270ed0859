//! What somebody is told of: a page with a choice for each category. It shows the channel there is.

use crate::{rules::Category, settings_views, store};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use shell::respond::{done, own_path, respond};
use spine::{Ask, At, Cx, Error, Result, Routes, Sent, doc};
use std::collections::BTreeMap;

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings/notices", page, doc("What I am told of").query::<Saved>().answer::<Choices>())
        .post("/settings/notices", save, doc("Choose what I am told of").body::<Wanted>().answer::<Choices>())
        .post("/settings/notices/{category}", switch, doc("Choose whether I am told of one category").body::<Switch>().answer::<Choices>())
}

/// Which categories are in the bell.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Choices {
    pub bell: BTreeMap<&'static str, bool>,
}
impl Choices {
    fn of(all: &[(Category, bool)]) -> Choices {
        Choices { bell: all.iter().map(|(c, bell)| (c.word(), *bell)).collect() }
    }
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Saved {
    pub saved: String,
}

/// The whole form: what is not in it is switched off, as with boxes that are not ticked.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    pub responses: String,
    pub mentions: String,
    pub referrals: String,
    pub board: String,
    pub threads: String,
    pub likes: String,
    pub thanks: String,
    pub network: String,
    pub communities: String,
    pub events: String,
    pub announcements: String,
    pub tags: String,
}
impl Wanted {
    fn bell(&self, category: Category) -> bool {
        let field = match category {
            Category::Responses => &self.responses,
            Category::Mentions => &self.mentions,
            Category::Referrals => &self.referrals,
            Category::Board => &self.board,
            Category::Threads => &self.threads,
            Category::Likes => &self.likes,
            Category::Thanks => &self.thanks,
            Category::Network => &self.network,
            Category::Communities => &self.communities,
            Category::Events => &self.events,
            Category::Announcements => &self.announcements,
            Category::Tags => &self.tags,
        };
        on(field)
    }
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Switch {
    /// "1", or "0" for no more of these.
    pub bell: String,
    pub back: String,
}
fn on(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

async fn page(mut cx: Cx, Ask(ask): Ask<Saved>) -> Result<Response> {
    let all = store::choices(&mut cx.view().await?).await?;
    Ok(respond(cx.want, || settings_views::page(&cx.chrome, &all, !ask.saved.is_empty()), || Choices::of(&all)))
}

async fn save(mut cx: Cx, Sent(form): Sent<Wanted>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    for category in Category::ALL {
        store::choose(&mut tx, category, form.bell(category)).await?;
    }
    let all = store::choices(&mut tx).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings/notices?saved=1", &Choices::of(&all)))
}

async fn switch(mut cx: Cx, At(category): At<String>, Sent(form): Sent<Switch>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let category = Category::parse(&category).ok_or(Error::Missing)?;
    store::choose(&mut tx, category, on(&form.bell)).await?;
    let all = store::choices(&mut tx).await?;
    tx.commit().await?;
    let back = if form.back.is_empty() { "/settings/notices?saved=1" } else { own_path(&form.back) };
    Ok(done(cx.want, back, &Choices::of(&all)))
}
