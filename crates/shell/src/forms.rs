//! Forms: labelled fields that keep what was typed, say what is wrong beside the field, and work without scripts.
//! The composer is the one place to write something new; the reply box its small sister.

use crate::{
    Chrome, Icon, icon,
    person::{Size, face},
};
use maud::{Markup, html};

/// Characters of a text at most, where a field says nothing else.
pub const TEXT_MAX: usize = 100_000;
/// From here on a text scrolls in a box of fixed height: to measure it at every key would take too long.
const LONG: usize = 20_000;

/// One field. `scope` keeps ids apart when a page has several forms with the same names.
#[derive(Debug, Clone, Default)]
pub struct Field<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub value: &'a str,
    pub hint: Option<&'a str>,
    pub error: Option<&'a str>,
    pub max: Option<usize>,
    pub required: bool,
    /// `text` when empty; `email`, `password`, `url`, `number`, `date`.
    pub kind: &'a str,
    pub placeholder: &'a str,
    /// `username`, `current-password`, `new-password`, `off`…
    pub autocomplete: &'a str,
    pub scope: &'a str,
    pub rows: u32,
    pub autofocus: bool,
}

impl<'a> Field<'a> {
    pub fn new(name: &'a str, label: &'a str) -> Field<'a> {
        Field { name, label, ..Field::default() }
    }
    fn id(&self) -> String {
        if self.scope.is_empty() { format!("f-{}", self.name) } else { format!("f-{}-{}", self.scope, self.name) }
    }
    fn hint_id(&self) -> String {
        format!("{}-hint", self.id())
    }
    fn error_id(&self) -> String {
        format!("{}-error", self.id())
    }
    fn described(&self) -> Option<String> {
        match (self.hint, self.error) {
            (None, None) => None,
            (Some(_), None) => Some(self.hint_id()),
            (None, Some(_)) => Some(self.error_id()),
            (Some(_), Some(_)) => Some(format!("{} {}", self.error_id(), self.hint_id())),
        }
    }
    fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }
    fn wrap(&self, control: Markup) -> Markup {
        html! {
            div class="field" data-field=(self.name) {
                @if !self.label.is_empty() { label for=(self.id()) { (self.label) } }
                (control)
                (self.below())
            }
        }
    }
    fn below(&self) -> Markup {
        html! {
            @if let Some(e) = self.error { p class="field-error" id=(self.error_id()) { (icon(Icon::Error)) (e) } }
            @if let Some(h) = self.hint { p class="field-hint" id=(self.hint_id()) { (h) } }
        }
    }
}

fn set(s: &str) -> Option<&str> {
    (!s.is_empty()).then_some(s)
}

pub fn text_field(f: &Field<'_>) -> Markup {
    debug_assert!(
        f.kind != "password" || crate::recovery::secret(f.name),
        "{}: by this name it would be shown on a form that comes back",
        f.name
    );
    f.wrap(html! {
        input type=(set(f.kind).unwrap_or("text")) id=(f.id()) name=(f.name) value=(f.value) placeholder=[set(f.placeholder)] maxlength=[f.max]
            autocomplete=[set(f.autocomplete)] dir=[(f.kind.is_empty() || f.kind == "text").then_some("auto")] required[f.required]
            autofocus[f.autofocus] aria-invalid=[f.invalid()] aria-describedby=[f.described()];
    })
}

/// A person by `@handle` (or what the caller makes of a name); scripts offer people while one types.
pub fn person_field(f: &Field<'_>) -> Markup {
    people(f, "one")
}

/// Several people by `@handle`, spaces between.
pub fn people_field(f: &Field<'_>) -> Markup {
    people(f, "many")
}

fn people(f: &Field<'_>, how_many: &str) -> Markup {
    f.wrap(html! {
        input type="text" id=(f.id()) name=(f.name) value=(f.value) placeholder=[set(f.placeholder)] maxlength=[f.max] autocomplete="off" dir="auto"
            data-people=(how_many) required[f.required] autofocus[f.autofocus] aria-invalid=[f.invalid()] aria-describedby=[f.described()];
    })
}

/// Markdown; where scripts run (`web/src/editor.ts`) with a toolbar, a rich face, @people, #tags and :emoji. Where people of
/// other organisations will read it, it says so.
pub fn text_area(c: &Chrome, f: &Field<'_>) -> Markup {
    f.wrap(html! { (editor(f)) (outside(c)) })
}
fn outside(c: &Chrome) -> Markup {
    html! { @if !c.outside.is_empty() { p class="field-hint outside" { (icon(Icon::Building)) span dir="auto" { (c.lang.tf("composer-outside", &[("outside", c.lang.list(&c.outside).as_str().into())])) } } } }
}

/// A few plain words, over more than one line: what is said of something, not a text with links and lists.
pub fn plain_area(f: &Field<'_>) -> Markup {
    f.wrap(html! {
        textarea id=(f.id()) name=(f.name) rows=(if f.rows == 0 { 3 } else { f.rows }) data-max=(f.max.unwrap_or(TEXT_MAX)) placeholder=[set(f.placeholder)] dir="auto"
            required[f.required] aria-invalid=[f.invalid()] aria-describedby=[f.described()] { "\n" (f.value) }
    })
}

fn editor(f: &Field<'_>) -> Markup {
    let id = f.id();
    html! {
        div class="editor" {
            text-expander keys="@ # :" {
                // Not `maxlength`, which cuts what is pasted without a word: scripts count, and the server has the last word.
                textarea id=(id) name=(f.name) class=[(f.value.len() > LONG).then_some("long")] rows=(if f.rows == 0 { 5 } else { f.rows })
                    placeholder=[set(f.placeholder)] data-max=(f.max.unwrap_or(TEXT_MAX)) dir="auto"
                    aria-label=[f.label.is_empty().then_some(f.placeholder).and_then(set)] required[f.required] autofocus[f.autofocus]
                    aria-invalid=[f.invalid()] aria-describedby=[f.described()] { "\n" (f.value) }
            }
        }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Choice {
    pub value: String,
    pub label: String,
}
impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into() }
    }
}

/// `f.value` is the chosen one.
pub fn select(f: &Field<'_>, choices: &[Choice]) -> Markup {
    f.wrap(html! {
        select id=(f.id()) name=(f.name) required[f.required] aria-invalid=[f.invalid()] aria-describedby=[f.described()] {
            @for o in choices { option value=(o.value) selected[o.value == f.value] { (o.label) } }
        }
    })
}

/// Sends `value` (or "1") when ticked.
pub fn checkbox(f: &Field<'_>, ticked: bool) -> Markup {
    html! {
        div class="field check" data-field=(f.name) {
            label { input type="checkbox" id=(f.id()) name=(f.name) value=(set(f.value).unwrap_or("1")) checked[ticked] aria-invalid=[f.invalid()] aria-describedby=[f.described()]; span { (f.label) } }
            (f.below())
        }
    }
}

pub fn radios(f: &Field<'_>, choices: &[Choice]) -> Markup {
    html! {
        fieldset class="field" data-field=(f.name) {
            legend { (f.label) }
            @for o in choices { label class="radio" { input type="radio" name=(f.name) value=(o.value) checked[o.value == f.value]; span { (o.label) } } }
            (f.below())
        }
    }
}

/// The form around it needs `enctype="multipart/form-data"`; put it last, so that text is read first.
pub fn file_field(f: &Field<'_>, accept: Option<&str>, many: bool) -> Markup {
    f.wrap(html! { input type="file" id=(f.id()) name=(f.name) accept=[accept] multiple[many] aria-invalid=[f.invalid()] aria-describedby=[f.described()]; })
}

pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// A column of fields with its submit button and an optional way out (label, address).
pub fn form(action: &str, inside: Markup, submit: &str, cancel: Option<(&str, &str)>) -> Markup {
    draft_form(action, "", inside, submit, cancel)
}

/// The same, and what is typed saves itself under `key` until it is sent (as `draft`).
pub fn draft_form(action: &str, key: &str, inside: Markup, submit: &str, cancel: Option<(&str, &str)>) -> Markup {
    html! {
        form class="stack" method="post" action=(action) data-form data-draft=[set(key)] {
            (inside)
            @if !key.is_empty() { (hidden("draft", key)) }
            div class="button-row" {
                button type="submit" class="button primary" { (submit) }
                @if let Some((label, href)) = cancel { a class="button quiet" href=(href) { (label) } }
                @if !key.is_empty() { span class="draft-state meta" data-draft-state aria-live="polite" {} }
            }
        }
    }
}

/// What can be written here: "Update", "Question".
#[derive(Debug, Clone, Default)]
pub struct KindChip {
    pub value: String,
    pub label: String,
    pub icon: Icon,
    /// It has a title of its own.
    pub titled: bool,
    /// First half of the button: "Ask on Ann's board".
    pub submit: String,
    /// What the empty text says: "What would you like to know?"
    pub placeholder: String,
}

/// Who may see it: value, name in the list, and second half of the button: "everyone at X".
#[derive(Debug, Clone, Default)]
pub struct AudienceChoice {
    pub value: String,
    pub label: String,
    pub who: String,
}
impl AudienceChoice {
    /// Everyone inside, and how many they are.
    pub fn everyone(c: &Chrome) -> AudienceChoice {
        let org = || [("org", c.org.as_str().into())];
        let who = c.lang.tf("composer-everyone", &org());
        let who = match c.inside {
            Some(n) => format!("{who} · {}", c.lang.tf("composer-count", &[("n", n.into())])),
            None => who,
        };
        AudienceChoice { value: "everyone".into(), label: c.lang.tf("audience-everyone", &org()), who }
    }
}

/// Sends `kind`, `title`, `body`, `tags`, `audience`, `people`, `draft` (the key of the draft that ends with this submit), the
/// `hidden` pairs and, with `upload`, `files`.
#[derive(Debug, Clone, Default)]
pub struct Composer<'a> {
    pub action: &'a str,
    /// The one line shown while it is folded: "What is on your mind, Ann?"
    pub prompt: &'a str,
    pub kinds: Vec<KindChip>,
    pub selected: &'a str,
    pub title: &'a str,
    /// What the title is called, where it is not the line of a question, and what stands in it while it is empty.
    pub title_label: Option<(&'a str, &'a str)>,
    pub body: &'a str,
    pub tags: &'a str,
    pub audiences: Vec<AudienceChoice>,
    pub audience: &'a str,
    /// With the audience "people": who they are, as handles. `None`: the audience says it all.
    pub people: Option<&'a str>,
    /// Under which the draft is kept; none is kept without.
    pub draft_key: &'a str,
    /// Fragment with similar questions, asked for with `?q=`.
    pub similar_url: Option<&'a str>,
    pub upload: bool,
    /// Field and words.
    pub error: Option<(&'a str, &'a str)>,
    pub expanded: bool,
    pub hidden: Vec<(&'a str, &'a str)>,
    pub scope: &'a str,
}

pub fn composer(c: &Chrome, k: &Composer<'_>) -> Markup {
    let kind = k.kinds.iter().find(|x| x.value == k.selected).or(k.kinds.first());
    let audience = k.audiences.iter().find(|a| a.value == k.audience).or(k.audiences.first());
    let error_at = |name: &str| k.error.and_then(|(field, words)| (field == name).then_some(words));
    let (title_label, title_hint) = k.title_label.unwrap_or((c.t("composer-title"), c.t("composer-title-hint")));
    let elsewhere = k.error.filter(|(field, _)| !["title", "body", "tags", "people", "files"].contains(field));
    let submit = [kind.map(|x| x.submit.as_str()), audience.map(|a| a.who.as_str())]
        .into_iter()
        .flatten()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let open = k.expanded || k.error.is_some() || !k.body.is_empty() || !k.title.is_empty();
    let scope = if k.scope.is_empty() { "new" } else { k.scope };
    html! {
        details class="composer" id=[k.scope.is_empty().then_some("composer")] open[open] data-composer {
            summary {
                @if let Some(me) = &c.me { (face(me.id, &me.name, &me.photo, Size::Md)) }
                span class="prompt" { (k.prompt) }
                span class="prompt-icon" { (icon(Icon::Edit)) }
            }
            form method="post" action=(k.action) enctype=[k.upload.then_some("multipart/form-data")] data-form data-draft=[set(k.draft_key)] data-similar=[k.similar_url]
                data-me=[c.me.as_ref().map(|me| &me.handle)] {
                @for (name, value) in &k.hidden { (hidden(name, value)) }
                @if !k.draft_key.is_empty() { (hidden("draft", k.draft_key)) }
                @if k.kinds.len() > 1 {
                    div class="kinds" role="radiogroup" aria-label=(c.t("composer-kind")) {
                        @for x in &k.kinds {
                            label class="kind-chip" {
                                input type="radio" name="kind" value=(x.value) checked[kind.is_some_and(|s| s.value == x.value)] data-titled[x.titled] data-submit=(x.submit) data-placeholder=(x.placeholder);
                                span { (icon(x.icon)) (x.label) }
                            }
                        }
                    }
                } @else if let Some(x) = kind { input type="hidden" name="kind" value=(x.value) data-submit=(x.submit) data-titled[x.titled]; }
                @if k.kinds.iter().any(|x| x.titled) {
                    div class={ "title-field" @if k.kinds.len() == 1 { " always" } } {
                        (text_field(&Field { label: title_label, value: k.title, error: error_at("title"), max: Some(200), placeholder: title_hint, autocomplete: "off", scope, ..Field::new("title", "") }))
                        @if k.similar_url.is_some() { div class="similar" data-similar-list role="region" aria-live="polite" aria-label=(c.t("similar")) {} }
                    }
                }
                (text_area(c, &Field { value: k.body, error: error_at("body"), placeholder: kind.map(|x| x.placeholder.as_str()).filter(|p| !p.is_empty()).unwrap_or(k.prompt), scope, rows: 5, ..Field::new("body", "") }))
                div class="composer-row" {
                    div class="composer-tags" { (text_field(&Field { value: k.tags, label: c.t("composer-tags"), error: error_at("tags"), placeholder: c.t("composer-tags-hint"), autocomplete: "off", scope, ..Field::new("tags", "") })) }
                    @if k.audiences.len() > 1 {
                        div class="field composer-audience" {
                            label for={ "f-" (scope) "-audience" } { (icon(Icon::Eye)) (c.t("composer-audience")) }
                            select id={ "f-" (scope) "-audience" } name="audience" { @for a in &k.audiences { option value=(a.value) data-who=(a.who) selected[audience.is_some_and(|s| s.value == a.value)] { (a.label) } } }
                        }
                    } @else if let Some(a) = audience { (hidden("audience", &a.value)) }
                }
                @if let Some(people) = k.people {
                    div class="composer-people" { (people_field(&Field { value: people, label: c.t("composer-people"), hint: Some(c.t("composer-people-hint")), error: error_at("people"), scope, ..Field::new("people", "") })) }
                }
                (form_alert(elsewhere.map(|e| e.1)))
                div class="composer-foot" {
                    @if k.upload { (add_files(c)) }
                    span class="draft-state meta" data-draft-state aria-live="polite" {}
                    button type="submit" class="button primary" data-submit-label data-who=[audience.map(|a| &a.who)] { (if submit.is_empty() { c.t("post") } else { &submit }) }
                }
            }
        }
    }
}

/// So many files go with one post.
pub const FILES_MAX: usize = 10;

/// A quiet way to add files; scripts show their names, and take what is pasted or dropped on the text.
fn add_files(c: &Chrome) -> Markup {
    html! { label class="add-files" { (icon(Icon::Paperclip)) span { (c.t("composer-files")) } input type="file" name="files" multiple data-mb=(c.upload_mb) data-most=(FILES_MAX); } }
}

/// Where a failed submit says why, without leaving the page.
fn form_alert(words: Option<&str>) -> Markup {
    html! { div class="form-alert" role="alert" data-form-alert hidden[words.is_none()] { @if let Some(w) = words { (w) } } }
}

/// A small box for a comment, an answer, a follow-up. Sends `body`, `draft` and the `hidden` pairs.
#[derive(Debug, Clone, Default)]
pub struct ReplyBox<'a> {
    pub action: &'a str,
    /// "Write a comment…": also its label for screen readers.
    pub prompt: &'a str,
    pub submit: &'a str,
    pub value: &'a str,
    pub draft_key: &'a str,
    pub hidden: Vec<(&'a str, &'a str)>,
    pub error: Option<&'a str>,
    /// Large from the start: an answer rather than a remark.
    pub large: bool,
    pub scope: &'a str,
    pub upload: bool,
}

pub fn reply_box(c: &Chrome, r: &ReplyBox<'_>) -> Markup {
    html! {
        form class={ "reply-box" @if r.large { " large" } } method="post" action=(r.action) enctype=[r.upload.then_some("multipart/form-data")]
            data-form data-reply data-draft=[set(r.draft_key)] {
            @for (name, value) in &r.hidden { (hidden(name, value)) }
            @if !r.draft_key.is_empty() { (hidden("draft", r.draft_key)) }
            @if let Some(me) = &c.me { (face(me.id, &me.name, &me.photo, Size::Sm)) }
            div class="reply-main" {
                (text_area(c, &Field { value: r.value, error: r.error, placeholder: r.prompt, scope: r.scope, rows: if r.large { 5 } else { 1 }, ..Field::new("body", "") }))
                (form_alert(None))
                div class="composer-foot" {
                    @if r.upload { (add_files(c)) }
                    span class="draft-state meta" data-draft-state aria-live="polite" {}
                    button type="submit" class="button primary" { (r.submit) }
                }
            }
        }
    }
}
