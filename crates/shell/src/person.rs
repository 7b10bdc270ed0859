//! A person next to what they say: photo or initials, real name, role and place. Names lead to `/people/{id}`.

use crate::{Chrome, Icon, icon, parts};
use kit::Time;
use maud::{Markup, html};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Photo {
    Url(String),
    #[default]
    Initials,
}

/// Of a guest what stands as the title is where they are from, behind this sign: in plain words so; on pages it is an icon
/// and stands beside the name.
pub const FROM: &str = "🏢 ";
/// The two apart: where somebody is from, and their title.
pub fn from_and_title(title: &str) -> (Option<&str>, &str) {
    title.strip_prefix(FROM).map_or((None, title), |from| (Some(from), ""))
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub place: String,
    pub photo: Photo,
}

impl Who {
    pub fn href(&self) -> String {
        format!("/people/{}", self.id)
    }
    /// "Site engineer · Lisbon", or whichever of the two is known.
    pub fn role(&self) -> String {
        let title = from_and_title(&self.title).1;
        match (title.is_empty(), self.place.is_empty()) {
            (false, false) => format!("{title} · {}", self.place),
            _ => format!("{title}{}", self.place),
        }
    }
}

/// Sides in pixels: 20, 28, 40, 64, 112.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
}

impl Size {
    fn px(self) -> u32 {
        match self {
            Size::Xs => 20,
            Size::Sm => 28,
            Size::Md => 40,
            Size::Lg => 64,
            Size::Xl => 112,
        }
    }
}

/// First letters of the first and the last name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    let letters: String = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
    if letters.is_empty() { "?".into() } else { letters }
}

/// The picture alone. Decorative: the name stands beside it, so a screen reader skips it.
pub fn avatar(who: &Who, size: Size) -> Markup {
    face(who.id, &who.name, &who.photo, size)
}

/// The picture beside a name that is a link itself: for the hand, and for no one who hears or tabs through the page.
pub fn avatar_beside(who: &Who, size: Size) -> Markup {
    html! { a class="avatar-link" href=(who.href()) tabindex="-1" aria-hidden="true" { (drawn(who.id, &who.name, &who.photo, size, false)) } }
}

pub fn face(id: i64, name: &str, photo: &Photo, size: Size) -> Markup {
    drawn(id, name, photo, size, true)
}

fn drawn(id: i64, name: &str, photo: &Photo, size: Size, alone: bool) -> Markup {
    let px = size.px();
    match photo {
        Photo::Url(url) => {
            let small = (px <= 64 && url.contains("/photo?")).then_some("&s=1");
            html! { img class={ "avatar avatar-" (px) } src={ (url) (small.unwrap_or_default()) } width=(px) height=(px) alt="" loading="lazy"; }
        }
        Photo::Initials => {
            html! { span class={ "avatar avatar-" (px) " tint-" (id.rem_euclid(8)) } aria-hidden=[alone.then_some("true")] { (initials(name)) } }
        }
    }
}

/// The picture as a link, for places where no name stands beside it.
pub fn avatar_link(who: &Who, size: Size) -> Markup {
    html! { a class="avatar-link" href=(who.href()) title=(who.name) { (avatar(who, size)) span class="sr" { (who.name) } } }
}

/// The name as a link. Which way it runs is in the style (`unicode-bidi: plaintext`): a page has hundreds.
pub fn name(who: &Who) -> Markup {
    html! { a class="name" href=(who.href()) { (who.name) } @if let (Some(words), _) = from_and_title(&who.title) { " " (from(words)) } }
}

/// Where a guest is from, beside the name.
pub fn from(words: &str) -> Markup {
    html! { span class="from" { (icon(Icon::Building)) span dir="auto" { (words) } } }
}

/// Title and place, for a row of facts.
pub fn role(who: &Who) -> Markup {
    let words = who.role();
    html! { @if !words.is_empty() { span class="role" { (words) } } }
}

/// Picture, name, role and place, and when they said it.
pub fn person_line(c: &Chrome, who: &Who, when: Option<Time>) -> Markup {
    html! {
        div class="person-line" {
            (avatar_beside(who, Size::Md))
            div class="person-words" {
                div class="person-name" { (name(who)) }
                div class="meta" {
                    (role(who))
                    @if let Some(when) = when { (parts::time(c, when)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_guest_is_from_is_an_icon_beside_the_name() {
        let who = Who { name: "Gus".into(), title: format!("{FROM}Acme"), place: "Oslo".into(), ..Who::default() };
        assert_eq!((who.role().as_str(), from_and_title("Chief 🏢 ")), ("Oslo", (None, "Chief 🏢 ")));
        let drawn = html! { (name(&who)) (role(&who)) }.0;
        assert!(drawn.contains("Acme") && drawn.contains("<svg") && !drawn.contains('🏢'), "{drawn}");
    }
    #[test]
    fn initials_of_all_kinds_of_names() {
        for (name, want) in
            [("Ann Bergström", "AB"), ("cher", "C"), ("Ólafur Ragnar Grímsson", "ÓG"), ("(he) Li", "HL"), ("", "?"), ("李 小龙", "李小")]
        {
            assert_eq!(initials(name), want, "{name}");
        }
    }
}
