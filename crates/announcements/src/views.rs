//! Pages of announcements: on top of home, one of them, all of them, the form, who is asked to read and who may speak.

use crate::{
    model::{AnnouncementPage, FEW, Follow, MANY, Somebody, Topped},
    store::Due,
};
use serde_json::Value;
use shell::{
    Chrome, Icon, Lang, Markup, Page,
    forms::{self, Choice, Field},
    html, icon, layout,
    parts::{self, Look, Notice, Pill, Tone},
    person,
};
use spine::{
    App, Item, Seen, Time, Viewer,
    audience::{Names, Part},
    cards::{self, Deck, Extra},
    communities::{Known, Manage},
    items::{Edit, read::Mine},
    thread::{Said, Thread},
    waiting::Waiting,
};

pub fn extra(l: Lang) -> Extra {
    Extra { state: Some(Pill { tone: Tone::Quiet, icon: Some(Icon::Flag), words: l.t("announcements-one").into() }), ..Extra::default() }
}
fn href(id: spine::ItemId) -> String {
    format!("/announcements/{id}")
}

/// One line: who, what, and the way to put it away.
fn strip(c: &Chrome, t: &Topped, back: Option<&str>) -> Markup {
    html! {
        article class="announcement" {
            span class="announcement-sign" { (icon(Icon::Flag)) }
            div class="announcement-words" {
                h2 { a href=(href(t.id)) dir="auto" lang=[t.lang.as_deref()] { (t.title) } }
                p class="meta" { (person::name(&t.who())) @if let Some(name) = &t.community { " · " span dir="auto" { (name) } } " · " (parts::time(c, t.at)) }
                @if !t.excerpt.is_empty() { p dir="auto" lang=[t.lang.as_deref()] { (kit::text::snippet(&t.excerpt, 160)) } }
            }
            @if t.must_read && !t.confirmed {
                (parts::link_button(Look::Primary, None, c.t("announcements-must-read"), &href(t.id)))
            } @else if let Some(back) = back {
                (parts::post_button(Look::Quiet, Some(Icon::Check), c.t("announcements-away"), &format!("{}/away", href(t.id)), &[("back", back)]))
            }
        }
    }
}
/// On top of home: the first of them, the rest behind a link.
pub fn top(c: &Chrome, found: &[Topped], shown: usize, back: &str) -> Option<Markup> {
    (!found.is_empty()).then(|| {
        html! {
            section class="announcements" aria-label=(c.t("announcements-title")) {
                @for t in found.iter().take(shown) { (strip(c, t, Some(back))) }
                @if found.len() > shown { a class="quiet-link" href="/announcements" { (c.t("announcements-more")) } }
            }
        }
    })
}
pub fn overview(c: &Chrome, known: &Known, found: &[Topped]) -> Option<Markup> {
    let all = format!("{}/announcements", known.href());
    (!found.is_empty()).then(|| {
        parts::side_box(
            c.t("announcements-title"),
            html! { ul { @for t in found { li { a href=(href(t.id)) dir="auto" lang=[t.lang.as_deref()] { (t.title) } div class="meta" { (parts::time(c, t.at)) } } } } },
            Some((c.t("announcements-all"), &all)),
        )
    })
}
/// What stands under "to settle".
pub fn waits(l: Lang, d: &Due, back: &str) -> Waiting {
    Waiting {
        kind: "announcement",
        who: spine::people::who(d.author, &d.name, &d.author_title, &d.place, d.photo.as_deref(), d.portrait.as_deref()),
        words: l.tf("announcements-waits", &[("title", d.title.as_str().into())]),
        said: String::new(),
        at: d.at,
        url: href(d.id),
        actions: html! {
            (parts::link_button(Look::Secondary, None, l.t("announcements-open"), &href(d.id)))
            (parts::post_button(Look::Primary, Some(Icon::Check), l.t("announcements-confirm"), &format!("{}/read", href(d.id)), &[("back", back)]))
        },
    }
}

pub fn list(c: &Chrome, app: &App, deck: &Deck, next: Option<&str>, may: bool, admin: bool) -> Page {
    let actions = html! {
        @if may { (parts::link_button(Look::Primary, Some(Icon::Plus), c.t("announcements-new"), "/announcements/new")) }
        @if admin { (parts::link_button(Look::Quiet, Some(Icon::Users), c.t("announcements-communicators"), "/announcements/communicators")) }
    };
    let new = may.then_some((c.t("announcements-new"), "/announcements/new"));
    let main = html! {
        (parts::page_head(c.t("announcements-title"), Some(c.t("announcements-lede")), Some(actions)))
        (cards_of(c, app, deck, next.map(|n| format!("/announcements?before={n}")), new))
    };
    layout::page(c, c.t("announcements-title"), main, None)
}
pub fn in_community(c: &Chrome, app: &App, known: &Known, deck: &Deck, next: Option<&str>) -> Markup {
    let new = known.can::<Manage>().then(|| format!("/announcements/new?community={}", known.id)).filter(|_| known.is_live());
    let link = new.as_deref().map(|n| (c.t("announcements-new"), n));
    html! {
        @if let (Some((label, href)), false) = (link, deck.items.is_empty()) { div class="button-row" { (parts::link_button(Look::Primary, Some(Icon::Plus), label, href)) } }
        (cards_of(c, app, deck, next.map(|n| format!("{}/announcements?before={n}", known.href())), link))
    }
}
fn cards_of(c: &Chrome, app: &App, deck: &Deck, more: Option<String>, new: Option<(&str, &str)>) -> Markup {
    let cards = deck.draw(c, app);
    html! {
        @if cards.is_empty() { (parts::empty_state(Icon::Flag, c.t("announcements-none"), c.t("announcements-none-words"), new)) }
        @else { (parts::stream(&cards, more.as_deref(), c)) }
    }
}

/// Whom the form speaks to, and what else could be chosen.
pub struct To<'a> {
    pub known: Option<&'a Known>,
    pub part: &'a Part,
    pub people: i64,
    pub choices: Option<(&'a [String], &'a [String])>,
}
/// Where a half-written announcement is kept.
pub fn draft_key(known: Option<&Known>) -> String {
    known.map_or_else(|| "announcement".to_owned(), |k| format!("announcement:{}", k.id))
}
fn to_whom(c: &Chrome, to: &To<'_>) -> String {
    match (to.known, to.part) {
        (Some(k), _) => k.name.clone(),
        (None, Part::Everyone) => c.lang.tf("audience-everyone", &[("org", c.org.as_str().into())]),
        (None, Part::Unit(name)) => name.clone(),
        (None, Part::Country(code)) => c.lang.country(code),
    }
}
pub fn new(c: &Chrome, to: &To<'_>, draft: Option<&Value>) -> Page {
    let t = |k| c.t(k);
    let typed = |name: &str| draft.and_then(|d| d.get(name)).and_then(Value::as_str).unwrap_or_default();
    let many = to.people > MANY;
    let inside = html! {
        @match to.known {
            Some(k) => (forms::hidden("community", &k.id.to_string())),
            None => { (forms::hidden("part", to.part.kind())) (forms::hidden("place", to.part.name())) },
        }
        (forms::text_field(&Field { value: typed("title"), required: true, max: Some(200), autocomplete: "off", ..Field::new("title", t("announcements-field-title")) }))
        (forms::text_area(c, &Field { value: typed("body"), rows: 8, ..Field::new("body", t("announcements-field-body")) }))
        (forms::text_field(&Field { value: typed("tags"), autocomplete: "off", hint: Some(t("composer-tags-words")), ..Field::new("tags", t("composer-tags")) }))
        (forms::text_field(&Field { kind: "number", value: "14", hint: Some(t("announcements-days-hint")), autocomplete: "off", ..Field::new("days", t("announcements-days")) }))
        (forms::checkbox(&Field::new("silent", t("announcements-silent")), false))
        (forms::checkbox(&Field { hint: Some(t("announcements-must-hint")), ..Field::new("must_read", t("announcements-must")) }, false))
        (forms::text_field(&Field { kind: "number", hint: Some(t("announcements-remind-hint")), autocomplete: "off", ..Field::new("remind_days", t("announcements-remind")) }))
        // Beside the button, where the eye is.
        @if many { (forms::checkbox(&Field { required: true, ..Field::new("sure", &c.lang.tf("announcements-sure", &[("n", to.people.into())])) }, false)) }
    };
    let whom = to_whom(c, to);
    let back = to.known.map_or_else(|| "/announcements".to_owned(), |k| format!("{}/announcements", k.href()));
    let submit = c.lang.tf("announcements-send", &[("n", to.people.into())]);
    let main = html! {
        (parts::page_head(t("announcements-new"), Some(&c.lang.tf("announcements-to", &[("who", whom.as_str().into()), ("n", to.people.into())])), None))
        @if let Some((units, countries)) = to.choices { (choose(c, to.part, units, countries)) }
        (forms::draft_form("/announcements", &draft_key(to.known), inside, &submit, Some((t("cancel"), &back))))
    };
    layout::page(c, t("announcements-new"), main, None)
}
/// To whom: a form of its own, so that the number on the button is always true.
fn choose(c: &Chrome, part: &Part, units: &[String], countries: &[String]) -> Markup {
    let t = |k| c.t(k);
    let all = [("everyone", "announcements-part-everyone"), ("unit", "announcements-part-unit"), ("country", "announcements-part-country")];
    let parts_of: Vec<Choice> = all.into_iter().map(|(v, k)| Choice::new(v, t(k))).collect();
    let is = |kind: &str| if part.kind() == kind { part.name() } else { "" };
    let mut countries: Vec<Choice> = countries.iter().map(|code| Choice::new(code.clone(), c.lang.country(code))).collect();
    countries.sort_by(|a, b| a.label.cmp(&b.label));
    countries.insert(0, Choice::new("", "–"));
    html! {
        form class="announcement-to" method="get" action="/announcements/new" aria-label=(t("announcements-whom")) {
            (forms::select(&Field { value: part.kind(), scope: "to", ..Field::new("part", t("announcements-whom")) }, &parts_of))
            div class="field" {
                label for="f-to-unit" { (t("announcements-part-unit")) }
                input type="text" id="f-to-unit" name="unit" value=(is("unit")) list="units" autocomplete="off" dir="auto";
                datalist id="units" { @for u in units { option value=(u) {} } }
            }
            (forms::select(&Field { value: is("country"), scope: "to", ..Field::new("country", t("announcements-part-country")) }, &countries))
            (parts::button(Look::Secondary, Some(Icon::Check), t("announcements-choose")))
        }
    }
}

pub struct Scene<'a> {
    pub c: &'a Chrome,
    pub app: &'a App,
    pub viewer: &'a Viewer,
    pub seen: &'a Seen,
    pub thread: &'a Thread,
    pub p: &'a AnnouncementPage,
    pub mine: &'a Mine,
    pub audiences: &'a Names,
    /// May it stand on top again?
    pub may_pin: bool,
    pub now: Time,
}
impl Scene<'_> {
    fn t(&self, key: &'static str) -> &'static str {
        self.c.t(key)
    }
    /// What is asked of me.
    fn asked(&self) -> Markup {
        let (k, me) = (&self.p.announcement, self.viewer.id == self.seen.author_id);
        html! {
            @if k.must_read && k.mine && !me {
                @match k.confirmed_at {
                    Some(at) => (parts::notice(Notice::Ok, html! { (self.t("announcements-confirmed")) " " (parts::time(self.c, at)) })),
                    None => div class="announcement-ask" {
                        (parts::post_button(Look::Primary, Some(Icon::Check), self.t("announcements-confirm"), &format!("{}/read", href(self.seen.id)), &[]))
                        p class="hint" { (self.c.lang.tf("announcements-confirm-hint", &[("name", self.seen.author_name.as_str().into())])) }
                    },
                }
            }
        }
    }
    /// How far it came; for those who may know.
    fn reach(&self) -> Markup {
        let Some(r) = &self.p.reach else { return html! {} };
        let l = self.c.lang;
        let of = l.number(r.people);
        html! {
            div class="announcement-reach" {
                p { (icon(Icon::Chart)) span {
                    @match r.opened { Some(n) => (l.tf("announcements-opened", &[("n", n.into()), ("of", of.as_str().into())])), None => (l.tf("announcements-opened-few", &[("few", FEW.into()), ("of", of.as_str().into())])) }
                    @match r.confirmed {
                        Some(n) => { " · " (l.tf("announcements-confirmed-count", &[("n", n.into()), ("of", of.as_str().into())])) }
                        None if self.p.announcement.must_read => { " · " (l.tf("announcements-confirmed-few", &[("few", FEW.into()), ("of", of.as_str().into())])) }
                        None => {}
                    }
                } }
                @if self.p.announcement.must_read && self.seen.can::<Edit>() { a href={ (href(self.seen.id)) "/unread" } { (self.t("announcements-who-not")) } }
            }
        }
    }
    fn settings(&self) -> Markup {
        if !self.seen.can::<Follow>() {
            return html! {};
        }
        let action = format!("{}/settings", href(self.seen.id));
        let pinned = self.p.announcement.pinned_until > self.now;
        let silent = self.seen.locked;
        parts::unfold(
            Icon::Pin,
            self.t("announcements-manage"),
            html! {
                p class="hint" { @if pinned { (self.t("announcements-pinned")) " " (self.c.lang.date(self.p.announcement.pinned_until)) } @else { (self.t("announcements-not-pinned")) } }
                div class="button-row" {
                    @if pinned { (parts::post_button(Look::Secondary, Some(Icon::Close), self.t("announcements-unpin"), &action, &[("days", "0")])) }
                    @if self.may_pin { (parts::post_button(Look::Secondary, Some(Icon::Pin), self.t("announcements-pin"), &action, &[("days", "14")])) }
                    @if self.seen.can::<Edit>() {
                        (parts::post_button(Look::Secondary, Some(Icon::Comment), self.t(if silent { "announcements-comments-on" } else { "announcements-comments-off" }), &action, &[("silent", if silent { "0" } else { "1" })]))
                    }
                }
            },
        )
    }
}

pub fn page(s: &Scene<'_>) -> Page {
    let (c, item): (&Chrome, &Item) = (s.c, s.seen);
    let beside = s.thread.beside.of(item.id);
    let card = parts::Card {
        state: s.p.announcement.must_read.then(|| Pill {
            tone: Tone::Warn,
            icon: Some(Icon::Eye),
            words: s.t("announcements-must-read").into(),
        }),
        media: html! { (cards::media(c, beside)) (s.asked()) (s.reach()) },
        actions: html! {
            (spine::cards::like(c, item))
            (cards::follow_button(c, item.id, s.mine.following))
            (s.settings())
            (cards::manage_menu(c, s.viewer, item))
        },
        foot: s.thread.said(&Said {
            c,
            app: s.app,
            viewer: s.viewer,
            item,
            mine: s.mine,
            words: ("announcements-comments", "reply-prompt", "announcements-comment"),
            silent: Some("announcements-silent-words"),
            shape: None,
        }),
        ..cards::whole(c, s.app, item, s.audiences, beside)
    };
    layout::page(c, &item.title, parts::card(c, &card), None)
}

fn faces(c: &Chrome, people: &[Somebody], action: impl Fn(&Somebody) -> Markup) -> Markup {
    html! { div class="person-list" { @for p in people { (parts::person_card(c, &parts::PersonCard { who: p.who.clone(), actions: action(p), ..parts::PersonCard::default() })) } } }
}
/// For whoever asked to be read.
pub fn unread(c: &Chrome, item: &Item, people: &[Somebody]) -> Page {
    let back = href(item.id);
    let main = html! {
        (parts::page_head(c.t("announcements-who-not"), Some(&item.title), Some(parts::link_button(Look::Quiet, Some(Icon::ArrowLeft), c.t("announcements-back"), &back))))
        @if people.is_empty() { (parts::empty_state(Icon::CheckCircle, c.t("announcements-all-read"), c.t("announcements-all-read-words"), Some((c.t("announcements-back"), &back)))) }
        @else { (faces(c, people, |_| html! {})) }
    };
    layout::page(c, c.t("announcements-who-not"), main, None)
}
/// Administrators say who may speak to everyone.
pub fn communicators(c: &Chrome, people: &[Somebody]) -> Page {
    let remove = |p: &Somebody| {
        parts::post_button(
            Look::Danger,
            Some(Icon::Trash),
            c.t("announcements-dismiss"),
            &format!("/announcements/communicators/{}/remove", p.id),
            &[],
        )
    };
    let main = html! {
        (parts::page_head(c.t("announcements-communicators"), Some(c.t("announcements-communicators-words")), None))
        (faces(c, people, remove))
        section class="card" {
            (forms::form("/announcements/communicators", forms::person_field(&Field { required: true, ..Field::new("who", c.t("announcements-appoint-who")) }), c.t("announcements-appoint"), None))
        }
    };
    layout::page(c, c.t("announcements-communicators"), main, None)
}
