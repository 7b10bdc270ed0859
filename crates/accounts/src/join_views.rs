//! The pages of an invitation: come in, and what to do when it is over.

use crate::{model::Joining, views::new_password_field};
use shell::{Chrome, Icon, Page, forms, html, layout, parts};

pub fn join(c: &Chrome, j: &Joining, token: &str) -> Page {
    let lang = c.lang;
    let (name, org) = (j.name.as_str(), c.org.as_str());
    let title = lang.tf(if j.known { "accounts-join-back" } else { "accounts-join-title" }, &[("name", name.into()), ("org", org.into())]);
    let words = match (j.known, j.by.is_empty()) {
        (true, _) => c.t("accounts-join-back-words").to_owned(),
        (false, true) => c.t("accounts-join-words").to_owned(),
        (false, false) => lang.tf("accounts-join-words-by", &[("by", j.by.as_str().into()), ("org", org.into())]),
    };
    let main = html! {
        div class="stack" {
            (parts::page_head(&title, Some(&words), None))
            (forms::form(&format!("/join/{token}"), html! {
                @if j.password {
                    // For the browser's own store of passwords.
                    input type="text" name="username" value=(j.name) autocomplete="username" hidden disabled;
                    (new_password_field(c))
                }
            }, c.t(if j.password { "accounts-join-submit" } else { "accounts-join-submit-plain" }), None))
            p class="meta" { (lang.tf("accounts-join-not", &[("name", name.into())])) }
        }
    };
    layout::bare(c, &title, main)
}

pub fn over(c: &Chrome, words: &str) -> Page {
    let (label, href) = if c.me.is_some() { (c.t("error-go-home"), "/") } else { (c.t("sign-in"), "/sign-in") };
    let main = html! {
        div class="stack" {
            (parts::page_head(c.t("accounts-join-over-title"), None, None))
            p class="lede" data-error { (words) }
            div { (parts::link_button(parts::Look::Primary, Some(if c.me.is_some() { Icon::Home } else { Icon::LogIn }), label, href)) }
        }
    };
    layout::bare(c, c.t("accounts-join-over-title"), main)
}
