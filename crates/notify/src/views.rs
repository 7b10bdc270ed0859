//! How the inbox looks: days, and a sentence per notice with the words it is about below.

use crate::{
    inbox::{Line, Show},
    rules::Reason,
    store::NoticeId,
};
use shell::{
    Chrome, Icon, Markup, Page, html, layout,
    parts::{self, Look, Tab},
    person::{self, Size},
};
use spine::Time;

pub fn inbox(c: &Chrome, now: Time, show: Show, unread: i64, lines: &[Line], next: Option<NoticeId>) -> Page {
    let back = if show == Show::All { "all" } else { "" };
    let actions = (unread > 0)
        .then(|| parts::post_button(Look::Secondary, Some(Icon::Check), c.t("notify-read-all"), "/inbox/read-all", &[("show", back)]));
    let more = next.map(|id| if show == Show::All { format!("/inbox?show=all&before={id}") } else { format!("/inbox?before={id}") });
    let mut days: Vec<(String, Vec<&Line>)> = vec![];
    for line in lines {
        let day = day(c, now, line.row.at);
        match days.last_mut() {
            Some((same, group)) if *same == day => group.push(line),
            _ => days.push((day, vec![line])),
        }
    }
    let tab = |show_this, label, href| Tab::new(c.t(label), href, show == show_this);
    let main = html! {
        (parts::page_head(c.t("notify-title"), None, actions))
        (parts::tabs(c.t("notify-title"), &[tab(Show::Unread, "notify-unread", "/inbox").count(unread.min(99)), tab(Show::All, "notify-all", "/inbox?show=all")]))
        @if lines.is_empty() { (empty(c, show)) }
        @for (day, group) in &days {
            section class="notices" {
                h2 class="meta" { (day) }
                @for line in group { (notice(c, line, back)) }
            }
        }
        @if let Some(href) = more { (parts::pager_more(c, &href)) }
    };
    layout::page(c, c.t("notify-title"), main, None)
}

fn empty(c: &Chrome, show: Show) -> Markup {
    match show {
        Show::Unread => parts::empty_state(
            Icon::Inbox,
            c.t("notify-none-unread"),
            c.t("notify-none-unread-words"),
            Some((c.t("notify-see-all"), "/inbox?show=all")),
        ),
        Show::All => parts::empty_state(Icon::Inbox, c.t("notify-none"), c.t("notify-none-words"), Some((c.t("notify-go-home"), "/"))),
    }
}

fn day(c: &Chrome, now: Time, at: Time) -> String {
    let days = |t: Time| t.0.div_euclid(Time::DAY);
    match days(now) - days(at) {
        0 => c.t("notify-today").into(),
        1 => c.t("notify-yesterday").into(),
        _ => c.lang.date(at),
    }
}

fn notice(c: &Chrome, line: &Line, back: &str) -> Markup {
    let id = line.row.id;
    let unread = line.row.read_at.is_none();
    let quote = quote(line);
    html! {
        div class={ "person-card notice-line" @if unread { " unread" } } {
            a class="avatar-link" href=(line.actor.href()) tabindex="-1" aria-hidden="true" { (person::avatar(&line.actor, Size::Md)) }
            div class="person-words" {
                form class="inline" method="post" action={ "/inbox/" (id) "/open" } {
                    button class="notice-open" type="submit" dir="auto" { (sentence(c, line)) }
                }
                @if !quote.is_empty() { div class="why" dir="auto" lang=[line.item.as_ref().and_then(|i| i.lang.as_deref())] { (quote) } }
                div class="meta" {
                    span { (parts::time(c, line.row.at)) }
                    @if unread { span class="new" { (c.t("notify-new")) } }
                }
            }
            div class="person-actions" {
                @if unread { (parts::post_button(Look::Quiet, Some(Icon::Check), c.t("notify-mark-read"), &format!("/inbox/{id}/read"), &[("show", back)])) }
                @else { (parts::post_button(Look::Quiet, Some(Icon::Bell), c.t("notify-mark-unread"), &format!("/inbox/{id}/unread"), &[("show", back)])) }
            }
        }
    }
}

/// The words it is about: thanks as given, else the beginning of the item.
fn quote(line: &Line) -> String {
    match (line.reason, &line.item) {
        (Reason::Thanked, _) if !line.row.words.is_empty() => line.row.words.clone(),
        // The sentence names the question already.
        (Reason::Referred | Reason::PassedOn | Reason::ThreadAccepted, _) => String::new(),
        (_, Some(item)) => kit::text::snippet(&item.excerpt, 160),
        (_, None) => String::new(),
    }
}

/// "Dan answered your question “…”", in the reader's language.
pub fn sentence(c: &Chrome, line: &Line) -> String {
    let title = line.item.as_ref().map_or("", |i| i.root_title.as_str());
    let named = if title.is_empty() { "no" } else { "yes" };
    let kind = line.item.as_ref().map_or("", |i| i.kind.as_str());
    let key = match line.reason {
        Reason::Liked => "notify-liked",
        Reason::Followed => "notify-followed",
        Reason::Thread => "notify-thread",
        Reason::BoardThread => "notify-board-thread",
        Reason::ThreadAccepted => "notify-thread-accepted",
        Reason::PassedOn => "notify-passed-on",
        Reason::Board => "notify-board",
        Reason::Commented => "notify-commented",
        Reason::Replied => "notify-replied",
        Reason::Answered => "notify-answered",
        Reason::Mentioned => "notify-mentioned",
        Reason::Referred => "notify-referred",
        Reason::Invited => "notify-invited",
        Reason::ContactMade => "notify-contact",
        Reason::Confirmed => "notify-confirmed",
        Reason::Accepted => "notify-accepted",
        Reason::Credited => "notify-credited",
        Reason::Thanked => "notify-thanked",
    };
    let who = if line.actor.name.is_empty() { c.t("notify-somebody") } else { line.actor.name.as_str() };
    let board = line.item.as_ref().and_then(|i| i.board_name.as_deref()).unwrap_or_default();
    c.lang.tf(
        key,
        &[
            ("who", who.into()),
            ("title", title.into()),
            ("named", named.into()),
            ("kind", kind.into()),
            ("board", board.into()),
            ("role", line.row.words.as_str().into()),
        ],
    )
}
