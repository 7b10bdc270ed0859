//! Icons: one sprite, built by `web/build.mjs` from the names on this page (it reads this file), used by reference.
//! An icon is decoration; the words beside it (or `icon_labelled`) carry the meaning.

use crate::assets::asset;
use maud::{Markup, PreEscaped, html};
use std::sync::LazyLock;

macro_rules! icons {
    ($($name:ident => $file:literal),* $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum Icon { #[default] $($name),* }
        impl Icon {
            pub const ALL: &[Icon] = &[$(Icon::$name),*];
            pub fn file(self) -> &'static str {
                match self { $(Icon::$name => $file),* }
            }
        }
    };
}

icons! {
    Message => "message-square",
    Home => "house",
    Users => "users",
    Community => "messages-square",
    User => "user",
    UserPlus => "user-plus",
    UserCheck => "user-check",
    Network => "waypoints",
    Bell => "bell",
    Inbox => "inbox",
    Search => "search",
    Plus => "plus",
    Question => "circle-question-mark",
    Comment => "message-circle",
    Check => "check",
    CheckCircle => "circle-check",
    Heart => "heart",
    Reply => "reply",
    Refer => "forward",
    Link => "link",
    Tag => "hash",
    Edit => "pencil",
    Trash => "trash-2",
    Restore => "undo-2",
    History => "history",
    More => "ellipsis",
    Globe => "globe",
    Lock => "lock",
    Paperclip => "paperclip",
    File => "file-text",
    Download => "download",
    Image => "image",
    Settings => "settings",
    LogOut => "log-out",
    LogIn => "log-in",
    Sun => "sun",
    Moon => "moon",
    Monitor => "monitor",
    Contrast => "contrast",
    Star => "star",
    Clock => "clock",
    Calendar => "calendar",
    ArrowRight => "arrow-right",
    ArrowLeft => "arrow-left",
    ArrowUp => "arrow-up",
    ChevronDown => "chevron-down",
    ChevronRight => "chevron-right",
    Award => "award",
    ThumbsUp => "thumbs-up",
    Pin => "pin",
    Close => "x",
    Menu => "menu",
    Info => "info",
    Warning => "triangle-alert",
    Error => "circle-alert",
    Eye => "eye",
    EyeOff => "eye-off",
    Send => "send",
    Mail => "mail",
    Phone => "phone",
    Place => "map-pin",
    Building => "building-2",
    Briefcase => "briefcase",
    Shield => "shield",
    Key => "key-round",
    Flag => "flag",
    Bookmark => "bookmark",
    Book => "book-open",
    Lightbulb => "lightbulb",
    Sparkle => "sparkles",
    Chart => "chart-column",
    Stream => "newspaper",
    Filter => "list-filter",
    Sort => "arrow-down-wide-narrow",
    Quote => "quote",
    Code => "code",
    Bold => "bold",
    Italic => "italic",
    List => "list",
    ListOrdered => "list-ordered",
    Heading => "heading",
    At => "at-sign",
    Smile => "smile",
    Keyboard => "keyboard",
    Coffee => "coffee",
    Leaf => "leaf",
    Path => "route",
    External => "external-link",
    Upload => "upload",
    Refresh => "refresh-cw",
}

impl Icon {
    /// Points to where reading goes on, or begins: turned round where one reads from right to left.
    fn points(self) -> bool {
        matches!(self, Icon::ArrowRight | Icon::ArrowLeft | Icon::ChevronRight | Icon::LogIn | Icon::LogOut | Icon::Send | Icon::Reply)
    }
}

/// Drawn once: a page has a hundred and fifty of them. In the sprite they stand under their names, so that a program and
/// a sprite that are not of one age still show the same icon, or none.
static DRAWN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let sprite = asset("icons.svg");
    let class = |i: &Icon| if i.points() { " class=turns" } else { "" };
    Icon::ALL.iter().map(|i| format!("<svg{} aria-hidden=true><use href={sprite}#{} /></svg>", class(i), i.file())).collect()
});

pub fn icon(i: Icon) -> PreEscaped<&'static str> {
    PreEscaped(DRAWN.get(i as usize).map_or("", String::as_str))
}

/// An icon that stands alone: its words are read aloud and shown on hover.
pub fn icon_labelled(i: Icon, words: &str) -> Markup {
    html! { span class="icon-labelled" title=(words) { (icon(i)) span class="sr" { (words) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_asked_for_by_its_name() {
        for i in Icon::ALL {
            assert!(icon(*i).0.contains(&format!("#{} />", i.file())), "{i:?}: {}", icon(*i).0);
        }
    }
}
