//! The reference: who may see what, said a second time in the plainest way that is right, from the promises alone. It
//! shares no code and no word of SQL with the program; `visibility` holds the two against each other.

use std::collections::{BTreeMap, BTreeSet};

pub type Who = i64;
pub type Post = i64;
pub type Group = i64;
pub type Home = i64;

/// Everyone inside, some people by name, or whoever belongs to a group at that moment.
#[derive(Debug, Clone)]
pub enum Circle {
    Everyone,
    People(BTreeSet<Who>),
    Group(Group),
    /// Whoever reads a community.
    Home(Home),
}

/// A community, by what its page and its list of members say.
#[derive(Debug, Clone, Default)]
pub struct Community {
    /// Everybody inside reads it: open or moderated, and not for guests.
    pub read_inside: bool,
    /// Everybody inside knows of it.
    pub listed: bool,
    /// "live", "archived" or "trashed".
    pub state: String,
    pub parent: Option<Home>,
    pub members: BTreeSet<Who>,
    pub owners: BTreeSet<Who>,
    /// Asked in, and has not answered.
    pub asked: BTreeSet<Who>,
}

#[derive(Debug, Clone)]
pub struct Human {
    /// Employees, contractors and services are inside; guests and alumni are not.
    pub inside: bool,
    /// Has not left.
    pub active: bool,
    pub admin: bool,
}

#[derive(Debug, Clone)]
pub struct Thing {
    pub author: Who,
    pub kind: &'static str,
    /// What it replies to; none for roots.
    pub parent: Option<Post>,
    /// Whose board a root stands on; 0: it stands in a community.
    pub board: Who,
    /// Roots made from each other by passing on share one circle: the number of the first.
    pub family: Post,
    /// Who threw this very thing away, while it is in the trash.
    pub thrown_by: Option<Who>,
    /// Taken out of sight by a decision about this very thing.
    pub held: bool,
}

#[derive(Debug, Default)]
pub struct Model {
    pub people: BTreeMap<Who, Human>,
    pub groups: BTreeMap<Group, BTreeSet<Who>>,
    pub homes: BTreeMap<Home, Community>,
    pub things: BTreeMap<Post, Thing>,
    pub circles: BTreeMap<Post, Circle>,
}

impl Model {
    pub fn root(&self, post: Post) -> Post {
        self.things[&post].parent.map_or(post, |p| self.root(p))
    }
    /// Not in the trash and not held, and neither is anything it stands under.
    pub fn live(&self, post: Post) -> bool {
        let thing = &self.things[&post];
        thing.thrown_by.is_none() && !thing.held && thing.parent.is_none_or(|p| self.live(p))
    }
    pub fn belongs(&self, who: Who, circle: &Circle) -> bool {
        match circle {
            Circle::Everyone => self.people[&who].inside,
            Circle::People(named) => named.contains(&who),
            Circle::Group(group) => self.groups[group].contains(&who),
            Circle::Home(home) => self.reads(who, *home),
        }
    }
    pub fn reads(&self, who: Who, home: Home) -> bool {
        let c = &self.homes[&home];
        c.state != "trashed" && (c.members.contains(&who) || (c.read_inside && self.people[&who].inside))
    }
    pub fn knows_of(&self, who: Who, home: Home) -> bool {
        let c = &self.homes[&home];
        c.state != "trashed" && (c.members.contains(&who) || c.asked.contains(&who) || (c.listed && self.people[&who].inside))
    }
    /// The community a thing stands in.
    pub fn home(&self, post: Post) -> Option<Home> {
        match self.circles[&self.things[&self.root(post)].family] {
            Circle::Home(home) => Some(home),
            _ => None,
        }
    }
    /// In a community its members have the word, as long as it lives.
    pub fn has_word(&self, who: Who, home: Home) -> bool {
        let c = &self.homes[&home];
        c.state == "live" && c.members.contains(&who)
    }
    pub fn may_reply(&self, who: Who, to: Post) -> bool {
        self.home(to).is_none_or(|home| self.has_word(who, home))
    }
    /// Belongs to those it is for, whatever became of it.
    pub fn entitled(&self, who: Who, post: Post) -> bool {
        let family = self.things[&self.root(post)].family;
        self.belongs(who, &self.circles[&family])
    }
    pub fn sees(&self, who: Who, post: Post) -> bool {
        self.people[&who].active && self.live(post) && self.entitled(who, post)
    }
    /// Those inside know of everybody; others of themselves and of whom they share a group or a community with.
    pub fn knows(&self, who: Who, other: Who) -> bool {
        let mut shared = self.groups.values().chain(self.homes.values().map(|h| &h.members));
        who == other || self.people[&who].inside || shared.any(|g| g.contains(&who) && g.contains(&other))
    }
    /// A root: its author, the owner of the board, an administrator. A reply: also whose thing it replies to, and who began.
    pub fn may_throw(&self, who: Who, post: Post) -> bool {
        let (thing, root) = (&self.things[&post], &self.things[&self.root(post)]);
        let replied_to = thing.parent.map(|p| self.things[&p].author);
        let began = thing.parent.map(|_| root.author);
        let keeps = self.home(post).is_some_and(|home| self.homes[&home].owners.contains(&who));
        self.sees(who, post)
            && (keeps || self.people[&who].admin || [Some(thing.author), Some(root.board), replied_to, began].contains(&Some(who)))
    }
    /// Who threw it away, or an administrator; they must still be among those it is for, and what it stood under is there.
    pub fn may_restore(&self, who: Who, post: Post) -> bool {
        let thing = &self.things[&post];
        let whose = thing.thrown_by.is_some_and(|by| by == who || self.people[&who].admin);
        whose && self.people[&who].active && self.entitled(who, post) && thing.parent.is_none_or(|p| self.live(p))
    }
    /// What somebody threw away and may still look at.
    pub fn trash(&self, who: Who) -> BTreeSet<Post> {
        let of = |(p, t): (&Post, &Thing)| (t.thrown_by == Some(who) && self.entitled(who, *p)).then_some(*p);
        self.things.iter().filter_map(of).collect()
    }

    pub fn visible(&self, who: Who) -> BTreeSet<Post> {
        self.things.keys().copied().filter(|p| self.sees(who, *p)).collect()
    }
    pub fn roots(&self, who: Who, which: impl Fn(&Thing) -> bool) -> BTreeSet<Post> {
        let root = |p: &Post| self.things[p].parent.is_none() && which(&self.things[p]);
        self.visible(who).into_iter().filter(root).collect()
    }
    pub fn replies(&self, who: Who, root: Post) -> BTreeSet<Post> {
        self.visible(who).into_iter().filter(|p| *p != root && self.root(*p) == root).collect()
    }
    pub fn audience(&self, root: Post) -> BTreeSet<Who> {
        self.people.keys().copied().filter(|w| self.sees(*w, root)).collect()
    }
}
