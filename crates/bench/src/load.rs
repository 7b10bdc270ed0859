//! Closed loops: each client sends its next request when the last was answered.

use crate::server::{Server, cpu_seconds};
use anyhow::{Result, bail};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

#[derive(Clone)]
pub struct Request {
    pub path: String,
    pub body: Option<String>,
}
impl Request {
    pub fn get(path: &str) -> Request {
        Request { path: path.to_owned(), body: None }
    }
    pub fn post(path: &str, body: &str) -> Request {
        Request { path: path.to_owned(), body: Some(body.to_owned()) }
    }
}

pub struct Load<'a> {
    pub base: &'a str,
    pub pid: u32,
    pub cookies: &'a [String],
    pub requests: &'a [Request],
    pub clients: usize,
    pub span: Duration,
    /// Whom to ask how many statements were run.
    pub statements: Option<&'a Server>,
}

/// Milliseconds, except `per_second` and `bytes` (of the last body, uncompressed).
pub struct Figures {
    pub per_second: f64,
    pub p50: f64,
    pub p99: f64,
    pub cpu_ms: f64,
    pub statements: Option<f64>,
    pub bytes: u64,
}

pub fn client() -> Result<reqwest::Client> {
    Ok(reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build()?)
}

/// One request; the length of its body. Anything but success or a redirect is an error: a fast 500 is no figure.
async fn once(client: &reqwest::Client, base: &str, r: &Request, cookie: &str) -> Result<u64> {
    let url = format!("{base}{}", r.path);
    let req = match &r.body {
        Some(body) => client.post(url).header("content-type", "application/x-www-form-urlencoded").body(body.clone()),
        None => client.get(url),
    };
    let res = req.header("cookie", cookie).header("sec-fetch-site", "same-origin").header("accept", "text/html").send().await?;
    let status = res.status();
    if !(status.is_success() || status.is_redirection()) {
        bail!("{} answered {status}", r.path);
    }
    Ok(res.bytes().await?.len() as u64)
}

impl Load<'_> {
    pub async fn run(&self) -> Result<Figures> {
        self.for_a_while(Duration::from_millis(700)).await?; // warm
        self.cold().await
    }
    /// Without a first round: where the requests are in turns that a broken off round would disturb.
    pub async fn cold(&self) -> Result<Figures> {
        let statements = match self.statements {
            Some(s) => Some(s.statements().await?),
            None => None,
        };
        let cpu = cpu_seconds(self.pid)?;
        let (mut times, bytes, wall) = self.for_a_while(self.span).await?;
        let cpu = cpu_seconds(self.pid)? - cpu;
        let n = times.len().max(1) as f64;
        let statements = match (self.statements, statements) {
            (Some(s), Some(before)) => Some((s.statements().await? - before) / n),
            _ => None,
        };
        times.sort_unstable();
        let at = |q: f64| {
            times.get(((times.len() as f64 * q) as usize).min(times.len().saturating_sub(1))).map_or(0.0, |d| d.as_secs_f64() * 1000.0)
        };
        Ok(Figures { per_second: n / wall.as_secs_f64(), p50: at(0.50), p99: at(0.99), cpu_ms: cpu * 1000.0 / n, statements, bytes })
    }

    async fn for_a_while(&self, span: Duration) -> Result<(Vec<Duration>, u64, Duration)> {
        let start = Instant::now();
        let next = Arc::new(AtomicUsize::new(0));
        let times = Arc::new(Mutex::new(vec![]));
        let mut set = tokio::task::JoinSet::new();
        for n in 0..self.clients {
            let (client, base, requests, times, next) =
                (client()?, self.base.to_owned(), self.requests.to_vec(), times.clone(), next.clone());
            let Some(cookie) = self.cookies.get(n % self.cookies.len().max(1)).cloned() else { bail!("nobody is signed in") };
            set.spawn(async move {
                let (mut mine, mut bytes) = (vec![], 0);
                while start.elapsed() < span {
                    let k = next.fetch_add(1, Ordering::Relaxed);
                    let Some(r) = requests.get(k % requests.len().max(1)) else { break };
                    let begun = Instant::now();
                    bytes = once(&client, &base, r, &cookie).await?;
                    mine.push(begun.elapsed());
                }
                times.lock().unwrap_or_else(|e| e.into_inner()).extend(mine);
                anyhow::Ok(bytes)
            });
        }
        let mut bytes = 0;
        while let Some(done) = set.join_next().await {
            bytes = done??.max(bytes);
        }
        let wall = start.elapsed();
        let times = std::mem::take(&mut *times.lock().unwrap_or_else(|e| e.into_inner()));
        Ok((times, bytes, wall))
    }
}
