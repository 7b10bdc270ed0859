//! Member lists as CSV: taken along, and brought with a look at every line before anything changes. What is written to a
//! file can never be a formula to whoever opens it.

use crate::{
    model::{Nothing, Roster, Take, Took},
    views,
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use kit::Words;
use serde_json::json;
use shell::respond::{done, respond};
use spine::{
    At, CommunityId, Cx, Error, Letter, Result, Sent,
    audit::Entry,
    communities::{
        Manage, Read,
        write::{self, ROSTER_MAX},
    },
};

/// A list of two thousand lines is far smaller.
pub const FILE_MAX: usize = 1024 * 1024;
const STEP: i64 = 500;

pub async fn export(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let leave = known.allow::<Read>()?;
    let mut people_in_it = 0;
    let mut out = csv::Writer::from_writer(vec![]);
    out.write_record(["handle", "name", "email", "role", "since"]).map_err(Error::fault)?;
    for role in ["owner", "member"] {
        let mut after = 0;
        loop {
            let some = view.belonging(&leave, role, "", after, STEP).await?;
            let ids: Vec<i64> = some.iter().map(|p| p.id.0).collect();
            let people = view.people(&ids).await?;
            for (p, b) in people.iter().filter_map(|p| Some((p, some.iter().find(|b| b.id == p.id)?))) {
                let row = [&p.handle, &p.name, p.email.as_deref().unwrap_or_default(), &b.role, &b.since.iso()];
                out.write_record(row.map(cell)).map_err(Error::fault)?;
                people_in_it += 1;
            }
            if (some.len() as i64) < STEP {
                break;
            }
            after += STEP;
        }
    }
    drop(view);
    let details = json!({ "people": people_in_it });
    cx.noted(Entry { what: "community.members_exported", object: ("community", id.0), community: Some(id), details, ..Entry::default() })
        .await?;
    let file = out.into_inner().map_err(|e| Error::fault(anyhow(e.to_string())))?;
    let name = format!("attachment; filename=\"members-{id}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::fault)?),
    ];
    Ok((headers, file).into_response())
}
fn anyhow(words: String) -> std::io::Error {
    std::io::Error::other(words)
}
/// A cell that a spreadsheet would calculate is a word to it.
pub fn cell(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words.to_owned() }
}

pub async fn form(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let known = cx.view().await?.community(id).await?;
    known.allow::<Manage>()?;
    Ok(views::roster::form(&cx.chrome, &known).into_response())
}
/// Looks at a file; nothing changes yet.
pub async fn look(mut cx: Cx, At(id): At<CommunityId>, Letter { files, .. }: Letter<Nothing>) -> Result<Response> {
    cx.may_change()?;
    cx.view().await?.community(id).await?.allow::<Manage>()?;
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    let Some((_, bytes)) = files.into_iter().next() else { return Err(Error::invalid("file", "communities-roster-no-file")) };
    let typed = read(&bytes)?;
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Manage>()?;
    let roster = Roster::of(tx.roster(&leave, &typed).await?);
    drop(tx);
    drop(paid); // nothing is kept of it
    Ok(respond(cx.want, || views::roster::look(&cx.chrome, &known, &roster), || &roster))
}
pub async fn take(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Take>) -> Result<Response> {
    let typed: Vec<String> = f.people.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    within(typed.len())?;
    let added = write::add(&mut tx, &leave, &typed).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/members"), &Took { added }))
}

fn within(lines: usize) -> Result<()> {
    match lines {
        0 => Err(Error::invalid("file", "communities-roster-empty")),
        n if n > ROSTER_MAX => Err(Error::invalid("file", Words::of("communities-roster-long").with("max", ROSTER_MAX))),
        _ => Ok(()),
    }
}
/// The handles or addresses of a list: from the column of that name, whatever else it has.
pub fn read(bytes: &[u8]) -> Result<Vec<String>> {
    if bytes.len() > FILE_MAX {
        return Err(Error::too_large("communities-roster-large"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Error::invalid("file", "communities-roster-text"))?;
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let plain = |h: &str| h.trim().trim_start_matches('\'').to_lowercase();
    let heads: Vec<String> = table.headers().map_err(|_| Error::invalid("file", "communities-roster-text"))?.iter().map(plain).collect();
    let at = |names: &[&str]| heads.iter().position(|h| names.contains(&h.as_str()));
    let columns: Vec<usize> = [at(&["handle", "username", "login"]), at(&["email", "mail", "e-mail"])].into_iter().flatten().collect();
    if columns.is_empty() {
        return Err(Error::invalid("file", "communities-roster-columns"));
    }
    let mut out = vec![];
    for row in table.records() {
        let row = row.map_err(|_| Error::invalid("file", "communities-roster-text"))?;
        let value = columns.iter().filter_map(|c| row.get(*c)).map(|v| v.trim().trim_start_matches('\'')).find(|v| !v.is_empty());
        out.extend(value.map(|v| kit::text::clean(v).chars().take(200).collect::<String>()));
        within(out.len().max(1))?;
    }
    within(out.len())?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_calculate_is_a_word() {
        for (said, kept) in [("=1+1", "'=1+1"), ("+45", "'+45"), ("@ann", "'@ann"), ("-x", "'-x"), ("Ann", "Ann"), ("", "")] {
            assert_eq!(cell(said), kept);
        }
    }

    #[test]
    fn a_list_is_read_by_its_heads_and_refused_with_a_reason() {
        assert_eq!(read("\u{feff}Name;E-Mail\nAnn;ann@x.org\n;\n".as_bytes()).unwrap_or_default(), ["ann@x.org"]);
        assert_eq!(read(b"handle,email\n'@ann,a@x\n,b@x\n").unwrap_or_default(), ["@ann", "b@x"]);
        for (file, key) in [
            (&b"name\nAnn\n"[..], "communities-roster-columns"),
            (b"\xff\xfe\x00a", "communities-roster-text"),
            (b"handle\n", "communities-roster-empty"),
        ] {
            assert!(matches!(read(file), Err(Error::Invalid { words, .. }) if words.key() == Some(key)), "{key}");
        }
        let long = format!("handle\n{}", "ann\n".repeat(ROSTER_MAX + 1));
        assert!(read(long.as_bytes()).is_err());
    }
}
