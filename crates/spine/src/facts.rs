//! Facts: what happened, written beside the change in the same transaction. Listeners hear them in order with a cursor
//! each, so what they keep can be thrown away and made again. A closed list: a new fact is a compile error in every
//! listener that must decide.

use crate::{App, ItemId, Listener, PersonId, Result, Time, View, Viewer};
use kit::{Error, db::Conn, params, sql};
use std::time::Duration;

kit::id!(pub FactId);

#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A root item was made.
    Created {
        item: ItemId,
    },
    /// A reply under a root: a comment, an answer (its kind says which).
    Replied {
        item: ItemId,
        root: ItemId,
    },
    Edited {
        item: ItemId,
        root: ItemId,
    },
    Trashed {
        item: ItemId,
        root: ItemId,
    },
    Restored {
        item: ItemId,
        root: ItemId,
    },
    Liked {
        item: ItemId,
        root: ItemId,
    },
    /// The author names `who` in `item`.
    Mentioned {
        item: ItemId,
        root: ItemId,
        who: PersonId,
    },
    /// Who may see the root changed, or who belongs to a group did.
    AudienceChanged {
        item: ItemId,
    },
    /// `item` is the question referred from; `linked` the one that now stands on `to`'s board.
    Referred {
        item: ItemId,
        linked: ItemId,
        to: PersonId,
    },
    Accepted {
        item: ItemId,
        root: ItemId,
    },
    Confirmed {
        item: ItemId,
        root: ItemId,
    },
    /// `who` helped an accepted answer come about.
    Credited {
        item: ItemId,
        root: ItemId,
        who: PersonId,
        role: String,
    },
    Thanked {
        item: ItemId,
        root: ItemId,
        who: PersonId,
        words: String,
    },
    Followed {
        who: PersonId,
    },
    Invited {
        who: PersonId,
    },
    InvitationAccepted {
        who: PersonId,
    },
    /// What the page of a root shows changed elsewhere (an answer on a linked question). News for open pages only.
    Touched {
        item: ItemId,
    },
    /// A profile, a user type, a state.
    PersonChanged {
        who: PersonId,
    },
}

impl Fact {
    pub fn verb(&self) -> &'static str {
        match self {
            Fact::Created { .. } => "created",
            Fact::Replied { .. } => "replied",
            Fact::Edited { .. } => "edited",
            Fact::Trashed { .. } => "trashed",
            Fact::Restored { .. } => "restored",
            Fact::Liked { .. } => "liked",
            Fact::Mentioned { .. } => "mentioned",
            Fact::AudienceChanged { .. } => "audience_changed",
            Fact::Referred { .. } => "referred",
            Fact::Accepted { .. } => "accepted",
            Fact::Confirmed { .. } => "confirmed",
            Fact::Credited { .. } => "credited",
            Fact::Thanked { .. } => "thanked",
            Fact::Followed { .. } => "followed",
            Fact::Invited { .. } => "invited",
            Fact::InvitationAccepted { .. } => "invitation_accepted",
            Fact::Touched { .. } => "touched",
            Fact::PersonChanged { .. } => "person_changed",
        }
    }
    /// (item, root, person, words) as stored. For `Referred` the linked question is the item and its root.
    fn columns(&self) -> (Option<ItemId>, Option<ItemId>, Option<PersonId>, &str) {
        match self {
            Fact::Created { item } | Fact::AudienceChanged { item } | Fact::Touched { item } => (Some(*item), Some(*item), None, ""),
            Fact::Replied { item, root }
            | Fact::Edited { item, root }
            | Fact::Trashed { item, root }
            | Fact::Restored { item, root }
            | Fact::Liked { item, root }
            | Fact::Accepted { item, root }
            | Fact::Confirmed { item, root } => (Some(*item), Some(*root), None, ""),
            Fact::Mentioned { item, root, who } => (Some(*item), Some(*root), Some(*who), ""),
            Fact::Referred { item, linked, to } => (Some(*item), Some(*linked), Some(*to), ""),
            Fact::Credited { item, root, who, role } => (Some(*item), Some(*root), Some(*who), role),
            Fact::Thanked { item, root, who, words } => (Some(*item), Some(*root), Some(*who), words),
            Fact::Followed { who } | Fact::Invited { who } | Fact::InvitationAccepted { who } | Fact::PersonChanged { who } => {
                (None, None, Some(*who), "")
            }
        }
    }
    fn read(verb: &str, item: Option<ItemId>, root: Option<ItemId>, person: Option<PersonId>, words: String) -> Option<Fact> {
        Some(match verb {
            "created" => Fact::Created { item: item? },
            "replied" => Fact::Replied { item: item?, root: root? },
            "edited" => Fact::Edited { item: item?, root: root? },
            "trashed" => Fact::Trashed { item: item?, root: root? },
            "restored" => Fact::Restored { item: item?, root: root? },
            "liked" => Fact::Liked { item: item?, root: root? },
            "mentioned" => Fact::Mentioned { item: item?, root: root?, who: person? },
            "audience_changed" => Fact::AudienceChanged { item: item? },
            "referred" => Fact::Referred { item: item?, linked: root?, to: person? },
            "accepted" => Fact::Accepted { item: item?, root: root? },
            "confirmed" => Fact::Confirmed { item: item?, root: root? },
            "credited" => Fact::Credited { item: item?, root: root?, who: person?, role: words },
            "thanked" => Fact::Thanked { item: item?, root: root?, who: person?, words },
            "followed" => Fact::Followed { who: person? },
            "invited" => Fact::Invited { who: person? },
            "invitation_accepted" => Fact::InvitationAccepted { who: person? },
            "touched" => Fact::Touched { item: item? },
            "person_changed" => Fact::PersonChanged { who: person? },
            _ => return None,
        })
    }
    /// The roots whose pages look different now.
    pub fn roots(&self) -> Vec<ItemId> {
        match self {
            Fact::Created { item } | Fact::AudienceChanged { item } | Fact::Touched { item } => vec![*item],
            Fact::Replied { root, .. }
            | Fact::Edited { root, .. }
            | Fact::Trashed { root, .. }
            | Fact::Restored { root, .. }
            | Fact::Liked { root, .. }
            | Fact::Mentioned { root, .. }
            | Fact::Accepted { root, .. }
            | Fact::Confirmed { root, .. }
            | Fact::Credited { root, .. }
            | Fact::Thanked { root, .. } => vec![*root],
            Fact::Referred { item, linked, .. } => vec![*item, *linked],
            Fact::Followed { .. } | Fact::Invited { .. } | Fact::InvitationAccepted { .. } | Fact::PersonChanged { .. } => vec![],
        }
    }
}

/// A fact as it was told.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: FactId,
    pub at: Time,
    pub actor: PersonId,
    pub quiet: bool,
    pub fact: Fact,
}

/// `n`: the how-manieth fact of its transaction.
pub(crate) async fn write(conn: &mut Conn, fact: &Fact, actor: PersonId, at: Time, quiet: bool, n: usize) -> Result<()> {
    let (item, root, person, words) = fact.columns();
    conn.run(
        sql!("insert into facts (id, at, actor_id, verb, item_id, root_id, person_id, quiet, words) values (" fact_id(9) ", $1, $2, $3, $4, $5, $6, $7, $8)"),
        params![at, actor, fact.verb(), item, root, person, quiet, words, n],
    )
    .await?;
    Ok(())
}

kit::rec! {
    #[derive(Debug)]
    pub struct Stored { pub id: FactId, pub at: Time, pub actor: PersonId, pub verb: String, pub item: Option<ItemId>, pub root: Option<ItemId>,
        pub person: Option<PersonId>, pub quiet: bool, pub words: String }
}

/// Facts after `cursor`, oldest first. Only settled ones: on PostgreSQL a running transaction may still add a smaller id.
pub async fn after(view: &mut View, cursor: FactId, limit: i64) -> Result<Vec<Told>> {
    let rows: Vec<Stored> = view
        .all(
            sql!("select f.id, f.at, f.actor_id, f.verb, f.item_id, f.root_id, f.person_id, f.quiet, f.words from facts f
                  where f.id > $1 and" settled("f") "order by f.id limit $2"),
            params![cursor, limit],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|r| {
            let fact = Fact::read(&r.verb, r.item, r.root, r.person, r.words);
            if fact.is_none() {
                tracing::error!(verb = r.verb, id = r.id.0, "an unknown fact is passed over");
            }
            Some(Told { id: r.id, at: r.at, actor: r.actor, quiet: r.quiet, fact: fact? })
        })
        .collect())
}

pub async fn newest(view: &mut View) -> Result<FactId> {
    view.value(sql!("select coalesce(max(id), cast(0 as bigint)) from facts"), &[]).await
}

const BATCH: i64 = 200;
const TRIES: u32 = 5;

/// Runs the listeners until the App stops: woken by commits, looking by themselves once a second.
pub(crate) async fn listen(app: App) {
    let mut woken = app.woken();
    let mut failures = 0u32;
    loop {
        match catch_up(&app, failures >= TRIES).await {
            Ok(_) => failures = 0,
            Err(e) => {
                failures += 1;
                tracing::error!(error = %e, failures, "a listener failed");
                tokio::time::sleep(Duration::from_millis(200 * u64::from(failures.min(10)))).await;
                continue;
            }
        }
        let _ = tokio::time::timeout(Duration::from_secs(1), woken.changed()).await;
    }
}

/// Lets every listener hear all there is. `skip`: a fact that fails again and again is passed over, loudly.
pub async fn catch_up(app: &App, skip: bool) -> Result<u64> {
    let mut heard = 0;
    for listener in app.apps.iter().flat_map(|a| a.listeners) {
        loop {
            let n = hear_batch(app, listener, skip).await?;
            heard += n;
            if n == 0 {
                break;
            }
        }
    }
    Ok(heard)
}

async fn hear_batch(app: &App, listener: &Listener, skip: bool) -> Result<u64> {
    let cursor = {
        let mut view = app.view(Viewer::system("listeners")).await?;
        let cursor = view
            .maybe::<(FactId,)>(sql!("select cursor from listeners where name = $1"), params![listener.name])
            .await?
            .map_or(FactId(0), |r| r.0);
        if after(&mut view, cursor, 1).await?.is_empty() {
            return Ok(0);
        }
        cursor
    };
    let mut tx = app.begin_system(Viewer::system("listeners")).await?;
    tx.run(sql!("insert into listeners (name, cursor) values ($1, 0) on conflict (name) do nothing"), params![listener.name]).await?;
    let now_at: FactId = tx.value(sql!("select cursor from listeners where name = $1" for_update()), params![listener.name]).await?;
    if now_at != cursor {
        return Ok(1); // another node was here; look again
    }
    let facts = after(&mut tx, cursor, if skip { 1 } else { BATCH }).await?;
    for told in &facts {
        match (listener.hear)(&mut tx, told).await {
            Err(e) if skip => tracing::error!(listener = listener.name, fact = told.id.0, error = %e, "fact passed over"),
            other => other?,
        }
    }
    if let Some(last) = facts.last() {
        tx.run(sql!("update listeners set cursor = $2 where name = $1"), params![listener.name, last.id]).await?;
    }
    let n = facts.len() as u64;
    tx.commit().await?;
    if n > 0 {
        app.wake(); // what a listener made (a notice) is news for live pages
    }
    Ok(n)
}

/// Throws away what a listener knows of the past: it hears everything again.
pub async fn reset(app: &App, name: &str) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("reset a listener")).await?;
    tx.run(sql!("delete from listeners where name = $1"), params![name]).await?;
    tx.commit().await.map_err(|e: Error| e)
}
