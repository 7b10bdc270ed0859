//! Facts: what happened, written beside the change in the same transaction. Listeners hear them in order with a cursor
//! each, so what they keep can be thrown away and made again. A closed list: a new fact is a compile error in every
//! listener that must decide.

use crate::{App, AudienceId, CommunityId, Error, ItemId, Listener, PersonId, Result, Time, Tx, View, Viewer};
use kit::{db::Conn, params, sql};
use std::{collections::HashMap, time::Duration};

kit::id!(pub FactId);

/// Before the words in `Fact::Reviewed` that ask somebody to change something.
pub const ASKED: &str = "asked: ";

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
    /// Taken out of sight by a decision.
    Held {
        item: ItemId,
        root: ItemId,
    },
    /// Back in sight after it was held.
    Released {
        item: ItemId,
        root: ItemId,
    },
    /// A new one that nobody sees until somebody has looked at it.
    Waits {
        item: ItemId,
        root: ItemId,
    },
    /// What was decided about `item` concerns `who`: its author, or whoever raised it. Says what ("quarantined").
    Judged {
        item: ItemId,
        root: ItemId,
        who: PersonId,
        what: String,
    },
    /// Something waits for the decision of `who`, in whose place it stands or before whom it was brought.
    ToDecide {
        who: PersonId,
    },
    /// What moderators decided about a community or a profile concerns `who`: whose it is (`words` begin with `ASKED`), or who
    /// raised a flag at it.
    Reviewed {
        who: PersonId,
        community: Option<CommunityId>,
        words: String,
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
    /// Somebody sends `item` to `who`, with a note or without.
    Shown {
        item: ItemId,
        root: ItemId,
        who: PersonId,
        words: String,
    },
    /// `item` shares what `who` wrote, with words beside it.
    Reposted {
        item: ItemId,
        who: PersonId,
    },
    /// Who may see the root changed; `from`: who could before, where somebody may have lost sight of it.
    AudienceChanged {
        item: ItemId,
        from: Option<AudienceId>,
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
    /// An administrator tries whether notices arrive.
    Tested {
        who: PersonId,
    },
    /// An administrator made a link by which `who` can sign in.
    LinkMade {
        who: PersonId,
    },
    /// A colleague gave `who` a tag.
    PersonTagged {
        who: PersonId,
        tag: String,
    },
    /// A profile, a user type, a state.
    PersonChanged {
        who: PersonId,
    },
    /// Made, named otherwise, opened, closed, archived, trashed or back.
    CommunityChanged {
        community: CommunityId,
    },
    CommunityJoined {
        community: CommunityId,
        who: PersonId,
    },
    CommunityLeft {
        community: CommunityId,
        who: PersonId,
    },
    /// `who` asks its owners to be let in.
    CommunityAsked {
        community: CommunityId,
        who: PersonId,
    },
    CommunityLetIn {
        community: CommunityId,
        who: PersonId,
    },
    /// `who` is asked in.
    CommunityInvited {
        community: CommunityId,
        who: PersonId,
    },
    /// An administrator who is not in it reads it for a while; why, in their words.
    CommunityRead {
        community: CommunityId,
        why: String,
    },
    /// `who` owns it now, or does no more.
    CommunityRole {
        community: CommunityId,
        who: PersonId,
        role: String,
    },
    /// Its owners do not let `who` back in; or do again.
    CommunityBarred {
        community: CommunityId,
        who: PersonId,
        on: bool,
    },
    /// Nobody owns it any more: `who` is asked whether they would.
    CommunityOffered {
        community: CommunityId,
        who: PersonId,
    },
    /// The access of a guest ends soon, or has nobody who answers for it: `who` is to decide. The guest is who acts.
    GuestEnding {
        who: PersonId,
    },
    /// An event is at another time or place. `day`: of a series this one, and with `after` all that follow; empty: all of it.
    EventChanged {
        item: ItemId,
        day: String,
        after: bool,
    },
    /// It does not take place.
    EventCancelled {
        item: ItemId,
        day: String,
        after: bool,
    },
    /// It begins soon.
    EventSoon {
        item: ItemId,
        day: String,
    },
    /// `who` waited for a place, and has one.
    EventSeat {
        item: ItemId,
        who: PersonId,
        day: String,
    },
    /// `who` is asked to come.
    EventInvited {
        item: ItemId,
        who: PersonId,
    },
    /// It is time that an announcement is read by those who have not said that they have.
    ReadDue {
        item: ItemId,
    },
    /// Help with a question is wanted until tomorrow, and nothing helped yet.
    QuestionDue {
        item: ItemId,
    },
    /// A question that nobody answered is offered to `who`, who may know; `why` in a word ("answered").
    QuestionOffered {
        item: ItemId,
        who: PersonId,
        why: String,
    },
    /// A new thing fits a search that `who` keeps; `words`: its number and its name.
    SearchFound {
        item: ItemId,
        root: ItemId,
        who: PersonId,
        words: String,
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
            Fact::Held { .. } => "held",
            Fact::Released { .. } => "released",
            Fact::Waits { .. } => "waits",
            Fact::Judged { .. } => "judged",
            Fact::ToDecide { .. } => "to_decide",
            Fact::Reviewed { .. } => "reviewed",
            Fact::Liked { .. } => "liked",
            Fact::Mentioned { .. } => "mentioned",
            Fact::Shown { .. } => "shown",
            Fact::Reposted { .. } => "reposted",
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
            Fact::Tested { .. } => "tested",
            Fact::LinkMade { .. } => "link_made",
            Fact::PersonTagged { .. } => "person_tagged",
            Fact::PersonChanged { .. } => "person_changed",
            Fact::CommunityChanged { .. } => "community_changed",
            Fact::CommunityJoined { .. } => "community_joined",
            Fact::CommunityLeft { .. } => "community_left",
            Fact::CommunityAsked { .. } => "community_asked",
            Fact::CommunityLetIn { .. } => "community_let_in",
            Fact::CommunityInvited { .. } => "community_invited",
            Fact::CommunityRead { .. } => "community_read",
            Fact::CommunityRole { .. } => "community_role",
            Fact::CommunityBarred { .. } => "community_barred",
            Fact::CommunityOffered { .. } => "community_offered",
            Fact::GuestEnding { .. } => "guest_ending",
            Fact::EventChanged { .. } => "event_changed",
            Fact::EventCancelled { .. } => "event_cancelled",
            Fact::EventSoon { .. } => "event_soon",
            Fact::EventSeat { .. } => "event_seat",
            Fact::EventInvited { .. } => "event_invited",
            Fact::ReadDue { .. } => "read_due",
            Fact::QuestionDue { .. } => "question_due",
            Fact::QuestionOffered { .. } => "question_offered",
            Fact::SearchFound { .. } => "search_found",
        }
    }
    /// What may take something out of somebody's sight: counts kept elsewhere are too large until they have heard of it.
    pub const HIDING: [&'static str; 5] = ["trashed", "held", "audience_changed", "community_left", "community_changed"];

    /// Where it can be read: the item and its root. For `Referred` that is where it will be answered. `None` for what
    /// happens between people.
    pub fn place(&self) -> Option<(ItemId, ItemId)> {
        match self {
            Fact::Created { item }
            | Fact::AudienceChanged { item, .. }
            | Fact::Touched { item }
            | Fact::EventChanged { item, .. }
            | Fact::EventCancelled { item, .. }
            | Fact::EventSoon { item, .. }
            | Fact::EventSeat { item, .. }
            | Fact::EventInvited { item, .. }
            | Fact::ReadDue { item }
            | Fact::Reposted { item, .. }
            | Fact::QuestionOffered { item, .. }
            | Fact::QuestionDue { item } => Some((*item, *item)),
            Fact::Replied { item, root }
            | Fact::Edited { item, root }
            | Fact::Trashed { item, root }
            | Fact::Restored { item, root }
            | Fact::Held { item, root }
            | Fact::Released { item, root }
            | Fact::Waits { item, root }
            | Fact::Judged { item, root, .. }
            | Fact::Liked { item, root }
            | Fact::Accepted { item, root }
            | Fact::Confirmed { item, root }
            | Fact::Mentioned { item, root, .. }
            | Fact::Shown { item, root, .. }
            | Fact::SearchFound { item, root, .. }
            | Fact::Credited { item, root, .. }
            | Fact::Thanked { item, root, .. } => Some((*item, *root)),
            Fact::Referred { linked, .. } => Some((*linked, *linked)),
            Fact::Followed { .. }
            | Fact::Invited { .. }
            | Fact::InvitationAccepted { .. }
            | Fact::Tested { .. }
            | Fact::LinkMade { .. }
            | Fact::PersonTagged { .. }
            | Fact::PersonChanged { .. }
            | Fact::CommunityChanged { .. }
            | Fact::CommunityJoined { .. }
            | Fact::CommunityLeft { .. }
            | Fact::CommunityAsked { .. }
            | Fact::CommunityLetIn { .. }
            | Fact::CommunityInvited { .. }
            | Fact::CommunityBarred { .. }
            | Fact::CommunityOffered { .. }
            | Fact::ToDecide { .. }
            | Fact::Reviewed { .. }
            | Fact::GuestEnding { .. }
            | Fact::CommunityRead { .. }
            | Fact::CommunityRole { .. } => None,
        }
    }
    /// The community it is about, for what happens to one.
    pub fn community(&self) -> Option<CommunityId> {
        match self {
            Fact::CommunityChanged { community }
            | Fact::CommunityJoined { community, .. }
            | Fact::CommunityLeft { community, .. }
            | Fact::CommunityAsked { community, .. }
            | Fact::CommunityLetIn { community, .. }
            | Fact::CommunityInvited { community, .. }
            | Fact::CommunityBarred { community, .. }
            | Fact::CommunityOffered { community, .. }
            | Fact::CommunityRead { community, .. }
            | Fact::CommunityRole { community, .. } => Some(*community),
            Fact::Reviewed { community, .. } => *community,
            _ => None,
        }
    }
    /// (item, root, person, words) as stored. For `Referred` the linked question stands in the place of the root.
    fn columns(&self) -> (Option<ItemId>, Option<ItemId>, Option<PersonId>, &str) {
        let (item, root) = self.place().unzip();
        match self {
            Fact::Referred { item, linked, to } => (Some(*item), Some(*linked), Some(*to), ""),
            Fact::Mentioned { who, .. }
            | Fact::Followed { who }
            | Fact::Invited { who }
            | Fact::InvitationAccepted { who }
            | Fact::Tested { who }
            | Fact::LinkMade { who }
            | Fact::PersonChanged { who }
            | Fact::CommunityJoined { who, .. }
            | Fact::CommunityLeft { who, .. }
            | Fact::CommunityAsked { who, .. }
            | Fact::CommunityLetIn { who, .. }
            | Fact::CommunityOffered { who, .. }
            | Fact::GuestEnding { who }
            | Fact::ToDecide { who }
            | Fact::CommunityInvited { who, .. }
            | Fact::Reposted { who, .. }
            | Fact::EventInvited { who, .. } => (item, root, Some(*who), ""),
            Fact::EventSeat { who, day, .. } => (item, root, Some(*who), day),
            Fact::EventChanged { day, .. } | Fact::EventCancelled { day, .. } | Fact::EventSoon { day, .. } => (item, root, None, day),
            Fact::Reviewed { who, words, .. } => (item, root, Some(*who), words),
            Fact::CommunityBarred { who, on, .. } => (item, root, Some(*who), if *on { "" } else { "lifted" }),
            Fact::CommunityRole { who, role, .. } => (item, root, Some(*who), role),
            Fact::Credited { who, role, .. } => (item, root, Some(*who), role),
            Fact::Thanked { who, words, .. } | Fact::Shown { who, words, .. } | Fact::SearchFound { who, words, .. } => {
                (item, root, Some(*who), words)
            }
            Fact::PersonTagged { who, tag } => (item, root, Some(*who), tag),
            Fact::CommunityRead { why, .. } => (item, root, None, why),
            Fact::Judged { who, what, .. } => (item, root, Some(*who), what),
            Fact::QuestionOffered { who, why, .. } => (item, root, Some(*who), why),
            _ => (item, root, None, ""),
        }
    }
    fn read(
        verb: &str,
        item: Option<ItemId>,
        root: Option<ItemId>,
        person: Option<PersonId>,
        community: Option<CommunityId>,
        words: String,
    ) -> Option<Fact> {
        Some(match verb {
            "created" => Fact::Created { item: item? },
            "replied" => Fact::Replied { item: item?, root: root? },
            "edited" => Fact::Edited { item: item?, root: root? },
            "trashed" => Fact::Trashed { item: item?, root: root? },
            "restored" => Fact::Restored { item: item?, root: root? },
            "held" => Fact::Held { item: item?, root: root? },
            "released" => Fact::Released { item: item?, root: root? },
            "waits" => Fact::Waits { item: item?, root: root? },
            "judged" => Fact::Judged { item: item?, root: root?, who: person?, what: words },
            "reviewed" => Fact::Reviewed { who: person?, community, words },
            "to_decide" => Fact::ToDecide { who: person? },
            "liked" => Fact::Liked { item: item?, root: root? },
            "mentioned" => Fact::Mentioned { item: item?, root: root?, who: person? },
            "shown" => Fact::Shown { item: item?, root: root?, who: person?, words },
            "reposted" => Fact::Reposted { item: item?, who: person? },
            "audience_changed" => Fact::AudienceChanged { item: item?, from: words.parse().ok().map(AudienceId) },
            "referred" => Fact::Referred { item: item?, linked: root?, to: person? },
            "accepted" => Fact::Accepted { item: item?, root: root? },
            "confirmed" => Fact::Confirmed { item: item?, root: root? },
            "credited" => Fact::Credited { item: item?, root: root?, who: person?, role: words },
            "thanked" => Fact::Thanked { item: item?, root: root?, who: person?, words },
            "followed" => Fact::Followed { who: person? },
            "invited" => Fact::Invited { who: person? },
            "invitation_accepted" => Fact::InvitationAccepted { who: person? },
            "touched" => Fact::Touched { item: item? },
            "tested" => Fact::Tested { who: person? },
            "link_made" => Fact::LinkMade { who: person? },
            "person_tagged" => Fact::PersonTagged { who: person?, tag: words },
            "person_changed" => Fact::PersonChanged { who: person? },
            "community_changed" => Fact::CommunityChanged { community: community? },
            "community_joined" => Fact::CommunityJoined { community: community?, who: person? },
            "community_left" => Fact::CommunityLeft { community: community?, who: person? },
            "community_asked" => Fact::CommunityAsked { community: community?, who: person? },
            "community_let_in" => Fact::CommunityLetIn { community: community?, who: person? },
            "community_invited" => Fact::CommunityInvited { community: community?, who: person? },
            "community_barred" => Fact::CommunityBarred { community: community?, who: person?, on: words.is_empty() },
            "community_offered" => Fact::CommunityOffered { community: community?, who: person? },
            "guest_ending" => Fact::GuestEnding { who: person? },
            "community_read" => Fact::CommunityRead { community: community?, why: words },
            "community_role" => Fact::CommunityRole { community: community?, who: person?, role: words },
            "event_changed" => Fact::EventChanged { item: item?, after: words.ends_with(AFTER), day: on_day(&words).to_owned() },
            "event_cancelled" => Fact::EventCancelled { item: item?, after: words.ends_with(AFTER), day: on_day(&words).to_owned() },
            "event_soon" => Fact::EventSoon { item: item?, day: words },
            "event_seat" => Fact::EventSeat { item: item?, who: person?, day: words },
            "event_invited" => Fact::EventInvited { item: item?, who: person? },
            "read_due" => Fact::ReadDue { item: item? },
            "question_due" => Fact::QuestionDue { item: item? },
            "search_found" => Fact::SearchFound { item: item?, root: root?, who: person?, words },
            "question_offered" => Fact::QuestionOffered { item: item?, who: person?, why: words },
            _ => return None,
        })
    }
    /// The roots whose pages look different now.
    pub fn roots(&self) -> Vec<ItemId> {
        match self {
            Fact::Referred { item, linked, .. } => vec![*item, *linked],
            // Nobody's page: it waits unseen, or was decided before.
            Fact::Waits { .. }
            | Fact::Judged { .. }
            | Fact::Shown { .. }
            | Fact::Reposted { .. }
            | Fact::QuestionOffered { .. }
            | Fact::SearchFound { .. } => {
                vec![]
            }
            _ => self.place().map(|(_, root)| root).into_iter().collect(),
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

/// Behind the day of a series, as it is stored: and all after it.
const AFTER: char = '+';
/// The day that the words of a fact about an event have.
pub fn on_day(words: &str) -> &str {
    words.trim_end_matches(AFTER)
}
/// `n`: the how-manieth fact of its transaction.
pub(crate) async fn write(conn: &mut Conn, fact: &Fact, actor: PersonId, at: Time, quiet: bool, n: usize) -> Result<()> {
    let (item, root, person, words) = fact.columns();
    let words = match fact {
        Fact::EventChanged { after: true, .. } | Fact::EventCancelled { after: true, .. } => format!("{words}{AFTER}"),
        Fact::AudienceChanged { from: Some(before), .. } => before.0.to_string(),
        _ => words.to_owned(),
    };
    conn.run(
        sql!("insert into facts (id, at, actor_id, verb, item_id, root_id, person_id, quiet, words, community_id) values (" fact_id(9) ", $1, $2, $3, $4, $5, $6, $7, $8, $10)"),
        params![at, actor, fact.verb(), item, root, person, quiet, words, n, fact.community()],
    )
    .await?;
    Ok(())
}

kit::rec! {
    #[derive(Debug)]
    pub struct Stored { pub id: FactId, pub at: Time, pub actor: PersonId, pub verb: String, pub item: Option<ItemId>, pub root: Option<ItemId>,
        pub person: Option<PersonId>, pub community: Option<CommunityId>, pub quiet: bool, pub words: String }
}

/// What was read after a cursor.
#[derive(Debug, Default)]
pub struct Batch {
    /// Oldest first.
    pub told: Vec<Told>,
    /// The last fact read and when it happened, also one of a newer program that this one cannot understand: so far the
    /// cursor moves. `None`: nothing is there yet.
    pub last: Option<(FactId, Time)>,
}
impl Batch {
    pub fn is_empty(&self) -> bool {
        self.last.is_none()
    }
}

/// Facts after `cursor`. Only settled ones: on PostgreSQL a running transaction may still add a smaller id.
pub async fn after(view: &mut View, cursor: FactId, limit: i64) -> Result<Batch> {
    let rows: Vec<Stored> = view
        .all(
            sql!("select f.id, f.at, f.actor_id, f.verb, f.item_id, f.root_id, f.person_id, f.community_id, f.quiet, f.words from facts f
                  where f.id > $1 and" settled("f") "order by f.id limit $2"),
            params![cursor, limit],
        )
        .await?;
    let last = rows.last().map(|r| (r.id, r.at));
    let told = rows
        .into_iter()
        .filter_map(|r| {
            let fact = Fact::read(&r.verb, r.item, r.root, r.person, r.community, r.words);
            if fact.is_none() {
                tracing::warn!(verb = r.verb, id = r.id.0, "a fact that this program does not know is passed over");
            }
            Some(Told { id: r.id, at: r.at, actor: r.actor, quiet: r.quiet, fact: fact? })
        })
        .collect();
    Ok(Batch { told, last })
}

/// The newest fact, settled or not.
pub async fn newest(view: &mut View) -> Result<FactId> {
    view.value(sql!("select coalesce(max(id), cast(0 as bigint)) from facts"), &[]).await
}
/// The newest fact before which nothing can still appear, and when it happened: where a follower may begin.
pub async fn newest_settled(view: &mut View) -> Result<(FactId, Time)> {
    let last = view.maybe(sql!("select f.id, f.at from facts f where" settled("f") "order by f.id desc limit 1"), &[]).await?;
    Ok(last.unwrap_or((FactId(0), Time(0))))
}
/// How many facts wait after `cursor`; a hundred thousand stand for more.
pub async fn waiting(view: &mut View, cursor: FactId) -> Result<i64> {
    view.value(sql!("select cast(count(*) as bigint) from (select id from facts where id > $1 limit 100000) w"), params![cursor]).await
}

const BATCH: i64 = 200;
/// After as many failures at one fact, a listener passes over it.
const TRIES: u32 = 5;

/// Where listeners stand that failed: the fact, and how often in a row.
#[derive(Debug, Default)]
pub struct Failures(HashMap<&'static str, (FactId, u32)>);
impl Failures {
    /// Counts one more. Has it failed often enough to be passed over? Never what two changes at the same moment did to each
    /// other: that is not the fact's fault.
    fn again(&mut self, listener: &'static str, fact: FactId, e: &Error) -> bool {
        let (at, n) = self.0.entry(listener).or_insert((fact, 0));
        *n = if *at == fact { *n + 1 } else { 1 };
        *at = fact;
        *n >= TRIES && !e.is_overtaken()
    }
}

/// Runs the listeners until the App stops: woken by commits, looking by themselves once a second.
pub(crate) async fn listen(app: App) {
    let mut woken = app.woken();
    let (mut failures, mut in_a_row) = (Failures::default(), 0u32);
    loop {
        match catch_up(&app, &mut failures).await {
            Ok(_) => in_a_row = 0,
            Err(_) => {
                in_a_row += 1;
                tokio::time::sleep(Duration::from_millis(200 * u64::from(in_a_row.min(10)))).await;
                continue;
            }
        }
        let _ = tokio::time::timeout(Duration::from_secs(1), woken.changed()).await;
    }
}

/// Lets every listener hear all there is; one that fails keeps none of the others waiting. A fact that fails again and
/// again for one of them is passed over by that one, loudly.
pub async fn catch_up(app: &App, failures: &mut Failures) -> Result<u64> {
    let (mut heard, mut failed) = (0, None);
    for listener in app.apps.iter().flat_map(|a| a.listeners) {
        loop {
            match hear_batch(app, listener, failures).await {
                Ok(0) => break,
                Ok(n) => heard += n,
                Err(e) => {
                    tracing::error!(listener = listener.name, error = %e, "a listener failed");
                    failed = Some(e);
                    break;
                }
            }
        }
    }
    failed.map_or(Ok(heard), Err)
}

async fn hear_batch(app: &App, listener: &Listener, failures: &mut Failures) -> Result<u64> {
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
    let Some(mut tx) = turn(app, listener, cursor).await? else { return Ok(1) };
    // On the way to a fact that failed, step by step: what goes well before it is kept.
    let careful = failures.0.contains_key(listener.name);
    let batch = after(&mut tx, cursor, if careful { 1 } else { BATCH }).await?;
    let Some((last, _)) = batch.last else { return Ok(0) };
    for told in &batch.told {
        let Err(e) = (listener.hear)(&mut tx, told).await else { continue };
        if !failures.again(listener.name, told.id, &e) || !careful {
            return Err(e);
        }
        tracing::error!(listener = listener.name, fact = told.id.0, error = %e, "fact passed over");
        // What failed may have written half of it, and PostgreSQL takes nothing more in that transaction.
        drop(tx);
        let Some(again) = turn(app, listener, cursor).await? else { return Ok(1) };
        tx = again;
    }
    tx.run(sql!("update listeners set cursor = $2 where name = $1"), params![listener.name, last]).await?;
    tx.commit().await?;
    if failures.0.get(listener.name).is_some_and(|(fact, _)| *fact <= last) {
        failures.0.remove(listener.name);
    }
    app.wake(); // what a listener made (a notice) is news for live pages
    Ok(batch.told.len().max(1) as u64)
}

/// A unit of change with this listener's cursor held. `None`: another node has moved it meanwhile; look again.
async fn turn(app: &App, listener: &Listener, cursor: FactId) -> Result<Option<Tx>> {
    let mut tx = app.begin_system(Viewer::system("listeners")).await?;
    tx.run(sql!("insert into listeners (name, cursor) values ($1, 0) on conflict (name) do nothing"), params![listener.name]).await?;
    let now_at: FactId = tx.value(sql!("select cursor from listeners where name = $1" for_update()), params![listener.name]).await?;
    Ok((now_at == cursor).then_some(tx))
}

/// Throws away what a listener knows of the past: it hears everything again.
pub async fn reset(app: &App, name: &str) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("reset a listener")).await?;
    tx.run(sql!("delete from listeners where name = $1"), params![name]).await?;
    tx.commit().await
}
