//! Durability against the process's own death: the real `folkmoot serve`, many writers over HTTP, SIGKILL at random
//! moments, again and again in the same data directory. Every acknowledged write is noted outside; after each restart
//! each of them is there once with its words, the counts are what counting gives, and in the end the search index and the
//! notices have caught up with everything.
//!
//! `FOLKMOOT_KILLS` sets how often (20). What a power cut does is another rig's question: `make powercut`.

use kit::{
    Rng,
    config::Config,
    db::rusqlite::{Connection, OpenFlags},
};
use serde_json::{Value, json};
use server::boot::{self, Index, Kind};
use spine::{
    PersonId, Viewer,
    people::{store, tokens},
};
use std::{
    collections::{HashMap, HashSet},
    fs::{File, OpenOptions},
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

#[path = "durability/import.rs"]
mod import;

const WRITERS: usize = 16;

#[test]
fn what_was_acknowledged_survives_twenty_violent_deaths() {
    let kills: usize = std::env::var("FOLKMOOT_KILLS").ok().and_then(|v| v.parse().ok()).unwrap_or(20);
    let dir = tempfile::tempdir().unwrap();
    let site = Site { data: dir.path().join("data"), notes: dir.path().join("notes"), config: dir.path().to_owned() };
    let secrets = people(&site.data);
    let noted = Arc::new(Noted::new(&site.notes));
    let rng = Rng::seeded(7);
    for round in 0..kills {
        if round % 7 == 3 {
            // Dying while it starts is dying too.
            let mut early = site.spawn(free_port());
            thread::sleep(Duration::from_millis(rng.below(300)));
            kill(&mut early);
        }
        let (mut server, at) = site.serve();
        site.check(&noted, at, &secrets);
        let before = noted.len();
        let writers = Writers::start(at, &secrets, &noted);
        // Not before something was acknowledged in this life, and then at any moment.
        wait(Duration::from_secs(20), "a write to be acknowledged", || noted.len() > before);
        thread::sleep(Duration::from_millis(100 + rng.below(1_900)));
        kill(&mut server);
        writers.stop();
    }
    let (mut server, at) = site.serve();
    site.check(&noted, at, &secrets);
    site.follows(&noted, at, &secrets);
    let notes = std::fs::read_to_string(&site.notes).unwrap().lines().count();
    assert_eq!(notes, noted.len(), "the notes outside are whole");
    kill(&mut server);
    site.verify();
    eprintln!("{kills} kills, {notes} acknowledged writes, none lost");
}

struct Site {
    data: PathBuf,
    notes: PathBuf,
    /// Where no settings file lies.
    config: PathBuf,
}

/// People with a token each, made by the program's own functions before it is first served.
fn people(data: &Path) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        kit::egress::install_tls();
        let config = Config { data_dir: data.to_owned(), egress_enabled: false, ..Config::default() };
        let opened = boot::database(&config, Kind::Production).await.unwrap();
        let app = boot::site(config, &opened, Index::None).await.unwrap().app;
        let mut tx = app.begin_system(Viewer::system("testing")).await.unwrap();
        let mut ids: Vec<PersonId> = vec![];
        for n in 0..WRITERS {
            let record =
                store::Record { name: format!("Writer {n}"), handle: Some(format!("w{n}")), admin: n == 0, ..store::Record::default() };
            ids.push(store::create(&mut tx, &record).await.unwrap());
        }
        tx.commit().await.unwrap();
        let mut secrets = vec![];
        for id in ids {
            let mut tx = app.begin_system(Viewer::on_behalf(id, "testing")).await.unwrap();
            secrets.push(tokens::new_token(&mut tx, "test", "write", None).await.unwrap());
            tx.commit().await.unwrap();
        }
        secrets
    })
}

fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}
fn wait(limit: Duration, what: &str, mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < limit, "waited too long for {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

impl Site {
    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command.current_dir(&self.config).arg("--data-dir").arg(&self.data);
        for name in std::env::vars().map(|v| v.0).filter(|n| n.starts_with("FOLKMOOT_")) {
            command.env_remove(name);
        }
        command
    }
    fn spawn(&self, at: SocketAddr) -> Child {
        let log = OpenOptions::new().create(true).append(true).open(self.config.join("log")).unwrap();
        self.command()
            .args(["serve", "--listen", &at.to_string(), "--posts-per-minute", "100000", "--egress-enabled", "false"])
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .stdin(Stdio::null())
            .spawn()
            .unwrap()
    }
    /// A server that answers.
    fn serve(&self) -> (Child, SocketAddr) {
        for _ in 0..3 {
            let at = free_port();
            let mut child = self.spawn(at);
            let start = Instant::now();
            while start.elapsed() < Duration::from_secs(20) && child.try_wait().unwrap().is_none() {
                if send(at, "GET", "/healthz", "", None).is_some_and(|a| a.0 == 200) {
                    return (child, at);
                }
                thread::sleep(Duration::from_millis(20));
            }
            let _ = child.kill();
            let _ = child.wait();
        }
        panic!("the server does not start:\n{}", std::fs::read_to_string(self.config.join("log")).unwrap_or_default());
    }

    fn open(&self) -> Connection {
        let db = Connection::open_with_flags(self.data.join("folkmoot.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        db.busy_timeout(Duration::from_secs(10)).unwrap();
        db
    }

    /// Everything acknowledged is there, once, with its words; and nothing is there twice or in part.
    fn check(&self, noted: &Noted, at: SocketAddr, secrets: &[String]) {
        let db = self.open();
        let rows = |sql: &str| -> Vec<(i64, i64, String)> {
            let mut st = db.prepare(sql).unwrap();
            st.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap().map(Result::unwrap).collect()
        };
        let items = rows("select id, root_id, body from items where state = 'live'");
        let mut words = HashSet::new();
        for (id, _, body) in &items {
            assert!(words.insert(body.as_str()), "item {id} is there twice: {body}");
        }
        let there: HashMap<i64, (i64, &str)> = items.iter().map(|(id, root, body)| (*id, (*root, body.as_str()))).collect();
        let liked: HashSet<(i64, i64)> = rows("select item_id, person_id, '' from likes").into_iter().map(|r| (r.0, r.1)).collect();
        let acks = noted.all();
        for ack in &acks {
            match ack {
                Ack::Post { id, body } => assert_eq!(there.get(id), Some(&(*id, body.as_str())), "post {id} was acknowledged"),
                Ack::Comment { id, root, body } => {
                    assert_eq!(there.get(id), Some(&(*root, body.as_str())), "comment {id} was acknowledged")
                }
                Ack::Like { item, person } => assert!(liked.contains(&(*item, *person)), "like of {item} by {person} was acknowledged"),
            }
        }
        let half = rows(
            "select id, 0, body from items where root_id is null or id not in (select item_id from facts where verb in ('created', 'replied'))",
        );
        assert!(half.is_empty(), "half written: {half:?}");
        // And the server says the same.
        for ack in acks.iter().rev().take(5) {
            if let Ack::Post { id, body } | Ack::Comment { id, body, .. } = ack {
                let (status, page) = get(at, &format!("/items/{id}"), &secrets[0]).expect("an answer");
                assert_eq!((status, page["item"]["body"].as_str()), (200, Some(body.as_str())));
            }
        }
    }

    /// What follows from the writes has caught up: search finds the last ones, and who was to be told was told once.
    fn follows(&self, noted: &Noted, at: SocketAddr, secrets: &[String]) {
        let acks = noted.all();
        let bodies: Vec<(i64, &str)> = acks
            .iter()
            .filter_map(|a| match a {
                Ack::Post { id, body } | Ack::Comment { id, body, .. } => Some((*id, body.as_str())),
                Ack::Like { .. } => None,
            })
            .collect();
        let step = (bodies.len() / 40).max(1);
        for (id, body) in bodies.iter().rev().step_by(step).take(40) {
            let word = body.split(' ').next().unwrap();
            wait(Duration::from_secs(20), &format!("the index to know {word}"), || {
                let (_, page) = get(at, &format!("/search?q={word}"), &secrets[1]).expect("an answer");
                page["items"].as_array().is_some_and(|hits| hits.iter().any(|h| h["id"].as_i64() == Some(*id)))
            });
        }
        let db = self.open();
        let number = |sql: &str| -> i64 { db.query_row(sql, [], |r| r.get(0)).unwrap() };
        wait(Duration::from_secs(20), "the listeners", || {
            number("select count(*) from listeners where cursor < (select max(id) from facts)") == 0
        });
        assert_eq!(
            number("select count(*) from (select 1 from notify_acts group by person_id, fact_id having count(*) > 1)"),
            0,
            "told twice"
        );
        let mut st = db.prepare("select count(*) from notify_acts where item_id = ?1 and person_id = ?2").unwrap();
        let authors: HashMap<i64, i64> = {
            let mut st = db.prepare("select id, author_id from items").unwrap();
            st.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect()
        };
        for ack in &acks {
            if let Ack::Comment { id, root, .. } = ack
                && authors[id] != authors[root]
            {
                let told: i64 = st.query_row([*id, authors[root]], |r| r.get(0)).unwrap();
                assert_eq!(told, 1, "notices of comment {id} for {}", authors[root]);
            }
        }
    }

    fn verify(&self) {
        let out = self.command().args(["verify", "--json"]).output().unwrap();
        let words = String::from_utf8_lossy(&out.stdout).into_owned();
        let said: Value =
            serde_json::from_str(&words).unwrap_or_else(|e| panic!("verify: {e}\n{words}{}", String::from_utf8_lossy(&out.stderr)));
        assert_eq!(said["problems"], 0, "{words}");
        assert!(out.status.success());
    }
}

#[derive(Debug, Clone)]
enum Ack {
    Post { id: i64, body: String },
    Comment { id: i64, root: i64, body: String },
    Like { item: i64, person: i64 },
}

/// What was acknowledged, in memory and in a file outside.
struct Noted {
    all: Mutex<(Vec<Ack>, File)>,
}
impl Noted {
    fn new(path: &Path) -> Noted {
        Noted { all: Mutex::new((vec![], File::create(path).unwrap())) }
    }
    fn note(&self, ack: Ack) {
        let mut all = self.all.lock().unwrap();
        writeln!(all.1, "{ack:?}").unwrap();
        all.0.push(ack);
    }
    fn all(&self) -> Vec<Ack> {
        self.all.lock().unwrap().0.clone()
    }
    fn len(&self) -> usize {
        self.all.lock().unwrap().0.len()
    }
    /// One of the last posts.
    fn some_post(&self, n: u64) -> Option<i64> {
        let all = self.all.lock().unwrap();
        let posts: Vec<i64> =
            all.0.iter().rev().take(200).filter_map(|a| if let Ack::Post { id, .. } = a { Some(*id) } else { None }).collect();
        posts.get(usize::try_from(n).ok()?.checked_rem(posts.len())?).copied()
    }
}

struct Writers {
    stop: Arc<AtomicBool>,
    threads: Vec<thread::JoinHandle<()>>,
}
/// No two texts of a whole run are the same.
static TEXT: AtomicU64 = AtomicU64::new(0);

impl Writers {
    fn start(at: SocketAddr, secrets: &[String], noted: &Arc<Noted>) -> Writers {
        let stop = Arc::new(AtomicBool::new(false));
        let write = |(n, secret): (usize, &String)| {
            let (stop, secret, noted) = (stop.clone(), secret.clone(), noted.clone());
            let rng = Rng::seeded(TEXT.load(Ordering::Relaxed) * 31 + n as u64);
            thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    write_once(at, n as i64 + 1, &secret, &noted, &rng);
                }
            })
        };
        let threads = secrets.iter().enumerate().map(write).collect();
        Writers { stop, threads }
    }
    fn stop(self) {
        self.stop.store(true, Ordering::Relaxed);
        self.threads.into_iter().for_each(|t| t.join().unwrap());
    }
}

fn write_once(at: SocketAddr, person: i64, secret: &str, noted: &Noted, rng: &Rng) {
    let n = TEXT.fetch_add(1, Ordering::Relaxed);
    let body = format!("word{n}x {}", "and so on ".repeat(usize::try_from(rng.below(60)).unwrap()).trim_end()).trim_end().to_owned();
    let chance = rng.below(10);
    let Some(post) = noted.some_post(rng.below(200)).filter(|_| chance > 3) else {
        if let Some((201, said)) = post_json(at, "/posts", secret, &json!({ "kind": "status", "body": body })) {
            noted.note(Ack::Post { id: said["id"].as_i64().unwrap(), body });
        }
        return;
    };
    if chance < 8 {
        if let Some((201, said)) = post_json(at, &format!("/items/{post}/comments"), secret, &json!({ "body": body })) {
            noted.note(Ack::Comment { id: said["id"].as_i64().unwrap(), root: post, body });
        }
    } else if let Some((200, _)) = post_json(at, &format!("/items/{post}/like"), secret, &json!({ "on": "true" })) {
        noted.note(Ack::Like { item: post, person });
    }
}

fn post_json(at: SocketAddr, path: &str, secret: &str, body: &Value) -> Option<(u16, Value)> {
    let (status, words) = send(at, "POST", path, secret, Some(&body.to_string()))?;
    // An answer that was cut off is no acknowledgement.
    Some((status, serde_json::from_str(&words).ok()?))
}
fn get(at: SocketAddr, path: &str, secret: &str) -> Option<(u16, Value)> {
    let (status, words) = send(at, "GET", path, secret, None)?;
    Some((status, serde_json::from_str(&words).ok()?))
}
/// One request on a line of its own; none when the line broke.
fn send(at: SocketAddr, method: &str, path: &str, secret: &str, body: Option<&str>) -> Option<(u16, String)> {
    let mut line = TcpStream::connect_timeout(&at, Duration::from_secs(2)).ok()?;
    line.set_read_timeout(Some(Duration::from_secs(15))).ok()?;
    let sign = if secret.is_empty() { String::new() } else { format!("authorization: Bearer {secret}\r\n") };
    let kind = body.map_or(String::new(), |b| format!("content-type: application/json\r\ncontent-length: {}\r\n", b.len()));
    let text = format!(
        "{method} {path} HTTP/1.1\r\nhost: {at}\r\naccept: application/json\r\nconnection: close\r\n{sign}{kind}\r\n{}",
        body.unwrap_or_default()
    );
    line.write_all(text.as_bytes()).ok()?;
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8(answer).ok()?;
    let (head, words) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, words.to_owned()))
}
