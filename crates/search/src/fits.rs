//! New things and the searches that people keep. A new thing is looked at once: its words lead to the few searches that
//! have one of them (`search_saved_keys`), and those few are asked of an index in memory that holds nothing but what is new,
//! each with the rights of whoever keeps it. What fits is told at once, or once a day at most.

use crate::{
    asked::{self, Part},
    follow::aside,
    index::{Changes, Cursor, Index, ItemDoc},
    model::{Asking, Tab},
    promoted, saved, store, synonyms,
    words::Reader,
};
use kit::{jobs::Job, params, rec, sql};
use spine::{App, Boxed, Error, Fact, ItemId, PersonId, Result, Time, Told, Tx, View, Viewer, Wanted, items::read, jobs::Worker, mutes};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

pub const FITS: Worker = Worker { kind: "search_fits", long: true, work: fits };
pub const TELL: Worker = Worker { kind: "search_tell", long: false, work: tell };
/// The words that mean the same are others now: what is looked for by them is looked for anew.
pub const REKEY: Worker = Worker { kind: "search_rekey", long: true, work: rekey };

/// New things are gathered for so long.
const GATHERED: i64 = 10 * Time::SECOND;
const BATCH: i64 = 200;
/// What a thing is looked up by, at a time; and how many searches are read at a time.
const KEYS: usize = 1_000;
const PAGE: i64 = 500;
/// Letters by which the beginning of a word is looked up.
const BEGIN: usize = 3;
/// What was told is known for so long, so that nothing is told twice; what is older is no news to a search.
const KEPT: i64 = 90 * Time::DAY;
/// Of what one search found, so many are told at a time.
const TOLD: i64 = 20;

/// What is new waits for its turn; not where nobody keeps a search.
pub fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        // What fits may fit only since it was edited, since more people may see it, or since it came back into sight.
        let (Fact::Created { item }
        | Fact::Replied { item, .. }
        | Fact::Edited { item, .. }
        | Fact::Released { item, .. }
        | Fact::Restored { item, .. }
        | Fact::Accepted { item, .. }
        | Fact::AudienceChanged { item, .. }) = &told.fact
        else {
            return Ok(());
        };
        if told.quiet {
            return Ok(());
        }
        let n = tx
            .run(
                sql!("insert into search_fresh (item_id, at) select $1, $2 where exists (select 1 from search_saved_keys) on conflict (item_id) do update set at = excluded.at"),
                params![*item, told.at],
            )
            .await?;
        if n > 0 {
            // When the time is over nothing more comes under this name.
            let turn = tx.now.0.div_euclid(GATHERED);
            tx.job_at(FITS.kind, &turn.to_string(), "", Time((turn + 1) * GATHERED)).await?;
        }
        Ok(())
    })
}

fn begins(word: &str) -> String {
    format!("^{}", word.chars().take(BEGIN).collect::<String>())
}
fn forms(reader: &mut Reader, text: &str, keys: &mut BTreeSet<String>) {
    for word in reader.words(text) {
        keys.extend(word.forms().into_iter().map(str::to_owned));
    }
}

/// Under what a search is found from what is new: all that fits has one of these. None: it is too wide to be held against
/// everything.
pub async fn keys(view: &mut View, q: &Asking) -> Result<Vec<String>> {
    let asked = asked::read(&q.q);
    let who = [Some(&q.author), asked.author.as_ref()].into_iter().flatten().find(|a| !a.is_empty()).cloned();
    if let Some(handle) = who {
        let writer = crate::finder::writer(view, &handle.trim_start_matches('@').to_lowercase()).await?;
        return Ok(writer.map(|p| format!("@{p}")).into_iter().collect());
    }
    let tag = [&q.tag].into_iter().chain(&asked.tags).find_map(|t| kit::text::tag(t));
    if let Some(tag) = tag {
        return Ok(vec![format!("#{tag}")]);
    }
    let same = synonyms::parts(synonyms::before(view, None, synonyms::words_asked(&asked), "").await?.same);
    let mut reader = Reader::default();
    let mut best: Option<(bool, usize, BTreeSet<String>)> = None;
    for group in &asked.all {
        let mut all = BTreeSet::new();
        let mut little = true;
        let others = group.iter().flat_map(|p| same.iter().filter(move |(word, _)| synonyms::is(word, p)).map(|(_, said)| said));
        for part in group.iter().chain(others) {
            let words = reader.words(part.text());
            little &= words.iter().all(|w| w.stop);
            match part {
                Part::Prefix(text) | Part::Pattern(text) => {
                    let said: String = kit::text::fold(text).chars().take_while(|c| c.is_alphanumeric()).collect();
                    if said.chars().count() < BEGIN {
                        return Ok(vec![]);
                    }
                    all.insert(begins(&said));
                }
                // Of several words that follow each other one is enough to go by.
                _ => match words.iter().max_by_key(|w| w.folded.chars().count()) {
                    Some(word) if !word.is_dense() => all.extend(word.forms().into_iter().map(str::to_owned)),
                    Some(_) => all.extend(words.iter().map(|w| w.folded.clone())),
                    None => {}
                },
            }
        }
        let length = all.iter().map(|k| k.chars().count()).min().unwrap_or(0);
        let better = best.as_ref().is_none_or(|(l, n, _)| (*l && !little) || (*l == little && length > *n));
        if !all.is_empty() && better {
            best = Some((little, length, all));
        }
    }
    Ok(best.map(|b| b.2.into_iter().collect()).unwrap_or_default())
}
/// All the keys under which a new thing may be looked for.
fn keys_of(reader: &mut Reader, doc: &ItemDoc) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for text in [&doc.title, &doc.body].into_iter().chain(&doc.tags) {
        forms(reader, text, &mut keys);
    }
    let beginnings: Vec<String> = keys.iter().filter(|k| k.chars().count() >= BEGIN).map(|k| begins(k)).collect();
    keys.extend(beginnings);
    keys.extend(doc.tags.iter().map(|t| format!("#{t}")));
    keys.insert(format!("@{}", doc.author));
    keys
}

struct Made {
    by: i64,
    at: i64,
}
rec! {
    pub struct Candidate { pub id: i64, pub person: PersonId, pub query: String, pub since: Time }
}

async fn system(app: &App) -> Result<View> {
    let mut view = app.view(Viewer::system("saved searches")).await?;
    view.heavy();
    Ok(view)
}

fn fits<'a>(app: &'a App, _: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        loop {
            let mut view = system(app).await?;
            let fresh: Vec<(i64, Time)> =
                view.all(sql!("select item_id, at from search_fresh order by item_id limit $1"), params![BATCH]).await?;
            let ids: Vec<i64> = fresh.iter().map(|f| f.0).collect();
            if ids.is_empty() {
                break;
            }
            let rows = read::for_index_ids(&mut view, &ids).await?;
            let docs = store::item_docs(&mut view, rows).await?;
            let made: HashMap<i64, Made> = docs.iter().map(|d| (d.id, Made { by: d.author, at: d.created_at })).collect();
            let candidates = candidates(&mut view, &docs).await?;
            drop(view);
            let found = if candidates.is_empty() { vec![] } else { ask(app, docs, candidates, &made).await? };
            let mut tx = app.begin_system(Viewer::system("saved searches")).await?;
            let now = tx.now;
            for (saved, item) in found {
                tx.run(
                    sql!("insert into search_found (saved_id, item_id, at) select id, $2, $3 from search_saved where id = $1 on conflict do nothing"),
                    params![saved, item, now],
                )
                .await?;
                // Once a day at most, where somebody wants it so.
                let at: Option<(String, Time)> =
                    tx.maybe(sql!("select alert, told_at from search_saved where id = $1"), params![saved]).await?;
                if let Some((alert, told)) = at {
                    let at = if alert == "day" && told.0 > 0 { Time(now.0.max(told.0 + Time::DAY)) } else { now };
                    tell_at(&mut tx, saved, at).await?;
                }
            }
            // What changed again meanwhile waits for the next turn.
            for (item, at) in fresh {
                tx.run(sql!("delete from search_fresh where item_id = $1 and at = $2"), params![item, at]).await?;
            }
            tx.commit().await?;
            if ids.len() < BATCH as usize {
                break;
            }
        }
        Ok(())
    })
}

/// The searches that have a key of any of these.
async fn candidates(view: &mut View, docs: &[ItemDoc]) -> Result<Vec<Candidate>> {
    let mut reader = Reader::default();
    let keys: BTreeSet<String> = docs.iter().flat_map(|d| keys_of(&mut reader, d)).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    let mut ids = BTreeSet::new();
    for some in keys.chunks(KEYS) {
        let rows: Vec<(i64,)> =
            view.all(sql!("select distinct k.saved_id from search_saved_keys k where k.key in" texts(1)), params![some]).await?;
        ids.extend(rows.into_iter().map(|r| r.0));
    }
    let ids: Vec<i64> = ids.into_iter().collect();
    let mut out = vec![];
    for some in ids.chunks(PAGE as usize) {
        let rows: Vec<Candidate> = view
            .all(
                sql!("select id, person_id, query, since from search_saved where id in" ids(1) "and alert <> 'off' order by id"),
                params![some],
            )
            .await?;
        out.extend(rows);
    }
    Ok(out)
}

/// Each of them, of an index that holds nothing but these.
async fn ask(app: &App, docs: Vec<ItemDoc>, candidates: Vec<Candidate>, made: &HashMap<i64, Made>) -> Result<Vec<(i64, i64)>> {
    let small = Arc::new(Index::in_memory()?);
    let changes = Changes { items: docs, ..Changes::default() };
    // What is found is looked up for whoever is told, so nothing has to be known of what was hidden since.
    aside(&small, move |index| index.apply(&changes, Cursor { fact: i64::MAX, at: 0 })).await?;
    let mut out = vec![];
    for c in candidates {
        // One that cannot be asked must not keep the others waiting.
        match found_by(app, &small, &c, made).await {
            Ok(items) => out.extend(items.into_iter().map(|item| (c.id, item))),
            Err(e) => tracing::warn!(error = %e, saved = c.id, "a saved search cannot be asked"),
        }
    }
    Ok(out)
}
async fn found_by(app: &App, small: &Index, c: &Candidate, made: &HashMap<i64, Made>) -> Result<Vec<i64>> {
    let Ok(q) = saved::read(&c.query) else { return Ok(vec![]) };
    let mut view = app.view(Viewer::on_behalf(c.person, "a saved search")).await?;
    let Some(wanted) = wanted(&mut view, &q).await? else { return Ok(vec![]) };
    let found = small.find_items(&mut view, &wanted).await?;
    let kept_since = view.now.0 - KEPT;
    let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
    let mut out = vec![];
    for item in store::seen(&mut view, &ids).await? {
        let Some(made) = made.get(&item) else { continue };
        // What was there before is found by searching, and nobody has to be told of their own.
        if made.at <= c.since.0.max(kept_since) || made.by == c.person.0 {
            continue;
        }
        if mutes::of_person(&mut view, PersonId(made.by), &[c.person.0]).await?.is_empty() {
            out.push(item);
        }
    }
    Ok(out)
}

/// The same as on the page of results, but for how it is ordered. `None`: nothing can be found so.
async fn wanted(view: &mut View, q: &Asking) -> Result<Option<Wanted>> {
    let author = match q.author.as_str() {
        "" => None,
        handle => match crate::finder::writer(view, &handle.trim_start_matches('@').to_lowercase()).await? {
            Some(person) => Some(person),
            None => return Ok(None),
        },
    };
    let set = |s: &str| (!s.is_empty()).then(|| s.to_owned());
    let kinds = match q.tab() {
        Tab::Other => vec![view.app.kind(&q.kind).map_or("-", |k| k.name)],
        tab => tab.kinds().to_vec(),
    };
    Ok(Some(Wanted {
        text: q.q.clone(),
        kinds,
        author,
        tag: set(&q.tag),
        lang: set(&q.lang),
        network: !q.network.is_empty(),
        community: q.community(),
        plain: true,
        limit: BATCH as usize,
        ..Wanted::default()
    }))
}

/// What was found of this search and not told yet is told at this time.
pub async fn tell_at(tx: &mut Tx, saved: i64, at: Time) -> Result<()> {
    tx.job_at(TELL.kind, &format!("{saved}:{}", at.0), &saved.to_string(), at).await
}
fn tell<'a>(app: &'a App, job: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        let Ok(id) = job.data.parse::<i64>() else { return Ok(()) };
        let mut tx = app.begin_system(Viewer::system("saved searches")).await?;
        let kept: Option<(PersonId, String)> =
            tx.maybe(sql!("select person_id, name from search_saved where id = $1 and alert <> 'off'"), params![id]).await?;
        let Some((who, name)) = kept else { return Ok(()) };
        let found: Vec<(ItemId,)> = tx
            .all(
                sql!("select item_id from search_found where saved_id = $1 and told = $2 order by item_id desc limit $3"),
                params![id, false, TOLD],
            )
            .await?;
        let ids: Vec<i64> = found.iter().map(|f| f.0.0).collect();
        let more = ids.len() as i64 == TOLD;
        let mut news = vec![];
        for (item,) in found.into_iter().rev() {
            match tx.item(item).await {
                // Somebody may have been muted since it was found.
                Ok(seen) if seen.state == "live" && mutes::of_person(&mut tx, seen.author_id, &[who.0]).await?.is_empty() => {
                    news.push((item, seen.root_id, seen.author_id));
                }
                Ok(_) | Err(Error::Missing) => {}
                Err(e) => return Err(e),
            }
        }
        let now = tx.now;
        tx.run(sql!("update search_found set told = $2 where saved_id = $1 and item_id in" ids(3)), params![id, true, &ids]).await?;
        if more {
            tell_at(&mut tx, id, Time(now.0 + 1)).await?;
        }
        // What was made before that is found no more, however it changes.
        tx.run(sql!("delete from search_found where saved_id = $1 and at < $2"), params![id, now.plus(-KEPT)]).await?;
        if !news.is_empty() {
            tx.run(sql!("update search_saved set told_at = $2 where id = $1"), params![id, now]).await?;
        }
        // Whether they may see it, and whether they want to hear of it, notices ask.
        for (item, root, author) in news {
            tx.as_of(Viewer::on_behalf(author, "a saved search"), now);
            tx.tell(Fact::SearchFound { item, root, who, words: format!("{id} {name}") }).await?;
        }
        tx.commit().await
    })
}

fn rekey<'a>(app: &'a App, _: &'a Job) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        promoted::rekey(app).await?;
        let mut after = 0;
        loop {
            let mut view = system(app).await?;
            let some: Vec<Candidate> = view
                .all(
                    sql!("select id, person_id, query, since from search_saved where id > $1 and alert <> 'off' order by id limit $2"),
                    params![after, PAGE],
                )
                .await?;
            drop(view);
            let Some(last) = some.last() else { return Ok(()) };
            after = last.id;
            for c in some {
                let Ok(q) = saved::read(&c.query) else { continue };
                let mut tx = app.begin_system(Viewer::on_behalf(c.person, "a saved search")).await?;
                for key in keys(&mut tx, &q).await? {
                    tx.run(
                        sql!("insert into search_saved_keys (key, saved_id) select $1, id from search_saved where id = $2 on conflict do nothing"),
                        params![&key, c.id],
                    )
                    .await?;
                }
                tx.commit().await?;
            }
        }
    })
}
