//! The board on a person's page: the box to write on it, and what stands there while it is empty.

use super::draft_key;
use kit::Time;
use serde_json::Value;
use shell::{
    Chrome, Icon, Markup,
    forms::{self, AudienceChoice, Composer, KindChip},
    html, parts,
};
use spine::{Person, Viewer};

pub fn composer(c: &Chrome, viewer: &Viewer, p: &Person, draft: Option<&Value>) -> Markup {
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
        audiences.push(AudienceChoice::everyone(c));
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

/// What an open page asks when it hears that something is new: is it on this board, above what is shown?
pub fn news(p: &Person, since: Time) -> Markup {
    html! { div hidden data-news={ "/stream/new?board=" (p.id) "&since=" (since.0) } {} }
}

pub fn empty(c: &Chrome, p: &Person, own: bool) -> Markup {
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
