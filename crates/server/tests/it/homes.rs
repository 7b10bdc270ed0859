//! Communities for the test of visibility: they are founded, below others too, people come, go and are put out, types change,
//! one is moved, archived, deleted, and what stands in them is written, by the people themselves over HTTP. Who is in one is
//! read from the book of members, and checked by what holds of every book; who then sees what, the reference says.

use crate::{
    model::{Circle, Community, Home, Thing, Who},
    steps::Pick,
    visibility::{Done, World, pick},
};
use kit::{params, sql};
use proptest::prelude::*;
use spine::Viewer;
use std::collections::BTreeSet;
use testing::*;

#[derive(Debug, Clone)]
pub enum AtHome {
    Found {
        who: Pick,
        kind: Pick,
        parent: Pick,
    },
    Post {
        who: Pick,
        home: Pick,
        kind: Pick,
    },
    Enter {
        who: Pick,
        home: Pick,
    },
    /// Goes, or is put out.
    Exit {
        who: Pick,
        home: Pick,
    },
    /// Another type.
    Type {
        home: Pick,
        kind: Pick,
    },
    /// Below another, or out.
    Move {
        home: Pick,
        to: Pick,
    },
    /// Archived, opened again, deleted, taken back.
    State {
        home: Pick,
        verb: Pick,
    },
}

pub fn at_home() -> impl Strategy<Value = AtHome> {
    let n = || any::<Pick>();
    prop_oneof![
        3 => (n(), n(), n()).prop_map(|(who, kind, parent)| AtHome::Found { who, kind, parent }),
        5 => (n(), n(), n()).prop_map(|(who, home, kind)| AtHome::Post { who, home, kind }),
        4 => (n(), n()).prop_map(|(who, home)| AtHome::Enter { who, home }),
        2 => (n(), n()).prop_map(|(who, home)| AtHome::Exit { who, home }),
        2 => (n(), n()).prop_map(|(home, kind)| AtHome::Type { home, kind }),
        2 => (n(), n()).prop_map(|(home, to)| AtHome::Move { home, to }),
        1 => (n(), n()).prop_map(|(home, verb)| AtHome::State { home, verb }),
    ]
}

const KINDS: [&str; 4] = ["open", "moderated", "restricted", "unlisted"];

impl World {
    /// One of each type to begin with, one for guests, and one below another.
    pub async fn settle(&mut self) {
        let found = async |who: PersonId, name: &str, kind: &str, external: &str, parent: &str| {
            let form = [("name", name), ("kind", kind), ("external", external), ("parent", parent)];
            self.site.as_(who).json().post("/communities", &form).await.status(201).id()
        };
        let open = found(BEN, "Open", "open", "", "").await;
        let guests = found(CAT, "With guests", "restricted", "1", "").await;
        let unlisted = found(DAN, "Unlisted", "unlisted", "", "").await;
        found(EVE, "Moderated", "moderated", "", "").await;
        found(BEN, "Below", "restricted", "", &open.to_string()).await;
        let who = |handle| PersonId(*self.names.iter().find(|n| *n.1 == handle).unwrap().0);
        for (home, owner, handle) in
            [(open, BEN, "cat"), (guests, CAT, "gus"), (guests, CAT, "eve"), (unlisted, DAN, "ann"), (guests, CAT, "alma")]
        {
            self.site.as_(owner).post(&format!("/communities/{home}/invitations"), &[("people", handle)]).await;
            self.site.as_(who(handle)).post(&format!("/communities/{home}/invitation/accept"), &[]).await;
        }
        self.homes().await;
    }
    pub async fn at_home(&mut self, step: AtHome) -> Done {
        match step {
            AtHome::Found { who, kind, parent } => self.found_home(who, kind, parent).await,
            AtHome::Post { who, home, kind } => return self.post_in(who, home, kind).await,
            AtHome::Enter { who, home } => self.enter(who, home).await,
            AtHome::Exit { who, home } => self.exit(who, home).await,
            AtHome::Type { home, kind } => self.retype(home, kind).await,
            AtHome::Move { home, to } => self.move_home(home, to).await,
            AtHome::State { home, verb } => self.restate(home, verb).await,
        }
        self.homes().await;
        Ok(())
    }
    fn home(&self, n: Pick) -> Option<Home> {
        pick(&self.model.homes.keys().copied().collect::<Vec<_>>(), n)
    }
    /// An owner who is here.
    fn owner(&self, home: Home) -> Option<Client> {
        let owners = &self.model.homes[&home].owners;
        owners.iter().find(|o| self.model.people[o].active).map(|o| self.client(*o))
    }

    async fn found_home(&mut self, who: Pick, kind: Pick, parent: Pick) {
        let above = self.home(parent / 2).filter(|_| parent.is_multiple_of(2)).filter(|h| self.owner(*h).is_some());
        let client = match above {
            Some(home) => self.owner(home).unwrap(),
            None => {
                let Some(who) = pick(&self.active(), who) else { return };
                self.client(who)
            }
        };
        self.made += 1;
        let (name, parent) = (format!("Home {}", self.made), above.map(|h| h.to_string()).unwrap_or_default());
        let kind_word = KINDS[usize::from(kind) % 4];
        let external = if kind.is_multiple_of(3) { "1" } else { "" };
        let form = [("name", name.as_str()), ("kind", kind_word), ("external", external), ("parent", &parent), ("confirmed", "1")];
        client.post("/communities", &form).await;
    }
    /// Members write there, as long as it lives, and nobody else.
    async fn post_in(&mut self, who: Pick, home: Pick, kind: Pick) -> Done {
        let Some(home) = self.home(home) else { return Ok(()) };
        let members = self.model.homes[&home].members.clone();
        let Some(who) = self.somebody(who, |w| members.contains(&w)) else { return Ok(()) };
        self.made += 1;
        let kind = ["status", "question", "topic"][usize::from(kind) % 3];
        let (title, body) = (format!("Title word{} common", self.made), format!("word{} common", self.made));
        let number = home.to_string();
        let title = if kind == "status" { "" } else { &title };
        let form = [("kind", kind), ("title", title), ("body", &body), ("tags", "plan"), ("community", &number)];
        let said = self.client(who).post("/posts", &form).await;
        match (said.status.as_u16(), self.model.has_word(who, home), self.model.knows_of(who, home)) {
            (201, true, _) => {
                let id = said.id();
                let thing = Thing { author: who, kind, parent: None, board: 0, family: id, thrown_by: None, held: false };
                self.model.things.insert(id, thing);
                self.model.circles.insert(id, Circle::Home(home));
                Ok(())
            }
            (403, false, true) | (404, false, false) => Ok(()),
            (got, word, knows) => Err(format!("{who} writes in {home}: has the word {word}, knows of it {knows}, answered {got}")),
        }
    }
    /// By the open door, else an owner asks them in.
    async fn enter(&mut self, who: Pick, home: Pick) {
        let Some(home) = self.home(home) else { return };
        let members = self.model.homes[&home].members.clone();
        let Some(who) = self.somebody(who, |w| !members.contains(&w)) else { return };
        let at = format!("/communities/{home}");
        if self.client(who).post(&format!("{at}/join"), &[]).await.status.is_success() {
            return;
        }
        let Some(owner) = self.owner(home) else { return };
        owner.post(&format!("{at}/invitations"), &[("people", self.names[&who])]).await;
        self.client(who).post(&format!("{at}/invitation/accept"), &[]).await;
    }
    async fn exit(&mut self, who: Pick, home: Pick) {
        let Some(home) = self.home(home) else { return };
        let members = self.model.homes[&home].members.clone();
        let Some(who) = self.somebody(who, |w| members.contains(&w)) else { return };
        let at = format!("/communities/{home}");
        match self.owner(home).filter(|_| self.made.is_multiple_of(2)) {
            Some(owner) => owner.post(&format!("{at}/members/{who}/remove"), &[]).await,
            None => self.client(who).post(&format!("{at}/leave"), &[]).await,
        };
    }
    async fn retype(&mut self, home: Pick, kind: Pick) {
        let Some(home) = self.home(home) else { return };
        let Some(owner) = self.owner(home) else { return };
        let page = owner.get(&format!("/communities/{home}")).await;
        if page.status != 200 {
            return;
        }
        let community = page.json();
        let revision = community["revision"].to_string();
        let name = community["name"].as_str().unwrap_or_default();
        let form = [("name", name), ("kind", KINDS[usize::from(kind) % 4]), ("revision", &revision)];
        agreed(&owner, &format!("/communities/{home}/settings"), &form).await;
    }
    async fn move_home(&mut self, home: Pick, to: Pick) {
        // Every other time one that is below another.
        let below: Vec<Home> = self.model.homes.iter().filter(|h| h.1.parent.is_some()).map(|h| *h.0).collect();
        let Some(home) = (if home.is_multiple_of(2) { pick(&below, home / 2) } else { self.home(home / 2) }) else { return };
        let Some(owner) = self.owner(home) else { return };
        // Mostly one that fits.
        let c = &self.model.homes[&home];
        let fits = |(to, t): (&Home, &Community)| (*to != home && t.parent.is_none() && !t.owners.is_disjoint(&c.owners)).then_some(*to);
        let fitting: Vec<Home> = self.model.homes.iter().filter_map(fits).collect();
        let to = pick(&fitting, to / 2).filter(|_| c.parent.is_none() || to.is_multiple_of(2)).map(|h| h.to_string()).unwrap_or_default();
        agreed(&owner, &format!("/communities/{home}/move"), &[("parent", &to)]).await;
    }
    async fn restate(&mut self, home: Pick, verb: Pick) {
        let Some(home) = self.home(home) else { return };
        let Some(owner) = self.owner(home) else { return };
        // What is deleted is mostly taken back.
        let verb = match (self.model.homes[&home].state.as_str(), verb % 3) {
            ("trashed", _) => "restore",
            ("archived", 0) => "reopen",
            (_, 1) => "trash",
            _ => "archive",
        };
        owner.post(&format!("/communities/{home}/{verb}"), &[]).await;
    }

    /// What the books say now.
    pub async fn homes(&mut self) {
        let mut view = self.site.app.view(Viewer::system("testing")).await.unwrap();
        let all: Vec<(Home, String, bool, Option<Home>, String)> = view
            .all(sql!("select id, kind, external, parent_id, state from communities where id > $1 order by id"), params![0])
            .await
            .unwrap();
        let people: Vec<(Home, Who, String)> = view
            .all(
                sql!(
                    "select community_id, person_id, role from community_people where person_id > $1
                      union all select community_id, person_id, 'asked' from community_invitations where person_id > $1"
                ),
                params![0],
            )
            .await
            .unwrap();
        self.model.homes = all
            .into_iter()
            .map(|(id, kind, external, parent, state)| {
                let who = |roles: &[&str]| -> BTreeSet<Who> {
                    people.iter().filter(|p| p.0 == id && roles.contains(&p.2.as_str())).map(|p| p.1).collect()
                };
                let read_inside = !external && ["open", "moderated"].contains(&kind.as_str());
                let (members, owners, asked) = (who(&["member", "owner"]), who(&["owner"]), who(&["asked"]));
                (id, Community { read_inside, listed: kind != "unlisted", state, parent, members, owners, asked })
            })
            .collect();
        for (id, home) in &self.model.homes {
            let Some(above) = home.parent.map(|p| &self.model.homes[&p]) else { continue };
            assert!(above.parent.is_none(), "{id} is two below");
            assert!(home.members.is_subset(&above.members), "whoever is in {id} is in the one above");
            assert!(above.owners.is_subset(&home.owners), "who owns the one above owns {id}");
            assert!(above.read_inside || !home.read_inside, "{id} is wider than the one above");
        }
    }

    /// What somebody meets at each community, and reads there.
    pub async fn in_homes(&self, who: Who) {
        let client = self.client(who);
        for home in self.model.homes.keys().copied() {
            let page = client.get(&format!("/communities/{home}")).await;
            if !self.model.knows_of(who, home) {
                page.status(404);
                client.get(&format!("/communities/{home}/forums")).await.status(404);
                continue;
            }
            let page = page.ok().json();
            let ids = |v: &Value| -> BTreeSet<i64> { v.as_array().into_iter().flatten().filter_map(|i| i["id"].as_i64()).collect() };
            let stands = |kinds: &[&str]| {
                self.model.roots(who, |t| kinds.contains(&t.kind) && matches!(self.model.circles[&t.family], Circle::Home(h) if h == home))
            };
            assert_eq!(ids(&page["items"]), stands(&["status", "question", "topic"]), "what {who} reads at {home}");
            let forums = client.get(&format!("/communities/{home}/forums")).await;
            if self.model.reads(who, home) {
                assert_eq!(ids(&forums.ok().json()["items"]), stands(&["question", "topic"]), "topics of {home} for {who}");
            } else {
                forums.status(403);
            }
        }
    }
}

/// Reads what it means, and agrees to just that.
async fn agreed(owner: &Client, path: &str, form: &[(&str, &str)]) {
    let asked = owner.post(path, form).await;
    if asked.status == 422
        && let Some(mark) = asked.json()["confirm"].as_str()
    {
        owner.post(path, &[form, &[("confirmed", mark)]].concat()).await;
    }
}
