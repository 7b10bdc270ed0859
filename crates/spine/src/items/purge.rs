//! The end of what lies in the trash: after so many days it is taken away for good, with all that was written under it, as it
//! went into the trash together. Its words, earlier wordings, files, tags and likes go; the bare row stays, since the way a
//! question took and what moderators decided are told by its number. Nothing leads to it any more.

use super::ItemId;
use crate::{App, Result, Time, Tx, View, Viewer, audit::Entry, settings};
use kit::{params, sql};
use serde_json::json;
use std::collections::HashSet;

/// So many are looked for at a time.
const BATCH: i64 = 50;

/// An item and all under it. Reads the one thread (there is no index over parents): a reply is younger than what it replies
/// to, so one pass finds all. Only the root may be younger than what came to it from another topic.
pub(super) async fn branch(tx: &mut Tx, root: ItemId, id: ItemId) -> Result<Vec<i64>> {
    if id == root {
        return super::read::under(tx, id).await;
    }
    let thread: Vec<(i64, Option<i64>)> =
        tx.all(sql!("select id, parent_id from items where root_id = $1 and id >= $2 order by id"), params![root, id]).await?;
    let mut found = HashSet::from([id.0]);
    for (id, parent) in thread {
        if parent.is_some_and(|p| found.contains(&p)) {
            found.insert(id);
        }
    }
    Ok(found.into_iter().collect())
}

/// How long what is trashed now stays; nothing where it stays for ever.
fn keeps(app: &App) -> Option<i64> {
    Some(i64::from(app.config.trash_days)).filter(|days| *days > 0).map(|days| days * Time::DAY)
}
/// The days that were set when somebody last looked, and since when they are.
const TERM: &str = "trash_days";
/// Since when things stay as long as they do now. What was thrown away before was under another term, or none: its days are
/// counted from then.
async fn since(view: &mut View) -> Result<Option<Time>> {
    let said = settings::get(view, TERM).await?.unwrap_or_default();
    let at = said.split_once(' ').filter(|(days, _)| days.parse() == Ok(view.app.config.trash_days)).and_then(|(_, at)| at.parse().ok());
    Ok(at.map(Time))
}

impl View {
    /// Of what the viewer trashed: until when it stays. Nothing where it stays for ever.
    pub async fn trash_ends(&mut self, ids: &[i64]) -> Result<Vec<(ItemId, Time)>> {
        let Some(keeps) = keeps(&self.app) else { return Ok(vec![]) };
        let term = since(self).await?.unwrap_or(self.now);
        let trashed: Vec<(ItemId, Time)> = self
            .all(
                sql!("select i.id, i.trashed_at from items i where i.id in" ids(2) "and i.state = 'trashed' and i.trashed_by = $1 /* visible to who trashed it */"),
                params![self.viewer.id, ids],
            )
            .await?;
        Ok(trashed.into_iter().map(|(id, at)| (id, at.max(term).plus(keeps))).collect())
    }
}

/// Takes away what lay long enough; answers how many things. One that cannot be taken away keeps none of the others.
pub async fn sweep(app: &App) -> Result<u64> {
    let term = since(&mut app.view(Viewer::system("the trash")).await?).await?;
    if term.is_none() {
        let mut tx = app.begin_system(Viewer::system("the trash")).await?;
        let said = format!("{} {}", app.config.trash_days, tx.now.0);
        settings::note(&mut tx, TERM, &said).await?;
        tx.commit().await?;
    }
    let (Some(keeps), Some(term)) = (keeps(app), term) else { return Ok(0) };
    let (mut gone, mut after) = (0, (Time(i64::MIN), ItemId(0)));
    loop {
        let mut view = app.view(Viewer::system("the trash")).await?;
        let before = view.now.plus(-keeps);
        if term >= before {
            return Ok(0);
        }
        let due: Vec<(ItemId, ItemId, Time)> = view
            .all(
                sql!("select i.id, i.root_id, i.trashed_at from items i where i.state = 'trashed' and i.trash_id = i.id and i.trashed_at < $1 and (i.trashed_at, i.id) > ($2, $3)
                      order by i.trashed_at, i.id limit $4 /* visible to nobody */"),
                params![before, after.0, after.1, BATCH],
            )
            .await?;
        drop(view);
        let Some(last) = due.last().map(|d| (d.2, d.0)) else { break };
        after = last;
        for (id, root, _) in due {
            match purge(app, id, root, before).await {
                Ok(n) => gone += n,
                Err(e) => tracing::error!(error = %e, item = id.0, "could not be taken out of the trash; it is tried again tomorrow"),
            }
        }
    }
    if gone > 0 {
        let mut tx = app.begin_system(Viewer::system("the trash")).await?;
        let details = json!({ "things": gone, "days": app.config.trash_days });
        tx.audit(Entry { what: "setting.trash_emptied", object: ("setting", 0), details, ..Entry::default() });
        tx.commit().await?;
    }
    Ok(gone)
}

/// One that was thrown away, and all under it. Where somebody still has to decide about a part of it, it waits.
async fn purge(app: &App, id: ItemId, root: ItemId, before: Time) -> Result<u64> {
    let mut tx = app.begin_system(Viewer::system("the trash")).await?;
    // First of all: whoever takes it, or a part of it, back at this moment comes before or after.
    let here = tx
        .run(
            sql!("update items set state = 'purged', trash_id = null where id = $1 and state = 'trashed' and trashed_at < $2"),
            params![id, before],
        )
        .await?;
    if here == 0 {
        return Ok(0);
    }
    let ids = branch(&mut tx, root, id).await?;
    if tx.value(sql!("select exists (select 1 from items where id in" ids(1) "and state = 'held')"), params![&ids]).await? {
        // Not committed: nothing has happened.
        return Ok(0);
    }
    tx.run(
        sql!("delete from drafts where (person_id, place) in (select i.author_id, 'edit:' || cast(i.id as text) from items i where i.id in" ids(1) ")"),
        params![&ids],
    )
    .await?;
    for forget in app.apps.iter().filter_map(|a| a.forget) {
        forget(&mut tx, &ids).await?;
    }
    let n = tx
        .run(
            sql!("update items set state = 'purged', trash_id = null, title = '', body = '', body_html = '', excerpt = '', lang = null, like_count = 0, outside_likes = 0, comment_count = 0, about_id = null
                  where id in" ids(1) "and (state <> 'purged' or id = $2)"),
            params![&ids, id],
        )
        .await?;
    for sql in [
        sql!("delete from revisions where item_id in" ids(1)),
        sql!("delete from attachments where item_id in" ids(1)),
        sql!("delete from item_tags where item_id in" ids(1)),
        sql!("delete from item_links where item_id in" ids(1)),
        sql!("delete from mentions where item_id in" ids(1)),
        sql!("delete from likes where item_id in" ids(1)),
        sql!("delete from item_follows where item_id in" ids(1)),
    ] {
        tx.run(sql, params![&ids]).await?;
    }
    tx.commit().await?;
    Ok(n)
}
