//! What it means for others that a community opens, closes or disappears from the catalogue: counted and named before it
//! happens. It changes nothing; what it says of an end stands in `found::opened` and `moves::move_to` as the deed.

use super::*;
use crate::{
    Item,
    communities::{Manage, Read, Said},
    items::{Place, Sort},
};

/// So many people are named; beyond them the number says that they are there, and the list of members who they are.
pub(super) const NAMED: i64 = 1000;
pub(super) const SHOWN: i64 = 10;

/// A post that comes into sight, goes out of it, or goes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Shown {
    pub id: ItemId,
    pub kind: String,
    /// Its title, else how it begins.
    pub title: String,
}
impl From<Item> for Shown {
    fn from(i: Item) -> Shown {
        let title = if i.title.is_empty() { kit::text::first_line(&i.excerpt, 80) } else { i.title };
        Shown { id: i.id, kind: i.kind, title }
    }
}

/// Who gains or loses sight of what, and what ends by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Shift {
    /// Everybody inside reads what stands in it and who is in it now, and only members from then on; or the other way round.
    pub closes: bool,
    pub opens: bool,
    /// Everybody inside finds it from then on, with its purpose, its tags and its owners; or nobody but members does.
    pub listed: bool,
    pub unlisted: bool,
    /// Who follows it from outside, and hears of it no more.
    pub followers: i64,
    pub follower_names: Vec<String>,
    /// What comes into sight or goes out of it: posts, the newest of them, and files at any of them or at what is said there.
    pub items: i64,
    pub newest: Vec<Shown>,
    pub files: i64,
    /// What ends: invitations that nobody answered, links that let in, waiting requests, short addresses.
    pub invitations: i64,
    pub links: i64,
    pub requests: i64,
    pub addresses: Vec<String>,
}
impl Shift {
    pub fn is_none(&self) -> bool {
        *self == Shift::default()
    }
}

/// Of what cannot be there is nothing to say but why.
pub async fn shift(tx: &mut Tx, leave: &Leave<Manage>, revision: i64, said: &Said, to: Openness) -> Result<Shift> {
    let c = may_change(tx, leave, revision, said, to).await?;
    shifted(tx, &c, to, false).await
}

/// `anew`: nobody comes in any more by an earlier word, whoever gave it.
pub(super) async fn shifted(tx: &mut Tx, c: &Held, to: Openness, anew: bool) -> Result<Shift> {
    let from = Openness::parse(&c.kind);
    let mut out = Shift {
        closes: from.is_read_by_all() && !to.is_read_by_all(),
        opens: !from.is_read_by_all() && to.is_read_by_all(),
        listed: !from.is_listed() && to.is_listed(),
        unlisted: from.is_listed() && !to.is_listed(),
        ..Shift::default()
    };
    if from != to || anew {
        // Of those who were passed over owners see nothing for a while, here neither.
        (out.invitations, out.links, out.requests) = tx
            .one(
                sql!("select (select cast(count(*) as bigint) from community_invitations i where i.community_id = $1 and i.expires_at > $2 and ($3 or ($4 and not exists
                        (select 1 from community_people o where o.community_id = $1 and o.person_id = i.by_id and o.role = 'owner')))),
                      (select cast(count(*) as bigint) from community_links l where l.community_id = $1 and l.revoked_at is null and l.expires_at > $2 and l.used < l.uses and ($3 or ($4 and not exists
                        (select 1 from community_people o where o.community_id = $1 and o.person_id = l.by_id and o.role = 'owner')))),
                      (select cast(count(*) as bigint) from community_requests r where r.community_id = $1 and r.shown_at <= $2 and $5)"),
                params![c.id, tx.now, anew, from != to && to != Openness::Open, from != to && (to == Openness::Open || out.unlisted)],
            )
            .await?;
    }
    if out.unlisted {
        let all: Vec<(String,)> = tx
            .all(
                sql!("select slug from communities where id = $1 and slug is not null union select slug from community_addresses where community_id = $1 order by 1"),
                params![c.id],
            )
            .await?;
        out.addresses = all.into_iter().map(|a| a.0).collect();
    }
    if !out.closes && !out.opens {
        return Ok(out);
    }
    (out.items, out.files) = tx
        .one(
            sql!("select (select cast(count(*) as bigint) from items i where i.community_id = $1 and i.parent_id is null and i.state = 'live'),
                  (select cast(count(*) as bigint) from items r join items i on i.root_id = r.id and i.state = 'live' join attachments a on a.item_id = i.id
                   where r.community_id = $1 and r.parent_id is null and r.state = 'live') /* visible: numbers for its owners */"),
            params![c.id],
        )
        .await?;
    let read = tx.community(c.id).await?.allow::<Read>()?;
    let newest = tx.community_items(&read, "", Sort::Newest, Place::TOP, SHOWN).await?;
    out.newest = newest.into_iter().map(Shown::from).collect();
    if out.closes {
        let names: Vec<(String, i64)> = tx
            .all(
                sql!("select p.name, cast(count(*) over () as bigint) from community_people cp join people p on p.id = cp.person_id where cp.community_id = $1 and cp.role = 'follower'
                      order by p.sort_name, p.id limit $2 /* knowable: who follows it, to its owners */"),
                params![c.id, NAMED],
            )
            .await?;
        out.followers = names.first().map_or(0, |n| n.1);
        out.follower_names = names.into_iter().map(|n| n.0).collect();
    }
    Ok(out)
}
