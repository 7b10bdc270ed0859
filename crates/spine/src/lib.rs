//! The spine: the nouns every app shares. People, audiences, items, facts; the App, the `Cx` a handler starts from,
//! the `View` it reads through and the `Tx` it changes through. Pedantic here so that apps can be plain.
//! It knows no app: an app plugs in as an `AppDef` with `Kind`s, routes and listeners.

#[macro_use]
mod words;

pub mod app;
pub mod audience;
pub mod audit;
pub mod beside;
pub mod cards;
pub mod communities;
pub mod cx;
pub mod facts;
pub mod feeds;
pub mod find;
pub mod forums;
pub mod glass;
pub mod guard;
pub mod inside;
pub mod items;
pub mod jobs;
pub mod knowers;
pub mod links;
pub mod mine;
pub mod mutes;
pub mod people;
pub mod pulse;
pub mod routes;
pub mod sent;
pub mod settings;
pub mod thread;
pub mod viewer;
pub mod waiting;

pub use app::{App, AppDef, Kind, Listener, Post};
pub use audience::{AudienceId, EVERYONE, PrincipalId};
pub use communities::{Community, CommunityId};
pub use cx::{Admin, Anyone, Cx, Eyes, Tx, View};
pub use facts::{Fact, FactId, Told};
pub use find::{Finder, Found, PeopleFound, PeopleOrder, PeopleWanted, Wanted};
pub use forums::{Forum, ForumId};
pub use items::{Item, ItemId, May, Seen};
pub use people::{Person, PersonId, UserType};
pub use routes::{Access, Routes, doc};
pub use sent::{Ask, At, Letter, Sent, Ticked};
pub use viewer::{Scope, Viewer};

pub use kit::{Error, Result, Time};
pub type Boxed<'a, T> = futures::future::BoxFuture<'a, T>;

/// The numbered set, in order.
pub const MIGRATIONS: &[kit::migrate::Migration] = &[
    kit::migrate::Migration { number: 1, name: "ground", text: include_str!("../../../migrations/0001_ground.sql") },
    kit::migrate::Migration { number: 2, name: "questions", text: include_str!("../../../migrations/0002_questions.sql") },
    kit::migrate::Migration { number: 3, name: "notify", text: include_str!("../../../migrations/0003_notify.sql") },
    kit::migrate::Migration { number: 4, name: "people", text: include_str!("../../../migrations/0004_people.sql") },
    kit::migrate::Migration { number: 6, name: "search", text: include_str!("../../../migrations/0006_search.sql") },
    kit::migrate::Migration { number: 7, name: "credits", text: include_str!("../../../migrations/0007_credits.sql") },
    kit::migrate::Migration { number: 8, name: "latest", text: include_str!("../../../migrations/0008_latest.sql") },
    kit::migrate::Migration { number: 10, name: "people_more", text: include_str!("../../../migrations/0010_people_more.sql") },
    kit::migrate::Migration { number: 11, name: "attention", text: include_str!("../../../migrations/0011_attention.sql") },
    kit::migrate::Migration { number: 12, name: "comers", text: include_str!("../../../migrations/0012_comers.sql") },
    kit::migrate::Migration { number: 13, name: "communities", text: include_str!("../../../migrations/0013_communities.sql") },
    kit::migrate::Migration { number: 14, name: "saved", text: include_str!("../../../migrations/0014_saved.sql") },
    kit::migrate::Migration { number: 15, name: "people", text: include_str!("../../../migrations/0015_people.sql") },
    kit::migrate::Migration { number: 16, name: "machine", text: include_str!("../../../migrations/0016_machine.sql") },
    kit::migrate::Migration { number: 17, name: "no", text: include_str!("../../../migrations/0017_no.sql") },
    kit::migrate::Migration { number: 18, name: "audit", text: include_str!("../../../migrations/0018_audit.sql") },
    kit::migrate::Migration { number: 19, name: "moderation", text: include_str!("../../../migrations/0019_moderation.sql") },
    kit::migrate::Migration { number: 20, name: "forums", text: include_str!("../../../migrations/0020_forums.sql") },
    kit::migrate::Migration { number: 21, name: "topics", text: include_str!("../../../migrations/0021_topics.sql") },
    kit::migrate::Migration { number: 22, name: "events", text: include_str!("../../../migrations/0022_events.sql") },
    kit::migrate::Migration { number: 23, name: "announcements", text: include_str!("../../../migrations/0023_announcements.sql") },
    kit::migrate::Migration { number: 24, name: "communities_more", text: include_str!("../../../migrations/0024_communities_more.sql") },
    kit::migrate::Migration { number: 25, name: "guests", text: include_str!("../../../migrations/0025_guests.sql") },
    kit::migrate::Migration { number: 26, name: "ends", text: include_str!("../../../migrations/0026_ends.sql") },
    kit::migrate::Migration { number: 27, name: "tags", text: include_str!("../../../migrations/0027_tags.sql") },
    kit::migrate::Migration { number: 28, name: "wanted", text: include_str!("../../../migrations/0028_wanted.sql") },
    kit::migrate::Migration { number: 29, name: "link_words", text: include_str!("../../../migrations/0029_link_words.sql") },
    kit::migrate::Migration { number: 30, name: "barred", text: include_str!("../../../migrations/0030_barred.sql") },
    kit::migrate::Migration { number: 31, name: "seen", text: include_str!("../../../migrations/0031_seen.sql") },
    kit::migrate::Migration { number: 32, name: "addresses", text: include_str!("../../../migrations/0032_addresses.sql") },
    kit::migrate::Migration { number: 33, name: "purged", text: include_str!("../../../migrations/0033_purged.sql") },
    kit::migrate::Migration { number: 34, name: "quiet", text: include_str!("../../../migrations/0034_quiet.sql") },
    kit::migrate::Migration { number: 35, name: "defaults", text: include_str!("../../../migrations/0035_defaults.sql") },
    kit::migrate::Migration { number: 36, name: "decided", text: include_str!("../../../migrations/0036_decided.sql") },
    kit::migrate::Migration { number: 38, name: "wide", text: include_str!("../../../migrations/0038_wide.sql") },
    kit::migrate::Migration { number: 39, name: "expertise", text: include_str!("../../../migrations/0039_expertise.sql") },
    kit::migrate::Migration { number: 40, name: "routing", text: include_str!("../../../migrations/0040_routing.sql") },
    kit::migrate::Migration { number: 41, name: "recommend", text: include_str!("../../../migrations/0041_recommend.sql") },
    kit::migrate::Migration { number: 42, name: "askings", text: include_str!("../../../migrations/0042_askings.sql") },
    kit::migrate::Migration { number: 43, name: "habits", text: include_str!("../../../migrations/0043_habits.sql") },
    kit::migrate::Migration { number: 44, name: "best", text: include_str!("../../../migrations/0044_best.sql") },
    kit::migrate::Migration { number: 45, name: "given", text: include_str!("../../../migrations/0045_given.sql") },
    kit::migrate::Migration { number: 46, name: "looked", text: include_str!("../../../migrations/0046_looked.sql") },
    kit::migrate::Migration { number: 47, name: "reports", text: include_str!("../../../migrations/0047_reports.sql") },
];
const _: () = assert!(kit::migrate::in_order(MIGRATIONS), "migrations stand in the order of their numbers, each number once");
