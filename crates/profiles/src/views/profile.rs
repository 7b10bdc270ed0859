//! A person's page, and the business card that stands for it.

use super::{board, contact_buttons, follow_button, tag_href, tag_link};
use crate::{
    model::{Profile, Tag, at_work},
    more::{self, More},
    store::Around,
};
use kit::Time;
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup, Page, PreEscaped, Who,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
    person::{self, Size},
};
use spine::{Eyes, Person, PersonId, UserType, Viewer, people::relations::Relation};

pub fn draft_key(board: PersonId) -> String {
    format!("board:{board}")
}

/// What a kind of person is called; nothing for employees, who are most.
fn kind_key(p: &Person) -> Option<&'static str> {
    match UserType::parse(&p.kind) {
        UserType::Employee => None,
        UserType::Contractor => Some("profiles-kind-contractor"),
        UserType::Guest => Some("profiles-kind-guest"),
        UserType::Alumni => Some("profiles-kind-alumni"),
        UserType::Service => Some("profiles-kind-service"),
    }
}

/// Who stands around somebody in the organisation.
pub struct Near<'a> {
    pub managers: &'a [Who],
    pub around: &'a Around,
}

/// `since`: what comes to the board from here on waits above it.
pub fn profile(
    c: &Chrome,
    viewer: &Viewer,
    face: &Profile,
    near: &Near<'_>,
    cards: &[Markup],
    since: Option<Time>,
    draft: Option<&Value>,
) -> Page {
    let p = &face.person;
    let own = p.id == viewer.id;
    let more = face.next.as_ref().map(|n| format!("/people/{}?before={n}", p.id));
    let main = html! {
        (who(c, viewer, face, near))
        (super::circle::tabs(c, p, own, false))
        h2 id="board" class="sr" { (super::circle::board_of(c, p, own)) }
        @if p.active() { (board::composer(c, viewer, p, draft)) }
        @if let Some(since) = since { (board::news(p, since)) }
        @if cards.is_empty() { (board::empty(c, p, own)) } @else { (parts::stream(cards, more.as_deref(), c)) }
    };
    layout::page(c, &p.name, main, Some(side(c, p, face, near)).filter(|s| !s.0.is_empty()))
}

/// The same for who only looks at how others see it: nothing in it can be pressed.
pub fn seen_as(c: &Chrome, viewer: &Viewer, eyes: &Eyes, face: &Profile, near: &Near<'_>, cards: &[Markup]) -> Page {
    let p = &face.person;
    let title = c.t("profiles-as");
    let main = html! {
        (as_head(c, p.id, eyes, Some(&viewer.name)))
        fieldset class="view-as" disabled aria-label=(title) {
            (who(c, viewer, face, near))
            h2 class="section-head" { (c.lang.tf("profiles-board", &[("name", p.name.as_str().into())])) }
            @if cards.is_empty() { (board::empty(c, p, false)) } @else { (parts::stream(cards, None, c)) }
        }
    };
    layout::page(c, title, main, Some(side(c, p, face, near)).filter(|s| !s.0.is_empty()))
}
/// Whose eyes see nothing at all.
pub fn not_seen(c: &Chrome, id: PersonId, eyes: &Eyes) -> Page {
    let words = if *eyes == Eyes::Nobody { "profiles-as-nobody-words" } else { "profiles-as-guest-words" };
    let main = html! { (as_head(c, id, eyes, None)) (parts::empty_state(Icon::EyeOff, c.t("profiles-as-nothing"), c.t(words), Some((c.t("profiles-as-back"), "/settings/privacy")))) };
    layout::page(c, c.t("profiles-as"), main, None)
}
fn as_head(c: &Chrome, id: PersonId, eyes: &Eyes, name: Option<&str>) -> Markup {
    let href = |who: &str| format!("/people/{id}/as?who={who}");
    let tab = |key: &'static str, who: &str, on: bool| parts::Tab::new(c.t(key), href(who), on);
    let handle = if let Eyes::Of(handle) = eyes { format!("@{handle}") } else { String::new() };
    html! {
        (parts::page_head(c.t("profiles-as"), Some(c.t("profiles-as-words")), Some(parts::link_button(Look::Secondary, Some(Icon::ArrowLeft), c.t("profiles-as-end"), &format!("/people/{id}")))))
        (parts::tabs(c.t("profiles-as"), &[
            tab("profiles-as-colleague", "colleague", *eyes == Eyes::Colleague),
            tab("profiles-as-guest", "guest", *eyes == Eyes::Guest),
            tab("profiles-as-nobody", "nobody", *eyes == Eyes::Nobody),
        ]))
        form class="stack view-as-whom" method="get" action={ "/people/" (id) "/as" } {
            (forms::person_field(&Field { value: &handle, max: Some(80), placeholder: "@", ..Field::new("who", c.t("profiles-as-named")) }))
            div class="button-row" { (parts::button(Look::Secondary, Some(Icon::Eye), c.t("profiles-as-look"))) }
        }
        @if let Some(name) = name.filter(|n| !n.is_empty()) { (parts::notice(Notice::Info, c.lang.tf("profiles-as-name", &[("name", name.into())]))) }
    }
}

fn who(c: &Chrome, viewer: &Viewer, face: &Profile, near: &Near<'_>) -> Markup {
    let p = &face.person;
    let own = p.id == viewer.id;
    html! {
        section class="card profile" aria-label=(p.name) {
            (head(c, face, own))
            @if let Some(words) = &face.invitation { (parts::notice(Notice::Info, html! { (c.lang.tf("profiles-invites", &[("name", p.name.as_str().into())])) " " q dir="auto" { (words) } })) }
            @if !p.active() { (parts::notice(Notice::Info, c.lang.tf("profiles-inactive", &[("name", p.name.as_str().into())]))) }
            (about(c, p, own))
            (tags(c, p, face, viewer, own))
            @if own { (hint(c, face)) } @else { (common(c, face, near)) }
        }
    }
}

fn head(c: &Chrome, face: &Profile, own: bool) -> Markup {
    let p = &face.person;
    html! {
        header class="page-head profile-head" {
            div class="person-line" {
                (person::avatar(&p.who(), Size::Xl))
                div class="person-words" {
                    h1 dir="auto" { (p.name) }
                    @if !face.more.pronunciation.is_empty() { p class="meta said" { (c.lang.tf("profiles-said", &[("how", face.more.pronunciation.as_str().into())])) } }
                    @match person::from_and_title(&p.title) {
                        (Some(words), _) => p class="lede" { (person::from(words)) },
                        (None, "") => {},
                        (None, title) => p class="lede" dir="auto" { (title) },
                    }
                    p class="meta" { span dir="auto" { (line(&[&p.unit, &p.place, &c.lang.country(&p.country)])) } }
                    div class="chips" { (chips(c, p, time(c, face, own).as_deref())) @if p.active() { (ways(p)) } (links(&face.more)) }
                }
            }
            div class="page-actions" {
                @if own {
                    (parts::link_button(Look::Secondary, Some(Icon::Edit), c.t("profiles-edit"), &format!("/people/{}/edit", p.id)))
                    (parts::link_button(Look::Quiet, Some(Icon::Download), c.t("profiles-vcard"), &format!("/people/{}/card.vcf", p.id)))
                    (parts::link_button(Look::Quiet, Some(Icon::Star), c.t("questions-given"), "/me/contributions"))
                } @else {
                    @if face.more.contributions { (parts::link_button(Look::Quiet, Some(Icon::Star), c.t("questions-given-link"), &format!("/people/{}/contributions", p.id))) }
                    @if p.active() || face.standing.following { (follow_button(c, p.id, face.standing.following, true, &format!("/people/{}", p.id))) }
                    @if p.active() { (contact_buttons(c, p.id, face.standing)) }
                    (parts::more_menu(c, html! {
                        @if p.active() { (parts::action_link(Icon::Download, c.t("profiles-vcard"), &format!("/people/{}/card.vcf", p.id))) }
                        @if face.standing.contact { (parts::action_button(Icon::Close, c.t("network-remove"), &format!("/people/{}/remove-contact", p.id))) }
                        @if face.standing.invited { (parts::action_button(Icon::Close, c.t("network-withdraw"), &format!("/network/invitations/{}/withdraw", p.id))) }
                        (parts::action_link(Icon::Flag, c.t("moderation-flag-title"), &format!("/people/{}/flag", p.id)))
                    }))
                }
            }
        }
    }
}

fn line(words: &[&str]) -> String {
    words.iter().filter(|w| !w.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn chips(c: &Chrome, p: &Person, time: Option<&str>) -> Markup {
    let languages = kit::languages::names(&p.languages).join(", ");
    html! {
        @if let Some(key) = kind_key(p) { (parts::chip(Some(Icon::Briefcase), c.t(key))) }
        @if p.admin { (parts::chip(Some(Icon::Shield), c.t("profiles-admin"))) }
        @if let Some(time) = time { (parts::chip(Some(Icon::Clock), time)) }
        @if !languages.is_empty() { (parts::chip(Some(Icon::Globe), &languages)) }
        (parts::chip(Some(Icon::At), &p.handle))
    }
}

/// "14:05 there now, works 09:00 to 17:00": their clock, and whether it is a time to call. Of oneself: the hours.
fn time(c: &Chrome, face: &Profile, own: bool) -> Option<String> {
    clock(c, face.local_time.as_deref().filter(|_| !own), &face.more)
}
fn clock(c: &Chrome, time: Option<&str>, m: &More) -> Option<String> {
    let now = time.unwrap_or_default();
    let args = [("time", now.into()), ("from", m.works_from.as_str().into()), ("to", m.works_to.as_str().into())];
    match (now.is_empty(), at_work(now, &m.works_from, &m.works_to)) {
        (false, None) => Some(c.lang.tf("profiles-local-time", &args)),
        (false, Some(true)) => Some(c.lang.tf("profiles-local-time-at-work", &args)),
        (false, Some(false)) => Some(c.lang.tf("profiles-local-time-off", &args)),
        (true, _) if !m.works_from.is_empty() => Some(c.lang.tf("profiles-hours", &args)),
        _ => None,
    }
}

/// Elsewhere on the web. Where they lead is not ours.
fn links(m: &More) -> Markup {
    html! { @for link in &m.links { a class="chip" href=(link) rel="noopener noreferrer nofollow ugc" { (icon(Icon::External)) span dir="ltr" { (more::called(link)) } } } }
}

/// Mail and telephone, as links a device knows what to do with.
fn ways(p: &Person) -> Markup {
    let number: String = p.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    html! {
        @if let Some(mail) = &p.email { a class="chip" href={ "mailto:" (mail) } { (icon(Icon::Mail)) span { (mail) } } }
        @if !number.is_empty() { a class="chip" href={ "tel:" (number) } { (icon(Icon::Phone)) span { (p.phone) } } }
    }
}

fn about(c: &Chrome, p: &Person, own: bool) -> Markup {
    html! {
        @if p.about_html.contains("<h3") { h2 class="sr" { (c.lang.tf("profiles-about-title", &[("name", p.name.as_str().into())])) } }
        @if !p.about_html.is_empty() { div class="prose profile-about" dir="auto" { (PreEscaped(&p.about_html)) } }
        @else if own { p class="meta" { (c.t("profiles-about-none")) " " a href={ "/people/" (p.id) "/edit" } { (c.t("profiles-about-write")) } } }
    }
}

/// What they say they know stands apart from what others say of them.
fn tags(c: &Chrome, p: &Person, face: &Profile, viewer: &Viewer, own: bool) -> Markup {
    let all = &face.tags;
    let may = own || face.standing.may_tag;
    let mine = all.iter().any(|t| t.by.iter().any(|g| g.id == viewer.id));
    let prompt =
        if own { c.t("profiles-tags-add-own").to_owned() } else { c.lang.tf("profiles-tags-add", &[("name", p.name.as_str().into())]) };
    let given: Vec<&Tag> = all.iter().filter(|t| t.others(p.id).next().is_some()).collect();
    let said: Vec<&Tag> = all.iter().filter(|t| t.own(p.id)).collect();
    html! {
        section class="people-tags" id="tags" aria-label=(c.t("profiles-tags")) {
            @if !said.is_empty() {
                p class="tags-of" { (c.t(if own { "profiles-tags-yours" } else { "profiles-tags-own" })) }
                div class="tags" { @for t in said { (tag_link(&t.tag)) } }
            }
            @if !given.is_empty() {
                p class="tags-of" { (c.t("profiles-tags-given")) " " a href={ "/people/" (p.id) "/tags" } { (c.t("profiles-tags-who")) } }
                div class="tags" {
                    @for t in given {
                        a class="tag" href=(tag_href(&t.tag)) title=(by(c, p, t)) {
                            span dir="auto" { (t.tag) } @if t.others(p.id).nth(1).is_some() { " " span class="count" { (t.others(p.id).count()) } }
                            span class="sr" { " " (by(c, p, t)) }
                        }
                    }
                }
            }
            @if p.active() && (may || mine) { (parts::unfold(Icon::Tag, if may { &prompt } else { c.t("profiles-tags-off") }, give(c, p, all, viewer, (own, may)))) }
        }
    }
}
/// "A, B and C", or the first of more.
fn named(c: &Chrome, names: &[&str], more: usize) -> String {
    if more == 0 { c.lang.list(names) } else { names.join(", ") }
}
fn by(c: &Chrome, p: &Person, t: &Tag) -> String {
    let names: Vec<&str> = t.others(p.id).take(5).map(|g| g.name.as_str()).collect();
    let more = t.others(p.id).count().saturating_sub(5);
    c.lang.tf("profiles-tag-given", &[("names", named(c, &names, more).as_str().into()), ("more", more.into())])
}
/// One quiet line with what would help others most; gone when there is nothing to say.
fn hint(c: &Chrome, face: &Profile) -> Markup {
    let p = &face.person;
    let wishes = [
        (p.photo.is_none(), "profiles-hint-photo", "photo"),
        (!face.tags.iter().any(|t| t.own(p.id)), "profiles-hint-tags", ""),
        (p.languages.is_empty(), "profiles-hint-languages", "languages"),
        (p.timezone.is_empty(), "profiles-hint-timezone", "timezone"),
    ];
    let open: Vec<_> = wishes.into_iter().filter(|w| w.0).take(2).collect();
    html! {
        @if !open.is_empty() {
            p class="meta profile-hint" {
                (c.t("profiles-hint")) " "
                @for (n, (_, key, at)) in open.iter().enumerate() {
                    @if n > 0 { ", " }
                    a href=(if at.is_empty() { "#tags".to_owned() } else { format!("/people/{}/edit#f-{at}", p.id) }) { (c.t(key)) }
                }
            }
        }
    }
}

/// What the viewer and they share at a glance; the way from one to the other comes when it is asked for.
fn common(c: &Chrome, face: &Profile, near: &Near<'_>) -> Markup {
    let p = &face.person;
    let s = &face.in_common;
    let n = face.contacts_in_common_total;
    let mut words: Vec<String> = s.unit.iter().chain(&s.place).chain(&s.groups).cloned().collect();
    if s.manager {
        words.push(c.t("profiles-common-manager").to_owned());
    }
    html! {
        section class="in-common" aria-labelledby="common" {
            h2 id="common" { (c.lang.tf("profiles-common-with", &[("name", p.name.as_str().into())])) }
            @if n > 0 {
                p class="shared-contacts" {
                    span class="faces" { @for w in near.around.common.0.iter().take(5) { (person::avatar_link(w, Size::Sm)) } }
                    " " (c.lang.tf("profiles-common-contacts", &[("n", n.into())]))
                }
            }
            @if !words.is_empty() { p class="meta" dir="auto" { (words.join(" · ")) } }
            @if !s.tags.is_empty() { div class="tags" { @for t in s.tags.iter().take(8) { (tag_link(t)) } } }
            @if n == 0 && s.is_empty() { p class="meta" { (c.t("profiles-common-none")) } }
            @if p.active() { div class="unfold-row" { (parts::unfold_later(Icon::Path, c.t("profiles-path-ask"), &format!("/people/{}/common", p.id))) } }
        }
    }
}

/// The form to give tags, and below it those that the viewer may take off again.
fn give(c: &Chrome, p: &Person, all: &[Tag], viewer: &Viewer, (own, may): (bool, bool)) -> Markup {
    let remove = format!("/people/{}/tags/remove", p.id);
    let hint = if own { "profiles-tags-hint-own" } else { "profiles-tags-hint" };
    let mut mine = all.iter().filter(|t| own || t.by.iter().any(|g| g.id == viewer.id)).peekable();
    html! {
        @if may {
            (forms::form(&format!("/people/{}/tags", p.id), html! {
                (forms::text_field(&Field { required: true, max: Some(300), placeholder: c.t("composer-tags-hint"), hint: Some(c.t(hint)), autocomplete: "off", scope: "people", ..Field::new("tags", c.t("profiles-tags")) }))
            }, c.t("profiles-tags-give"), None))
        }
        @if mine.peek().is_some() {
            p class="meta" { (c.t("profiles-tags-off")) }
            div class="button-row" {
                @for t in mine { (parts::post_button(Look::Quiet, Some(Icon::Close), &t.tag, &remove, &[("tag", &t.tag)])) }
            }
        }
    }
}

fn side(c: &Chrome, p: &Person, face: &Profile, near: &Near<'_>) -> Markup {
    let small = |who: &Who| parts::person_card(c, &PersonCard { who: who.clone(), small: true, ..PersonCard::default() });
    let around = near.around;
    let team = format!("/people/{}/team", p.id);
    let whole = |n: i64, shown: usize| (n > shown as i64).then_some((c.t("profiles-team-all"), team.as_str()));
    html! {
        @if !near.managers.is_empty() {
            (parts::side_box(c.t("profiles-reports-to"), html! { @for w in near.managers { (small(w)) } }, Some((c.t("profiles-team"), &team))))
        }
        @if !around.reports.0.is_empty() {
            (parts::side_box(&c.lang.tf("profiles-reports", &[("name", p.name.as_str().into()), ("n", face.reports_total.into())]),
                html! { @for w in &around.reports.0 { (small(w)) } }, whole(around.reports.1, around.reports.0.len())))
        }
        @if !around.peers.0.is_empty() {
            (parts::side_box(c.t("profiles-peers"), html! { @for w in &around.peers.0 { (small(w)) } }, whole(around.peers.1, around.peers.0.len())))
        }
        @if !around.communities.0.is_empty() {
            (parts::side_box(c.t("profiles-communities"), html! { ul { @for g in &around.communities.0 { li { a href={ "/communities/" (g.id) } dir="auto" { (g.name) } } } } },
                (around.communities.1 > around.communities.0.len() as i64).then_some((c.t("profiles-team-all"), format!("/people/{}/communities", p.id).as_str()))))
        }
        @if !around.contacts.is_empty() {
            (parts::side_box(c.t("profiles-contacts"), html! { p class="faces" { @for w in &around.contacts { (person::avatar_link(w, Size::Sm)) } } },
                Some((c.t("profiles-team-all"), &format!("/people/{}/contacts", p.id)))))
        }
        @if !around.answers.is_empty() {
            (parts::side_box(c.t("profiles-answers"), html! { ul { @for a in &around.answers { li { a href={ "/items/" (a.id) } dir="auto" { (a.title) } " " span class="meta" { (parts::time(c, a.at)) } } } } },
                Some((c.t("profiles-team-all"), &format!("/people/{}/all", p.id)))))
        }
    }
}

/// Small enough to open beside a name.
pub fn business_card(c: &Chrome, p: &Person, m: &More, tags: &[String], s: Relation, time: Option<&str>, own: bool) -> Markup {
    let who = p.who();
    let time = clock(c, time.filter(|_| !own), m);
    html! {
        div class="business-card" data-person=(p.id) {
            div class="person-line" {
                (person::avatar(&who, Size::Lg))
                div class="person-words" {
                    div class="person-name" { (person::name(&who)) }
                    div class="meta" dir="auto" { (line(&[person::from_and_title(&p.title).1, &p.unit, &p.place])) }
                    div class="chips" {
                        @if !p.active() { (parts::chip(Some(Icon::Info), c.t("network-inactive"))) }
                        (chips(c, p, time.as_deref()))
                        @if p.active() { (ways(p)) }
                    }
                }
            }
            @if !tags.is_empty() { div class="tags" { @for t in tags { (tag_link(t)) } } }
            @if p.active() {
                @if !own { div class="button-row" { (follow_button(c, p.id, s.following, false, "")) } }
            }
        }
    }
}
