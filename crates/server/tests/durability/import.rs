//! The sites of `../shared/data` brought in by the real program, which is killed again and again in the middle: in the end
//! everything is there as if it had been left alone. Without that folder there is nothing to ask. The largest takes two
//! minutes: with `FOLKMOOT_LARGE=1`.

use super::{Site, kill, people};
use kit::{
    Rng,
    db::rusqlite::{Connection, OpenFlags, types::Value},
};
use std::{
    path::{Path, PathBuf},
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

/// What an import leaves behind, named by the numbers of the site it came from. Our own numbers may have gaps.
const LEFT: [&str; 6] = [
    "select s.external_id, i.kind, i.title, i.body, p.handle, i.created_at, i.active_at, i.outside_likes, i.comment_count, i.revision
     from sources s join items i on i.id = s.local_id join people p on p.id = i.author_id where s.kind = 'item' order by s.source, s.external_id",
    "select s.external_id, a.accepted_at from questions_answers a join sources s on s.kind = 'item' and s.local_id = a.item_id order by s.external_id",
    "select p.external_id, p.handle, p.name, p.place, p.about, p.joined_at from people p where p.external_id is not null order by p.external_id",
    "select kind, external_id, url, author, licence from sources order by source, kind, external_id",
    "select s.external_id, t.tag from item_tags t join sources s on s.kind = 'item' and s.local_id = t.item_id order by s.external_id, t.tag",
    "select (select count(*) from items), (select count(*) from item_follows), (select count(*) from mentions), (select count(*) from revisions)",
];

#[test]
fn an_import_that_is_killed_again_and_again_ends_the_same() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let large = std::env::var_os("FOLKMOOT_LARGE").is_some();
    for name in ["se-beer", "se-quantum", "se-devops"].into_iter().filter(|name| large || *name != "se-devops") {
        let dump = data.join(name);
        if !dump.join("Posts.xml").exists() {
            eprintln!("{name} is not there");
            continue;
        }
        let calm = House::new(&dump);
        let begun = Instant::now();
        assert!(calm.import().wait().unwrap().success(), "{name}");
        let took = begun.elapsed();
        let killed = House::new(&dump);
        let (rng, mut kills) = (Rng::seeded(11), 0);
        for _ in 0..3 {
            let mut import = killed.import();
            thread::sleep(Duration::from_millis(rng.below(u64::try_from(took.as_millis() / 2).unwrap())));
            if import.try_wait().unwrap().is_none() {
                kill(&mut import);
                kills += 1;
            }
        }
        assert!(kills > 1, "{name}: {kills} deaths are none");
        assert!(killed.import().wait().unwrap().success(), "{name}");
        for (n, (a, b)) in calm.left().into_iter().zip(killed.left()).enumerate() {
            assert_eq!(a.len(), b.len(), "{name}: {}", LEFT[n]);
            let other = a.iter().zip(&b).find(|(a, b)| a != b);
            assert_eq!(other, None, "{name}: {}", LEFT[n]);
        }
        eprintln!("{name}: {kills} deaths in the middle, {} items in the end", calm.left()[0].len());
    }
}

struct House {
    site: Site,
    dump: PathBuf,
    _dir: tempfile::TempDir,
}
impl House {
    fn new(dump: &Path) -> House {
        let dir = tempfile::tempdir().unwrap();
        let site = Site { data: dir.path().join("data"), notes: dir.path().join("notes"), config: dir.path().to_owned() };
        people(&site.data);
        House { site, dump: dump.to_owned(), _dir: dir }
    }
    fn import(&self) -> std::process::Child {
        let mut command = self.site.command();
        command.args(["import", "stackexchange"]).arg(&self.dump);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }
    fn left(&self) -> Vec<Vec<Vec<Value>>> {
        let db = Connection::open_with_flags(self.site.data.join("folkmoot.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        LEFT.iter()
            .map(|sql| {
                let mut asked = db.prepare(sql).unwrap();
                let columns = asked.column_count();
                asked.query_map([], |row| (0..columns).map(|n| row.get(n)).collect()).unwrap().map(Result::unwrap).collect()
            })
            .collect()
    }
}
