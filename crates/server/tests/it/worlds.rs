//! Two worlds that differ only in what somebody may not see look the same to them: page by page, byte by byte, but for
//! the numbers of things in addresses. In one of them there is a community that only its members know of, with one below it
//! and all that people do there; posts for people by name; what was thrown away or taken out of sight at once, and what
//! waits for an owner. In the other none of it ever happened.
//!
//! A pair of worlds goes on living and is compared again and again: each time it is another pair, and furnishing a house
//! costs more than living in one. `FOLKMOOT_WORLDS` and `FOLKMOOT_SEED` set how many pairs and which.

use testing::*;

const PUBLIC: [PersonId; 5] = [ANN, BEN, CAT, DAN, OUT];
const HIDDEN: [PersonId; 4] = [ANN, BEN, CAT, DAN];
/// So often one pair of houses is compared.
const TIMES: u64 = 8;
/// So much happens in between.
const STEPS: usize = 4;
/// What is looked at by somebody who works here and by a guest. `{…}` are the numbers of what both worlds have.
const PAGES: [&str; 82] = [
    "/",
    "/?view=all",
    "/?view=all&sort=newest",
    "/?view=following",
    "/?view=waiting",
    "/inbox?show=all",
    "/questions?state=all",
    "/questions?view=wanted",
    "/questions?view=too&state=all",
    "/communities",
    "/communities?sort=members",
    "/communities?sort=name",
    "/communities?q=kanari",
    "/communities?tag=kanarienholz",
    "/communities/{open}",
    "/communities/{open}/about",
    "/communities/{open}/members",
    "/communities/{open}/questions",
    "/communities/{open}/forums",
    "/communities/{open}/events",
    "/communities/{open}/announcements",
    "/communities/{open}/faq",
    "/communities/{gate}",
    "/communities/{gate}/forums",
    "/communities/{guests}",
    "/communities/{guests}/members",
    "/forums",
    "/forums/{forum}",
    "/forums/{forum}/open",
    "/events",
    "/events?show=mine",
    "/events?show=communities",
    "/events?month=2026-03",
    "/announcements",
    "/calendars/{feed}",
    "/feeds/{atom}",
    "/feed?of=home:all",
    "/feed?of=home:following",
    "/feed?of=questions:all",
    "/feed?of=announcements",
    "/feed?of=tag:plan",
    "/feed?of=board:2",
    "/feed?of=community:{open}",
    "/feed?of=forum:{forum}",
    "/feed?of=search:q%3Dkanarienholz",
    "/people",
    "/people?q=ben",
    "/people/2",
    "/people/1",
    "/people/4/common",
    "/network",
    "/recommended",
    "/recommended/today",
    "/recommended/people",
    "/settings/recommended",
    "/trash",
    "/drafts",
    "/search?q=kanarienholz",
    "/experts?q=kanarienholz",
    "/experts?q=where+is+the+plan+of+the+crew",
    "/experts?tag=plan",
    "/me/inferred",
    "/me/contributions",
    "/people/2/contributions",
    "/search/saved",
    "/search?q=plan",
    "/search?q=plan&social=off",
    "/search?q=plan&social=on&kind=posts",
    "/search?q=plan&kind=event",
    "/search/suggest?q=kana",
    "/search?q=kanarienholz+OR+crew",
    "/questions/similar?q=kanarienholz+drawer",
    "/hot",
    "/hot?by=rising",
    "/hot?community={open}",
    "/tags/suggest?q=ka",
    "/tags/suggest?text=the+kanarienholz+plan+of+the+crew",
    "/people/suggest?q=be",
    "/people/suggest?q=",
    "/tags/plan",
    "/tags/kanarienholz",
    "/settings/content/export",
];

#[tokio::test]
async fn what_is_hidden_changes_no_byte() {
    let number = |name: &str, default: u64| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    // On PostgreSQL, where making a house takes longer, fewer will do: the statements are the same.
    let usual = if std::env::var_os("FOLKMOOT_TEST_PG").is_some() { 16 } else { 200 };
    let (pairs, seed) = (number("FOLKMOOT_WORLDS", usual), number("FOLKMOOT_SEED", 1));
    for n in 0..pairs.div_ceil(TIMES) {
        let (mut with, mut without) = (World::new(seed + n).await, World::new(seed + n).await);
        for time in 0..TIMES {
            with.live(true).await;
            without.live(false).await;
            // An eighth of the pages a pair, another eighth each time and in each house.
            for path in PAGES.iter().skip(((n + time) % TIMES) as usize).step_by(TIMES as usize) {
                for who in [OUT, GUS] {
                    for json in [false, true] {
                        same(&with, &without, who, json, path, &format!("worlds {} time {time}", seed + n)).await;
                    }
                }
            }
        }
        assert!(with.hidden > 12, "worlds {}: too little was hidden", seed + n);
    }
}
async fn same(with: &World, without: &World, who: PersonId, json: bool, path: &str, name: &str) {
    let ask = async |world: &World| {
        let client = world.site.as_(who);
        let client = if json { client.json() } else { client };
        client.get(&world.at(path, who)).await
    };
    let (a, b) = (ask(with).await, ask(without).await);
    assert_eq!(a.status, b.status, "{path} for {who}, {name}");
    assert!(a.status.as_u16() < 500, "{path} for {who}: {}", a.text);
    let (a, b) = (told(path, &a.text), told(path, &b.text));
    assert!(a == b, "{path} for {who}, {name}:\n{}", difference(&a, &b));
}

struct World {
    site: Site,
    rng: kit::Rng,
    /// Everybody reads and joins it.
    open: String,
    /// Everybody reads it; what members post waits for its owner.
    gate: String,
    /// With the guest.
    guests: String,
    forum: String,
    feeds: [(PersonId, String, String); 2],
    questions: Vec<String>,
    events: Vec<String>,
    closed: Option<Closed>,
    step: usize,
    /// So much happened that nobody may see.
    hidden: usize,
}
/// What only its members know of.
struct Closed {
    home: String,
    below: String,
}
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
impl World {
    async fn new(seed: u64) -> World {
        let site = Site::new().await;
        let found = async |name: &str, external: &str| {
            let form = [
                ("name", name),
                ("kind", if external.is_empty() { "open" } else { "restricted" }),
                ("tags", "plan"),
                ("external", external),
            ];
            site.as_(ANN).post("/communities", &form).await.location()
        };
        let (open, gate, guests) = (found("Mac users", "").await, found("At the gate", "").await, found("With guests", "1").await);
        site.as_(ANN).post(&format!("{guests}/invitations"), &[("people", "gus ben")]).await.status(303);
        for who in [GUS, BEN] {
            site.as_(who).post(&format!("{guests}/invitation/accept"), &[]).await.status(303);
        }
        for who in HIDDEN {
            site.as_(who).post(&format!("{gate}/join"), &[]).await;
        }
        let waits = ["status", "question", "topic", "event"].map(|kind| (kind, "1"));
        site.as_(ANN).post(&format!("{gate}/moderation"), &waits).await.status(303);
        let first = [("kind", "topic"), ("title", "The first plan"), ("body", "plan"), ("community", last(&open))];
        site.as_(ANN).post("/posts", &first).await.status(303);
        let forum = site.as_(ANN).json().get(&format!("{open}/forums")).await.ok().json()["forums"][0]["id"].to_string();
        let feed = async |who: PersonId| {
            let client = site.as_(who).json();
            let made = [client.post("/settings/calendars", &[]).await, client.post("/settings/feeds", &[("of", "home:all")]).await];
            let [calendar, atom] = made.map(|m| last(m.status(201).json()["url"].as_str().unwrap()).to_owned());
            (who, calendar, atom)
        };
        let feeds = [feed(OUT).await, feed(GUS).await];
        let rng = kit::Rng::seeded(seed);
        World { site, rng, open, gate, guests, forum, feeds, questions: vec![], events: vec![], closed: None, step: 0, hidden: 0 }
    }
    fn at(&self, path: &str, who: PersonId) -> String {
        let (_, feed, atom) = self.feeds.iter().find(|f| f.0 == who).unwrap();
        let all = [
            ("{open}", last(&self.open)),
            ("{gate}", last(&self.gate)),
            ("{guests}", last(&self.guests)),
            ("{forum}", &self.forum),
            ("{feed}", feed.as_str()),
            ("{atom}", atom),
        ];
        all.iter().fold(path.to_owned(), |path, (hole, number)| path.replace(hole, number))
    }
    async fn live(&mut self, hidden: bool) {
        for _ in 0..STEPS {
            self.openly().await;
            let (who, choice) = (HIDDEN[self.rng.below(4) as usize], self.rng.below(16));
            if hidden {
                self.secretly(who, choice).await;
            }
            self.step += 1;
            // To the next minute: the clock ticks at each look at it, and in one house more is done.
            let now = self.site.app.clock.now().0;
            self.site.later(60_000 - now % 60_000);
        }
        self.site.catch_up().await;
    }
    /// What everybody may see.
    async fn openly(&mut self) {
        let (who, other, choice) = (PUBLIC[self.rng.below(5) as usize], PUBLIC[self.rng.below(5) as usize], self.rng.below(11));
        let (client, step, open) = (self.site.as_(who), self.step, last(&self.open).to_owned());
        let titled = format!("Which plan {step}?");
        match choice {
            0 => drop(client.post("/posts", &[("body", &format!("The plan of day {step}")), ("tags", "plan")]).await.status(303)),
            1 => self.questions.push(client.post("/posts", &[("kind", "question"), ("title", &titled), ("body", "plan")]).await.location()),
            2 => drop(client.post(&format!("{}/join", self.open), &[]).await),
            3 => drop(client.post("/posts", &[("body", "In the community"), ("community", &open)]).await),
            4 => drop(client.post(&format!("/people/{other}/follow"), &[]).await),
            5 => drop(client.post("/posts", &[("kind", "topic"), ("title", &titled), ("body", "plan"), ("community", &open)]).await),
            6 => {
                let day = [
                    ("title", titled.as_str()),
                    ("body", "plan"),
                    ("day", "2026-03-02"),
                    ("time", "09:00"),
                    ("zone", "UTC"),
                    ("audience", "everyone"),
                ];
                self.events.push(client.post("/events", &day).await.location());
            }
            7 => drop(
                self.site.as_(ANN).post("/announcements", &[("title", &titled), ("body", "plan"), ("community", &open)]).await.status(303),
            ),
            8 => {
                if let Some(event) = self.events.last() {
                    client.post(&format!("{event}/answer"), &[("answer", "going")]).await.status(303);
                }
            }
            9 => {
                let guests = last(&self.guests).to_owned();
                self.site.as_(GUS).post("/posts", &[("body", "The plan of a guest"), ("community", &guests)]).await.status(303);
            }
            _ => {
                if let Some(question) = self.questions.last() {
                    client.post(&format!("{question}/answers"), &[("body", "This one")]).await.status(303);
                    if other != who {
                        client.post(&format!("{question}/too"), &[]).await;
                    }
                }
            }
        }
    }
    async fn found_closed(&mut self) {
        let mut made = vec![];
        for parent in ["", "x"] {
            let parent = if parent.is_empty() { "" } else { last(made.last().map_or("", |m: &String| m)) }.to_owned();
            let form = [
                ("name", "Kanarienholz crew"),
                ("kind", "unlisted"),
                ("tags", "kanarienholz plan"),
                ("purpose", "The kanarienholz plan"),
                ("parent", &parent),
            ];
            let home = self.site.as_(BEN).post("/communities", &form).await.location();
            self.site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "ann cat dan")]).await.status(303);
            for who in [ANN, CAT, DAN] {
                self.site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
            }
            made.push(home);
        }
        let below = made.pop().unwrap();
        self.closed = Some(Closed { home: made.pop().unwrap(), below });
    }
    /// One act of those who belong to what others know nothing of.
    async fn secretly(&mut self, who: PersonId, choice: u64) {
        if self.closed.is_none() {
            self.found_closed().await;
            return;
        }
        self.hidden += 1;
        let Closed { home, below } = self.closed.as_ref().unwrap();
        // Now in the one, now in the one below it.
        let home = if self.step.is_multiple_of(3) { below } else { home };
        let (site, number, client) = (&self.site, last(home).to_owned(), self.site.as_(who));
        let (ben, title) = (site.as_(BEN), "Where is the kanarienholz plan?");
        let post = async |kind: &str| {
            let form = [
                ("kind", kind),
                ("title", title),
                ("body", "@out and @gus may not know"),
                ("tags", "kanarienholz plan"),
                ("community", &number),
            ];
            client.post("/posts", &form).await.location()
        };
        let day = [("title", title), ("body", "plan"), ("tags", "kanarienholz"), ("day", "2026-03-02"), ("time", "10:00"), ("zone", "UTC")];
        let word = [("body", "Kanarienholz, in the drawer")];
        match choice {
            0 => {
                let at = post("question").await;
                let answer = site.as_(CAT).post(&format!("{at}/answers"), &word).await.location();
                site.as_(DAN).post(&format!("{at}/too"), &[]).await;
                client.post(&format!("{at}/due"), &[("due_on", "2026-02-01")]).await;
                let answer = answer.rsplit('-').next().unwrap_or_default();
                client.post(&format!("/answers/{answer}/acceptance"), &[]).await;
                ben.post(&format!("{at}/faq"), &[("to", "in")]).await;
            }
            1 => {
                let at = post("topic").await;
                site.as_(CAT).post(&format!("/items/{}/comments", last(&at)), &word).await.status(303);
                for act in ["pin", "lock"] {
                    ben.post(&format!("/topics/{}/{act}", last(&at)), &[]).await.status(303);
                }
            }
            2 => {
                let form = [("body", "The plan for a few"), ("audience", "people"), ("people", "ben"), ("tags", "kanarienholz")];
                client.post("/posts", &form).await.status(303);
            }
            3 => drop(client.post(&format!("{home}/invitations"), &[("people", "eve")]).await),
            4 => {
                let at = post("question").await;
                client.post(&format!("/items/{}/trash", last(&at)), &[]).await.status(303);
            }
            5 => drop(ben.post(&format!("{home}/members/{DAN}/role"), &[("role", if who == DAN { "owner" } else { "member" })]).await),
            6 => drop(client.post("/drafts", &[("key", &format!("community:{number}")), ("body", r#"{"body":"kanarienholz"}"#)]).await),
            7 => {
                let at = client
                    .post("/events", &[&day[..], &[("community", &number), ("repeat", "weekly"), ("times", "3")]].concat())
                    .await
                    .location();
                site.as_(CAT).post(&format!("{at}/answer"), &[("answer", "going"), ("on", "2026-03-02")]).await.status(303);
                client.post(&format!("{at}/cancel"), &[("on", "2026-03-09")]).await;
            }
            8 => {
                let form = [("title", title), ("body", "plan"), ("community", &number), ("must_read", "1"), ("remind_days", "1")];
                let at = ben.post("/announcements", &form).await.location();
                site.as_(CAT).post(&format!("{at}/read"), &[]).await.status(303);
            }
            9 => drop(client.post("/events", &[&day[..], &[("audience", "people"), ("people", "@ben")]].concat()).await.status(303)),
            // Where everybody reads: it waits for an owner, and nobody has met it.
            10 => {
                if self.step.is_multiple_of(4) {
                    let event = [&day[..], &[("community", last(&self.gate))]].concat();
                    site.as_(DAN).post("/events", &event).await.status(303);
                }
                let kind = ["status", "topic", "question"][self.step % 3];
                let form =
                    [("kind", kind), ("title", title), ("body", "kanarienholz"), ("tags", "kanarienholz"), ("community", last(&self.gate))];
                site.as_(DAN).post("/posts", &form).await.status(303);
            }
            // For everybody, and gone before anybody looked.
            11 => {
                let form = [("body", "The kanarienholz plan"), ("tags", "kanarienholz")];
                let at = client.clone().json().post("/posts", &form).await.status(201).id();
                client.post(&format!("/items/{at}/trash"), &[]).await.status(303);
            }
            // Taken out of sight, by its owner.
            12 | 13 if who != BEN => {
                let at = post(if choice == 12 { "topic" } else { "question" }).await;
                let (id, by) = (last(&at), if who == CAT { DAN } else { CAT });
                site.as_(by).post(&format!("/items/{id}/flag"), &[("category", "misleading"), ("words", "kanarienholz")]).await.status(303);
                let form = [("what", "quarantine"), ("revision", "1"), ("category", "misleading"), ("words", "no")];
                ben.post(&format!("/moderation/items/{id}/decide"), &form).await.status(303);
            }
            14 => drop(ben.post("/forums", &[("name", "Kanarienholz"), ("about", "plan"), ("community", &number)]).await.status(303)),
            _ => {
                let at = post("topic").await;
                site.as_(DAN).post(&format!("/items/{}/like", last(&at)), &[("on", "true")]).await.status(303);
                site.as_(ANN).post(&format!("/topics/{}/turn", last(&at)), &[("kind", "question")]).await;
            }
        }
    }
}

/// What is compared of an answer: everything, in its order.
fn told(path: &str, text: &str) -> String {
    let text = plain(text);
    if path.ends_with("/export") {
        // When a session was last seen is written now and then.
        return text.lines().filter(|l| !l.contains("\"what\":\"device\"")).collect::<Vec<_>>().join("\n");
    }
    if path.starts_with("/hot") {
        // Heat falls by the millisecond, and what is as warm changes places with it: compared is what is said, in any order.
        let digits = |w: &str| if w.contains('.') { w.chars().filter(|c| !c.is_ascii_digit()).collect() } else { w.to_owned() };
        let mut said: Vec<String> = text.split([' ', '>', ',']).map(digits).collect();
        said.sort_unstable();
        return said.join(" ");
    }
    text
}

/// Without what is another at every asking: the numbers inside of tags and under the names of ids, nonces, secrets.
fn plain(text: &str) -> String {
    if text.starts_with("BEGIN:VCALENDAR") {
        // Names and addresses of what stands in it have its number.
        let named = |l: &&str| l.starts_with("UID") || l.starts_with("URL") || l.starts_with(' ');
        return text
            .lines()
            .map(|l| if named(&l) { l.chars().filter(|c| !c.is_ascii_digit()).collect() } else { l.to_owned() })
            .collect::<Vec<_>>()
            .join("\n");
    }
    let nonce = text.split("csp-nonce\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("no nonce here");
    let text = text.replace(nonce, "");
    let json = text.starts_with(['{', '[']);
    let (mut out, mut in_tag, mut after_id) = (String::with_capacity(text.len()), false, false);
    // Of an entry in a feed, its name for ever is its address.
    let text = text.replace("<id>", "<id ").replace("</id>", ">");
    for part in text.split_inclusive(['<', '>', ':', ',', '}', ']']) {
        if json {
            // `"id":12,` and `"url":"/questions/12"`: values of ids and addresses.
            let masked = after_id || part.contains("\"/");
            out.extend(part.chars().map(|c| if masked && c.is_ascii_digit() { '#' } else { c }));
            let name = part.trim_end_matches(':').trim_end_matches('"');
            after_id = part.ends_with(':')
                && (name.ends_with("id")
                    || name.ends_with("\"item")
                    || name.ends_with("_at")
                    || name.ends_with("\"at")
                    || name.ends_with("since")
                    || name.ends_with("_used")
                    || name.ends_with("line")
                    || name.ends_with("_to")
                    || name.ends_with("_by")
                    || name.ends_with("before")
                    // How rare words are is counted with what was replaced since, until the index is tidied: the order is compared.
                    || name.ends_with("\"words")
                    || name.ends_with("\"score")
                    || name.ends_with("\"fresh")
                    || name.ends_with("next"));
        } else {
            out.extend(part.chars().map(|c| if in_tag && c.is_ascii_digit() { '#' } else { c }));
            in_tag = match part.chars().last() {
                Some('<') => true,
                Some('>') => false,
                _ => in_tag,
            };
        }
    }
    // A number of more digits is a number all the same.
    while out.contains("##") {
        out = out.replace("##", "#");
    }
    out
}
fn difference(a: &str, b: &str) -> String {
    let only = |a: &str, b: &str| {
        let lines: Vec<String> = a.lines().filter(|l| !b.lines().any(|m| m == *l)).take(8).map(|l| l.chars().take(300).collect()).collect();
        lines.join(" | ")
    };
    let at = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let around = |s: &str| String::from_utf8_lossy(&s.as_bytes()[at.saturating_sub(160)..(at + 240).min(s.len())]).into_owned();
    format!("only with: {}\nonly without: {}\nwith: …{}…\nwithout: …{}…", only(a, b), only(b, a), around(a), around(b))
}
