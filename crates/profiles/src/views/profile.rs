//! A person's page, and the business card that stands for it.

use super::{contact_buttons, follow_button, tag_href, tag_link};
use crate::{
    model::{Profile, Tag, language_names},
    page::Around,
};
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup, Page, PreEscaped, Who,
    forms::{self, AudienceChoice, Composer, Field, KindChip},
    html, icon, layout,
    parts::{self, Look, Notice, PersonCard},
    person::{self, Size},
};
use spine::{Person, PersonId, UserType, Viewer, people::relations::Relation};

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

pub fn profile(c: &Chrome, viewer: &Viewer, face: &Profile, around: &Around, cards: &[Markup], draft: Option<&Value>) -> Page {
    let p = &face.person;
    let own = p.id == viewer.id;
    let more = face.next.as_ref().map(|n| format!("/people/{}?before={n}", p.id));
    let main = html! {
        section class="card profile" aria-label=(p.name) {
            (head(c, face, own))
            @if !p.active() { (parts::notice(Notice::Info, c.lang.tf("profiles-inactive", &[("name", p.name.as_str().into())]))) }
            (about(c, p, own))
            (tags(c, p, &face.tags, viewer, own))
        }
        h2 id="board" class="section-head" { @if own { (c.t("profiles-board-own")) } @else { (c.lang.tf("profiles-board", &[("name", p.name.as_str().into())])) } }
        @if p.active() { (composer(c, viewer, p, draft)) }
        @if cards.is_empty() { (empty(c, p, own)) } @else { (parts::stream(cards, more.as_deref(), c)) }
    };
    layout::page(c, &p.name, main, Some(side(c, p, face, around)).filter(|s| !s.0.is_empty()))
}

fn head(c: &Chrome, face: &Profile, own: bool) -> Markup {
    let p = &face.person;
    html! {
        header class="page-head profile-head" {
            div class="person-line" {
                (person::avatar(&p.who(), Size::Xl))
                div class="person-words" {
                    h1 dir="auto" { (p.name) }
                    @if !p.title.is_empty() { p class="lede" dir="auto" { (p.title) } }
                    p class="meta" dir="auto" { (line(&[&p.unit, &p.place, &p.country])) }
                    div class="chips" { (chips(c, p, face.local_time.as_deref().filter(|_| !own))) @if p.active() { (ways(p)) } }
                }
            }
            div class="page-actions" {
                @if own {
                    (parts::link_button(Look::Secondary, Some(Icon::Edit), c.t("profiles-edit"), &format!("/people/{}/edit", p.id)))
                } @else {
                    @if p.active() || face.standing.following { (follow_button(c, p.id, face.standing.following, true, &format!("/people/{}", p.id))) }
                    @if p.active() { (contact_buttons(c, p.id, face.standing)) }
                    @if face.standing.contact {
                        (parts::more_menu(c, parts::action_button(Icon::Close, c.t("network-remove"), &format!("/people/{}/remove-contact", p.id))))
                    }
                }
            }
        }
    }
}

fn line(words: &[&str]) -> String {
    words.iter().filter(|w| !w.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn chips(c: &Chrome, p: &Person, time: Option<&str>) -> Markup {
    let languages = language_names(&p.languages).join(", ");
    html! {
        @if let Some(key) = kind_key(p) { (parts::chip(Some(Icon::Briefcase), c.t(key))) }
        @if p.admin { (parts::chip(Some(Icon::Shield), c.t("profiles-admin"))) }
        @if let Some(time) = time { (parts::chip(Some(Icon::Clock), &c.lang.tf("profiles-local-time", &[("time", time.into())]))) }
        @if !languages.is_empty() { (parts::chip(Some(Icon::Globe), &languages)) }
        (parts::chip(Some(Icon::At), &p.handle))
    }
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

fn tags(c: &Chrome, p: &Person, all: &[Tag], viewer: &Viewer, own: bool) -> Markup {
    let prompt =
        if own { c.t("profiles-tags-add-own").to_owned() } else { c.lang.tf("profiles-tags-add", &[("name", p.name.as_str().into())]) };
    html! {
        section class="people-tags" id="tags" aria-label=(c.t("profiles-tags")) {
            @if !all.is_empty() {
                div class="tags" {
                    @for t in all {
                        a class="tag" href=(tag_href(&t.tag)) title=(given(c, t)) {
                            span dir="auto" { (t.tag) } @if t.by.len() > 1 { " " span class="count" { (t.by.len()) } }
                            span class="sr" { " " (given(c, t)) }
                        }
                    }
                }
            }
            @if p.active() { (parts::unfold(Icon::Tag, &prompt, give(c, p, all, viewer, own))) }
        }
    }
}
fn given(c: &Chrome, t: &Tag) -> String {
    let names: Vec<&str> = t.by.iter().take(5).map(|g| g.name.as_str()).collect();
    c.lang.tf("profiles-tag-given", &[("names", names.join(", ").as_str().into()), ("more", t.by.len().saturating_sub(5).into())])
}
/// The form to give tags, and below it those that the viewer may take off again.
fn give(c: &Chrome, p: &Person, all: &[Tag], viewer: &Viewer, own: bool) -> Markup {
    let remove = format!("/people/{}/tags/remove", p.id);
    let hint = if own { "profiles-tags-hint-own" } else { "profiles-tags-hint" };
    let mut mine = all.iter().filter(|t| own || t.by.iter().any(|g| g.id == viewer.id)).peekable();
    html! {
        (forms::form(&format!("/people/{}/tags", p.id), html! {
            (forms::text_field(&Field { required: true, max: Some(300), placeholder: c.t("composer-tags-hint"), hint: Some(c.t(hint)), autocomplete: "off", scope: "people", ..Field::new("tags", c.t("profiles-tags")) }))
        }, c.t("profiles-tags-give"), None))
        @if mine.peek().is_some() {
            p class="meta" { (c.t("profiles-tags-off")) }
            div class="button-row" {
                @for t in mine { (parts::post_button(Look::Quiet, Some(Icon::Close), &t.tag, &remove, &[("tag", &t.tag)])) }
            }
        }
    }
}

fn composer(c: &Chrome, viewer: &Viewer, p: &Person, draft: Option<&Value>) -> Markup {
    let own = p.id == viewer.id;
    let name = p.name.as_str();
    let t = |k| c.t(k).to_owned();
    let tf = |k, v: &str| c.lang.tf(k, &[("name", v.into())]);
    let field = |k: &str| draft.and_then(|d| d.get(k)).and_then(Value::as_str).unwrap_or_default();
    let kinds = if own {
        vec![
            chip("status", t("profiles-kind-status"), Icon::Message, false, t("profiles-post-own"), t("profiles-status-placeholder")),
            chip("question", t("profiles-kind-question"), Icon::Question, true, t("profiles-ask-own"), t("profiles-question-placeholder")),
        ]
    } else {
        vec![
            chip(
                "message",
                t("profiles-kind-message"),
                Icon::Send,
                false,
                tf("profiles-post-other", name),
                tf("profiles-message-placeholder", name),
            ),
            chip(
                "question",
                t("profiles-kind-question"),
                Icon::Question,
                true,
                tf("profiles-ask-other", name),
                t("profiles-question-placeholder"),
            ),
        ]
    };
    // Guests do not see what everyone sees: they write to the person, and to people they name.
    let mut audiences = vec![];
    if viewer.kind.inside() {
        let everyone = c.lang.tf("audience-everyone", &[("org", c.org.as_str().into())]);
        audiences.push(AudienceChoice {
            value: "everyone".into(),
            label: everyone.clone(),
            who: c.lang.tf("profiles-who-everyone", &[("org", c.org.as_str().into())]),
        });
    }
    audiences.push(if own {
        AudienceChoice { value: "people".into(), label: t("profiles-only-named"), who: t("profiles-who-named") }
    } else {
        AudienceChoice { value: "people".into(), label: tf("profiles-only-two", name), who: tf("profiles-who-two", name) }
    });
    let first = viewer.name.split_whitespace().next().unwrap_or_default();
    let prompt = if own { c.lang.tf("profiles-prompt-own", &[("name", first.into())]) } else { tf("profiles-prompt-other", name) };
    let board = p.id.to_string();
    forms::composer(
        c,
        &Composer {
            action: "/posts",
            prompt: &prompt,
            selected: field("kind"),
            title: field("title"),
            body: field("body"),
            tags: field("tags"),
            audience: field("audience"),
            people: own.then(|| field("people")),
            kinds,
            audiences,
            draft_key: &draft_key(p.id),
            similar_url: Some("/questions/similar"),
            upload: true,
            hidden: vec![("board", &board)],
            ..Composer::default()
        },
    )
}
fn chip(value: &str, label: String, icon: Icon, titled: bool, submit: String, placeholder: String) -> KindChip {
    KindChip { value: value.into(), label, icon, titled, submit, placeholder }
}

fn empty(c: &Chrome, p: &Person, own: bool) -> Markup {
    if own {
        parts::empty_state(
            Icon::Edit,
            c.t("profiles-board-empty-own"),
            c.t("profiles-board-empty-own-words"),
            Some((c.t("profiles-board-write"), "#composer")),
        )
    } else {
        let words = c
            .lang
            .tf(if p.active() { "profiles-board-empty-words" } else { "profiles-board-empty-left" }, &[("name", p.name.as_str().into())]);
        parts::empty_state(Icon::Message, c.t("profiles-board-empty"), &words, None)
    }
}

fn side(c: &Chrome, p: &Person, face: &Profile, around: &Around) -> Markup {
    let small = |who: &Who| parts::person_card(c, &PersonCard { who: who.clone(), small: true, ..PersonCard::default() });
    let rest = |n: i64, shown: usize| n - i64::try_from(shown).unwrap_or(i64::MAX);
    let and_more = |n: i64| html! { @if n > 0 { p class="meta" { (c.lang.tf("profiles-and-more", &[("n", n.into())])) } } };
    html! {
        @if !around.common.0.is_empty() {
            (parts::side_box(c.t("profiles-common"), html! {
                @for w in &around.common.0 { (small(w)) }
                (and_more(rest(face.contacts_in_common_total, around.common.0.len())))
            }, None))
        }
        @if !around.managers.is_empty() {
            (parts::side_box(c.t("profiles-reports-to"), html! { @for w in &around.managers { (small(w)) } }, None))
        }
        @if !around.reports.0.is_empty() {
            (parts::side_box(&c.lang.tf("profiles-reports", &[("name", p.name.as_str().into()), ("n", face.reports_total.into())]), html! {
                @for w in &around.reports.0 { (small(w)) }
                (and_more(rest(face.reports_total, around.reports.0.len())))
            }, None))
        }
    }
}

/// Small enough to open beside a name.
pub fn business_card(c: &Chrome, p: &Person, tags: &[String], s: Relation, time: Option<&str>, own: bool) -> Markup {
    let who = p.who();
    html! {
        div class="business-card" data-person=(p.id) {
            div class="person-line" {
                (person::avatar(&who, Size::Lg))
                div class="person-words" {
                    div class="person-name" { (person::name(&who)) }
                    div class="meta" dir="auto" { (line(&[&p.title, &p.unit, &p.place])) }
                    div class="chips" {
                        @if !p.active() { (parts::chip(Some(Icon::Info), c.t("network-inactive"))) }
                        (chips(c, p, time.filter(|_| !own)))
                    }
                }
            }
            @if !tags.is_empty() { div class="tags" { @for t in tags { (tag_link(t)) } } }
            @if p.active() {
                div class="button-row" {
                    (ways(p))
                    @if !own { (follow_button(c, p.id, s.following, false, "")) }
                }
            }
        }
    }
}
