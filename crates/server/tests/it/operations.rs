//! What an operator does, with the real program: start, stop, back up, restore, verify; and what it refuses to do.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

fn folkmoot(dir: &Path, args: &[&str]) -> Command {
    let mut c = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    c.args(args).arg("--data-dir").arg(dir).env_clear().current_dir(dir.parent().expect("a parent"));
    c
}
fn run(dir: &Path, args: &[&str]) -> Output {
    folkmoot(dir, args).output().expect("the program runs")
}
#[track_caller]
fn done(dir: &Path, args: &[&str]) -> String {
    let o = run(dir, args);
    assert!(o.status.success(), "{args:?} failed: {}{}", text(&o.stdout), text(&o.stderr));
    text(&o.stdout)
}
#[track_caller]
fn refused(dir: &Path, args: &[&str], code: i32, words: &str) {
    let o = run(dir, args);
    assert_eq!(o.status.code(), Some(code), "{args:?}: {}{}", text(&o.stdout), text(&o.stderr));
    assert!(text(&o.stderr).contains(words), "{args:?} should say {words:?}: {}", text(&o.stderr));
}
fn text(b: &[u8]) -> String {
    String::from_utf8_lossy(b).into_owned()
}

/// A server that is stopped when the test ends, however it ends.
struct Server(Child);
impl Server {
    /// Starts and returns once it says where it is.
    fn start(dir: &Path, args: &[&str], says: &str) -> (Server, String) {
        let mut server = Server(
            folkmoot(dir, args).args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts"),
        );
        let (tell, told) = std::sync::mpsc::channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(server.0.stdout.take().expect("stdout")), Box::new(server.0.stderr.take().expect("stderr"))];
        for stream in streams {
            let tell = tell.clone();
            std::thread::spawn(move || BufReader::new(stream).lines().map_while(Result::ok).for_each(|l| drop(tell.send(l))));
        }
        drop(tell);
        let mut heard = vec![];
        while let Ok(line) = told.recv() {
            heard.push(line.clone());
            if line.contains(says) {
                return (server, line);
            }
        }
        panic!("it never said {says:?}:\n{}", heard.join("\n"));
    }
    fn stop(mut self) -> Option<i32> {
        let pid = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().expect("kill").success());
        self.0.wait().expect("it ends").code()
    }
}
impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One request, no client library.
fn get(address: &str, path: &str) -> String {
    use std::io::{Read as _, Write as _};
    let mut s = std::net::TcpStream::connect(address).expect("connected");
    write!(s, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\naccept: text/html\r\n\r\n").expect("sent");
    let mut out = String::new();
    s.read_to_string(&mut out).expect("answered");
    out
}
fn address(line: &str) -> String {
    line.split("http://").nth(1).expect("an address").chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ':')).collect()
}

/// Waits until the listeners have heard everything: after that the server writes nothing by itself.
fn settled(address: &str) {
    for _ in 0..600 {
        let page = get(address, "/metrics");
        let mut lags = page.lines().filter(|l| l.starts_with("folkmoot_listener_lag")).peekable();
        if lags.peek().is_some() && lags.all(|l| l.ends_with(" 0")) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("the listeners did not catch up in a minute");
}

#[test]
fn a_first_start_makes_a_site_and_a_way_in_for_its_administrator() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("site");
    let (server, line) = Server::start(&dir, &["serve"], "/setup?token=");
    assert!(get(&address(&line), "/healthz").starts_with("HTTP/1.1 200"));
    assert!(get(&address(&line), line.split(&address(&line)).nth(1).expect("a path").trim()).starts_with("HTTP/1.1 200"), "the link opens");
    let token = std::fs::read_to_string(dir.join("setup-token")).expect("a token");
    assert!(line.contains(token.trim()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |p: &Path| std::fs::metadata(p).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&dir.join("setup-token")), 0o600);
        assert_eq!(mode(&dir.join("folkmoot.db")), 0o600);
        assert_eq!(mode(&dir), 0o700);
    }
    refused(&dir, &["serve", "--listen", "127.0.0.1:0"], 3, "Stop it first");
    refused(&dir, &["reindex"], 3, "Stop it first");
    assert_eq!(server.stop(), Some(0), "it ends in order");
    let (server, again) = Server::start(&dir, &["serve"], "/setup?token=");
    assert!(!again.contains(token.trim()), "each start makes a fresh token");
    drop(server);
}

#[test]
fn a_demonstration_and_a_real_site_never_mix() {
    let tmp = tempfile::tempdir().expect("a directory");
    let (real, made_up) = (tmp.path().join("real"), tmp.path().join("made-up"));
    let (server, _) = Server::start(&real, &["serve"], "serving");
    assert_eq!(server.stop(), Some(0));
    done(&made_up, &["generate", "--people", "10", "--items", "20"]);
    refused(&made_up, &["serve", "--listen", "127.0.0.1:0"], 3, "holds a demonstration");
    let before = rows(&real.join("folkmoot.db"));
    refused(&real, &["demo", "--listen", "127.0.0.1:0"], 3, "holds a real organisation");
    refused(&real, &["demo", "--fresh", "--listen", "127.0.0.1:0"], 3, "holds a real organisation");
    refused(&real, &["generate", "--people", "10", "--items", "20"], 3, "holds a real organisation");
    assert_eq!(rows(&real.join("folkmoot.db")), before, "it is as it was");
    let inside: Vec<_> = std::fs::read_dir(&real).expect("a directory").map(|e| e.expect("an entry").file_name()).collect();
    assert!(!inside.contains(&"demo".into()), "nothing was made inside: {inside:?}");
    // Also while it runs: nobody is told to stop it.
    let (server, _) = Server::start(&real, &["serve"], "serving");
    refused(&real, &["demo", "--listen", "127.0.0.1:0"], 3, "holds a real organisation");
    drop(server);
    refused(&made_up, &["demo", "--listen", "0.0.0.0:0"], 3, "this machine only");
}

/// A real site may keep its database in PostgreSQL and only its files here.
#[test]
fn a_demonstration_leaves_alone_what_lies_where_no_demonstration_is() {
    for folder in ["objects", "index"] {
        let tmp = tempfile::tempdir().expect("a directory");
        let dir = tmp.path().join("moot");
        let upload = dir.join(folder).join("upload");
        std::fs::create_dir_all(dir.join(folder)).expect("made");
        std::fs::write(&upload, "the only copy").expect("written");
        for args in [&["demo", "--fresh", "--no-serve"][..], &["demo", "--no-serve"], &["generate", "--people", "10", "--items", "20"]] {
            refused(&dir, args, 3, "may belong to something else");
        }
        assert_eq!(std::fs::read_to_string(&upload).expect("still there"), "the only copy");
        assert!(!dir.join("folkmoot.db").exists(), "and nothing was begun beside it");
    }
    // A demonstration that is there is emptied as ever.
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("demo");
    done(&dir, &["generate", "--people", "10", "--items", "20"]);
    let stray = dir.join("objects").join("stray");
    std::fs::create_dir_all(dir.join("objects")).expect("made");
    std::fs::write(&stray, "old").expect("written");
    done(&dir, &["demo", "--fresh", "--no-serve"]);
    assert!(!stray.exists());
}

#[test]
fn a_demonstration_without_a_word_about_where_keeps_out_of_the_way() {
    let tmp = tempfile::tempdir().expect("a directory");
    let here = |args: &[&str]| {
        let mut c = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        c.args(args).env_clear().current_dir(tmp.path()).output().expect("the program runs")
    };
    let o = here(&["demo", "--no-serve"]);
    assert!(o.status.success(), "{}", text(&o.stderr));
    assert!(!text(&o.stderr).contains("WARN"), "the first start is calm: {}", text(&o.stderr));
    assert!(tmp.path().join("var/demo/folkmoot.db").exists() && !tmp.path().join("var/folkmoot.db").exists());
    let o = here(&["login-link", "ann"]);
    assert_eq!(o.status.code(), Some(1));
    assert!(text(&o.stderr).contains("--data-dir ./var/demo"), "it says where: {}", text(&o.stderr));
    let o = here(&["login-link", "ann", "--data-dir", "./var/demo"]);
    assert!(text(&o.stdout).starts_with("http://127.0.0.1:8080/sign-in/link/"), "{}", text(&o.stdout));
}

#[test]
fn a_link_printed_while_the_server_runs_leads_to_it() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("site");
    done(&dir, &["generate", "--people", "10", "--items", "10"]);
    let (server, line) = Server::start(&dir, &["demo", "--json"], "address");
    let link = done(&dir, &["login-link", "p1"]);
    assert!(link.starts_with(&format!("http://{}/sign-in/link/", address(&line))), "{link}");
    let other = done(&dir, &["login-link", "p1", "--public-url", "https://moot.example.org"]);
    assert!(other.starts_with("https://moot.example.org/sign-in/link/"), "{other}");
    // Killed, it leaves its address behind: nobody is there any more.
    drop(server);
    let link = done(&dir, &["login-link", "p1", "--listen", "127.0.0.1:9"]);
    assert!(link.starts_with("http://127.0.0.1:9/"), "{link}");
}

#[test]
fn no_command_changes_the_tables_of_an_older_server_under_it() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("site");
    done(&dir, &["generate", "--people", "10", "--items", "10"]);
    let (server, line) = Server::start(&dir, &["demo", "--json"], "address");
    // As if the server knew less than the program at hand.
    let last = spine::MIGRATIONS.last().expect("a migration");
    let db = kit::db::rusqlite::Connection::open(dir.join("folkmoot.db")).expect("open");
    db.execute("delete from migrations where number = ?1", [last.number]).expect("older");
    for command in [&["login-link", "p1"][..], &["verify"], &["migrate"], &["backup", "b"], &["import", "people", "none.csv"]] {
        refused(&dir, command, 3, "Stop it first");
    }
    let o = run(&dir, &["migrate"]);
    assert!(text(&o.stderr).contains(&address(&line)) && text(&o.stderr).contains(last.name), "{}", text(&o.stderr));
    // The same version goes on beside it, and with no server there is nothing to say.
    db.execute("insert into migrations (number, name) values (?1, ?2)", (last.number, last.name)).expect("as it was");
    done(&dir, &["login-link", "p1"]);
    drop(server);
    done(&dir, &["migrate"]);
}

/// Every row of every table, in order.
fn rows(file: &Path) -> Vec<String> {
    use kit::db::rusqlite::{Connection, types::Value};
    let db = Connection::open(file).expect("open");
    let mut tables = db.prepare("select name from sqlite_master where type = 'table' order by name").expect("tables");
    let tables: Vec<String> = tables.query_map([], |r| r.get(0)).expect("tables").map(|t| t.expect("a name")).collect();
    let mut out = vec![];
    for t in tables {
        let mut st = db.prepare(&format!("select * from {t}")).expect("a table");
        let n = st.column_count();
        let mut lines: Vec<String> = st
            .query_map([], |r| Ok((0..n).map(|i| format!("{:?}", r.get::<_, Value>(i).expect("a value"))).collect::<Vec<_>>().join("|")))
            .expect("rows")
            .map(|r| format!("{t}: {}", r.expect("a row")))
            .collect();
        lines.sort();
        out.extend(lines);
    }
    out
}

#[test]
fn a_backup_made_while_it_runs_restores_to_the_same_content() {
    let tmp = tempfile::tempdir().expect("a directory");
    let (dir, file) = (tmp.path().join("a"), tmp.path().join("a.tar.zst"));
    let file_arg = file.to_str().expect("a path");
    done(&dir, &["generate", "--people", "30", "--items", "200"]);
    let demo = &dir;
    std::fs::create_dir_all(demo.join("objects")).expect("objects");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let objects = kit::objects::Objects::local(&demo.join("objects")).expect("objects");
    let hash = runtime.block_on(objects.put(bytes::Bytes::from_static(b"an upload"))).expect("put");
    let (server, line) = Server::start(&dir, &["demo", "--json"], "address");
    settled(&address(&line));
    let said = done(demo, &["backup", file_arg, "--json"]);
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(said["counts"]["people"], 30);
    assert_eq!(said["parts"], 2);
    refused(demo, &["backup", file_arg], 3, "exists already");
    refused(demo, &["restore", file_arg], 3, "Stop it first");
    drop(server);
    refused(demo, &["restore", file_arg], 3, "not empty");

    let copy = tmp.path().join("copy");
    let said = done(&copy, &["restore", file_arg]);
    let command = said.lines().find_map(|l| l.strip_prefix("Start it with: folkmoot ")).expect("a command");
    assert_eq!(rows(&copy.join("folkmoot.db")), rows(&demo.join("folkmoot.db")));
    let there = kit::objects::Objects::local(&copy.join("objects")).expect("objects");
    assert_eq!(runtime.block_on(there.get(&hash)).expect("the upload").as_ref(), b"an upload");
    assert!(done(&copy, &["verify"]).contains("All is well"));
    let words: Vec<&str> = command.split(' ').collect();
    assert_eq!(words, ["demo", "--data-dir", copy.to_str().expect("a path")]);
    let (server, _) = Server::start(&copy, &["demo"], "is open at");
    drop(server);
    assert_eq!(
        rows(&copy.join("folkmoot.db")).iter().filter(|r| r.starts_with("people: ")).count(),
        30,
        "what was restored is what opened"
    );
    assert!(!copy.join("demo").exists());
    assert!(
        std::fs::read_dir(&copy).expect("a directory").all(|e| !e
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .starts_with(".restoring")),
        "nothing is left over"
    );

    let whole = std::fs::read(&file).expect("the backup");
    for (name, bytes) in [
        ("cut", whole[..whole.len() - whole.len() / 3].to_vec()),
        ("changed", {
            let mut b = whole.clone();
            let middle = b.len() / 2;
            b[middle] ^= 0xff;
            b
        }),
    ] {
        let bad = tmp.path().join(name);
        std::fs::write(&bad, bytes).expect("written");
        let into = tmp.path().join(format!("into-{name}"));
        let o = run(&into, &["restore", bad.to_str().expect("a path")]);
        assert_eq!(o.status.code(), Some(1), "{name}: {}", text(&o.stderr));
        assert!(!into.exists(), "{name}: nothing is left");
        assert!(name != "cut" || text(&o.stderr).contains("the backup is cut off"), "{name}: {}", text(&o.stderr));
    }
}

#[test]
fn verify_finds_what_is_wrong() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("site");
    done(&dir, &["generate", "--people", "20", "--items", "100"]);
    assert!(done(&dir, &["verify"]).contains("All is well"));
    let db = kit::db::rusqlite::Connection::open(dir.join("folkmoot.db")).expect("open");
    db.execute_batch(
        "update items set like_count = like_count + 3 where id = 1; update items set comment_count = comment_count + 1 where id = 2; update people set photo = 'aa' where id = 3;
         delete from memberships where person_id = 4;",
    )
    .expect("broken");
    drop(db);
    let objects = dir.join("objects/ab");
    std::fs::create_dir_all(&objects).expect("objects");
    std::fs::write(objects.join("c".repeat(62)), b"not what its name says").expect("written");
    let o = run(&dir, &["verify", "--json"]);
    assert_eq!(o.status.code(), Some(1));
    let said: serde_json::Value = serde_json::from_slice(&o.stdout).expect("JSON");
    let bad: Vec<&str> = said["checks"]
        .as_array()
        .expect("checks")
        .iter()
        .filter(|c| c["problems"] != serde_json::json!([]))
        .map(|c| c["check"].as_str().expect("a name"))
        .collect();
    assert_eq!(
        bad,
        [
            "uploads are what their names say",
            "uploads that are named are there",
            "replies are counted right",
            "likes are counted right",
            "people are in step with their kind"
        ]
    );
}

#[test]
fn the_command_line_says_what_it_does_not_understand() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("none");
    assert_eq!(run(&dir, &["sevre"]).status.code(), Some(2));
    refused(&dir, &["verify"], 1, "there is no site in");
    refused(&dir, &["login-link", "ann"], 1, "there is no site in");
    refused(&dir, &["serve", "--listen", "nowhere"], 2, "listen");
    let o = folkmoot(&dir, &["verify"]).env("FOLKMOOT_LISTENS", "x").output().expect("the program runs");
    assert!(text(&o.stderr).contains("did you mean FOLKMOOT_LISTEN?"), "{}", text(&o.stderr));
    assert!(!dir.exists(), "nothing is made by a command that only looks");
    assert!(done(&dir, &["config", "print"]).contains("data_dir = "));
    let json: serde_json::Value = serde_json::from_str(&done(&dir, &["config", "print", "--json"])).expect("JSON");
    assert_eq!(json["data_dir"]["origin"], "flag");
    let demo = tmp.path().join("demo");
    done(&demo, &["generate", "--people", "10", "--items", "10"]);
    refused(&demo, &["login-link", "nobody-here"], 1, "nobody-here");
    for command in [
        "serve",
        "demo",
        "import people",
        "import stackexchange",
        "generate",
        "reindex",
        "backup",
        "restore",
        "verify",
        "migrate",
        "config print",
        "login-link",
    ] {
        let args: Vec<&str> = command.split(' ').chain(["--help"]).collect();
        let help = done(&dir, &args);
        assert!(help.contains("Usage: folkmoot"), "{command}");
        let teaching = help.split("FOLKMOOT_… in the environment").next().expect("what stands above the settings");
        assert!(teaching.contains(&format!("\n  folkmoot {}", command)), "{command} shows an example: {teaching}");
        let says = ["server may run", "Stop the server", "no server can run", "server of an", "second is refused", "this machine only"];
        assert!(says.iter().any(|s| help.replace('\n', " ").contains(s)), "{command} says whether the server may run: {help}");
    }
}

#[test]
fn the_file_that_the_help_shows_can_be_imported() {
    let tmp = tempfile::tempdir().expect("a directory");
    let dir = tmp.path().join("site");
    let help = done(&dir, &["import", "people", "--help"]);
    let lines: Vec<&str> =
        help.lines().map(str::trim).filter(|l| l.starts_with("id,") || l.starts_with("17,") || l.starts_with("4,")).collect();
    assert_eq!(lines.len(), 3, "{help}");
    let file = tmp.path().join("staff.csv");
    std::fs::write(&file, lines.join("\n")).expect("written");
    let (server, _) = Server::start(&dir, &["serve"], "serving");
    let said = done(&dir, &["import", "people", file.to_str().expect("a path"), "--json"]);
    drop(server);
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((&said["created"], &said["problems"]), (&serde_json::json!(2), &serde_json::json!([])));
}

#[test]
fn who_reads_no_further_hears_no_complaint() {
    let dir = tempfile::tempdir().expect("a directory");
    let mut c =
        folkmoot(&dir.path().join("data"), &["config", "print"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(c.stdout.take());
    let o = c.wait_with_output().expect("it ends");
    assert!(o.status.success() && o.stderr.is_empty(), "{:?} {}", o.status, text(&o.stderr));
}
