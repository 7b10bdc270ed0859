//! Somebody of the site at their browser: the real router, with a session of theirs. Knows addresses, not what stands behind them.

use crate::graded::Query;
use anyhow::{Result, ensure};
use axum::{
    Router,
    body::{self, Body},
    extract::ConnectInfo,
    http::{HeaderValue, Request, header},
};
use kit::{params, sql};
use serde_json::Value;
use spine::{App, PersonId, Viewer, people::sessions};
use std::net::{Ipv4Addr, SocketAddr};
use tower::ServiceExt as _;

const WHY: &str = "eval";
const LARGEST: usize = 20_000_000;

/// Somebody who is to be at a browser.
pub async fn person(app: &App, handle: &str) -> Result<PersonId> {
    let mut view = app.view(Viewer::system(WHY)).await?;
    Ok(PersonId(view.value(sql!("select p.id from people p where p.handle = $1"), params![handle]).await?))
}

pub struct Browser {
    router: Router,
    cookie: HeaderValue,
}

impl Browser {
    pub async fn of(app: &App, router: &Router, handle: &str) -> Result<Browser> {
        let id = person(app, handle).await?;
        let mut tx = app.begin_system(Viewer::on_behalf(id, WHY)).await?;
        let set = sessions::start(&mut tx, id, WHY).await?;
        tx.commit().await?;
        let cookie = HeaderValue::from_str(set.split(';').next().unwrap_or_default())?;
        Ok(Browser { router: router.clone(), cookie })
    }

    async fn send(&self, request: axum::http::request::Builder, body: Body) -> Result<Value> {
        let mut request = request
            .header(header::HOST, "moot.example")
            .header(header::ACCEPT, "application/json")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .body(body)?;
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000))));
        let address = request.uri().to_string();
        let answer = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let status = answer.status();
        let bytes = body::to_bytes(answer.into_body(), LARGEST).await?;
        ensure!(status.is_success() || status.is_redirection(), "{address} answered {status}: {}", String::from_utf8_lossy(&bytes));
        Ok(serde_json::from_slice(&bytes)?)
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Value> {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(serde_urlencoded::to_string(fields)?)).await
    }

    /// The search page for what somebody typed: everything, or the tab of people.
    pub async fn search(&self, query: &Query) -> Result<Value> {
        let mut fields = vec![("q", query.q.as_str())];
        fields.extend(query.of_people().then_some(("kind", "people")));
        self.send(Request::get(format!("/search?{}", serde_urlencoded::to_string(fields)?)), Body::empty()).await
    }
}
