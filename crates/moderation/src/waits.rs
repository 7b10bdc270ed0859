//! What waits for somebody here, among all that waits for them.

use crate::{model::Category, queue, views};
use shell::Lang;
use spine::{Boxed, Result, View, waiting};

const SHOWN: i64 = 20;

pub fn waits<'a>(view: &'a mut View, lang: Lang, _: &'a str) -> Boxed<'a, Result<Vec<waiting::Waiting>>> {
    Box::pin(async move {
        let all = queue::waiting(view, SHOWN).await?;
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
        Ok(all.into_iter().map(one).collect())
    })
}
