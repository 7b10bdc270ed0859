//! "Do you know …?": one person, the reasons, and what one can do.

use crate::model::{Because, Known, Suggested};
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self, Look, Notice, PersonCard},
};
use spine::Person;

pub fn people(c: &Chrome, face: &Known, refused: &[Person]) -> Page {
    let title = c.t("recommend-people");
    let main = html! {
        (parts::page_head(title, Some(c.t("recommend-people-words")), None))
        @match (&face.person, face.off) {
            (_, true) => (parts::notice(Notice::Info, html! { (c.t("recommend-is-off")) })),
            (Some(one), _) => (suggested(c, one)),
            (None, _) => (parts::empty_state(Icon::Network, c.t("recommend-nobody"), c.t("recommend-nobody-words"), Some((c.t("recommend-directory"), "/people")))),
        }
        @if !refused.is_empty() {
            details class="card settings" {
                summary { (c.t("recommend-refused")) }
                @for p in refused {
                    @let again = parts::post_button(Look::Quiet, None, c.t("recommend-again"), &format!("/people/{}/suggested/again", p.id), &[]);
                    (parts::person_card(c, &PersonCard { who: p.who(), small: true, actions: again, ..PersonCard::default() }))
                }
            }
        }
    };
    let side = html! {
        (parts::side_box(c.t("recommend-how"), html! {
            p { (c.t("recommend-how-words")) }
            (switch(c, "mine", face.off, "recommend-off", "recommend-on"))
            (switch(c, "me", face.unnamed, "recommend-unname", "recommend-name"))
        }, None))
    };
    layout::page(c, title, main, Some(side))
}

fn switch(c: &Chrome, what: &str, is_off: bool, off: &'static str, on: &'static str) -> Markup {
    let (label, value) = if is_off { (on, "") } else { (off, "1") };
    parts::post_button(Look::Quiet, None, c.t(label), "/recommended/off", &[("what", what), ("off", value)])
}

fn suggested(c: &Chrome, one: &Suggested) -> Markup {
    let p = &one.person;
    let to = |verb: &str| format!("/people/{}/suggested/{verb}", p.id);
    let back = [("back", "/recommended/people")];
    html! {
        article class="card suggested" aria-label=(p.name) {
            h2 { (c.lang.tf("recommend-do-you-know", &[("name", p.name.as_str().into())])) }
            (parts::person_card(c, &PersonCard { who: p.who(), ..PersonCard::default() }))
            @if !one.because.is_empty() {
                details class="evidence" open {
                    summary { (c.t("recommend-why")) }
                    ul { @for why in &one.because { li { bdi { (because(c, why)) } } } }
                }
            }
            div class="button-row" {
                (parts::post_button(Look::Primary, Some(Icon::UserPlus), c.t("recommend-invite"), &format!("/people/{}/invite", p.id), &back))
                @if !one.followed { (parts::post_button(Look::Secondary, Some(Icon::Bell), c.t("recommend-follow"), &format!("/people/{}/follow", p.id), &back)) }
                (parts::post_button(Look::Quiet, None, c.t("recommend-skip"), &to("skip"), &[]))
                (parts::post_button(Look::Quiet, None, c.t("recommend-never"), &to("never"), &[]))
            }
        }
    }
}

fn named(c: &Chrome, key: &str, names: &[String], n: usize) -> String {
    let said: Vec<&str> = names.iter().map(String::as_str).collect();
    let more = n.saturating_sub(names.len()) as i64;
    c.lang.tf(key, &[("names", c.lang.list(&said).as_str().into()), ("more", more.into())])
}
fn because(c: &Chrome, why: &Because) -> String {
    match why {
        Because::Contacts { names, n } => named(c, "recommend-contacts", names, *n),
        Because::Ways => c.t("recommend-ways").to_owned(),
        Because::Manager => c.t("recommend-manager").to_owned(),
        Because::Unit { unit } => c.lang.tf("recommend-unit", &[("unit", unit.as_str().into())]),
        Because::Place { place } => c.lang.tf("recommend-place", &[("place", place.as_str().into())]),
        Because::Communities { names, n } => named(c, "recommend-communities", names, *n as usize),
        Because::Tags { names, n } => named(c, "recommend-tags", &names.iter().map(|t| format!("#{t}")).collect::<Vec<_>>(), *n as usize),
        Because::Answers { n } => c.lang.tf("recommend-answers", &[("n", (*n).into())]),
    }
}
