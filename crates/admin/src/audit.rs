//! The audit log as administrators read it: the newest first, looked through by area, by who did it and by what it was done
//! to, told whether its chain is whole, and taken along as a whole. Nothing here can change it.

use crate::views;
use axum::{body::Body, response::Response};
use bytes::Bytes;
use futures::stream;
use kit::{Error, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use shell::respond::{self, File, respond};
use spine::{
    Access, Admin, App, Ask, PersonId, Result, Routes, View, Viewer,
    audit::{self, AREAS, Chain, Filter, Row},
    doc,
    items::{ItemId, Place},
};
use std::collections::HashMap;

const PAGE: usize = 50;
/// So many of the newest are looked at whenever somebody opens the page; all of them when it is asked for.
const NEWEST: i64 = 1000;

pub fn routes() -> Routes {
    let admin = |summary| doc(summary).access(Access::Admin);
    Routes::new()
        .get("/admin/audit", page, admin("The audit log, the newest first").query::<Asked>().answer::<Log>())
        .get("/admin/audit/check", check, admin("Walk the whole chain of the audit log").answer::<Chain>())
        .get("/admin/audit/export", export, admin("All of the audit log as a file, the oldest first").query::<Format>().html_only())
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// person, invitation, session, token, setting, import, community, moderation
    pub area: String,
    /// Handle of who did it; "system": the program itself.
    pub actor: String,
    /// What it was done to: a word and a number, such as "community 7".
    pub object: String,
    /// Handle of whom it happened to.
    pub subject: String,
    /// The first day that is wanted, as 2026-01-31.
    pub from: String,
    /// The last day that is wanted.
    pub until: String,
    /// Where the last page ended.
    pub before: String,
}
impl Asked {
    fn clean(self) -> Asked {
        let line = |s: String| kit::text::clean(s.trim()).chars().take(60).collect::<String>();
        let handle = |s: String| line(s).trim_start_matches('@').to_lowercase();
        Asked {
            area: if AREAS.contains(&self.area.as_str()) { self.area } else { String::new() },
            actor: handle(self.actor),
            object: line(self.object),
            subject: handle(self.subject),
            from: line(self.from),
            until: line(self.until),
            before: line(self.before),
        }
    }
    pub fn href(&self, before: &str) -> String {
        let pairs = [
            ("area", &self.area),
            ("actor", &self.actor),
            ("object", &self.object),
            ("subject", &self.subject),
            ("from", &self.from),
            ("until", &self.until),
        ];
        let pairs = pairs.into_iter().map(|(k, v)| (k, v.as_str())).chain([("before", before)]).filter(|p| !p.1.is_empty());
        format!("/admin/audit?{}", url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }
    /// Where the list begins: after the last page, else at the end of the last day that is wanted.
    fn place(&self) -> Place {
        let top = |day: Time| Place { at: day.plus(Time::DAY), id: ItemId(i64::MIN) };
        Place::asked(&self.before).ok().filter(|_| !self.before.is_empty()).or_else(|| day(&self.until).map(top)).unwrap_or(Place::TOP)
    }
    async fn filter(&self, view: &mut View) -> Result<Filter> {
        let object = self.object.split_once([' ', ':', '/']).and_then(|(kind, id)| Some((kind.to_owned(), id.trim().parse().ok()?)));
        Ok(Filter {
            area: self.area.clone(),
            actor: who(view, "actor", &self.actor).await?,
            subject: who(view, "subject", &self.subject).await?,
            object: match object {
                None if !self.object.is_empty() => return Err(Error::invalid("object", "admin-audit-object-wrong")),
                object => object,
            },
            from: day(&self.from),
        })
    }
}
fn day(typed: &str) -> Option<Time> {
    Time::of_day(typed)
}
async fn who(view: &mut View, field: &'static str, handle: &str) -> Result<Option<PersonId>> {
    match handle {
        "" => Ok(None),
        "system" => Ok(Some(PersonId(0))),
        _ => match view.person_by_handle(handle).await {
            Ok(person) => Ok(Some(person.id)),
            Err(Error::Missing) => Err(Error::invalid(field, "admin-audit-nobody")),
            Err(e) => Err(e),
        },
    }
}

/// A row with the names of those in it, as far as they are known.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    #[serde(flatten)]
    pub row: Row,
    pub actor: Option<String>,
    pub subject: Option<String>,
}
#[derive(Debug, Serialize, JsonSchema)]
pub struct Log {
    pub entries: Vec<Entry>,
    /// Its newest rows, whether they are what they were.
    pub chain: Chain,
    /// Ask again with this as `before`; none: that was all.
    pub next: Option<String>,
}

async fn page(Admin(mut cx): Admin, Ask(q): Ask<Asked>) -> Result<Response> {
    let q = q.clean();
    let mut view = cx.view().await?;
    let filter = q.filter(&mut view).await?;
    let mut rows = audit::read(&mut view, &filter, q.place(), PAGE as i64 + 1).await?;
    let chain = view.audit_chain(NEWEST).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|r| Place { at: r.at, id: ItemId(r.id) }.to_string());
    let mut ids: Vec<i64> =
        rows.iter().flat_map(|r| [Some(r.actor_id.0), r.subject_id.map(|s| s.0)]).flatten().filter(|id| *id > 0).collect();
    ids.sort_unstable();
    ids.dedup();
    let names: HashMap<PersonId, String> = view.whos(&ids).await?.into_iter().map(|(id, who)| (id, who.name)).collect();
    drop(view);
    let name = |id: &PersonId| names.get(id).cloned();
    let entries =
        rows.into_iter().map(|row| Entry { actor: name(&row.actor_id), subject: row.subject_id.as_ref().and_then(name), row }).collect();
    let face = Log { entries, chain, next };
    Ok(respond(cx.want, || views::audit::page(&cx.chrome, &q, &face), || &face))
}

async fn check(Admin(mut cx): Admin) -> Result<Response> {
    let mut view = cx.view().await?;
    view.heavy();
    let chain = view.audit_chain(i64::MAX).await?;
    drop(view);
    Ok(respond(cx.want, || views::audit::checked(&cx.chrome, &chain), || &chain))
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct Format {
    /// csv, jsonl
    format: String,
}

struct Reading {
    app: App,
    viewer: Viewer,
    csv: bool,
    last: i64,
    first: bool,
}
const STEP: i64 = 500;
/// As the columns are hashed, in this order; the hash itself comes last.
const COLUMNS: [&str; 11] =
    ["id", "at", "actor_id", "system", "what", "object_kind", "object_id", "community_id", "subject_id", "details", "hash"];

impl Reading {
    async fn more(&mut self) -> Result<Option<Bytes>> {
        // A view for each step: a slow line holds nothing meanwhile.
        let rows = self.app.view(self.viewer.clone()).await?.audit_following(self.last, STEP).await?;
        let first = std::mem::take(&mut self.first);
        if rows.is_empty() && !(first && self.csv) {
            return Ok(None);
        }
        self.last = rows.last().map_or(self.last, |r| r.id);
        Ok(Some(if self.csv { as_csv(&rows, first)? } else { as_lines(&rows)? }))
    }
}
fn as_csv(rows: &[Row], first: bool) -> Result<Bytes> {
    let mut out = vec![];
    let mut w = csv::Writer::from_writer(&mut out);
    if first {
        w.write_record(COLUMNS).map_err(Error::fault)?;
    }
    for row in rows {
        // Nothing in a row begins like a formula: words of the program, numbers, objects in braces.
        let text = row.text("");
        w.write_record(text.split('\n').skip(1).chain([row.hash.as_str()])).map_err(Error::fault)?;
    }
    w.flush().map_err(Error::fault)?;
    drop(w);
    Ok(out.into())
}
fn as_lines(rows: &[Row]) -> Result<Bytes> {
    let mut out = vec![];
    for row in rows {
        serde_json::to_writer(&mut out, row).map_err(Error::fault)?;
        out.push(b'\n');
    }
    Ok(out.into())
}

async fn export(Admin(mut cx): Admin, Ask(q): Ask<Format>) -> Result<Response> {
    let csv = q.format != "jsonl";
    let day = cx.view().await?.now.iso();
    // As its last row in the file itself: whoever reads it knows who took it along.
    let details = serde_json::json!({ "format": if csv { "csv" } else { "jsonl" } });
    cx.noted(audit::Entry { what: "setting.audit_exported", object: ("audit", 0), details, ..audit::Entry::default() }).await?;
    let name = format!("audit-{}.{}", day.get(..10).unwrap_or_default(), if csv { "csv" } else { "jsonl" });
    let reading = Reading { app: cx.app.clone(), viewer: cx.viewer.clone(), csv, last: 0, first: true };
    let body = stream::try_unfold(reading, async |mut reading| {
        let some = reading.more().await.inspect_err(|e| tracing::error!(error = %e, "an export of the audit log broke off"))?;
        Ok::<_, Error>(some.map(|some| (some, reading)))
    });
    let mime = if csv { "text/csv" } else { "application/jsonl" };
    let file = File { mime, name: Some(&name), inline: false, policy: respond::FILE_POLICY, cache: "private, no-store" };
    respond::file(Body::from_stream(body), &file)
}
