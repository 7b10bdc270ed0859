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
use kit::{Words, table};
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

pub const FILE_MAX: usize = table::MAX;
const STEP: i64 = 500;

pub async fn export(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let leave = known.allow::<Read>()?;
    let mut rows: Vec<[String; 5]> = vec![];
    for role in ["owner", "member"] {
        let mut after = 0;
        loop {
            let some = view.belonging(&leave, role, "", after, STEP).await?;
            let ids: Vec<i64> = some.iter().map(|p| p.id.0).collect();
            let people = view.people(&ids).await?;
            let both = people.into_iter().filter_map(|p| Some((some.iter().find(|b| b.id == p.id)?, p)));
            rows.extend(both.map(|(b, p)| [p.handle, p.name, p.email.unwrap_or_default(), b.role.clone(), b.since.iso()]));
            if (some.len() as i64) < STEP {
                break;
            }
            after += STEP;
        }
    }
    drop(view);
    let details = json!({ "people": rows.len() });
    cx.noted(Entry { what: "community.members_exported", object: ("community", id.0), community: Some(id), details, ..Entry::default() })
        .await?;
    let file = table::write(["handle", "name", "email", "role", "since"], rows.iter().map(|r| r.each_ref().map(String::as_str)));
    let name = format!("attachment; filename=\"members-{id}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::fault)?),
    ];
    Ok((headers, file).into_response())
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
        0 => Err(Error::invalid("file", "kit-table-empty")),
        n if n > ROSTER_MAX => Err(Error::invalid("file", Words::of("kit-table-long").with("max", ROSTER_MAX))),
        _ => Ok(()),
    }
}
/// The handles or addresses of a list: from the column of that name, whatever else it has.
pub fn read(bytes: &[u8]) -> Result<Vec<String>> {
    let table = table::Table::read(bytes, ROSTER_MAX)?;
    let columns = [table.column(&["handle", "username", "login"]), table.column(&["email", "mail", "e-mail"])];
    if columns.iter().all(Option::is_none) {
        return Err(Error::invalid("file", "communities-roster-columns"));
    }
    let named = |row: &[String]| columns.iter().flatten().filter_map(|c| row.get(*c)).find(|v| !v.is_empty()).cloned();
    let out: Vec<String> = table.rows().filter_map(named).collect();
    within(out.len())?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_by_its_heads_and_refused_with_a_reason() {
        assert_eq!(read("\u{feff}Name;E-Mail\nAnn;ann@x.org\n;\n".as_bytes()).unwrap_or_default(), ["ann@x.org"]);
        assert_eq!(read(b"handle,email\n'@ann,a@x\n,b@x\n").unwrap_or_default(), ["@ann", "b@x"]);
        for (file, key) in [(&b"name\nAnn\n"[..], "communities-roster-columns"), (b"handle,name\n,Ann\n", "kit-table-empty")] {
            assert!(matches!(read(file), Err(Error::Invalid { words, .. }) if words.key() == Some(key)), "{key}");
        }
    }
}
