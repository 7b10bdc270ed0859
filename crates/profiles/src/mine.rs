//! What somebody says of themselves beside what the organisation says, to take along.

use crate::more;
use spine::mine::{Page, Part};

pub const MINE: Part = |view, _| {
    Box::pin(async move {
        let me = view.viewer.id;
        let more = more::of(view, me).await?;
        Ok(Page::all(vec![serde_json::json!({ "what": "profile, in one's own words", "more": more })]))
    })
};
