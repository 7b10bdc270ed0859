//! What waits for somebody here: communities they are asked into or asked to own, and people who ask to be let in where they
//! own.

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
                let (kind, key) = match a.what {
                    0 => ("community-invitation", "communities-waits-invited"),
                    1 => ("community-request", "communities-waits-asks"),
                    _ => ("community-offer", "communities-waits-offered"),
                };
                Waiting {
                    kind,
                    words: lang.tf(key, &[("who", a.name.as_str().into()), ("name", a.community_name.as_str().into())]),
                    actions: match a.what {
                        0 => views::settle_invitation(lang, &home, back),
                        1 => views::settle_request(lang, &home, a.id.0, back),
                        _ => views::settle_offer(lang, &home, back),
                    },
                    url: if a.what == 1 { format!("{home}/members") } else { home },
                    who: a.who(),
                    at: a.at,
                    said: a.words,
                }
            })
            .collect())
    })
}
