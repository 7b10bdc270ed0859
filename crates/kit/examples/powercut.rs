//! The writing and the checking half of the power-cut rig (`scripts/powercut.sh`). `write` writes through `kit::Db` from
//! many tasks at once and notes each acknowledged write in a file that the power cut does not reach; `check` opens what
//! is left after the cut and holds it against those notes. It never repairs anything and knows no table but its own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test program: what fails here shall be loud")]

use kit::{Db, db::Durability, params, sql};
use std::{
    collections::{HashMap, HashSet},
    fs::{File, OpenOptions},
    io::Write as _,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

const USAGE: &str = "powercut write DIR ACKS grouped|each|none WRITERS, or powercut check DIR ACKS";

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", dir, acks, how, writers] => write(Path::new(dir), Path::new(acks), durability(how), writers.parse().expect(USAGE)).await,
        ["check", dir, acks] => std::process::exit(check(Path::new(dir), Path::new(acks)).await),
        _ => panic!("{USAGE}"),
    }
}

fn durability(word: &str) -> Durability {
    match word {
        "grouped" => Durability::Grouped,
        "each" => Durability::Each,
        "none" => Durability::None,
        _ => panic!("{USAGE}"),
    }
}

/// Both halves of one write. Of very different lengths, so that checkpoints and restarts of the log fall everywhere.
fn words(id: i64, half: i64) -> String {
    let len = 20 + (id * 7919 + half * 104_729) % 4000;
    format!("{id}/{half} ").repeat(usize::try_from(len).unwrap_or(20) / 6 + 1)
}

async fn write(dir: &Path, acks: &Path, how: Durability, writers: u32) {
    let db = Db::lite(&dir.join("cut.db"), how).unwrap();
    db.batch("create table if not exists halves (id bigint not null, half bigint not null, words text not null, primary key (id, half))")
        .await
        .unwrap();
    let last: i64 = db.read().await.unwrap().value(sql!("select coalesce(max(id), 0) from halves"), &[]).await.unwrap();
    // A write that was under way at an earlier cut may have used a larger number than any that is left.
    let next = Arc::new(AtomicI64::new(last + 1_000));
    let notes: Arc<Mutex<File>> = Arc::new(Mutex::new(OpenOptions::new().create(true).append(true).open(acks).unwrap()));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..writers {
        let (db, next, notes) = (db.clone(), next.clone(), notes.clone());
        tasks.spawn(async move {
            loop {
                let id = next.fetch_add(1, Ordering::Relaxed);
                let mut conn = db.write().await.unwrap();
                for half in [0, 1] {
                    conn.run(
                        sql!("insert into halves (id, half, words) values ($1, $2, $3)"),
                        params![id, half, words(id, i64::from(half))],
                    )
                    .await
                    .unwrap();
                }
                conn.commit().await.unwrap();
                notes.lock().unwrap().write_all(format!("{id}\n").as_bytes()).unwrap();
            }
        });
    }
    // They never end by themselves: whoever does has failed.
    if let Some(ended) = tasks.join_next().await {
        ended.unwrap();
    }
}

/// 0: all that was acknowledged is there; 1: some is lost; 2: what is there is not what was written.
async fn check(dir: &Path, acks: &Path) -> i32 {
    let text = std::fs::read_to_string(acks).unwrap();
    // The last line may be half a line: then it was not acknowledged.
    let whole = text.rfind('\n').and_then(|end| text.get(..end)).unwrap_or_default();
    let acked: HashSet<i64> = whole.lines().map(|l| l.parse().unwrap()).collect();
    let db = Db::lite(&dir.join("cut.db"), Durability::Each).unwrap();
    let unsound = db.integrity().await.unwrap();
    let mut view = db.read().await.unwrap();
    view.heavy();
    let there: bool = view.value(sql!("select exists (select 1 from sqlite_master where name = 'halves')"), &[]).await.unwrap();
    let rows: Vec<(i64, i64, String)> = match there {
        true => view.all(sql!("select id, half, words from halves"), &[]).await.unwrap(),
        false => vec![],
    };
    let mut halves: HashMap<i64, i64> = HashMap::new();
    let mut wrong = 0;
    for (id, half, text) in rows {
        *halves.entry(id).or_default() += 1;
        wrong += i64::from(text != words(id, half));
    }
    let lost = acked.iter().filter(|id| !halves.contains_key(id)).count();
    let half = halves.values().filter(|n| **n != 2).count();
    println!("acknowledged {} lost {lost} present {} half {half} wrong {wrong} unsound {}", acked.len(), halves.len(), unsound.len());
    unsound.iter().take(5).for_each(|w| eprintln!("integrity: {w}"));
    match (lost, half, wrong, unsound.len()) {
        (0, 0, 0, 0) => 0,
        (_, 0, 0, 0) => 1,
        _ => 2,
    }
}
