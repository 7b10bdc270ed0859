//! The page of an event: when and where, by both clocks; who comes, and my answer; what is said.

use super::{for_me, span, state, zone_words};
use crate::model::{Answer, Come, Coming, Entry, EventPage, Invite, Manage, Row};
use shell::{
    Chrome, Icon, Lang, Markup, Page,
    forms::{self, Field},
    html, icon, layout,
    parts::{self, Look},
    person::{self, Size},
};
use spine::{
    App, Item, Seen, Time, Viewer,
    audience::Names,
    cards::{self, Extra},
    items::read::Mine,
    thread::{Said, Thread},
};

pub struct Scene<'a> {
    pub c: &'a Chrome,
    pub app: &'a App,
    pub viewer: &'a Viewer,
    pub seen: &'a Seen,
    pub thread: &'a Thread,
    pub p: &'a EventPage,
    pub mine: &'a Mine,
    pub audiences: &'a Names,
    pub now: Time,
}

/// What stands on the card of an event in a stream.
pub fn extra(l: Lang, e: &Entry) -> Extra {
    let foot = html! {
        p class="event-when" { (icon(Icon::Calendar)) a href=(e.href()) { (span(l, &e.starts, &e.ends, e.all_day)) } @if !e.all_day { span class="meta" { (zone_words(&e.zone)) } } }
        @if !e.place.is_empty() { p class="event-when" { (icon(Icon::Place)) span dir="auto" { (e.place) } } }
    };
    Extra { state: state(l, e.cancelled, e.answer.as_deref().and_then(Answer::parse)), foot: Some(foot), ..Extra::default() }
}

impl Scene<'_> {
    fn t(&self, key: &'static str) -> &'static str {
        self.c.t(key)
    }
    fn base(&self) -> String {
        format!("/events/{}", self.seen.id)
    }
    /// The day that forms are about: of what does not repeat it need not be said.
    fn on(&self) -> &str {
        if self.p.event.repeats() { &self.p.instance.day } else { "" }
    }
    fn when(&self) -> Markup {
        let (c, e, n) = (self.c, &self.p.event, &self.p.instance);
        html! {
            div class="event-facts" {
                p class="event-when" { (icon(Icon::Calendar)) span {
                    strong { (span(c.lang, &n.starts, &n.ends, e.all_day)) }
                    @if !e.all_day { " " span class="meta" { (c.lang.tf("events-in-zone", &[("zone", zone_words(&e.zone).as_str().into())])) } }
                    @if let (false, Some(mine)) = (e.all_day, for_me(c.lang, &e.my_zone, &e.zone, n.starts_at, n.ends_at)) {
                        br; span class="event-mine" { (c.lang.tf("events-for-me", &[("when", mine.as_str().into())])) }
                    }
                } }
                @if e.repeats() { p class="event-when" { (icon(Icon::Clock)) span { (self.repeats()) } } }
                @if !n.place.is_empty() { p class="event-when" { (icon(Icon::Place)) span dir="auto" { (n.place) } } }
                @if !n.url.is_empty() { p class="event-when" { (icon(Icon::Link)) a href=(n.url) rel="nofollow noopener noreferrer ugc" dir="ltr" { (n.url) } } }
                p class="event-when" { (icon(Icon::Users)) span {
                    (c.lang.tf("events-going-count", &[("n", n.going.into())]))
                    @if let Some(most) = e.capacity { " · " (c.lang.tf("events-places", &[("n", most.into()), ("free", (most - n.going).max(0).into())])) }
                } }
            }
        }
    }
    fn repeats(&self) -> String {
        let (l, e) = (self.c.lang, &self.p.event);
        let key = match e.repeat.as_str() {
            "daily" => "events-each-day",
            "weekly" => "events-each-week",
            "yearly" => "events-each-year",
            _ => "events-each-month",
        };
        l.tf(key, &[("n", e.every.into())])
    }
    fn answers(&self) -> Markup {
        let n = &self.p.instance;
        if !n.is_live() || n.ends_at <= self.now || !self.seen.can::<Come>() {
            return html! {};
        }
        let now = n.answer();
        let full = self.p.event.capacity.is_some_and(|most| n.going >= most) && now != Some(Answer::Going);
        let one = |answer: Answer, i: Icon, label: &'static str| {
            let on = now == Some(answer) || (answer == Answer::Going && now == Some(Answer::Waiting));
            html! {
                button type="submit" name="answer" value=(if on { "" } else { answer.word() }) class={ "button " (if on { "primary" } else { "secondary" }) } aria-pressed=(on) { (icon(i)) (self.t(label)) }
            }
        };
        html! {
            form class="event-answers" method="post" action={ (self.base()) "/answer" } data-keep-scroll aria-label=(self.t("events-answer")) {
                (forms::hidden("on", self.on()))
                (one(Answer::Going, Icon::Check, if now == Some(Answer::Waiting) { "events-i-wait" } else if full { "events-wait" } else { "events-go" }))
                (one(Answer::Maybe, Icon::Question, "events-may"))
                (one(Answer::No, Icon::Close, "events-not"))
            }
            @if now == Some(Answer::Waiting) { p class="hint" { (self.t("events-waiting-words")) } }
            @else if full { p class="hint" { (self.t("events-full-words")) } }
        }
    }
    fn coming(&self) -> Markup {
        let list = &self.p.coming;
        let all = format!("{}/people{}", self.base(), if self.on().is_empty() { String::new() } else { format!("?on={}", self.on()) });
        html! {
            @if !list.is_empty() {
                div class="event-people" {
                    @for who in list.iter().filter(|w| w.answer == "going") { (person::avatar_link(&who.who, Size::Sm)) }
                    a href=(all) { (self.t("events-who-comes")) }
                }
            }
        }
    }
    fn more(&self) -> Markup {
        let l = self.c.lang;
        let others: Vec<&Row> = self.p.more.iter().filter(|r| r.day != self.p.instance.day).collect();
        html! {
            @if !others.is_empty() {
                section class="event-more" {
                    h2 { (self.t("events-more")) }
                    ul { @for r in others { li {
                        a href={ (self.base()) "?on=" (r.day) } { (span(l, &r.starts, &r.ends, self.p.event.all_day)) }
                        @if let Some(p) = state(l, !r.is_live(), r.answer()) { " " (parts::pill(&p)) }
                    } } }
                }
            }
        }
    }
    /// What whoever made it may do: change, cancel, take out, all of it or this day.
    fn manage(&self) -> Markup {
        if !self.seen.can::<Manage>() {
            return html! {};
        }
        let (base, day, n) = (self.base(), self.on(), &self.p.instance);
        let series = self.p.event.cancelled_at.is_some();
        let more = self.p.more.iter().any(|r| r.day > n.day);
        let act = |verb: &str, label: &'static str, look: Look, i: Icon, hidden: &[(&str, &str)]| {
            parts::post_button(look, Some(i), self.t(label), &format!("{base}/{verb}"), hidden)
        };
        parts::unfold(
            Icon::Settings,
            self.t("events-manage"),
            html! {
                div class="button-row" {
                    (parts::link_button(Look::Secondary, Some(Icon::Edit), self.t(if day.is_empty() { "events-change" } else { "events-change-all" }), &format!("{base}/edit")))
                    @if series { (act("cancel", "events-uncancel", Look::Secondary, Icon::Restore, &[("undo", "1")])) }
                    @else { (act("cancel", if day.is_empty() { "events-cancel" } else { "events-cancel-all" }, Look::Danger, Icon::Close, &[])) }
                }
                @if !day.is_empty() && !series {
                    p class="hint" { (span(self.c.lang, &n.starts, &n.ends, self.p.event.all_day)) }
                    div class="button-row" {
                        (parts::link_button(Look::Secondary, Some(Icon::Edit), self.t("events-change-one"), &format!("{base}/edit?on={day}")))
                        @if n.is_live() {
                            (act("cancel", "events-cancel-one", Look::Danger, Icon::Close, &[("on", day)]))
                            @if more { (act("cancel", "events-cancel-following", Look::Danger, Icon::Close, &[("on", day), ("following", "1")])) }
                        } @else {
                            (act("cancel", "events-uncancel", Look::Secondary, Icon::Restore, &[("on", day), ("undo", "1")]))
                            @if more { (act("cancel", "events-uncancel-following", Look::Secondary, Icon::Restore, &[("on", day), ("following", "1"), ("undo", "1")])) }
                        }
                        (act("remove", "events-remove-one", Look::Danger, Icon::Trash, &[("on", day)]))
                    }
                }
                p class="hint" { (self.t("events-manage-words")) }
            },
        )
    }
    fn invite(&self) -> Markup {
        html! { @if self.seen.can::<Invite>() && self.p.event.cancelled_at.is_none() {
            (parts::unfold(Icon::UserPlus, self.t("events-invite"), forms::form(&format!("{}/invite", self.base()),
                forms::people_field(&Field { required: true, hint: Some(self.t("events-invite-hint")), scope: "invite", ..Field::new("people", self.t("events-invite-people")) }), self.t("events-invite-do"), None)))
        } }
    }
}

pub fn page(s: &Scene<'_>) -> Page {
    let (c, item): (&Chrome, &Item) = (s.c, s.seen);
    let beside = s.thread.beside.of(item.id);
    let card = parts::Card {
        state: state(c.lang, !s.p.instance.is_live(), s.p.instance.answer()),
        media: html! { (s.when()) (s.answers()) (s.coming()) (cards::media(c, beside)) (s.more()) },
        actions: html! {
            (spine::cards::like(c, item))
            (s.invite())
            (parts::action_link(Icon::Download, s.t("events-download"), &format!("{}/event.ics", s.base())))
            (cards::follow_button(c, item.id, s.mine.following))
            (s.manage())
            (cards::manage_menu(c, s.viewer, item))
        },
        foot: s.thread.said(&Said {
            c,
            app: s.app,
            viewer: s.viewer,
            item,
            mine: s.mine,
            words: ("events-comments", "reply-prompt", "events-comment"),
            silent: None,
            shape: None,
        }),
        ..cards::whole(c, s.app, item, s.audiences, beside)
    };
    layout::page(c, &item.title, parts::card(c, &card), None)
}

/// All who come, may come, and wait.
pub fn people(c: &Chrome, item: &Item, row: &Row, people: &[Coming]) -> Page {
    let group = |answer: &str, key: &'static str| {
        let of: Vec<&Coming> = people.iter().filter(|p| p.answer == answer).collect();
        html! { @if !of.is_empty() { section { h2 { (c.t(key)) } div class="person-list" {
            @for p in of { (parts::person_card(c, &parts::PersonCard { who: p.who.clone(), ..parts::PersonCard::default() })) }
        } } } }
    };
    let back = format!("/events/{}?on={}", item.id, row.day);
    let main = html! {
        (parts::page_head(c.t("events-who-comes"), Some(&item.title), Some(parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("events-back"), &back))))
        @if people.is_empty() { (parts::empty_state(Icon::Users, c.t("events-nobody"), c.t("events-nobody-words"), Some((c.t("events-back"), &back)))) }
        (group("going", "events-going")) (group("maybe", "events-maybe")) (group("waiting", "events-waiting"))
    };
    layout::page(c, c.t("events-who-comes"), main, None)
}
