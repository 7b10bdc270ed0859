//! Link cards: title and description of a page that a text links to, fetched once by a job through egress.
//! An address that egress refuses gets no card and no second try; a page that does not answer is asked again later, and a
//! card that stands is never wiped by a bad moment of the other site.

use crate::{App, Error, Result, Viewer};
use kit::{
    egress::{self, Unfetched},
    jobs::Job,
    params, sql,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Wanted {
    url: String,
}

/// The card of one link, the `position`th of its item.
#[derive(Debug, Clone)]
pub struct Card {
    pub position: i64,
    pub url: String,
    pub title: String,
    pub description: String,
    pub site: String,
}

pub(crate) async fn fetch(app: &App, job: &Job) -> Result<()> {
    let wanted: Wanted = serde_json::from_str(&job.data)?;
    let card = match app.egress.get(&wanted.url, egress::Limits::default()).await {
        Ok(got) if got.status == 200 && got.is_html() => egress::card(&got.text(), &got.url),
        // Busy or broken for the moment.
        Ok(got) if (got.status == 429 || got.status >= 500) && !job.is_last_try() => {
            return Err(Error::fault(anyhow::anyhow!("the page answered {}", got.status)));
        }
        Ok(_) => None,
        Err(Unfetched::NotReached(why)) if !job.is_last_try() => return Err(Error::fault(anyhow::anyhow!(why))),
        Err(why) => {
            tracing::info!(url = wanted.url, ?why, "no link card");
            None
        }
    };
    let mut tx = app.begin_system(Viewer::system("link card")).await?;
    if let Some(c) = card {
        tx.run(
            sql!("insert into link_cards (url, title, description, site, state, at) values ($1, $2, $3, $4, 'ok', $5)
                  on conflict (url) do update set title = excluded.title, description = excluded.description, site = excluded.site, state = excluded.state, at = excluded.at"),
            params![&wanted.url, c.title, c.description.unwrap_or_default(), c.site, tx.now],
        )
        .await?;
    } else {
        // A card made on a better day stays.
        tx.run(
            sql!("insert into link_cards (url, state, at) values ($1, 'refused', $2) on conflict (url) do nothing"),
            params![&wanted.url, tx.now],
        )
        .await?;
    }
    tx.commit().await
}
