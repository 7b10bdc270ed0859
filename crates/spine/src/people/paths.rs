//! Who connects two people: the shortest way through contacts, at most four steps. Looked for from both ends, in six
//! statements whatever the size of the house; of people with very many contacts only some are walked through. It never
//! goes through anybody whom the viewer may not know of, nor through those who are no longer here.

use super::PersonId;
use crate::{Result, View};
use kit::{params, sql};
use std::collections::{HashMap, HashSet};

/// People of each end whose own contacts are looked at, and how many of each.
const WALKED: usize = 400;
const EACH: i64 = 300;
/// Ways of the same length that are looked at, in case somebody on one of them is not to be shown.
const TRIES: usize = 40;

/// Rows of (person, contact): `person` is one step nearer to where this began.
type Steps = Vec<(i64, i64)>;

impl View {
    /// Those between the viewer and `to`, in order. Empty: they are contacts. `None`: no way of four steps was found.
    pub async fn path_to(&mut self, to: PersonId) -> Result<Option<Vec<PersonId>>> {
        let me = self.viewer.id;
        if me == to {
            return Ok(None);
        }
        let mine = self.contacts_of(me).await?;
        if mine.contains(&to.0) {
            return Ok(Some(vec![]));
        }
        let theirs = self.contacts_of(to).await?;
        let (mine_set, their_set) = (set(&mine), set(&theirs));
        if let Some(between) = mine.iter().find(|p| their_set.contains(p)) {
            return Ok(Some(vec![PersonId(*between)]));
        }
        let out = self.steps(&mine).await?;
        let three: Vec<Vec<i64>> = out.iter().filter(|s| their_set.contains(&s.1)).take(TRIES).map(|s| vec![s.0, s.1]).collect();
        if let Some(path) = self.first_open(three).await? {
            return Ok(Some(path));
        }
        let back = self.steps(&theirs).await?;
        let mut from: HashMap<i64, i64> = HashMap::new();
        for (near, far) in back.into_iter().filter(|s| s.1 != to.0 && !mine_set.contains(&s.1)) {
            from.entry(far).or_insert(near);
        }
        let four = out
            .iter()
            .filter(|s| s.1 != me.0)
            .filter_map(|(near, middle)| from.get(middle).filter(|far| *far != near).map(|far| vec![*near, *middle, *far]))
            .take(TRIES)
            .collect();
        self.first_open(four).await
    }

    /// The contacts of somebody, those known longest first.
    async fn contacts_of(&mut self, person: PersonId) -> Result<Vec<i64>> {
        let rows: Vec<(i64,)> = self
            .all(
                sql!("select p.id from contacts x join people p on p.id = x.contact_id where x.person_id = $2 and p.state = 'active' and" knowable!("p") "order by x.since, p.id limit 10000"),
                params![self.viewer.id, person],
            )
            .await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }

    async fn steps(&mut self, people: &[i64]) -> Result<Steps> {
        let near = people.get(..WALKED).unwrap_or(people);
        if near.is_empty() {
            return Ok(vec![]);
        }
        if self.viewer.kind.inside() {
            // Who is on the way is asked of the few ways that are found.
            return self
                .all(
                    sql!("select y.person_id, y.contact_id from (select x.person_id, x.contact_id, row_number() over (partition by x.person_id order by x.contact_id) as n
                          from contacts x where x.person_id in" ids(1) ") y where y.n <= $2"),
                    params![near, EACH],
                )
                .await;
        }
        self.all(
            sql!("select x.person_id, x.contact_id from contacts x join people p on p.id = x.contact_id
                  where x.person_id in" ids(2) "and p.state = 'active' and" knowable!("p") "order by x.person_id, x.contact_id limit 20000"),
            params![self.viewer.id, near],
        )
        .await
    }

    /// The first way on which everybody is here and may be known of.
    async fn first_open(&mut self, ways: Vec<Vec<i64>>) -> Result<Option<Vec<PersonId>>> {
        if ways.is_empty() {
            return Ok(None);
        }
        let all: Vec<i64> = ways.iter().flatten().copied().collect::<HashSet<i64>>().into_iter().collect();
        let open: Vec<(i64,)> = self
            .all(
                sql!("select p.id from people p where p.id in" ids(2) "and p.state = 'active' and" knowable!("p")),
                params![self.viewer.id, &all],
            )
            .await?;
        let open: HashSet<i64> = open.into_iter().map(|r| r.0).collect();
        Ok(ways.into_iter().find(|w| w.iter().all(|p| open.contains(p))).map(|w| w.into_iter().map(PersonId).collect()))
    }
}

fn set(ids: &[i64]) -> HashSet<i64> {
    ids.iter().copied().collect()
}
