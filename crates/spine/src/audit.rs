//! The audit log: who changed rights, members, settings, and what was moderated. `Tx::audit` collects, and `Tx::commit` writes
//! what was collected as its last statements, in the same transaction: what was not done is not in it. Rows are only ever
//! added; each carries a hash over the one before it, so an outsider with an export can tell whether one was changed or taken
//! out. It holds no secrets and no words that people wrote to each other.

use crate::{CommunityId, PersonId, Result, Time, View, Viewer, items::Place};
use kit::{db::Conn, params, sql};
use serde_json::Value;

/// Something to be kept in the log: `tx.audit(Entry { what: "community.role", ..Entry::default() })`. Who did it and when are
/// the unit's own.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// An area of `AREAS`, a dot, what happened: "community.role".
    pub what: &'static str,
    /// What it happened to: ("item", 7).
    pub object: (&'static str, i64),
    pub community: Option<CommunityId>,
    /// The person it happened to.
    pub subject: Option<PersonId>,
    /// A small object with what was before and what is now: `json!({ "before": "member", "after": "owner" })`. Never secrets.
    pub details: Value,
}

/// Everything that is told of stands in one of these.
pub const AREAS: [&str; 8] = ["person", "invitation", "session", "token", "setting", "import", "community", "moderation"];

fn area(what: &str) -> &str {
    what.split_once('.').map_or(what, |(area, _)| area)
}

/// An entry with who wrote it, until the unit is committed.
#[derive(Debug)]
pub(crate) struct Due {
    entry: Entry,
    actor: PersonId,
    system: &'static str,
    at: Time,
}
impl Due {
    pub(crate) fn new(entry: Entry, viewer: &Viewer, at: Time) -> Due {
        debug_assert!(AREAS.contains(&area(entry.what)), "{} is in no area of the audit log", entry.what);
        Due { entry, actor: viewer.id, system: viewer.work(), at }
    }
}

kit::rec! {
    /// A row as it stands.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Row {
        /// 1, 2, 3 …: without gaps.
        pub id: i64,
        /// Milliseconds since 1970, UTC.
        pub at: Time,
        /// 0: the program itself.
        pub actor_id: PersonId,
        /// In what work, where nobody asked for it in person.
        pub system: String,
        pub what: String,
        pub object_kind: String,
        pub object_id: i64,
        pub community_id: Option<CommunityId>,
        /// The person it happened to.
        pub subject_id: Option<PersonId>,
        /// A JSON object as text, exactly as it was hashed; or nothing.
        pub details: String,
        /// sha-256 over the hash before it and the other columns in this order, a line each; see `text`.
        pub hash: String,
    }
}
/// The columns of `Row`.
macro_rules! row_cols {
    () => {
        "a.id, a.at, a.actor_id, a.system, a.what, a.object_kind, a.object_id, a.community_id, a.subject_id, a.details, a.hash"
    };
}

impl Row {
    /// What is hashed: the hash of the row before (nothing for the first), then each column in the order of an export but the
    /// hash itself, each on a line of its own, an absent number as an empty line. No column can hold the end of a line.
    pub fn text(&self, previous: &str) -> String {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        [
            previous.to_owned(),
            self.id.to_string(),
            self.at.0.to_string(),
            self.actor_id.to_string(),
            self.system.clone(),
            self.what.clone(),
            self.object_kind.clone(),
            self.object_id.to_string(),
            number(self.community_id.map(|c| c.0)),
            number(self.subject_id.map(|p| p.0)),
            self.details.clone(),
        ]
        .join("\n")
    }
    fn sum(&self, previous: &str) -> String {
        kit::objects::hash(self.text(previous).as_bytes())
    }
}

/// The last statements of a unit: whoever holds the end of the chain waits for nobody else any more.
pub(crate) async fn write(conn: &mut Conn, due: Vec<Due>) -> Result<()> {
    if due.is_empty() {
        return Ok(());
    }
    let (mut last, mut hash): (i64, String) =
        conn.one(sql!("select last_id, hash from audit_head where one = 1" for_update()), &[]).await?;
    for d in due {
        last += 1;
        let details = if d.entry.details.is_null() { String::new() } else { d.entry.details.to_string() };
        let row = Row {
            id: last,
            at: d.at,
            actor_id: d.actor,
            system: d.system.to_owned(),
            what: d.entry.what.to_owned(),
            object_kind: d.entry.object.0.to_owned(),
            object_id: d.entry.object.1,
            community_id: d.entry.community,
            subject_id: d.entry.subject,
            details,
            hash: String::new(),
        };
        hash = row.sum(&hash);
        conn.run(
            sql!(
                "insert into audit (id, at, actor_id, system, area, what, object_kind, object_id, community_id, subject_id, details, hash)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
            ),
            params![
                row.id,
                row.at,
                row.actor_id,
                &row.system,
                area(&row.what),
                &row.what,
                &row.object_kind,
                row.object_id,
                row.community_id,
                row.subject_id,
                &row.details,
                &hash
            ],
        )
        .await?;
    }
    conn.run(sql!("update audit_head set last_id = $1, hash = $2 where one = 1"), params![last, &hash]).await?;
    Ok(())
}

/// What somebody looks for in the log. Nothing said is everything.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub area: String,
    pub actor: Option<PersonId>,
    pub object: Option<(String, i64)>,
    pub subject: Option<PersonId>,
    /// Not before.
    pub from: Option<Time>,
}

/// Rows that fit, before `before`, the newest first.
pub async fn read(view: &mut View, f: &Filter, before: Place, limit: i64) -> Result<Vec<Row>> {
    let from = f.from.unwrap_or(Time(i64::MIN));
    let (kind, object) = f.object.clone().unwrap_or_default();
    let (actor, subject) = (f.actor.map_or(-1, |p| p.0), f.subject.map_or(-1, |p| p.0));
    // Each walks the index of what is named, the rarest first.
    let sql = if f.object.is_some() {
        sql!("select" row_cols!() "from audit a where a.object_kind = $6 and a.object_id = $7 and (a.at, a.id) < ($1, $2) and a.at >= $3 and ($4 = -1 or a.actor_id = $4)
              and ($5 = '' or a.area = $5) and ($8 = -1 or a.subject_id = $8) order by a.at desc, a.id desc limit $9")
    } else if f.subject.is_some() {
        sql!("select" row_cols!() "from audit a where a.subject_id = $8 and (a.at, a.id) < ($1, $2) and a.at >= $3 and ($4 = -1 or a.actor_id = $4)
              and ($5 = '' or a.area = $5) and ($6 = '' or a.object_kind = $6) and ($7 = 0 or a.object_id = $7) order by a.at desc, a.id desc limit $9")
    } else if f.actor.is_some() {
        sql!("select" row_cols!() "from audit a where a.actor_id = $4 and (a.at, a.id) < ($1, $2) and a.at >= $3
              and ($5 = '' or a.area = $5) and ($6 = '' or a.object_kind = $6) and ($7 = 0 or a.object_id = $7) and ($8 = -1 or a.subject_id = $8) order by a.at desc, a.id desc limit $9")
    } else if f.area.is_empty() {
        sql!("select" row_cols!() "from audit a where (a.at, a.id) < ($1, $2) and a.at >= $3 and ($4 = -1 or a.actor_id = $4)
              and ($5 = '' or a.area = $5) and ($6 = '' or a.object_kind = $6) and ($7 = 0 or a.object_id = $7) and ($8 = -1 or a.subject_id = $8) order by a.at desc, a.id desc limit $9")
    } else {
        sql!("select" row_cols!() "from audit a where a.area = $5 and (a.at, a.id) < ($1, $2) and a.at >= $3 and ($4 = -1 or a.actor_id = $4)
              and ($6 = '' or a.object_kind = $6) and ($7 = 0 or a.object_id = $7) and ($8 = -1 or a.subject_id = $8) order by a.at desc, a.id desc limit $9")
    };
    view.all(sql, params![before.at, before.id, from, actor, &f.area, &kind, object, subject, limit]).await
}

/// Rows after the one with the number `after`, the oldest first: for an export.
pub async fn following(conn: &mut Conn, after: i64, limit: i64) -> Result<Vec<Row>> {
    conn.all(sql!("select" row_cols!() "from audit a where a.id > $1 order by a.id limit $2"), params![after, limit]).await
}

/// Is the chain whole?
#[derive(Debug, Clone, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Chain {
    /// How many rows were looked at, from the end of the chain.
    pub checked: i64,
    /// How many rows the chain has.
    pub rows: i64,
    /// The first row that is not what it was, or is not there.
    pub broken: Option<i64>,
    /// The last hash: whoever keeps it elsewhere can tell later whether anything before it was changed.
    pub hash: String,
}

const STEP: i64 = 1000;

/// Walks the last `newest` rows of the chain (`i64::MAX`: all of it).
pub async fn check(conn: &mut Conn, newest: i64) -> Result<Chain> {
    let (last, head): (i64, String) = conn.one(sql!("select last_id, hash from audit_head where one = 1"), &[]).await?;
    let mut at = last.saturating_sub(newest.saturating_add(1)).max(0);
    let mut hash = String::new();
    if at > 0 {
        // The row before those that are looked at gives the hash to begin with.
        match following(conn, at - 1, 1).await?.first().filter(|r| r.id == at) {
            Some(row) => hash.clone_from(&row.hash),
            None => return Ok(Chain { checked: 0, rows: last, broken: Some(at), hash: head }),
        }
    }
    let begun = at;
    loop {
        let rows = following(conn, at, STEP).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.id != at + 1 || row.sum(&hash) != row.hash || row.id > last {
                return Ok(Chain { checked: at - begun, rows: last, broken: Some(at + 1), hash: head });
            }
            (at, hash) = (row.id, row.hash);
        }
    }
    // What the head knows of and is not there was taken from the end.
    let broken = if at < last { Some(at + 1) } else { (hash != head).then_some(at.max(1)) };
    Ok(Chain { checked: at - begun, rows: last, broken, hash: head })
}

impl View {
    /// The chain, its newest rows only or all of it.
    pub async fn audit_chain(&mut self, newest: i64) -> Result<Chain> {
        check(self.conn(), newest).await
    }
    /// For an export, a step at a time.
    pub async fn audit_following(&mut self, after: i64, limit: i64) -> Result<Vec<Row>> {
        following(self.conn(), after, limit).await
    }
}
