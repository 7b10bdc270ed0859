//! Files and pictures that belong to an item.

use crate::{Chrome, Icon, icon};
use maud::{Markup, html};

#[derive(Debug, Clone, Default)]
pub struct Attachment {
    pub href: String,
    pub name: String,
    pub bytes: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Picture {
    /// The full picture.
    pub href: String,
    pub thumb: String,
    pub alt: String,
    pub width: i64,
    pub height: i64,
}

/// "3.4 MB": whole numbers below a megabyte, one digit above.
pub fn size(bytes: i64) -> String {
    if bytes < 1_000 {
        format!("{bytes} B")
    } else if bytes < 1_000_000 {
        format!("{} KB", bytes / 1_000)
    } else {
        format!("{:.1} MB", bytes as f64 / 1e6)
    }
}

pub fn attachments(c: &Chrome, files: &[Attachment]) -> Markup {
    html! {
        @if !files.is_empty() {
            ul class="files" aria-label=(c.t("attachments")) {
                @for f in files {
                    li { a href=(f.href) data-turbo="false" { (icon(Icon::File)) span class="file-name" dir="auto" { (f.name) } span class="meta" { (size(f.bytes)) } } }
                }
            }
        }
    }
}

pub fn picture_grid(pictures: &[Picture]) -> Markup {
    html! {
        @if !pictures.is_empty() {
            div class={ "pictures pictures-" (pictures.len().min(4)) } {
                @for p in pictures {
                    a href=(p.href) data-turbo="false" {
                        img src=(p.thumb) alt=(p.alt) loading="lazy" decoding="async" width=[(p.width > 0).then_some(p.width)] height=[(p.height > 0).then_some(p.height)];
                    }
                }
            }
        }
    }
}
