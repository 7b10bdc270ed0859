//! Whom somebody might follow: colleagues around them, people their contacts follow, and people who are busy just now,
//! each with the reason why. Only people the viewer may know of, and never one who is followed already.

use super::PersonId;
use crate::{Result, View};
use kit::{params, sql};
use shell::Who;
use std::collections::HashMap;

/// Nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Team,
    Unit,
    Contacts,
    Place,
    Busy,
}
impl Why {
    pub fn key(self) -> &'static str {
        match self {
            Why::Team => "why-team",
            Why::Unit => "why-unit",
            Why::Contacts => "why-contacts",
            Why::Place => "why-place",
            Why::Busy => "why-busy",
        }
    }
}

kit::rec! {
    pub struct Colleague { pub id: PersonId, pub manager: Option<PersonId>, pub unit: String, pub place: String }
}

/// Up to `n`, the nearest first. `busy`: people the viewer has met on the page anyway. To those outside nobody is suggested.
pub async fn suggest(view: &mut View, busy: &[i64], n: usize) -> Result<Vec<(Who, Why)>> {
    if !view.viewer.kind.inside() {
        return Ok(vec![]);
    }
    let me: Option<Colleague> =
        view.maybe(sql!("select p.id, p.manager_id, p.unit, p.place from people p where p.id = $1"), params![view.viewer.id]).await?;
    let Some(me) = me else { return Ok(vec![]) };
    // Each part is reached by an index and cut: nothing here walks through everybody.
    let friends: Vec<(i64, i64)> = view
        .all(
            sql!(
                "select f.person_id, cast(count(*) as bigint) from (select contact_id from contacts where person_id = $1 order by since desc, contact_id limit 200) c
                  join person_follows f on f.follower_id = c.contact_id group by f.person_id order by 2 desc, 1 limit 20"
            ),
            params![me.id],
        )
        .await?;
    let friends: HashMap<i64, i64> = friends.into_iter().collect();
    let named: Vec<i64> = busy.iter().chain(friends.keys()).copied().collect();
    let around: Vec<Colleague> = view
        .all(
            sql!("select p.id, p.manager_id, p.unit, p.place from people p where p.id in (
                    select a.id from (select id from people where manager_id = $2 and state = 'active' order by id limit 20) a
                    union select b.id from (select id from people where manager_id = $1 and state = 'active' order by id limit 20) b
                    union select u.id from (select id from people where unit = $3 and $3 <> '' and state = 'active' order by sort_name, id limit 20) u
                    union select l.id from (select id from people where place = $4 and $4 <> '' and state = 'active' order by sort_name, id limit 20) l
                    union select cast($2 as bigint) union select c.id from people c where c.id in" ids(5) ")
                  and p.id <> $1 and p.state = 'active' and p.kind <> 'service'
                  and not exists (select 1 from person_follows pf where pf.follower_id = $1 and pf.person_id = p.id) and" knowable!("p")),
            params![me.id, me.manager, &me.unit, &me.place, &named],
        )
        .await?;
    let near = nearest(&me, around, &friends, n);
    let whos = view.whos(&near.iter().map(|n| n.0.0).collect::<Vec<_>>()).await?;
    Ok(near.into_iter().filter_map(|(id, why)| Some((whos.get(&id)?.clone(), why))).collect())
}

fn nearest(me: &Colleague, around: Vec<Colleague>, friends: &HashMap<i64, i64>, n: usize) -> Vec<(PersonId, Why)> {
    let mut out: Vec<(Why, i64, PersonId)> = around
        .into_iter()
        .filter(|c| c.id != me.id)
        .map(|c| {
            let team = c.manager == Some(me.id) || me.manager == Some(c.id) || (me.manager.is_some() && c.manager == me.manager);
            let liked = friends.get(&c.id.0).copied().unwrap_or_default();
            let why = if team {
                Why::Team
            } else if !c.unit.is_empty() && c.unit == me.unit {
                Why::Unit
            } else if liked > 0 {
                Why::Contacts
            } else if !c.place.is_empty() && c.place == me.place {
                Why::Place
            } else {
                Why::Busy
            };
            (why, -liked, c.id)
        })
        .collect();
    out.sort_unstable();
    out.truncate(n);
    out.into_iter().map(|(why, _, id)| (id, why)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_nobody_twice() {
        let person = |id, manager: Option<i64>, unit: &str, place: &str| Colleague {
            id: PersonId(id),
            manager: manager.map(PersonId),
            unit: unit.into(),
            place: place.into(),
        };
        let me = person(1, Some(9), "Ships", "Oslo");
        let around = vec![
            person(1, Some(9), "Ships", "Oslo"),
            person(2, None, "Bikes", "Rome"),
            person(3, None, "Bikes", "Oslo"),
            person(4, None, "Ships", "Rome"),
            person(5, Some(9), "", ""),
            person(6, Some(1), "", ""),
            person(8, None, "", ""),
            person(9, None, "", ""),
        ];
        let got: Vec<(i64, Why)> = nearest(&me, around, &[(8, 2)].into(), 6).into_iter().map(|(id, why)| (id.0, why)).collect();
        assert_eq!(got, [(5, Why::Team), (6, Why::Team), (9, Why::Team), (4, Why::Unit), (8, Why::Contacts), (3, Why::Place)]);
        let alone = person(1, None, "", "");
        assert_eq!(
            nearest(&alone, vec![person(2, None, "", "")], &HashMap::new(), 5),
            [(PersonId(2), Why::Busy)],
            "nobody's manager is nobody's team"
        );
    }
}
