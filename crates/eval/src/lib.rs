//! Measures whether the product does what it promises, by the product's own code paths: a site is filled as an import
//! fills it, and asked as a browser asks it. Never part of a running site, and never the judge of its own answers: what is
//! good was graded by people who read (`graded/`).

mod alive;
mod answerers;
mod asked;
mod bm25;
mod browser;
mod corpus;
mod dump;
mod figures;
mod goals;
mod graded;
mod ideas;
mod past_posts;
mod plain;
mod plain_people;
mod plain_themes;
mod report;
mod score;
mod tags;
mod themes;
mod ties;

pub use alive::alive;
pub use answerers::answerers;
pub use asked::asked;
pub use figures::{Figure, Figures};
pub use graded::Query;
pub use ideas::ideas;
pub use report::{Asked, Group, Report};
pub use tags::tags;
pub use themes::themes;
pub use ties::ties;

use anyhow::{Result, ensure};
use corpus::Corpus;
use graded::Graded;
use plain::Plain;
use spine::App;
use std::{path::Path, time::Instant};

/// Who asks: somebody who sees what everybody inside sees.
const VIEWER: &str = "ann";
/// So many hits are looked at.
pub const AT: usize = 10;

/// Fills an empty site with the sample company, what the graded queries add to it, and the Stack Exchange sites that
/// `data` has; then asks every query that these can answer, of the search page and of a plain BM25 index beside it.
/// `say` hears what is being done.
pub async fn search(app: &App, router: axum::Router, data: Option<&Path>, say: impl Fn(&str)) -> Result<Report> {
    let graded = Graded::load()?;
    say("Filling a site for the evaluation …");
    let filling = Instant::now();
    let corpus = Corpus::fill(app, &router, &graded, data, VIEWER, &say).await?;
    let filling = filling.elapsed();
    let plain = Plain::of(&corpus)?;
    let browser = browser::Browser::of(app, &router, VIEWER).await?;
    say("Asking …");
    let mut asked = vec![];
    for group in &graded.groups {
        for query in &group.query {
            let Some(query) = query.within(&corpus.sites) else { continue };
            let strange: Vec<&str> = query.names().filter(|name| !corpus.has(name)).collect();
            ensure!(strange.is_empty(), "the query {:?} is graded with {strange:?}, which the site does not have", query.q);
            let begun = Instant::now();
            let found = corpus.named(&query, &browser.search(&query).await?);
            let took = begun.elapsed();
            let begun = Instant::now();
            let plainly = plain.search(&query)?;
            let plain_took = begun.elapsed();
            asked.push(Asked::new(&group.name, &query, found, plainly, took, plain_took));
        }
    }
    Ok(Report::of(&graded, asked, &corpus, filling))
}
