//! Moving a community below another or out of one, with all it does said before; and what becomes of one that nobody owns.

use crate::{
    asks::unless_read,
    model::{MoveForm, Named, Ownerless, Words},
    owners::number,
    views,
};
use axum::response::{IntoResponse, Response};
use shell::respond::{Done, done, respond};
use spine::{
    Admin, At, CommunityId, Cx, Error, Result, Sent,
    communities::{
        Found, Manage,
        read::{Standing, Wanted},
        write,
    },
    people::store::handles_typed,
};

/// The form, with the communities the viewer owns that it may go below.
pub async fn page(mut cx: Cx, At(id): At<CommunityId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let known = view.community(id).await?;
    known.allow::<Manage>()?;
    let mine = view.communities(&Wanted { standing: Standing::Owner, limit: 200, ..Wanted::default() }).await?;
    let offered: Vec<_> = mine
        .into_iter()
        .filter(|c| c.parent_id.is_none() && c.is_live() && c.id != id && Some(c.id) != known.parent_id && c.external == known.external)
        .collect();
    Ok(views::moves::page(&cx.chrome, &known, &offered).into_response())
}
pub async fn go(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<MoveForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let known = tx.community(id).await?;
    let leave = known.allow::<Manage>()?;
    let to = match number(&f.parent).map_err(|_| Error::invalid("parent", "community-move-unknown"))? {
        Some(above) => {
            let above = tx
                .community(above)
                .await
                .map_err(|e| if matches!(e, Error::Missing) { Error::invalid("parent", "community-move-unknown") } else { e })?;
            Some(above.allow::<Found>()?)
        }
        None => None,
    };
    let moving = write::look_move(&mut tx, &leave, to.as_ref()).await?;
    let page = |mark: &_| views::moves::confirm(&cx.chrome, &cx.app, &known, &f, &moving, mark);
    if let Some(asked) = unless_read(&cx, &f.confirmed, &moving, page)? {
        return Ok(asked);
    }
    write::move_to(&mut tx, &leave, to.as_ref()).await?;
    let community = tx.community(id).await?.into_community();
    tx.commit().await?;
    Ok(done(cx.want, &community.href(), &community))
}

pub async fn take_over(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.community(id).await?;
    write::take_over(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &f.back(format!("/communities/{id}")), &Done {}))
}
pub async fn not_over(mut cx: Cx, At(id): At<CommunityId>, Sent(f): Sent<Words>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    tx.community(id).await?;
    write::not_over(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, &f.back(format!("/communities/{id}")), &Done {}))
}

pub async fn ownerless(Admin(mut cx): Admin) -> Result<Response> {
    let face = Ownerless { communities: cx.view().await?.communities_ownerless().await? };
    Ok(respond(cx.want, || views::moves::ownerless(&cx.chrome, &face.communities), || &face))
}
pub async fn give(Admin(mut cx): Admin, At(id): At<CommunityId>, Sent(f): Sent<Named>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let handles = handles_typed(&f.person);
    let people = tx.called("person", &handles).await?;
    let [who] = people[..] else { return Err(Error::invalid("person", "community-invite-nobody")) };
    write::give_owner(&mut tx, id, who).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/communities/ownerless", &Done {}))
}
