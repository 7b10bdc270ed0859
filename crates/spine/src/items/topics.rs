//! Keeping order among threads: locking, pinning, moving to another forum, splitting and merging, marking what was asked
//! before, and turning one kind into another. Nothing of it is activity, and no word is lost by any of it.

use super::{
    Item, ItemId, Keep, May, Seen, SplitOff, Turn, judge,
    purge::branch,
    tags,
    write::{self, Text, Wording},
};
use crate::{
    AudienceId, CommunityId, Error, Fact, PersonId, Result, Time, Tx, View,
    app::Turns,
    audience::INSIDE,
    audit::Entry,
    forums::{self, ToPost},
};
use kit::{params, sql, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn root_only<A>(item: &May<A>) -> Result<()> {
    if item.is_root() { Ok(()) } else { Err(Error::Missing) }
}

/// Locked, a topic can be read; whoever may lock still writes.
pub async fn lock(tx: &mut Tx, item: &May<Keep>, on: bool) -> Result<()> {
    root_only(item)?;
    let n = tx.run(sql!("update items set locked = $2 where id = $1 and locked <> $2"), params![item.id, on]).await?;
    if n > 0 {
        keep(tx, if on { "moderation.locked" } else { "moderation.unlocked" }, item, Value::Null);
        tx.tell(Fact::Touched { item: item.id }).await?;
    }
    Ok(())
}
pub async fn pin(tx: &mut Tx, item: &May<Keep>, on: bool) -> Result<()> {
    root_only(item)?;
    let n = tx.run(sql!("update items set pinned = $2 where id = $1 and pinned <> $2"), params![item.id, on]).await?;
    if n > 0 {
        keep(tx, if on { "moderation.pinned" } else { "moderation.unpinned" }, item, Value::Null);
        tx.tell(Fact::Touched { item: item.id }).await?;
    }
    Ok(())
}
/// In the audit log: what was done to it, and where it went.
fn keep(tx: &mut Tx, what: &'static str, item: &Item, details: Value) {
    tx.audit(Entry { what, object: ("item", item.id.0), community: item.community_id, subject: Some(item.author_id), details });
}

/// Who sees something before and after it goes from one audience to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub all_before: bool,
    pub all_after: bool,
    /// Counted where not everybody inside is meant.
    pub lose: i64,
    pub gain: i64,
}
impl Shift {
    pub fn is_none(&self) -> bool {
        self.all_before == self.all_after && self.lose == 0 && self.gain == 0
    }
}
pub async fn shift(view: &mut View, from: AudienceId, to: AudienceId) -> Result<Shift> {
    let (all_before, all_after) = (for_all(view, from).await?, for_all(view, to).await?);
    let lose = if all_before { 0 } else { in_but_not(view, from, to).await? };
    let gain = if all_after { 0 } else { in_but_not(view, to, from).await? };
    Ok(Shift { all_before, all_after, lose, gain })
}
async fn for_all(view: &mut View, audience: AudienceId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from audience_entries where audience_id = $1 and principal_id = $2)"),
        params![audience, INSIDE],
    )
    .await
}
async fn in_but_not(view: &mut View, here: AudienceId, there: AudienceId) -> Result<i64> {
    view.value(
        sql!("select cast(count(distinct m.person_id) as bigint) from audience_entries e join memberships m on m.principal_id = e.principal_id
              where e.audience_id = $1 and m.person_id > 0 and not exists (select 1 from audience_entries oe join memberships om on om.principal_id = oe.principal_id
                and om.person_id = m.person_id where oe.audience_id = $2)"),
        params![here, there],
    )
    .await
}

/// To another forum, with all that stands under it; who reads it is who reads there.
pub async fn move_to(tx: &mut Tx, item: &May<Keep>, to: &ToPost) -> Result<()> {
    root_only(item)?;
    if item.forum_id == Some(to.id) {
        return Ok(());
    }
    held(tx, &[item]).await?;
    let moves = item.audience_id != to.audience_id;
    if moves {
        alone(tx, item.id).await?;
    }
    stand(tx, item, &item.kind, to).await?;
    let app = tx.app.clone();
    if let Some(turns) = app.turns(&item.kind) {
        (turns.rehoused)(tx, item.id).await?;
    }
    let there = |forum: Option<forums::ForumId>, community: Option<CommunityId>| json!({ "forum": forum.map(|f| f.0), "community": community.map(|c| c.0) });
    let details = json!({ "before": there(item.forum_id, item.community_id), "after": there(Some(to.id), to.community_id) });
    keep(tx, "moderation.moved", item, details);
    tx.tell(if moves { Fact::AudienceChanged { item: item.id, from: Some(item.audience_id) } } else { Fact::Touched { item: item.id } })
        .await
}
async fn stand(tx: &mut Tx, item: &Item, kind: &str, to: &ToPost) -> Result<()> {
    // What comes in by moving would come past those who look at it first.
    if item.community_id != to.community_id && judge::waits(tx, to.community_id, kind).await? {
        return Err(Error::invalid("forum", "forum-move-looked-first"));
    }
    sit(tx, item.id, to).await
}
/// What is looked at first does not come about out of what is not.
async fn looked_first(tx: &mut Tx, root: &Item, kind: &str) -> Result<()> {
    if judge::waits(tx, root.community_id, kind).await? && !judge::waits(tx, root.community_id, &root.kind).await? {
        return Err(Error::invalid("kind", "forum-turn-looked-first"));
    }
    Ok(())
}
async fn sit(tx: &mut Tx, id: ItemId, to: &ToPost) -> Result<()> {
    tx.run(
        sql!("update items set forum_id = $2, community_id = $3, audience_id = $4, board_id = null, pinned = false where id = $1"),
        params![id, to.id, to.community_id, to.audience_id],
    )
    .await?;
    forums::write::still_there(tx, to.id).await
}
fn same_readers<'a>(item: &Item, to: Option<&'a ToPost>) -> Result<&'a ToPost> {
    let to = to.ok_or_else(|| Error::invalid("forum", "forum-turn-where"))?;
    if item.audience_id == to.audience_id { Ok(to) } else { Err(Error::invalid("forum", "forum-turn-audience")) }
}
/// Out of its forum, among the updates of the same people: its title goes above its words.
async fn loosen(tx: &mut Tx, item: &May<Turn>) -> Result<()> {
    let t: Text = write::read_text(tx, "", &format!("**{}**\n\n{}", item.title, item.body)).await?;
    tx.run(
        sql!("update items set forum_id = null, pinned = false, locked = false, board_id = case when community_id is null then author_id end where id = $1"),
        params![item.id],
    )
    .await?;
    let here =
        Wording { id: item.id, root: item.id, revision: item.revision, title: item.title.clone(), body: item.body.clone(), live: true };
    let named: Vec<PersonId> = t.mentions.clone();
    write::reword(tx, &here, &t, &named).await
}
/// These roots with what shares their words, held until the end of the change: whoever replies, moves, splits or merges there
/// takes turns, and finds them as they were when the leave was given.
async fn held(tx: &mut Tx, roots: &[&Item]) -> Result<()> {
    let mut ids: Vec<i64> = roots.iter().map(|r| r.id.0).collect();
    ids.sort_unstable();
    let mut origins: Vec<(i64,)> =
        tx.all(sql!("select coalesce(i.origin_id, i.id) from items i where i.id in" ids(1) "/* visible: ids */"), params![&ids]).await?;
    origins.sort_unstable();
    for id in origins.into_iter().map(|o| o.0).chain(ids) {
        tx.one::<(i64,)>(sql!("select id from items where id = $1" for_update()), params![id]).await?;
    }
    for root in roots {
        let still: bool = tx
            .value(
                sql!("select exists (select 1 from items where id = $1 and parent_id is null and state = 'live' and audience_id = $2 and kind = $3)"),
                params![root.id, root.audience_id, &root.kind],
            )
            .await?;
        if !still {
            return Err(Error::conflict("changed-now"));
        }
    }
    Ok(())
}
/// What was passed on shares its audience with what it became on other boards, so it stays where it is.
async fn alone(tx: &mut Tx, id: ItemId) -> Result<()> {
    write::family_held(tx, id).await?;
    let family: bool = tx
        .value(
            sql!("select exists (select 1 from items where origin_id = $1) or exists (select 1 from items where id = $1 and origin_id is not null)"),
            params![id],
        )
        .await?;
    if family { Err(Error::conflict("forum-passed-on")) } else { Ok(()) }
}

/// These replies, with all that was said to them, become a topic of their own. The oldest of them begins it; a pointer stays.
/// `to`: the forum, for what was said under something that stands in none; the same people must read there.
pub async fn split(tx: &mut Tx, chosen: &[May<SplitOff>], kind: &'static str, title: &str, to: Option<&ToPost>) -> Result<ItemId> {
    let title = titled(title)?;
    let Some(first) = chosen.iter().min_by_key(|c| c.id) else { return Err(Error::invalid("replies", "forum-split-nothing")) };
    let old = first.root_id;
    if chosen.iter().any(|c| c.root_id != old) {
        return Err(Error::Missing);
    }
    write::family_held(tx, old).await?;
    let root = tx.item(old).await?;
    held(tx, &[&root]).await?;
    let to = match root.forum_id {
        Some(_) => None,
        None => Some(same_readers(&root, to)?),
    };
    let mut moved = BTreeSet::new();
    for c in chosen {
        let here: bool = tx.value(sql!("select exists (select 1 from items where id = $1 and root_id = $2)"), params![c.id, old]).await?;
        if !here || c.audience_id != root.audience_id {
            return Err(Error::conflict("changed-now"));
        }
        moved.extend(branch(tx, c.root_id, c.id).await?);
    }
    let ids: Vec<i64> = moved.into_iter().collect();
    let new = first.id;
    for c in chosen {
        if let Some(parent) = c.parent_id.filter(|p| *p != old && !ids.contains(&p.0)) {
            tx.run(sql!("update items set comment_count = comment_count - 1 where id = $1"), params![parent]).await?;
        }
    }
    tx.run(sql!("update items set root_id = $2 where id in" ids(1)), params![&ids, new]).await?;
    tx.run(sql!("update items set parent_id = $2 where id in" ids(1) "and id <> $2 and parent_id not in" ids(1)), params![&ids, new])
        .await?;
    let (live, last): (i64, Option<Time>) = tx
        .one(sql!("select cast(count(*) as bigint), max(created_at) from items where state = 'live' and id in" ids(1)), params![&ids])
        .await?;
    tx.run(
        sql!("update items set parent_id = null, kind = $2, title = $3, audience_id = $4, community_id = $5, forum_id = $6, comment_count = $7, active_at = $8 where id = $1"),
        params![new, kind, &title, root.audience_id, root.community_id, root.forum_id, live - 1, last],
    )
    .await?;
    tags::follow_time(tx, new).await?;
    if let Some(to) = to {
        looked_first(tx, &root, kind).await?;
        sit(tx, new, to).await?;
    }
    tx.run(sql!("update items set comment_count = comment_count - $2 where id = $1"), params![old, live]).await?;
    point(tx, old, new, "split").await?;
    tx.run(
        sql!("insert into item_follows (item_id, person_id, at) select distinct cast($1 as bigint), i.author_id, cast($2 as bigint) from items i where i.root_id = $1 on conflict do nothing"),
        params![new, tx.now],
    )
    .await?;
    let begun = tx.item(new).await?.into_item();
    moved_from(tx, &root.kind, &ids, old, &begun).await?;
    keep(tx, "moderation.split", &begun, json!({ "from": old.0, "replies": live }));
    // The index and the stream hear of a root that they have not met before.
    tx.tell(Fact::AudienceChanged { item: new, from: None }).await?;
    tx.tell(Fact::Edited { item: old, root: old }).await?;
    Ok(new)
}
fn titled(title: &str) -> Result<String> {
    if text::blank(title) {
        return Err(Error::invalid("title", "forum-untitled"));
    }
    text::check_len("title", title, write::TITLE_MAX)?;
    Ok(text::clean(title.trim()))
}
async fn moved_from(tx: &mut Tx, kind: &str, ids: &[i64], from: ItemId, to: &Item) -> Result<()> {
    let app = tx.app.clone();
    match app.turns(kind) {
        Some(turns) => (turns.moved)(tx, ids, from, to).await,
        None => Ok(()),
    }
}

/// All of `from` becomes part of `into`: its first words too, as a reply of their own time with the title above them. Its
/// address leads there from now on, since it is still the same item.
pub async fn merge(tx: &mut Tx, from: &May<Keep>, into: &May<Keep>) -> Result<()> {
    root_only(from)?;
    root_only(into)?;
    if from.id == into.id {
        return Err(Error::invalid("into", "forum-merge-itself"));
    }
    if from.audience_id != into.audience_id {
        return Err(Error::invalid("into", "forum-merge-elsewhere"));
    }
    held(tx, &[from, into]).await?;
    alone(tx, from.id).await?;
    let (said, active_at): (i64, Time) = tx.one(sql!("select comment_count, active_at from items where id = $1"), params![from.id]).await?;
    let t: Text = write::read_text(tx, "", &format!("**{}**\n\n{}", from.title, from.body)).await?;
    let ids = super::read::under(tx, from.id).await?;
    let replies: Vec<i64> = ids.iter().copied().filter(|id| *id != from.id.0).collect();
    tx.run(sql!("update items set root_id = $2 where id in" ids(1)), params![&ids, into.id]).await?;
    tx.run(sql!("update items set parent_id = $2 where parent_id = $3 and id in" ids(1)), params![&replies, into.id, from.id]).await?;
    tx.run(
        sql!("update items set parent_id = $2, kind = 'comment', audience_id = null, community_id = null, forum_id = null, board_id = null, locked = false, pinned = false,
              comment_count = 0 where id = $1"),
        params![from.id, into.id],
    )
    .await?;
    tx.run(
        sql!("update items set comment_count = comment_count + $2, active_at = case when active_at < $3 then $3 else active_at end where id = $1"),
        params![into.id, said + 1, active_at],
    )
    .await?;
    tags::copy(tx, from.id, into.id).await?;
    tags::follow_time(tx, into.id).await?;
    for sql in [
        sql!(
            "insert into item_follows (item_id, person_id, at) select $2, f.person_id, f.at from item_follows f where f.item_id = $1 on conflict do nothing"
        ),
        sql!(
            "insert into item_pointers (item_id, to_id, what, by_id, at) select p.item_id, $2, p.what, p.by_id, p.at from item_pointers p where p.to_id = $1 and p.item_id <> $2 on conflict do nothing"
        ),
        sql!(
            "insert into item_pointers (item_id, to_id, what, by_id, at) select $2, p.to_id, p.what, p.by_id, p.at from item_pointers p where p.item_id = $1 and p.to_id <> $2 and p.what = 'split' on conflict do nothing"
        ),
    ] {
        tx.run(sql, params![from.id, into.id]).await?;
    }
    tx.run(sql!("delete from item_pointers where item_id = $1 or to_id = $1"), params![from.id]).await?;
    let here =
        Wording { id: from.id, root: into.id, revision: from.revision, title: from.title.clone(), body: from.body.clone(), live: true };
    // Whoever is named in it was told when it was written.
    let named: Vec<PersonId> = t.mentions.clone();
    write::reword(tx, &here, &t, &named).await?;
    let kind = from.kind.clone();
    moved_from(tx, &kind, &ids, from.id, into).await?;
    keep(tx, "moderation.merged", from, json!({ "into": into.id.0 }));
    tx.tell(Fact::AudienceChanged { item: into.id, from: None }).await?;
    tx.tell(Fact::Touched { item: from.id }).await
}

async fn point(tx: &mut Tx, item: ItemId, to: ItemId, what: &str) -> Result<()> {
    let (me, now) = (tx.viewer.id, tx.now);
    tx.run(
        sql!("insert into item_pointers (item_id, to_id, what, by_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing"),
        params![item, to, what, me, now],
    )
    .await?;
    Ok(())
}
/// Asked before, in `of`: closed for new words, and each leads to the other. `None`: it was not, after all.
pub async fn duplicate(tx: &mut Tx, item: &May<Keep>, of: Option<&Seen>) -> Result<()> {
    root_only(item)?;
    tx.run(sql!("delete from item_pointers where item_id = $1 and what = 'duplicate'"), params![item.id]).await?;
    if let Some(of) = of {
        if of.id == item.id || !of.is_root() {
            return Err(Error::invalid("of", "forum-duplicate-itself"));
        }
        point(tx, item.id, of.id, "duplicate").await?;
        tx.tell(Fact::Touched { item: of.id }).await?;
    }
    tx.run(sql!("update items set locked = $2 where id = $1"), params![item.id, of.is_some()]).await?;
    let details = of.map_or(Value::Null, |of| json!({ "of": of.id.0 }));
    keep(tx, if of.is_some() { "moderation.duplicate" } else { "moderation.no_duplicate" }, item, details);
    tx.tell(Fact::Touched { item: item.id }).await
}

kit::rec! {
    /// A thread that another leads to, or that leads to it.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Pointer {
        /// "split" or "duplicate".
        pub what: String,
        /// It leads there; else it was led here from there.
        pub there: bool,
        pub id: ItemId,
        pub kind: String,
        /// Its title, else how it begins.
        pub title: String,
    }
}
impl View {
    /// Both ways, as far as the viewer sees what stands at the other end.
    pub async fn pointers(&mut self, id: ItemId) -> Result<Vec<Pointer>> {
        self.all(
            sql!("select x.what, x.there, i.id, i.kind, case when i.title = '' then i.excerpt else i.title end from (
                    select p.what as what, true as there, p.to_id as other, p.at as at from item_pointers p where p.item_id = $2
                    union all select p.what, false, p.item_id, p.at from item_pointers p where p.to_id = $2) x
                  join items i on i.id = x.other and" visible!("i") "order by x.what, x.at, i.id limit 50"),
            params![self.viewer.id, id],
        )
        .await
    }
}

/// The same words as something else: a status as a topic, a topic as a question, and back. `to`: the forum, for what stands in
/// none yet; the same people must read there.
pub async fn turn(tx: &mut Tx, item: &May<Turn>, kind: &str, title: &str, to: Option<&ToPost>) -> Result<()> {
    let app = tx.app.clone();
    let (Some(before), Some(after)) = (app.turns(&item.kind), app.turns(kind)) else {
        return Err(Error::invalid("kind", "forum-turn-kind"));
    };
    if before.kind == after.kind {
        return Ok(());
    }
    let title = if after.in_forum { titled(if text::blank(title) { &item.title } else { title })? } else { item.title.clone() };
    held(tx, &[item]).await?;
    if after.in_forum && item.forum_id.is_none() {
        let to = same_readers(item, to)?;
        alone(tx, item.id).await?;
        stand(tx, item, after.kind, to).await?;
    }
    looked_first(tx, item, after.kind).await?;
    leave(tx, before, item).await?;
    if !after.in_forum {
        alone(tx, item.id).await?;
        loosen(tx, item).await?;
    } else if title != item.title {
        tx.run(
            sql!("insert into revisions (item_id, number, title, body, by_id, at) values ($1, $2, $3, $4, $5, $6)"),
            params![item.id, item.revision, &item.title, &item.body, tx.viewer.id, tx.now],
        )
        .await?;
        tx.run(
            sql!("update items set title = $2, edited_at = $3, revision = revision + 1 where id = $1"),
            params![item.id, &title, tx.now],
        )
        .await?;
    }
    tx.run(sql!("update items set kind = $2 where id = $1"), params![item.id, after.kind]).await?;
    (after.into)(tx, item).await?;
    keep(tx, "moderation.turned", item, json!({ "before": before.kind, "after": after.kind }));
    tx.tell(Fact::AudienceChanged { item: item.id, from: Some(item.audience_id) }).await
}
async fn leave(tx: &mut Tx, before: &Turns, item: &May<Turn>) -> Result<()> {
    (before.out)(tx, item).await
}

/// The replies to a root of one kind become another; those of its author where `own`. Their ids.
pub async fn recall(tx: &mut Tx, root: &May<Turn>, from: &str, to: &'static str, own: bool) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = tx
        .all(
            sql!("select id from items where root_id = $1 and parent_id = $1 and kind = $2 and ($3 or author_id <> $4) order by id"),
            params![root.id, from, own, root.author_id],
        )
        .await?;
    let ids: Vec<i64> = rows.into_iter().map(|r| r.0).collect();
    tx.run(sql!("update items set kind = $2 where id in" ids(1)), params![&ids, to]).await?;
    Ok(ids)
}
/// Among these replies, those of one kind are of another now.
pub async fn recall_ids(tx: &mut Tx, ids: &[i64], from: &str, to: &'static str) -> Result<()> {
    tx.run(sql!("update items set kind = $3 where kind = $2 and id in" ids(1)), params![ids, from, to]).await?;
    Ok(())
}

/// Where a thing that somebody typed or pasted the address of is: "/topics/12", "12", a whole address.
pub fn typed(words: &str) -> Option<ItemId> {
    let words = words.trim();
    let path = words.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next()?.parse().ok().map(ItemId)
}
