//! Shell: what every page shares, as functions of plain data. Layout, parts, forms, icons, words in the reader's
//! language, the choice between HTML and JSON, and the one place that dresses an error. It never reads a database
//! and knows no domain: it is handed names, times and ready HTML, and gives back markup.

pub mod assets;
pub mod chrome;
pub mod errors;
pub mod forms;
pub mod i18n;
pub mod icons;
pub mod installed;
pub mod layout;
pub mod live;
pub mod page;
pub mod parts;
pub mod person;
mod recovery;
pub mod respond;
mod scripts;

pub use chrome::{Chrome, Me, Org, Site, Theme};
pub use i18n::{Arg, Lang};
pub use icons::{Icon, icon};
pub use maud::{Markup, PreEscaped, html};
pub use page::Page;
pub use person::{Photo, Who};
pub use respond::Want;
