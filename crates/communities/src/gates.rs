//! Coming and going: joining, asking, following, answering an invitation, leaving.

use crate::{
    model::{Leaving, Words},
    views,
};
use axum::response::{IntoResponse, Response};
use shell::{
    Want,
    respond::{Done, done},
};
use spine::{
    At, Community, CommunityId, Cx, Error, PersonId, Result, Sent, Tx,
    communities::{Ask, Follow, Go, Join, Manage, write},
    people::store::handles_typed,
};

/// How things stand after the change; whoever sees it no more is told that it is done.
async fn finish(want: Want, mut tx: Tx, id: CommunityId, path: &str) -> Result<Response> {
    let now: Result<Community> = tx.community(id).await.map(spine::communities::Known::into_community);
    tx.commit().await?;
    match now {
        Ok(community) => Ok(done(want, path, &community)),
        Err(Error::Missing) => Ok(done(want, "/communities", &Done {})),
        Err(e) => Err(e),
    }
}

pub async fn join(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Join>()?;
    write::join(&mut tx, &leave).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
pub async fn leave(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Leaving>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Go>()?;
    match handles_typed(&f.successor).as_slice() {
        [] => write::go(&mut tx, &leave).await?,
        handles => {
            let people = tx.called("successor", handles).await?;
            let [successor] = people[..] else { return Err(Error::invalid("successor", "community-successor-one")) };
            write::go_after(&mut tx, &leave, successor).await?;
        }
    }
    let back = Words { back: f.back, ..Words::default() };
    finish(cx.want, tx, id, &back.back(format!("/communities/{id}"))).await
}
/// For owners: whoever is the last says who owns it from then on.
pub async fn leave_page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let known = cx.view().await?.community(id).await?;
    known.allow::<Go>()?;
    Ok(views::leave(&cx.chrome, &known).into_response())
}
pub async fn follow(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Follow>()?;
    write::follow(&mut tx, &leave).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
pub async fn ask(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Ask>()?;
    write::ask(&mut tx, &leave, &f.words).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
pub async fn withdraw(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.community(id).await?;
    write::withdraw(&mut tx, id).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
pub async fn accept(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.community(id).await?;
    write::accept(&mut tx, id).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
pub async fn ignore(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.community(id).await?;
    write::ignore(&mut tx, id).await?;
    finish(cx.want, tx, id, &f.back(format!("/communities/{id}"))).await
}
/// Owners put somebody out, and do not let them back in.
pub async fn bar(mut cx: Cx, At((id, person)): At<(CommunityId, PersonId)>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::bar(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/members"), &Done {}))
}
pub async fn unbar(mut cx: Cx, At((id, person)): At<(CommunityId, PersonId)>, Sent(_): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let leave = tx.community(id).await?.allow::<Manage>()?;
    write::unbar(&mut tx, &leave, person).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{id}/members"), &Done {}))
}
