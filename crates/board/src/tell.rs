//! Sending something that one sees to people by name, with a word.

use crate::views;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Deserialize;
use shell::respond::{Done, done};
use spine::{
    At, Cx, ItemId, Result, Routes, Sent, doc,
    items::{Follow, show},
};

pub fn routes() -> Routes {
    Routes::new().get("/items/{id}/tell", form, doc("The form to send an item to people").html_only()).post(
        "/items/{id}/tell",
        tell,
        doc("Send an item to people who may see it, with a note").body::<TellForm>().answer::<Done>(),
    )
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct TellForm {
    /// Handles, spaces or commas between. Each must be able to see it.
    people: String,
    /// A word with it; may be empty.
    note: String,
}

async fn form(mut cx: Cx, At(id): At<ItemId>) -> Result<Response> {
    let item = cx.view().await?.item(id).await?.allow::<Follow>()?;
    Ok(views::tell(&cx.chrome, &item, &cx.app.path_of(&item)).into_response())
}
async fn tell(mut cx: Cx, At(id): At<ItemId>, Sent(f): Sent<TellForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let may = tx.item(id).await?.allow::<Follow>()?;
    show::to(&mut tx, &may, &f.people, &f.note).await?;
    tx.commit().await?;
    Ok(done(cx.want, &cx.app.path_of(&may), &Done {}))
}
