//! Changing communities: the only place that writes `communities`, who is in them, and the memberships that follow from
//! that. What holds always: somebody owns a community; whoever is in one below is in the one above; whoever owns the one
//! above owns those below; one below is never wider than the one above.

use super::{Ask, CommunityId, Deed, Follow, Found, Go, Invite, Join, Leave, Manage, Openness, Revive, Role, Said, read};
use crate::{AudienceId, Error, Fact, Person, PersonId, PrincipalId, Result, Time, Tx, UserType, audience::INSIDE};
use kit::{Words, markdown, params, sql, text};

/// How long an invitation into a community holds.
pub const INVITED_FOR: i64 = 30 * Time::DAY;
pub const NAME_MAX: usize = 80;
pub const PURPOSE_MAX: usize = 300;
pub const LONG_MAX: usize = 4000;

kit::rec! {
    /// A community held until the end of the change: who changes it takes turns.
    pub struct Held { pub id: CommunityId, pub principal: PrincipalId, pub audience: AudienceId, pub parent: Option<CommunityId>, pub kind: String, pub external: bool,
        pub name: String }
}
/// The one above first, always: two who change near each other take turns and never wait for each other.
async fn held(tx: &mut Tx, id: CommunityId) -> Result<Held> {
    let parent: Option<CommunityId> = tx.value(sql!("select parent_id from communities where id = $1"), params![id]).await?;
    if let Some(parent) = parent {
        tx.one::<(CommunityId,)>(sql!("select id from communities where id = $1" for_update()), params![parent]).await?;
    }
    tx.one(
        sql!("select id, principal_id, audience_id, parent_id, kind, external, name from communities where id = $1" for_update()),
        params![id],
    )
    .await
}
/// The same for a deed, which is asked again now that nobody else can change what it rests on.
async fn held_for<D: Deed>(tx: &mut Tx, leave: &Leave<D>) -> Result<Held> {
    let c = held(tx, leave.id).await?;
    let now = if D::STATES.contains(&"trashed") { tx.trashed_community(c.id).await? } else { tx.community(c.id).await? };
    now.allow::<D>()?;
    Ok(c)
}
/// Those below, held too.
async fn below(tx: &mut Tx, id: CommunityId) -> Result<Vec<Held>> {
    tx.all(
        sql!("select id, principal_id, audience_id, parent_id, kind, external, name from communities where parent_id = $1 order by id" for_update()),
        params![id],
    )
    .await
}
async fn role_of(tx: &mut Tx, id: CommunityId, who: PersonId) -> Result<Option<(Role, bool)>> {
    let row: Option<(String, bool)> =
        tx.maybe(sql!("select role, inherited from community_people where community_id = $1 and person_id = $2"), params![id, who]).await?;
    Ok(row.and_then(|(role, inherited)| Some((Role::parse(&role)?, inherited))))
}

/// A community of the viewer's own; below `parent` when there is one. `external`: guests may be members; it stays so.
pub async fn found(tx: &mut Tx, said: &Said, openness: Openness, external: bool, parent: Option<&Leave<Found>>) -> Result<CommunityId> {
    let me = tx.viewer.id;
    if !tx.viewer.kind.inside() {
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
        }
    }
    tx.tell(Fact::CommunityChanged { community: id }).await?;
    Ok(id)
}

/// One below is never wider than the one above, and both are for guests or neither is.
fn fits_below(above: Openness, above_external: bool, openness: Openness, external: bool) -> Result<()> {
    if openness < above {
        return Err(Error::invalid("kind", "community-wider-than-parent"));
    }
    if external != above_external {
        return Err(Error::invalid("external", "community-external-as-parent"));
    }
    Ok(())
}

async fn fits(tx: &mut Tx, id: CommunityId, said: &Said, openness: Openness, external: bool) -> Result<()> {
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
async fn say(tx: &mut Tx, c: &Held, said: &Said, openness: Openness) -> Result<()> {
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

/// Who reads what stands in it: its members, and everybody inside where it is that open. Nothing that stands in it is touched.
async fn read_by(tx: &mut Tx, c: &Held, openness: Openness) -> Result<()> {
    tx.run(
        sql!("insert into audience_entries (audience_id, principal_id) values ($1, $2) on conflict do nothing"),
        params![c.audience, c.principal],
    )
    .await?;
    if openness.is_read_by_all() && !c.external {
        tx.run(
            sql!("insert into audience_entries (audience_id, principal_id) values ($1, $2) on conflict do nothing"),
            params![c.audience, INSIDE],
        )
        .await?;
    } else {
        tx.run(sql!("delete from audience_entries where audience_id = $1 and principal_id = $2"), params![c.audience, INSIDE]).await?;
    }
    Ok(())
}

/// What owners decide: the words, and who may read and join. `revision` is the one the owner started from.
pub async fn change(tx: &mut Tx, leave: &Leave<Manage>, revision: i64, said: &Said, openness: Openness) -> Result<()> {
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
    read_by(tx, &c, openness).await?;
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
    }
    tx.tell(Fact::CommunityChanged { community: c.id }).await
}
/// Whom opening or closing takes sight from, and how much comes into sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Shift {
    /// Everybody inside who is no member would read it no more, or would from now on.
    pub closes: bool,
    pub opens: bool,
    pub followers: i64,
    pub items: i64,
}
pub async fn shift(tx: &mut Tx, leave: &Leave<Manage>, to: Openness) -> Result<Shift> {
    let (was, will) = (leave.openness().is_read_by_all(), to.is_read_by_all());
    if was == will {
        return Ok(Shift::default());
    }
    let (followers, items) = tx
        .one::<(i64, i64)>(
            sql!("select (select cast(count(*) as bigint) from community_people where community_id = $1 and role = 'follower'),
                  (select cast(count(*) as bigint) from items i where i.community_id = $1 and i.parent_id is null and i.state = 'live' /* visible: a number for its owners */)"),
            params![leave.id],
        )
        .await?;
    Ok(Shift { closes: was, opens: will, followers, items })
}

/// Makes somebody what they are to be, here, and keeps the memberships in step.
async fn put(tx: &mut Tx, c: &Held, who: PersonId, role: Role, inherited: bool) -> Result<()> {
    let before = role_of(tx, c.id, who).await?;
    let by = tx.viewer.id;
    tx.run(
        sql!(
            "insert into community_people (community_id, person_id, role, inherited, since, by_id) values ($1, $2, $3, $4, $5, $6)
              on conflict (community_id, person_id) do update set role = excluded.role, inherited = excluded.inherited"
        ),
        params![c.id, who, role.word(), inherited, tx.now, by],
    )
    .await?;
    let was = before.is_some_and(|(r, _)| r >= Role::Member);
    let is = role >= Role::Member;
    if is && !was {
        tx.run(sql!("insert into memberships (person_id, principal_id) values ($1, $2) on conflict do nothing"), params![who, c.principal])
            .await?;
        tx.run(sql!("update communities set member_count = member_count + 1 where id = $1"), params![c.id]).await?;
        tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
        tx.run(sql!("delete from community_invitations where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    }
    Ok(())
}
/// Takes somebody out, here.
async fn take(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let Some((role, _)) = role_of(tx, c.id, who).await? else { return Ok(()) };
    tx.run(sql!("delete from community_people where community_id = $1 and person_id = $2"), params![c.id, who]).await?;
    if role >= Role::Member {
        tx.run(sql!("delete from memberships where person_id = $1 and principal_id = $2"), params![who, c.principal]).await?;
        tx.run(sql!("update communities set member_count = member_count - 1 where id = $1"), params![c.id]).await?;
        // Nobody comes in by the word of who is out; nor below by having been asked in while they were here.
        tx.run(sql!("delete from community_invitations where community_id = $1 and by_id = $2"), params![c.id, who]).await?;
        tx.run(
            sql!("delete from community_invitations where person_id = $2 and community_id in (select id from communities where parent_id = $1)"),
            params![c.id, who],
        )
        .await?;
        tx.tell(Fact::CommunityLeft { community: c.id, who }).await?;
    }
    Ok(())
}
/// What somebody's standing above means below: gone there too, or owner there too.
async fn settle_below(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    if c.parent.is_some() {
        return Ok(());
    }
    let above = role_of(tx, c.id, who).await?.map(|(r, _)| r);
    for sub in below(tx, c.id).await? {
        let here = role_of(tx, sub.id, who).await?;
        match (above, here) {
            (Some(Role::Owner), Some((Role::Owner, _))) => {}
            (Some(Role::Owner), _) => put(tx, &sub, who, Role::Owner, true).await?,
            (Some(Role::Member), Some((Role::Owner, true))) => {
                own_still(tx, &sub, who).await?;
                put(tx, &sub, who, Role::Member, false).await?;
            }
            (Some(Role::Member), _) => {}
            (_, Some((role, _))) if role >= Role::Member => {
                own_still(tx, &sub, who).await?;
                take(tx, &sub, who).await?;
            }
            _ => {}
        }
    }
    Ok(())
}
/// Somebody who is here owns it also without `who`.
async fn own_still(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let owned: bool = tx
        .value(
            sql!(
                "select not exists (select 1 from community_people where community_id = $1 and person_id = $2 and role = 'owner') or exists
                  (select 1 from community_people cp join people p on p.id = cp.person_id and p.state = 'active'
                   where cp.community_id = $1 and cp.role = 'owner' and cp.person_id <> $2 /* knowable: whether, not who */)"
            ),
            params![c.id, who],
        )
        .await?;
    if owned { Ok(()) } else { Err(Error::invalid("person", Words::of("community-last-owner").with("name", &c.name))) }
}
/// Whoever owns the one above owns this one, also when they founded it themselves.
async fn not_from_above(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    let Some(parent) = c.parent else { return Ok(()) };
    match role_of(tx, parent, who).await? {
        Some((Role::Owner, _)) => Err(Error::invalid("person", "community-inherited")),
        _ => Ok(()),
    }
}
/// Whoever comes into one below has to be in the one above, or to be let in there by its being open.
async fn may_be_above(tx: &mut Tx, c: &Held, who: PersonId) -> Result<Option<Held>> {
    let Some(parent) = c.parent else { return Ok(None) };
    if role_of(tx, parent, who).await?.is_some_and(|(r, _)| r >= Role::Member) {
        return Ok(None);
    }
    let above = held(tx, parent).await?;
    if Openness::parse(&above.kind) != Openness::Open {
        return Err(Error::invalid("person", Words::of("community-parent-first").with("name", &above.name)));
    }
    Ok(Some(above))
}

pub async fn join(tx: &mut Tx, leave: &Leave<Join>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    come_in(tx, &c, me).await
}
/// Into it, and into the one above where that is open.
async fn come_in(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    if let Some(above) = may_be_above(tx, c, who).await? {
        put(tx, &above, who, Role::Member, false).await?;
        tx.tell(Fact::CommunityJoined { community: above.id, who }).await?;
    }
    put(tx, c, who, Role::Member, false).await?;
    tx.tell(Fact::CommunityJoined { community: c.id, who }).await
}

/// Asks the owners. Asking again changes the words.
pub async fn ask(tx: &mut Tx, leave: &Leave<Ask>, words: &str) -> Result<()> {
    text::check_len("words", words, 500)?;
    let me = tx.viewer.id;
    let c = held_for(tx, leave).await?;
    let said = text::clean(words.trim());
    let again = tx
        .run(sql!("update community_requests set words = $3 where community_id = $1 and person_id = $2"), params![c.id, me, &said])
        .await?;
    if again > 0 {
        return Ok(());
    }
    tx.run(
        sql!("insert into community_requests (community_id, person_id, words, at) values ($1, $2, $3, $4)"),
        params![c.id, me, &said, tx.now],
    )
    .await?;
    tx.tell(Fact::CommunityAsked { community: c.id, who: me }).await
}
/// The viewer asks no more.
pub async fn withdraw(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![id, me]).await?;
    Ok(())
}
pub async fn let_in(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 {
        return Err(Error::Missing);
    }
    active(tx, who).await?;
    let c = held_for(tx, leave).await?;
    // Who owns one below need not own the one above.
    come_in(tx, &c, who).await?;
    tx.tell(Fact::CommunityLetIn { community: c.id, who }).await
}
/// Silently: nobody is told no.
pub async fn decline(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_requests where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 { Err(Error::Missing) } else { Ok(()) }
}
async fn active(tx: &mut Tx, who: PersonId) -> Result<Person> {
    let person = tx.person(who).await?;
    if !person.active() {
        return Err(Error::invalid("person", Words::of("community-person-left").with("name", &person.name)));
    }
    Ok(person)
}

/// Asks people in; those who are in already, or are asked already, are passed over. How many were asked.
pub async fn invite(tx: &mut Tx, leave: &Leave<Invite>, people: &[PersonId], words: &str) -> Result<u64> {
    text::check_len("words", words, 500)?;
    let (me, now) = (tx.viewer.id, tx.now);
    let c = held_for(tx, leave).await?;
    let mut asked = 0;
    for who in people {
        let person = active(tx, *who).await?;
        if !UserType::parse(&person.kind).inside() && !leave.external {
            return Err(Error::invalid("people", Words::of("community-guest-internal").with("name", &person.name)));
        }
        if role_of(tx, leave.id, *who).await?.is_some_and(|(r, _)| r >= Role::Member) {
            continue;
        }
        // Who could not come in is not asked, and hears nothing of what is above.
        may_be_above(tx, &c, *who).await?;
        let n = tx
            .run(
                sql!("insert into community_invitations (community_id, person_id, by_id, words, at, expires_at) values ($1, $2, $3, $4, $5, $6)
                      on conflict (community_id, person_id) do update set by_id = excluded.by_id, words = excluded.words, at = excluded.at, expires_at = excluded.expires_at, ignored_at = null
                      where community_invitations.expires_at <= excluded.at"),
                params![leave.id, *who, me, text::clean(words.trim()), now, now.plus(INVITED_FOR)],
            )
            .await?;
        if n > 0 {
            asked += 1;
            tx.tell(Fact::CommunityInvited { community: leave.id, who: *who }).await?;
        }
    }
    Ok(asked)
}
pub async fn revoke(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let n = tx.run(sql!("delete from community_invitations where community_id = $1 and person_id = $2"), params![leave.id, who]).await?;
    if n == 0 { Err(Error::Missing) } else { Ok(()) }
}
/// The viewer was asked in, and comes.
pub async fn accept(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let c = held(tx, id).await?;
    let asked: Option<(PersonId,)> = tx
        .maybe(
            sql!(
                "select x.by_id from community_invitations x join communities c on c.id = x.community_id and c.state = 'live'
                  where x.community_id = $1 and x.person_id = $2 and x.expires_at > $3"
            ),
            params![id, me, tx.now],
        )
        .await?;
    if asked.is_none() {
        return Err(Error::Missing);
    }
    come_in(tx, &c, me).await
}
/// Silently.
pub async fn ignore(tx: &mut Tx, id: CommunityId) -> Result<()> {
    let me = tx.viewer.id;
    let n = tx
        .run(sql!("update community_invitations set ignored_at = $3 where community_id = $1 and person_id = $2"), params![id, me, tx.now])
        .await?;
    if n == 0 { Err(Error::Missing) } else { Ok(()) }
}

pub async fn follow(tx: &mut Tx, leave: &Leave<Follow>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    put(tx, &c, me, Role::Follower, false).await
}
/// Out of it, and of those below; or following no more.
pub async fn go(tx: &mut Tx, leave: &Leave<Go>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let me = tx.viewer.id;
    out(tx, &c, me).await
}
pub async fn remove(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId) -> Result<()> {
    let c = held_for(tx, leave).await?;
    match role_of(tx, c.id, who).await? {
        None => Err(Error::Missing),
        Some(_) => out(tx, &c, who).await,
    }
}
async fn out(tx: &mut Tx, c: &Held, who: PersonId) -> Result<()> {
    not_from_above(tx, c, who).await?;
    own_still(tx, c, who).await?;
    take(tx, c, who).await?;
    settle_below(tx, c, who).await
}

/// Whoever is not inside any more is in no community that is not for guests, follows none and owns none.
pub async fn put_outside(tx: &mut Tx, who: PersonId) -> Result<()> {
    let all: Vec<(CommunityId, String, bool)> = tx
        .all(
            sql!("select c.id, cp.role, c.external from community_people cp join communities c on c.id = cp.community_id where cp.person_id = $1 order by c.id"),
            params![who],
        )
        .await?;
    for (id, role, external) in all {
        let c = held(tx, id).await?;
        if !external {
            take(tx, &c, who).await?;
        } else if role == Role::Owner.word() {
            put(tx, &c, who, Role::Member, false).await?;
        }
    }
    tx.run(sql!("delete from community_requests where person_id = $1"), params![who]).await?;
    tx.run(
        sql!("delete from community_invitations where person_id = $1 and community_id in (select id from communities where not external)"),
        params![who],
    )
    .await?;
    Ok(())
}

/// Owner or member. Guests never own; what comes from above is changed above.
pub async fn set_role(tx: &mut Tx, leave: &Leave<Manage>, who: PersonId, role: Role) -> Result<()> {
    let c = held_for(tx, leave).await?;
    let Some((now, _)) = role_of(tx, c.id, who).await?.filter(|(r, _)| *r >= Role::Member) else { return Err(Error::Missing) };
    not_from_above(tx, &c, who).await?;
    match role {
        Role::Follower => return Err(Error::invalid("role", "community-role")),
        Role::Owner => {
            if !UserType::parse(&active(tx, who).await?.kind).inside() {
                return Err(Error::invalid("person", "community-guest-owner"));
            }
        }
        Role::Member => own_still(tx, &c, who).await?,
    }
    if now == role {
        return Ok(());
    }
    put(tx, &c, who, role, false).await?;
    settle_below(tx, &c, who).await?;
    tx.tell(Fact::CommunityRole { community: c.id, who, role: role.word().to_owned() }).await
}

/// Nobody writes in it any more; whoever read it reads on. With those below.
pub async fn archive(tx: &mut Tx, leave: &Leave<Manage>, successor: Option<CommunityId>) -> Result<()> {
    if successor == Some(leave.id) {
        return Err(Error::invalid("successor", "community-successor-itself"));
    }
    tx.run(
        sql!("update communities set state = 'archived', successor_id = $2 where id = $1 and state in ('live', 'archived')"),
        params![leave.id, successor],
    )
    .await?;
    tx.run(sql!("update communities set state = 'archived' where parent_id = $1 and state = 'live'"), params![leave.id]).await?;
    tx.tell(Fact::CommunityChanged { community: leave.id }).await
}
pub async fn reopen(tx: &mut Tx, leave: &Leave<Manage>) -> Result<()> {
    if let Some(parent) = leave.parent_id {
        let above: String = tx.value(sql!("select state from communities where id = $1"), params![parent]).await?;
        if above != "live" {
            return Err(Error::conflict("community-parent-archived"));
        }
    }
    tx.run(sql!("update communities set state = 'live', successor_id = null where id = $1 and state = 'archived'"), params![leave.id])
        .await?;
    tx.tell(Fact::CommunityChanged { community: leave.id }).await
}

/// Out of everybody's sight, with all that stands in it and those below, until an owner takes it back.
pub async fn trash(tx: &mut Tx, leave: &Leave<Manage>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    for gone in below(tx, c.id).await?.into_iter().chain([c]) {
        tx.run(
            sql!("update communities set trashed_from = state, state = 'trashed', trashed_at = $2 where id = $1 and state <> 'trashed'"),
            params![gone.id, tx.now],
        )
        .await?;
        // An audience of nobody: nothing in it is seen, nothing in it is touched.
        tx.run(sql!("delete from audience_entries where audience_id = $1"), params![gone.audience]).await?;
        tx.tell(Fact::CommunityChanged { community: gone.id }).await?;
    }
    Ok(())
}
/// With those below that went along.
pub async fn restore(tx: &mut Tx, leave: &Leave<Revive>) -> Result<()> {
    let c = held_for(tx, leave).await?;
    if let Some(parent) = c.parent {
        let above: String = tx.value(sql!("select state from communities where id = $1"), params![parent]).await?;
        if above == "trashed" {
            return Err(Error::conflict("community-parent-trashed"));
        }
    }
    let at: Option<Time> = tx.value(sql!("select trashed_at from communities where id = $1"), params![c.id]).await?;
    for back in below(tx, c.id).await?.into_iter().chain([c]) {
        let n = tx
            .run(
                sql!("update communities set state = case when exists (select 1 from communities a where a.id = communities.parent_id and (a.state = 'archived' or a.trashed_from = 'archived'))
                      then 'archived' else trashed_from end, trashed_at = null where id = $1 and state = 'trashed' and trashed_at = $2"),
                params![back.id, at],
            )
            .await?;
        if n > 0 {
            read_by(tx, &back, Openness::parse(&back.kind)).await?;
            tx.tell(Fact::CommunityChanged { community: back.id }).await?;
        }
    }
    Ok(())
}

/// Invitations that are over leave no trace of who asked whom. Returns how many there were.
pub async fn sweep(app: &crate::App) -> Result<u64> {
    let mut tx = app.begin_system(crate::Viewer::system("sweep")).await?;
    let gone = tx.run(sql!("delete from community_invitations where expires_at < $1"), params![tx.now]).await?;
    tx.commit().await?;
    Ok(gone)
}
