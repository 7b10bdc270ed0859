//! What waits for somebody here: invitations that are neither accepted nor ignored.

use crate::{model::Tab, store, waits_views};
use shell::Lang;
use spine::{Boxed, PersonId, Result, View, waiting::Waiting};

const SHOWN: i64 = 50;

pub fn waits<'a>(view: &'a mut View, lang: Lang, back: &'a str) -> Boxed<'a, Result<Vec<Waiting>>> {
    Box::pin(async move {
        let rows = store::list(view, Tab::Invitations, "", &(String::new(), PersonId(0)), SHOWN).await?;
        if rows.is_empty() {
            return Ok(vec![]);
        }
        let whos = view.whos(&rows.iter().map(|r| r.0.0).collect::<Vec<_>>()).await?;
        let one = |(id, at, said): (PersonId, _, String)| {
            let who = whos.get(&id)?.clone();
            Some(Waiting {
                kind: "invitation",
                words: lang.tf("network-waits", &[("who", who.name.as_str().into())]),
                said,
                at,
                url: "/network?tab=invitations".into(),
                actions: waits_views::settle(lang, id.0, &[("back", back)]),
                who,
            })
        };
        Ok(rows.into_iter().filter_map(one).collect())
    })
}
