//! What owners decide: founding, words, openness, who is in, and the end. Asking people in is here too, though members of
//! open communities may do it.

use crate::{
    asks::unless_read,
    model::{Ending, Form, Invitation, Invited, RoleForm, Words},
    views,
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use shell::respond::{Done, created, done};
use spine::{
    Ask, At, Community, CommunityId, Cx, Error, PersonId, Result, Sent,
    communities::{Found, Invite, Manage, Openness, Revive, Role, write},
    people::store::handles_typed,
};

#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct NewAsked {
    /// The community above it.
    pub parent: String,
    /// A name to begin with.
    pub name: String,
}
pub fn number(words: &str) -> Result<Option<CommunityId>> {
    match words.trim() {
        "" => Ok(None),
        id => id.parse().map(|n| Some(CommunityId(n))).map_err(|_| Error::Missing),
    }
}

pub async fn new_page(mut cx: Cx, Ask(q): Ask<NewAsked>) -> Result<Response> {
    let mut view = cx.view().await?;
    let parent = match number(&q.parent)? {
        Some(id) => {
            let known = view.community(id).await?;
            known.allow::<Found>()?;
            Some(known.into_community())
        }
        None => None,
    };
    if !cx.viewer.kind.may().found {
        return Err(Error::Denied("found a community"));
    }
    let form = Form { kind: parent.as_ref().map_or_else(|| "open".to_owned(), |p| p.kind.clone()), name: q.name, ..Form::default() };
    Ok(views::new(&cx.chrome, &form, parent.as_ref()).into_response())
}
pub async fn found(mut cx: Cx, Sent(f): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let (said, openness) = (f.said()?, f.openness()?);
    let parent = match number(&f.parent)? {
        Some(id) => Some(tx.community(id).await?.allow::<Found>()?),
        None => None,
    };
    let external = if let Some(parent) = &parent { parent.external } else { f.external == "1" };
    let id = write::found(&mut tx, &said, openness, external, parent.as_ref()).await?;
    let community: Community = tx.community(id).await?.into_community();
    tx.commit().await?;
    Ok(created(cx.want, &community.href(), &community))
}

pub async fn settings_page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let texts = view.community_texts(&known).await?;
    let tags: Vec<String> = view.tags_of_communities(&[id.0]).await?.into_iter().map(|t| t.1).collect();
    let form = Form {
        name: known.name.clone(),
        slug: known.slug.clone().unwrap_or_default(),
        purpose: known.purpose.clone(),
        tags: tags.join(" "),
        kind: known.kind.clone(),
        rules: texts.rules,
        welcome: texts.welcome,
        revision: known.revision,
        ..Form::default()
    };
    Ok(views::settings(&cx.chrome, &known, &form, None).into_response())
}
/// Who gains or loses sight of what, and what ends by it, is said before it happens.
pub async fn change(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Manage>()?;
    let (said, openness) = (f.said()?, f.openness()?);
    let shift = write::shift(&mut tx, &leave, f.revision, &said, openness).await?;
    if !shift.is_none() {
        let page = |mark: &_| views::settings(&cx.chrome, &known, &f, Some((&cx.app, &shift, mark)));
        if let Some(asked) = unless_read(&cx, &f.confirmed, &shift, page)? {
            return Ok(asked);
        }
    }
    write::change(&mut tx, &leave, f.revision, &said, openness).await?;
    let community = tx.community(id).await?.into_community();
    tx.commit().await?;
    Ok(done(cx.want, &community.href(), &community))
}

pub async fn invite_page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let known = cx.view().await?.community(id).await?;
    known.allow::<Invite>()?;
    Ok(views::invite(&cx.chrome, &known).into_response())
}
pub async fn invite(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Invitation>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Invite>()?;
    let handles = handles_typed(&f.people);
    if handles.is_empty() {
        return Err(Error::invalid("people", "community-invite-nobody"));
    }
    if handles.len() > 100 {
        return Err(Error::invalid("people", "community-invite-many"));
    }
    let people = tx.called("people", &handles).await?;
    let asked = write::invite(&mut tx, &leave, &people, &f.words).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/members"), &Invited { asked }))
}

fn members(id: CommunityId) -> String {
    format!("/communities/{id}/members")
}
type Two = At<(CommunityId, PersonId)>;

pub async fn revoke(mut cx: Cx, At((id, person)): Two, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::revoke(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &members(id), &Done {}))
}
pub async fn approve(mut cx: Cx, At((id, person)): Two, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::let_in(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &f.back(members(id)), &Done {}))
}
pub async fn decline(mut cx: Cx, At((id, person)): Two, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::decline(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &f.back(members(id)), &Done {}))
}
pub async fn role(mut cx: Cx, At((id, person)): Two, Sent(f): Sent<RoleForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    let role = Role::parse(f.role.trim()).ok_or_else(|| Error::invalid("role", "community-role"))?;
    write::set_role(&mut tx, &leave, person, role).await?;
    tx.commit().await?;
    Ok(done(cx.want, &members(id), &Done {}))
}
pub async fn remove(mut cx: Cx, At((id, person)): Two, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::remove(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &members(id), &Done {}))
}

pub async fn archive(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Ending>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    let successor = match f.successor.trim().rsplit('/').next().unwrap_or_default() {
        "" => None,
        words => Some(match words.parse::<i64>() {
            Ok(n) => tx.community(CommunityId(n)).await.map_err(unknown)?.id,
            Err(_) => tx.community_at(words).await.map_err(unknown)?.id,
        }),
    };
    write::archive(&mut tx, &leave, successor).await?;
    tx.commit().await?;
    Ok(done(cx.want, &leave.href(), &Done {}))
}
fn unknown(e: Error) -> Error {
    match e {
        Error::Missing => Error::invalid("successor", "community-successor-unknown"),
        e => e,
    }
}
pub async fn reopen(mut cx: Cx, At(id): At<CommunityId>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::reopen(&mut tx, &leave).await?;
    tx.commit().await?;
    Ok(done(cx.want, &leave.href(), &Done {}))
}
pub async fn trash(mut cx: Cx, At(id): At<CommunityId>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::trash(&mut tx, &leave).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/communities?show=owner", &Done {}))
}
pub async fn restore(mut cx: Cx, At(id): At<CommunityId>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.trashed_community(id).await?.allow::<Revive>()?;
    write::restore(&mut tx, &leave).await?;
    tx.commit().await?;
    Ok(done(cx.want, &leave.href(), &Done {}))
}
/// Narrower ones first, as they are offered to whoever is below `parent`.
pub fn offered(parent: Option<&Community>) -> impl Iterator<Item = Openness> + use<> {
    let least = parent.map_or(Openness::Open, Community::openness);
    Openness::ALL.into_iter().filter(move |o| *o >= least)
}
