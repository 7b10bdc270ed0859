//! Links that let in whoever has them, and what stands behind one.

use crate::{
    model::{Door, LinkForm, Links, Words},
    views,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shell::respond::{Done, done, respond};
use spine::{
    At, CommunityId, Cx, Error, PersonId, Result, Sent,
    communities::{Invite, Manage, write},
    settings,
};

pub async fn page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Invite>()?;
    let links = match known.allow::<Manage>() {
        Ok(leave) => view.community_links(&known, &leave).await?,
        Err(_) => vec![],
    };
    let face = Links { made: None, links };
    Ok(respond(cx.want, || views::links::page(&cx.chrome, &known, &face), || &face))
}
pub async fn make(mut cx: Cx, headers: HeaderMap, At(id): At<CommunityId>, Sent(f): Sent<LinkForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Invite>()?;
    let number = |field, words: &str| words.trim().parse::<i64>().map_err(|_| Error::invalid(field, "community-link-number"));
    let secret = write::make_link(&mut tx, &leave, number("days", &f.days)?, number("uses", &f.uses)?, &f.words).await?;
    let address = settings::house(&mut tx, &headers).await?;
    let links = match known.allow::<Manage>() {
        Ok(leave) => tx.community_links(&known, &leave).await?,
        Err(_) => vec![],
    };
    tx.commit().await?;
    let face = Links { made: Some(format!("{address}/communities/link/{secret}")), links };
    Ok(respond(cx.want, || views::links::page(&cx.chrome, &known, &face).status(StatusCode::CREATED), || &face))
}
pub async fn revoke(mut cx: Cx, At((id, link)): At<(CommunityId, i64)>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::revoke_link(&mut tx, &leave, link).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/links"), &Done {}))
}

pub async fn door(mut cx: Cx, At(secret): At<String>) -> Result<Response> {
    let found = write::behind(&mut cx.view().await?, &secret).await?;
    let face = Door { name: found.name, purpose: found.purpose, by: found.by, external: found.external, words: found.words };
    Ok(respond(cx.want, || views::links::door(&cx.chrome, &face, &secret), || &face))
}
pub async fn come(mut cx: Cx, At(secret): At<String>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let id = write::come_by_link(&mut tx, &secret).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}"), &Done {}))
}

pub async fn resend(mut cx: Cx, At((id, person)): At<(CommunityId, PersonId)>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::resend(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/members"), &Done {}))
}
