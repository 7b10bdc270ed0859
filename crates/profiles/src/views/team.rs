//! Whom somebody reports to, works beside and leads.

use crate::{
    look::Looked,
    team::{Faces, Team},
};
use shell::{
    Chrome, Icon, Markup, Page, Who, html, layout,
    parts::{self, PersonCard},
};
use spine::Person;

pub fn team(c: &Chrome, face: &Team, faces: &Faces) -> Page {
    let p = &face.person;
    let name = [("name", p.name.as_str().into())];
    let card = |who: &Who| parts::person_card(c, &PersonCard { who: who.clone(), ..PersonCard::default() });
    let part = |title: String, all: &[Who], total: i64, next: Option<&str>| -> Markup {
        html! {
            @if !all.is_empty() {
                h2 class="section-head" { (title) }
                div class="person-list" data-list {
                    @for who in all { (card(who)) }
                    @if let Some(next) = next { (parts::pager_more(c, &format!("/people/{}/team?after={next}", p.id))) }
                    @else if total > all.len() as i64 { p class="meta" { (c.lang.tf("profiles-and-more", &[("n", (total - all.len() as i64).into())])) } }
                }
            }
        }
    };
    let title = c.lang.tf("profiles-team-of", &name);
    let nobody = faces.managers.is_empty() && faces.peers.is_empty() && faces.reports.is_empty();
    let main = html! {
        (parts::page_head(&title, None, Some(parts::link_button(parts::Look::Quiet, Some(Icon::User), c.t("profiles-back"), &format!("/people/{}", p.id)))))
        @if nobody { (none(c, p)) }
        (part(c.t("profiles-reports-to").to_owned(), &faces.managers, faces.managers.len() as i64, None))
        (part(c.lang.tf("profiles-reports", &[("name", p.name.as_str().into()), ("n", face.reports_total.into())]), &faces.reports, faces.reports.len() as i64, face.next.as_deref()))
        (part(c.t("profiles-peers").to_owned(), &faces.peers, face.peers_total, None))
    };
    layout::page(c, &title, main, None)
}

/// Where nothing is known, the next best: whoever brings the data in does so, others look around.
fn none(c: &Chrome, p: &Person) -> Markup {
    let unit = c.lang.tf("profiles-team-none-unit", &[("unit", p.unit.as_str().into())]);
    let in_unit = Looked { unit: p.unit.clone(), ..Looked::default() }.href("");
    let action = match () {
        () if c.is_admin => (c.t("profiles-team-none-do"), "/admin/import"),
        () if !p.unit.is_empty() => (unit.as_str(), in_unit.as_str()),
        () => (c.t("network-find"), "/people"),
    };
    parts::empty_state(Icon::Users, c.t("profiles-team-none"), c.t("profiles-team-none-words"), Some(action))
}
