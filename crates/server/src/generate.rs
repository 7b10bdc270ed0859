//! A made-up organisation of any size, the same for the same seed: for the benchmark and for trying things out.
//! Activity, popularity and the network follow a power law: a few people are known to many, most to a few.

use anyhow::{Context as _, Result};
use indicatif::{ProgressBar, ProgressStyle};
use kit::{Rng, Time};
use questions::write::{generated_answer, generated_question};
use spine::{
    App, ItemId, PersonId, Tx, Viewer,
    communities::{self, Join, Openness, Said},
    items::bulk::{self, Root, Text},
    people::{relations, store},
};

/// How large.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// How many people
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(10..=1_000_000))]
    pub people: u64,
    /// How many items (questions, answers, updates, comments)
    #[arg(long, default_value_t = 400_000)]
    pub items: u64,
    /// How many follows and contacts among them [default: 22 for each of the people]
    #[arg(long)]
    pub edges: Option<u64>,
    /// How many of the people are in one large community
    #[arg(long, default_value_t = 0)]
    pub community_members: u64,
    /// How many of the items stand in it
    #[arg(long, default_value_t = 0)]
    pub community_items: u64,
    /// The same seed makes the same organisation
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

const GIVEN: &[&str] = &[
    "Anna", "Björn", "Carla", "Deniz", "Elif", "Farid", "Grete", "Hugo", "Ines", "Jonas", "Kaori", "Lars", "Mette", "Nadia", "Olof", "Pia",
    "Quentin", "Rosa", "Søren", "Tove", "Ulrike", "Viggo", "Wen", "Ximena", "Yusuf", "Zoë",
];
const FAMILY: &[&str] = &[
    "Åberg",
    "Brandt",
    "Costa",
    "Dahl",
    "Eriksen",
    "Fischer",
    "García",
    "Holm",
    "Ito",
    "Jensen",
    "Kowalski",
    "Lind",
    "Møller",
    "Nguyen",
    "Østergaard",
    "Petrov",
    "Quist",
    "Rossi",
    "Schmidt",
    "Tanaka",
    "Unger",
    "Virtanen",
    "Weiß",
    "Yılmaz",
    "Zhang",
];
const PLACES: &[(&str, &str, &str)] = &[
    ("Gothenburg", "SE", "Europe/Stockholm"),
    ("Copenhagen", "DK", "Europe/Copenhagen"),
    ("Hamburg", "DE", "Europe/Berlin"),
    ("Toronto", "CA", "America/Toronto"),
    ("Osaka", "JP", "Asia/Tokyo"),
    ("São Paulo", "BR", "America/Sao_Paulo"),
    ("Kraków", "PL", "Europe/Warsaw"),
    ("Lyon", "FR", "Europe/Paris"),
];
const TITLES: &[&str] = &[
    "Engineer",
    "Analyst",
    "Buyer",
    "Designer",
    "Consultant",
    "Team lead",
    "Technician",
    "Project manager",
    "Accountant",
    "Support specialist",
];
const UNITS: &[&str] = &["Sales", "Service", "Research", "Finance", "People", "IT", "Production", "Logistics", "Legal", "Marketing"];
const TAGS: &[&str] = &[
    "travel",
    "vpn",
    "printer",
    "onboarding",
    "linux",
    "macos",
    "expenses",
    "safety",
    "contracts",
    "excel",
    "database",
    "security",
    "training",
    "canteen",
    "bicycles",
];
/// Words that stand in every other text.
const LITTLE: &[&str] = &[
    "the",
    "to",
    "and",
    "for",
    "we",
    "it",
    "this",
    "with",
    "when",
    "from",
    "how",
    "where",
    "after",
    "still",
    "because",
    "again",
    "please",
    "new",
    "next",
    "need",
    "know",
    "find",
    "somebody",
    "yesterday",
];
/// Words that say something: each is one among `BETWEEN` coined ones of about its frequency.
const WORDS: &[&str] = &[
    "server",
    "answer",
    "meeting",
    "customer",
    "settings",
    "printer",
    "works",
    "update",
    "network",
    "tried",
    "version",
    "fails",
    "starting",
    "home",
    "office",
    "travel",
    "report",
    "invoice",
    "form",
    "template",
    "approval",
    "manager",
    "signed",
    "contract",
    "supplier",
    "delivery",
    "late",
    "weather",
    "harbour",
    "crane",
    "sensor",
    "calibration",
    "laptop",
    "battery",
    "replacement",
    "order",
    "number",
    "password",
    "reset",
    "account",
    "team",
    "plan",
    "budget",
    "quarter",
    "training",
];
const BETWEEN: usize = 23;
/// As in a natural language, the n-th most frequent word is n times rarer than the first: searches in a made-up
/// organisation find about as much of it as they would in a real one.
const VOCABULARY: usize = 20_000;

fn word(rng: &Rng) -> std::borrow::Cow<'static, str> {
    let u = rng.below(1 << 24) as f64 / f64::from(1u32 << 24);
    let rank = (VOCABULARY as f64).powf(u) as usize - 1;
    let known =
        LITTLE.get(rank).or_else(|| WORDS.get((rank - LITTLE.len()) / BETWEEN).filter(|_| (rank - LITTLE.len()).is_multiple_of(BETWEEN)));
    known.map_or_else(|| coined(rank).into(), |w| (*w).into())
}
/// A word that is none, the same for the same rank: "bakori".
fn coined(rank: usize) -> String {
    let (consonants, vowels) = (b"bdfghjklmnprstv", b"aeiou");
    let mut rest = rank + consonants.len() * vowels.len();
    let mut out = String::new();
    while rest > 0 {
        for letters in [consonants.as_slice(), vowels] {
            out.extend(letters.get(rest % letters.len()).map(|c| char::from(*c)));
            rest /= letters.len();
        }
    }
    out
}

/// A number in `0..n`, small ones far likelier: who is active, who is followed.
fn skewed(rng: &Rng, n: u64) -> u64 {
    let u = rng.below(1 << 24) as f64 / f64::from(1u32 << 24);
    ((u * u * u) * n as f64) as u64
}
fn pick<'a, T: ?Sized>(rng: &Rng, list: &[&'a T]) -> &'a T {
    #[expect(clippy::indexing_slicing, reason = "below() is smaller than the length of a constant list")]
    list[rng.below(list.len() as u64) as usize]
}
fn sentence(rng: &Rng, words: u64) -> String {
    let mut s: Vec<_> = (0..words).map(|_| word(rng)).collect();
    if rng.below(40) == 0 {
        s.push(pick(rng, TAGS).into());
    }
    let text = s.join(" ");
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}
fn bar(n: u64, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(n).with_message(what);
    if let Ok(style) = ProgressStyle::with_template("{msg:12} {bar:30} {human_pos}/{human_len} {per_sec} {eta}") {
        bar.set_style(style);
    }
    bar
}

/// How much goes into one transaction.
const BATCH: u64 = 2_000;

pub async fn run(app: &App, o: &Options) -> Result<()> {
    let rng = Rng::seeded(o.seed);
    let now = app.clock.now();
    let people = make_people(app, o, &rng).await?;
    make_network(app, &people, o.edges, &rng).await?;
    let community = if o.community_members > 0 { Some(make_community(app, o, &people).await?) } else { None };
    make_items(app, o, &people, community, &rng, now).await?;
    Ok(())
}

async fn begin(app: &App) -> Result<Tx> {
    let mut tx = app.begin_system(Viewer::system("generator")).await?;
    tx.quiet = true;
    Ok(tx)
}

async fn make_people(app: &App, o: &Options, rng: &Rng) -> Result<Vec<PersonId>> {
    let progress = bar(o.people, "people");
    let mut ids = vec![];
    let mut tx = begin(app).await?;
    for n in 0..o.people {
        let (place, country, timezone) = *PLACES.get(rng.below(PLACES.len() as u64) as usize).unwrap_or(&("", "", ""));
        let record = store::Record {
            handle: Some(format!("p{n}")),
            external_id: Some(format!("generated-{n}")),
            name: format!("{} {}", pick(rng, GIVEN), pick(rng, FAMILY)),
            email: Some(format!("p{n}@generated.example")),
            title: pick(rng, TITLES).to_owned(),
            unit: pick(rng, UNITS).to_owned(),
            place: place.to_owned(),
            country: country.to_owned(),
            timezone: timezone.to_owned(),
            ..Default::default()
        };
        let id = store::create(&mut tx, &record).await?;
        // a tree of managers: everybody reports to somebody made earlier, about seven each
        if let Some(boss) = n.checked_sub(1).and_then(|m| ids.get((m / 7) as usize)) {
            store::set_manager(&mut tx, id, Some(*boss)).await?;
        }
        ids.push(id);
        progress.inc(1);
        if n % BATCH == BATCH - 1 {
            tx.commit().await?;
            tx = begin(app).await?;
        }
    }
    tx.commit().await?;
    progress.finish();
    Ok(ids)
}

/// Seventeen follows and five contacts a person, or as many more or fewer as make `edges` in all.
async fn make_network(app: &App, people: &[PersonId], edges: Option<u64>, rng: &Rng) -> Result<()> {
    const EACH: u64 = 22;
    let n = people.len() as u64;
    let (wanted, usual) = (edges.unwrap_or(n * EACH), (n * EACH).max(1));
    let scaled = |usually: u64| (usually * wanted / usual).min(n / 2);
    let progress = bar(n, "network");
    let mut tx = begin(app).await?;
    let now = tx.now;
    for (k, me) in people.iter().enumerate() {
        tx.as_of(Viewer::on_behalf(*me, "generator"), now);
        for _ in 0..scaled(2 + skewed(rng, 60)) {
            if let Some(other) = people.get(skewed(rng, n) as usize).filter(|p| *p != me) {
                relations::follow_untold(&mut tx, *other).await?;
            }
        }
        for _ in 0..scaled(1 + skewed(rng, 15)) {
            if let Some(other) = people.get(rng.below(n) as usize).filter(|p| *p != me) {
                relations::make_contacts(&mut tx, *me, *other).await?;
            }
        }
        progress.inc(1);
        if k as u64 % BATCH == BATCH - 1 {
            tx.commit().await?;
            tx = begin(app).await?;
        }
    }
    tx.commit().await?;
    progress.finish();
    Ok(())
}

/// One that everybody may read, owned by the first.
async fn make_community(app: &App, o: &Options, people: &[PersonId]) -> Result<bulk::Home> {
    let progress = bar(o.community_members, "community");
    let mut tx = begin(app).await?;
    let now = tx.now;
    let mut made = None;
    for (n, me) in people.iter().take(o.community_members as usize).enumerate() {
        tx.as_of(Viewer::on_behalf(*me, "generator"), now);
        match made {
            None => {
                let said = Said { name: "Everything about crane and harbour".into(), ..Said::default() };
                let id = communities::write::found(&mut tx, &said, Openness::Open, false, None).await?;
                let forum = tx.forums_of(id).await?.first().map(|f| f.id);
                made = Some(bulk::Home { community: id, audience: tx.community(id).await?.audience_id, forum });
            }
            Some(home) => {
                let leave = tx.community(home.community).await?.allow::<Join>()?;
                communities::write::join(&mut tx, &leave).await?;
            }
        }
        progress.inc(1);
        if n as u64 % BATCH == BATCH - 1 {
            tx.commit().await?;
            tx = begin(app).await?;
        }
    }
    tx.commit().await?;
    progress.finish();
    made.context("nobody to found a community")
}

async fn make_items(app: &App, o: &Options, people: &[PersonId], community: Option<bulk::Home>, rng: &Rng, now: Time) -> Result<()> {
    let n = people.len() as u64;
    let texts: Vec<Text> = (0..5_000)
        .map(|k| {
            let paragraphs: Vec<String> = (0..1 + rng.below(3)).map(|_| format!("{}.", sentence(rng, 8 + rng.below(30)))).collect();
            let mut body = paragraphs.join("\n\n");
            if k % 9 == 0 {
                body.push_str("\n\n- first\n- second\n\n`make run`");
            }
            Text::new(&body)
        })
        .collect();
    let text = |rng: &Rng| texts.get(rng.below(texts.len() as u64) as usize);
    let person = |rng: &Rng| people.get(skewed(rng, n) as usize).copied().unwrap_or(PersonId(1));
    let years = 3 * 365 * Time::DAY;
    let progress = bar(o.items, "items");
    let mut made = 0;
    let mut since = 0;
    let mut tx = begin(app).await?;
    while made < o.items {
        // The first is the benchmark's: a question with thirty answers.
        let question = made == 0 || rng.below(100) < 35;
        let replies = if made == 0 { 30 } else { skewed(rng, 12) };
        let author = person(rng);
        let board = if made > 0 && rng.below(12) == 0 { person(rng) } else { author };
        let kind = if question {
            "question"
        } else if board == author {
            "status"
        } else {
            "message"
        };
        let created = now.plus(-(skewed(rng, years as u64) as i64) - Time::HOUR);
        let active = created.plus(replies as i64 * 7 * Time::MINUTE).min(now);
        let title = if question { format!("{}?", sentence(rng, 6 + rng.below(6))) } else { String::new() };
        let Some(body) = text(rng) else { break };
        let tags = [pick(rng, TAGS)];
        let root = bulk::root(
            &mut tx,
            Root {
                kind,
                author,
                board,
                home: community.filter(|_| made > 0 && made <= o.community_items),
                title: &title,
                text: body,
                created,
                active,
                replies: replies as i64,
                tags: &tags,
            },
        )
        .await?;
        let accepted = (question && replies > 0 && rng.below(2) == 0).then_some(created.plus(9 * Time::MINUTE));
        if question {
            generated_question(&mut tx, root, accepted).await?;
        }
        let mut last_answer: Option<ItemId> = None;
        for r in 0..replies {
            let at = created.plus((r as i64 + 1) * 7 * Time::MINUTE).min(now);
            let answer = question && (made == 0 || r == 0 || rng.below(2) == 0);
            let parent = if answer { root } else { last_answer.unwrap_or(root) };
            let Some(body) = text(rng) else { break };
            let id = bulk::reply(&mut tx, if answer { "answer" } else { "comment" }, root, parent, person(rng), body, at).await?;
            if answer {
                generated_answer(&mut tx, id, root, accepted.filter(|_| r == 0)).await?;
                last_answer = Some(id);
            }
        }
        made += 1 + replies;
        since += 1 + replies;
        progress.inc(1 + replies);
        if since > BATCH {
            since = 0;
            tx.commit().await?;
            tx = begin(app).await?;
        }
    }
    tx.commit().await?;
    progress.finish();
    Ok(())
}
