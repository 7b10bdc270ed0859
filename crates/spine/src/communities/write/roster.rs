//! A list of members that an owner brings: looked at line by line first, then taken. Whoever comes in by it comes in as a
//! member, and is told.

use super::*;
use crate::{View, communities::Manage};
use std::collections::{HashMap, HashSet};

/// Lines of one list.
pub const ROSTER_MAX: usize = 2000;

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    Added,
    /// A member already, or an owner; or named twice.
    There,
    /// Nobody here has that handle or address.
    Unknown,
    /// Known, and may not be a member.
    Refused,
}
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct Line {
    /// As it stands in the file.
    pub typed: String,
    pub id: Option<PersonId>,
    pub name: String,
    pub fate: Fate,
    /// Key of the reason, for those who may not.
    #[serde(skip)]
    pub why: &'static str,
}

kit::rec! {
    pub struct Row { pub id: PersonId, pub handle: String, pub email: Option<String>, pub name: String, pub kind: String, pub state: String, pub role: Option<String>,
        pub above: bool, pub barred: bool }
}

impl View {
    /// What would become of each line, a handle or an address. The same rules as `add`, asked beforehand.
    pub async fn roster(&mut self, leave: &Leave<Manage>, typed: &[String]) -> Result<Vec<Line>> {
        let wanted: Vec<String> = typed.iter().map(|t| plain(t)).collect();
        // An open one above lets in whoever comes in below.
        let above_open: bool = match leave.parent_id {
            None => true,
            Some(parent) => {
                let kind: String = self.value(sql!("select kind from communities where id = $1"), params![parent]).await?;
                Openness::parse(&kind) == Openness::Open
            }
        };
        let mut rows: Vec<Row> = vec![];
        for some in wanted.chunks(500) {
            rows.extend(
                self.all::<Row>(
                    sql!("select p.id, p.handle, p.email, p.name, p.kind, p.state, me.role,
                          exists (select 1 from community_people a where a.community_id = $4 and a.person_id = p.id and a.role in ('owner', 'member')),
                          exists (select 1 from community_barred x where x.person_id = p.id and x.community_id in ($3, $4))
                          from people p left join community_people me on me.community_id = $3 and me.person_id = p.id
                          where (p.handle in" texts(2) "or p.email in" texts(2) ") and" knowable!("p")),
                    params![self.viewer.id, &some.to_vec(), leave.id, leave.parent_id],
                )
                .await?,
            );
        }
        let mut by: HashMap<String, usize> = HashMap::new();
        for (n, row) in rows.iter().enumerate() {
            by.insert(row.handle.clone(), n);
            by.extend(row.email.clone().map(|e| (e, n)));
        }
        let mut seen: HashSet<PersonId> = HashSet::new();
        let line = |(typed, key): (&String, &String)| {
            let Some(row) = by.get(key).and_then(|n| rows.get(*n)) else {
                return Line { typed: typed.clone(), id: None, name: String::new(), fate: Fate::Unknown, why: "" };
            };
            let (fate, why) = if row.role.as_deref().and_then(Role::parse) >= Some(Role::Member) || !seen.insert(row.id) {
                (Fate::There, "")
            } else if row.state != "active" {
                (Fate::Refused, "communities-roster-left")
            } else if row.kind == "service" {
                (Fate::Refused, "communities-roster-service")
            } else if !may_belong(&row.kind, leave.external) {
                (Fate::Refused, "communities-roster-guest")
            } else if row.barred {
                (Fate::Refused, "communities-roster-barred")
            } else if !above_open && !row.above {
                (Fate::Refused, "communities-roster-above")
            } else {
                (Fate::Added, "")
            };
            Line { typed: typed.clone(), id: Some(row.id), name: row.name.clone(), fate, why }
        };
        Ok(typed.iter().zip(&wanted).map(line).collect())
    }
}
fn plain(typed: &str) -> String {
    typed.trim().trim_start_matches('@').to_lowercase()
}

/// Takes those in who may; answers how many came. Nobody who is refused or unknown changes anything.
pub async fn add(tx: &mut Tx, leave: &Leave<Manage>, typed: &[String]) -> Result<i64> {
    let c = held_for(tx, leave).await?;
    if leave.state != "live" {
        return Err(Error::Denied("manage"));
    }
    let mut n = 0;
    for line in tx.roster(leave, typed).await?.into_iter().filter(|l| l.fate == Fate::Added) {
        let Some(who) = line.id else { continue };
        come_in(tx, &c, who).await?;
        noted(tx, "community.added", &c, Some(who), json!({ "by": "list" }));
        tx.tell(Fact::CommunityLetIn { community: c.id, who }).await?;
        n += 1;
    }
    Ok(n)
}
