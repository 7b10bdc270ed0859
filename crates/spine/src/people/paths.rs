//! Who connects two people: the shortest way through contacts, at most four steps. Looked for from both ends, in seven
//! statements whatever the size of the house; of people with very many contacts only some are walked through. It never
//! goes through anybody whom the viewer may not know of, nor through those who are no longer here.

use super::PersonId;
use crate::{Result, View};
use kit::{Sql, params, sql};
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
        let (mine, theirs) = (self.contacts_of(me).await?, self.contacts_of(to).await?);
        if mine.contains(&to.0) || theirs.contains(&me.0) {
            return Ok(Some(vec![]));
        }
        let (mine_set, their_set) = (set(&mine), set(&theirs));
        let two = mine.iter().filter(|p| their_set.contains(p)).take(TRIES).map(|p| vec![*p]).collect();
        if let Some(path) = self.first_open(two).await? {
            return Ok(Some(path));
        }
        // Of somebody with very many contacts only some are seen from one end, and perhaps the others from the other end.
        let (out, back) = (self.steps(&mine).await?, self.steps(&theirs).await?);
        let three = out.iter().filter(|s| their_set.contains(&s.1)).map(|s| vec![s.0, s.1]);
        let three = three.chain(back.iter().filter(|s| mine_set.contains(&s.1)).map(|s| vec![s.1, s.0])).take(TRIES).collect();
        if let Some(path) = self.first_open(three).await? {
            return Ok(Some(path));
        }
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

    /// The contacts of somebody, those known longest first; of more than ten thousand some. Who is here and may be known of
    /// is asked of the few ways that are found, except for those outside, for whom most are not.
    async fn contacts_of(&mut self, person: PersonId) -> Result<Vec<i64>> {
        const INSIDE: Sql = sql!(
            "select x.contact_id from (select c.contact_id, c.since from contacts c where c.person_id = $1 limit 10000) x order by x.since, x.contact_id"
        );
        const OUTSIDE: Sql = sql!(
            "select p.id from (select c.contact_id, c.since from contacts c where c.person_id = $2 limit 10000) x join people p on p.id = x.contact_id
              where p.state = 'active' and" knowable!("p") "order by x.since, p.id"
        );
        let rows: Vec<(i64,)> = match self.viewer.kind.inside() {
            true => self.all(INSIDE, params![person]).await?,
            false => self.all(OUTSIDE, params![self.viewer.id, person]).await?,
        };
        Ok(rows.into_iter().map(|r| r.0).collect())
    }

    /// From the contact at the cut on, nobody is read: somebody with a hundred thousand costs as much as with `EACH`.
    async fn steps(&mut self, people: &[i64]) -> Result<Steps> {
        const INSIDE: Sql = sql!(
            "select n.id, x.contact_id from (select p.id, coalesce((select c.contact_id from contacts c where c.person_id = p.id order by c.contact_id limit 1 offset $2), $3) as cut
              from people p where p.id in" ids(1) ") n join contacts x on x.person_id = n.id and x.contact_id < n.cut"
        );
        const OUTSIDE: Sql = sql!(
            "select n.id, x.contact_id from (select q.id, coalesce((select c.contact_id from contacts c where c.person_id = q.id order by c.contact_id limit 1 offset $3), $4) as cut
              from people q where q.id in" ids(2) "and" knowable!("q") ") n join contacts x on x.person_id = n.id and x.contact_id < n.cut
              join people p on p.id = x.contact_id where p.state = 'active' and" knowable!("p")
        );
        let near = people.get(..WALKED).unwrap_or(people);
        if near.is_empty() {
            return Ok(vec![]);
        }
        match self.viewer.kind.inside() {
            true => self.all(INSIDE, params![near, EACH, i64::MAX]).await,
            false => self.all(OUTSIDE, params![self.viewer.id, near, EACH, i64::MAX]).await,
        }
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
