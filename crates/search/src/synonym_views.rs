//! The administrators' list of words that mean the same: one box, a line for each meaning.

use crate::synonyms::{LINES, Synonyms};
use shell::{
    Chrome, Icon, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Look},
};

pub fn page(c: &Chrome, all: &Synonyms, word: &str) -> Page {
    let title = c.t("search-synonyms");
    let mut lines: Vec<String> = all.lines.iter().map(|line| line.join(", ")).collect();
    if !word.is_empty() {
        lines.insert(0, format!("{}, ", word.replace([',', '\n'], " ")));
    }
    let value = lines.join("\n");
    let field = Field {
        value: &value,
        rows: 16,
        hint: Some(c.t("search-synonyms-hint")),
        max: Some(LINES * 200),
        autofocus: !word.is_empty(),
        ..Field::new("lines", c.t("search-synonyms-lines"))
    };
    let back = parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("search-misses"), "/search/misses");
    let main = html! {
        (parts::page_head(title, Some(c.t("search-synonyms-words")), Some(back)))
        (forms::form("/search/synonyms", html! { (forms::text_area(c, &field)) }, c.t("search-synonyms-save"), None))
    };
    layout::page(c, title, main, None)
}
