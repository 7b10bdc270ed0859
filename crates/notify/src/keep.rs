//! Keeping notices: one per person and act, one per person and thread as long as it is unread, and hearing a fact again
//! changes nothing. Acts are kept beside notices; a notice says the strongest and counts the rest.

use crate::{
    rules::{Fold, Reason, of_threads},
    store::NoticeId,
};
use kit::{params, sql};
use spine::{Fact, ItemId, PersonId, Result, Told, Tx};
use std::collections::{HashMap, HashSet};

/// The reason of an act that was heard, but that a stronger one speaks for.
const SILENT: &str = "";

kit::rec! {
    /// What is kept of an act of the same person on the same thing.
    pub struct Act { pub person: PersonId, pub notice: NoticeId, pub reason: String, pub now: bool, pub words: String }
}
kit::rec! {
    pub struct Head { pub id: NoticeId, pub person: PersonId, pub reason: String, pub acts: i64 }
}

/// What is told: the fact, where, and the reason whose turn it is.
struct News<'a> {
    told: &'a Told,
    item: Option<ItemId>,
    root: Option<ItemId>,
}

pub async fn keep(tx: &mut Tx, told: &Told, place: Option<(ItemId, ItemId)>, all: &[(PersonId, Reason)]) -> Result<()> {
    let news = News { told, item: place.map(|p| p.0), root: place.map(|p| p.1) };
    let mut ids: Vec<i64> = all.iter().map(|a| a.0.0).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let heard = news.heard(tx, &ids).await?;
    ids.retain(|id| !heard.contains(&PersonId(*id)));
    let before = news.before(tx, &ids).await?;
    let mut fresh: HashMap<Reason, Vec<i64>> = HashMap::new();
    for (who, why) in all.iter().filter(|a| !heard.contains(&a.0)) {
        let mut of = before.iter().filter(|a| a.person == *who);
        if let Some(act) = of.clone().find(|a| a.now && !why.each() && !Reason::parse(&a.reason).is_some_and(Reason::each)) {
            news.same_act(tx, act, *why).await?;
        } else if !of.any(|a| why.adds_nothing() || why.once() && a.reason == why.word() && a.words == news.words()) {
            fresh.entry(*why).or_default().push(who.0);
        }
    }
    for (why, people) in fresh {
        let mut alone: HashSet<i64> = people.iter().copied().collect();
        let mut heads = news.open_heads(tx, why, &people).await?;
        // The newest of each comes first; an older one that was marked unread again stays as it is.
        heads.retain(|head| alone.remove(&head.person.0));
        news.join(tx, &heads, why).await?;
        news.begin(tx, why, &alone.into_iter().collect::<Vec<_>>()).await?;
    }
    Ok(())
}

impl News<'_> {
    /// What tells acts of one kind apart where there is no item: the tag that was given.
    fn words(&self) -> &str {
        if let Fact::PersonTagged { tag, .. } = &self.told.fact { tag } else { "" }
    }

    async fn heard(&self, tx: &mut Tx, people: &[i64]) -> Result<HashSet<PersonId>> {
        let rows: Vec<(PersonId,)> = tx
            .all(sql!("select person_id from notify_acts where fact_id = $2 and person_id in" ids(1)), params![people, self.told.id])
            .await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }

    /// What the same person did to the same thing before, or at this very moment.
    async fn before(&self, tx: &mut Tx, people: &[i64]) -> Result<Vec<Act>> {
        match self.item {
            Some(item) => {
                tx.all(
                    sql!("select person_id, notice_id, reason, at = $4, '' from notify_acts where item_id = $2 and actor_id = $3 and person_id in" ids(1)
                        "order by fact_id desc"),
                    params![people, item, self.told.actor, self.told.at],
                )
                .await
            }
            None => {
                tx.all(
                    sql!("select a.person_id, a.notice_id, a.reason, a.at = $3, coalesce(f.words, '') from notify_acts a left join facts f on f.id = a.fact_id
                          where a.item_id is null and a.actor_id = $2 and a.person_id in" ids(1) "order by a.fact_id desc"),
                    params![people, self.told.actor, self.told.at],
                )
                .await
            }
        }
    }

    /// One act told through several facts (answered, and named in it): the strongest stays, the others count for nothing.
    async fn same_act(&self, tx: &mut Tx, act: &Act, why: Reason) -> Result<()> {
        let stronger = Reason::parse(&act.reason).is_none_or(|old| old < why);
        self.add_acts(tx, if stronger { why.word() } else { SILENT }, &[act.notice.0]).await?;
        if stronger {
            tx.run(
                sql!("update notify_acts set reason = '' where person_id = $1 and notice_id = $2 and actor_id = $3 and at = $4 and item_id = $5 and fact_id <> $6"),
                params![act.person, act.notice, self.told.actor, self.told.at, self.item, self.told.id],
            )
            .await?;
        }
        let head: Option<Head> =
            tx.maybe(sql!("select id, person_id, reason, acts from notify_notices where id = $1"), params![act.notice]).await?;
        let Some(head) = head.filter(|h| Reason::parse(&h.reason).is_none_or(|old| old < why)) else { return Ok(()) };
        if head.acts > 1 && why.rule().fold == Fold::Alone {
            return Ok(()); // the thread's notice goes on; this act is in it
        }
        self.say(tx, why, &[head.id.0], 0).await
    }

    /// Unread notices with which this one becomes one.
    async fn open_heads(&self, tx: &mut Tx, why: Reason, people: &[i64]) -> Result<Vec<Head>> {
        match (why.rule().fold, self.root) {
            (Fold::Thread, Some(root)) => {
                tx.all(
                    sql!("select id, person_id, reason, acts from notify_notices where root_id = $2 and read_at is null and reason in" texts(3)
                        "and person_id in" ids(1) "order by fact_id desc"),
                    params![people, root, &of_threads()],
                )
                .await
            }
            (Fold::Kind, _) => {
                tx.all(
                    sql!("select id, person_id, reason, acts from notify_notices where read_at is null and reason = $2
                         and person_id in" ids(1) "order by fact_id desc"),
                    params![people, why.word()],
                )
                .await
            }
            _ => Ok(vec![]),
        }
    }

    async fn join(&self, tx: &mut Tx, heads: &[Head], why: Reason) -> Result<()> {
        if heads.is_empty() {
            return Ok(());
        }
        let ids = |of: &mut dyn Iterator<Item = &Head>| of.map(|h| h.id.0).collect::<Vec<_>>();
        self.add_acts(tx, why.word(), &ids(&mut heads.iter())).await?;
        let weaker = |h: &&Head| Reason::parse(&h.reason).is_none_or(|old| old <= why);
        self.say(tx, why, &ids(&mut heads.iter().filter(weaker)), 1).await?;
        // What those say is stronger; they only come up again.
        tx.run(
            sql!("update notify_notices set fact_id = $2, at = $3, acts = acts + 1 where id in" ids(1)),
            params![&ids(&mut heads.iter().filter(|h| !weaker(h))), self.told.id, self.told.at],
        )
        .await?;
        Ok(())
    }

    async fn say(&self, tx: &mut Tx, why: Reason, notices: &[i64], more: i64) -> Result<()> {
        tx.run(
            sql!("update notify_notices set fact_id = $2, at = $3, reason = $4, actor_id = $5, item_id = $6, root_id = $7, acts = acts + $8
                  where id in" ids(1)),
            params![notices, self.told.id, self.told.at, why.word(), self.told.actor, self.item, self.root, more],
        )
        .await?;
        Ok(())
    }

    async fn begin(&self, tx: &mut Tx, why: Reason, people: &[i64]) -> Result<()> {
        if people.is_empty() {
            return Ok(());
        }
        tx.run(
            sql!("insert into notify_notices (person_id, fact_id, reason, actor_id, item_id, root_id, at)
                  select p.id, cast($2 as bigint), cast($3 as text), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint), cast($7 as bigint)
                  from people p where p.id in" ids(1) "on conflict (person_id, fact_id) do nothing"),
            params![people, self.told.id, why.word(), self.told.actor, self.item, self.root, self.told.at],
        )
        .await?;
        let made: Vec<(i64,)> =
            tx.all(sql!("select id from notify_notices where fact_id = $2 and person_id in" ids(1)), params![people, self.told.id]).await?;
        self.add_acts(tx, why.word(), &made.into_iter().map(|r| r.0).collect::<Vec<_>>()).await
    }

    async fn add_acts(&self, tx: &mut Tx, why: &str, notices: &[i64]) -> Result<()> {
        tx.run(
            sql!("insert into notify_acts (person_id, fact_id, notice_id, actor_id, item_id, reason, at)
                  select n.person_id, cast($2 as bigint), n.id, cast($3 as bigint), cast($4 as bigint), cast($5 as text), cast($6 as bigint)
                  from notify_notices n where n.id in" ids(1) "on conflict (person_id, fact_id) do nothing"),
            params![notices, self.told.id, self.told.actor, self.item, why, self.told.at],
        )
        .await?;
        Ok(())
    }
}
