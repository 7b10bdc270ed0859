//! How soon search knows: a post is written, and searched for until it is found; it is deleted, and searched for until it
//! is gone.

use crate::{
    load::{Request, client},
    server::Server,
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::time::{Duration, Instant};

const POSTS: usize = 30;
const PATIENCE: Duration = Duration::from_secs(20);

/// A line for the foot of the table, in milliseconds.
pub async fn measure(folkmoot: &Server, cookie: &str) -> Result<String> {
    // A word of this run alone: the site is kept between runs.
    let run = kit::Clock::System.now().0;
    let (mut found, mut gone) = (vec![], vec![]);
    for n in 0..POSTS {
        let word = format!("fresh{run}x{n}");
        let post = asked(folkmoot, cookie, &Request::post("/posts", &format!("body=A+note+about+{word}"))).await?;
        let id = post.get("id").and_then(Value::as_i64).context("a post without a number")?;
        found.push(until(folkmoot, cookie, &word, id, true).await?);
        asked(folkmoot, cookie, &Request::post(&format!("/items/{id}/trash"), "")).await?;
        gone.push(until(folkmoot, cookie, &word, id, false).await?);
    }
    let said = |mut times: Vec<u128>| {
        times.sort_unstable();
        format!(
            "{} ms in the middle and {} ms at the latest",
            times.get(times.len() / 2).copied().unwrap_or(0),
            times.last().copied().unwrap_or(0)
        )
    };
    Ok(format!("Of {POSTS} new posts search found each after {}; deleted ones were gone after {}.", said(found), said(gone)))
}

/// Milliseconds until search lists the item, or does not.
async fn until(folkmoot: &Server, cookie: &str, word: &str, id: i64, there: bool) -> Result<u128> {
    let begun = Instant::now();
    loop {
        let page = asked(folkmoot, cookie, &Request::get(&format!("/search?q={word}"))).await?;
        let hits = page.get("items").and_then(Value::as_array).context("search without a list")?;
        if hits.iter().any(|hit| hit.get("id").and_then(Value::as_i64) == Some(id)) == there {
            return Ok(begun.elapsed().as_millis());
        }
        if begun.elapsed() > PATIENCE {
            bail!("search did not hear of a change within {PATIENCE:?}");
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn asked(folkmoot: &Server, cookie: &str, r: &Request) -> Result<Value> {
    let (http, url) = (client()?, format!("{}{}", folkmoot.base, r.path));
    let request = match &r.body {
        Some(body) => http.post(url).header("content-type", "application/x-www-form-urlencoded").body(body.clone()),
        None => http.get(url),
    };
    let answer =
        request.header("cookie", cookie).header("sec-fetch-site", "same-origin").header("accept", "application/json").send().await?;
    Ok(serde_json::from_str(&answer.error_for_status()?.text().await?)?)
}
