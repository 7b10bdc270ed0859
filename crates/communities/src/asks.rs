//! Asking before something happens that others will feel. What it means is said with a mark of just that; who sends the mark
//! along has read it, and where it means something else by then it is said anew (409) and nothing happens.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kit::objects::hash;
use serde::Serialize;
use shell::{Page, Want, respond::as_json};
use spine::{Cx, Error, Result};

/// A question, as a problem whose further members say what would happen.
#[derive(Serialize)]
struct Asks<'a, T> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    status: u16,
    field: &'static str,
    /// What `confirmed` has to be.
    confirm: &'a str,
    #[serde(flatten)]
    means: &'a T,
}
/// What a page of a question needs to know besides what it means.
pub struct Mark {
    pub mark: String,
    /// Something else was shown before.
    pub anew: bool,
}

/// `None`: it was read and agreed to. `sent`: the mark that came along.
pub fn unless_read<T: Serialize>(cx: &Cx, sent: &str, means: &T, page: impl FnOnce(&Mark) -> Page) -> Result<Option<Response>> {
    let mut mark = hash(&serde_json::to_vec(means).map_err(Error::fault)?);
    mark.truncate(24);
    let mark = Mark { mark, anew: !sent.is_empty() };
    if sent == mark.mark {
        return Ok(None);
    }
    let (status, title) =
        if mark.anew { (StatusCode::CONFLICT, "community-confirm-anew") } else { (StatusCode::UNPROCESSABLE_ENTITY, "community-confirm") };
    if cx.want == Want::Json {
        let kind = "urn:folkmoot:confirm";
        let asks = Asks { kind, title: cx.t(title), status: status.as_u16(), field: "confirmed", confirm: &mark.mark, means };
        return Ok(Some(as_json(status, &asks)));
    }
    // Not done yet; the header tells scripts that this is a question to show and not a failure.
    Ok(Some((status, [("x-asks", "1")], page(&mark)).into_response()))
}
