//! What stands in a community: the overview with its boxes, the questions, and what it is for.

use super::{Scene, openness};
use crate::{home::draft_key, model::Within};
use serde_json::Value;
use shell::{
    Icon, Markup, Page, PreEscaped,
    forms::{self, AudienceChoice, Composer, KindChip},
    html,
    parts::{self, Notice, PersonCard},
};
use spine::{
    Time,
    cards::Deck,
    communities::{
        Join, Known, Openness, Post,
        around::{HELP, Helper, Overview},
    },
};

impl Scene<'_> {
    fn composer(&self, draft: Option<&Value>) -> Markup {
        let (c, k) = (self.c(), self.known);
        let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
        let kind = |value: &str, icon, titled, label, place| KindChip {
            value: value.into(),
            label: self.t(label).into(),
            icon,
            titled,
            submit: String::new(),
            placeholder: self.t(place).into(),
        };
        let key = draft_key(k.id);
        let id = k.id.to_string();
        let question = typed("kind") == "question" || self.tab == "questions";
        // Who will see it stands on the button: in a community that is open that is more than its members.
        let (name, n) = (("name", k.name.as_str().into()), ("n", k.member_count.into()));
        let who = if k.external && !self.around.organisations.is_empty() {
            let outside = c.lang.list(&self.around.organisations);
            c.lang.tf("communities-who-outside", &[name, n, ("outside", outside.as_str().into())])
        } else if k.external || !k.openness().is_read_by_all() {
            c.lang.tf("communities-who-members", &[name, n])
        } else {
            c.lang.tf("communities-who-all", &[name, n, ("org", c.org.as_str().into())])
        };
        forms::composer(
            c,
            &Composer {
                action: "/posts",
                prompt: &c.lang.tf("communities-prompt", &[("name", k.name.as_str().into())]),
                kinds: vec![
                    kind("status", Icon::Message, false, "communities-kind-status", "communities-place-status"),
                    kind("question", Icon::Question, true, "communities-kind-question", "communities-place-question"),
                ],
                selected: if question { "question" } else { "status" },
                audiences: vec![AudienceChoice { value: "community".into(), label: who.clone(), who }],
                draft_key: &key,
                title: typed("title"),
                body: typed("body"),
                tags: typed("tags"),
                similar_url: Some("/questions/similar"),
                upload: true,
                hidden: vec![("community", &id)],
                ..Composer::default()
            },
        )
    }

    fn about(&self) -> Markup {
        let k = self.known;
        html! {
            @if !self.face.readable {
                section class="card" {
                    h2 { (self.t("communities-closed")) }
                    p { (self.t(if k.external { "communities-closed-external" } else { "communities-closed-words" })) }
                    @if k.waiting { p class="meta" { (self.t("communities-waiting")) } }
                }
            }
            @if let Some(texts) = &self.face.texts {
                @if !texts.welcome_html.is_empty() { section class="card prose" { h2 { (self.t("communities-welcome")) } div dir="auto" { (PreEscaped(texts.welcome_html.as_str())) } } }
                @if !texts.rules_html.is_empty() { section class="card prose" { h2 { (self.t("communities-rules")) } div dir="auto" { (PreEscaped(texts.rules_html.as_str())) } } }
            }
            @if !self.face.below.is_empty() {
                section class="card" { h2 { (self.t("communities-below")) }
                    ul class="below-list full" { @for sub in &self.face.below { li { a href=(sub.href()) dir="auto" { (sub.name) } " " (openness(self.c(), sub)) @if !sub.purpose.is_empty() { p dir="auto" { (sub.purpose) } } } } } }
            }
            section class="card" { h2 { (self.t("communities-who-reads")) } p { (self.t(reading(k))) }
                @if let Some(slug) = &k.slug { p class="meta" { (self.t("communities-address")) " " @let short = format!("/c/{slug}"); a href=(short) { (short) } } }
                p class="meta" { (self.t("communities-since")) " " (parts::time(self.c(), k.created_at)) }
            }
        }
    }
}
/// Who reads it and how one gets in, in a sentence.
fn reading(k: &Known) -> &'static str {
    match (k.external, k.openness()) {
        (true, _) => "communities-reads-external",
        (_, Openness::Open) => "communities-reads-open",
        (_, Openness::Moderated) => "communities-reads-moderated",
        (_, Openness::Restricted) => "communities-reads-restricted",
        (_, Openness::Unlisted) => "communities-reads-unlisted",
    }
}

pub fn community(s: &Scene<'_>, deck: &Deck, q: &Within, draft: Option<&Value>, boxes: &[Markup]) -> Page {
    if s.tab == "about" {
        return s.page(s.about());
    }
    let overview = s.tab.is_empty();
    let path = s.at(if overview { "" } else { "/questions" });
    let newest = q.sort == "newest";
    // Where they stand is the title of the page.
    let card = |item| parts::card(s.c(), &parts::Card { place: None, ..deck.card(s.c(), s.app, item) });
    let cards: Vec<Markup> = deck.items.iter().map(card).collect();
    let more = s.face.next.as_ref().map(|before| format!("{path}?{}before={before}", if newest { "sort=newest&" } else { "" }));
    let empty = if !overview {
        ("communities-no-questions", "communities-no-questions-words")
    } else {
        ("communities-nothing", "communities-nothing-words")
    };
    let mut orders = vec![
        parts::Tab::new(s.t("communities-sort-active"), path.clone(), !newest),
        parts::Tab::new(s.t("communities-sort-newest"), format!("{path}?sort=newest"), newest),
    ];
    if overview {
        orders.push(parts::Tab::new(s.t("stream-hot"), format!("/hot?community={}", s.known.id), false));
    }
    s.page(html! {
        @if !q.helped.is_empty() { (helped(s, q)) }
        @else if s.known.can::<Post>() && q.before.is_empty() { (s.composer(draft)) }
        @else if s.known.can::<Join>() { (parts::notice(Notice::Info, s.t("communities-join-to-write"))) }
        @for one in boxes { (one) }
        @if cards.is_empty() { (parts::empty_state(Icon::Message, s.t(empty.0), s.t(empty.1), None)) }
        @else {
            (parts::tabs(s.t("communities-sort"), &orders))
            (parts::stream(&cards, more.as_deref(), s.c()))
        }
    })
}

/// Whose help the list is narrowed to.
fn helped(s: &Scene<'_>, q: &Within) -> Markup {
    let name = s.face.helped.as_deref().unwrap_or_default();
    html! { (parts::notice(Notice::Info, html! { (s.c().lang.tf("communities-helped-by", &[("name", name.into()), ("days", (HELP / Time::DAY).into())])) " " a href=(s.at("/questions")) data-helped=(q.helped) { (s.t("communities-show-all")) } })) }
}

/// One calm line for owners, if there is something to say.
pub fn hint(s: &Scene<'_>, o: &Overview, now: Time) -> Option<Markup> {
    let (c, k) = (s.c(), s.known);
    let quiet = (now.0 - k.active_at.0) / Time::DAY;
    let words = if !k.is_owner() || !k.is_live() {
        return None;
    } else if o.waiting > 0 {
        html! { (c.lang.tf("communities-hint-waiting", &[("n", o.waiting.into())])) " " a href="#unanswered" { (s.t("communities-hint-look")) } }
    } else if quiet >= QUIET_DAYS {
        html! { (c.lang.tf("communities-hint-quiet", &[("weeks", (quiet / 7).into())])) }
    } else if o.stale > 0 {
        html! { (c.lang.tf("communities-hint-stale", &[("n", o.stale.into())])) }
    } else {
        return None;
    };
    Some(parts::notice(Notice::Info, words))
}
/// From so many days on a community is going quiet.
const QUIET_DAYS: i64 = 42;

/// What waits for an answer.
pub fn unanswered(s: &Scene<'_>, o: &Overview) -> Option<Markup> {
    (!o.unanswered.is_empty()).then(|| {
        html! {
            section class="card community-box" id="unanswered" {
                h2 { (s.t("communities-unanswered")) }
                ul class="below-list" { @for (id, title) in &o.unanswered { li { a href={ "/questions/" (id) } dir="auto" { (title) } } } }
            }
        }
    })
}
/// Who helps here, with what; and what is near.
pub fn beside(s: &Scene<'_>, o: &Overview) -> Markup {
    let c = s.c();
    let why = |h: &Helper| {
        let mut all = vec![];
        if h.accepted > 0 {
            all.push(c.lang.tf("communities-helps-accepted", &[("n", h.accepted.into())]));
        }
        if h.thanked > 0 {
            all.push(c.lang.tf("communities-helps-thanked", &[("n", h.thanked.into())]));
        }
        c.lang.list(&all)
    };
    html! {
        @if !o.helpers.is_empty() {
            (parts::side_box(s.t("communities-helpers"), html! {
                @for h in &o.helpers {
                    (parts::person_card(c, &PersonCard { who: h.who.clone(), small: true, actions: html! { a class="meta" href=(s.at(&format!("/questions?helped={}", h.who.id))) { (why(h)) } }, ..PersonCard::default() }))
                }
            }, None))
        }
        @if !o.related.is_empty() {
            (parts::side_box(s.t("communities-related"), html! {
                ul class="below-list" { @for (id, name, n) in &o.related { li { a href={ "/communities/" (id) } dir="auto" { (name) } span class="meta" { (c.lang.tf("communities-members-count", &[("n", (*n).into())])) } } } }
            }, None))
        }
    }
}
