//! Audiences: who may see. A set of principals (everyone inside, a group, a person), stored once; a root item points
//! to one. Membership is read at the moment of asking and copied nowhere, so withdrawing it is one row.

use crate::{Error, Item, ItemId, PersonId, Result, Tx, View};
use kit::{params, sql};
use std::collections::HashMap;

kit::id!(pub AudienceId);
kit::id!(pub PrincipalId);

/// The audience of everyone inside, and its one principal; made by the first migration.
pub const EVERYONE: AudienceId = AudienceId(1);
pub const INSIDE: PrincipalId = PrincipalId(1);

/// The audience that is exactly these principals.
pub async fn of_principals(tx: &mut Tx, principals: &[PrincipalId]) -> Result<AudienceId> {
    let mut ids: Vec<i64> = principals.iter().map(|p| p.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let key = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
    if let Some((id,)) = tx.maybe::<(AudienceId,)>(sql!("select id from audiences where key = $1"), params![&key]).await? {
        return Ok(id);
    }
    let id: AudienceId = tx
        .value(
            sql!("insert into audiences (key) values ($1) on conflict (key) do update set key = excluded.key returning id"),
            params![&key],
        )
        .await?;
    for p in ids {
        tx.run(sql!("insert into audience_entries (audience_id, principal_id) values ($1, $2) on conflict do nothing"), params![id, p])
            .await?;
    }
    Ok(id)
}

/// These people and nobody else.
pub async fn of_people(tx: &mut Tx, people: &[PersonId]) -> Result<AudienceId> {
    let ids: Vec<i64> = people.iter().map(|p| p.0).collect();
    let principals: Vec<(PrincipalId,)> = tx.all(sql!("select principal_id from people where id in" ids(1)), params![&ids]).await?;
    let principals: Vec<PrincipalId> = principals.into_iter().map(|p| p.0).collect();
    if principals.is_empty() {
        return Err(Error::invalid("audience", "audience-nobody"));
    }
    of_principals(tx, &principals).await
}

/// A named set of people: what communities will be. Its members are memberships.
pub async fn new_group(tx: &mut Tx, name: &str) -> Result<PrincipalId> {
    tx.value(sql!("insert into principals (kind, name) values ('group', $1) returning id"), params![name]).await
}
pub async fn join(tx: &mut Tx, person: PersonId, group: PrincipalId) -> Result<()> {
    tx.run(sql!("insert into memberships (person_id, principal_id) values ($1, $2) on conflict do nothing"), params![person, group])
        .await?;
    Ok(())
}
pub async fn leave(tx: &mut Tx, person: PersonId, group: PrincipalId) -> Result<()> {
    tx.run(sql!("delete from memberships where person_id = $1 and principal_id = $2"), params![person, group]).await?;
    Ok(())
}

/// Would `person` see what has this audience?
pub async fn includes(view: &mut View, audience: AudienceId, person: PersonId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from audience_entries e join memberships m on m.principal_id = e.principal_id where e.audience_id = $1 and m.person_id = $2)"),
        params![audience, person],
    )
    .await
}

/// Those of `people` who may see `root` now. Live pages and notices ask it for many at once.
pub async fn who_sees(view: &mut View, root: ItemId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select distinct m.person_id from items i join audience_entries e on e.audience_id = i.audience_id
                  join memberships m on m.principal_id = e.principal_id join people p on p.id = m.person_id and p.state = 'active'
                  where i.id = $1 and i.state = 'live' and m.person_id in" ids(2)),
            params![root, people],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// The audiences the viewer is in: the filter inside the search index.
pub async fn mine(view: &mut View) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = view
        .all(
            sql!("select distinct e.audience_id from memberships m join audience_entries e on e.principal_id = m.principal_id where m.person_id = $1"),
            params![view.viewer.id],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Names of an audience that are shown; more would not fit a card.
const NAMES: usize = 5;

/// An audience as a card says it.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Everyone inside is in it, and the names are those of others.
    pub everyone: bool,
    /// The first of them, and whether each is a guest.
    pub names: Vec<(String, bool)>,
    /// How many it names beside those.
    pub more: i64,
}
pub type Names = HashMap<AudienceId, Named>;

/// The words that stand on a card and on a submit button, for the audiences of these items that are not everyone. Names
/// only people the audience itself names.
pub async fn names<'a>(view: &mut View, items: impl IntoIterator<Item = &'a Item>) -> Result<Names> {
    let mut ids: Vec<i64> = items.into_iter().map(|i| i.audience_id.0).filter(|id| *id != EVERYONE.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut out = Names::new();
    if ids.is_empty() {
        return Ok(out);
    }
    let rows: Vec<(AudienceId, String, String, i64, bool)> = view
        .all(
            sql!("select x.audience_id, x.kind, coalesce(p.name, x.name), x.size, coalesce(p.kind, '') = 'guest' from
                  (select e.audience_id, pr.id, pr.kind, pr.name, row_number() over (partition by e.audience_id order by pr.id) as n,
                    cast(count(*) over (partition by e.audience_id) as bigint) as size
                   from audience_entries e join principals pr on pr.id = e.principal_id where e.audience_id in" ids(1) ") x
                  left join people p on p.principal_id = x.id where x.n <= $2 order by x.audience_id, x.id"),
            params![&ids, NAMES],
        )
        .await?;
    for (id, kind, name, size, guest) in rows {
        let named = out.entry(id).or_insert_with(|| Named { more: size, ..Named::default() });
        named.more -= 1;
        if kind == "everyone" {
            named.everyone = true;
        } else {
            named.names.push((name, guest));
        }
    }
    Ok(out)
}
