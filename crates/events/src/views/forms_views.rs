//! The forms: a new event, a change of all or of one day, and addresses for calendar programs.

use crate::{
    model::{EventForm, Kept, Row},
    store::local,
    when::{Repeat, zones},
};
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup, Page,
    forms::{self, AudienceChoice, Choice, Field},
    html, layout,
    parts::{self, Look, Notice},
};
use spine::{CommunityId, Item, communities::Known, people::addresses::Address};

/// Where a half-written event is kept.
pub fn draft_key(known: Option<&Known>) -> String {
    known.map_or_else(|| "event".to_owned(), |k| format!("event:{}", k.id))
}

fn input(kind: &str, name: &str, label: &str, value: &str, hint: Option<&str>, required: bool) -> Markup {
    forms::text_field(&Field { kind, value, hint, required, autocomplete: "off", ..Field::new(name, label) })
}
fn times(c: &Chrome, f: &EventForm) -> Markup {
    html! {
        div class="event-times" {
            (input("date", "day", c.t("events-day"), &f.day, None, true)) (input("time", "time", c.t("events-time"), &f.time, None, false))
            (input("date", "end_day", c.t("events-end-day"), &f.end_day, Some(c.t("events-end-day-hint")), false)) (input("time", "end_time", c.t("events-end-time"), &f.end_time, Some(c.t("events-end-time-hint")), false))
        }
    }
}
fn place(c: &Chrome, f: &EventForm) -> Markup {
    html! {
        (forms::text_field(&Field { value: &f.place, max: Some(200), autocomplete: "off", ..Field::new("place", c.t("events-place")) }))
        (forms::text_field(&Field { kind: "url", value: &f.url, max: Some(500), placeholder: "https://", autocomplete: "off", ..Field::new("url", c.t("events-url")) }))
    }
}
fn words(c: &Chrome, f: &EventForm) -> Markup {
    html! {
        (forms::text_field(&Field { value: &f.title, required: true, max: Some(200), autocomplete: "off", ..Field::new("title", c.t("events-name")) }))
        (forms::text_area(c, &Field { value: &f.body, rows: 5, ..Field::new("body", c.t("events-about")) }))
        (forms::text_field(&Field { value: &f.tags, autocomplete: "off", hint: Some(c.t("composer-tags-words")), ..Field::new("tags", c.t("composer-tags")) }))
    }
}
fn rule(c: &Chrome, f: &EventForm) -> Markup {
    let choices: Vec<Choice> = Repeat::ALL
        .into_iter()
        .map(|r| {
            let key = match r {
                Repeat::Never => "events-repeat-never",
                Repeat::Daily => "events-repeat-daily",
                Repeat::Weekly => "events-repeat-weekly",
                Repeat::Monthly => "events-repeat-monthly",
                Repeat::MonthlyWeekday => "events-repeat-weekday",
                Repeat::MonthlyLast => "events-repeat-last",
                Repeat::Yearly => "events-repeat-yearly",
            };
            Choice::new(r.word(), c.t(key))
        })
        .collect();
    let days = [("mo", &f.mo), ("tu", &f.tu), ("we", &f.we), ("th", &f.th), ("fr", &f.fr), ("sa", &f.sa), ("su", &f.su)];
    html! {
        details class="card event-repeat" open[!f.repeat.is_empty()] {
            summary { (c.t("events-repeat")) }
            div class="stack" {
                (forms::select(&Field { value: &f.repeat, ..Field::new("repeat", c.t("events-repeat")) }, &choices))
                (input("number", "every", c.t("events-every"), &f.every, Some(c.t("events-every-hint")), false))
                fieldset class="event-week" { legend { (c.t("events-week")) }
                    @for ((name, on), key) in days.iter().zip(super::WEEK) { label { input type="checkbox" name=(name) value="1" checked[on.as_str() == "1"]; span { (c.t(key)) } } } }
                div class="event-times" {
                    (input("number", "times", c.t("events-times"), &f.times, None, false)) (input("date", "until", c.t("events-until"), &f.until, Some(c.t("events-until-hint")), false))
                }
            }
        }
    }
}
fn all(c: &Chrome, f: &EventForm) -> Markup {
    let choices: Vec<Choice> = zones().into_iter().map(|z| Choice::new(z.clone(), z)).collect();
    html! {
        (forms::checkbox(&Field::new("all_day", c.t("events-all-day")), f.all_day == "1"))
        (times(c, f))
        (forms::select(&Field { value: &f.zone, ..Field::new("zone", c.t("events-zone")) }, &choices))
        (place(c, f))
        (rule(c, f))
        (input("number", "capacity", c.t("events-capacity"), &f.capacity, Some(c.t("events-capacity-hint")), false))
    }
}

pub fn new(c: &Chrome, f: &EventForm, known: Option<&Known>, draft: Option<&Value>, inside: bool) -> Page {
    let mut f = f.clone();
    if let Some(draft) = draft {
        let typed = |name: &str, to: &mut String| {
            if let Some(words) = draft.get(name).and_then(Value::as_str) {
                words.clone_into(to);
            }
        };
        typed("title", &mut f.title);
        typed("body", &mut f.body);
        typed("tags", &mut f.tags);
        typed("day", &mut f.day);
        typed("time", &mut f.time);
        typed("place", &mut f.place);
    }
    let people = AudienceChoice { value: "people".into(), label: c.t("stream-audience-people").into(), ..AudienceChoice::default() };
    let audiences = if inside { vec![AudienceChoice::everyone(c), people] } else { vec![people] };
    let choices: Vec<Choice> = audiences.into_iter().map(|a| Choice::new(a.value, a.label)).collect();
    let key = draft_key(known);
    let inside = html! {
        (words(c, &f))
        (all(c, &f))
        @if let Some(k) = known { (forms::hidden("community", &k.id.to_string())) }
        @else {
            (forms::select(&Field { value: &f.audience, ..Field::new("audience", c.t("composer-audience")) }, &choices))
            (forms::people_field(&Field { value: &f.people, hint: Some(c.t("events-people-hint")), ..Field::new("people", c.t("composer-people")) }))
        }
    };
    let lede = known.map(|k| c.lang.tf("audience-members", &[("name", k.name.as_str().into())]));
    let back = known.map_or_else(|| "/events".to_owned(), |k| format!("{}/events", k.href()));
    let main = html! {
        (parts::page_head(c.t("events-new"), lede.as_deref(), None))
        (forms::draft_form("/events", &key, inside, c.t("events-make"), Some((c.t("cancel"), &back))))
    };
    layout::page(c, c.t("events-new"), main, None)
}

/// All of it, or one day of a series.
pub fn edit(c: &Chrome, item: &Item, e: &Kept, one: Option<&Row>, tags: &str) -> Page {
    let (starts, ends) = one.map_or((&e.starts, &e.ends), |r| (&r.starts, &r.ends));
    let ((day, time), (end_day, end_time)) = (local(starts).unwrap_or_default(), local(ends).unwrap_or_default());
    let has = |d: &str| if e.days.split(',').any(|x| x == d) { "1".to_owned() } else { String::new() };
    let clock = |t: String| if e.all_day { String::new() } else { t };
    let f = EventForm {
        title: item.title.clone(),
        body: item.body.clone(),
        tags: tags.to_owned(),
        day,
        time: clock(time),
        end_day,
        end_time: clock(end_time),
        all_day: if e.all_day { "1".into() } else { String::new() },
        zone: e.zone.clone(),
        place: one.map_or(&e.place, |r| &r.place).clone(),
        url: one.map_or(&e.url, |r| &r.url).clone(),
        repeat: e.repeat.clone(),
        every: if e.every > 1 { e.every.to_string() } else { String::new() },
        mo: has("MO"),
        tu: has("TU"),
        we: has("WE"),
        th: has("TH"),
        fr: has("FR"),
        sa: has("SA"),
        su: has("SU"),
        times: e.times.map(|n| n.to_string()).unwrap_or_default(),
        until: e.until.clone().unwrap_or_default(),
        capacity: e.capacity.map(|n| n.to_string()).unwrap_or_default(),
        ..EventForm::default()
    };
    let mine = c.me.as_ref().is_some_and(|me| me.id == item.author_id.0);
    let inside = html! {
        @match one {
            Some(r) => { (forms::hidden("on", &r.day)) @if e.all_day { (forms::hidden("all_day", "1")) } (times(c, &f)) (place(c, &f)) (forms::checkbox(&Field { hint: Some(c.t("events-following-hint")), ..Field::new("following", c.t("events-following")) }, false)) },
            None => { (forms::hidden("revision", &item.revision.to_string())) @if mine { (words(c, &f)) } (all(c, &f)) },
        }
    };
    let title = c.t(if one.is_some() {
        "events-change-one"
    } else if e.repeats() {
        "events-change-all"
    } else {
        "events-change"
    });
    let back = one.map_or_else(|| format!("/events/{}", item.id), |r| format!("/events/{}?on={}", item.id, r.day));
    let main = html! {
        (parts::page_head(title, Some(&item.title), None))
        @if one.is_none() && e.repeats() { (parts::notice(Notice::Info, c.t("events-change-all-words"))) }
        (forms::form(&format!("/events/{}/edit", item.id), inside, c.t("events-save"), Some((c.t("cancel"), &back))))
    };
    layout::page(c, title, main, None)
}

/// `made`: the address that was made just now.
pub fn feeds(c: &Chrome, feeds: &[Address], names: &[(CommunityId, String)], made: Option<&str>) -> Page {
    let name = |f: &Address| match f.what.as_str() {
        "" => c.t("events-feed-mine").to_owned(),
        id => names.iter().find(|n| n.0.to_string() == id).map_or_else(|| c.t("events-feed-gone").to_owned(), |n| n.1.clone()),
    };
    let main = html! {
        (parts::page_head(c.t("events-feeds"), Some(c.t("events-feeds-words")), None))
        @if let Some(url) = made { (parts::address_made(c.t("events-feed-made"), url)) }
        @for f in feeds { (parts::address(c, &name(f), f.created_at, f.used_at, &format!("/settings/calendars/{}/revoke", f.id))) }
        section class="card stack" {
            (parts::post_button(Look::Primary, Some(Icon::Plus), c.t("events-feed-make"), "/settings/calendars", &[]))
            p class="hint" { (c.t("events-feed-community-hint")) }
        }
    };
    layout::page(c, c.t("events-feeds"), main, None)
}
