//! Under Ctrl-K: a few letters lead to a person, a tag, a text, a page or something to do. What is of others was read again
//! through the viewer; pages and actions are the frame's own, found by any words of their names.

use crate::{
    index::Index,
    model::{Entry, Group, Palette, SUGGESTED, Typed},
    store,
};
use axum::{http::StatusCode, response::Response};
use shell::{Chrome, layout, respond::as_json};
use spine::{Ask, Cx, Item, Person, Result, Wanted};

const SHOWN: usize = 5;
const MAX_CHARS: usize = 200;

/// `@` looks for people only, `#` for tags, `>` for something to do.
pub async fn palette(mut cx: Cx, Ask(typed): Ask<Typed>) -> Result<Response> {
    let text = kit::text::clean(typed.q.trim()).chars().take(MAX_CHARS).collect::<String>();
    let sign = text.chars().next().filter(|c| "@#>".contains(*c));
    let words = text.trim_start_matches(['@', '#', '>']).trim().to_owned();
    let asks = |for_sign: char| sign.is_none_or(|s| s == for_sign);
    let mut groups = vec![];
    if !words.is_empty() && sign != Some('>') {
        let mut view = cx.view().await?;
        let index = view.app.plug::<Index>()?;
        let limit = if sign.is_some() { SUGGESTED } else { SHOWN };
        let wanted = Wanted { text: words.clone(), typing: true, fold: true, limit, ..Wanted::default() };
        if asks('@') {
            let people = index.find_people(&mut view, &wanted).await?;
            let people = view.people(&people.hits.iter().map(|h| h.0.0).collect::<Vec<_>>()).await?;
            groups.push(Group { name: "people", label: cx.t("search-people"), hits: people.into_iter().map(person).collect() });
        }
        if sign == Some('#') {
            let tags = index.tags_beginning(&kit::text::tag(&words).unwrap_or(words.clone()), 40)?;
            let tags = if tags.is_empty() { tags } else { store::tags_seen(&mut view, &tags, limit as i64).await? };
            groups.push(Group { name: "tags", label: cx.t("search-tag"), hits: tags.into_iter().map(tag).collect() });
        }
        if sign.is_none() {
            let mut items = index.find_items(&mut view, &wanted).await?;
            if items.hits.is_empty() {
                items = index.find_items(&mut view, &Wanted { any: true, ..wanted }).await?;
            }
            let items = view.cards(&items.hits.iter().map(|h| h.0.0).collect::<Vec<_>>()).await?;
            let entry =
                |item: Item| Entry { url: view.app.path_of(&item), note: item.author_name.clone(), title: headline(&item), send: None };
            groups.push(Group { name: "items", label: cx.t("search-items"), hits: items.into_iter().map(entry).collect() });
        }
    }
    let inside = cx.viewer.kind.inside();
    // A typo is forgiven where nothing is called what was typed.
    let named = |mut all: Vec<Entry>| {
        let forgiving = !all.iter().any(|e| fits(&words, &e.title, false));
        all.retain(|e| fits(&words, &e.title, forgiving));
        all
    };
    if sign.is_none() {
        groups.push(Group { name: "pages", label: cx.t("search-pages"), hits: named(pages(&cx.chrome)) });
    }
    // Before anything is typed there are pages; what one can do is found by its name, or all of it by its sign.
    if asks('>') && !text.is_empty() {
        let mut hits = named(actions(&cx.chrome, inside));
        if sign.is_none() {
            let query = |key: &str| url::form_urlencoded::Serializer::new(String::new()).append_pair(key, &text).finish();
            let said = |key| cx.chrome.lang.tf(key, &[("text", text.as_str().into())]);
            hits.push(Entry { url: format!("/search?{}", query("q")), title: said("search-for"), ..Entry::default() });
            if inside {
                hits.push(Entry { url: format!("/?{}#composer", query("ask")), title: said("search-ask-it"), ..Entry::default() });
            }
        }
        groups.push(Group { name: "actions", label: cx.t("search-actions"), hits });
    }
    groups.retain(|g| !g.hits.is_empty());
    Ok(as_json(StatusCode::OK, &Palette { groups, hint: cx.t("search-signs") }))
}

fn person(p: Person) -> Entry {
    let note: Vec<&str> = [p.title.as_str(), p.place.as_str()].into_iter().filter(|s| !s.is_empty()).collect();
    Entry { url: format!("/people/{}", p.id), note: note.join(", "), title: p.name, send: None }
}
fn tag(tag: String) -> Entry {
    let path: String = url::form_urlencoded::byte_serialize(tag.as_bytes()).collect();
    Entry { url: format!("/tags/{path}"), title: format!("#{tag}"), ..Entry::default() }
}
/// Its title, or how it begins.
fn headline(item: &Item) -> String {
    let title = item.heading();
    if title.is_empty() { item.excerpt.chars().take(90).collect() } else { title.to_owned() }
}

/// Where the frame leads, and what stands in its menus.
fn pages(c: &Chrome) -> Vec<Entry> {
    const OWN: [(&str, &str); 6] = [
        ("/?view=saved", "stream-saved"),
        ("/search/saved", "search-saved"),
        ("/drafts", "drafts"),
        ("/moderation", "moderation-title"),
        ("/settings/notices", "search-notices"),
        ("/help", "welcome-help"),
    ];
    const ADMIN: [(&str, &str); 8] = [
        ("/admin", "admin-title"),
        ("/admin/people", "admin-tab-people"),
        ("/admin/invitations", "admin-tab-invitations"),
        ("/admin/import", "admin-tab-import"),
        ("/admin/house", "admin-tab-house"),
        ("/admin/door", "admin-tab-door"),
        ("/search/misses", "nav-misses"),
        ("/admin/asking", "routing-numbers"),
    ];
    let entry =
        |(url, key): &(&str, &'static str), note: &str| Entry { url: (*url).into(), title: c.t(key).into(), note: note.into(), send: None };
    let mut all: Vec<Entry> =
        layout::destinations(c).into_iter().map(|(url, title)| Entry { url, title: title.to_owned(), ..Entry::default() }).collect();
    all.extend(OWN.iter().map(|one| entry(one, "")));
    if c.is_admin {
        all.extend(ADMIN.iter().enumerate().map(|(n, one)| entry(one, if n == 0 { "" } else { c.t("admin-title") })));
    }
    all
}

fn actions(c: &Chrome, inside: bool) -> Vec<Entry> {
    const ALL: [(&str, &str, Option<&str>); 7] = [
        ("/?ask=#composer", "search-ask", None),
        ("/#composer", "search-write", None),
        ("/inbox/read-all", "notify-read-all", Some("")),
        ("/theme", "search-theme-dark", Some("theme=dark")),
        ("/theme", "search-theme-light", Some("theme=light")),
        ("/theme", "search-theme-system", Some("theme=system")),
        ("/sign-out", "sign-out", Some("")),
    ];
    let may = |url: &str| inside || !url.ends_with("#composer");
    let entry = |(url, key, send): &(&str, &'static str, Option<&'static str>)| Entry {
        url: (*url).into(),
        title: c.t(key).into(),
        note: String::new(),
        send: *send,
    };
    ALL.iter().filter(|one| may(one.0)).map(entry).collect()
}

/// Does every word that was typed begin a word of the name, stand in one, or, forgiven, miss how one begins by a letter?
fn fits(typed: &str, name: &str, forgiving: bool) -> bool {
    let letters = |text: &str| -> Vec<Vec<char>> {
        let folded = kit::text::fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(|w| w.chars().collect()).collect()
    };
    let name = letters(name);
    let within = |t: &[char], w: &[char]| w.starts_with(t) || (t.len() >= 3 && w.windows(t.len()).any(|part| part == t));
    let nearly =
        |t: &[char], w: &[char]| t.len() >= 4 && (t.len() - 1..=t.len() + 1).any(|n| w.get(..n).is_some_and(|start| one_off(t, start)));
    letters(typed).iter().all(|t| name.iter().any(|w| within(t, w) || (forgiving && nearly(t, w))))
}
/// One letter too many, too few or wrong, or two that changed places.
fn one_off(a: &[char], b: &[char]) -> bool {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default()) {
        ([x, y], [v, w]) => x == w && y == v,
        (a, b) => a.len() <= 1 && b.len() <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_pages_are_found_by_any_of_their_words() {
        for typed in ["my network", "network", "netwrok", "netwrk", "nettwork", "netzork", "work", "network my", "my net", ""] {
            assert!(fits(typed, "My network", true), "{typed}");
        }
        for typed in ["ork my x", "ntework s", "netzwrok", "ne x", "wo", "mine"] {
            assert!(!fits(typed, "My network", true), "{typed}");
        }
        assert!(fits("einstelungen", "Einstellungen", true) && fits("natverk", "Mitt nätverk", false));
        assert!(!fits("inbx x", "Inbox", true) && !fits("netwrok", "My network", false) && fits("work", "My network", false));
    }
}
