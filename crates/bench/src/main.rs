//! The benchmark: a made-up organisation, the real server as a process of its own, closed loops of readers and
//! writers, and the server's CPU time as the operating system counts it. Wall-clock figures on a shared machine are
//! floors; CPU milliseconds a request and ratios within one run are what to compare.

mod commits;
mod fresh;
mod load;
mod quality;
mod server;

use anyhow::{Context, Result};
use clap::Parser;
use load::{Figures, Load, Request};
use std::{path::PathBuf, time::Duration};

#[derive(Parser)]
struct Options {
    /// People in the made-up organisation
    #[arg(long, default_value_t = 20_000)]
    people: u64,
    /// Items in it
    #[arg(long, default_value_t = 400_000)]
    items: u64,
    /// Seconds for each measurement
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// The server to measure
    #[arg(long, default_value = "target/release/folkmoot")]
    binary: PathBuf,
    /// Where the made-up organisation is kept between runs
    #[arg(long, default_value = "target/bench")]
    dir: PathBuf,
    /// Where the table goes
    #[arg(long, default_value = "docs/PERFORMANCE.md")]
    table: PathBuf,
    /// Where the table goes that says how good search is
    #[arg(long, default_value = "docs/QUALITY.md")]
    quality: PathBuf,
    /// Directory with Stack Exchange dumps, for that table
    #[arg(long)]
    data: Option<PathBuf>,
    /// Only pages whose name begins so, and nothing is written then; or `quality`, its table alone
    #[arg(long)]
    only: Option<String>,
    /// Serve one page of this many bytes from memory (the limit to compare with); used by the benchmark itself
    #[arg(long, hide = true)]
    serve_static: Option<usize>,
    #[arg(long, hide = true, default_value_t = 0)]
    port: u16,
}

#[tokio::main]
async fn main() -> Result<()> {
    kit::egress::install_tls();
    let o = Options::parse();
    match o.serve_static {
        Some(bytes) => server::serve_static(bytes, o.port).await,
        None => {
            if o.only.as_ref().is_none_or(|only| only == "quality") {
                quality::measure(&o.binary, o.data.as_deref(), &o.quality)?;
            }
            if o.only.as_ref().is_some_and(|only| only == "quality") { Ok(()) } else { run(&o).await }
        }
    }
}

async fn run(o: &Options) -> Result<()> {
    let data = o.dir.join(format!("{}-{}", o.people, o.items));
    server::generate(&o.binary, &data, o.people, o.items, &[])?;
    let folkmoot = server::Server::start(&o.binary, &data).await?;
    let cookies = folkmoot.sign_in(0, 24).await?;
    let span = Duration::from_secs(o.seconds);
    let mut lines = vec![
        "| page | clients | requests/s | p50 ms | p99 ms | server CPU ms/request | SQL statements | bytes |".to_owned(),
        "| --- | --: | --: | --: | --: | --: | --: | --: |".to_owned(),
    ];
    let cookie = cookies.first().context("nobody signed in")?;
    let start = folkmoot.rest().await?;
    let question = folkmoot.first_question(cookie).await?;
    // Answered are others: the first keeps its thirty for the next run.
    let others: Vec<i64> = folkmoot.questions(cookie).await?.into_iter().filter(|id| !question.ends_with(&format!("/{id}"))).collect();
    let each = |paths: &[&str]| -> Vec<Request> { paths.iter().map(|p| Request::get(p)).collect() };
    let pages: [(&str, Vec<Request>); 17] = [
        ("home", vec![Request::get("/")]),
        ("profile", (1..60).map(|n| Request::get(&format!("/people/{}", n * 7))).collect()),
        ("question, 30 answers", vec![Request::get(&question)]),
        ("people list", vec![Request::get("/people")]),
        (
            "directory, a name typed",
            each(&["/people?q=schmidt", "/people?q=ostergaard", "/people?q=lind", "/people?q=ulrike+garcia", "/people?q=holmm"]),
        ),
        ("questions", vec![Request::get("/questions")]),
        ("inbox", vec![Request::get("/inbox?show=all")]),
        ("my network", vec![Request::get("/network")]),
        ("team", (1..60).map(|n| Request::get(&format!("/people/{}/team", n * 7))).collect()),
        ("tag", each(&["/tags/travel", "/tags/vpn"])),
        ("communities", vec![Request::get("/communities")]),
        (
            "type-ahead",
            each(&[
                "/search/suggest?q=prin",
                "/search/suggest?q=ulr",
                "/search/suggest?q=schmi",
                "/search/suggest?q=trav",
                "/search/suggest?q=sensr",
            ]),
        ),
        (
            "search",
            ["printer office", "travel report", "sensor calibration battery", "late delivery", "vpn"]
                .iter()
                .map(|q| Request::get(&format!("/search?q={}", q.replace(' ', "+"))))
                .collect(),
        ),
        (
            "experts",
            each(&[
                "/experts?q=printer",
                "/experts?q=travel+report",
                "/experts?q=sensor+calibration",
                "/experts?q=late+delivery",
                "/experts?q=vpn",
            ]),
        ),
        ("people one should know", each(&["/recommended/people"])),
        (
            "post (durable)",
            vec![Request::post("/posts", "kind=status&audience=everyone&body=A+short+note+from+the+benchmark+about+the+harbour+crane")],
        ),
        (
            "answer (durable)",
            others.iter().map(|q| Request::post(&format!("/questions/{q}/answers"), "body=One+more+answer+from+the+benchmark")).collect(),
        ),
    ];
    let mut page_bytes = 0;
    for (name, requests) in pages.iter().filter(|p| o.wants(p.0)) {
        for clients in [1, 8, 64] {
            let f = load(&folkmoot, &cookies, requests, clients, span).run().await?;
            if *name == "home" {
                page_bytes = f.bytes;
            }
            lines.push(line(name, clients, &f));
        }
    }
    // What was written above is in the index by then: asked is how soon one more post is.
    folkmoot.rest().await?;
    let fresh = if o.wants("fresh") { fresh::measure(&folkmoot, cookie).await? } else { String::new() };
    let memory = folkmoot.memory()?;
    folkmoot.stop();
    if o.wants("community") {
        community(o, span, &mut lines).await?;
    }
    if o.only.is_some() {
        println!("\n{start}\n{fresh}\n{memory}");
        return Ok(());
    }
    let limit = server::Server::start_static(page_bytes as usize).await?;
    for clients in [1, 8, 64] {
        let f = Load {
            base: &limit.base,
            pid: limit.pid(),
            cookies: &cookies,
            requests: &[Request::get("/")],
            clients,
            span,
            statements: None,
        }
        .run()
        .await?;
        lines.push(line("the limit: as many bytes from memory", clients, &f));
    }
    limit.stop();
    let commits = commits::measure(span).await?;
    println!("\n{start}\n{fresh}\n{memory}\n{commits}");
    server::write_table(
        &o.table,
        &format!("{} people, {} items.\n\n{}\n\n{start}\n\n{fresh}\n\n{memory}\n\n{commits}\n", o.people, o.items, lines.join("\n")),
    )
}

impl Options {
    fn wants(&self, row: &str) -> bool {
        self.only.as_ref().is_none_or(|only| row.starts_with(only.as_str()))
    }
}
fn load<'a>(folkmoot: &'a server::Server, cookies: &'a [String], requests: &'a [Request], clients: usize, span: Duration) -> Load<'a> {
    Load { base: &folkmoot.base, pid: folkmoot.pid(), cookies, requests, clients, span, statements: Some(folkmoot) }
}

const MEMBERS: u64 = 50_000;
/// One community of 50,000 members with 200,000 items in it, in an organisation of its own.
async fn community(o: &Options, span: Duration, lines: &mut Vec<String>) -> Result<()> {
    let data = o.dir.join("community");
    server::generate(&o.binary, &data, 60_000, 250_000, &["--community-members", &MEMBERS.to_string(), "--community-items", "200000"])?;
    let folkmoot = server::Server::start(&o.binary, &data).await?;
    let cookies = folkmoot.sign_in(0, 24).await?;
    folkmoot.rest().await?;
    let gets = |paths: &[&str]| -> Vec<Request> { paths.iter().map(|p| Request::get(p)).collect() };
    let body = "kind=status&audience=community&community=1&body=A+short+note+about+the+harbour+crane";
    let rows = [
        ("community, home", gets(&["/communities/1"])),
        ("community, members", gets(&["/communities/1/members", "/communities/1/members?q=lind", "/communities/1/members?after=20000"])),
        (
            "community, search inside",
            gets(&["/search?community=1&q=printer+office", "/search?community=1&q=late+delivery", "/search?community=1&q=vpn"]),
        ),
        ("community, post (durable)", vec![Request::post("/posts", body)]),
    ];
    for (name, requests) in &rows {
        for clients in [1, 8, 64] {
            lines.push(line(name, clients, &load(&folkmoot, &cookies, requests, clients, span).run().await?));
        }
    }
    // One after the other, by somebody who is not in it yet: who joined leaves again.
    let turns = [Request::post("/communities/1/join", ""), Request::post("/communities/1/leave", "")];
    let outside = folkmoot.sign_in(MEMBERS as usize + 1, 1).await?;
    lines.push(line("community, join or leave", 1, &load(&folkmoot, &outside, &turns, 1, span).cold().await?));
    folkmoot.stop();
    Ok(())
}

/// A row of the table, said as soon as it is known.
fn line(name: &str, clients: usize, f: &Figures) -> String {
    let statements = f.statements.map_or_else(|| "–".into(), |s| format!("{s:.1}"));
    let row = format!(
        "| {name} | {clients} | {:.0} | {:.2} | {:.2} | {:.3} | {statements} | {} |",
        f.per_second, f.p50, f.p99, f.cpu_ms, f.bytes
    );
    println!("{row}");
    row
}
