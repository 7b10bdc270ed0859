//! What waits for somebody here: communities they are asked into, and people who ask to be let in where they own.

use crate::views;
use shell::Lang;
use spine::{Boxed, Result, View, waiting::Waiting};

const SHOWN: i64 = 30;

pub fn waits<'a>(view: &'a mut View, lang: Lang, back: &'a str) -> Boxed<'a, Result<Vec<Waiting>>> {
    Box::pin(async move {
        let asking = view.community_waits(SHOWN).await?;
        Ok(asking
            .into_iter()
            .map(|a| {
                let home = format!("/communities/{}", a.community);
                let key = if a.to_be_let_in { "communities-waits-asks" } else { "communities-waits-invited" };
                Waiting {
                    kind: if a.to_be_let_in { "community-request" } else { "community-invitation" },
                    words: lang.tf(key, &[("who", a.name.as_str().into()), ("name", a.community_name.as_str().into())]),
                    actions: if a.to_be_let_in {
                        views::settle_request(lang, &home, a.id.0, back)
                    } else {
                        views::settle_invitation(lang, &home, back)
                    },
                    url: if a.to_be_let_in { format!("{home}/members") } else { home },
                    who: a.who(),
                    at: a.at,
                    said: a.words,
                }
            })
            .collect())
    })
}
