//! What the viewer and somebody have in common, and the way from one to the other.

use super::tag_link;
use crate::common::{Common, Faces};
use shell::{
    Chrome, Icon, Markup, Page, Who, html, icon, layout,
    parts::{self, Look, PersonCard},
    person::{self, Size},
};

/// The way comes to the profile by itself where scripts run (`data-unfolded`).
pub fn common(c: &Chrome, face: &Common, faces: &Faces, own: bool) -> Page {
    let p = &face.person;
    let title = c.lang.tf("profiles-common-with", &[("name", p.name.as_str().into())]);
    let main = html! {
        (parts::page_head(&title, None, Some(parts::link_button(Look::Quiet, Some(Icon::User), c.t("profiles-back"), &format!("/people/{}", p.id)))))
        @if own { (parts::empty_state(Icon::User, c.t("profiles-common-own"), c.t("profiles-common-own-words"), Some((c.t("network-find"), "/people")))) }
        @else {
            section class="card common" {
                h2 { (c.t("profiles-path")) }
                div data-unfolded { (path(c, p.who(), faces.path.as_deref(), p.active())) }
                // On the profile, which takes the way in, this stands already.
                @if let Some(standing) = faces.standing { div class="button-row" { (super::contact_buttons(c, p.id, standing)) } }
            }
            (shared(c, face, faces))
        }
    };
    layout::page(c, &title, main, None)
}

fn path(c: &Chrome, them: Who, between: Option<&[Who]>, active: bool) -> Markup {
    let name = [("name", them.name.as_str().into())];
    let step =
        |who: &Who| html! { li { (person::avatar(who, Size::Sm)) (person::name(who)) span class="role" dir="auto" { (who.role()) } } };
    let me = c.me.as_ref().map(|m| Who { id: m.id, name: m.name.clone(), photo: m.photo.clone(), ..Who::default() });
    html! {
        @match between {
            Some([]) => p { (icon(Icon::Network)) " " (c.lang.tf("profiles-path-contact", &name)) },
            Some(between) => {
                p class="meta" { (c.lang.tf("profiles-path-words", &[("n", between.len().into()), ("name", them.name.as_str().into())])) }
                ol class="path-people" {
                    @if let Some(me) = &me { li { (person::avatar(me, Size::Sm)) span class="name" { (c.t("profiles-path-you")) } } }
                    @for who in between { (step(who)) }
                    (step(&them))
                }
            }
            None if active => p class="meta" { (c.lang.tf("profiles-path-none", &name)) },
            None => p class="meta" { (c.lang.tf("profiles-inactive", &name)) },
        }
    }
}

fn shared(c: &Chrome, face: &Common, faces: &Faces) -> Markup {
    let s = &face.shared;
    let row = |key, words: &[String]| html! { @if !words.is_empty() { dt { (c.t(key)) } dd dir="auto" { (words.join(", ")) } } };
    let one = |w: &Option<String>| w.iter().cloned().collect::<Vec<_>>();
    let manager = if s.manager { vec![c.t("profiles-common-manager").to_owned()] } else { vec![] };
    html! {
        section class="card common" {
            h2 { (c.t("profiles-common-things")) }
            @if s.is_empty() && faces.contacts.is_empty() {
                p class="meta" { (c.t("profiles-common-none")) " " (c.t("profiles-common-none-words")) }
                @if let Some(me) = &c.me { (parts::link_button(Look::Secondary, Some(Icon::Tag), c.t("profiles-common-none-do"), &format!("/people/{}#tags", me.id))) }
            }
            dl class="facts" {
                (row("profiles-unit", &one(&s.unit)))
                (row("profiles-place", &one(&s.place)))
                (row("profiles-reports-to", &manager))
                (row("profiles-common-groups", &s.groups))
                (row("profiles-languages-of", &s.languages))
                @if !s.tags.is_empty() { dt { (c.t("profiles-tags")) } dd { div class="tags" { @for t in &s.tags { (tag_link(t)) } } } }
            }
            @if !faces.contacts.is_empty() {
                h3 { (c.lang.tf("profiles-common-contacts", &[("n", face.contacts_total.into())])) }
                @for who in &faces.contacts { (parts::person_card(c, &PersonCard { who: who.clone(), small: true, ..PersonCard::default() })) }
                @if face.contacts_total > faces.contacts.len() as i64 {
                    p class="meta" { (c.lang.tf("profiles-and-more", &[("n", (face.contacts_total - faces.contacts.len() as i64).into())])) }
                }
            }
        }
    }
}
