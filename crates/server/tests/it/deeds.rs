//! The authorization matrix of what stands in communities: `deeds.txt` says for each house, actor and deed what comes of it,
//! and this does them all. Forms are whole where nothing is lost by them, and odd where something would be: a form is judged
//! after the question who may, so a refused form (409, 422) is one that this person might have sent.

use kit::{params, sql};
use spine::{Viewer, people::store};
use std::collections::BTreeMap;
use testing::*;

const MIA: PersonId = PersonId(8);

/// As the columns of the table.
const DEEDS: [&str; 26] = [
    "forum", "follow", "topic", "status", "reply", "like", "too", "due", "accept", "faq", "lock", "pin", "move", "merge", "split", "turn",
    "forum's", "event", "rsvp", "change", "invite", "announce", "away", "ontop", "flag", "decide",
];

struct Table {
    /// House, actor, a sign for each deed.
    rows: Vec<(&'static str, &'static str, Vec<char>)>,
}
fn table() -> Table {
    let rows = include_str!("deeds.txt").lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()).map(|l| {
        let mut words = l.split_whitespace();
        let (house, actor) = (words.next().unwrap(), words.next().unwrap());
        let signs: Vec<char> = words.flat_map(str::chars).collect();
        assert_eq!(signs.len(), DEEDS.len(), "{house} {actor} has not as many signs as there are deeds");
        (house, actor, signs)
    });
    Table { rows: rows.collect() }
}

/// A house with everything in it. Ben owns it and Mia, a member, made what stands in it; nobody of both administers.
struct House {
    home: Option<String>,
    forum: String,
    topic: String,
    question: String,
    answer: String,
    comment: String,
    event: String,
    announcement: Option<String>,
}

async fn created(client: &Client, path: &str, form: &[(&str, &str)]) -> String {
    client.clone().json().post(path, form).await.status(201).id().to_string()
}
async fn furnished(site: &Site, house: &str) -> House {
    let (kind, state) = house.split_once('.').unwrap();
    let record = store::Record { handle: Some("mia".into()), name: "Mia Berg".into(), ..store::Record::default() };
    let mia = site.change(ANN, async |tx| store::create(tx, &record).await).await;
    assert_eq!(mia, MIA);
    let (ben, mia) = (site.as_(BEN), site.as_(MIA));
    let elsewhere =
        site.as_(OUT).post("/communities", &[("name", "Elsewhere"), ("kind", "restricted"), ("external", "1")]).await.location();
    comes(site, &elsewhere, OUT, "gus", GUS).await;

    let (home, forum, place);
    if kind == "alone" {
        home = None;
        forum = created(&site.as_(ANN), "/forums", &[("name", "For all"), ("owners", "@ben")]).await;
        place = ("forum", forum.clone());
    } else {
        let above = if kind == "below" {
            let above = ben.post("/communities", &[("name", "All of us"), ("kind", "restricted")]).await.location();
            for (handle, who) in [("mia", MIA), ("cat", CAT), ("dan", DAN), ("eve", EVE)] {
                comes(site, &above, BEN, handle, who).await;
            }
            above
        } else {
            String::new()
        };
        let form = [
            ("name", "Mac users"),
            ("kind", if ["external", "below"].contains(&kind) { "restricted" } else { kind }),
            ("external", if kind == "external" { "1" } else { "" }),
            ("parent", above.rsplit('/').next().unwrap()),
        ];
        let at = ben.post("/communities", &form).await.location();
        for (handle, who) in [("mia", MIA), ("cat", CAT), ("eve", EVE)] {
            comes(site, &at, BEN, handle, who).await;
        }
        if kind == "external" {
            comes(site, &at, BEN, "gus", GUS).await;
        }
        if kind == "below" {
            // Put out above, gone below: nobody is in the one below only.
            ben.post(&format!("{above}/members/{EVE}/remove"), &[]).await.status(303);
        } else {
            ben.post(&format!("{at}/members/{EVE}/remove"), &[]).await.status(303);
            site.as_(DAN).post(&format!("{at}/{}", if kind == "open" { "follow" } else { "request" }), &[]).await;
        }
        let number = at.rsplit('/').next().unwrap().to_owned();
        forum = created(&ben, "/forums", &[("name", "First"), ("community", &number)]).await;
        place = ("community", number);
        home = Some(at);
    }
    let post = async |kind: &str| created(&mia, "/posts", &[("kind", kind), ("title", "Mail?"), ("body", "How"), ("forum", &forum)]).await;
    let (topic, question) = (post("topic").await, post("question").await);
    let comment = created(&mia, &format!("/items/{topic}/comments"), &[("body", "One more thing")]).await;
    let answer = created(&mia, &format!("/questions/{question}/answers"), &[("body", "So")]).await;
    let day = [("title", "Fair"), ("body", "All"), ("day", "2026-03-02"), ("time", "09:00"), ("zone", "UTC")];
    let to = if home.is_some() { (place.0, place.1.as_str()) } else { ("audience", "everyone") };
    let event = created(&mia, "/events", &[&day[..], &[to]].concat()).await;
    let announcement = match &home {
        Some(_) => Some(created(&ben, "/announcements", &[("title", "Hear"), ("body", "This"), (place.0, &place.1)]).await),
        None => None,
    };
    // Somebody does not like it: whoever decides has something to decide.
    let no = [("category", "misleading"), ("words", "No")];
    site.as_(CAT).post(&format!("/items/{topic}/flag"), &no).await.status(303);
    match (state, &home) {
        ("archived", Some(home)) => drop(ben.post(&format!("{home}/archive"), &[]).await.status(303)),
        ("trashed", Some(home)) => drop(ben.post(&format!("{home}/trash"), &[]).await.status(303)),
        ("locked", _) => drop(ben.post(&format!("/forums/{forum}/lock"), &[]).await.status(303)),
        ("held", _) => {
            for id in [&topic, &question, &event] {
                site.as_(CAT).post(&format!("/items/{id}/flag"), &no).await;
                let form = [&no[..], &[("what", "quarantine"), ("revision", "1")]].concat();
                ben.post(&format!("/moderation/items/{id}/decide"), &form).await.status(303);
            }
        }
        _ => {}
    }
    site.catch_up().await;
    House { home, forum, topic, question, answer, comment, event, announcement }
}
async fn comes(site: &Site, home: &str, owner: PersonId, handle: &str, who: PersonId) {
    site.as_(owner).post(&format!("{home}/invitations"), &[("people", handle)]).await.status(303);
    site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
}

impl House {
    async fn does(&self, client: &Client, deed: &str) -> Answer {
        let (topic, question, event) = (&self.topic, &self.question, &self.event);
        let said = [("body", "Here")];
        match deed {
            "forum" => client.get(&format!("/forums/{}", self.forum)).await,
            "follow" => client.post(&format!("/forums/{}/follow", self.forum), &[]).await,
            "topic" => client.post("/posts", &[("kind", "topic"), ("title", "And?"), ("body", "Why"), ("forum", &self.forum)]).await,
            "status" => match &self.home {
                Some(home) => client.post("/posts", &[("body", "Hello"), ("community", home.rsplit('/').next().unwrap())]).await,
                None => client.post("/posts", &[("kind", "question"), ("title", "And?"), ("body", "Why"), ("forum", &self.forum)]).await,
            },
            "reply" => client.post(&format!("/items/{topic}/comments"), &said).await,
            "like" => client.post(&format!("/items/{topic}/like"), &[("on", "true")]).await,
            "too" => client.post(&format!("/questions/{question}/too"), &[]).await,
            "due" => client.post(&format!("/questions/{question}/due"), &[("due_on", "never")]).await,
            "accept" => client.post(&format!("/answers/{}/acceptance", self.answer), &[]).await,
            "faq" => client.post(&format!("/questions/{question}/faq"), &[("to", "out")]).await,
            "lock" => client.post(&format!("/topics/{topic}/unlock"), &[]).await,
            "pin" => client.post(&format!("/topics/{topic}/unpin"), &[]).await,
            "move" => client.post(&format!("/topics/{topic}/move"), &[("forum", "987654"), ("confirmed", "1")]).await,
            "merge" => client.post(&format!("/topics/{topic}/merge"), &[("into", topic)]).await,
            "split" => client.post(&format!("/topics/{}/split", self.comment), &[("title", "")]).await,
            "turn" => client.post(&format!("/topics/{topic}/turn"), &[("kind", "nonsense")]).await,
            "forum's" => client.post(&format!("/forums/{}", self.forum), &[("name", "First"), ("owners", "@ben")]).await,
            "event" => match &self.home {
                Some(home) => {
                    let at = home.rsplit('/').next().unwrap();
                    let day = [("title", "Fair"), ("day", "2026-03-02"), ("time", "09:00"), ("zone", "UTC"), ("community", at)];
                    client.post("/events", &day).await
                }
                None => client.get("/events/new").await,
            },
            "rsvp" => client.post(&format!("/events/{event}/answer"), &[("answer", "maybe")]).await,
            "change" => client.post(&format!("/events/{event}/edit"), &[("day", "never")]).await,
            "invite" => client.post(&format!("/events/{event}/invite"), &[("people", "")]).await,
            "announce" => {
                let at = self.home.as_deref().and_then(|h| h.rsplit('/').next()).unwrap_or_default();
                client
                    .post("/announcements", &[("title", "Hear"), ("body", "This"), ("community", at), ("part", "country"), ("place", "ZZ")])
                    .await
            }
            "away" => client.post(&format!("/announcements/{}/away", self.announcement.as_deref().unwrap_or("987654")), &[]).await,
            "ontop" => {
                client
                    .post(&format!("/announcements/{}/settings", self.announcement.as_deref().unwrap_or("987654")), &[("days", "3")])
                    .await
            }
            "flag" => client.post(&format!("/items/{topic}/flag"), &[("category", "nonsense")]).await,
            "decide" => client.post(&format!("/moderation/items/{topic}/decide"), &[("what", "quarantine"), ("revision", "99")]).await,
            other => panic!("what is {other}?"),
        }
    }
}

fn who(site: &Site, actor: &str) -> PersonId {
    match actor {
        "admin" => ANN,
        "owner" => BEN,
        "member" => CAT,
        "follower" | "pending" | "above" => DAN,
        "removed" => EVE,
        "outsider" | "suspended" => OUT,
        "guest" | "partner" => GUS,
        "author" => MIA,
        other => panic!("who is {other}? {}", site.clock.now().0),
    }
}
async fn walk(of: &str) {
    let table = table();
    let mut houses: BTreeMap<&str, Vec<(&str, &Vec<char>)>> = BTreeMap::new();
    for (house, actor, signs) in table.rows.iter().filter(|r| of.split(' ').any(|kind| r.0.starts_with(kind))) {
        houses.entry(house).or_default().push((actor, signs));
    }
    let mut found = String::new();
    let mut wrong = vec![];
    for (house, rows) in houses {
        let site = Site::new().await;
        let furniture = furnished(&site, house).await;
        for (actor, signs) in rows {
            let person = who(&site, actor);
            let client = site.as_(person);
            // Signed in while they still could.
            client.get("/").await.ok();
            if actor == "suspended" {
                site.as_(ANN).post(&format!("/admin/people/{person}/state"), &[("state", "suspended")]).await.status(303);
            }
            let mut line = String::new();
            for (n, deed) in DEEDS.into_iter().enumerate() {
                let answer = furniture.does(&client, deed).await;
                let got = match answer.status.as_u16() {
                    200 | 303 | 409 | 422 => '+',
                    403 => '4',
                    404 => '0',
                    401 => 'x',
                    other => panic!("{house} {actor} {deed}: {other} {}", answer.text),
                };
                line.push(got);
                if n % 4 == 3 {
                    line.push(' ');
                }
                if got != signs[n] {
                    wrong.push(format!("{house} {actor} {deed}: {got} in place of {}", signs[n]));
                }
            }
            found += &format!("{house:<20} {actor:<10} {line}\n");
        }
    }
    assert!(wrong.is_empty(), "{}\nall of it, as it is:\n{found}", wrong.join("\n"));
}

#[tokio::test]
async fn who_may_do_what_where_everybody_reads() {
    walk("open moderated alone").await;
}
#[tokio::test]
async fn who_may_do_what_where_members_read() {
    walk("restricted unlisted external below").await;
}

/// Nobody can be in a subcommunity only, whatever came before: of that the table needs no row.
#[tokio::test]
async fn nobody_is_in_the_one_below_only() {
    let site = Site::new().await;
    furnished(&site, "below.live").await;
    let mut view = site.app.view(Viewer::system("testing")).await.unwrap();
    let only: i64 = view
        .value(
            sql!(
                "select cast(count(*) as bigint) from community_people b join communities c on c.id = b.community_id and c.parent_id is not null
                  where b.role in ('member', 'owner') and b.person_id > $1 and not exists (select 1 from community_people a where a.community_id = c.parent_id
                  and a.person_id = b.person_id and a.role in ('member', 'owner'))"
            ),
            params![0],
        )
        .await
        .unwrap();
    assert_eq!(only, 0);
}
