//! Reading a closed community for a while, after saying why. What happens then is the spine's: see `spine::glass`.

use crate::views;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Deserialize;
use shell::respond::{Done, done};
use spine::{
    Access, Admin, At, Cx, Result, Routes, Sent, doc,
    glass::{self, GlassId},
};

pub fn routes() -> Routes {
    Routes::new()
        .get("/admin/glass", page, doc("The form to read a closed community for a while").access(Access::Admin).html_only())
        .post(
            "/admin/glass",
            open,
            doc("Read a closed community for a while; its owners are told why").body::<GlassForm>().answer::<Done>().access(Access::Admin),
        )
        // Whoever administers no more may still end what they opened; nobody else has one.
        .post("/admin/glass/{id}/end", end, doc("End it before its time").answer::<Done>())
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GlassForm {
    /// Its number, its short address, or the address of its page.
    pub community: String,
    /// A sentence that its owners and the audit log are told.
    pub reason: String,
}

async fn page(Admin(mut cx): Admin) -> Result<Response> {
    let minutes = cx.view().await?.app.config.glass_minutes;
    Ok(views::glass::page(&cx.chrome, minutes).into_response())
}
async fn open(Admin(mut cx): Admin, Sent(form): Sent<GlassForm>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let community = glass::open(&mut tx, &form.community, &form.reason).await?;
    tx.commit().await?;
    Ok(done(cx.want, &format!("/communities/{community}"), &Done {}))
}
async fn end(mut cx: Cx, At(id): At<GlassId>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    glass::end_own(&mut tx, id).await?;
    tx.commit().await?;
    Ok(done(cx.want, "/communities", &Done {}))
}
