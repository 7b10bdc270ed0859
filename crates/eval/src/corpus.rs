//! The site that is asked: fills it, and knows everything in it by a name that stays the same from one filling to the next.

use crate::{
    browser::{self, Browser},
    graded::{Extra, Graded, Query},
};
use anyhow::{Context as _, Result, ensure};
use import::{demo, sources};
use kit::{params, sql};
use serde_json::Value;
use spine::{App, ItemId, Viewer, audience, items::read, knowable, people::store};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

const WHY: &str = "eval";
const PAGE: i64 = 1000;

/// One text, for the index to compare with.
pub struct Doc {
    pub name: String,
    pub title: String,
    pub body: String,
}

pub struct Corpus {
    /// Folders of the sites that are in it.
    pub sites: Vec<String>,
    /// Every item that the viewer sees, by the name of its thread.
    pub items: Vec<Doc>,
    pub people: Vec<Doc>,
    /// Ids of roots and their names.
    threads: HashMap<i64, String>,
    names: HashSet<String>,
}

impl Corpus {
    pub async fn fill(
        app: &App,
        router: &axum::Router,
        graded: &Graded,
        data: Option<&Path>,
        viewer: &str,
        say: &impl Fn(&str),
    ) -> Result<Corpus> {
        demo::fill_with(app, None, &[], false).await?;
        let mut threads = extras(app, router, &graded.extra).await?;
        let mut sites = vec![];
        if let Some(data) = data {
            sites.extend(demo::DUMPS.iter().filter(|name| data.join(name).join("Posts.xml").is_file()).map(|name| (*name).to_owned()));
            ensure!(!sites.is_empty(), "{} has none of {}", data.display(), demo::DUMPS.join(", "));
        }
        for site in &sites {
            say(&format!("Reading {site} …"));
            let summary = demo::fill_with(app, data, &[site.as_str()], false).await?;
            let report = summary.dumps.first().with_context(|| format!("{site} was not read"))?;
            ensure!(report.broken.is_none(), "{site} is broken: {}", report.broken.as_deref().unwrap_or_default());
            let mut view = app.view(Viewer::system(WHY)).await?;
            view.heavy();
            let posts = sources::ids(&mut view, &report.site, sources::ITEM).await?;
            threads.extend(posts.iter().filter_map(|(id, item)| Some((*item, format!("{site}/{}", id.strip_prefix("post:")?)))));
        }
        say("Indexing …");
        search::catch_up(app).await?;
        Corpus::read(app, viewer, sites, threads).await
    }

    async fn read(app: &App, viewer: &str, sites: Vec<String>, mut threads: HashMap<i64, String>) -> Result<Corpus> {
        let sample = demo::sample().map_err(anyhow::Error::from)?;
        let by_text: HashMap<&str, &str> =
            sample.posts.iter().map(|p| (p.title.as_deref().unwrap_or(p.body.trim()), p.key.as_str())).collect();
        let me = browser::person(app, viewer).await?;
        let mut view = app.view(Viewer::on_behalf(me, WHY)).await?;
        view.heavy();
        let mine: HashSet<i64> = audience::mine(&mut view).await?.into_iter().collect();
        let mut items = vec![];
        let mut after = ItemId(0);
        loop {
            let rows = read::for_index(&mut view, after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            for row in rows.into_iter().filter(|r| mine.contains(&r.audience_id)) {
                let root = row.root_id.0;
                if row.id == row.root_id {
                    let text = if row.title.is_empty() { row.body.trim() } else { &row.title };
                    let name = by_text.get(text).map_or_else(|| format!("#{root}"), |key| (*key).to_owned());
                    threads.entry(root).or_insert(name);
                }
                let name = threads.get(&root).cloned().unwrap_or_default();
                items.push(Doc { name, title: row.title, body: row.body });
            }
        }
        let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
        for (person, tag) in
            view.all::<(i64, String)>(sql!("select distinct t.person_id, t.tag from people_tags t order by t.tag"), &[]).await?
        {
            tags.entry(person).or_default().push(tag);
        }
        let rows: Vec<(i64, String, String, String, String, String, Option<String>)> = view
            .all(
                sql!("select p.id, p.handle, p.name, p.title, p.unit, p.place, p.email from people p where p.state = 'active' and" knowable!("p") "order by p.id"),
                params![me],
            )
            .await?;
        let people: Vec<Doc> = rows
            .into_iter()
            .map(|(id, handle, name, title, unit, place, email)| {
                let tags = tags.remove(&id).unwrap_or_default().join(" ");
                let body = [handle.as_str(), &title, &unit, &place, email.as_deref().unwrap_or_default(), &tags].join("\n");
                Doc { name: format!("@{handle}"), title: name, body }
            })
            .collect();
        let names = items.iter().chain(&people).map(|d| d.name.clone()).collect();
        Ok(Corpus { sites, items, people, threads, names })
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// What the page listed, by name.
    pub fn named(&self, query: &Query, page: &Value) -> Vec<String> {
        let list = |key: &str| page.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if query.of_people() {
            list("people").iter().filter_map(|p| Some(format!("@{}", p.get("handle")?.as_str()?))).collect()
        } else {
            let root = |item: &Value| item.get("root_id").and_then(Value::as_i64);
            list("items").iter().filter_map(|i| self.threads.get(&root(i)?).cloned()).collect()
        }
    }
}

/// People and posts beside the sample; the posts are written as their authors write them.
async fn extras(app: &App, router: &axum::Router, extra: &Extra) -> Result<HashMap<i64, String>> {
    let mut tx = app.begin_system(Viewer::system(WHY)).await?;
    for p in &extra.person {
        let record = store::Record {
            handle: Some(p.handle.clone()),
            name: p.name.clone(),
            title: p.title.clone(),
            unit: p.unit.clone(),
            place: p.place.clone(),
            ..store::Record::default()
        };
        let id = store::create(&mut tx, &record).await?;
        let now = tx.now;
        tx.as_of(Viewer::on_behalf(id, WHY), now);
        for tag in &p.tags {
            store::add_tag(&mut tx, id, tag).await?;
        }
        tx.as_of(Viewer::system(WHY), now);
    }
    tx.commit().await?;
    let mut out = HashMap::new();
    for p in &extra.post {
        let browser = Browser::of(app, router, &p.author).await?;
        let made =
            browser.post("/posts", &[("kind", p.kind.as_str()), ("audience", "everyone"), ("title", &p.title), ("body", &p.body)]).await?;
        let id = made.get("id").and_then(Value::as_i64).with_context(|| format!("{} was posted and has no id", p.key))?;
        out.insert(id, p.key.clone());
    }
    Ok(out)
}
