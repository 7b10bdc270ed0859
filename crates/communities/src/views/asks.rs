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

/// What a sentence has room for; the others unfold below it.
const AT_ONCE: usize = 20;

/// A sentence with the names of all whom it is about. `whole`: where those are listed who are too many even for that.
pub fn named(c: &Chrome, key: &'static str, to: &str, all: i64, names: &[String], whole: &str) -> Markup {
    let (first, rest) = names.split_at(names.len().min(AT_ONCE));
    let others = all - first.len() as i64;
    let more = (others > 0).then(|| c.lang.tf("communities-asks-more", &[("n", others.into())]));
    let list = c.lang.list(&first.iter().cloned().chain(more.clone()).collect::<Vec<_>>());
    html! {
        (c.lang.tf(key, &[("n", all.into()), ("to", to.into()), ("names", list.as_str().into())]))
        @if let Some(more) = more {
            details {
                summary { (more) }
                p dir="auto" { (c.lang.list(rest)) }
                @if (names.len() as i64) < all { p { a href=(whole) { (c.t("communities-asks-all")) } } }
            }
        }
    }
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
        let whole = format!("{}/members?role=follower", known.href());
        out.push(named(c, "communities-closing-followers", "", s.followers, &s.follower_names, &whole));
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
