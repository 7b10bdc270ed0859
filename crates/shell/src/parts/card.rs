//! A card: one item in a stream or at the head of its own page; and its little sister, the comment.

use super::{tag_row, time};
use crate::{
    Chrome, Icon, Who, icon,
    person::{self, Size, avatar},
};
use kit::Time;
use maud::{Markup, PreEscaped, html};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Quiet,
    /// Waiting for somebody: an open question.
    Open,
    /// Well ended: answered, accepted, confirmed.
    Good,
    Warn,
    Bad,
}

/// A status: "Open", "Answered".
#[derive(Debug, Clone, Default)]
pub struct Pill {
    pub tone: Tone,
    pub icon: Option<Icon>,
    pub words: String,
}

pub fn pill(p: &Pill) -> Markup {
    let tone = match p.tone {
        Tone::Quiet => "quiet",
        Tone::Open => "open",
        Tone::Good => "good",
        Tone::Warn => "warn",
        Tone::Bad => "bad",
    };
    html! { span class={ "pill pill-" (tone) } { @if let Some(i) = p.icon { (icon(i)) } (p.words) } }
}

#[derive(Debug, Clone)]
pub struct Card {
    /// The item; the page refreshes the card when this root is touched.
    pub id: i64,
    /// The element's id, so that `#anchor` lands on it.
    pub anchor: String,
    pub href: String,
    pub kind_label: String,
    pub icon: Icon,
    pub who: Who,
    /// Whose board it stands on, when not the author's own.
    pub to: Option<Who>,
    /// The community it stands in: name and address.
    pub place: Option<(String, String)>,
    pub when: Time,
    pub edited: Option<Time>,
    /// Who may see it, in words.
    pub audience: String,
    /// The usual case, everyone: in a list a sign is enough for it.
    pub for_everyone: bool,
    pub title: Option<String>,
    /// The title as it is shown where something in it is marked.
    pub title_marked: Option<Markup>,
    /// Sanitised when it was written.
    pub body_html: PreEscaped<String>,
    pub lang: String,
    pub dir: String,
    /// Show about eight lines and a link to the rest.
    pub clamp: bool,
    pub state: Option<Pill>,
    pub tags: Vec<String>,
    /// Through whom a question came here.
    pub path: Vec<Who>,
    /// Why the reader sees it.
    pub reason: Option<Markup>,
    /// Likes, comment link, refer…: `like_button`, `action_link`, `more_menu`.
    pub actions: Markup,
    /// Pictures and files: between body and tags.
    pub media: Markup,
    /// Comments and the box to write one.
    pub foot: Markup,
    /// Words and address of where imported content comes from.
    pub attribution: Option<(String, String)>,
    /// On its own page the title is the page's heading.
    pub alone: bool,
    /// Not yet seen by this reader.
    pub unread: bool,
}

impl Default for Card {
    fn default() -> Card {
        Card {
            id: 0,
            anchor: String::new(),
            href: String::new(),
            kind_label: String::new(),
            icon: Icon::Message,
            who: Who::default(),
            to: None,
            place: None,
            when: Time(0),
            edited: None,
            audience: String::new(),
            for_everyone: false,
            title: None,
            title_marked: None,
            body_html: PreEscaped(String::new()),
            lang: String::new(),
            dir: String::new(),
            clamp: false,
            state: None,
            tags: Vec::new(),
            path: Vec::new(),
            reason: None,
            actions: html! {},
            media: html! {},
            foot: html! {},
            attribution: None,
            alone: false,
            unread: false,
        }
    }
}

fn set(s: &str) -> Option<&str> {
    (!s.is_empty()).then_some(s)
}
/// The language and direction of a text, where they are not the page's own.
fn tongue<'a>(c: &Chrome, lang: &'a str, dir: &'a str) -> (Option<&'a str>, Option<&'a str>) {
    (set(lang).filter(|l| *l != c.lang.tag()), Some(set(dir).unwrap_or("auto")).filter(|d| *d != c.lang.dir()))
}

/// Could these words take more than eight lines on a telephone? When in doubt they could.
fn long(html: &str) -> bool {
    html.len() > 300
        || html.matches("<p").count() + html.matches("<br").count() > 2
        || ["<pre", "<img", "<ul", "<ol", "<table", "<blockquote", "<h"].iter().any(|tag| html.contains(tag))
}

pub fn card(c: &Chrome, k: &Card) -> Markup {
    let (lang, dir) = tongue(c, &k.lang, &k.dir);
    let title = k
        .title
        .as_ref()
        .map(|t| html! { a href=(k.href) dir=[dir] lang=[lang] { @if let Some(marked) = &k.title_marked { (marked) } @else { (t) } } });
    let clamp = k.clamp && long(&k.body_html.0);
    html! {
        article class={ "card" @if k.alone { " alone" } @if k.unread { " unread" } } id=[set(&k.anchor)] data-root=(k.id)
            tabindex="-1" aria-labelledby={ "by-" (k.id) } {
            @if let Some(reason) = &k.reason { p class="reason" { (reason) } }
            header class="card-head" {
                (person::avatar_beside(&k.who, Size::Md))
                div class="person-words" {
                    div class="person-name" id={ "by-" (k.id) } {
                        (person::name(&k.who))
                        @if let Some(to) = &k.to { span class="to" { (icon(Icon::ChevronRight)) span class="sr" { (c.t("on-board-of")) " " } } (person::name(to)) }
                        @if let Some((name, href)) = &k.place { span class="to" { (icon(Icon::ChevronRight)) span class="sr" { (c.t("in-community")) " " } } a class="place" href=(href) dir="auto" { (name) } }
                    }
                    div class="meta" {
                        (person::role(&k.who))
                        // The usual audience is a sign behind the moment; it never begins a line.
                        @let brief = k.for_everyone && !k.alone && !k.audience.is_empty();
                        @if brief {
                            span { a class="when" href=(k.href) { (time(c, k.when)) } " " span class="audience" role="img" title=(k.audience) { (icon(Icon::Eye)) } }
                        } @else { a class="when" href=(k.href) { (time(c, k.when)) } }
                        @if let Some(at) = k.edited { span class="edited" { (c.t("edited")) " " (time(c, at)) } }
                        @if !k.audience.is_empty() && !brief {
                            span class="audience" title=(c.t("who-sees")) { (icon(Icon::Eye)) span dir="auto" { (k.audience) } }
                        }
                    }
                }
                div class="card-marks" {
                    @if let Some(state) = &k.state { (pill(state)) }
                    @else if !k.kind_label.is_empty() { span class="kind" { (icon(k.icon)) (k.kind_label) } }
                }
            }
            @if let Some(title) = title { @if k.alone { h1 class="card-title" { (title) } } @else { h2 class="card-title" { (title) } } }
            @else if k.alone { h1 class="sr" { (k.kind_label) " · " span dir="auto" { (k.who.name) } } }
            // Headings of the text begin at the third level; on the item's own page the second would be missing.
            @if k.alone && k.body_html.0.contains("<h3") { h2 class="sr" { (c.t("field-body")) } }
            @if !k.body_html.0.is_empty() {
                div class={ "prose" @if clamp { " clamp" } } data-clamp[clamp] lang=[lang] dir=[dir] { (k.body_html) }
                @if clamp { a class="read-more" href=(k.href) { (c.t("read-more")) } }
            }
            (k.media)
            @if !k.path.is_empty() { (path_strip(c, &k.path)) }
            (tag_row(&k.tags))
            @if let Some((words, href)) = &k.attribution { p class="attribution" { a href=(href) rel="noopener nofollow" { (words) } } }
            @if !k.actions.0.is_empty() { footer class="actions" { (k.actions) } }
            @if !k.foot.0.is_empty() { div class="card-foot" { (k.foot) } }
        }
    }
}

#[derive(Debug, Clone)]
pub struct Comment {
    pub id: i64,
    pub anchor: String,
    pub who: Who,
    pub when: Time,
    pub edited: Option<Time>,
    pub body_html: PreEscaped<String>,
    pub lang: String,
    pub dir: String,
    /// "Accepted answer", "Confirmed".
    pub marks: Vec<Pill>,
    /// Beside them what has a name in it: "Confirmed by Ann", as a pill with a link.
    pub said: Markup,
    pub media: Markup,
    pub actions: Markup,
    /// Replies to this one, and the box to write one.
    pub replies: Markup,
    pub attribution: Option<(String, String)>,
    /// The answer that helped: set apart.
    pub best: bool,
    /// An answer rather than a remark: more room.
    pub answer: bool,
}

impl Default for Comment {
    fn default() -> Comment {
        Comment {
            id: 0,
            anchor: String::new(),
            who: Who::default(),
            when: Time(0),
            edited: None,
            body_html: PreEscaped(String::new()),
            lang: String::new(),
            dir: String::new(),
            marks: Vec::new(),
            said: html! {},
            media: html! {},
            actions: html! {},
            replies: html! {},
            attribution: None,
            best: false,
            answer: false,
        }
    }
}

pub fn comment(c: &Chrome, k: &Comment) -> Markup {
    let size = if k.answer { Size::Md } else { Size::Sm };
    let (lang, dir) = tongue(c, &k.lang, &k.dir);
    html! {
        article class={ "comment" @if k.answer { " answer" } @if k.best { " best" } } id=[set(&k.anchor)] tabindex="-1" aria-labelledby={ "by-" (k.id) } {
            (person::avatar_beside(&k.who, size))
            div class="comment-main" {
                header class="comment-head" {
                    span class="person-name" id={ "by-" (k.id) } { (person::name(&k.who)) }
                    span class="meta" {
                        (person::role(&k.who))
                        @if k.anchor.is_empty() { (time(c, k.when)) } @else { a class="when" href={ "#" (k.anchor) } { (time(c, k.when)) } }
                        @if let Some(at) = k.edited { span class="edited" { (c.t("edited")) " " (time(c, at)) } }
                    }
                    @for m in &k.marks { (pill(m)) }
                    (k.said)
                }
                div class="prose" lang=[lang] dir=[dir] { (k.body_html) }
                (k.media)
                @if let Some((words, href)) = &k.attribution { p class="attribution" { a href=(href) rel="noopener nofollow" { (words) } } }
                @if !k.actions.0.is_empty() { footer class="actions" { (k.actions) } }
                (k.replies)
            }
        }
    }
}

/// How a question travelled: faces and names with arrows between them. Read aloud as a sentence.
pub fn path_strip(c: &Chrome, people: &[Who]) -> Markup {
    html! {
        div class="path" {
            span class="path-label" { (icon(Icon::Path)) (c.t("path-label")) }
            ol {
                @for who in people { li { a class="path-person" href=(who.href()) { (avatar(who, Size::Xs)) span dir="auto" { (who.name) } } } }
            }
        }
    }
}
