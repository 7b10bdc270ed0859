//! What a change would mean, said before it happens: who gains or loses sight of what, and what ends.

use crate::asks::Mark;
use shell::{
    Chrome, Markup, forms, html,
    parts::{self, Notice},
};
use spine::{
    App,
    communities::{
        Known,
        write::{Shift, Shown},
    },
};

/// The question itself, inside its form: what it means, and the mark that says it was read.
pub fn asks(c: &Chrome, mark: &Mark, lines: &[Markup]) -> Markup {
    html! {
        (forms::hidden("confirmed", &mark.mark))
        @if mark.anew { (parts::notice(Notice::Info, c.t("communities-asks-anew"))) }
        (parts::notice(Notice::Warn, html! { @if let [line] = lines { (line) } @else { ul { @for line in lines { li { (line) } } } } }))
    }
}

/// Names, and a sign that there are more.
pub fn names(c: &Chrome, some: &[String], all: i64) -> String {
    let more = ((some.len() as i64) < all).then(|| "…".to_owned());
    c.lang.list(&some.iter().cloned().chain(more).collect::<Vec<_>>())
}

/// The newest of what comes into sight or goes, with where all of it stands.
pub fn newest(c: &Chrome, app: &App, some: &[Shown], all: i64, whole: &str) -> Markup {
    html! {
        @if !some.is_empty() {
            ul {
                @for one in some { li { a href=(app.kind(&one.kind).map_or_else(|| "/".to_owned(), |k| (k.path)(one.id))) dir="auto" { (one.title) } } }
                @if (some.len() as i64) < all { li { a href=(whole) { (c.t("communities-asks-all")) } } }
            }
        }
    }
}

pub fn shift(c: &Chrome, app: &App, known: &Known, s: &Shift) -> Vec<Markup> {
    let org = ("org", c.org.as_str().into());
    let whole = format!("{}?sort=newest", known.href());
    let line = |key, n: i64| html! { (c.lang.tf(key, &[("n", n.into()), org])) };
    let mut out = vec![];
    if s.closes || s.opens {
        let key = if s.closes { "communities-closing" } else { "communities-opening" };
        let words = c.lang.tf(key, &[org, ("items", s.items.into()), ("members", known.member_count.into())]);
        out.push(html! { (words) (newest(c, app, &s.newest, s.items, &whole)) });
        if s.files > 0 {
            out.push(line(if s.closes { "communities-closing-files" } else { "communities-opening-files" }, s.files));
        }
    }
    if s.closes {
        let names = names(c, &s.follower_names, s.followers);
        out.push(html! { (c.lang.tf("communities-closing-followers", &[("n", s.followers.into()), ("names", names.as_str().into())])) });
    }
    if s.listed || s.unlisted {
        out.push(line(if s.listed { "communities-listing" } else { "communities-unlisting" }, known.member_count));
    }
    if !s.addresses.is_empty() {
        let all = c.lang.list(&s.addresses.iter().map(|a| format!("/c/{a}")).collect::<Vec<_>>());
        out.push(
            html! { (c.lang.tf("communities-ends-addresses", &[("n", s.addresses.len().into()), ("addresses", all.as_str().into())])) },
        );
    }
    let ends = [
        ("communities-move-invitations", s.invitations),
        ("communities-ends-links", s.links),
        (if s.unlisted { "communities-ends-requests" } else { "communities-ends-requests-open" }, s.requests),
    ];
    out.extend(ends.into_iter().filter(|e| e.1 > 0).map(|(key, n)| line(key, n)));
    out
}
