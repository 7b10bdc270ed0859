//! Why something was found where it was, as a page of its own that unfolds below a result; and the switch that leaves
//! people out of it. Says what the ranker went by, in the same numbers.

use crate::{
    model::{Asking, Hit, Results},
    social::Why,
};
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self},
};

/// The link below a result.
pub fn link(c: &Chrome, q: &Asking, hit: &Hit) -> Markup {
    let of = Asking { page: q.page, ..q.clone() }.href(&q.kind, q.page());
    let of = of.split_once('?').map_or("", |(_, query)| query);
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("item", &hit.item.id.to_string()).append_pair("of", of).finish();
    html! { @if hit.why.is_some() { (parts::unfold_later(Icon::Info, c.t("search-why"), &format!("/search/why?{query}"))) } }
}

pub fn page(c: &Chrome, hit: &Hit, why: &Why, plain: bool) -> Page {
    let title = c.t("search-why");
    let name = hit.item.heading();
    let about = html! { p { a href=(hit.url) { @if name.is_empty() { (c.t("search-why-open")) } @else { bdi { (name) } } } } };
    let main = html! { (parts::page_head(title, None, None)) (parts::unfolded(about, parts_of(c, hit, why, plain))) };
    layout::page(c, title, main, None)
}

fn times(c: &Chrome, n: f64) -> String {
    c.lang.tf("search-why-times", &[("n", format!("{n:.2}").as_str().into())])
}

fn parts_of(c: &Chrome, hit: &Hit, why: &Why, plain: bool) -> Markup {
    let s = &why.signals;
    let mut words: Vec<String> = vec![];
    for piece in hit.pieces.iter().filter(|p| p.hit) {
        let word = piece.text.to_lowercase();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let people: Vec<String> = [
        (s.likes > 0, c.lang.tf("search-why-likes", &[("n", s.likes.into())])),
        (s.comments > 0, c.lang.tf("search-why-comments", &[("n", s.comments.into())])),
        (s.accepted, c.t("search-why-accepted").to_owned()),
    ]
    .into_iter()
    .filter_map(|(on, words)| on.then_some(words))
    .collect();
    let near: Vec<&str> = [
        (s.contact, "search-why-contact"),
        (s.followed && !s.contact, "search-why-followed"),
        (s.community, "search-why-community"),
        (s.unit, "search-why-unit"),
        (s.saved, "search-why-saved"),
    ]
    .into_iter()
    .filter(|(on, _)| *on)
    .map(|(_, key)| c.t(key))
    .collect();
    html! {
        dl class="why" {
            dt { (c.t("search-why-words")) " " span class="meta" { (format!("{:.2}", why.words)) } }
            dd { @if words.is_empty() { (c.t("search-why-words-other")) } @else { @for (n, word) in words.iter().enumerate() { @if n > 0 { " · " } mark dir="auto" { (word) } } } }
            dt { (c.t("search-why-fresh")) " " span class="meta" { (times(c, why.fresh)) } }
            dd { (parts::time(c, s.active_at)) }
            @if !plain {
                @if !people.is_empty() { dt { (c.t("search-why-people")) " " span class="meta" { (times(c, why.people)) } } dd { (people.join(" · ")) } }
                @if s.official { dt { (c.t("search-why-official")) " " span class="meta" { (times(c, why.official)) } } dd { (c.t("search-why-official-words")) } }
                @if !near.is_empty() { dt { (c.t("search-why-near")) " " span class="meta" { (times(c, why.near)) } } dd { (near.join(" · ")) } }
            } @else { dt { (c.t("search-social-off")) } dd { (c.t("search-why-plain")) } }
        }
    }
}

/// With people or without, at this address; and a way to keep it so.
pub fn switch(c: &Chrome, q: &Asking, r: &Results) -> Markup {
    let choice = |off: bool, key| html! { li { a href=(q.but(|a| a.social = if off { "off" } else { "on" }.into())) aria-current=[(r.plain == off).then_some("true")] { (c.t(key)) } } };
    html! {
        h3 { (c.t("search-social")) }
        ul class="facet" { (choice(false, "search-social-on")) (choice(true, "search-social-off")) }
        @if r.plain != r.plainly {
            form action="/search/social" method="post" {
                input type="hidden" name="social" value=(if r.plain { "off" } else { "on" });
                input type="hidden" name="back" value=(q.but(|a| a.social.clear()));
                button class="button quiet small" type="submit" { (c.t("search-social-keep")) }
            }
        }
    }
}
