//! Canaries: a word that occurs nowhere else in every hidden title, text, tag, file, note and draft. Everybody who may
//! not see it walks every route that only reads, with the numbers and names of the hidden things, asks for pages and for
//! JSON, and looks at every byte that comes back. The same walk by those who may see finds each word, or it proves nothing.

use crate::revocation::{self, Line};
use spine::{audience, audience::PrincipalId, people::sessions, people::store};
use std::collections::BTreeSet;
use testing::*;

/// A PNG of four pixels.
pub const PICTURE: [u8; 73] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0, 253, 212, 154, 115, 0, 0, 0, 16,
    73, 68, 65, 84, 120, 156, 99, 248, 207, 0, 4, 255, 25, 32, 20, 0, 27, 242, 3, 253, 214, 150, 242, 43, 0, 0, 0, 0, 73, 69, 78, 68, 174,
    66, 96, 130,
];

/// Stands beside each canary, so that what is hidden can be looked for without naming it.
const NEAR: &str = "harbourplan";

#[derive(Debug, Clone)]
struct Canary {
    word: String,
    /// Everybody of the cast who may come across it.
    known: BTreeSet<i64>,
}

/// What the walk is about: numbers and names to fill addresses with.
#[derive(Default)]
struct Hidden {
    things: Vec<i64>,
    people: Vec<i64>,
    handles: Vec<String>,
    tags: Vec<String>,
    files: Vec<String>,
    communities: Vec<i64>,
    canaries: Vec<Canary>,
}
impl Hidden {
    fn word(&mut self, what: &str, known: &[PersonId]) -> String {
        // Far enough from each other that no search for one forgives its way to another.
        let own: String = what
            .bytes()
            .cycle()
            .zip(0u8..16)
            .scan(17u8, |n, (b, i)| {
                *n = n.wrapping_mul(31).wrapping_add(b ^ i);
                Some(char::from(b'a' + *n % 26))
            })
            .collect();
        let word = format!("qx{own}{what}");
        self.canaries.push(Canary { word: word.clone(), known: known.iter().map(|p| p.0).collect() });
        word
    }

    /// The addresses of a route. A route with a new parameter has to be told here what to fill it with.
    fn addresses(&self, route: &str) -> Vec<String> {
        let fill = |name: &str, with: &[String]| -> Vec<String> { with.iter().map(|w| route.replace(name, w)).collect() };
        let numbers = |all: &[i64]| -> Vec<String> { all.iter().map(i64::to_string).collect() };
        let ask = |queries: &[&str]| -> Vec<String> {
            queries.iter().map(|q| if q.is_empty() { route.to_owned() } else { format!("{route}?{q}") }).collect()
        };
        let tag_parts: Vec<String> = self.tags.iter().map(|t| t.chars().take(4).collect()).collect();
        match route {
            "/" => ask(&[
                "",
                "view=all",
                "view=network",
                "view=saved",
                "view=following",
                "view=all&sort=newest",
                "view=all&kind=question",
                "view=all&kind=status",
            ]),
            "/hot" => {
                let mut all = ask(&["", "by=rising"]);
                all.extend(numbers(&self.communities).iter().map(|c| format!("/hot?community={c}")));
                all
            }
            "/inbox" => ask(&["", "show=all"]),
            "/questions" => ask(&["state=all", "state=answered", "state=open"]),
            "/questions/helpers" => ask(&[&format!("q={NEAR}")]),
            "/questions/similar" => ask(&[&format!("q={NEAR}"), &format!("q=where+is+the+{NEAR}+kept")]),
            "/search" => {
                let mut all = ask(&[
                    &format!("q={NEAR}"),
                    &format!("q={NEAR}&kind=questions"),
                    &format!("q={NEAR}&kind=posts"),
                    &format!("q={NEAR}&kind=answer"),
                    &format!("q={NEAR}&author=ben"),
                    &format!("q=author:ben+{NEAR}"),
                    "author=ben",
                    "q=harbourpla",
                    "q=%22harbourplan%22",
                ]);
                all.extend(self.tags.iter().map(|t| format!("/search?tag={t}")));
                all
            }
            "/experts" => {
                let mut all = ask(&["", &format!("q={NEAR}"), &format!("q={NEAR}&network=1"), "q=harbourplan"]);
                all.extend(self.tags.iter().map(|t| format!("/experts?tag={t}")));
                all.extend(numbers(&self.communities).iter().map(|c| format!("/experts?q={NEAR}&community={c}")));
                all
            }
            "/people/suggest" => ask(&["q=qx", "q=be", "q=hid"]),
            "/tags/suggest" => tag_parts.iter().map(|t| format!("/tags/suggest?q={t}")).collect(),
            "/people" => ask(&["", "q=qx", "q=hidden", "unit=qx"]),
            "/recommended" | "/recommended/today" | "/recommended/people" | "/settings/recommended" => ask(&[""]),
            "/network" => ask(&["", "tab=items", "tab=tags", "sort=recent"]),
            "/search/why" => numbers(&self.things).iter().map(|id| format!("/search/why?item={id}&of=q%3D{NEAR}")).collect(),
            "/search/suggest" => ask(&[&format!("q={NEAR}"), "q=harbourpla", "q=qx", "q=be"]),
            "/stream/new" => vec![format!("/stream/new?ids={}", numbers(&self.things).join(","))],
            "/posts" => numbers(&self.things).iter().map(|id| format!("/posts?about={id}")).collect(),
            "/feed" | "/settings/feeds" => {
                let mut of: Vec<String> =
                    ["following", "network", "all"].iter().map(|v| format!("home:{v}")).chain(["announcements".to_owned()]).collect();
                of.extend(["open", "answered", "all"].iter().map(|s| format!("questions:{s}")));
                of.extend(numbers(&self.people).iter().map(|p| format!("board:{p}")));
                of.extend(numbers(&self.communities).iter().map(|c| format!("community:{c}")));
                of.extend((1..4).map(|f| format!("forum:{f}")));
                of.extend(self.tags.iter().map(|t| format!("tag:{t}")));
                of.push(format!("search:q%3D{NEAR}"));
                of.iter().map(|of| format!("{route}?of={of}")).chain([route.to_owned()]).collect()
            }
            "/me/inferred"
            | "/me/contributions"
            | "/me/contributions/export"
            | "/settings/asking"
            | "/settings/notices"
            | "/settings/privacy"
            | "/settings/content"
            | "/stream/muted"
            | "/hot/how"
            | "/drafts"
            | "/help"
            | "/keys"
            | "/welcome"
            | "/admin"
            | "/admin/audit"
            | "/admin/asking"
            | "/admin/audit/check"
            | "/admin/audit/export"
            | "/admin/glass"
            | "/admin/notices"
            | "/manifest.webmanifest"
            | "/worker.js"
            | "/offline"
            | "/moderation"
            | "/moderation/decisions"
            | "/moderation/statistics"
            | "/admin/guests"
            | "/admin/guests/terms"
            | "/announcements"
            | "/announcements/communicators"
            | "/announcements/new"
            | "/communities/ownerless"
            | "/events"
            | "/events/new"
            | "/forums"
            | "/forums/new"
            | "/guests"
            | "/settings/calendars"
            | "/terms"
            | "/admin/door"
            | "/admin/house"
            | "/admin/import"
            | "/admin/invitations"
            | "/admin/people"
            | "/trash"
            | "/settings"
            | "/settings/tokens"
            | "/search/misses"
            | "/search/misses/export"
            | "/search/promoted"
            | "/search/promoted/new"
            | "/search/saved"
            | "/search/synonyms"
            | "/metrics"
            | "/healthz"
            | "/api/openapi.json"
            | "/setup"
            | "/sign-in" => ask(&[""]),
            "/search/saved/new" => vec![format!("/search/saved/new?of=q%3D{NEAR}")],
            // Numbers of their own, which nothing hidden has.
            "/search/promoted/{id}" | "/search/promoted/{id}/finds" => vec![],
            // One's own words are one's own, whatever became of the place they stand in; another test reads them.
            "/settings/content/export" => vec![],
            // Another test reads it: it does not end.
            "/live" => vec![],
            r if r.starts_with("/communities/{id}") => fill("{id}", &numbers(&self.communities)),
            // An unlisted one has no short address.
            "/c/{slug}" => fill("{slug}", &["qxcrew".to_owned()]),
            r if r.starts_with("/people/{id}") => fill("{id}", &numbers(&self.people)),
            r if r.contains("/{id}") => fill("{id}", &numbers(&self.things)),
            r if r.starts_with("/files/{name}") => fill("{name}", &self.files),
            "/communities" => ask(&["", "show=member", "show=owner", "show=following", "show=invited", "sort=name", "q=qx"]),
            "/communities/new" => ask(&[""]),
            "/p/{handle}" => fill("{handle}", &self.handles),
            r if r.starts_with("/tags/{tag}") => fill("{tag}", &self.tags),
            "/assets/{name}"
            | "/sign-in/link/{token}"
            | "/join/{token}"
            | "/calendars/{name}"
            | "/feeds/{name}"
            | "/communities/link/{secret}" => vec![],
            other => panic!("say in canary.rs with what to walk {other}"),
        }
    }
}

/// Who walks: a name for the words of a failure, and who of the cast it is, if anybody.
struct Walker {
    name: &'static str,
    client: Client,
    person: Option<PersonId>,
}

/// Fills the house with hidden things of Ben's. Ann administers it and belongs to none of them.
async fn hide(site: &Site) -> Hidden {
    let mut h = Hidden::default();
    let circle: &[PersonId] = &[BEN, CAT, DAN];
    let (ben, cat, dan) = (site.as_(BEN), site.as_(CAT), site.as_(DAN));
    let people = [("audience", "people"), ("people", "cat dan")];

    // A question with everything that hangs on one, passed on, answered, accepted, thanked for.
    let (title, body, tag) = (h.word("title", circle), h.word("body", circle), h.word("tag", circle));
    let words = [format!("Where is the {NEAR} {title} kept?"), format!("The {NEAR} {body}, {}", h.word("revised", circle))];
    let fields = [("kind", "question"), ("title", &words[0]), ("body", &words[1]), ("tags", &tag), people[0], people[1]];
    let (file, alt) = (format!("{}.txt", h.word("file", circle)), format!("{}.png", h.word("picture", circle)));
    let inside = format!("{NEAR} {}", h.word("inside", circle));
    let files: [(&str, &str, &[u8]); 2] = [("files", &file, inside.as_bytes()), ("files", &alt, &PICTURE)];
    let question = ben.upload("/posts", &fields, &files).await.id();
    let plain = format!("The {NEAR} {body}");
    ben.post(&format!("/items/{question}"), &[("title", &words[0]), ("body", &plain), ("tags", &tag), ("revision", "1")]).await.status(303);
    site.later(1_000);
    let note = format!("{NEAR} {}", h.word("note", circle));
    let linked = dan.post(&format!("/questions/{question}/referrals"), &[("to", "cat"), ("note", &note)]).await.id();
    let answer_words = format!("{NEAR} {}", h.word("answer", circle));
    let answer =
        dan.post_json(&format!("/questions/{linked}/answers"), json!({ "body": answer_words })).await.json()["id"].as_i64().unwrap();
    let comment_words = format!("{NEAR} {}", h.word("comment", circle));
    let comment =
        cat.post_json(&format!("/items/{answer}/comments"), json!({ "body": comment_words })).await.json()["id"].as_i64().unwrap();
    cat.post(&format!("/answers/{answer}/confirmation"), &[]).await.status(303);
    ben.post(&format!("/answers/{answer}/acceptance"), &[]).await.status(303);
    let thanks = format!("{NEAR} {}", h.word("thanks", circle));
    ben.post(&format!("/answers/{answer}/thanks"), &[("words", &thanks)]).await.status(303);
    ben.post(&format!("/items/{answer}/like"), &[("on", "true")]).await.status(303);

    // A message on somebody's board, with a mention of somebody outside the circle.
    let message = format!("{NEAR} {} for @cat and @out", h.word("message", circle));
    ben.post("/posts", &[("kind", "message"), ("board", "3"), ("body", &message), people[0], people[1]]).await.status(303);

    // In a group that Eve is put out of, and that she was told of.
    let group = site.group("The crew", &[BEN, CAT, EVE]).await;
    let audience = site.group_audience(group).await;
    let of_group = format!("{NEAR} {}", h.word("group", &[BEN, CAT]));
    let in_group = site.item_for(BEN, Some(EVE), audience, "message", "", &of_group).await;
    site.as_(EVE).post(&format!("/items/{in_group}/comments"), &[("body", "I was here")]).await.status(303);
    site.later(1_000);
    let reply = format!("{NEAR} {}", h.word("groupreply", &[BEN, CAT]));
    let in_group_reply = site.reply(BEN, in_group, "comment", &reply).await;
    // Eve threw one of her own away while she belonged.
    let thrown = format!("{NEAR} {}", h.word("groupthrown", &[]));
    let groups_trash = site.item_for(EVE, Some(EVE), audience, "status", "", &thrown).await;
    site.as_(EVE).post(&format!("/items/{groups_trash}/trash"), &[]).await.status(303);

    // In a community that only its members know of; Eve was put out of it, Out was asked in and is not any more.
    let (name, tag2) = (h.word("communityname", &[BEN, CAT]), h.word("communitytag", &[BEN, CAT]));
    let (purpose, rules) = (h.word("purpose", &[BEN, CAT]), h.word("rules", &[BEN, CAT]));
    let form =
        [("name", name.as_str()), ("kind", "unlisted"), ("tags", &tag2), ("purpose", &purpose), ("rules", &rules), ("revision", "1")];
    let community = ben.post("/communities", &form[..2]).await.id();
    let at = format!("/communities/{community}");
    ben.post(&format!("{at}/invitations"), &[("people", "cat eve out")]).await.status(303);
    for who in [CAT, EVE] {
        site.as_(who).post(&format!("{at}/invitation/accept"), &[]).await.status(303);
    }
    let number = community.to_string();
    let of_community = format!("{NEAR} {}", h.word("community", &[BEN, CAT]));
    let in_community =
        ben.post("/posts", &[("kind", "question"), ("title", &of_community), ("body", NEAR), ("community", &number)]).await.id();
    site.as_(EVE).post(&format!("/questions/{in_community}/answers"), &[("body", "I was here")]).await.status(303);
    // What it is called now, it was never called while they belonged.
    ben.post(&format!("{at}/members/{EVE}/remove"), &[]).await.status(303);
    ben.post(&format!("{at}/invitations/{OUT}/revoke"), &[]).await.status(303);
    ben.post(&format!("{at}/settings"), &form).await.status(303);
    h.communities = vec![community];

    // For everyone once, in the trash now.
    let trash_words = format!("{NEAR} {}", h.word("trash", &[BEN]));
    let trashed = site.item(BEN, "status", "", &trash_words).await;
    site.as_(OUT).post(&format!("/items/{trashed}/comments"), &[("body", "seen")]).await.status(303);
    ben.post(&format!("/items/{trashed}/trash"), &[]).await.status(303);

    // For everyone once, taken out of sight by a decision; who raised the flag is nobody's business but of who decides.
    let held_words = format!("{NEAR} {}", h.word("quarantined", &[BEN, ANN]));
    let held = site.item(BEN, "status", "", &held_words).await;
    site.as_(CAT).post(&format!("/items/{held}/comments"), &[("body", &h.word("underit", &[]))]).await.status(303);
    let flag_words = h.word("flagwords", &[OUT, ANN]);
    site.as_(OUT).post(&format!("/items/{held}/flag"), &[("category", "spam"), ("words", &flag_words)]).await.status(303);
    let why = h.word("decidedwhy", &[BEN, ANN]);
    let decision = [("what", "quarantine"), ("category", "spam"), ("words", why.as_str()), ("revision", "1")];
    site.as_(ANN).post(&format!("/moderation/items/{held}/decide"), &decision).await.status(303);
    // Posted where owners look first, and nobody has looked.
    ben.post(&format!("{at}/moderation"), &[("status", "1"), ("question", "1"), ("topic", "1")]).await.status(303);
    let waits_words = format!("{NEAR} {}", h.word("waits", &[BEN, CAT]));
    let waits = cat.post("/posts", &[("body", &waits_words), ("community", &number)]).await.id();

    // For everyone once, narrowed now.
    let narrowed_words = format!("{NEAR} {}", h.word("narrowed", circle));
    let narrowed = site.item(BEN, "status", "", &narrowed_words).await;
    site.as_(OUT).post(&format!("/items/{narrowed}/comments"), &[("body", "seen")]).await.status(303);
    site.as_(OUT).post(&format!("/items/{narrowed}/follow"), &[]).await.status(303);
    ben.post(&format!("/items/{narrowed}/audience"), &people).await.status(303);

    // Being written.
    let draft = json!({ "body": h.word("draft", &[BEN]) }).to_string();
    for place in [format!("comment:{narrowed}"), format!("answer:{question}"), format!("board:{}", BEN.0)] {
        ben.post("/drafts", &[("key", &place), ("body", &draft)]).await;
    }

    // Somebody whom guests have no business to know of.
    let inside: &[PersonId] = &[ANN, BEN, CAT, DAN, EVE, OUT];
    let (name, handle, about) = (h.word("name", inside), "hiddenhandle", h.word("about", inside));
    let record = store::Record {
        name: format!("Hidden {name}"),
        handle: Some(handle.into()),
        about,
        unit: "qxunit".into(),
        ..store::Record::default()
    };
    let person = site.change(ANN, async |tx| store::create(tx, &record).await).await;

    site.catch_up().await;
    site.change(ANN, async |tx| audience::leave(tx, EVE, PrincipalId(group.0)).await).await;
    site.change(ANN, async |tx| store::set_standing(tx, DAN, spine::people::Standing::Inactive).await).await;
    site.catch_up().await;

    let mut view = site.app.view(site.app.viewer_of(BEN).await.unwrap()).await.unwrap();
    let beside = view.beside(&[question]).await.unwrap();
    h.files = beside.of(ItemId(question)).files.iter().map(|f| f.secret.clone()).collect();
    assert_eq!(h.files.len(), 2);
    h.things = vec![
        question,
        linked,
        answer,
        comment,
        in_group.0,
        in_group_reply.0,
        groups_trash.0,
        trashed.0,
        narrowed.0,
        in_community,
        held.0,
        waits,
    ];
    h.people = vec![BEN.0, CAT.0, DAN.0, EVE.0, person.0];
    h.handles = vec!["ben".into(), "dan".into(), handle.into()];
    h.tags = vec![tag, tag2];
    h
}

async fn walkers(site: &Site) -> Vec<Walker> {
    let person = |name, who| Walker { name, client: site.as_(who), person: Some(who) };
    // Cat's second browser is signed out, one of her tokens is revoked.
    let set = site.change(CAT, async |tx| sessions::start(tx, CAT, "another browser").await).await;
    let cookie = set.split(';').next().unwrap().to_owned();
    let old = sessions::hash(cookie.split_once('=').unwrap().1);
    site.change(CAT, async |tx| sessions::end(tx, &old).await).await;
    let revoked = site.token(CAT, "read").await;
    let number: i64 = site.as_(CAT).json().get("/settings/tokens").await.ok().json()["tokens"][0]["id"].as_i64().unwrap();
    site.as_(CAT).post(&format!("/settings/tokens/{number}/revoke"), &[]).await.status(303);
    vec![
        Walker { name: "nobody", client: site.anonymous(), person: None },
        person("the administrator", ANN),
        person("an outsider", OUT),
        person("a guest", GUS),
        person("somebody put out of the group", EVE),
        Walker { name: "somebody who left", client: site.as_(DAN), person: None },
        Walker { name: "an ended session", client: site.anonymous().header("cookie", &cookie), person: None },
        Walker { name: "a revoked token", client: revoked, person: None },
        Walker { name: "an outsider's token", client: site.token(OUT, "read").await, person: Some(OUT) },
        Walker { name: "the token of somebody put out", client: site.token(EVE, "read").await, person: Some(EVE) },
        person("the author", BEN),
        person("a reader", CAT),
    ]
}

/// All that came back: headers and body.
fn bytes(answer: &Answer) -> String {
    let headers: String = answer.headers.iter().map(|(n, v)| format!("{n}: {}\n", String::from_utf8_lossy(v.as_bytes()))).collect();
    format!("{headers}\n{}", answer.text)
}

#[tokio::test]
async fn a_hidden_word_is_in_no_byte_sent_to_those_who_may_not_see_it() {
    let site = Site::new().await;
    site.as_(DAN).get("/").await.ok();
    let hidden = hide(&site).await;
    let addresses: Vec<String> = site.routes.iter().filter(|r| r.method == Method::GET).flat_map(|r| hidden.addresses(r.path)).collect();
    assert!(addresses.len() > 100, "the routes are walked: {}", addresses.len());
    let mut found: BTreeSet<(i64, &str)> = BTreeSet::new();
    for walker in walkers(&site).await {
        for address in &addresses {
            for client in [walker.client.clone(), walker.client.clone().json()] {
                let answer = client.get(address).await;
                assert!(!answer.status.is_server_error(), "{}: {address} answers {}", walker.name, answer.status);
                let all = bytes(&answer);
                for canary in &hidden.canaries {
                    // What is in the address may come back; that says nothing.
                    if address.contains(&canary.word) || !all.contains(&canary.word) {
                        continue;
                    }
                    let known = walker.person.is_some_and(|p| canary.known.contains(&p.0));
                    assert!(known, "{} reads {} at {address}:\n{all}", walker.name, canary.word);
                    found.extend(walker.person.map(|p| (p.0, canary.word.as_str())));
                }
            }
        }
    }
    for canary in hidden.canaries.iter().filter(|c| !c.known.is_empty()) {
        let somewhere = canary.known.iter().any(|who| found.contains(&(*who, canary.word.as_str())));
        assert!(somewhere, "nobody found {}: the walk does not go where it would be", canary.word);
    }
}

#[tokio::test]
async fn looking_for_a_hidden_word_is_like_looking_for_one_that_is_not_there() {
    let site = Site::new().await;
    site.as_(DAN).get("/").await.ok();
    let hidden = hide(&site).await;
    for who in [OUT, GUS, EVE, ANN] {
        let client = site.as_(who).json();
        for canary in hidden.canaries.iter().filter(|c| !c.known.contains(&who.0)) {
            let (there, absent) = (canary.word.as_str(), "zunothingofthisatallwu");
            for path in [
                "/search?q=",
                "/search?tag=",
                "/questions/similar?q=",
                "/tags/suggest?q=",
                "/people/suggest?q=",
                "/people?q=",
                "/people?tag=",
                "/tags/",
            ] {
                let real = client.get(&format!("{path}{there}")).await;
                let made_up = client.get(&format!("{path}{absent}")).await;
                assert_eq!(real.status, made_up.status, "{path}{there}");
                assert_eq!(real.text.replace(there, "*"), made_up.text.replace(absent, "*"), "{path}{there} for {who}");
            }
        }
        for thing in &hidden.things {
            for path in ["/items/{}", "/posts/{}", "/questions/{}", "/items/{}/history", "/items/{}/edit"] {
                let real = client.get(&path.replace("{}", &thing.to_string())).await;
                if real.status == 200 {
                    continue; // not hidden from this one
                }
                let absent = client.get(&path.replace("{}", "999999999")).await;
                assert_eq!(real.status, absent.status, "{path} of {thing} for {who}");
                assert_eq!(real.text, absent.text, "{path} of {thing} for {who}");
            }
        }
    }
}

#[tokio::test]
async fn what_one_may_not_see_one_cannot_act_on_either() {
    let site = Site::new().await;
    site.as_(DAN).get("/").await.ok();
    let hidden = hide(&site).await;
    let before = site.told().await.len();
    for who in [OUT, GUS, EVE] {
        for route in site.routes.iter().filter(|r| {
            r.method == Method::POST
                && (r.path.starts_with("/items/{id}") || r.path.starts_with("/questions/{id}") || r.path.starts_with("/answers/{id}"))
        }) {
            for thing in &hidden.things {
                let path = route.path.replace("{id}", &thing.to_string());
                let form = match route.path.rsplit('/').next() {
                    Some("comments" | "answers") => vec![("body", "I was never here")],
                    Some("referrals") => vec![("to", "ann"), ("note", "")],
                    Some("audience") => vec![("audience", "everyone")],
                    _ => vec![],
                };
                let answer = site.as_(who).post(&path, &form).await;
                // What one never muted or saved is not: the same answer for hidden and absent.
                let same = if ["/unmute", "/unsave"].iter().any(|end| route.path.ends_with(end)) { 303 } else { 404 };
                assert_eq!(answer.status, same, "{who} at {path}");
                for canary in hidden.canaries.iter().filter(|c| !c.known.contains(&who.0)) {
                    assert!(!bytes(&answer).contains(&canary.word), "{who} reads {} at {path}", canary.word);
                }
            }
        }
    }
    assert_eq!(site.told().await.len(), before, "and nothing happened");
}

#[tokio::test]
async fn live_pages_hear_nothing_of_what_is_hidden() {
    let site = Site::new().await;
    site.as_(DAN).get("/").await.ok();
    let hidden = hide(&site).await;
    revocation::start(&site).await;
    // Guests hear of nothing that is for everyone, so all wait for something that names them all.
    let everybody = [OUT, GUS, EVE, ANN, CAT];
    let mut lines = vec![];
    for who in everybody {
        lines.push((who, Line::open(&site.as_(who)).await));
    }
    let [question, linked, answer, ..] = hidden.things[..] else { panic!("things") };
    site.reply(BEN, ItemId(question), "comment", "a").await;
    site.reply(BEN, ItemId(answer), "comment", "b").await;
    site.as_(CAT).post(&format!("/items/{linked}/like"), &[("on", "true")]).await.status(303);
    let new = site.secret(BEN, &[CAT], "status", "", "c").await;
    let end = site.secret(BEN, &everybody, "status", "", "the end").await;
    for (who, mut line) in lines {
        line.hears(end).await;
        if who == CAT {
            assert!(line.heard_of().is_superset(&[question, linked, new.0].into()), "{}", line.text());
        } else {
            assert_eq!(line.heard_of(), [end.0].into(), "{who} hears {}", line.text());
        }
        assert!(!line.text().contains("qx"), "text goes over no line: {}", line.text());
    }
}
