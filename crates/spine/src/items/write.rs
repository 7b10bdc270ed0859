//! Writing items: the only place that changes `items` and what hangs on it. Each change tells its fact. Activity
//! ("content Darwinism") is creating, editing the body, commenting, replying; nothing else moves `active_at`.

use super::{Comment, Edit, Follow, Item, ItemId, May, React, Restore, Trash, judge, purge::branch, tags};
use crate::{
    AudienceId, CommunityId, EVERYONE, Error, Fact, ForumId, PersonId, Result, Time, Tx, UserType, audience, audit::Entry, communities,
    forums, people::store,
};
use kit::{Words, markdown, params, sql, text};

/// Sizes a person meets. The title of a question fits a line; a body is a long letter.
pub const TITLE_MAX: usize = 200;
pub const BODY_MAX: usize = shell::forms::TEXT_MAX;

/// A root item, checked by its app.
pub struct New<'a> {
    pub kind: &'static str,
    pub board: Option<PersonId>,
    /// Where it stands when not on a board; it then has the community's audience, whatever is said here.
    pub community: Option<CommunityId>,
    /// The forum it stands in; it then has the forum's community and audience.
    pub forum: Option<ForumId>,
    pub audience: AudienceId,
    pub title: &'a str,
    pub body: &'a str,
    pub tags: &'a [String],
}

/// A text ready to be stored: cleaned, rendered, with what it names.
pub(super) struct Text {
    title: String,
    body: String,
    html: String,
    excerpt: String,
    lang: Option<&'static str>,
    pub(super) mentions: Vec<PersonId>,
    tags: Vec<String>,
    links: Vec<String>,
}

pub(super) async fn read_text(tx: &mut Tx, title: &str, body: &str) -> Result<Text> {
    text::check_len("title", title, TITLE_MAX)?;
    text::check_len("body", body, BODY_MAX)?;
    let title = text::clean(title.trim());
    let body = text::clean(body.trim_end());
    let known = tx.handles(&markdown::handles(&body)).await?;
    let r = markdown::render(&body, &|h| known.get(h).cloned());
    let mentions: Vec<PersonId> = r.mentions.iter().filter_map(|h| known.get(h)).map(|k| PersonId(k.0)).collect();
    let many = tx.app.config.new_mentions as usize;
    if tx.viewer.goes_slower() && mentions.len() > many {
        return Err(Error::invalid("body", Words::of("mentions-many").with("max", many)));
    }
    let lang = text::lang(&format!("{title} {}", r.plain));
    Ok(Text { title, body, html: r.html, excerpt: text::snippet(&r.plain, 400), lang, mentions, tags: r.tags, links: r.links })
}

/// A root on a board (or nowhere in particular). The author follows it.
pub async fn create(tx: &mut Tx, new: New<'_>) -> Result<ItemId> {
    let me = tx.viewer.id;
    root(tx, me, None, new).await
}

/// The same words of the same author on another board, with the same audience now and later: a question passed on.
/// Whoever may comment on `source` may do it; what they did is theirs, the words stay the author's. All three follow it.
pub async fn create_from(tx: &mut Tx, source: &May<Comment>, kind: &'static str, board: PersonId, tags: &[String]) -> Result<ItemId> {
    let (origin, audience) = family_held(tx, source.id).await?;
    let new = New { kind, board: Some(board), community: None, forum: None, audience, title: &source.title, body: &source.body, tags };
    let id = root(tx, source.author_id, Some(origin), new).await?;
    follow_as(tx, id, board).await?;
    Ok(id)
}

/// Where the words first stood, and the audience of all of them: held until the end of the change, so that who passes on
/// and who changes the audience take turns. Nothing is, of what became a reply in another thread just now.
pub(super) async fn family_held(tx: &mut Tx, id: ItemId) -> Result<(ItemId, AudienceId)> {
    let origin: ItemId = tx.value(sql!("select coalesce(origin_id, id) from items where id = $1"), params![id]).await?;
    let held: (ItemId, Option<AudienceId>) =
        tx.one(sql!("select id, audience_id from items where id = $1" for_update()), params![origin]).await?;
    Ok((held.0, held.1.ok_or_else(|| Error::conflict("changed-now"))?))
}

/// Whoever posts sees it, and so does the owner of the board it stands on: now, and when the audience is changed.
async fn fits(tx: &mut Tx, to: AudienceId, board: Option<PersonId>) -> Result<()> {
    let me = tx.viewer.id;
    if !audience::includes(tx, to, me).await? {
        return Err(Error::invalid("audience", "audience-not-oneself"));
    }
    if let Some(board) = board
        && board != me
        && !audience::includes(tx, to, board).await?
    {
        let whos = tx.whos(&[board.0]).await?;
        let owner = whos.get(&board).map_or("", |w| w.name.as_str());
        return Err(Error::invalid("audience", Words::of("audience-not-owner").with("name", owner)));
    }
    Ok(())
}

async fn root(tx: &mut Tx, author: PersonId, origin: Option<ItemId>, new: New<'_>) -> Result<ItemId> {
    let me = tx.viewer.id;
    let (community, audience) = match (new.forum, new.community) {
        (Some(id), _) => {
            let forum = tx.forum(id).await?.post()?;
            (forum.community_id, forum.audience_id)
        }
        (None, Some(id)) => (Some(id), tx.community(id).await?.allow::<communities::Post>()?.audience_id),
        (None, None) => (None, new.audience),
    };
    fits(tx, audience, new.board).await?;
    let t = read_text(tx, new.title, new.body).await?;
    tx.app.limits.post(&tx.viewer)?;
    let id: ItemId = tx
        .value(
            sql!("insert into items (kind, author_id, board_id, audience_id, title, body, body_html, excerpt, lang, created_at, active_at, origin_id, community_id, forum_id)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13) returning id"),
            params![new.kind, author, new.board, audience, &t.title, &t.body, &t.html, &t.excerpt, t.lang, tx.now, origin, community, new.forum],
        )
        .await?;
    tx.run(sql!("update items set root_id = id where id = $1"), params![id]).await?;
    if let Some(forum) = new.forum {
        forums::write::still_there(tx, forum).await?;
    }
    follow_as(tx, id, author).await?;
    if author != me {
        follow_as(tx, id, me).await?;
    }
    let waits = judge::waits(tx, community, new.kind).await?;
    if waits {
        judge::wait(tx, id, id).await?;
    } else {
        lives(tx, community).await?;
        tx.tell(Fact::Created { item: id }).await?;
    }
    let mut tags = new.tags.to_vec();
    tags.extend(t.tags.iter().cloned());
    tags::set(tx, id, &tags).await?;
    // Words passed on name nobody anew.
    let told = if author == me && !waits { vec![] } else { t.mentions.clone() };
    hang_on(tx, id, id, &t, &told).await?;
    Ok(id)
}

/// A reply under an item: a comment, an answer. Bumps the root; the replier follows it.
pub async fn reply(tx: &mut Tx, parent: &May<Comment>, kind: &'static str, body: &str) -> Result<ItemId> {
    if text::blank(body) {
        return Err(Error::invalid("body", "body-empty"));
    }
    let me = tx.viewer.id;
    let t = read_text(tx, "", body).await?;
    tx.app.limits.post(&tx.viewer)?;
    let root = parent.root_id;
    // Who moves, splits or merges the thread comes before or after, not in between.
    let (_, audience) = family_held(tx, root).await?;
    let here: bool = tx
        .value(
            sql!("select exists (select 1 from items where id = $1 and root_id = $2) and exists (select 1 from items where id = $2 and parent_id is null)"),
            params![parent.id, root],
        )
        .await?;
    if !here || audience != parent.audience_id {
        return Err(Error::conflict("changed-now"));
    }
    let id: ItemId = tx
        .value(
            sql!(
                "insert into items (kind, root_id, parent_id, author_id, body, body_html, excerpt, lang, created_at, active_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id"
            ),
            params![kind, root, parent.id, me, &t.body, &t.html, &t.excerpt, t.lang, tx.now],
        )
        .await?;
    follow_as(tx, root, me).await?;
    if judge::waits(tx, parent.community_id, &parent.root_kind).await? {
        judge::wait(tx, id, root).await?;
        hang_on(tx, id, root, &t, &t.mentions).await?;
        return Ok(id);
    }
    bump(tx, root).await?;
    tx.run(sql!("update items set comment_count = comment_count + 1 where id = $1"), params![root]).await?;
    if parent.id != root {
        tx.run(sql!("update items set comment_count = comment_count + 1 where id = $1"), params![parent.id]).await?;
    }
    tx.tell(Fact::Replied { item: id, root }).await?;
    hang_on(tx, id, root, &t, &[]).await?;
    Ok(id)
}

/// A machine's edits and posts do not lift a thread; time never runs backwards for imports. What was passed on is lifted on
/// all its boards, where it happened before the others. In the order of their ids: who lifts the same ones takes turns.
pub(super) async fn bump(tx: &mut Tx, root: ItemId) -> Result<()> {
    let machine = tx.viewer.kind == UserType::Service && !tx.viewer.is_system();
    let family: Vec<(ItemId, Option<CommunityId>)> = tx
        .all(
            sql!(
                "select i.id, i.community_id from items i where i.id = coalesce((select o.origin_id from items o where o.id = $1), $1)
                  union all select i.id, i.community_id from items i where i.origin_id = coalesce((select o.origin_id from items o where o.id = $1), $1)
                  order by 1 /* visible: ids, to whoever replied */"
            ),
            params![root],
        )
        .await?;
    for (id, community) in family {
        let at = if id == root { tx.now } else { tx.now.plus(-1) };
        if !machine {
            float(tx, id, at).await?;
            lives(tx, community).await?;
        }
        if id != root {
            tx.tell(Fact::Touched { item: id }).await?;
        }
    }
    Ok(())
}
/// What happens in a community floats it. A minute is fine enough, and keeps writers in one community out of each other's way.
pub(super) async fn lives(tx: &mut Tx, community: Option<CommunityId>) -> Result<()> {
    if let Some(id) = community {
        tx.run(
            sql!("update communities set active_at = $2 where id = $1 and active_at < $3"),
            params![id, tx.now, tx.now.plus(-Time::MINUTE)],
        )
        .await?;
    }
    Ok(())
}

kit::rec! {
    /// Words as they stand before they change.
    pub struct Wording { pub id: ItemId, pub root: ItemId, pub revision: i64, pub title: String, pub body: String, pub live: bool }
}

/// A new wording, here and wherever it was passed on to; the old one is kept. `revision` is the one the editor started from.
pub async fn revise(tx: &mut Tx, old: &May<Edit>, revision: i64, title: &str, body: &str, tags: Option<&[String]>) -> Result<()> {
    if revision != old.revision {
        return Err(Error::conflict("changed-since"));
    }
    let t = read_text(tx, title, body).await?;
    let here = Wording {
        id: old.id,
        root: old.root_id,
        revision: old.revision,
        title: old.title.clone(),
        body: old.body.clone(),
        live: old.state == "live",
    };
    let elsewhere = if old.is_root() { elsewhere(tx, old).await? } else { vec![] };
    let changed = t.body != old.body || t.title != old.title;
    if changed {
        let before: Vec<(PersonId,)> = tx.all(sql!("select person_id from mentions where item_id = $1"), params![old.id]).await?;
        let before: Vec<PersonId> = before.into_iter().map(|m| m.0).collect();
        if t.body != old.body && here.live {
            bump(tx, old.root_id).await?;
        }
        // What is held names nobody until it is seen.
        reword(tx, &here, &t, if here.live { &before } else { &t.mentions }).await?;
        for other in elsewhere.iter().filter(|w| w.title != t.title || w.body != t.body) {
            // Whoever is named was told of it where it was written.
            reword(tx, other, &t, &t.mentions).await?;
        }
    }
    if let (Some(tags), true) = (tags, old.is_root()) {
        let mut tags = tags.to_vec();
        tags.extend(t.tags.iter().cloned());
        for w in std::iter::once(&here).chain(&elsewhere) {
            tags::set(tx, w.id, &tags).await?;
            if !changed && w.live {
                tx.tell(Fact::Edited { item: w.id, root: w.root }).await?;
            }
        }
    }
    Ok(())
}
/// Where the words of a root stand as well, in the trash too: held, so that of two who change them one comes first.
async fn elsewhere(tx: &mut Tx, root: &May<Edit>) -> Result<Vec<Wording>> {
    let (origin, _) = family_held(tx, root.id).await?;
    tx.all(
        sql!(
            "select i.id, i.root_id, i.revision, i.title, i.body, i.state = 'live' from items i
              where (i.id = $1 or i.origin_id = $1) and i.id <> $2 and i.author_id = $3 order by i.id /* visible: their author's own */"
        ),
        params![origin, root.id, root.author_id],
    )
    .await
}
pub(super) async fn reword(tx: &mut Tx, old: &Wording, t: &Text, told_before: &[PersonId]) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(
        sql!("insert into revisions (item_id, number, title, body, by_id, at) values ($1, $2, $3, $4, $5, $6)"),
        params![old.id, old.revision, &old.title, &old.body, me, tx.now],
    )
    .await?;
    let n = tx
        .run(
            sql!("update items set title = $3, body = $4, body_html = $5, excerpt = $6, lang = $7, edited_at = $8, revision = revision + 1 where id = $1 and revision = $2"),
            params![old.id, old.revision, &t.title, &t.body, &t.html, &t.excerpt, t.lang, tx.now],
        )
        .await?;
    if n == 0 {
        return Err(Error::conflict("changed-now"));
    }
    tx.run(sql!("delete from mentions where item_id = $1"), params![old.id]).await?;
    tx.run(sql!("delete from item_links where item_id = $1"), params![old.id]).await?;
    if old.live {
        tx.tell(Fact::Edited { item: old.id, root: old.root }).await?;
    }
    hang_on(tx, old.id, old.root, t, told_before).await
}

/// Mentions (told once to each who may see it) and links.
async fn hang_on(tx: &mut Tx, id: ItemId, root: ItemId, t: &Text, told_before: &[PersonId]) -> Result<()> {
    for who in &t.mentions {
        tx.run(sql!("insert into mentions (item_id, person_id) values ($1, $2) on conflict do nothing"), params![id, *who]).await?;
        if *who != tx.viewer.id && !told_before.contains(who) && !audience::who_sees(tx, root, &[who.0]).await?.is_empty() {
            tx.tell(Fact::Mentioned { item: id, root, who: *who }).await?;
        }
    }
    for (n, url) in t.links.iter().filter(|u| u.starts_with("http")).take(3).enumerate() {
        tx.run(sql!("insert into item_links (item_id, url, position) values ($1, $2, $3)"), params![id, url, n]).await?;
        if !tx.quiet {
            tx.job("link_card", url, &format!("{{\"url\":{},\"item\":{}}}", serde_json::to_string(url)?, root)).await?;
        }
    }
    Ok(())
}

/// To the trash, with everything under it. Restored together.
pub async fn trash(tx: &mut Tx, item: &May<Trash>) -> Result<()> {
    let me = tx.viewer.id;
    let gone = branch(tx, item.root_id, item.id).await?;
    let n = tx
        .run(
            sql!("update items set state = 'trashed', trashed_at = $2, trashed_by = $3, trash_id = $1 where id in" ids(4) "and state = 'live'"),
            params![item.id, tx.now, me, &gone],
        )
        .await?;
    count_replies(tx, item, -(n as i64)).await?;
    judge::of_another(tx, "moderation.trashed", item);
    tx.tell(Fact::Trashed { item: item.id, root: item.root_id }).await
}
pub async fn restore(tx: &mut Tx, item: &May<Restore>) -> Result<()> {
    if let Some(parent) = item.parent_id {
        let live: bool = tx.value(sql!("select exists (select 1 from items where id = $1 and state = 'live')"), params![parent]).await?;
        if !live {
            return Err(Error::conflict("restore-parent"));
        }
    }
    let n = tx
        .run(
            sql!("update items set state = 'live', trashed_at = null, trashed_by = null, trash_id = null where trash_id = $1"),
            params![item.id],
        )
        .await?;
    count_replies(tx, item, n as i64).await?;
    judge::of_another(tx, "moderation.restored", item);
    tx.tell(Fact::Restored { item: item.id, root: item.root_id }).await
}
pub(super) async fn count_replies(tx: &mut Tx, item: &Item, delta: i64) -> Result<()> {
    if !item.is_root() {
        tx.run(sql!("update items set comment_count = comment_count + $2 where id = $1"), params![item.root_id, delta]).await?;
        if let Some(parent) = item.parent_id.filter(|p| *p != item.root_id) {
            tx.run(sql!("update items set comment_count = comment_count + $2 where id = $1"), params![parent, delta.signum()]).await?;
        }
    }
    Ok(())
}

/// May whoever reads a root answer it? An announcement may be said and no more.
pub async fn set_word(tx: &mut Tx, item: &May<Edit>, on: bool) -> Result<()> {
    let n = tx.run(sql!("update items set locked = $2 where id = $1 and locked <> $2"), params![item.root_id, !on]).await?;
    if n > 0 {
        let what = if on { "moderation.unlocked" } else { "moderation.locked" };
        let (object, community, subject) = (("item", item.root_id.0), item.community_id, Some(item.root_author_id));
        tx.audit(Entry { what, object, community, subject, ..Entry::default() });
    }
    tx.tell(Fact::Touched { item: item.root_id }).await
}

/// Who may see a root from now on. Widening and narrowing take effect at the next read.
pub async fn set_audience(tx: &mut Tx, item: &May<Edit>, to: AudienceId) -> Result<()> {
    if !item.is_root() {
        return Err(Error::invalid("audience", "audience-of-reply"));
    }
    // A question and what it was passed on as share one audience: changing either changes all, and takes it off no board
    // on which somebody can read it.
    let (origin, _) = family_held(tx, item.id).await?;
    let family: Vec<(ItemId, Option<PersonId>, bool)> = tx
        .all(
            sql!(
                "select i.id, case when i.state = 'live' then p.id end, i.community_id is not null or i.forum_id is not null from items i left join people p on p.id = i.board_id and p.state = 'active'
                  where i.id = $1 or i.origin_id = $1 order by i.id"
            ),
            params![origin],
        )
        .await?;
    // What was passed on out of a community stands on boards, and is read by whoever reads the community.
    if family.iter().any(|f| f.2) {
        return Err(Error::invalid("audience", "audience-of-community"));
    }
    for (_, board, _) in &family {
        fits(tx, to, *board).await?;
    }
    let ids: Vec<i64> = family.iter().map(|f| f.0.0).collect();
    tx.run(sql!("update items set audience_id = $2 where id in" ids(1)), params![&ids, to]).await?;
    for (id, ..) in family {
        tx.tell(Fact::AudienceChanged { item: id, from: Some(item.audience_id) }).await?;
    }
    Ok(())
}

/// One like per person; liking twice is liking once.
pub async fn like(tx: &mut Tx, item: &May<React>) -> Result<()> {
    let me = tx.viewer.id;
    let n = tx
        .run(sql!("insert into likes (item_id, person_id, at) values ($1, $2, $3) on conflict do nothing"), params![item.id, me, tx.now])
        .await?;
    if n > 0 {
        tx.run(sql!("update items set like_count = like_count + 1 where id = $1"), params![item.id]).await?;
        tx.tell(Fact::Liked { item: item.id, root: item.root_id }).await?;
    }
    Ok(())
}
pub async fn unlike(tx: &mut Tx, item: &May<React>) -> Result<()> {
    let me = tx.viewer.id;
    let n = tx.run(sql!("delete from likes where item_id = $1 and person_id = $2"), params![item.id, me]).await?;
    if n > 0 {
        tx.run(sql!("update items set like_count = like_count - 1 where id = $1"), params![item.id]).await?;
        tx.tell(Fact::Touched { item: item.root_id }).await?;
    }
    Ok(())
}

pub async fn follow(tx: &mut Tx, item: &May<Follow>) -> Result<()> {
    let me = tx.viewer.id;
    follow_as(tx, item.root_id, me).await
}
pub async fn unfollow(tx: &mut Tx, item: &May<Follow>) -> Result<()> {
    tx.run(sql!("delete from item_follows where item_id = $1 and person_id = $2"), params![item.root_id, tx.viewer.id]).await?;
    Ok(())
}
/// Whoever takes part in a thread follows it.
pub async fn take_part(tx: &mut Tx, item: &May<Comment>) -> Result<()> {
    let me = tx.viewer.id;
    follow_as(tx, item.root_id, me).await
}
/// Somebody follows a root because of what they did; checked at each notice whether they still see it.
pub(super) async fn follow_as(tx: &mut Tx, root: ItemId, who: PersonId) -> Result<()> {
    tx.run(
        sql!("insert into item_follows (item_id, person_id, at) values ($1, $2, $3) on conflict do nothing"),
        params![root, who, tx.now],
    )
    .await?;
    Ok(())
}

/// Something happened to an imported thread that did not come along itself. Time never runs backwards.
pub async fn lift(tx: &mut Tx, root: ItemId, at: Time) -> Result<()> {
    tx.viewer.only_system()?;
    float(tx, root, at).await
}

async fn float(tx: &mut Tx, root: ItemId, at: Time) -> Result<()> {
    tx.run(sql!("update items set active_at = $2 where id = $1 and active_at < $2"), params![root, at]).await?;
    tags::follow_time(tx, root).await
}

/// Likes of an imported site whose voters are not named.
pub async fn set_outside_likes(tx: &mut Tx, id: ItemId, n: i64) -> Result<()> {
    tx.viewer.only_system()?;
    tx.run(sql!("update items set outside_likes = $2 where id = $1"), params![id, n]).await?;
    Ok(())
}

/// The audience a form asks for: "everyone", or handles of people (the author is always in).
pub async fn audience_asked(tx: &mut Tx, asked: &str, people: &str, board: Option<PersonId>) -> Result<AudienceId> {
    match asked {
        "" | "everyone" => Ok(EVERYONE),
        "people" => {
            let mut ids = tx.called("people", &store::handles_typed(people)).await?;
            ids.push(tx.viewer.id);
            ids.extend(board);
            audience::of_people(tx, &ids).await
        }
        _ => Err(Error::invalid("audience", "audience-choose")),
    }
}
