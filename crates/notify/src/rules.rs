//! The rules: who is told of a fact, and for which reason. One table, no database; who may not see it and who did it
//! themselves fall out later, and of several reasons for one person the strongest stays.

use spine::{Fact, PersonId};

/// Why somebody is told. Weakest first: where one act gives several reasons, the last of them in this list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Somebody liked it.
    Liked,
    /// Somebody follows me.
    Followed,
    /// Something was said in a thread I follow.
    Thread,
    /// Something was said on my board.
    BoardThread,
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
    Mentioned,
    /// A question was passed on to me.
    Referred,
    Invited,
    /// My invitation was accepted.
    ContactMade,
    Confirmed,
    /// My answer was accepted.
    Accepted,
    /// I helped an accepted answer come about.
    Credited,
    Thanked,
}
use Reason as R;

impl Reason {
    const WORDS: [(Reason, &'static str); 18] = [
        (R::Liked, "liked"),
        (R::Followed, "followed"),
        (R::Thread, "thread"),
        (R::BoardThread, "board_thread"),
        (R::ThreadAccepted, "thread_accepted"),
        (R::PassedOn, "passed_on"),
        (R::Board, "board"),
        (R::Commented, "commented"),
        (R::Replied, "replied"),
        (R::Answered, "answered"),
        (R::Mentioned, "mentioned"),
        (R::Referred, "referred"),
        (R::Invited, "invited"),
        (R::ContactMade, "contact"),
        (R::Confirmed, "confirmed"),
        (R::Accepted, "accepted"),
        (R::Credited, "credited"),
        (R::Thanked, "thanked"),
    ];
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|w| w.0 == self).map_or("thread", |w| w.1)
    }
    pub fn parse(word: &str) -> Option<Reason> {
        Self::WORDS.iter().find(|w| w.1 == word).map(|w| w.0)
    }
    /// Doing and undoing it again and again is told once.
    pub fn once(self) -> bool {
        matches!(self, R::Liked | R::Followed)
    }
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
}

/// Whom to tell why. The same person may come several times.
pub fn rules(fact: &Fact, actor: PersonId, about: &About) -> Vec<(PersonId, Reason)> {
    let mut out: Vec<(PersonId, Reason)> = vec![];
    let mut tell = |who: Option<PersonId>, why| out.extend(who.map(|w| (w, why)));
    match fact {
        Fact::Created { .. } => tell(about.board, R::Board),
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
        Fact::Liked { .. } => tell(about.author, R::Liked),
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
        Fact::Edited { .. }
        | Fact::Trashed { .. }
        | Fact::Restored { .. }
        | Fact::AudienceChanged { .. }
        | Fact::Touched { .. }
        | Fact::PersonChanged { .. } => {}
    }
    out.retain(|(who, _)| *who != actor);
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
        assert_eq!(told(Fact::Invited { who: BEN }, ANN, About::default()), [(BEN, R::Invited)]);
        assert_eq!(told(Fact::InvitationAccepted { who: BEN }, ANN, About::default()), [(BEN, R::ContactMade)]);
    }

    #[test]
    fn nobody_is_told_of_housekeeping() {
        let about = || About { board: Some(CAT), followers: vec![EVE], family_followers: vec![EVE], parent_author: Some(DAN), ..by(BEN) };
        for fact in [
            Fact::Edited { item: ITEM, root: ROOT },
            Fact::Trashed { item: ITEM, root: ROOT },
            Fact::Restored { item: ITEM, root: ROOT },
            Fact::AudienceChanged { item: ROOT },
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
        for (reason, word) in Reason::WORDS {
            assert_eq!(Reason::parse(word), Some(reason));
            assert_eq!(reason.word(), word);
        }
        assert_eq!(Reason::parse("poem"), None);
    }
}
