//! Founding a community, its words, and who may read and join it.

use super::*;
use crate::{
    Tx,
    communities::{Found, Manage, Said, read},
    forums,
};
use kit::{markdown, text};

/// A community of the viewer's own; below `parent` when there is one. `external`: guests may be members; it stays so.
pub async fn found(tx: &mut Tx, said: &Said, openness: Openness, external: bool, parent: Option<&Leave<Found>>) -> Result<CommunityId> {
    let me = tx.viewer.id;
    // Imports write in the name of whoever founded it elsewhere.
    if !tx.viewer.kind.may().found && !tx.viewer.is_system() {
        return Err(Error::Denied("found a community"));
    }
    if external && openness.is_read_by_all() {
        return Err(Error::invalid("kind", "community-external-narrow"));
    }
    if let Some(parent) = parent {
        let above = held_for(tx, parent).await?;
        fits_below(Openness::parse(&above.kind), above.external, openness, external)?;
    }
    fits(tx, CommunityId(0), said, openness, external).await?;
    let principal: PrincipalId =
        tx.value(sql!("insert into principals (kind, name) values ('community', $1) returning id"), params![&said.name]).await?;
    let audience: AudienceId =
        tx.value(sql!("insert into audiences (key) values ($1) returning id"), params![format!("community:{principal}")]).await?;
    let id: CommunityId = tx
        .value(
            sql!("insert into communities (principal_id, audience_id, parent_id, name, name_fold, kind, external, created_by, created_at, active_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id"),
            params![principal, audience, parent.map(|p| p.id), &said.name, text::fold(&said.name), openness.word(), external, me, tx.now],
        )
        .await?;
    let c = held(tx, id).await?;
    say(tx, &c, said, openness).await?;
    read_by(tx, &c, openness).await?;
    put(tx, &c, me, Role::Owner, false).await?;
    if let Some(parent) = c.parent {
        let owners: Vec<(PersonId,)> = tx
            .all(
                sql!("select person_id from community_people where community_id = $1 and role = 'owner' and person_id <> $2"),
                params![parent, me],
            )
            .await?;
        for (owner,) in owners {
            put(tx, &c, owner, Role::Owner, true).await?;
            follows(tx, "community.role", &c, owner, None, Some(Role::Owner));
        }
    }
    forums::write::begin(tx, id).await?;
    noted(tx, "community.founded", &c, None, json!({ "kind": openness.word(), "external": external }));
    tx.tell(Fact::CommunityChanged { community: id }).await?;
    Ok(id)
}

/// One below is never wider than the one above, and both are for guests or neither is.
pub(super) fn fits_below(above: Openness, above_external: bool, openness: Openness, external: bool) -> Result<()> {
    if openness < above {
        return Err(Error::invalid("kind", "community-wider-than-parent"));
    }
    if external != above_external {
        return Err(Error::invalid("external", "community-external-as-parent"));
    }
    Ok(())
}

pub(super) async fn fits(tx: &mut Tx, id: CommunityId, said: &Said, openness: Openness, external: bool) -> Result<()> {
    if text::blank(&said.name) {
        return Err(Error::invalid("name", "community-name-empty"));
    }
    text::check_len("name", &said.name, NAME_MAX)?;
    text::check_len("purpose", &said.purpose, PURPOSE_MAX)?;
    text::check_len("rules", &said.rules, LONG_MAX)?;
    text::check_len("welcome", &said.welcome, LONG_MAX)?;
    if openness.is_read_by_all() && !external && read::name_taken(tx, &said.name, id).await? {
        return Err(Error::invalid("name", Words::of("community-name-taken").with("name", &said.name)));
    }
    if let Some(slug) = &said.slug {
        if !openness.is_listed() {
            return Err(Error::invalid("slug", "community-slug-unlisted"));
        }
        if read::slug_taken(tx, slug, id).await? {
            return Err(Error::invalid("slug", Words::of("community-slug-taken").with("slug", slug)));
        }
    }
    Ok(())
}

/// The words of a community. A short address it had leads on; one that is unlisted has none, and none leads to it.
pub(super) async fn say(tx: &mut Tx, c: &Held, said: &Said, openness: Openness) -> Result<()> {
    let (rules, welcome) = (text::clean(said.rules.trim()), text::clean(said.welcome.trim()));
    let known = tx.handles(&[markdown::handles(&rules), markdown::handles(&welcome)].concat()).await?;
    let html = |body: &str| markdown::render(body, &|h| known.get(h).cloned()).html;
    let name = text::clean(said.name.trim());
    if openness.is_listed() {
        tx.run(
            sql!("insert into community_addresses (slug, community_id) select slug, id from communities where id = $1 and slug is not null and ($2 is null or slug <> $2) on conflict do nothing"),
            params![c.id, &said.slug],
        )
        .await?;
    } else {
        tx.run(sql!("delete from community_addresses where community_id = $1"), params![c.id]).await?;
    }
    forums::write::follow_name(tx, c.id, &name).await?;
    tx.run(
        sql!("update communities set name = $2, name_fold = $3, slug = $4, purpose = $5, rules = $6, rules_html = $7, welcome = $8, welcome_html = $9 where id = $1"),
        params![
            c.id,
            &name,
            text::fold(&name),
            said.slug.as_deref().filter(|_| openness.is_listed()),
            text::clean(said.purpose.trim()),
            &rules,
            html(&rules),
            &welcome,
            html(&welcome)
        ],
    )
    .await?;
    tx.run(sql!("update principals set name = $2 where id = $1"), params![c.principal, &name]).await?;
    tx.run(sql!("delete from community_tags where community_id = $1"), params![c.id]).await?;
    for tag in said.tags.iter().filter_map(|t| text::tag(t)).take(10) {
        tx.run(sql!("insert into community_tags (community_id, tag) values ($1, $2) on conflict do nothing"), params![c.id, tag]).await?;
    }
    Ok(())
}

/// May it be changed so at all? `revision` is the one the owner started from.
pub(super) async fn may_change(tx: &mut Tx, leave: &Leave<Manage>, revision: i64, said: &Said, openness: Openness) -> Result<Held> {
    let c = held_for(tx, leave).await?;
    if leave.revision != revision {
        return Err(Error::conflict("changed-since"));
    }
    if c.external && openness.is_read_by_all() {
        return Err(Error::invalid("kind", "community-external-narrow"));
    }
    if let Some(parent) = c.parent {
        let above = held(tx, parent).await?;
        fits_below(Openness::parse(&above.kind), above.external, openness, c.external)?;
    }
    for sub in below(tx, c.id).await? {
        if Openness::parse(&sub.kind) < openness {
            return Err(Error::invalid("kind", Words::of("community-narrower-than-below").with("name", &sub.name)));
        }
    }
    fits(tx, c.id, said, openness, c.external).await?;
    Ok(c)
}
/// What owners decide: the words, and who may read and join. `shift` says before what that means.
pub async fn change(tx: &mut Tx, leave: &Leave<Manage>, revision: i64, said: &Said, openness: Openness) -> Result<()> {
    let c = may_change(tx, leave, revision, said, openness).await?;
    let n = tx
        .run(
            sql!("update communities set kind = $2, revision = revision + 1 where id = $1 and revision = $3"),
            params![c.id, openness.word(), revision],
        )
        .await?;
    if n == 0 {
        return Err(Error::conflict("changed-now"));
    }
    say(tx, &c, said, openness).await?;
    opened(tx, &c, openness).await?;
    // The log is read by administrators, who may not know what a closed one is called.
    let named = c.name != said.name;
    noted(
        tx,
        "community.changed",
        &c,
        None,
        json!({ "before": { "kind": c.kind }, "after": { "kind": openness.word() }, "named_anew": named }),
    );
    tx.tell(Fact::CommunityChanged { community: c.id }).await
}
/// What follows from who may read and join, for those who follow, ask or are asked in. `shift` says it before.
pub(super) async fn opened(tx: &mut Tx, c: &Held, openness: Openness) -> Result<()> {
    read_by(tx, c, openness).await?;
    if !openness.is_read_by_all() {
        // Who followed from outside reads it no more.
        tx.run(sql!("delete from community_people where community_id = $1 and role = 'follower'"), params![c.id]).await?;
    }
    if openness == Openness::Open || !openness.is_listed() {
        // Whom it lets in without asking asks no more; who may not know of it any more does not wait before it.
        tx.run(sql!("delete from community_requests where community_id = $1"), params![c.id]).await?;
    }
    if openness != Openness::Open {
        // In an open one members ask people in, in any other its owners.
        tx.run(
            sql!("delete from community_invitations where community_id = $1 and not exists
                  (select 1 from community_people o where o.community_id = $1 and o.person_id = community_invitations.by_id and o.role = 'owner')"),
            params![c.id],
        )
        .await?;
        tx.run(
            sql!("update community_links set revoked_at = $2 where community_id = $1 and revoked_at is null and not exists
                  (select 1 from community_people o where o.community_id = $1 and o.person_id = community_links.by_id and o.role = 'owner')"),
            params![c.id, tx.now],
        )
        .await?;
    }
    Ok(())
}
/// The picture of it and the small copy; none takes it away.
pub async fn set_picture(tx: &mut Tx, leave: &Leave<Manage>, picture: Option<&crate::people::photo::Stored>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let (whole, small) = picture.map(|p| (p.whole.as_str(), p.small.as_str())).unzip();
    tx.run(sql!("update communities set picture = $2, picture_small = $3 where id = $1"), params![c.id, whole, small]).await?;
    noted(tx, "community.picture", &c, None, json!({ "there": picture.is_some() }));
    tx.tell(Fact::CommunityChanged { community: c.id }).await
}
