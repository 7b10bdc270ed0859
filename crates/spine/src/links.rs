//! Link cards: title and description of a page that a text links to, fetched once by a job through egress.
//! An address that egress refuses gets no card and no second try.

use crate::{App, Result, Viewer};
use kit::{egress, params, sql};
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

pub(crate) async fn fetch(app: &App, data: &str) -> Result<()> {
    let wanted: Wanted = serde_json::from_str(data)?;
    let card = match app.egress.get(&wanted.url, egress::Limits::default()).await {
        Ok(got) => {
            let html = String::from_utf8_lossy(&got.body).into_owned();
            egress::card(&html, &got.url)
        }
        Err(e @ (crate::Error::Invalid { .. } | crate::Error::Denied(_))) => {
            tracing::info!(url = wanted.url, error = %e, "no link card: the address is refused");
            None
        }
        Err(e) => return Err(e),
    };
    let mut tx = app.begin_system(Viewer::system("link card")).await?;
    let (state, c) = card.map_or(("refused", None), |c| ("ok", Some(c)));
    let (title, description, site) = c.map(|c| (c.title, c.description, c.site)).unwrap_or_default();
    tx.run(
        sql!("insert into link_cards (url, title, description, site, state, at) values ($1, $2, $3, $4, $5, $6)
              on conflict (url) do update set title = excluded.title, description = excluded.description, site = excluded.site, state = excluded.state, at = excluded.at"),
        params![&wanted.url, title, description, site, state, tx.now],
    )
    .await?;
    tx.commit().await
}
