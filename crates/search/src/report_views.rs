//! Searches that helped nobody, as a table: from each line the ways to mend it.

use crate::{
    model::Asking,
    report::{Miss, Report, ReportAsk, Show},
};
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, Field},
    html, layout,
    parts::{self, Look, Tab},
};

fn with(path: &str, name: &str, value: &str) -> String {
    format!("{path}?{}", url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish())
}

pub fn page(c: &Chrome, ask: ReportAsk, r: &Report) -> Page {
    let title = c.t("search-misses");
    let label = |show| match show {
        Show::Empty => "search-report-empty",
        Show::Unopened => "search-report-unopened",
        Show::Otherwise => "search-report-otherwise",
    };
    let shows = Show::ALL.map(|s| Tab::new(c.t(label(s)), ask.href(s, r.days), r.show == s));
    let spans =
        [30, 90].map(|days| Tab::new(c.lang.tf("search-report-days", &[("n", days.into())]), ask.href(r.show, days), r.days == days));
    let actions = html! {
        (parts::link_button(Look::Secondary, Some(Icon::Lightbulb), c.t("search-promoted"), "/search/promoted"))
        (parts::link_button(Look::Secondary, Some(Icon::List), c.t("search-synonyms"), "/search/synonyms"))
        (parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("admin-back"), "/admin"))
    };
    let words = c.lang.tf("search-misses-words", &[("least", r.least.into()), ("days", r.days.into())]);
    let least = r.least.to_string();
    let main = html! {
        (parts::page_head(title, Some(&words), Some(actions)))
        (parts::tabs(title, &shows))
        (parts::tabs(c.t("search-age"), &spans))
        @if !r.counting { (parts::notice(parts::Notice::Warn, html! { (c.t("search-report-off")) })) }
        @if r.misses.is_empty() { (parts::empty_state(Icon::Search, c.t("search-misses-none"), c.t("search-misses-none-words"), None)) }
        @else {
            div class="table-wide" tabindex="0" role="region" aria-label=(title) {
                table {
                    thead { tr {
                        @for key in ["search-misses-text", "search-misses-count", "search-report-n-empty", "search-report-n-opened", "search-report-n-otherwise", "search-misses-last"] { th scope="col" { (c.t(key)) } }
                    } }
                    tbody { @for miss in &r.misses { (row(c, miss)) } }
                }
            }
            p { a class="button quiet" href=(ask.href(r.show, r.days).replacen("/misses", "/misses/export", 1)) data-turbo="false" { (c.t("search-report-csv")) } }
        }
        (forms::form("/search/misses", forms::text_field(&Field { value: &least, kind: "number", required: true, hint: Some(c.t("search-report-least-hint")), ..Field::new("least", c.t("search-report-least")) }), c.t("search-report-save"), None))
    };
    layout::page(c, title, main, None)
}

fn row(c: &Chrome, m: &Miss) -> Markup {
    let number = |n: i64| c.lang.number(n);
    html! {
        tr {
            th scope="row" dir="auto" { a href=(Asking { q: m.text.clone(), ..Asking::default() }.href("", 1)) { (m.text) }
                ul class="plain-list" {
                    li { a href=(with("/search/promoted/new", "asked", &m.text)) { (c.t("search-promoted-add")) span class="sr" { ": " (m.text) } } }
                    li { a href=(with("/search/synonyms", "word", &m.text)) { (c.t("search-synonyms-add")) span class="sr" { ": " (m.text) } } }
                    li { a href={ (with("/", "ask", &m.text)) "#composer" } { (c.t("search-ask")) span class="sr" { ": " (m.text) } } }
                }
            }
            td { (number(m.asked)) }
            td { (number(m.empty)) }
            td { (number(m.opened)) @if let Some(place) = m.place() { " " span class="meta" { (c.lang.tf("search-report-place", &[("n", place.into())])) } } }
            td { (number(m.otherwise)) }
            td { (c.lang.date(m.last())) }
        }
    }
}
