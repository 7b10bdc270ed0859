//! What a page of a community says beside what stands in it, in two statements: the frame (tags, owners, tabs), and for the
//! overview who helps here, what waits for an answer, which communities are near, and what its owners may want to know.

use super::{Known, Leave, Manage, Read, tabs::Set};
use crate::{CommunityId, ItemId, Result, Time, View, people::who};
use kit::{params, sql};
use shell::Who;

kit::rec! {
    /// `what` tells which of the columns it has; see `around` and `overview`.
    pub struct Row { pub what: i64, pub id: i64, pub a: String, pub b: String, pub c: String, pub d: Option<String>, pub e: Option<String>, pub n: i64, pub m: i64 }
}

/// What stands around every page of a community.
#[derive(Debug, Default)]
pub struct Around {
    pub tags: Vec<String>,
    pub owners: Vec<Who>,
    /// Where an archived one goes on, if the viewer may know of it.
    pub successor: Option<(CommunityId, String)>,
    pub set: Vec<Set>,
    /// How many ask to be let in, for those who decide.
    pub requests: i64,
    /// The viewer wants to hear of it no more than they must.
    pub muted: bool,
    /// What the viewer was writing here.
    pub draft: Option<String>,
    /// From where its guests are.
    pub organisations: Vec<String>,
}

/// Somebody who helped here, with how often an answer of theirs was accepted, and how often they were thanked.
#[derive(Debug, Clone)]
pub struct Helper {
    pub who: Who,
    pub accepted: i64,
    pub thanked: i64,
}
/// What the overview says besides.
#[derive(Debug, Default)]
pub struct Overview {
    /// The newest questions under which no answer stands.
    pub unanswered: Vec<(ItemId, String)>,
    pub helpers: Vec<Helper>,
    pub related: Vec<(CommunityId, String, i64)>,
    /// For owners: questions nobody has answered for two weeks, and posts nobody has touched for a year, each up to 100.
    pub waiting: i64,
    pub stale: i64,
}

/// So far back help counts, and among so many threads that moved last; owners are told how many of as many questions wait.
pub const HELP: i64 = 90 * Time::DAY;
const THREADS: i64 = 200;
/// What everybody is shown as waiting for an answer is looked for among so many of the newest questions.
const ASKED: i64 = 60;
const UNANSWERED_FOR: i64 = 14 * Time::DAY;
const STALE: i64 = 365 * Time::DAY;

impl View {
    /// `draft`: where the viewer's half-written post is kept.
    pub async fn community_around(&mut self, known: &Known, draft: &str) -> Result<Around> {
        let successor = known.successor_id.map_or(0, |id| id.0);
        let manages = known.can::<Manage>();
        let rows: Vec<Row> = self
            .all(
                sql!("select cast(1 as bigint), cast(0 as bigint), t.tag, '', '', null, null, cast(0 as bigint), cast(0 as bigint) from community_tags t where t.community_id = $2
                      union all select * from (select cast(2 as bigint), p.id, p.name, p.title, p.place, p.photo, p.portrait, cp.since, case when cp.inherited then cast(1 as bigint) else 0 end
                        from community_people cp join people p on p.id = cp.person_id where cp.community_id = $2 and cp.role = 'owner' and p.state = 'active' and" knowable!("p")
                       "order by cp.inherited, cp.since, p.id limit 12) o
                      union all select 3, c.id, c.name, '', '', null, null, 0, 0" community_from!() "where c.id = $4 and" known!() "
                      union all select 4, 0, x.tab, x.state, x.name, null, null, x.position, 0 from community_apps x where x.community_id = $2
                      union all select 5, 0, '', '', '', null, null, (select cast(count(*) as bigint) from (select 1 as one from community_requests r join people rp on rp.id = r.person_id
                        where r.community_id = $2 and r.shown_at <= $3 and rp.state = 'active' and" knowable!("rp") "limit 200) q), 0 where $5
                      union all select 6, 0, d.fields, '', '', null, null, 0, 0 from drafts d where d.person_id = $1 and d.place = $6
                      union all select 8, 0, '', '', '', null, null, 0, 0 from community_mutes where person_id = $1 and community_id = $2
                      union all select * from (select distinct cast(7 as bigint), cast(0 as bigint), g.organisation, '', '', cast(null as text), cast(null as text), cast(0 as bigint), cast(0 as bigint)
                        from community_people gp join people g on g.id = gp.person_id and g.state = 'active' where gp.community_id = $2 and $7 and g.organisation <> '' limit 20) g"),
                params![self.viewer.id, known.id, self.now, successor, manages, draft, known.external && known.can::<Read>()],
            )
            .await?;
        let mut out = Around::default();
        let mut owners = vec![];
        for r in rows {
            match r.what {
                1 => out.tags.push(r.a),
                2 => owners.push((r.m, r.n, r.id, who(crate::PersonId(r.id), &r.a, &r.b, &r.c, r.d.as_deref(), r.e.as_deref()))),
                3 => out.successor = Some((CommunityId(r.id), r.a)),
                4 => out.set.push((r.a, r.b, r.c, r.n)),
                5 => out.requests = r.n,
                6 => out.draft = Some(r.a),
                8 => out.muted = true,
                _ => out.organisations.push(r.a),
            }
        }
        owners.sort_by_key(|o| (o.0, o.1, o.2));
        out.owners = owners.into_iter().map(|o| o.3).collect();
        out.tags.sort_unstable();
        out.organisations.sort_unstable();
        Ok(out)
    }

    /// The leave is the right to read all that stands here, so what is only counted, or looked for among hundreds, is read from
    /// indexes alone.
    pub async fn community_overview(&mut self, known: &Known, leave: &Leave<Read>) -> Result<Overview> {
        let now = self.now;
        let rows: Vec<Row> = self
            .all(
                sql!("with lately (id) as materialized (select q.id from items q where q.community_id = $4 and q.parent_id is null and q.state = 'live' order by q.active_at desc, q.id desc limit $8)
                      select cast(1 as bigint), ut.id, ut.title, '', '', cast(null as text), cast(null as text), ut.created_at, cast(0 as bigint) from (select u.id from
                        (select i.id, i.created_at from items i where i.community_id = $4 and i.kind = 'question' and i.parent_id is null and i.state = 'live'
                        order by i.created_at desc, i.id desc limit $9) u join questions_state s on s.item_id = u.id and s.answered_at is null
                        where not exists (select 1 from questions_answers ua join items ui on ui.id = ua.item_id and ui.state = 'live' where ua.question_id = u.id)
                        order by u.created_at desc, u.id desc limit 5) u cross join items ut where ut.id = u.id and" visible!("ut") "
                      union all select * from (select cast(2 as bigint), p.id, p.name, p.title, p.place, p.photo, p.portrait, h.accepted, h.thanked from
                        (select x.person, cast(sum(x.accepted) as bigint) as accepted, cast(sum(x.thanked) as bigint) as thanked from (select a.author_id as person, 1 as accepted, 0 as thanked from lately l cross join questions_answers qa cross join items a cross join items la
                          where qa.question_id = l.id and qa.accepted_at > $3 and a.id = qa.item_id and a.state = 'live' and la.id = l.id and a.author_id <> la.author_id
                         union all select t.to_id, 0, 1 from lately l cross join items ti cross join questions_thanks t cross join items tl
                          where ti.root_id = l.id and t.item_id = ti.id and t.at > $3 and tl.id = ti.id and tl.state = 'live') x group by x.person) h
                        cross join people p where p.id = h.person and p.state = 'active' and" knowable!("p") "order by h.accepted desc, h.thanked desc, p.id limit 5) w
                      union all select * from (select cast(3 as bigint), c.id, c.name, '', '', cast(null as text), cast(null as text), c.member_count, x.score from
                        (select y.id, cast(sum(y.score) as bigint) as score from
                          (select o.community_id as id, 5 as score from community_tags m join community_tags o on o.tag = m.tag where m.community_id = $4
                           union all select op.community_id, 1 from (select mp.person_id from community_people mp where mp.community_id = $4 and mp.role = 'member' order by mp.since desc limit 50) m
                            join community_people op on op.person_id = m.person_id and op.role in ('owner', 'member')
                            join communities oc on oc.id = op.community_id and not oc.external and (oc.kind in ('open', 'moderated')
                              or exists (select 1 from community_people mine where mine.community_id = oc.id and mine.person_id = $1 and mine.role in ('owner', 'member')))) y
                         where y.id <> $4 group by y.id having sum(y.score) > 2) x
                        join (select c.id as cid, c.name, c.member_count, c.parent_id" community_from!() "where c.state = 'live' and" known!() ") k on k.cid = x.id join communities c on c.id = k.cid
                        where coalesce(c.parent_id, 0) <> $4 order by x.score desc, c.active_at desc, c.id limit 5) r
                      union all select 4, 0, '', '', '', null, null, (select cast(count(*) as bigint) from (select 1 as one from
                          (select w.id from items w where w.community_id = $4 and w.kind = 'question' and w.parent_id is null and w.state = 'live' and w.created_at < $5
                          order by w.created_at desc, w.id desc limit $8) v join questions_state ws on ws.item_id = v.id and ws.answered_at is null
                          where not exists (select 1 from questions_answers wa join items wi on wi.id = wa.item_id and wi.state = 'live' where wa.question_id = v.id) limit 100) wq),
                        (select cast(count(*) as bigint) from (select 1 as one from items z where z.community_id = $4 and z.parent_id is null and z.state = 'live' and z.active_at < $6 limit 100) zq)
                        where $7"),
                params![self.viewer.id, now, now.plus(-HELP), leave.id, now.plus(-UNANSWERED_FOR), now.plus(-STALE), known.can::<Manage>(), THREADS, ASKED],
            )
            .await?;
        let (mut out, mut unanswered) = (Overview::default(), vec![]);
        for r in rows {
            match r.what {
                1 => unanswered.push((r.n, r.id, r.a)),
                2 => {
                    let who = who(crate::PersonId(r.id), &r.a, &r.b, &r.c, r.d.as_deref(), r.e.as_deref());
                    out.helpers.push(Helper { who, accepted: r.n, thanked: r.m });
                }
                3 => out.related.push((CommunityId(r.id), r.a, r.n)),
                _ => (out.waiting, out.stale) = (r.n, r.m),
            }
        }
        unanswered.sort_by_key(|u| std::cmp::Reverse((u.0, u.1)));
        out.unanswered = unanswered.into_iter().map(|(_, id, title)| (ItemId(id), title)).collect();
        out.helpers.sort_by_key(|h| (-h.accepted, -h.thanked, h.who.id));
        Ok(out)
    }
    /// Threads here with an accepted answer of somebody, or thanks to them: what the numbers of the overview stand for.
    pub async fn community_helped(&mut self, leave: &Leave<Read>, person: crate::PersonId, limit: i64) -> Result<Vec<crate::Item>> {
        let since = self.now.plus(-HELP);
        self.all(
            sql!("select" item_cols!(card) item_from!() "where i.community_id = $2 and i.parent_id is null and i.state = 'live' and" visible!("i") "and i.id in
                  (select l.id from (select q.id, q.author_id from items q where q.community_id = $2 and q.parent_id is null and q.state = 'live' order by q.active_at desc, q.id desc limit $6) l
                   where exists (select 1 from questions_answers qa join items a on a.id = qa.item_id and a.state = 'live' and a.author_id = $3 and a.author_id <> l.author_id
                     where qa.question_id = l.id and qa.accepted_at > $4)
                   or exists (select 1 from items ti join questions_thanks t on t.item_id = ti.id and t.to_id = $3 and t.at > $4 where ti.root_id = l.id and ti.state = 'live'))
                  order by i.active_at desc, i.id desc limit $5"),
            params![self.viewer.id, leave.id, person, since, limit, THREADS],
        )
        .await
    }
}
