//! The authorization matrix of routes: `routes.txt` has a row for each, with its class; each class has its actors and what
//! they meet. A route without a row fails, and so does a row without a route.

use crate::strangers::send;
use spine::routes::{Access, Route};
use std::collections::BTreeMap;
use testing::*;

/// What somebody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meets {
    /// Sent to the door.
    Door,
    /// As if it were not there.
    Hide,
    /// Seen, and not theirs to do.
    Forbid,
    /// Theirs. Asked of pages only: `matrix.txt` of communities, and each app's own tests, do the deeds.
    Allow,
}
use Meets::{Allow, Door, Forbid, Hide};

/// Whoever asks. Ann owns everything here and administers; Ben is a member and may see her secrets; Dan is a member of the
/// one below only in name: he is in the one above, and asked to be let in below; Gus is a guest of another community.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Actor {
    Nobody,
    Owner,
    Member,
    /// Asked to be let in.
    Pending,
    /// Was a member, and was put out.
    Removed,
    /// Inside, and nothing else.
    Outsider,
    /// A guest who is in another community.
    Guest,
}
impl Actor {
    fn client(self, site: &Site) -> Client {
        match self {
            Actor::Nobody => site.anonymous(),
            Actor::Owner => site.as_(ANN),
            Actor::Member => site.as_(BEN),
            Actor::Pending => site.as_(CAT),
            Actor::Removed => site.as_(DAN),
            Actor::Outsider => site.as_(OUT),
            Actor::Guest => site.as_(GUS),
        }
    }
}
use Actor::{Guest, Member, Nobody, Outsider, Owner, Pending, Removed};

/// The classes: in what place it stands, and who meets what there. Places are filled in by `Places`.
type Class = (&'static str, &'static str, &'static [(Actor, Meets)]);
const CLASSES: &[Class] = &[
    ("public", "", &[(Nobody, Allow)]),
    // What one finds there is the predicate's business: the walks of strangers, canaries and worlds look at that.
    ("signed-in", "", &[(Nobody, Door), (Outsider, Allow), (Guest, Allow)]),
    // For those inside; a guest has none of it.
    ("inside", "", &[(Nobody, Door), (Outsider, Allow)]),
    ("admin", "", &[(Nobody, Door), (Member, Hide), (Guest, Hide), (Owner, Allow)]),
    ("person", "", &[(Nobody, Door), (Guest, Hide), (Outsider, Allow)]),
    ("self", "own", &[(Nobody, Door), (Guest, Forbid), (Outsider, Forbid), (Owner, Allow)]),
    ("item", "", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Member, Allow)]),
    ("item:own", "", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Owner, Allow)]),
    // For those to whom it was given: an owner here, who administers.
    ("entrusted", "", &[(Nobody, Door), (Outsider, Forbid), (Owner, Allow)]),
    // Whoever may know of a listed one meets its door; of an unlisted one nobody else knows.
    (
        "community:know",
        "restricted",
        &[(Nobody, Door), (Guest, Hide), (Outsider, Allow), (Pending, Allow), (Removed, Allow), (Member, Allow)],
    ),
    ("community:know", "unlisted", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Removed, Hide), (Member, Allow)]),
    (
        "community:read",
        "restricted",
        &[(Nobody, Door), (Guest, Hide), (Outsider, Forbid), (Pending, Forbid), (Removed, Forbid), (Member, Allow), (Owner, Allow)],
    ),
    ("community:read", "unlisted", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Removed, Hide), (Member, Allow)]),
    ("community:post", "restricted", &[(Nobody, Door), (Guest, Hide), (Outsider, Forbid), (Pending, Forbid), (Removed, Forbid)]),
    ("community:post", "unlisted", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Removed, Hide)]),
    (
        "community:manage",
        "restricted",
        &[(Nobody, Door), (Guest, Hide), (Outsider, Forbid), (Pending, Forbid), (Removed, Forbid), (Member, Forbid), (Owner, Allow)],
    ),
    ("community:manage", "unlisted", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide), (Removed, Hide), (Member, Forbid), (Owner, Allow)]),
    // Made for guests, and its owners answer for them.
    ("community:host", "external", &[(Nobody, Door), (Guest, Hide), (Outsider, Forbid), (Member, Forbid), (Owner, Allow)]),
    // What one was asked, or has: nobody else meets it.
    ("asked", "", &[(Nobody, Door), (Guest, Hide), (Outsider, Hide)]),
];

fn rows() -> BTreeMap<String, &'static str> {
    include_str!("routes.txt")
        .lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .map(|l| {
            let words: Vec<&str> = l.split_whitespace().collect();
            assert_eq!(words.len(), 3, "a row is a method, a path and a class: {l}");
            (format!("{} {}", words[0], words[1]), words[2])
        })
        .collect()
}
fn name(r: &Route) -> String {
    format!("{} {}", r.method, r.path)
}

#[tokio::test]
async fn every_route_has_a_row_and_every_row_a_route() {
    let site = Site::new().await;
    let rows = rows();
    let (mut wrong, mut there) = (vec![], vec![]);
    for r in site.routes.iter() {
        there.push(name(r));
        match rows.get(&name(r)) {
            None => wrong.push(format!("no row for {}", name(r))),
            Some(class) => {
                if !CLASSES.iter().any(|c| c.0 == *class) {
                    wrong.push(format!("{}: there is no class {class}", name(r)));
                }
                if (*class == "public") != (r.access() == Access::Public) || (*class == "admin") != (r.access() == Access::Admin) {
                    wrong.push(format!("{} is {:?} and stands as {class}", name(r), r.access()));
                }
            }
        }
    }
    wrong.extend(rows.keys().filter(|row| !there.contains(row)).map(|row| format!("a row without a route: {row}")));
    assert!(wrong.is_empty(), "put it into routes.txt:\n{}", wrong.join("\n"));
}

/// What stands for the holes in paths, by place.
struct Places {
    restricted: String,
    unlisted: String,
    external: String,
    post: String,
    question: String,
    answer: String,
    file: String,
    forum: String,
    /// In the restricted community, as all that follow.
    topic: String,
    event: String,
    announcement: String,
}
async fn community(site: &Site, name: &str, kind: &str, external: &str) -> String {
    let home = site.as_(ANN).post("/communities", &[("name", name), ("kind", kind), ("external", external)]).await.location();
    let at = home.rsplit('/').next().unwrap().to_owned();
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "ben dan")]).await.status(303);
    for who in [BEN, DAN] {
        site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    }
    site.as_(ANN).post(&format!("{home}/members/{DAN}/remove"), &[]).await.status(303);
    site.as_(CAT).post(&format!("{home}/request"), &[]).await;
    at
}
async fn furnish(site: &Site) -> Places {
    let other = community(site, "Somewhere else", "restricted", "1").await;
    site.as_(ANN).post(&format!("/communities/{other}/invitations"), &[("people", "gus")]).await.status(303);
    site.as_(GUS).post(&format!("/communities/{other}/invitation/accept"), &[]).await.status(303);
    let restricted = community(site, "Mac users", "restricted", "").await;
    let unlisted = community(site, "Quiet ones", "unlisted", "").await;
    let external = community(site, "With customers", "restricted", "1").await;
    let post = site.secret(ANN, &[BEN], "status", "", "zyxsecret").await;
    let asked = [("kind", "question"), ("title", "zyxsecret"), ("body", "who"), ("audience", "people"), ("people", "ben")];
    let question = site.as_(ANN).json().post("/posts", &asked).await.status(201).id();
    let answer =
        site.as_(BEN).json().post(&format!("/questions/{question}/answers"), &[("body", "me")]).await.status(201).json()["id"].to_string();
    let with_file = site
        .as_(ANN)
        .json()
        .upload("/posts", &[("body", "file"), ("audience", "people"), ("people", "ben")], &[("files", "a.png", &crate::canary::PICTURE)])
        .await
        .status(201)
        .id();
    let page = site.as_(BEN).json().get(&format!("/items/{with_file}")).await.ok().json();
    let file = page["files"][0]["secret"].as_str().unwrap().to_owned();
    let ann = site.as_(ANN).json();
    let made = async |path: &str, form: &[(&str, &str)]| ann.post(path, form).await.status(201).json()["id"].to_string();
    let here = ("community", restricted.as_str());
    let forum = made("/forums", &[("name", "zyxsecret"), here]).await;
    let topic = made("/posts", &[("kind", "topic"), ("title", "zyxsecret"), ("body", "what"), ("forum", &forum)]).await;
    let event = made("/events", &[("title", "zyxsecret"), ("day", "2026-03-02"), ("time", "09:00"), ("zone", "UTC"), here]).await;
    let announcement = made("/announcements", &[("title", "zyxsecret"), ("body", "hear"), here]).await;
    let (post, question) = (post.to_string(), question.to_string());
    Places { restricted, unlisted, external, post, question, answer, file, forum, topic, event, announcement }
}
impl Places {
    fn path(&self, r: &Route, place: &str) -> String {
        let first = r.path.split('/').nth(1).unwrap_or_default();
        let mut holes = 0;
        let parts = r.path.split('/').map(|part| {
            let Some((front, hole)) = part.split_once('{') else { return part.to_owned() };
            let (hole, tail) = hole.split_once('}').unwrap_or((hole, ""));
            holes += 1;
            let value = match (first, hole, holes) {
                (_, "tab", _) => "questions",
                (_, "person", 2..) => "2",
                (_, _, 2..) => "987654",
                ("communities", "secret", _) => "made-up",
                ("communities", ..) => match place {
                    "unlisted" => &self.unlisted,
                    "external" => &self.external,
                    _ => &self.restricted,
                },
                ("posts" | "items" | "stream", ..) => &self.post,
                ("questions", ..) => &self.question,
                ("answers", ..) => &self.answer,
                ("files", ..) => &self.file,
                ("forums", ..) => &self.forum,
                ("topics", ..) => &self.topic,
                ("events", ..) => &self.event,
                ("announcements", ..) => &self.announcement,
                ("tags", ..) => "mac",
                // Eve shares nothing with the guest; Ann, who owns what is one's own here, a community.
                ("people" | "p", ..) if place != "own" => {
                    if first == "p" {
                        "eve"
                    } else {
                        "5"
                    }
                }
                _ => "1",
            };
            format!("{front}{value}{tail}")
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

#[tokio::test]
async fn each_class_meets_its_actors() {
    let site = Site::new().await;
    let places = furnish(&site).await;
    let rows = rows();
    let before = site.facts().await.len();
    let mut wrong = vec![];
    for r in site.routes.iter() {
        let Some(class) = rows.get(&name(r)) else { continue };
        for (_, place, actors) in CLASSES.iter().filter(|c| c.0 == *class) {
            for (actor, meets) in *actors {
                // A page may be looked at; a deed that is somebody's would be done.
                if *meets == Allow && (r.method != Method::GET || r.path == "/live" || *class == "public") {
                    continue;
                }
                let path = places.path(r, place);
                let status = send(&actor.client(&site).json(), r, &path).await.status.as_u16();
                // A form that is wrong in itself may be refused before anything is looked up: it says nothing of what is there.
                let sent = r.method == Method::POST && !class.starts_with("community");
                let right = match meets {
                    Door => status == 401 || (*class == "admin" && status == 404),
                    Hide => status == 404 || (status == 422 && sent),
                    Forbid => status == 403 || (status == 422 && sent),
                    // What is theirs is there: else nothing would be said of those from whom it is hidden.
                    Allow if class.starts_with("item") && !r.path.starts_with("/moderation/") => (200..400).contains(&status),
                    Allow => ![401, 403].contains(&status) && status < 500,
                };
                if !right {
                    wrong.push(format!("{} ({class} {place}): {actor:?} meets {status}, not {meets:?}", name(r)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(site.facts().await.len(), before, "nobody changed anything");
}
