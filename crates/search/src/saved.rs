//! Searches that people keep: by name, and with word of what is new if they like, at once or once a day at most. Whose they
//! are is nobody else's business. What fits a new thing is `fits.rs`.

use crate::{
    fits,
    model::{Asking, Tab},
    saved_views as views,
};
use axum::response::Response;
use kit::{Words, params, rec, sql};
use serde::{Deserialize, Serialize};
use serde_json::json;
use shell::respond::{Done, Want, created, done, own_path, respond, see_other};
use spine::{Ask, At, Cx, Error, Result, Routes, Sent, Time, Tx, View, doc, mine};

/// Of one person.
pub const MOST: i64 = 30;
const NAME: usize = 80;

rec! {
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Saved {
        pub id: i64,
        pub name: String,
        /// As it stands in the address of the results
        pub query: String,
        /// off, now, day
        pub alert: String,
        pub made_at: Time,
    }
}
impl Saved {
    pub fn href(&self) -> String {
        format!("/search?{}", self.query)
    }
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct All {
    pub saved: Vec<Saved>,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Begin {
    /// The query as it stands in the address of the results
    pub of: String,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The query as it stands in the address of the results
    pub of: String,
    /// Empty: its words
    pub name: String,
    /// off (without it), now: as soon as there is something, day: once a day at most
    pub alert: String,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Change {
    /// Empty: as it was
    pub name: String,
    /// off, now, day; empty: as it was
    pub alert: String,
    /// The page to go back to
    pub back: String,
}

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/search/saved", list, doc("The searches I keep").answer::<All>())
        .get("/search/saved/new", new, doc("The form that keeps a search").query::<Begin>().html_only())
        .post("/search/saved", save, doc("Keep a search, with word of what is new or without").body::<Form>().answer::<Done>())
        .post("/search/saved/{id}", change, doc("Another name, or another way to hear of what is new").body::<Change>().answer::<Done>())
        .post("/search/saved/{id}/remove", remove, doc("Keep a search no longer").body::<Change>().answer::<Done>())
}

const LIST: &str = "/search/saved";
/// Where somebody goes on who came from elsewhere.
fn back(path: &str) -> &str {
    if path.is_empty() { LIST } else { own_path(path) }
}

/// What was kept, as it is asked again; nothing that finds only people.
pub fn read(query: &str) -> Result<Asking> {
    let q: Asking = serde_urlencoded::from_str(query).map_err(|_| Error::invalid("of", "search-saved-empty"))?;
    let q = Asking { page: None, social: String::new(), ..q.clean() };
    if q.is_empty() || q.tab() == Tab::People { Err(Error::invalid("of", "search-saved-empty")) } else { Ok(q) }
}
fn query_of(q: &Asking) -> String {
    q.but(|_| ()).split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()
}
/// Its words, or what else it asks for.
fn called(q: &Asking, name: &str) -> String {
    let given = kit::text::clean(name.trim()).replace('\n', " ");
    let said = [given, q.q.clone(), q.tag.clone(), q.author.clone(), q.lang.clone()].into_iter().find(|s| !s.is_empty());
    said.unwrap_or_default().chars().take(NAME).collect()
}
fn alert(word: &str) -> Result<&'static str> {
    match word {
        "" | "off" => Ok("off"),
        "now" => Ok("now"),
        "day" => Ok("day"),
        _ => Err(Error::invalid("alert", "search-saved-alert-wrong")),
    }
}

async fn list(mut cx: Cx) -> Result<Response> {
    let face = All { saved: all(&mut cx.view().await?).await? };
    Ok(respond(cx.want, || views::list(&cx.chrome, &face), || &face))
}
async fn new(mut cx: Cx, Ask(begin): Ask<Begin>) -> Result<Response> {
    let Ok(q) = read(&begin.of) else { return Ok(see_other(LIST)) };
    let query = query_of(&q);
    let there = all(&mut cx.view().await?).await?.into_iter().find(|s| s.query == query);
    Ok(respond(Want::Html, || views::new(&cx.chrome, &q, &query, there.as_ref()), || ()))
}
async fn save(mut cx: Cx, Sent(form): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let q = read(&form.of)?;
    let (query, name, alert) = (query_of(&q), called(&q, &form.name), alert(&form.alert)?);
    let (me, now) = (tx.viewer.id, tx.now);
    let kept: i64 = tx
        .value(sql!("select cast(count(*) as bigint) from search_saved where person_id = $1 and query <> $2"), params![me, &query])
        .await?;
    if kept >= MOST {
        return Err(Error::invalid("name", Words::of("search-saved-many").with("max", MOST)));
    }
    let before: Option<(String,)> =
        tx.maybe(sql!("select alert from search_saved where person_id = $1 and query = $2"), params![me, &query]).await?;
    let id: i64 = tx
        .value(
            sql!(
                "insert into search_saved (person_id, name, query, alert, made_at) values ($1, $2, $3, $4, $5)
                  on conflict (person_id, query) do update set name = excluded.name, alert = excluded.alert returning id"
            ),
            params![me, &name, &query, alert, now],
        )
        .await?;
    change_watch(&mut tx, id, &q, before.as_ref().map_or("off", |b| &b.0), alert).await?;
    tx.commit().await?;
    Ok(created(cx.want, LIST, &json!({ "id": id })))
}
async fn change(mut cx: Cx, At(id): At<i64>, Sent(form): Sent<Change>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let kept = one(&mut tx, id).await?;
    let q = read(&kept.query)?;
    let name = if form.name.trim().is_empty() { kept.name } else { called(&q, &form.name) };
    let alert = if form.alert.is_empty() { alert(&kept.alert)? } else { alert(&form.alert)? };
    tx.run(sql!("update search_saved set name = $2, alert = $3 where id = $1"), params![id, &name, alert]).await?;
    change_watch(&mut tx, id, &q, &kept.alert, alert).await?;
    tx.commit().await?;
    Ok(done(cx.want, back(&form.back), &Done {}))
}
async fn remove(mut cx: Cx, At(id): At<i64>, Sent(form): Sent<Change>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    one(&mut tx, id).await?;
    unwatch(&mut tx, id).await?;
    tx.run(sql!("delete from search_saved where id = $1"), params![id]).await?;
    tx.commit().await?;
    Ok(done(cx.want, back(&form.back), &Done {}))
}

async fn all(view: &mut View) -> Result<Vec<Saved>> {
    let me = view.viewer.id;
    view.all(
        sql!("select id, name, query, alert, made_at from search_saved where person_id = $1 order by name, id limit $2"),
        params![me, MOST],
    )
    .await
}
/// One of the viewer's own.
async fn one(view: &mut View, id: i64) -> Result<Saved> {
    let me = view.viewer.id;
    view.maybe(sql!("select id, name, query, alert, made_at from search_saved where person_id = $1 and id = $2"), params![me, id])
        .await?
        .ok_or(Error::Missing)
}

async fn unwatch(tx: &mut Tx, id: i64) -> Result<()> {
    tx.run(sql!("delete from search_saved_keys where saved_id = $1"), params![id]).await?;
    tx.run(sql!("delete from search_found where saved_id = $1"), params![id]).await?;
    Ok(())
}
/// What waits to be told stays: only who begins to listen begins anew. Who wants to hear at once hears at once.
async fn change_watch(tx: &mut Tx, id: i64, q: &Asking, before: &str, after: &str) -> Result<()> {
    if (before == "off") != (after == "off") {
        watch(tx, id, q, after).await
    } else if (before, after) == ("day", "now") {
        let now = tx.now;
        fits::tell_at(tx, id, now).await
    } else {
        Ok(())
    }
}
/// From now on it is held against what is new, or no longer.
async fn watch(tx: &mut Tx, id: i64, q: &Asking, alert: &str) -> Result<()> {
    unwatch(tx, id).await?;
    if alert == "off" {
        return Ok(());
    }
    let keys = fits::keys(tx, q).await?;
    if keys.is_empty() {
        return Err(Error::invalid("alert", "search-saved-too-wide"));
    }
    tx.run(sql!("update search_saved set since = $2 where id = $1"), params![id, tx.now]).await?;
    for key in keys {
        tx.run(sql!("insert into search_saved_keys (key, saved_id) values ($1, $2) on conflict do nothing"), params![&key, id]).await?;
    }
    Ok(())
}

/// To take along.
pub const MINE: mine::Part = |view, _| {
    Box::pin(async move {
        let line = |s: Saved| json!({ "what": "saved search", "name": s.name, "query": s.query, "alert": s.alert, "at": s.made_at.iso() });
        Ok(mine::Page::all(all(view).await?.into_iter().map(line).collect()))
    })
};

/// Nothing is told of what is gone for ever.
pub async fn forget(tx: &mut Tx, ids: &[i64]) -> Result<()> {
    tx.run(sql!("delete from search_found where item_id in" ids(1)), params![ids]).await?;
    tx.run(sql!("delete from search_fresh where item_id in" ids(1)), params![ids]).await?;
    Ok(())
}
