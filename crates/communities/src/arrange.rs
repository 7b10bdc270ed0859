//! Which tabs stand in a community, in what order and under what name; and its picture. All of it is its owners'.

use crate::{
    asks::unless_read,
    model::{Nothing, TabForm, Tabs},
    views,
};
use axum::response::Response;
use kit::images::{self, Kind};
use serde::Deserialize;
use shell::respond::{self, Done, File, done, respond};
use spine::{
    Ask, At, CommunityId, Cx, Error, Letter, Result, Sent,
    communities::{
        Manage, tabs,
        write::{self, Arrange},
    },
    people::photo,
};

pub async fn page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let set = view.tabs_set(id).await?;
    let face = Tabs { tabs: tabs::arranged(&cx.app, &set) };
    Ok(respond(cx.want, || views::arrange::page(&cx.chrome, &known, &face.tabs, None), || &face))
}

/// Removing is asked twice: what goes is counted and named first.
pub async fn change(mut cx: Cx, At((id, tab)): At<(CommunityId, String)>, Sent(f): Sent<TabForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Manage>()?;
    let how = match f.act.as_str() {
        "up" => Arrange::Up,
        "down" => Arrange::Down,
        "show" => Arrange::Show,
        "hide" => Arrange::Hide,
        "rename" => Arrange::Rename(f.name.clone()),
        "remove" => Arrange::Remove,
        _ => return Err(Error::invalid("act", "community-tab-act")),
    };
    if how == Arrange::Remove {
        let goes = write::look_removed(&mut tx, &leave, &tab).await?;
        let set = tx.tabs_set(id).await?;
        let all = tabs::arranged(&cx.app, &set);
        let placed = all.iter().find(|p| p.tab == tab).ok_or(Error::Missing)?;
        let page = |mark: &_| {
            let removing = views::arrange::removing(&cx.chrome, &cx.app, &known, placed, &goes, mark);
            views::arrange::page(&cx.chrome, &known, &all, Some((&tab, &removing)))
        };
        if let Some(asked) = unless_read(&cx, &f.confirmed, &goes, page)? {
            return Ok(asked);
        }
    }
    write::arrange(&mut tx, &leave, &tab, &how).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/tabs"), &Done {}))
}

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Version {
    /// The beginning of its name: what changes gets another address.
    v: String,
}
pub async fn picture(mut cx: Cx, At(id): At<CommunityId>, Ask(q): Ask<Version>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    let hash = view.community_picture(&known, true).await?.ok_or(Error::Missing)?;
    drop(view);
    let bytes = cx.app.objects.get(&hash).await?;
    let Kind::Image(mime) = images::sniff(&bytes, "") else { return Err(Error::Missing) };
    let cache = if q.v.is_empty() { "private, max-age=300" } else { "private, max-age=31536000, immutable" };
    respond::file(bytes.into(), &File { mime, name: None, inline: true, policy: respond::FILE_POLICY, cache })
}
/// A new one, or none when no file comes.
pub async fn set_picture(mut cx: Cx, At(id): At<CommunityId>, Letter { files, .. }: Letter<Nothing>) -> Result<Response> {
    cx.may_change()?;
    cx.view().await?.community(id).await?.allow::<Manage>()?;
    let paid = cx.app.upload(cx.viewer.id, files.len())?;
    let chosen = match files.into_iter().next() {
        Some((_, bytes)) => Some(photo::store(&cx.app, bytes, None).await?),
        None => None,
    };
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::set_picture(&mut tx, &leave, chosen.as_ref()).await?;
    tx.commit().await?;
    paid.keep();
    Ok(done(cx.want, &format!("/communities/{id}/settings"), &Done {}))
}
