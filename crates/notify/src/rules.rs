//! The rules: who is told of a fact, and for which reason; and the table of reasons: what each channel does with one. No
//! database here; who may not see it and who does not want it fall out later, and of several reasons for one person the
//! strongest stays.

use spine::{CommunityId, Fact, PersonId};

/// Why somebody is told. Weakest first: where one act gives several reasons, the last of them in this list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Somebody liked it.
    Liked,
    /// Somebody follows me.
    Followed,
    /// Somebody gave me a tag.
    Tagged,
    /// Something was said in a thread I follow.
    Thread,
    /// Something was said on my board.
    BoardThread,
    /// Something new stands in a forum I follow.
    InForum,
    /// Something new fits a search I keep.
    SearchFound,
    /// A question that nobody answered is offered to me.
    Offered,
    /// A question I follow has an accepted answer.
    ThreadAccepted,
    /// My question was passed on.
    PassedOn,
    /// Somebody wrote on my board.
    Board,
    /// My post was commented on.
    Commented,
    /// My comment or answer was replied to.
    Replied,
    /// My question was answered.
    Answered,
    /// Somebody shared it, with words of their own.
    Shared,
    Mentioned,
    /// Somebody else deleted what I wrote.
    Deleted,
    /// Help with my question is wanted until tomorrow.
    QuestionDue,
    /// What was decided about what I wrote, or about what I raised a flag at.
    Judged,
    /// What moderators decided about a community or profile of mine, or one I raised a flag at.
    Reviewed,
    /// Something waits for my decision.
    ToDecide,
    /// Somebody thinks that I should see it.
    Shown,
    /// A question was passed on to me.
    Referred,
    Invited,
    /// An administrator reads a community of mine for a while.
    CommunityRead,
    /// Somebody asks to be let into a community of mine.
    CommunityAsked,
    /// I am asked into a community.
    CommunityInvited,
    /// Where I asked to be let in I am.
    CommunityLetIn,
    /// I have come into a community that has words for whoever comes.
    CommunityWelcome,
    /// Those who own a community do not let me back in, or do again.
    CommunityBarred,
    /// Nobody owns a community of mine any more: I am asked whether I would.
    CommunityOffered,
    /// The access of a guest I answer for ends soon.
    GuestEnding,
    /// A community of mine is told something by those who own it.
    Announced,
    /// An announcement waits for my word that I have read it.
    ReadDue,
    /// I am asked to an event.
    EventInvited,
    /// An event I come to begins soon.
    EventSoon,
    /// It is at another time or place.
    EventChanged,
    /// I waited for a place, and have one.
    EventSeat,
    /// It does not take place.
    EventCancelled,
    /// My invitation was accepted.
    ContactMade,
    Confirmed,
    /// My answer was accepted.
    Accepted,
    /// I helped an accepted answer come about.
    Credited,
    Thanked,
    /// An administrator made a link that opens my account.
    LinkMade,
    /// An administrator tried whether notices arrive.
    Tested,
}
use Reason as R;

impl Reason {
    pub fn rule(self) -> &'static Rule {
        RULES.iter().find(|r| r.reason == self).unwrap_or(&RULES[0])
    }
    pub fn word(self) -> &'static str {
        self.rule().word
    }
    pub fn parse(word: &str) -> Option<Reason> {
        RULES.iter().find(|r| r.word == word).map(|r| r.reason)
    }
    /// Doing and undoing it again and again is told once.
    pub fn once(self) -> bool {
        matches!(self, R::Liked | R::Followed | R::Tagged)
    }
    /// What nobody can choose not to hear: about their own account, and the test of the bell.
    pub fn always(self) -> bool {
        matches!(self, R::LinkMade | R::Tested | R::Judged | R::Reviewed | R::CommunityRead | R::CommunityBarred)
    }
    /// Says nothing to whoever was told of the same thing before, whyever.
    pub fn adds_nothing(self) -> bool {
        self == R::SearchFound
    }
    /// Several at one moment are several acts all the same: tags are given by the handful, and posts deleted.
    pub fn each(self) -> bool {
        matches!(self, R::Tagged | R::Deleted | R::Judged | R::Reviewed | R::CommunityRead | R::CommunityBarred)
    }
}

/// What somebody chooses about, as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Responses,
    Mentions,
    Referrals,
    Board,
    Threads,
    Likes,
    Thanks,
    Network,
    Communities,
    Events,
    Announcements,
    Tags,
    Searches,
}
impl Category {
    pub const ALL: [Category; 13] = [
        Category::Responses,
        Category::Mentions,
        Category::Referrals,
        Category::Board,
        Category::Threads,
        Category::Likes,
        Category::Thanks,
        Category::Network,
        Category::Communities,
        Category::Events,
        Category::Announcements,
        Category::Tags,
        Category::Searches,
    ];
    pub fn word(self) -> &'static str {
        match self {
            Category::Responses => "responses",
            Category::Mentions => "mentions",
            Category::Referrals => "referrals",
            Category::Board => "board",
            Category::Threads => "threads",
            Category::Likes => "likes",
            Category::Thanks => "thanks",
            Category::Network => "network",
            Category::Communities => "communities",
            Category::Events => "events",
            Category::Announcements => "announcements",
            Category::Tags => "tags",
            Category::Searches => "searches",
        }
    }
    pub fn parse(word: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|c| c.word() == word)
    }
    /// The words under which notices of it are kept.
    pub fn reasons(self) -> Vec<String> {
        RULES.iter().filter(|r| r.category == self).map(|r| r.word.to_owned()).collect()
    }
    /// Is it in the bell of whoever has chosen nothing?
    pub fn bell(self) -> bool {
        RULES.iter().any(|r| r.category == self && r.bell)
    }
}

/// With what several notices become one, as long as they are unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// Each stands for itself: somebody did something for me.
    Alone,
    /// With all that is said and liked in the same thread.
    Thread,
    /// With the others of its kind.
    Kind,
}

/// How soon another channel would carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    AtOnce,
    Weekly,
    Never,
}

/// A row of the table: a reason, and what each channel does with it. The bell delivers; mail and push are what they are
/// to begin with once there are such channels.
#[derive(Debug)]
pub struct Rule {
    pub reason: Reason,
    /// As it is kept and as programs read it.
    pub word: &'static str,
    pub category: Category,
    pub fold: Fold,
    /// A muted thread keeps it silent; where there is no thread, a muted person does.
    pub mutes: bool,
    /// Said to me, or waiting for me: a muted community lets it through, and so does a bell that is to stay still, where its
    /// owner says so. The rest only happens around me.
    pub direct: bool,
    pub bell: bool,
    #[expect(dead_code, reason = "until there is mail")]
    pub mail: When,
    #[expect(dead_code, reason = "until there is push")]
    pub push: When,
}

macro_rules! table {
    ($($reason:ident $word:literal $category:ident $fold:ident $mutes:literal $direct:literal $bell:literal $mail:ident $push:ident;)*) => {
        pub static RULES: [Rule; table!(@count $($reason)*)] = [$(Rule {
            reason: Reason::$reason, word: $word, category: Category::$category, fold: Fold::$fold,
            mutes: $mutes, direct: $direct, bell: $bell, mail: When::$mail, push: When::$push,
        }),*];
    };
    (@count $($x:ident)*) => { <[()]>::len(&[$(table!(@unit $x)),*]) };
    (@unit $x:ident) => { () };
}
// What is said to somebody goes out at once, what only happens around them waits for a digest.
table! {
    // reason        word              category  folds  mutes  direct bell  mail   push
    Liked           "liked"           Likes     Thread true   false   true  Never  Never;
    Followed        "followed"        Network   Kind   false  false  true  Weekly Never;
    Tagged          "tagged"          Tags      Kind   true   false   true  Weekly Never;
    Thread          "thread"          Threads   Thread true   false   true  Weekly Never;
    BoardThread     "board_thread"    Board     Thread true   false   true  Weekly Never;
    InForum         "in_forum"        Threads   Alone  true   false   true  Weekly Never;
    SearchFound     "search_found"    Searches  Kind   true   false   true  Never  Never;
    Offered         "offered"         Referrals Alone  true   false   true  Never  Never;
    ThreadAccepted  "thread_accepted" Threads   Alone  true   false   true  Weekly Never;
    PassedOn        "passed_on"       Referrals Alone  true   false   true  Weekly Never;
    Board           "board"           Board     Alone  true   true   true  AtOnce AtOnce;
    Commented       "commented"       Responses Thread true   true   true  AtOnce Never;
    Replied         "replied"         Responses Thread true   true   true  AtOnce Never;
    Answered        "answered"        Responses Thread true   true   true  AtOnce AtOnce;
    Shared          "shared"          Responses Alone  true   true   true  AtOnce Never;
    Mentioned       "mentioned"       Mentions  Thread false  true   true  AtOnce AtOnce;
    Deleted         "deleted"         Responses Alone  false  true   true  AtOnce Never;
    QuestionDue     "question_due"    Responses Alone  false  true   true  AtOnce Never;
    Judged          "judged"          Responses Alone  false  true   true  AtOnce Never;
    Reviewed        "reviewed"        Responses Alone  false  true   true  AtOnce Never;
    ToDecide        "to_decide"       Communities Kind false true true AtOnce Never;
    Shown           "shown"           Mentions  Alone  false  true   true  AtOnce AtOnce;
    Referred        "referred"        Referrals Alone  false  true   true  AtOnce AtOnce;
    Invited         "invited"         Network   Alone  false  true   true  AtOnce Never;
    CommunityRead   "community_read"    Communities Alone false true true AtOnce Never;
    CommunityAsked  "community_asked"   Communities Alone false true true AtOnce Never;
    CommunityInvited "community_invited" Communities Alone false true true AtOnce Never;
    CommunityLetIn  "community_let_in"  Communities Alone false true true AtOnce Never;
    CommunityWelcome "community_welcome" Communities Alone false false true Never Never;
    CommunityBarred "community_barred"  Communities Alone false true true AtOnce Never;
    CommunityOffered "community_offered" Communities Alone false true true AtOnce Never;
    GuestEnding     "guest_ending"      Communities Alone false true true AtOnce Never;
    Announced       "announced"       Announcements Alone true false true AtOnce Never;
    ReadDue         "read_due"        Announcements Alone false true true AtOnce AtOnce;
    EventInvited    "event_invited"   Events    Alone  false  true   true  AtOnce Never;
    EventSoon       "event_soon"      Events    Alone  false  true   true  Never  AtOnce;
    EventChanged    "event_changed"   Events    Alone  false  true   true  AtOnce AtOnce;
    EventSeat       "event_seat"      Events    Alone  false  true   true  AtOnce AtOnce;
    EventCancelled  "event_cancelled" Events    Alone  false  true   true  AtOnce AtOnce;
    ContactMade     "contact"         Network   Alone  false  false  true  Weekly Never;
    Confirmed       "confirmed"       Thanks    Alone  false  true   true  Weekly Never;
    Accepted        "accepted"        Thanks    Alone  false  true   true  AtOnce Never;
    Credited        "credited"        Thanks    Alone  false  true   true  AtOnce Never;
    Thanked         "thanked"         Thanks    Alone  false  true   true  AtOnce AtOnce;
    LinkMade        "link_made"       Network   Alone  false  true   true  AtOnce AtOnce;
    Tested          "tested"          Network   Alone  false  false  true  Never  Never;
}
/// The words of what is said to somebody.
pub fn direct() -> Vec<String> {
    RULES.iter().filter(|r| r.direct).map(|r| r.word.to_owned()).collect()
}
/// The words of those that fold with a thread.
pub fn of_threads() -> Vec<String> {
    RULES.iter().filter(|r| r.fold == Fold::Thread).map(|r| r.word.to_owned()).collect()
}

/// What the rules know of the item a fact is about, and of the people around it.
#[derive(Debug, Clone, Default)]
pub struct About {
    pub kind: String,
    pub author: Option<PersonId>,
    pub parent_author: Option<PersonId>,
    /// Does it reply to the root itself?
    pub on_root: bool,
    pub board: Option<PersonId>,
    pub followers: Vec<PersonId>,
    /// Who follows this question on any of the boards it went to.
    pub family_followers: Vec<PersonId>,
    /// The community it stands in.
    pub community: Option<CommunityId>,
    /// Who owns the community it is about.
    pub owners: Vec<PersonId>,
    /// Has it words for whoever comes in?
    pub welcomes: bool,
    /// Whom it concerns because of what an app keeps.
    pub concerned: Vec<PersonId>,
}

/// Whom to tell why. The same person may come several times.
pub fn rules(fact: &Fact, actor: PersonId, about: &About) -> Vec<(PersonId, Reason)> {
    let mut out: Vec<(PersonId, Reason)> = vec![];
    let mut tell = |who: Option<PersonId>, why| out.extend(who.map(|w| (w, why)));
    match fact {
        Fact::Created { .. } => {
            tell(about.board, R::Board);
            let why = if about.kind == "announcement" { R::Announced } else { R::InForum };
            about.concerned.iter().for_each(|c| tell(Some(*c), why));
        }
        Fact::Replied { .. } => {
            let to_author = match (about.on_root, about.kind.as_str()) {
                (true, "answer") => R::Answered,
                (true, _) => R::Commented,
                (false, _) => R::Replied,
            };
            tell(about.parent_author, to_author);
            tell(about.board, R::BoardThread);
            about.followers.iter().for_each(|f| tell(Some(*f), R::Thread));
        }
        // Words that somebody else carried to another board were told where they were written.
        Fact::Mentioned { who, .. } => tell(Some(*who).filter(|_| about.author == Some(actor)), R::Mentioned),
        Fact::Shown { who, .. } => tell(Some(*who), R::Shown),
        Fact::Reposted { who, .. } => tell(Some(*who), R::Shared),
        Fact::Liked { .. } => tell(about.author, R::Liked),
        Fact::Trashed { .. } => tell(about.author, R::Deleted),
        Fact::Judged { who, .. } => tell(Some(*who), R::Judged),
        Fact::CommunityRead { .. } => about.owners.iter().for_each(|o| tell(Some(*o), R::CommunityRead)),
        Fact::Referred { to, .. } => {
            tell(Some(*to), R::Referred);
            tell(about.author, R::PassedOn);
        }
        Fact::Accepted { .. } => {
            tell(about.author, R::Accepted);
            about.family_followers.iter().for_each(|f| tell(Some(*f), R::ThreadAccepted));
        }
        Fact::Confirmed { .. } => tell(about.author, R::Confirmed),
        Fact::Credited { who, .. } => tell(Some(*who), R::Credited),
        Fact::Thanked { who, .. } => tell(Some(*who), R::Thanked),
        Fact::Followed { who } => tell(Some(*who), R::Followed),
        Fact::Invited { who } => tell(Some(*who), R::Invited),
        Fact::InvitationAccepted { who } => tell(Some(*who), R::ContactMade),
        Fact::Tested { who } => tell(Some(*who), R::Tested),
        Fact::LinkMade { who } => tell(Some(*who), R::LinkMade),
        Fact::PersonTagged { who, .. } => tell(Some(*who), R::Tagged),
        Fact::CommunityAsked { .. } => about.owners.iter().for_each(|o| tell(Some(*o), R::CommunityAsked)),
        Fact::CommunityInvited { who, .. } => tell(Some(*who), R::CommunityInvited),
        Fact::CommunityLetIn { who, .. } => tell(Some(*who), R::CommunityLetIn),
        Fact::CommunityJoined { who, .. } => tell(Some(*who).filter(|_| about.welcomes), R::CommunityWelcome),
        Fact::CommunityBarred { who, .. } => tell(Some(*who), R::CommunityBarred),
        Fact::CommunityOffered { who, .. } => tell(Some(*who), R::CommunityOffered),
        Fact::Reviewed { who, .. } => tell(Some(*who), R::Reviewed),
        Fact::ToDecide { who } => tell(Some(*who), R::ToDecide),
        Fact::GuestEnding { who } => tell(Some(*who), R::GuestEnding),
        Fact::EventChanged { .. } => about.concerned.iter().for_each(|c| tell(Some(*c), R::EventChanged)),
        Fact::EventCancelled { .. } => about.concerned.iter().for_each(|c| tell(Some(*c), R::EventCancelled)),
        Fact::EventSoon { .. } => about.concerned.iter().for_each(|c| tell(Some(*c), R::EventSoon)),
        Fact::EventSeat { who, .. } => tell(Some(*who), R::EventSeat),
        Fact::EventInvited { who, .. } => tell(Some(*who), R::EventInvited),
        Fact::QuestionDue { .. } => tell(about.author, R::QuestionDue),
        Fact::QuestionOffered { who, .. } => tell(Some(*who), R::Offered),
        Fact::SearchFound { who, .. } => tell(Some(*who), R::SearchFound),
        Fact::ReadDue { .. } => about.concerned.iter().for_each(|c| tell(Some(*c), R::ReadDue)),
        Fact::Edited { .. }
        | Fact::Restored { .. }
        | Fact::Held { .. }
        | Fact::Released { .. }
        | Fact::Waits { .. }
        | Fact::AudienceChanged { .. }
        | Fact::Touched { .. }
        | Fact::PersonChanged { .. }
        | Fact::CommunityChanged { .. }
        | Fact::CommunityLeft { .. }
        | Fact::CommunityRole { .. } => {}
    }
    // Nobody is told of their own acts, but for the one that tries the bell, and for the words that await
    // whoever comes in. What only time brings is nobody's act.
    out.retain(|(who, why)| *who != actor || matches!(why, R::Tested | R::QuestionDue | R::EventSoon | R::CommunityWelcome));
    out
}

/// Of several reasons for one person the strongest.
pub fn strongest(mut told: Vec<(PersonId, Reason)>) -> Vec<(PersonId, Reason)> {
    told.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    told.dedup_by_key(|t| t.0);
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::ItemId;

    const ANN: PersonId = PersonId(1);
    const BEN: PersonId = PersonId(2);
    const CAT: PersonId = PersonId(3);
    const DAN: PersonId = PersonId(4);
    const EVE: PersonId = PersonId(5);
    const ITEM: ItemId = ItemId(20);
    const ROOT: ItemId = ItemId(10);

    fn told(fact: Fact, actor: PersonId, about: About) -> Vec<(PersonId, Reason)> {
        strongest(rules(&fact, actor, &about))
    }
    fn by(author: PersonId) -> About {
        About { author: Some(author), ..About::default() }
    }

    #[test]
    fn created_tells_the_owner_of_the_board() {
        assert_eq!(told(Fact::Created { item: ROOT }, ANN, About { board: Some(BEN), ..by(ANN) }), [(BEN, R::Board)]);
        assert_eq!(told(Fact::Created { item: ROOT }, ANN, About { board: Some(ANN), ..by(ANN) }), []);
        assert_eq!(told(Fact::Created { item: ROOT }, ANN, by(ANN)), []);
    }

    #[test]
    fn replied_tells_author_of_parent_board_and_followers_each_once() {
        let fact = || Fact::Replied { item: ITEM, root: ROOT };
        let on_root = |kind: &str| About {
            kind: kind.into(),
            on_root: true,
            parent_author: Some(ANN),
            board: Some(CAT),
            followers: vec![ANN, CAT, DAN, EVE],
            ..by(DAN)
        };
        assert_eq!(told(fact(), DAN, on_root("answer")), [(ANN, R::Answered), (CAT, R::BoardThread), (EVE, R::Thread)]);
        assert_eq!(told(fact(), DAN, on_root("comment")), [(ANN, R::Commented), (CAT, R::BoardThread), (EVE, R::Thread)]);
        let deeper = About { kind: "comment".into(), parent_author: Some(BEN), followers: vec![ANN, BEN], ..by(DAN) };
        assert_eq!(told(fact(), DAN, deeper), [(ANN, R::Thread), (BEN, R::Replied)]);
        let to_self =
            About { kind: "comment".into(), on_root: true, parent_author: Some(ANN), board: Some(ANN), followers: vec![ANN], ..by(ANN) };
        assert_eq!(told(fact(), ANN, to_self), []);
    }

    #[test]
    fn mentioned_tells_who_is_named_by_whoever_wrote_it() {
        let fact = || Fact::Mentioned { item: ITEM, root: ROOT, who: EVE };
        assert_eq!(told(fact(), ANN, by(ANN)), [(EVE, R::Mentioned)]);
        assert_eq!(told(fact(), BEN, by(ANN)), [], "carried to another board by Ben");
    }

    #[test]
    fn shown_tells_whom_it_is_sent_to() {
        let fact = || Fact::Shown { item: ITEM, root: ROOT, who: EVE, words: "Look".into() };
        assert_eq!(told(fact(), BEN, by(ANN)), [(EVE, R::Shown)]);
        assert_eq!(told(fact(), EVE, by(ANN)), []);
    }

    #[test]
    fn reposted_tells_whose_words_are_shared() {
        assert_eq!(told(Fact::Reposted { item: ROOT, who: EVE }, ANN, by(ANN)), [(EVE, R::Shared)]);
        assert_eq!(told(Fact::Reposted { item: ROOT, who: ANN }, ANN, by(ANN)), []);
    }

    #[test]
    fn liked_tells_the_author() {
        assert_eq!(told(Fact::Liked { item: ITEM, root: ROOT }, BEN, by(ANN)), [(ANN, R::Liked)]);
        assert_eq!(told(Fact::Liked { item: ITEM, root: ROOT }, ANN, by(ANN)), []);
    }

    #[test]
    fn referred_tells_whom_it_reached_and_who_asked() {
        assert_eq!(told(Fact::Referred { item: ROOT, linked: ITEM, to: CAT }, BEN, by(ANN)), [(ANN, R::PassedOn), (CAT, R::Referred)]);
        assert_eq!(told(Fact::Referred { item: ROOT, linked: ITEM, to: CAT }, ANN, by(ANN)), [(CAT, R::Referred)]);
    }

    #[test]
    fn a_question_is_offered_to_whoever_may_know() {
        let fact = || Fact::QuestionOffered { item: ROOT, who: CAT, why: "answered".into() };
        assert_eq!(told(fact(), ANN, by(ANN)), [(CAT, R::Offered)]);
        let rule = R::Offered.rule();
        assert!(rule.bell && rule.mutes && !rule.direct);
    }

    #[test]
    fn whoever_keeps_a_search_is_told_of_what_fits() {
        let fact = Fact::SearchFound { item: ITEM, root: ROOT, who: CAT, words: "7 cranes".into() };
        assert_eq!(told(fact, ANN, by(ANN)), [(CAT, R::SearchFound)]);
        assert!(R::SearchFound.adds_nothing() && R::SearchFound.rule().fold == Fold::Kind && !R::SearchFound.rule().direct);
    }

    #[test]
    fn accepted_tells_the_author_and_who_follows_the_question_anywhere() {
        let about = About { family_followers: vec![ANN, BEN, DAN], ..by(DAN) };
        assert_eq!(told(Fact::Accepted { item: ITEM, root: ROOT }, ANN, about), [(BEN, R::ThreadAccepted), (DAN, R::Accepted)]);
    }

    #[test]
    fn confirmed_tells_the_author_only() {
        assert_eq!(told(Fact::Confirmed { item: ITEM, root: ROOT }, CAT, About { followers: vec![ANN], ..by(DAN) }), [(DAN, R::Confirmed)]);
    }

    #[test]
    fn credited_thanked_and_the_network_tell_who_is_meant() {
        let about = by(DAN);
        let credited = Fact::Credited { item: ITEM, root: ROOT, who: BEN, role: "referred".into() };
        let thanked = Fact::Thanked { item: ITEM, root: ROOT, who: DAN, words: "Saved my week".into() };
        assert_eq!(told(credited, ANN, about.clone()), [(BEN, R::Credited)]);
        assert_eq!(told(thanked, ANN, about), [(DAN, R::Thanked)]);
        assert_eq!(told(Fact::Followed { who: BEN }, ANN, About::default()), [(BEN, R::Followed)]);
        let tagged = || Fact::PersonTagged { who: BEN, tag: "mast".into() };
        assert_eq!(told(tagged(), ANN, About::default()), [(BEN, R::Tagged)]);
        assert_eq!(told(tagged(), BEN, About::default()), [], "of one's own tags");
        assert_eq!(told(Fact::Invited { who: BEN }, ANN, About::default()), [(BEN, R::Invited)]);
        assert_eq!(told(Fact::LinkMade { who: BEN }, ANN, About::default()), [(BEN, R::LinkMade)]);
        assert_eq!(told(Fact::InvitationAccepted { who: BEN }, ANN, About::default()), [(BEN, R::ContactMade)]);
    }

    #[test]
    fn whoever_wrote_what_somebody_else_deletes_is_told() {
        let fact = || Fact::Trashed { item: ITEM, root: ROOT };
        let about = || About { board: Some(CAT), followers: vec![EVE], parent_author: Some(DAN), ..by(BEN) };
        assert_eq!(told(fact(), CAT, about()), [(BEN, R::Deleted)]);
        assert_eq!(told(fact(), BEN, about()), [], "of one's own");
    }

    #[test]
    fn events_and_announcements_tell_those_they_concern() {
        let about = || About { concerned: vec![ANN, BEN, CAT], ..by(ANN) };
        let day = || "2026-10-25".to_owned();
        assert_eq!(
            told(Fact::EventChanged { item: ROOT, day: day(), after: false }, ANN, about()),
            [(BEN, R::EventChanged), (CAT, R::EventChanged)]
        );
        assert_eq!(
            told(Fact::EventCancelled { item: ROOT, day: day(), after: false }, BEN, about()),
            [(ANN, R::EventCancelled), (CAT, R::EventCancelled)]
        );
        let soon = [(ANN, R::EventSoon), (BEN, R::EventSoon), (CAT, R::EventSoon)];
        assert_eq!(told(Fact::EventSoon { item: ROOT, day: day() }, ANN, about()), soon, "time is nobody's act: whoever made it comes too");
        assert_eq!(told(Fact::EventSeat { item: ROOT, who: DAN, day: day() }, BEN, about()), [(DAN, R::EventSeat)]);
        assert_eq!(told(Fact::EventInvited { item: ROOT, who: DAN }, BEN, about()), [(DAN, R::EventInvited)]);
        assert_eq!(
            told(Fact::Created { item: ROOT }, ANN, About { kind: "announcement".into(), ..about() }),
            [(BEN, R::Announced), (CAT, R::Announced)]
        );
        assert_eq!(told(Fact::ReadDue { item: ROOT }, ANN, about()), [(BEN, R::ReadDue), (CAT, R::ReadDue)]);
    }

    #[test]
    fn nobody_is_told_of_housekeeping() {
        let about = || About { board: Some(CAT), followers: vec![EVE], family_followers: vec![EVE], parent_author: Some(DAN), ..by(BEN) };
        for fact in [
            Fact::Edited { item: ITEM, root: ROOT },
            Fact::Restored { item: ITEM, root: ROOT },
            Fact::AudienceChanged { item: ROOT, from: None },
            Fact::Touched { item: ROOT },
            Fact::PersonChanged { who: EVE },
        ] {
            assert_eq!(told(fact.clone(), ANN, about()), [], "{fact:?}");
        }
    }

    #[test]
    fn reasons_have_words_and_an_order() {
        assert!(
            R::Mentioned > R::Answered
                && R::Answered > R::Thread
                && R::Credited > R::Accepted
                && R::Referred > R::Board
                && R::Invited > R::Followed
        );
        for rule in &RULES {
            assert_eq!(Reason::parse(rule.word), Some(rule.reason));
            assert_eq!(rule.reason.word(), rule.word);
        }
        assert!(RULES.windows(2).all(|w| w[0].reason < w[1].reason), "the table is in the order of strength");
        assert!(Category::ALL.iter().all(|c| Category::parse(c.word()) == Some(*c) && !c.reasons().is_empty()));
        assert_eq!(Reason::parse("poem"), None);
    }
}
