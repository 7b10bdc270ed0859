//! The numbers, a month a row.

use crate::{
    model::{Category, Decision},
    stats::{FEW, Numbers},
};
use shell::{Chrome, Icon, Page, html, layout, parts};
use spine::thread::span;

pub fn page(c: &Chrome, face: &Numbers) -> Page {
    let flags: i64 = face.months.iter().map(|m| m.flags).sum();
    let median = face.median_ms.map_or_else(|| "–".to_owned(), |ms| span(c.lang, ms));
    let appeals = format!("{} / {}", face.appeals_granted, face.appeals_granted + face.appeals_refused);
    let count = |n: Option<&i64>| html! { td { @match n { Some(n) => { (n) } None => { "–" } } } };
    let main = html! {
        (parts::page_head(c.t("moderation-numbers"), Some(c.t("moderation-numbers-words")), None))
        (parts::stats(&[parts::stat(flags, c.t("moderation-n-flags")), parts::stat(median, c.t("moderation-n-median")), parts::stat(appeals, c.t("moderation-n-appeals"))]))
        @if face.months.is_empty() { (parts::empty_state(Icon::Flag, c.t("moderation-numbers-none"), c.t("moderation-numbers-none-words"), None)) }
        @else {
            div class="table-wide" tabindex="0" role="region" aria-label=(c.t("moderation-n-raised")) {
                table {
                    caption { (c.t("moderation-n-raised")) }
                    thead { tr { th scope="col" { (c.t("moderation-n-month")) } @for x in Category::ALL { th scope="col" { (c.t(x.label())) } } } }
                    tbody { @for m in &face.months { tr { th scope="row" { (m.month) } @for x in Category::ALL { (count(m.categories.get(x.word()))) } } } }
                }
            }
            div class="table-wide" tabindex="0" role="region" aria-label=(c.t("moderation-n-decided")) {
                table {
                    caption { (c.t("moderation-n-decided")) }
                    thead { tr { th scope="col" { (c.t("moderation-n-month")) } @for x in Decision::ALL { th scope="col" { (c.t(x.label())) } } } }
                    tbody { @for m in &face.months { tr { th scope="row" { (m.month) } @for x in Decision::ALL { (count(m.decisions.get(x.word()))) } } } }
                }
            }
        }
        p class="meta" {
            @match face.closed_flags {
                Some(n) => { (c.lang.tf("moderation-n-closed", &[("n", n.into())])) }
                None => { (c.lang.tf("moderation-n-closed-few", &[("n", FEW.into())])) }
            }
        }
    };
    layout::page(c, c.t("moderation-numbers"), main, None)
}
