//! Two worlds that differ only in what somebody may not see look the same to them: page by page, byte by byte, but for
//! the numbers of things in addresses. In one of them there is a community that only its members know of, with all that
//! people do in one, and posts for people by name; in the other none of it ever happened.
//!
//! `FOLKMOOT_WORLDS` and `FOLKMOOT_SEED` set how many pairs and which.

use testing::*;

const PUBLIC: [PersonId; 5] = [ANN, BEN, CAT, DAN, OUT];
const HIDDEN: [PersonId; 4] = [ANN, BEN, CAT, DAN];
/// What is looked at by somebody who works here and by a guest.
const PAGES: [&str; 24] = [
    "/",
    "/?view=all",
    "/?view=all&sort=newest",
    "/?view=following",
    "/?view=waiting",
    "/inbox?show=all",
    "/questions?state=all",
    "/communities",
    "/communities?sort=members",
    "/communities?q=kanari",
    "/people",
    "/people?q=ben",
    "/people/2",
    "/people/1",
    "/network",
    "/search?q=kanarienholz",
    "/search?q=plan",
    "/search/suggest?q=kana",
    "/search?q=kanarienholz+OR+crew",
    "/questions/similar?q=kanarienholz+drawer",
    "/tags/suggest?q=ka",
    "/tags/suggest?text=the+kanarienholz+plan+of+the+crew",
    "/people/suggest?q=be",
    "/tags/plan",
];

#[tokio::test]
async fn what_is_hidden_changes_no_byte() {
    let number = |name: &str, default: u64| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    // On PostgreSQL, where making a house takes longer, a few will do: the statements are the same.
    let usual = if std::env::var_os("FOLKMOOT_TEST_PG").is_some() { 8 } else { 200 };
    let (pairs, seed) = (number("FOLKMOOT_WORLDS", usual), number("FOLKMOOT_SEED", 1));
    for n in 0..pairs {
        let (with, without) = (world(seed + n, true).await, world(seed + n, false).await);
        for who in [OUT, GUS] {
            // A quarter of the pages a pair: every page is looked at by both in fifty pairs of two hundred.
            for path in PAGES.iter().skip((n % 4) as usize).step_by(4) {
                for client in [with.as_(who), with.as_(who).json()].into_iter().zip([without.as_(who), without.as_(who).json()]) {
                    let (a, b) = (client.0.get(path).await, client.1.get(path).await);
                    assert_eq!(a.status, b.status, "{path} for {who}, worlds {}", seed + n);
                    let (a, b) = (told(path, &a.text), told(path, &b.text));
                    assert!(a == b, "{path} for {who}, worlds {}:\n{}", seed + n, difference(&a, &b));
                }
            }
        }
    }
}

async fn world(seed: u64, hidden: bool) -> Site {
    let site = Site::new().await;
    let rng = kit::Rng::seeded(seed);
    let open = site.as_(ANN).post("/communities", &[("name", "Mac users"), ("kind", "open"), ("tags", "plan")]).await.location();
    let mut closed: Option<String> = None;
    let mut made: Vec<String> = vec![];
    for step in 0..14 {
        let (who, choice) = (PUBLIC[rng.below(5) as usize], rng.below(6));
        let number = open.rsplit('/').next().unwrap_or_default();
        let client = site.as_(who);
        match choice {
            0 => drop(client.post("/posts", &[("body", &format!("The plan of day {step}")), ("tags", "plan")]).await.status(303)),
            1 => made.push(
                client
                    .post("/posts", &[("kind", "question"), ("title", &format!("Which plan {step}?")), ("body", "plan")])
                    .await
                    .location(),
            ),
            2 => drop(client.post(&format!("{open}/join"), &[]).await),
            3 => drop(client.post("/posts", &[("body", "In the community"), ("community", number)]).await),
            4 => drop(client.post(&format!("/people/{}/follow", PUBLIC[rng.below(5) as usize]), &[]).await),
            _ => {
                if let Some(question) = made.last() {
                    client.post(&format!("{question}/answers"), &[("body", "This one")]).await.status(303);
                }
            }
        }
        let (who, choice) = (HIDDEN[rng.below(4) as usize], rng.below(7));
        if hidden {
            secretly(&site, &mut closed, who, choice).await;
        }
        site.later(60_000);
    }
    site.catch_up().await;
    site
}

/// One act of those who belong to what others know nothing of.
async fn secretly(site: &Site, closed: &mut Option<String>, who: PersonId, choice: u64) {
    let Some(home) = closed else {
        let form =
            [("name", "Kanarienholz crew"), ("kind", "unlisted"), ("tags", "kanarienholz plan"), ("purpose", "The kanarienholz plan")];
        let home = site.as_(BEN).post("/communities", &form).await.location();
        site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "ann cat dan")]).await.status(303);
        for who in [ANN, CAT, DAN] {
            site.as_(who).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
        }
        *closed = Some(home);
        return;
    };
    let number = home.rsplit('/').next().unwrap_or_default().to_owned();
    let client = site.as_(who);
    match choice {
        0 | 1 => {
            let form = [
                ("kind", "question"),
                ("title", "Where is the kanarienholz plan?"),
                ("body", "@out may not know"),
                ("tags", "kanarienholz plan"),
                ("community", &number),
            ];
            let at = client.post("/posts", &form).await.location();
            site.as_(CAT).post(&format!("{at}/answers"), &[("body", "Kanarienholz, in the drawer")]).await.status(303);
        }
        2 => drop(
            client
                .post("/posts", &[("body", "The plan for a few"), ("audience", "people"), ("people", "ben"), ("tags", "kanarienholz")])
                .await
                .status(303),
        ),
        3 => drop(client.post(&format!("{home}/invitations"), &[("people", "eve")]).await),
        4 => {
            let at = client
                .post(
                    "/posts",
                    &[("kind", "question"), ("title", "The kanarienholz plan, thrown away"), ("body", "plan"), ("community", &number)],
                )
                .await
                .id();
            client.post(&format!("/items/{at}/trash"), &[]).await.status(303);
        }
        5 => {
            drop(site.as_(BEN).post(&format!("{home}/members/{DAN}/role"), &[("role", if who == DAN { "owner" } else { "member" })]).await)
        }
        _ => drop(client.post("/drafts", &[("key", &format!("community:{number}")), ("body", r#"{"body":"kanarienholz"}"#)]).await),
    }
}

/// How rare a word is in the whole house weighs in what a search puts first: of its hits the order is not compared.
fn told(path: &str, text: &str) -> String {
    let text = plain(text);
    if !path.starts_with("/search?") && !path.starts_with("/questions/similar") {
        return text;
    }
    let mut parts: Vec<&str> = text.split(['<', '{', '}', '[', ']', ',']).collect();
    parts.sort_unstable();
    parts.join("\n")
}

/// Without what is another at every asking: the numbers inside of tags and under the names of ids, nonces, secrets.
fn plain(text: &str) -> String {
    let nonce = text.split("csp-nonce\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("no nonce here");
    let text = text.replace(nonce, "");
    let json = text.starts_with(['{', '[']);
    let (mut out, mut in_tag, mut after_id) = (String::with_capacity(text.len()), false, false);
    for part in text.split_inclusive(['<', '>', ':', ',', '}', ']']) {
        if json {
            // `"id":12,` and `"url":"/questions/12"`: values of ids and addresses.
            let masked = after_id || part.contains("\"/");
            out.extend(part.chars().map(|c| if masked && c.is_ascii_digit() { '#' } else { c }));
            let name = part.trim_end_matches(':').trim_end_matches('"');
            after_id = part.ends_with(':')
                && (name.ends_with("id")
                    || name.ends_with("_at")
                    || name.ends_with("\"at")
                    || name.ends_with("since")
                    || name.ends_with("line")
                    || name.ends_with("_to")
                    || name.ends_with("_by")
                    || name.ends_with("before")
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
    let only = |a: &str, b: &str| a.lines().filter(|l| !b.lines().any(|m| m == *l)).take(8).collect::<Vec<_>>().join(" | ");
    let at = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let around = |s: &str| String::from_utf8_lossy(&s.as_bytes()[at.saturating_sub(160)..(at + 240).min(s.len())]).into_owned();
    format!("only with: {}\nonly without: {}\nwith: …{}…\nwithout: …{}…", only(a, b), only(b, a), around(a), around(b))
}
