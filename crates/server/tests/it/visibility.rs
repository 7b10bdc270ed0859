//! Visibility, held against the reference: random people, groups, circles, communities of all types and below others with
//! their comings and goings, posts, replies, passings-on, moves to the trash and back, leavers and returners; then, for everybody, what each surface shows must be exactly
//! what the reference says: single items, boards, home, questions, tags, search with its counts, notices, live.
//!
//! `FOLKMOOT_CASES` and `FOLKMOOT_SEED` set how many and which; a failure is made smaller first and then printed.

use crate::{
    model::{Circle, Group, Human, Model, Post, Thing, Who},
    steps::{Pick, Step, steps},
};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use spine::{
    AudienceId, Boxed, EVERYONE, Error, UserType, Viewer, Wanted, audience,
    audience::PrincipalId,
    items::{Edit, judge, write},
    people::{sessions, store},
};
use std::collections::{BTreeMap, BTreeSet};
use testing::*;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

#[test]
fn every_surface_shows_what_the_reference_says_and_nothing_else() {
    // On PostgreSQL, where making a house takes longer, fewer will do: the statements are the same.
    let usual = if std::env::var_os("FOLKMOOT_TEST_PG").is_some() { 12 } else { 40 };
    let (cases, seed) = (number("FOLKMOOT_CASES", usual), number("FOLKMOOT_SEED", 20_260_105));
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases: cases as u32, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let outcome = runner.run(&steps(), |steps| {
        runtime.block_on(live_through(&steps));
        Ok(())
    });
    if let Err(e) = outcome {
        panic!("FOLKMOOT_SEED={seed} FOLKMOOT_CASES={cases}: {e}");
    }
}

async fn live_through(steps: &[Step]) {
    let mut world = World::new().await;
    world.settle().await;
    for (n, step) in steps.iter().enumerate() {
        world.site.later(1_000);
        world.take(step).await.unwrap_or_else(|words| panic!("step {n}, {step:?}: {words}"));
    }
    world.look(true).await;
}

pub struct World {
    pub site: Site,
    pub model: Model,
    pub names: BTreeMap<Who, &'static str>,
    pub made: usize,
    /// Told of what, since the listeners last heard: whom the promises name, whether or not they may see it.
    due: Vec<(Who, Post)>,
    /// Has been told, being allowed to see it then.
    told: BTreeSet<(Who, Post)>,
}

pub fn pick<T: Copy>(all: &[T], n: Pick) -> Option<T> {
    all.get(usize::from(n).checked_rem(all.len())?).copied()
}
fn expect(said: u16, wanted: u16, what: &str) -> Result<(), String> {
    if said == wanted { Ok(()) } else { Err(format!("{what}: expected {wanted}, answered {said}")) }
}
pub type Done = Result<(), String>;

impl World {
    async fn new() -> World {
        let site = Site::new().await;
        let mut model = Model::default();
        let names = [(1, "ann"), (2, "ben"), (3, "cat"), (4, "dan"), (5, "eve"), (6, "gus"), (7, "out"), (8, "alma")];
        let record = store::Record {
            handle: Some("alma".into()),
            name: "Alma Berg".into(),
            kind: Some(UserType::Alumni),
            ..store::Record::default()
        };
        let alma = site.change(ANN, async |tx| store::create(tx, &record).await).await;
        assert_eq!(alma.0, 8);
        for (who, _) in names {
            model.people.insert(who, Human { inside: ![6, 8].contains(&who), active: true, admin: who == 1 });
        }
        for members in [&[1, 2, 6][..], &[3, 4, 8]] {
            let people: Vec<PersonId> = members.iter().map(|m| PersonId(*m)).collect();
            let group = site.group("Some of us", &people).await;
            model.groups.insert(group.0, members.iter().copied().collect());
        }
        let world = World { site, model, names: names.into(), made: 0, due: vec![], told: BTreeSet::new() };
        for (who, _) in names {
            world.sign_in(who).await;
        }
        world
    }

    pub fn active(&self) -> Vec<Who> {
        self.model.people.iter().filter(|(_, h)| h.active).map(|(w, _)| *w).collect()
    }
    pub fn everybody(&self) -> Vec<Who> {
        self.model.people.keys().copied().collect()
    }
    fn things(&self, which: impl Fn(&Thing) -> bool) -> Vec<Post> {
        self.model.things.iter().filter(|(_, t)| which(t)).map(|(p, _)| *p).collect()
    }
    fn groups(&self) -> Vec<Group> {
        self.model.groups.keys().copied().collect()
    }
    pub fn client(&self, who: Who) -> Client {
        self.site.as_(PersonId(who)).json()
    }
    /// Signs in anew, now: once they have left they could not.
    async fn sign_in(&self, who: Who) {
        self.site.forget_session(PersonId(who));
        self.client(who).get("/").await.ok();
    }

    fn circle(&self, n: Pick, author: Who, board: Who) -> Circle {
        match n % 6 {
            0 | 1 => Circle::Everyone,
            2 | 3 => Circle::Group(pick(&self.groups(), n / 6).unwrap()),
            kind => {
                let mut named: BTreeSet<Who> = self.everybody().into_iter().filter(|w| (n / 6) >> w & 1 == 1).collect();
                // Now and then the author or the owner of the board is left out, which is refused.
                if kind == 4 || !(n / 6).is_multiple_of(7) {
                    named.extend([author, board]);
                }
                if named.is_empty() { Circle::Everyone } else { Circle::People(named) }
            }
        }
    }
    /// Mostly somebody of whom this is true, so that things happen; now and then anybody, so that they are refused.
    pub fn somebody(&self, n: Pick, fit: impl Fn(Who) -> bool) -> Option<Who> {
        let active = self.active();
        let fitting: Vec<Who> = active.iter().copied().filter(|w| fit(*w)).collect();
        pick(if n.is_multiple_of(4) || fitting.is_empty() { &active } else { &fitting }, n / 4)
    }
    /// The same for things.
    fn something(&self, n: Pick, all: Vec<Post>, fit: impl Fn(Post) -> bool) -> Option<Post> {
        let fitting: Vec<Post> = all.iter().copied().filter(|p| fit(*p)).collect();
        pick(if n.is_multiple_of(4) || fitting.is_empty() { &all } else { &fitting }, n / 4)
    }
    /// Does something in a person's name through the same functions as the handlers, and says whether it was allowed.
    async fn try_as<T>(&self, who: Who, work: impl AsyncFnOnce(&mut spine::Tx) -> Result<T, Error>) -> Result<T, Error> {
        let mut tx = self.site.app.begin_system(Viewer::on_behalf(PersonId(who), "testing")).await?;
        let done = work(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }
    fn tell(&mut self, actor: Who, whom: impl IntoIterator<Item = Who>, post: Post) {
        let whom: BTreeSet<Who> = whom.into_iter().filter(|w| *w != actor && *w != 0).collect();
        self.due.extend(whom.into_iter().map(|w| (w, post)));
    }

    async fn take(&mut self, step: &Step) -> Done {
        match *step {
            Step::Post { who, board, circle, question } => self.post(who, board, circle, question).await,
            Step::Reply { who, to, answer } => self.reply(who, to, answer).await,
            Step::PassOn { who, what, to } => self.pass_on(who, what, to).await,
            Step::Open { who, what } => self.open(who, what).await,
            Step::Circle { what, circle } => self.change_circle(what, circle).await,
            Step::Throw { who, what } => self.throw(who, what).await,
            Step::Restore { who, what } => self.restore(who, what).await,
            Step::Judge { what } => self.judge(what).await,
            Step::Join { who, group } => self.membership(who, group, true).await,
            Step::Part { who, group } => self.membership(who, group, false).await,
            Step::Kind { who, kind } => self.kind(who, kind).await,
            Step::Leave { who } => self.leave(who).await,
            Step::Return { who } => self.come_back(who).await,
            Step::SignOut { who } => self.sign_out(who).await,
            Step::Home(ref step) => self.at_home(step.clone()).await,
            Step::Look => {
                self.look(false).await;
                Ok(())
            }
        }
    }

    async fn post(&mut self, who: Pick, board: Pick, circle: Pick, question: bool) -> Done {
        let active = self.active();
        let Some(who) = pick(&active, who) else { return Ok(()) };
        let board = if board.is_multiple_of(3) { who } else { pick(&active, board / 3).unwrap_or(who) };
        let circle = self.circle(circle, who, board);
        // What is for a group is mostly written by somebody who belongs to it.
        let (who, board) = match &circle {
            Circle::Group(group) => {
                let member = |n| self.somebody(n, |w| self.model.groups[group].contains(&w)).unwrap_or(who);
                (member(who as Pick * 4 + 1), member(board as Pick * 4 + 3))
            }
            _ => (who, board),
        };
        self.made += 1;
        let n = self.made;
        let kind = match (question, board == who) {
            (true, _) => "question",
            (false, true) => "status",
            (false, false) => "message",
        };
        let make = self.site.app.kind(kind).and_then(|k| k.make.as_ref()).unwrap().make;
        let asked = circle.clone();
        let made = self
            .try_as(who, async |tx| {
                let audience = stored(tx, &asked).await?;
                let (title, body) = (format!("Title word{n} common"), format!("word{n} common"));
                make(
                    tx,
                    &spine::Post {
                        board: Some(PersonId(board)),
                        community: None,
                        forum: None,
                        audience,
                        title,
                        body,
                        tags: vec!["plan".into()],
                    },
                )
                .await
            })
            .await;
        let allowed = self.model.belongs(who, &circle) && self.model.belongs(board, &circle);
        match made {
            Ok(id) if allowed => {
                self.model
                    .things
                    .insert(id.0, Thing { author: who, kind, parent: None, board, family: id.0, thrown_by: None, held: false });
                self.model.circles.insert(id.0, circle);
                self.tell(who, [board], id.0);
                Ok(())
            }
            Err(Error::Invalid { .. }) if !allowed => Ok(()),
            other => Err(format!("{who} for {circle:?} on the board of {board}: allowed {allowed}, was {other:?}")),
        }
    }

    async fn reply(&mut self, who: Pick, to: Pick, answer: bool) -> Done {
        let Some(to) = self.something(to, self.things(|t| !answer || t.kind == "question"), |p| self.model.live(p)) else { return Ok(()) };
        let Some(who) = self.somebody(who, |w| self.model.sees(w, to)) else { return Ok(()) };
        self.made += 1;
        let path = if answer { format!("/questions/{to}/answers") } else { format!("/items/{to}/comments") };
        let said = self.client(who).post_json(&path, json!({ "body": format!("word{} common", self.made) })).await;
        let wanted = match (self.model.sees(who, to), self.model.may_reply(who, to)) {
            (false, _) => 404,
            (true, false) => 403,
            (true, true) => 201,
        };
        expect(said.status.as_u16(), wanted, &format!("{who} replies to {to}"))?;
        if said.status == 201 {
            let id = said.json()["id"].as_i64().unwrap();
            let root = self.model.root(to);
            let (family, board) = (self.model.things[&root].family, self.model.things[&root].board);
            let kind = if answer { "answer" } else { "comment" };
            self.model.things.insert(id, Thing { author: who, kind, parent: Some(to), board, family, thrown_by: None, held: false });
            let parent_author = self.model.things[&to].author;
            self.tell(who, [parent_author, board], id);
        }
        Ok(())
    }

    async fn pass_on(&mut self, who: Pick, what: Pick, to: Pick) -> Done {
        let boards = self.things(|t| t.kind == "question" && t.board != 0);
        let Some(what) = self.something(what, boards, |p| self.model.live(p)) else { return Ok(()) };
        let (Some(who), Some(to)) = (self.somebody(who, |w| self.model.sees(w, what)), pick(&self.everybody(), to)) else { return Ok(()) };
        let m = &self.model;
        let (asker, board, family) = (m.things[&what].author, m.things[&what].board, m.things[&what].family);
        let there = self.things(|t| t.kind == "question" && t.family == family && t.board == to);
        let already = there.iter().any(|p| *p != family && self.model.live(*p));
        let fits = m.people[&to].active && m.knows(who, to) && ![who, asker, board].contains(&to) && m.entitled(to, what) && !already;
        let form = json!({ "to": self.names[&to], "note": "word common" });
        let said = self.client(who).post_json(&format!("/questions/{what}/referrals"), form).await;
        let words = format!("{who} passes {what} on to {to}");
        match (self.model.sees(who, what), fits) {
            (false, _) => expect(said.status.as_u16(), 404, &words),
            (true, false) if [409, 422].contains(&said.status.as_u16()) => Ok(()),
            (true, fits) => {
                expect(said.status.as_u16(), if fits { 201 } else { 422 }, &words)?;
                let id = said.json()["id"].as_i64().unwrap();
                self.model
                    .things
                    .insert(id, Thing { author: asker, kind: "question", parent: None, board: to, family, thrown_by: None, held: false });
                self.tell(who, [asker, to], id);
                Ok(())
            }
        }
    }

    /// Somebody tries to let everyone see it: only its author may, and only when they and the boards belong to everyone.
    async fn open(&mut self, who: Pick, what: Pick) -> Done {
        let (Some(who), Some(what)) = (pick(&self.active(), who), pick(&self.things(|_| true), what)) else { return Ok(()) };
        let thing = self.model.things[&what].clone();
        let said = self.client(who).post_json(&format!("/items/{what}/audience"), json!({ "audience": "everyone" })).await;
        let fits = thing.board != 0 && self.model.people[&who].inside && self.boards_fit(thing.family, &Circle::Everyone);
        let wanted = match (self.model.sees(who, what), thing.author == who, thing.parent, fits) {
            (false, ..) => 404,
            (true, false, ..) => 403,
            (true, true, Some(_), _) | (true, true, None, false) => 422,
            (true, true, None, true) => 200,
        };
        expect(said.status.as_u16(), wanted, &format!("{who} opens {what}"))?;
        if wanted == 200 {
            self.model.circles.insert(thing.family, Circle::Everyone);
        }
        Ok(())
    }
    /// Nobody's board loses what stands on it, wherever the family went.
    fn boards_fit(&self, family: i64, circle: &Circle) -> bool {
        let family = self.model.things.values().filter(|t| t.parent.is_none() && t.family == family);
        family.into_iter().all(|t| self.model.belongs(t.board, circle))
    }
    async fn change_circle(&mut self, what: Pick, circle: Pick) -> Done {
        let live: Vec<Post> = self.things(|t| t.parent.is_none() && t.board != 0).into_iter().filter(|p| self.model.live(*p)).collect();
        let Some(what) = pick(&live, what) else { return Ok(()) };
        let thing = self.model.things[&what].clone();
        let circle = self.circle(circle, thing.author, thing.board);
        let asked = circle.clone();
        let done = self
            .try_as(thing.author, async |tx| {
                let audience = stored(tx, &asked).await?;
                let may = tx.item(ItemId(what)).await?.allow::<Edit>()?;
                write::set_audience(tx, &may, audience).await
            })
            .await;
        match (done, self.model.belongs(thing.author, &circle) && self.boards_fit(thing.family, &circle)) {
            (Ok(()), true) => {
                self.model.circles.insert(thing.family, circle);
                Ok(())
            }
            (Err(Error::Invalid { .. }), false) => Ok(()),
            (other, allowed) => Err(format!("{what} for {circle:?}: allowed {allowed}, was {other:?}")),
        }
    }

    async fn throw(&mut self, who: Pick, what: Pick) -> Done {
        // Mostly what has something under it, living or thrown away before.
        let under = |p: Post| self.model.live(p) && self.model.things.values().any(|t| t.parent == Some(p));
        let Some(what) = self.something(what, self.things(|_| true), under) else { return Ok(()) };
        let Some(who) = self.somebody(who, |w| self.model.may_throw(w, what)) else { return Ok(()) };
        let said = self.client(who).post_json(&format!("/items/{what}/trash"), json!({})).await;
        let wanted = match (self.model.sees(who, what), self.model.may_throw(who, what)) {
            (false, _) => 404,
            (true, false) => 403,
            (true, true) => 200,
        };
        expect(said.status.as_u16(), wanted, &format!("{who} throws {what} away"))?;
        if wanted == 200 {
            self.model.things.get_mut(&what).unwrap().thrown_by = Some(who);
        }
        Ok(())
    }
    async fn restore(&mut self, who: Pick, what: Pick) -> Done {
        // Mostly what is in the trash; sometimes what is not.
        let thrown = self.things(|t| t.thrown_by.is_some());
        let what = pick(if thrown.is_empty() || what.is_multiple_of(8) { self.things(|_| true) } else { thrown }.as_slice(), what / 8);
        let (Some(other), Some(what)) = (pick(&self.active(), who), what) else { return Ok(()) };
        let who = if who.is_multiple_of(3) { other } else { self.model.things[&what].thrown_by.unwrap_or(other) };
        if !self.model.people[&who].active {
            return Ok(());
        }
        let said = self.client(who).post_json(&format!("/items/{what}/restore"), json!({})).await;
        let words = format!("{who} restores {what}");
        if self.model.may_restore(who, what) {
            expect(said.status.as_u16(), 200, &words)?;
            self.model.things.get_mut(&what).unwrap().thrown_by = None;
            return Ok(());
        }
        if [403, 404, 409].contains(&said.status.as_u16()) { Ok(()) } else { Err(format!("{words}: answered {}", said.status)) }
    }

    /// Ann decides, who administers: of what she did not write herself, whoever reads it.
    async fn judge(&mut self, what: Pick) -> Done {
        let ann = &self.model.people[&ANN.0];
        let may = |t: &Thing| t.author != ANN.0 && ann.active && ann.inside;
        let (held, mut live) = (self.things(|t| t.held && may(t)), self.things(may));
        live.retain(|p| self.model.live(*p));
        let back = !held.is_empty() && what.is_multiple_of(2);
        let Some(what) = pick(if back { &held } else { &live }, what / 2) else { return Ok(()) };
        // What stands under something that is gone stays where it is.
        let thing = &self.model.things[&what];
        let orphan = thing.parent.is_some_and(|p| !self.model.live(p));
        let (parent, family, author) = (thing.parent, thing.family, thing.author);
        let mut tx = self.site.app.begin_system(Viewer::on_behalf(ANN, "testing")).await.map_err(|e| e.to_string())?;
        let done = async {
            let item = tx.judged(ItemId(what), true).await?;
            if back { judge::release(&mut tx, &item).await } else { judge::hold(&mut tx, &item).await }
        }
        .await;
        match done {
            Ok(()) => tx.commit().await.map_err(|e| e.to_string())?,
            Err(Error::Conflict(_)) if back && orphan => return Ok(()),
            // In a closed community its owners decide, and she may not be one.
            Err(Error::Missing | Error::Denied(_)) if self.model.home(what).is_some() => return Ok(()),
            Err(e) => return Err(format!("deciding about {what}: {e}")),
        }
        // The same words of the same author share what becomes of them.
        let root = |t: &Thing| parent.is_none() && t.parent.is_none() && t.family == family && t.author == author && t.thrown_by.is_none();
        for (post, t) in &mut self.model.things {
            if *post == what || root(t) {
                t.held = !back;
            }
        }
        Ok(())
    }

    async fn membership(&mut self, who: Pick, group: Pick, on: bool) -> Done {
        let Some(group) = pick(&self.groups(), group) else { return Ok(()) };
        // Who belongs is put out, and who does not is taken in.
        let whom: Vec<Who> = self.everybody().into_iter().filter(|w| self.model.groups[&group].contains(w) != on).collect();
        let threw = |w: &Who| self.model.things.values().any(|t| t.thrown_by == Some(*w));
        let threw: Vec<Who> = whom.iter().copied().filter(threw).collect();
        let Some(who) = pick(if who.is_multiple_of(2) || threw.is_empty() { &whom } else { &threw }, who / 2) else { return Ok(()) };
        let change = async |tx: &mut spine::Tx| match on {
            true => audience::join(tx, PersonId(who), PrincipalId(group)).await,
            false => audience::leave(tx, PersonId(who), PrincipalId(group)).await,
        };
        self.site.change(ANN, change).await;
        let members = self.model.groups.get_mut(&group).unwrap();
        if on {
            members.insert(who)
        } else {
            members.remove(&who)
        };
        Ok(())
    }
    async fn kind(&mut self, who: Pick, kind: Pick) -> Done {
        let kinds = [UserType::Employee, UserType::Contractor, UserType::Guest, UserType::Alumni];
        let (Some(who), Some(kind)) = (pick(&self.everybody(), who), pick(&kinds, kind)) else { return Ok(()) };
        self.site.change(ANN, async |tx| store::set_kind(tx, PersonId(who), kind).await).await;
        self.homes().await;
        self.model.people.get_mut(&who).unwrap().inside = matches!(kind, UserType::Employee | UserType::Contractor);
        Ok(())
    }
    async fn leave(&mut self, who: Pick) -> Done {
        let Some(who) = pick(&self.active(), who) else { return Ok(()) };
        self.site.change(ANN, async |tx| store::set_standing(tx, PersonId(who), spine::people::Standing::Inactive).await).await;
        self.homes().await;
        let gone = self.model.people.get_mut(&who).unwrap();
        // Who comes back comes back as anybody.
        (gone.active, gone.admin) = (false, false);
        Ok(())
    }
    async fn come_back(&mut self, who: Pick) -> Done {
        let gone: Vec<Who> = self.everybody().into_iter().filter(|w| !self.model.people[w].active).collect();
        let Some(who) = pick(&gone, who) else { return Ok(()) };
        self.site.change(ANN, async |tx| store::set_standing(tx, PersonId(who), spine::people::Standing::Active).await).await;
        self.homes().await;
        let old = self.client(who).get("/").await;
        expect(old.status.as_u16(), 401, "a session from before they left")?;
        self.sign_in(who).await;
        self.model.people.get_mut(&who).unwrap().active = true;
        Ok(())
    }
    async fn sign_out(&mut self, who: Pick) -> Done {
        let Some(who) = pick(&self.active(), who) else { return Ok(()) };
        self.site.change(ANN, async |tx| sessions::end_all(tx, PersonId(who)).await).await;
        expect(self.client(who).get("/").await.status.as_u16(), 401, "a session that was ended")?;
        self.sign_in(who).await;
        Ok(())
    }

    /// Everybody looks everywhere. `whole`: also at each single item.
    async fn look(&mut self, whole: bool) {
        self.site.catch_up().await;
        for (who, post) in std::mem::take(&mut self.due) {
            if self.model.sees(who, post) {
                self.told.insert((who, post));
            }
        }
        self.live().await;
        for who in self.everybody() {
            if !self.model.people[&who].active {
                let client = self.client(who);
                for path in ["/", "/inbox", "/questions?state=all", "/search?q=common", "/trash", "/tags/plan"] {
                    client.get(path).await.status(401);
                }
                assert!(matches!(self.site.app.viewer_of(PersonId(who)).await, Err(Error::SignIn)), "{who} has left");
                continue;
            }
            self.lists(who).await;
            self.in_homes(who).await;
            self.found(who).await;
            self.notices(who).await;
            if whole {
                self.items(who).await;
            }
        }
    }

    async fn live(&self) {
        let people = self.everybody();
        for root in self.things(|t| t.parent.is_none()) {
            let mut view = self.site.app.view(Viewer::system("testing")).await.unwrap();
            let told = audience::who_sees(&mut view, ItemId(root), &people).await.unwrap();
            let told: BTreeSet<Who> = told.iter().map(|p| p.0).collect();
            assert_eq!(told, self.model.audience(root), "live tells whoever sees {root}");
        }
    }

    async fn lists(&self, who: Who) {
        let m = &self.model;
        let shown = |path: String, field: &'static str| async move { (self.leaf(who, &path, field).await, path) };
        let same = |(got, path): (BTreeSet<Post>, String), wanted: BTreeSet<Post>| assert_eq!(got, wanted, "what {who} sees at {path}");
        // Of a question and what it was passed on as, these lists show one: of each family one that may be seen.
        let one_of_each = |(got, path): (BTreeSet<Post>, String), all: BTreeSet<Post>| {
            let families = |posts: &BTreeSet<Post>| posts.iter().map(|p| m.things[p].family).collect::<BTreeSet<_>>();
            assert!(got.is_subset(&all), "what {who} sees at {path}: {got:?} of {all:?}");
            assert_eq!(families(&got), families(&all), "what {who} sees at {path}");
            assert_eq!(got.len(), families(&got).len(), "one of each family for {who} at {path}: {got:?}");
        };
        one_of_each(shown("/?view=all".into(), "items").await, m.roots(who, |_| true));
        one_of_each(shown("/?view=all&sort=newest".into(), "items").await, m.roots(who, |_| true));
        one_of_each(shown("/questions?state=all".into(), "items").await, m.roots(who, |t| t.kind == "question"));
        same(shown("/tags/plan".into(), "items").await, m.roots(who, |_| true));
        same(shown("/trash".into(), "items").await, m.trash(who));
        for board in self.everybody() {
            let path = format!("/people/{board}");
            if m.knows(who, board) {
                same(shown(path, "board").await, m.roots(who, |t| t.board == board));
            } else {
                self.client(who).get(&path).await.status(404);
            }
        }
        let mut view = self.site.app.view(self.site.app.viewer_of(PersonId(who)).await.unwrap()).await.unwrap();
        let all = self.things(|_| true);
        let cards: BTreeSet<Post> = view.cards(&all).await.unwrap().iter().map(|i| i.id.0).collect();
        assert_eq!(cards, m.visible(who), "cards of {who}");
        // What lies in the trash has no way back into a list of tags, files or links.
        let hidden: Vec<i64> = all.into_iter().filter(|p| !cards.contains(p)).collect();
        assert!(view.beside(&hidden).await.unwrap().is_empty(), "what stands beside what {who} may not see");
    }
    /// Every page of a list, by its own cursor.
    async fn leaf(&self, who: Who, path: &str, field: &str) -> BTreeSet<Post> {
        let mut all = BTreeSet::new();
        let mut next = String::new();
        loop {
            let joint = if path.contains('?') { '&' } else { '?' };
            let at = if next.is_empty() { path.to_owned() } else { format!("{path}{joint}before={next}") };
            let page = self.client(who).get(&at).await.ok().json();
            for item in page[field].as_array().unwrap_or_else(|| panic!("{at} has no {field}")) {
                assert!(all.insert(item["id"].as_i64().unwrap()), "{at} shows something twice: {item}");
            }
            match page["next"].as_str() {
                Some(more) => next = more.to_owned(),
                None => return all,
            }
        }
    }

    async fn found(&self, who: Who) {
        let visible = self.model.visible(who);
        let mut view = self.site.app.view(self.site.app.viewer_of(PersonId(who)).await.unwrap()).await.unwrap();
        let wanted = Wanted { text: "common".into(), limit: 500, ..Wanted::default() };
        let found = self.site.app.finder().unwrap().items(&mut view, &wanted).await.unwrap();
        let hits: BTreeSet<Post> = found.hits.iter().map(|h| h.0.0).collect();
        assert_eq!(hits, visible, "what {who} finds");
        assert_eq!(found.total, visible.len(), "how much {who} is told there is");
        drop(view);
        let page = self.client(who).get("/search?q=common").await.ok().json();
        let threads = self.model.roots(who, |_| true).len() as u64;
        assert_eq!(page["total"].as_u64(), Some(threads), "the number on the search page of {who}");
        let ids = |list: &Value| -> BTreeSet<Post> { list.as_array().unwrap().iter().map(|i| i["id"].as_i64().unwrap()).collect() };
        assert!(ids(&page["items"]).is_subset(&visible), "the search page of {who}");
        let similar = self.client(who).get("/questions/similar?q=Title%20common").await.ok().json();
        assert!(ids(&similar["items"]).is_subset(&visible), "similar questions for {who}");
        let tags = self.client(who).get("/tags/suggest?q=pl").await.ok().json();
        assert_eq!(tags, if self.model.roots(who, |_| true).is_empty() { json!([]) } else { json!(["plan"]) }, "tags suggested to {who}");
    }

    async fn notices(&self, who: Who) {
        let (mut about, mut lines, mut next) = (vec![], 0, String::new());
        let unread = loop {
            let page = self.client(who).get(&format!("/inbox?show=all{next}")).await.ok().json();
            let notices = page["notices"].as_array().unwrap();
            about.extend(notices.iter().filter_map(|n| n["item_id"].as_i64()));
            // What somebody else threw away of mine is told, and leads nowhere.
            let of_home = |n: &Value| n["reason"].as_str().is_some_and(|r| r.starts_with("community"));
            lines += notices.iter().filter(|n| n["item_id"].is_i64() || n["reason"] == "deleted" || of_home(n)).count();
            match page["next"].as_i64() {
                Some(more) => next = format!("&before={more}"),
                None => break page["unread"].as_i64(),
            }
        };
        let told: BTreeSet<Post> = about.iter().copied().collect();
        assert!(told.is_subset(&self.model.visible(who)), "notices of {who}: {told:?}");
        let promised: BTreeSet<Post> = self.told.iter().filter(|(w, p)| *w == who && self.model.sees(who, *p)).map(|t| t.1).collect();
        // What is unread of one thread is one notice.
        let threads = |posts: &BTreeSet<Post>| posts.iter().map(|p| self.model.root(*p)).collect::<BTreeSet<_>>();
        assert!(threads(&promised).is_subset(&threads(&told)), "{who} is told of {promised:?}, not only of {told:?}");
        assert_eq!(unread, Some((lines as i64).min(100)), "the bell of {who}");
    }

    async fn items(&self, who: Who) {
        let client = self.client(who);
        for post in self.things(|_| true) {
            let said = client.get(&format!("/items/{post}")).await;
            if !self.model.sees(who, post) {
                said.status(404);
                continue;
            }
            let page = said.ok().json();
            assert_eq!(page["item"]["id"].as_i64(), Some(post));
            let thing = &self.model.things[&post];
            if thing.parent.is_none() {
                let place = match thing.kind {
                    "question" => "questions",
                    "topic" => "topics",
                    _ => "posts",
                };
                let path = format!("/{place}/{post}");
                let replies: BTreeSet<Post> = page["replies"].as_array().unwrap().iter().map(|r| r["id"].as_i64().unwrap()).collect();
                assert_eq!(replies, self.model.replies(who, post), "what {who} reads under {post}");
                let page = client.get(&path).await.ok().json();
                let accepted = page["referrals"]
                    .as_array()
                    .map_or(0, |all| all.iter().filter(|r| !self.model.sees(who, r["linked_id"].as_i64().unwrap())).count());
                assert_eq!(accepted, 0, "{path} tells {who} of a board they may not see");
            }
        }
    }
}

fn stored<'a>(tx: &'a mut spine::Tx, circle: &'a Circle) -> Boxed<'a, Result<AudienceId, Error>> {
    Box::pin(async move {
        match circle {
            Circle::Everyone => Ok(EVERYONE),
            Circle::Group(group) => audience::of_principals(tx, &[PrincipalId(*group)]).await,
            Circle::Home(_) => Err(Error::invalid("audience", "audience-choose")),
            Circle::People(named) => {
                let named: Vec<PersonId> = named.iter().map(|w| PersonId(*w)).collect();
                audience::of_people(tx, &named).await
            }
        }
    })
}
