//! What waits for somebody here, among all that waits for them.

use crate::{model::Category, queue, reports, store, views};
use shell::Lang;
use spine::{Boxed, Result, View, waiting};

const SHOWN: i64 = 20;

pub fn waits<'a>(view: &'a mut View, lang: Lang, _: &'a str) -> Boxed<'a, Result<Vec<waiting::Waiting>>> {
    Box::pin(async move {
        // Most of the time nothing waits for anybody.
        let (cases, reports) = store::anything(view).await?;
        let all = if cases { queue::waiting(view, SHOWN).await? } else { vec![] };
        let one = |w: crate::model::Waiting| {
            let url = crate::path(w.item.id);
            let labels: Vec<&str> = w.categories.iter().filter_map(|c| Category::find(c)).map(|c| lang.t(c.label())).collect();
            waiting::Waiting {
                kind: "moderation",
                who: w.item.author(),
                words: lang.tf(views::waits_key(&w.case), &[("who", w.item.author_name.as_str().into()), ("n", w.flags.into())]),
                said: labels.join(", "),
                at: w.case.since,
                actions: views::look(lang, &url),
                url,
            }
        };
        let mut out: Vec<_> = all.into_iter().map(one).collect();
        let flagged = if reports { reports::waiting(view, SHOWN).await? } else { vec![] };
        for r in flagged {
            let labels: Vec<&str> = r.flags.iter().filter_map(|f| Category::find(&f.category)).map(|c| lang.t(c.label())).collect();
            let url = format!("/moderation#report-{}", r.report.id);
            out.push(waiting::Waiting {
                kind: "moderation",
                who: r.flags.first().and_then(|f| r.whos.get(&f.person_id)).cloned().unwrap_or_default(),
                words: r.words(lang),
                said: labels.join(", "),
                at: r.report.opened_at,
                actions: views::look(lang, &url),
                url,
            });
        }
        Ok(out)
    })
}
