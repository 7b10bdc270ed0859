//! Announcements: official words to everyone inside, to a unit, a country or a community. They stand on top of home until a
//! day, and can ask to be read. How many opened one is counted, and who did is told to nobody; who has not yet confirmed
//! what must be read, its author is shown.

mod model;
mod remind;
mod routes;
mod store;
mod views;

pub use model::NewForm;
pub use remind::WORKER;

use shell::{Chrome, Icon, Lang, Markup};
use spine::{
    AppDef, Boxed, CommunityId, Error, Fact, Item, ItemId, Kind, Listener, PersonId, Result, Told, Tx, View, audience,
    cards::Extra,
    communities::{Known, Manage, tabs::InCommunity},
    items::{Edit, write},
    waiting::Waiting,
};

pub const APP: AppDef = AppDef {
    name: "announcements",
    routes: routes::routes,
    kinds: &[ANNOUNCEMENT],
    feeds: &[routes::FEED],
    forget: Some(|tx, ids| Box::pin(store::forget(tx, ids))),
    listeners: &[Listener { name: "announcements", hear }],
    waits: Some(waits),
    community: Some(InCommunity {
        tab: "announcements",
        label: "announcements-title",
        icon: Icon::Flag,
        on: true,
        overview: Some(overview),
    }),
    concerned: Some(concerned),
    top: Some(top),
    ..AppDef::PLAIN
};

pub const ANNOUNCEMENT: Kind = Kind {
    name: "announcement",
    label: "announcements-one",
    icon: Icon::Flag,
    path,
    replies: "comments-count",
    cards: Some(cards),
    make: None,
};
fn path(id: ItemId) -> String {
    format!("/announcements/{id}")
}

/// On home so many stand open; the rest is behind a link.
const SHOWN: usize = 2;
const WAITING: i64 = 20;

fn cards<'a>(_: &'a mut View, items: &'a [&'a Item], lang: Lang) -> Boxed<'a, Result<Vec<(ItemId, Extra)>>> {
    Box::pin(async move { Ok(items.iter().map(|i| (i.id, views::extra(lang))).collect()) })
}
fn top<'a>(view: &'a mut View, c: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        let found = store::on_top(view, None, SHOWN as i64 + 1).await?;
        Ok(views::top(c, &found, SHOWN, "/"))
    })
}
fn overview<'a>(view: &'a mut View, known: &'a Known, c: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        let found = store::on_top(view, Some(known.id), 3).await?;
        Ok(views::overview(c, known, &found))
    })
}
fn waits<'a>(view: &'a mut View, lang: Lang, back: &'a str) -> Boxed<'a, Result<Vec<Waiting>>> {
    Box::pin(async move { Ok(store::waiting(view, WAITING).await?.iter().map(|d| views::waits(lang, d, back)).collect()) })
}

fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        match told.fact {
            Fact::PersonChanged { who } => store::gone(tx, who).await,
            _ => Ok(()),
        }
    })
}
/// A community that is spoken to hears of it; everybody else finds it on top of home.
fn concerned<'a>(view: &'a mut View, fact: &'a Fact) -> Boxed<'a, Result<Vec<PersonId>>> {
    Box::pin(async move {
        match fact {
            Fact::Created { item } => store::members(view, *item).await,
            Fact::ReadDue { item } => store::late(view, *item).await,
            _ => Ok(vec![]),
        }
    })
}

/// Whoever acts speaks: to a community of theirs, or to a part of the house, which only communicators may.
pub async fn announce(tx: &mut Tx, f: &NewForm) -> Result<ItemId> {
    if kit::text::blank(&f.title) {
        return Err(Error::invalid("title", "announcements-untitled"));
    }
    let community = match f.community.trim() {
        "" => None,
        id => Some(tx.community(id.parse().map(CommunityId).map_err(|_| Error::Missing)?).await?),
    };
    let must_read = f.must_read == "1";
    let (part, place, principal, audience, people) = match &community {
        Some(known) => {
            let leave = known.allow::<Manage>()?;
            ("community", String::new(), leave.principal_id, leave.audience_id, leave.member_count)
        }
        None => {
            if !store::communicates(tx).await? {
                return Err(Error::Denied("speak to so many"));
            }
            let part = model::part(&f.part, &f.place)?;
            let people = audience::size(tx, &part).await?;
            if people == 0 {
                return Err(Error::invalid("place", "announcements-nobody"));
            }
            let principal = audience::of_part(tx, &part).await?;
            let mut all = vec![principal];
            if !audience::belongs(tx, principal).await? {
                all.push(store::own_principal(tx).await?);
            }
            (part.kind(), part.name().to_owned(), principal, audience::of_principals(tx, &all).await?, people)
        }
    };
    if people > model::MANY && f.sure != "1" {
        return Err(Error::invalid("sure", kit::Words::of("announcements-sure-missing").with("n", people)));
    }
    let community = community.map(|k| k.id);
    let tags = kit::text::tags_typed("tags", &f.tags)?;
    let new = write::New {
        kind: ANNOUNCEMENT.name,
        board: None,
        community,
        forum: None,
        audience,
        title: f.title.trim(),
        body: &f.body,
        tags: &tags,
    };
    let id = write::create(tx, new).await?;
    let new = store::New {
        part,
        place: &place,
        community,
        principal,
        days: model::days("days", &f.days, 14, 0)?,
        must_read,
        remind_days: if must_read { model::days("remind_days", &f.remind_days, 0, 1)? } else { 0 },
        people,
    };
    store::make(tx, id, &new).await?;
    if f.silent == "1" {
        let may = tx.item(id).await?.allow::<Edit>()?;
        write::set_word(tx, &may, false).await?;
    }
    Ok(id)
}
