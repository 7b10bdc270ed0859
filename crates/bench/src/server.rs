//! The server as a process of its own: made ready, started, signed in to, measured from outside.

use crate::load::client;
use anyhow::{Context, Result, bail};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

pub struct Server {
    child: Child,
    pub base: String,
    binary: std::path::PathBuf,
    data: std::path::PathBuf,
}

/// Settings of a benchmark: no flood limits, quiet logs. The site keeps in a directory of its own, beside the mark that it is filled.
fn folkmoot(binary: &Path, data: &Path) -> Command {
    let mut c = Command::new(binary);
    c.arg("--data-dir").arg(data.join("demo"));
    c.env("FOLKMOOT_POSTS_PER_MINUTE", "100000")
        .env("FOLKMOOT_NEW_DAYS", "0")
        .env("FOLKMOOT_SEARCHES_PER_MINUTE", "100000")
        .env("FOLKMOOT_SIGN_IN_PER_MINUTE", "100000")
        .env("FOLKMOOT_LOG_LEVEL", "error")
        .env("FOLKMOOT_METRICS_PUBLIC", "true");
    c
}

/// Fills the data directory once; every run begins with a copy of what was made then, so that no run measures what the
/// ones before have left. `more`: further arguments of `folkmoot generate`.
pub fn generate(binary: &Path, data: &Path, people: u64, items: u64, more: &[&str]) -> Result<()> {
    let (made, run) = (data.join("made"), data.join("demo"));
    if !made.exists() {
        clear(data)?;
        let (people, items) = (people.to_string(), items.to_string());
        let sizes = [&["generate", "--people", &people, "--items", &items], more].concat();
        for args in [sizes, vec!["reindex"]] {
            let status = folkmoot(binary, data)
                .args(&args)
                .status()
                .with_context(|| format!("{} is not there: cargo build --release first", binary.display()))?;
            if !status.success() {
                bail!("folkmoot {} failed", args.join(" "));
            }
        }
        std::fs::rename(&run, &made)?;
    }
    clear(&run)?;
    copy(&made, &run)
}
/// An empty directory, whatever was there.
fn clear(dir: &Path) -> Result<()> {
    if dir.exists() {
        std::fs::remove_dir_all(dir)?;
    }
    Ok(std::fs::create_dir_all(dir)?)
}
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let there = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &there)?,
            false => drop(std::fs::copy(entry.path(), there)?),
        }
    }
    Ok(())
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Server {
    pub async fn start(binary: &Path, data: &Path) -> Result<Server> {
        let port = free_port()?;
        let child = folkmoot(binary, data).arg("demo").env("FOLKMOOT_LISTEN", format!("127.0.0.1:{port}")).stdout(Stdio::null()).spawn()?;
        Server { child, base: format!("http://127.0.0.1:{port}"), binary: binary.to_owned(), data: data.to_owned() }.ready("/healthz").await
    }
    /// The limit: one page of `bytes` from memory, by the same HTTP library.
    pub async fn start_static(bytes: usize) -> Result<Server> {
        let port = free_port()?;
        let me = std::env::current_exe()?;
        let child = Command::new(&me).args(["--serve-static", &bytes.to_string(), "--port", &port.to_string()]).spawn()?;
        Server { child, base: format!("http://127.0.0.1:{port}"), binary: me, data: Default::default() }.ready("/").await
    }
    async fn ready(self, path: &str) -> Result<Server> {
        let http = client()?;
        for _ in 0..600 {
            if http.get(format!("{}{path}", self.base)).send().await.is_ok_and(|r| r.status().is_success()) {
                return Ok(self);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.stop();
        bail!("the server did not come up within a minute")
    }
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
    pub fn stop(self) {}
    /// Cookies of `n` people from number `from` on, through the links the command line hands out.
    pub async fn sign_in(&self, from: usize, n: usize) -> Result<Vec<String>> {
        let http = client()?;
        let mut cookies = vec![];
        for k in from..from + n {
            let out = folkmoot(&self.binary, &self.data).args(["login-link", &format!("p{k}")]).output()?;
            let words = String::from_utf8_lossy(&out.stdout).into_owned();
            let path = words
                .split_whitespace()
                .find_map(|w| w.find("/sign-in/link/").and_then(|at| w.get(at..)))
                .with_context(|| format!("no link in: {words} {}", String::from_utf8_lossy(&out.stderr)))?;
            let res = http.post(format!("{}{path}", self.base)).header("sec-fetch-site", "same-origin").send().await?;
            let cookie = res
                .headers()
                .get("set-cookie")
                .and_then(|c| c.to_str().ok())
                .and_then(|c| c.split(';').next())
                .with_context(|| format!("no cookie: {}", res.status()))?;
            cookies.push(cookie.to_owned());
        }
        Ok(cookies)
    }
    /// The benchmark's question: the generator makes it first.
    pub async fn first_question(&self, cookie: &str) -> Result<String> {
        let res = client()?.get(format!("{}/items/1", self.base)).header("cookie", cookie).header("accept", "text/html").send().await?;
        Ok(res.headers().get("location").and_then(|l| l.to_str().ok()).context("item 1 is not there")?.to_owned())
    }
    /// Some questions to answer.
    pub async fn questions(&self, cookie: &str) -> Result<Vec<i64>> {
        let res =
            client()?.get(format!("{}/questions", self.base)).header("cookie", cookie).header("accept", "application/json").send().await?;
        let list: serde_json::Value = serde_json::from_str(&res.text().await?)?;
        let ids = list.get("items").and_then(|i| i.as_array()).into_iter().flatten().filter_map(|i| i.get("id")?.as_i64());
        Ok(ids.collect())
    }
    pub async fn statements(&self) -> Result<f64> {
        let text = client()?.get(format!("{}/metrics", self.base)).send().await?.text().await?;
        text.lines()
            .find_map(|l| l.strip_prefix("folkmoot_statements_total "))
            .and_then(|v| v.trim().parse().ok())
            .context("no statement counter in /metrics")
    }
    /// Waits until what the server reads into memory beside its first answers is there, so that no page is charged for it.
    /// Says what that took.
    pub async fn rest(&self) -> Result<String> {
        let (begun, mut last, mut still) = (std::time::Instant::now(), 0.0, 0);
        while still < 3 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let now = cpu_seconds(self.pid())?;
            still = if now - last < 0.03 { still + 1 } else { 0 };
            last = now;
            if begun.elapsed() > Duration::from_secs(900) {
                bail!("the server is still at work a quarter of an hour after its start");
            }
        }
        let took = begun.elapsed().as_secs().saturating_sub(3);
        Ok(format!("From its start until it rested the server worked {last:.1} s of CPU, in {took} s, answering all the while."))
    }
    pub fn memory(&self) -> Result<String> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        let of = |name: &str| status.lines().find_map(|l| l.strip_prefix(name)).map_or("?", str::trim).to_owned();
        Ok(format!(
            "Memory after the run: {} resident, {} of it anonymous (the rest is the mapped database file).",
            of("VmRSS:"),
            of("RssAnon:")
        ))
    }
}

/// Also when a measurement breaks off: the next one finds the place free.
impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// User and system time of a process so far, from the operating system's accounting.
pub fn cpu_seconds(pid: u32) -> Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let after = stat.rsplit_once(')').context("unreadable /proc stat")?.1;
    let ticks: Vec<f64> = after.split_whitespace().skip(11).take(2).filter_map(|t| t.parse().ok()).collect();
    Ok(ticks.iter().sum::<f64>() / 100.0)
}

pub async fn serve_static(bytes: usize, port: u16) -> Result<()> {
    let page: axum::body::Bytes = "<p>x</p>\n".repeat(bytes / 9 + 1).into_bytes().into_iter().take(bytes).collect::<Vec<u8>>().into();
    let app = axum::Router::new().fallback(move || {
        let page = page.clone();
        async move { ([("content-type", "text/html")], page) }
    });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(axum::serve(listener, app).await?)
}

const BEGIN: &str = "<!-- benchmark: begin -->";
const END: &str = "<!-- benchmark: end -->";

/// Puts the table between its marks; the words around it stay.
pub fn write_table(path: &Path, table: &str) -> Result<()> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|_| format!("{BEGIN}\n{END}\n"));
    let (head, rest) = text.split_once(BEGIN).with_context(|| format!("{} has lost its begin mark", path.display()))?;
    let (_, tail) = rest.split_once(END).with_context(|| format!("{} has lost its end mark", path.display()))?;
    Ok(std::fs::write(path, format!("{head}{BEGIN}\n{table}{END}{tail}"))?)
}
