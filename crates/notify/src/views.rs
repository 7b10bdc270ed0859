//! How the inbox looks: days, and a sentence per notice with the words it is about below.

use crate::{
    inbox::{Choice, Line, Show},
    rules::{Category, Reason},
    settings_views, still_views,
};
use shell::{
    Chrome, Icon, Markup, Page, Who, html, icon, layout,
    parts::{self, Look, Tab},
    person::{self, Size},
};
use spine::{Time, facts::ASKED};

pub fn inbox(c: &Chrome, now: Time, choice: Choice, lines: &[Line], next: Option<i64>) -> Page {
    let hidden = hidden(choice);
    let all = |icon, label, action| parts::post_button(Look::Secondary, Some(icon), c.t(label), action, &hidden);
    let actions = html! {
        @if c.unread > 0 && choice.show != Show::Done { (all(Icon::Eye, "notify-read-all", "/inbox/read-all")) }
        @if choice.show == Show::All && lines.iter().any(|l| l.row.read_at.is_some()) { (all(Icon::Check, "notify-done-read", "/inbox/done-read")) }
        (still_views::menu(c))
        a class="icon-button" href="/settings/notices" title=(c.t("notify-settings")) { (icon(Icon::Settings)) span class="sr" { (c.t("notify-settings")) } }
    };
    let mut days: Vec<(String, Vec<&Line>)> = vec![];
    for line in lines {
        let day = day(c, now, line.row.at);
        match days.last_mut() {
            Some((same, group)) if *same == day => group.push(line),
            _ => days.push((day, vec![line])),
        }
    }
    let tab = |show, label| Tab::new(c.t(label), Choice { show, ..choice }.path(), choice.show == show);
    let main = html! {
        (parts::page_head(c.t("notify-title"), None, Some(actions)))
        (still_views::line(c))
        (parts::tabs(c.t("notify-title"), &[tab(Show::Unread, "notify-unread").count(c.unread.min(99)), tab(Show::All, "notify-all"), tab(Show::Done, "notify-done")]))
        @if lines.is_empty() { (empty(c, choice)) }
        div data-list data-inbox {
            @for (day, group) in &days {
                section class="notices" {
                    h2 class="meta" { (day) }
                    @for line in group { (notice(c, line, choice, &hidden)) }
                }
            }
            @if let Some(next) = next { (parts::pager_more(c, &choice.path_before(Some(next)))) }
        }
    };
    layout::page(c, c.t("notify-title"), main, Some(about(c, choice)))
}

/// What the forms of this list send along, so that they lead back to it.
fn hidden(choice: Choice) -> Vec<(&'static str, &'static str)> {
    let pairs = [("show", choice.show.word()), ("about", choice.about.map_or("", Category::word))];
    pairs.into_iter().filter(|p| !p.1.is_empty()).collect()
}

/// One category, or all: without numbers, which would have to be counted through what may be seen.
fn about(c: &Chrome, choice: Choice) -> Markup {
    let one = |about: Option<Category>, label: &'static str| html! { li { a href=(Choice { about, ..choice }.path()) aria-current=[(choice.about == about).then_some("true")] { (c.t(label)) } } };
    parts::side_box(
        c.t("notify-about"),
        html! { ul { (one(None, "notify-about-all")) @for x in Category::ALL { (one(Some(x), settings_views::label(x))) } } },
        None,
    )
}

fn empty(c: &Chrome, choice: Choice) -> Markup {
    let (title, words, label, href) = match (choice.about, choice.show) {
        (Some(_), _) => ("notify-none-about", "notify-none-about-words", "notify-about-all", Choice { about: None, ..choice }.path()),
        (None, Show::Unread) => ("notify-none-unread", "notify-none-unread-words", "notify-see-all", "/inbox?show=all".into()),
        (None, Show::All) => ("notify-none", "notify-none-words", "notify-ask", "/?ask=#composer".into()),
        (None, Show::Done) => ("notify-none-done", "notify-none-done-words", "notify-title", "/inbox".into()),
    };
    parts::empty_state(Icon::Inbox, c.t(title), c.t(words), Some((c.t(label), &href)))
}

fn day(c: &Chrome, now: Time, at: Time) -> String {
    let days = |t: Time| t.0.div_euclid(Time::DAY);
    match days(now) - days(at) {
        0 => c.t("notify-today").into(),
        1 => c.t("notify-yesterday").into(),
        _ => c.lang.date(at),
    }
}

fn notice(c: &Chrome, line: &Line, choice: Choice, hidden: &[(&str, &str)]) -> Markup {
    let id = line.row.id;
    let unread = line.row.read_at.is_none();
    let quote = if line.reason == Reason::LinkMade { c.t("notify-link-made-advice").to_owned() } else { quote(line) };
    let act = |verb: &str, mark: &str, i: Icon, label: &'static str| {
        html! {
            form class="inline" method="post" action={ "/inbox/" (id) "/" (verb) } data-notice-act=(mark) data-read-label=[(mark == "read").then(|| c.t("notify-mark-read"))] data-unread-label=[(mark == "read").then(|| c.t("notify-mark-unread"))] {
                @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                button type="submit" class="icon-button" title=(c.t(label)) { (icon(i)) span class="sr" { (c.t(label)) } }
            }
        }
    };
    html! {
        div class={ "person-card notice-line" @if unread { " unread" } } data-notice=(id) tabindex="-1" {
            (person::avatar_link(&line.actor, Size::Md))
            div class="person-words" {
                form class="inline" method="post" action={ "/inbox/" (id) "/open" } {
                    button class="notice-open" type="submit" dir="auto" { (sentence(c, line)) }
                }
                @if !quote.is_empty() { div class="why" dir="auto" lang=[line.item.as_ref().and_then(|i| i.lang.as_deref())] { (quote) } }
                @if line.others.acts > 0 { div class="meta more-acts" dir="auto" { (more(c, line)) } }
                div class="meta" {
                    span { (parts::time(c, line.row.at)) }
                    @if unread { span class="new" { (c.t("notify-new")) } }
                    a class="quiet-link" href={ "/inbox/" (id) "/why" } data-unfold { (c.t("notify-why")) }
                }
            }
            div class="person-actions" {
                @if unread { (act("read", "read", Icon::Eye, "notify-mark-read")) } @else { (act("unread", "read", Icon::EyeOff, "notify-mark-unread")) }
                @if choice.show == Show::Done { (act("undone", "done", Icon::Restore, "notify-undone")) } @else { (act("done", "done", Icon::Check, "notify-mark-done")) }
            }
        }
    }
}

/// "Ann", "Ann and Ben", "Ann and 3 others"; `beyond`: so many without a name come on top.
fn names(c: &Chrome, people: &[&Who], beyond: usize) -> String {
    let name = |w: &Who| if w.name.is_empty() { c.t("notify-somebody").to_owned() } else { w.name.clone() };
    match people {
        [] => c.t("notify-somebody").into(),
        [one] if beyond == 0 => name(one),
        [one, two] if beyond == 0 => c.lang.tf("notify-two", &[("one", name(one).as_str().into()), ("two", name(two).as_str().into())]),
        [one, rest @ ..] => c.lang.tf("notify-many", &[("one", name(one).as_str().into()), ("n", (rest.len() + beyond).into())]),
    }
}
fn more(c: &Chrome, line: &Line) -> String {
    let people: Vec<&Who> = line.others.rest.iter().collect();
    c.lang.tf("notify-more", &[("n", line.others.acts.into()), ("who", names(c, &people, 0).as_str().into())])
}

/// Why somebody was told, and the ways to be told no more: in place under a notice, or a page of its own.
pub fn why(c: &Chrome, line: &Line, follows: bool, lock: Option<&str>) -> Page {
    let rule = line.reason.rule();
    let category = c.t(settings_views::label(rule.category));
    let thread = line.row.root_id.filter(|_| rule.mutes);
    let muted_by_person = rule.mutes && line.row.root_id.is_none();
    let inside = html! {
        p { (c.t(because(line.reason))) }
        div class="button-row" {
            @if line.row.done_at.is_none() { (parts::post_button(Look::Secondary, Some(Icon::Clock), c.t("notify-tomorrow"), &format!("/inbox/{}/tomorrow", line.row.id), &[])) }
            @if line.reason == Reason::Tagged { (parts::link_button(Look::Secondary, Some(Icon::Tag), c.t("notify-tags"), &line.url)) }
            @if muted_by_person && !line.actor.name.is_empty() {
                (parts::post_button(Look::Secondary, Some(Icon::EyeOff), &c.lang.tf("notify-mute-person", &[("name", line.actor.name.as_str().into())]),
                    &format!("/people/{}/mute", line.actor.id), &[("back", "/inbox")]))
            }
            @if let Some(root) = thread {
                (parts::post_button(Look::Secondary, Some(Icon::EyeOff), c.t("notify-mute-thread"), &format!("/items/{root}/mute"), &[("back", "/inbox")]))
                @if follows { (parts::post_button(Look::Secondary, Some(Icon::Bell), c.t("notify-unfollow"), &format!("/items/{root}/unfollow"), &[])) }
            }
            @if line.reason == Reason::SearchFound {
                @let id = line.row.words.split(' ').next().unwrap_or_default();
                (parts::link_button(Look::Secondary, Some(Icon::Search), c.t("search-saved"), "/search/saved"))
                (parts::post_button(Look::Secondary, Some(Icon::EyeOff), c.t("search-saved-quiet"), &format!("/search/saved/{id}"), &[("alert", "off"), ("back", "/inbox")]))
                (parts::post_button(Look::Secondary, Some(Icon::Trash), c.t("search-saved-remove"), &format!("/search/saved/{id}/remove"), &[("back", "/inbox")]))
            }
            @if line.reason == Reason::Offered { (parts::link_button(Look::Secondary, Some(Icon::Settings), c.t("routing-choices"), "/settings/asking")) }
            @if line.reason == Reason::LinkMade { (parts::link_button(Look::Secondary, Some(Icon::Monitor), c.t("accounts-devices"), &line.url)) }
            @if !line.reason.always() && lock.is_none() {
                (parts::post_button(Look::Secondary, Some(Icon::Close), &c.lang.tf("notify-switch-off", &[("about", category.into())]),
                    &format!("/settings/notices/{}", rule.category.word()), &[("bell", "0"), ("back", "/inbox")]))
            }
        }
        @if let Some(why) = lock { p class="meta" { (c.t("notify-locked")) @if !why.is_empty() { " “" span dir="auto" { (why) } "”" } } }
        p { a href="/settings/notices" { (c.t("notify-settings")) } }
    };
    let about = html! { p { (sentence(c, line)) } };
    let main = html! { (parts::page_head(c.t("notify-why"), None, None)) (parts::unfolded(about, inside)) p { a href="/inbox" { (c.t("notify-settings-back")) } } };
    layout::page(c, c.t("notify-why"), main, None)
}

fn because(reason: Reason) -> &'static str {
    match reason {
        Reason::Liked | Reason::Commented | Reason::Answered => "notify-because-wrote",
        Reason::Shared => "notify-because-shared",
        Reason::Replied => "notify-because-replied",
        Reason::Thread | Reason::ThreadAccepted => "notify-because-follow",
        Reason::InForum => "notify-because-forum",
        Reason::QuestionDue => "notify-because-question-due",
        Reason::Offered => "notify-because-offered",
        Reason::SearchFound => "notify-because-search",
        Reason::Board | Reason::BoardThread => "notify-because-board",
        Reason::Mentioned => "notify-because-mentioned",
        Reason::Shown => "notify-because-shown",
        Reason::Deleted => "notify-because-deleted",
        Reason::Judged | Reason::Reviewed => "notify-because-judged",
        Reason::ToDecide => "notify-because-to-decide",
        Reason::CommunityRead => "notify-because-community-read",
        Reason::CommunityBarred => "notify-because-community-barred",
        Reason::Referred => "notify-because-referred",
        Reason::PassedOn => "notify-because-asked",
        Reason::Followed => "notify-because-followed",
        Reason::Tagged => "notify-because-tagged",
        Reason::Invited | Reason::ContactMade => "notify-because-network",
        Reason::CommunityAsked => "notify-because-community-asked",
        Reason::CommunityInvited | Reason::CommunityLetIn | Reason::CommunityWelcome | Reason::CommunityOffered => {
            "notify-because-community"
        }
        Reason::GuestEnding => "notify-because-guest",
        Reason::Announced => "notify-because-announced",
        Reason::ReadDue => "notify-because-read-due",
        Reason::EventInvited => "notify-because-event-invited",
        Reason::EventSoon | Reason::EventChanged | Reason::EventSeat | Reason::EventCancelled => "notify-because-event",
        Reason::Accepted | Reason::Confirmed | Reason::Credited | Reason::Thanked => "notify-because-helped",
        Reason::Tested => "notify-because-tested",
        Reason::LinkMade => "notify-because-link-made",
    }
}

/// The words it is about: thanks as given, else the beginning of the item.
fn quote(line: &Line) -> String {
    match (line.reason, &line.item) {
        (Reason::Reviewed, _) => line.row.words.strip_prefix(ASKED).unwrap_or_default().to_owned(),
        (Reason::Thanked | Reason::Shown | Reason::CommunityRead, _) if !line.row.words.is_empty() => line.row.words.clone(),
        // The sentence names the question already.
        (Reason::Referred | Reason::PassedOn | Reason::Offered | Reason::ThreadAccepted, _) => String::new(),
        (_, Some(item)) => kit::text::snippet(&item.excerpt, 160),
        (_, None) => {
            line.gone.as_ref().map_or_else(String::new, |g| kit::text::snippet(if g.title.is_empty() { &g.body } else { "" }, 160))
        }
    }
}

/// "Dan answered your question “…”", in the reader's language.
pub fn sentence(c: &Chrome, line: &Line) -> String {
    let gone = line.gone.as_ref();
    let title = line
        .item
        .as_ref()
        .map_or(gone.map_or("", |g| if g.title.is_empty() { g.place.as_deref().unwrap_or_default() } else { &g.title }), |i| {
            i.root_title.as_str()
        });
    let named = if title.is_empty() { "no" } else { "yes" };
    let kind = line.item.as_ref().map_or(gone.map_or("", |g| g.kind.as_str()), |i| i.kind.as_str());
    let key = match line.reason {
        Reason::Liked => "notify-liked",
        Reason::Followed => "notify-followed",
        Reason::Tagged => "notify-tagged",
        Reason::Thread => "notify-thread",
        Reason::BoardThread => "notify-board-thread",
        Reason::InForum => "notify-in-forum",
        Reason::QuestionDue => "notify-question-due",
        Reason::Offered => "notify-offered",
        Reason::SearchFound => "notify-search-found",
        Reason::ThreadAccepted => "notify-thread-accepted",
        Reason::PassedOn => "notify-passed-on",
        Reason::Board => "notify-board",
        Reason::Commented => "notify-commented",
        Reason::Replied => "notify-replied",
        Reason::Answered => "notify-answered",
        Reason::Shared => "notify-shared",
        Reason::Mentioned => "notify-mentioned",
        Reason::Shown => "notify-shown",
        Reason::Deleted => "notify-deleted",
        Reason::Judged => "notify-judged",
        Reason::Reviewed if line.row.words.starts_with(ASKED) => "notify-asked",
        Reason::Reviewed => "notify-reviewed",
        Reason::ToDecide => "notify-to-decide",
        Reason::CommunityRead => "notify-community-read",
        Reason::CommunityBarred => "notify-community-barred",
        Reason::Referred => "notify-referred",
        Reason::Invited => "notify-invited",
        Reason::CommunityAsked => "notify-community-asked",
        Reason::CommunityInvited => "notify-community-invited",
        Reason::CommunityLetIn => "notify-community-let-in",
        Reason::CommunityWelcome => "notify-community-welcome",
        Reason::CommunityOffered => "notify-community-offered",
        Reason::GuestEnding => "notify-guest-ending",
        Reason::Announced => "notify-announced",
        Reason::ReadDue => "notify-read-due",
        Reason::EventInvited => "notify-event-invited",
        Reason::EventSoon => "notify-event-soon",
        Reason::EventChanged => "notify-event-changed",
        Reason::EventSeat => "notify-event-seat",
        Reason::EventCancelled => "notify-event-cancelled",
        Reason::ContactMade => "notify-contact",
        Reason::Confirmed => "notify-confirmed",
        Reason::Accepted => "notify-accepted",
        Reason::Credited => "notify-credited",
        Reason::Thanked => "notify-thanked",
        Reason::Tested => "notify-tested",
        Reason::LinkMade => "notify-link-made",
    };
    let people: Vec<&Who> = std::iter::once(&line.actor).chain(&line.others.same).collect();
    let beyond = usize::try_from(line.others.same_beyond).unwrap_or_default();
    let who = names(c, &people, beyond);
    let board = line.item.as_ref().and_then(|i| i.board_name.as_deref()).unwrap_or_default();
    c.lang.tf(
        key,
        &[
            ("who", who.as_str().into()),
            ("n", (people.len() + beyond).into()),
            ("title", title.into()),
            ("named", named.into()),
            ("kind", kind.into()),
            ("board", board.into()),
            ("role", line.row.words.as_str().into()),
            ("search", line.row.words.split_once(' ').map_or("", |(_, name)| name).into()),
            ("tags", some(&line.tags).as_str().into()),
            ("tagged", line.tags.len().into()),
            ("community", line.community.as_deref().unwrap_or_default().into()),
            ("known", if line.community.is_some() { "yes" } else { "no" }.into()),
        ],
    )
}

/// "mast, sonic", in the order they were given; of many the last.
fn some(tags: &[String]) -> String {
    const SHOWN: usize = 6;
    let said = tags.iter().take(SHOWN).rev().map(String::as_str).collect::<Vec<_>>().join(", ");
    if tags.len() > SHOWN { format!("… {said}") } else { said }
}
