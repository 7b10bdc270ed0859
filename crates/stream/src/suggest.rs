//! Whom a newcomer might follow: colleagues around them and people who are busy here just now, each with the reason why.

use crate::store::{self, Circle, Colleague};
use shell::Who;
use spine::{Item, PersonId, Result, View};

pub const HOW_MANY: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Team,
    Unit,
    Place,
    Busy,
}
impl Why {
    pub fn key(self) -> &'static str {
        match self {
            Why::Team => "stream-why-team",
            Why::Unit => "stream-why-unit",
            Why::Place => "stream-why-place",
            Why::Busy => "stream-why-busy",
        }
    }
}

/// Up to five, the nearest first. `seen` is what the viewer has on the page: that somebody is busy where the viewer may not
/// look is nothing to tell.
pub async fn people(view: &mut View, circle: &Circle, seen: &[Item]) -> Result<Vec<(Who, Why)>> {
    let Some(me) = store::myself(view).await? else { return Ok(vec![]) };
    let busy: Vec<i64> = seen.iter().map(|i| i.author_id.0).collect();
    let around = store::around(view, me.manager, &busy).await?;
    let near = nearest(&me, around, circle);
    let whos = view.whos(&near.iter().map(|n| n.0.0).collect::<Vec<_>>()).await?;
    Ok(near.into_iter().filter_map(|(id, why)| Some((whos.get(&id)?.clone(), why))).collect())
}

fn nearest(me: &Colleague, around: Vec<Colleague>, circle: &Circle) -> Vec<(PersonId, Why)> {
    let mut out: Vec<(Why, PersonId)> = around
        .into_iter()
        .filter(|c| c.id != me.id && !circle.following.contains(&c.id.0))
        .map(|c| {
            let team = c.manager == Some(me.id) || me.manager == Some(c.id) || (me.manager.is_some() && c.manager == me.manager);
            let why = if team {
                Why::Team
            } else if !c.unit.is_empty() && c.unit == me.unit {
                Why::Unit
            } else if !c.place.is_empty() && c.place == me.place {
                Why::Place
            } else {
                Why::Busy
            };
            (why, c.id)
        })
        .collect();
    out.sort_unstable();
    out.truncate(HOW_MANY);
    out.into_iter().map(|(why, id)| (id, why)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_nobody_twice_or_followed() {
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
            person(9, None, "", ""),
            person(7, Some(9), "", ""),
        ];
        let circle = Circle { following: [7].into(), ..Circle::default() };
        let got: Vec<(i64, Why)> = nearest(&me, around, &circle).into_iter().map(|(id, why)| (id.0, why)).collect();
        assert_eq!(got, [(5, Why::Team), (6, Why::Team), (9, Why::Team), (4, Why::Unit), (3, Why::Place)]);
        let alone = person(1, None, "", "");
        assert_eq!(
            nearest(&alone, vec![person(2, None, "", "")], &Circle::default()),
            [(PersonId(2), Why::Busy)],
            "nobody's manager is nobody's team"
        );
    }
}
