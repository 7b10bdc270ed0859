//! The follower: one task that reads what happened and tells the open pages of those who may see it at that moment.
//! It keeps its place in memory: a page that connects starts from what it has just been shown.

use crate::{Hub, hub::Push, store};
use spine::{App, AudienceId, Fact, FactId, Result, View, Viewer, audience, facts, people::sessions};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    time::Duration,
};

const BATCH: i64 = 500;
/// Batches heard in one look: after an import of a million facts the pages of today still hear within seconds.
const BATCHES: usize = 20;

#[derive(Default)]
pub struct Follower {
    cursor: Option<FactId>,
    /// Whose bell may ring once all listeners have heard this fact.
    bells: HashMap<i64, i64>,
}

/// Runs until the App stops: woken by commits, looking by itself once a second.
pub(crate) async fn run(app: App) {
    let Ok(hub) = app.plug::<Hub>() else { return };
    let mut woken = app.woken();
    loop {
        match hub.look(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(e) => {
                tracing::error!(error = %e, "live pages could not be fed");
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
        }
        let _ = tokio::time::timeout(Duration::from_secs(1), woken.changed()).await;
    }
}

/// What a batch of facts means for open pages.
#[derive(Debug, Default, PartialEq)]
struct Said {
    /// Root → is it new?
    roots: BTreeMap<i64, bool>,
    /// Roots that may be gone, for all or for some, and who could see them before: those who had them before them look again.
    gone: HashMap<i64, Option<AudienceId>>,
    items: HashSet<i64>,
    people: HashSet<i64>,
    changed: HashSet<i64>,
    /// Where somebody asks to be let in: their owners' bells ring.
    asked: HashSet<i64>,
}
impl Said {
    /// A new fact must decide here what it means for whoever looks on.
    fn hear(&mut self, fact: &Fact) {
        for root in fact.roots() {
            self.roots.entry(root.0).or_insert(false);
            self.items.insert(root.0);
        }
        if let Fact::Trashed { root, .. } | Fact::Held { root, .. } = fact {
            self.gone.entry(root.0).or_default();
        }
        if let Fact::AudienceChanged { item, from: Some(before) } = fact {
            self.gone.insert(item.0, Some(*before));
        }
        match fact {
            Fact::Created { item } => drop(self.roots.insert(item.0, true)),
            Fact::Referred { item, linked, to } => {
                self.roots.insert(linked.0, true);
                self.items.insert(item.0);
                self.people.insert(to.0);
            }
            Fact::Shown { item, who, .. }
            | Fact::QuestionOffered { item, who, .. }
            | Fact::SearchFound { item, who, .. }
            | Fact::Reposted { item, who }
            | Fact::Mentioned { item, who, .. }
            | Fact::Credited { item, who, .. }
            | Fact::Thanked { item, who, .. } => {
                self.items.insert(item.0);
                self.people.insert(who.0);
            }
            Fact::Replied { item, .. }
            | Fact::Edited { item, .. }
            | Fact::Trashed { item, .. }
            | Fact::Restored { item, .. }
            | Fact::Held { item, .. }
            | Fact::Released { item, .. }
            | Fact::Liked { item, .. }
            | Fact::AudienceChanged { item, .. }
            | Fact::Accepted { item, .. }
            | Fact::Confirmed { item, .. }
            | Fact::Touched { item, .. }
            | Fact::EventChanged { item, .. }
            | Fact::EventCancelled { item, .. }
            | Fact::EventSoon { item, .. }
            | Fact::ReadDue { item }
            | Fact::QuestionDue { item } => drop(self.items.insert(item.0)),
            Fact::EventSeat { item, who, .. } | Fact::EventInvited { item, who } => {
                self.items.insert(item.0);
                self.people.insert(who.0);
            }
            Fact::Followed { who }
            | Fact::Invited { who }
            | Fact::InvitationAccepted { who }
            | Fact::LinkMade { who }
            | Fact::Tested { who }
            | Fact::PersonTagged { who, .. } => {
                self.people.insert(who.0);
            }
            Fact::PersonChanged { who } => drop(self.changed.insert(who.0)),
            Fact::CommunityAsked { community, .. } | Fact::CommunityRead { community, .. } => drop(self.asked.insert(community.0)),
            Fact::CommunityInvited { who, .. }
            | Fact::CommunityLetIn { who, .. }
            | Fact::CommunityBarred { who, .. }
            | Fact::CommunityOffered { who, .. }
            | Fact::GuestEnding { who }
            | Fact::ToDecide { who }
            | Fact::Reviewed { who, .. }
            | Fact::Judged { who, .. } => drop(self.people.insert(who.0)),
            Fact::CommunityChanged { .. }
            | Fact::CommunityJoined { .. }
            | Fact::CommunityLeft { .. }
            | Fact::CommunityRole { .. }
            | Fact::Waits { .. } => {}
        }
    }
}

impl Hub {
    /// One look: credentials first, then what is new, then bells. `true`: there is more to look at.
    pub async fn look(&self, app: &App) -> Result<bool> {
        let mut follower = self.follower.lock().await;
        let mut view = app.view(Viewer::system("live pages")).await?;
        let (newest, _) = facts::newest_settled(&mut view).await?;
        // Before anybody is told: a line that opens from here on begins after it (see `live::open`).
        app.reached(newest);
        let Some(mut cursor) = follower.cursor.filter(|_| !self.people().is_empty()) else {
            *follower = Follower { cursor: Some(newest), ..Follower::default() };
            return Ok(false);
        };
        let (mut said, mut more) = (Said::default(), true);
        for _ in 0..BATCHES {
            let batch = facts::after(&mut view, cursor, BATCH).await?;
            // Quiet facts are history being read in: nobody's page should flicker through it.
            batch.told.iter().filter(|t| !t.quiet || matches!(t.fact, Fact::PersonChanged { .. })).for_each(|t| said.hear(&t.fact));
            more = !batch.is_empty();
            let Some((last, _)) = batch.last else { break };
            cursor = last;
        }
        self.check(&mut view, &said.changed).await?;
        self.deliver(&mut view, &said.roots, &said.gone).await?;
        let listening = self.people();
        if !said.asked.is_empty() {
            let asked: Vec<i64> = said.asked.iter().copied().collect();
            said.people.extend(store::owners(&mut view, &asked, &listening).await?);
        }
        if !said.items.is_empty() || !said.people.is_empty() {
            let (items, roots): (Vec<i64>, Vec<i64>) = (said.items.iter().copied().collect(), said.roots.keys().copied().collect());
            let near = store::concerned(&mut view, &items, &roots, &listening).await?;
            follower.bells.extend(near.into_iter().chain(said.people.iter().copied()).map(|p| (p, cursor.0)));
        }
        drop(view);
        follower.bells.extend(self.take_came().into_iter().map(|p| (p, newest.0.max(cursor.0))));
        for rung in app.take_rung() {
            self.unsaid(rung.0);
            follower.bells.entry(rung.0).or_default();
        }
        follower.cursor = Some(cursor);
        follower.ring(self, app, &listening).await?;
        Ok(more)
    }

    /// Cuts the lines of those who are no longer let in.
    async fn check(&self, view: &mut View, changed: &HashSet<i64>) -> Result<()> {
        let due = self.due(changed);
        if !due.is_empty() {
            let hashes: Vec<String> = due.iter().map(|d| d.1.clone()).collect();
            self.checked(&due, &sessions::valid(view, &hashes).await?.into_iter().collect());
        }
        Ok(())
    }

    /// Asks once per root who of those listening may see it now (or saw it until now), and tells each of them in one message.
    async fn deliver(&self, view: &mut View, roots: &BTreeMap<i64, bool>, gone: &HashMap<i64, Option<AudienceId>>) -> Result<()> {
        let listening = self.people();
        let mut touched: HashMap<i64, Vec<i64>> = HashMap::new();
        for root in roots.keys() {
            let id = spine::ItemId(*root);
            let who = if let Some(before) = gone.get(root) {
                audience::who_saw(view, id, *before, &listening).await?
            } else {
                audience::who_sees(view, id, &listening).await?
            };
            for person in who {
                touched.entry(person.0).or_default().push(*root);
            }
        }
        for (person, seen) in touched {
            let new: Vec<i64> = seen.iter().copied().filter(|r| roots.get(r) == Some(&true)).collect();
            if !new.is_empty() {
                self.tell(person, &Push::New(new));
            }
            self.tell(person, &Push::Touch(seen));
        }
        Ok(())
    }
}

impl Follower {
    /// Numbers for bells that may have changed. Asked again until every listener has heard what happened.
    async fn ring(&mut self, hub: &Hub, app: &App, listening: &[i64]) -> Result<()> {
        let listening: HashSet<i64> = listening.iter().copied().collect();
        self.bells.retain(|p, _| listening.contains(p));
        let (Some(unread), false) = (app.unread, self.bells.is_empty()) else { return Ok(()) };
        let heard = store::heard(&mut app.view(Viewer::system("live pages")).await?).await?;
        for person in self.bells.keys().copied().collect::<Vec<_>>() {
            let n = match app.viewer_of(spine::PersonId(person)).await {
                Ok(viewer) => unread(&mut app.view(viewer).await?).await?.0,
                Err(spine::Error::SignIn) => continue, // gone; the next check cuts the line
                Err(e) => return Err(e),
            };
            hub.tell(person, &Push::Bell(n));
        }
        self.bells.retain(|_, fact| *fact > heard);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::{ItemId, PersonId};

    #[test]
    fn what_facts_mean_for_open_pages() {
        let hear = |fact: Fact| {
            let mut said = Said::default();
            said.hear(&fact);
            (said.roots.into_iter().collect::<Vec<_>>(), said.people.len(), said.changed.len())
        };
        assert_eq!(hear(Fact::Created { item: ItemId(1) }), (vec![(1, true)], 0, 0));
        assert_eq!(hear(Fact::Replied { item: ItemId(2), root: ItemId(1) }), (vec![(1, false)], 0, 0));
        assert_eq!(hear(Fact::Referred { item: ItemId(1), linked: ItemId(5), to: PersonId(9) }), (vec![(1, false), (5, true)], 1, 0));
        assert_eq!(
            hear(Fact::Thanked { item: ItemId(2), root: ItemId(1), who: PersonId(9), words: String::new() }),
            (vec![(1, false)], 1, 0)
        );
        assert_eq!(hear(Fact::Followed { who: PersonId(9) }), (vec![], 1, 0));
        assert_eq!(hear(Fact::PersonChanged { who: PersonId(9) }), (vec![], 0, 1));
    }
}
