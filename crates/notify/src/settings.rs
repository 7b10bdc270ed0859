//! What somebody is told of: a page with a choice for each category. It shows the channel there is.

use crate::{
    house::Chosen,
    rules::Category,
    settings_views,
    still::{self, Stillness},
    store,
};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use shell::respond::{done, own_path, respond};
use spine::{Ask, At, Cx, Error, Result, Routes, Sent, View, doc};
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
    /// Where the organisation has decided, and why.
    pub locked: BTreeMap<&'static str, String>,
    /// When it stays still whatever comes.
    pub still: Stillness,
}
impl Choices {
    async fn of(view: &mut View) -> Result<(Vec<Chosen>, Choices)> {
        let all = store::choices(view).await?;
        let (kept, zone) = (still::of(view).await?, still::zone(view).await?);
        let choices = Choices {
            bell: all.iter().map(|c| (c.category.word(), c.bell)).collect(),
            locked: all.iter().filter_map(|c| Some((c.category.word(), c.lock.clone()?))).collect(),
            still: Stillness::new(&kept, &zone, view.now),
        };
        Ok((all, choices))
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
    pub searches: String,
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
            Category::Searches => &self.searches,
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
    let (all, choices) = Choices::of(&mut cx.view().await?).await?;
    Ok(respond(cx.want, || settings_views::page(&cx.chrome, &all, &choices.still, !ask.saved.is_empty()), || &choices))
}

async fn save(mut cx: Cx, Sent(form): Sent<Wanted>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    // Where there is a lock nothing could be ticked: what they chose before counts again once it is gone.
    for one in store::choices(&mut tx).await?.iter().filter(|c| c.lock.is_none()) {
        store::choose(&mut tx, one.category, form.bell(one.category)).await?;
    }
    let (_, choices) = Choices::of(&mut tx).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/settings/notices?saved=1", &choices))
}

async fn switch(mut cx: Cx, At(category): At<String>, Sent(form): Sent<Switch>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let category = Category::parse(&category).ok_or(Error::Missing)?;
    if store::choices(&mut tx).await?.iter().any(|c| c.category == category && c.lock.is_some()) {
        return Err(Error::invalid("bell", "notify-locked"));
    }
    store::choose(&mut tx, category, on(&form.bell)).await?;
    let (_, choices) = Choices::of(&mut tx).await?;
    tx.commit().await?;
    let back = if form.back.is_empty() { "/settings/notices?saved=1" } else { own_path(&form.back) };
    Ok(done(cx.want, back, &choices))
}
