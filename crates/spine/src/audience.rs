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

/// Some of the people inside, by what the organisation says of them. Their principal has whoever it holds for as members, and
/// follows what is said of people: see `place`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Everyone,
    Unit(String),
    /// By its two letters.
    Country(String),
}
impl Part {
    pub fn kind(&self) -> &'static str {
        match self {
            Part::Everyone => "everyone",
            Part::Unit(_) => "unit",
            Part::Country(_) => "country",
        }
    }
    pub fn name(&self) -> &str {
        match self {
            Part::Everyone => "",
            Part::Unit(name) | Part::Country(name) => name,
        }
    }
}
/// The principal of a part: made when it is first asked for, with everybody in it.
pub async fn of_part(tx: &mut Tx, part: &Part) -> Result<PrincipalId> {
    if *part == Part::Everyone {
        return Ok(INSIDE);
    }
    let there: Option<(PrincipalId,)> = tx
        .maybe(
            sql!("select id from principals where kind in ('unit', 'country') and kind = $1 and name = $2"),
            params![part.kind(), part.name()],
        )
        .await?;
    if let Some((id,)) = there {
        return Ok(id);
    }
    let id: PrincipalId = tx
        .value(
            sql!("insert into principals (kind, name) values ($1, $2) on conflict (kind, name) where kind in ('unit', 'country') do update set name = excluded.name returning id"),
            params![part.kind(), part.name()],
        )
        .await?;
    let all = match part {
        Part::Country(_) => {
            sql!("insert into memberships (person_id, principal_id) select p.id, cast($1 as bigint) from people p join memberships i on i.person_id = p.id and i.principal_id = 1
                  where p.country = $2 on conflict do nothing")
        }
        _ => {
            sql!("insert into memberships (person_id, principal_id) select p.id, cast($1 as bigint) from people p join memberships i on i.person_id = p.id and i.principal_id = 1
                  where p.unit = $2 on conflict do nothing")
        }
    };
    tx.run(all, params![id, part.name()]).await?;
    Ok(id)
}
/// Somebody belongs to their unit and their country, as long as they are inside. Asked in every change of a person, so that
/// who moves sees at once what the others there see, and no more what those they left see.
pub(crate) async fn place(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(
        sql!("delete from memberships where person_id = $1 and principal_id in
              (select m.principal_id from memberships m join principals r on r.id = m.principal_id where m.person_id = $1 and r.kind in ('unit', 'country'))"),
        params![person],
    )
    .await?;
    tx.run(
        // Everybody is a principal: the index of units and countries is found by its own condition.
        sql!(
            "insert into memberships (person_id, principal_id)
              select p.id, r.id from people p join principals r on r.kind in ('unit', 'country') and r.kind = 'unit' and r.name = p.unit
                where p.id = $1 and exists (select 1 from memberships i where i.person_id = $1 and i.principal_id = 1)
              union select p.id, r.id from people p join principals r on r.kind in ('unit', 'country') and r.kind = 'country' and r.name = p.country
                where p.id = $1 and exists (select 1 from memberships i where i.person_id = $1 and i.principal_id = 1)"
        ),
        params![person],
    )
    .await?;
    Ok(())
}
/// The units and the countries there are, for who may speak to one. Stepped through by index: one look for each value,
/// however many people have it.
pub async fn parts(view: &mut View, limit: i64) -> Result<(Vec<String>, Vec<String>)> {
    let units: Vec<(String,)> = view
        .all(
            sql!("with recursive u (name) as (select min(unit) from people where unit > '' union all select (select min(p.unit) from people p where p.unit > u.name) from u where u.name is not null)
                  select name from u where name is not null limit $1"),
            params![limit],
        )
        .await?;
    let countries: Vec<(String,)> = view
        .all(
            sql!("with recursive c (name) as (select min(country) from people where country > '' union all select (select min(p.country) from people p where p.country > c.name) from c where c.name is not null)
                  select name from c where name is not null limit $1"),
            params![limit],
        )
        .await?;
    Ok((units.into_iter().map(|r| r.0).collect(), countries.into_iter().map(|r| r.0).collect()))
}
/// Is the viewer among those whom a principal stands for?
pub async fn belongs(view: &mut View, principal: PrincipalId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from memberships where person_id = $1 and principal_id = $2)"),
        params![view.viewer.id, principal],
    )
    .await
}
/// How many people a part is, now.
pub async fn size(view: &mut View, part: &Part) -> Result<i64> {
    let count = match part {
        Part::Everyone => match view.app.inside() {
            Some(n) => return Ok(n),
            None => {
                sql!(
                    "select cast(count(*) as bigint) from memberships i join people p on p.id = i.person_id where i.principal_id = 1 and p.state = 'active' and $1 = '' /* knowable: a number */"
                )
            }
        },
        Part::Unit(_) => {
            sql!(
                "select cast(count(*) as bigint) from people p where p.unit = $1 and p.state = 'active'
                  and exists (select 1 from memberships i where i.person_id = p.id and i.principal_id = 1) /* knowable: a number */"
            )
        }
        Part::Country(_) => {
            sql!(
                "select cast(count(*) as bigint) from people p where p.country = $1 and p.state = 'active'
                  and exists (select 1 from memberships i where i.person_id = p.id and i.principal_id = 1) /* knowable: a number */"
            )
        }
    };
    view.value(count, params![part.name()]).await
}

/// Would `person` see what has this audience?
pub async fn includes(view: &mut View, audience: AudienceId, person: PersonId) -> Result<bool> {
    view.value(
        sql!("select exists (select 1 from audience_entries e join memberships m on m.principal_id = e.principal_id where e.audience_id = $1 and m.person_id = $2)"),
        params![audience, person],
    )
    .await
}

/// Those of `people` who may see `root` now; a guest whose time is over does not, though nobody has put them out yet. Live pages and notices ask it for many at once.
pub async fn who_sees(view: &mut View, root: ItemId, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select distinct m.person_id from items i join audience_entries e on e.audience_id = i.audience_id
                  join memberships m on m.principal_id = e.principal_id join people p on p.id = m.person_id and p.state = 'active'
                  where i.id = $1 and i.state = 'live' and (p.expires_at is null or p.expires_at > $3) and m.person_id in" ids(2)),
            params![root, people, view.now],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Those of `people` who belong to the audience of `root`, or to the one it had before, whatever became of it: who had it
/// before them when it went.
pub async fn who_saw(view: &mut View, root: ItemId, before: Option<AudienceId>, people: &[i64]) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = view
        .all(
            sql!("select distinct m.person_id from items i join audience_entries e on e.audience_id in (i.audience_id, $4)
                  join memberships m on m.principal_id = e.principal_id join people p on p.id = m.person_id and p.state = 'active'
                  where i.id = $1 and (p.expires_at is null or p.expires_at > $3) and m.person_id in" ids(2)),
            params![root, people, view.now, before.map_or(0, |b| b.0)],
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
    /// Countries, by their two letters.
    pub countries: Vec<String>,
    /// How many it names beside those.
    pub more: i64,
}
impl Named {
    /// Of an external community: from where its guests are.
    fn outside(self) -> Vec<String> {
        self.names.into_iter().map(|n| n.0).collect()
    }
}
pub type Names = HashMap<AudienceId, Named>;
/// What `names` found of where the guests are from who read this.
pub fn outside_in(names: &Names, item: &Item) -> Vec<String> {
    if item.community_external != Some(true) {
        return vec![];
    }
    names.get(&item.audience_id).cloned().unwrap_or_default().outside()
}

/// From where the guests of a community are: what stands at every box to write in there (`Chrome::outside`). `external`: it is
/// made for guests; the others have none.
pub async fn outside(view: &mut View, audience: AudienceId, external: bool) -> Result<Vec<String>> {
    if !external {
        return Ok(vec![]);
    }
    Ok(organisations(view, vec![audience.0]).await?.remove(&audience).unwrap_or_default().outside())
}
/// The same of an item, for its page.
pub async fn outside_of(view: &mut View, item: &Item) -> Result<Vec<String>> {
    outside(view, item.audience_id, item.community_external == Some(true)).await
}

/// From where the guests are who read what has these audiences of communities.
async fn organisations(view: &mut View, mut ids: Vec<i64>) -> Result<Names> {
    ids.sort_unstable();
    ids.dedup();
    let mut out = Names::new();
    if ids.is_empty() {
        return Ok(out);
    }
    let rows: Vec<(AudienceId, String)> = view
        .all(
            sql!("select distinct c.audience_id, p.organisation from communities c join community_people cp on cp.community_id = c.id and cp.role = 'member'
                  join people p on p.id = cp.person_id and p.state = 'active' and p.organisation <> '' where c.audience_id in" ids(1) "order by c.audience_id, p.organisation limit 100"),
            params![&ids],
        )
        .await?;
    for (id, name) in rows {
        out.entry(id).or_default().names.push((name, true));
    }
    Ok(out)
}

/// The words that stand on a card and on a submit button, for the audiences of these items that are not everyone. Names
/// only people the audience itself names.
pub async fn names<'a>(view: &mut View, items: impl IntoIterator<Item = &'a Item>) -> Result<Names> {
    let (mut ids, mut outside) = (vec![], vec![]);
    for i in items {
        match (i.community_id, i.community_external) {
            // What stands in a community says its name, and from where its guests are.
            (Some(_), Some(true)) => outside.push(i.audience_id.0),
            (Some(_), _) => {}
            (None, _) => ids.extend(Some(i.audience_id.0).filter(|id| *id != EVERYONE.0)),
        }
    }
    ids.sort_unstable();
    ids.dedup();
    let mut out = organisations(view, outside).await?;
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
        } else if kind == "country" {
            named.countries.push(name);
        } else {
            named.names.push((name, guest));
        }
    }
    Ok(out)
}
