//! Events: when and where, once or again and again; who comes, who waits for a place, and the calendar that others' programs
//! read. The words of an event are an item like all others; this keeps its times and its answers. It never shows somebody's
//! calendar to anybody else.

mod answers;
mod feeds;
mod ics;
mod mine;
mod model;
mod remind;
mod routes;
mod store;
mod views;
mod when;

pub use mine::MINE;
pub use model::EventForm;
pub use remind::WORKER;

use shell::{Chrome, Icon, Lang, Markup};
use spine::{
    AppDef, Boxed, CommunityId, Fact, Item, ItemId, Kind, Listener, PersonId, Result, Time, Told, Tx, View,
    cards::Extra,
    communities::{Known, tabs::InCommunity},
    items::write,
};

/// Its tab in communities.
const TAB: &str = "events";

pub const APP: AppDef = AppDef {
    name: "events",
    routes: routes::routes,
    kinds: &[EVENT],
    listeners: &[Listener { name: "events", hear }],
    community: Some(InCommunity { tab: TAB, label: "events-title", icon: Icon::Calendar, on: true, overview: Some(overview) }),
    concerned: Some(concerned),
    forget: Some(|tx, ids| Box::pin(store::forget(tx, ids))),
    ..AppDef::PLAIN
};

pub const EVENT: Kind =
    Kind { name: "event", label: "events-event", icon: Icon::Calendar, path, replies: "comments-count", cards: Some(cards), make: None };
fn path(id: ItemId) -> String {
    format!("/events/{id}")
}

/// When and where, for a page of cards at once.
fn cards<'a>(view: &'a mut View, items: &'a [&'a Item], lang: Lang) -> Boxed<'a, Result<Vec<(ItemId, Extra)>>> {
    Box::pin(async move {
        let ids: Vec<i64> = items.iter().map(|i| i.id.0).collect();
        let next = store::next_of(view, &ids).await?;
        Ok(next.iter().map(|e| (e.item_id, views::extra(lang, e))).collect())
    })
}
fn overview<'a>(view: &'a mut View, known: &'a Known, c: &'a Chrome) -> Boxed<'a, Result<Option<Markup>>> {
    Box::pin(async move {
        let now = view.now;
        let next = store::list(view, store::Whose::Of(known.id), now, now.plus(90 * Time::DAY), None, 3).await?;
        Ok(views::overview(c, known, &next))
    })
}

/// Who comes, and who was asked to.
fn concerned<'a>(view: &'a mut View, fact: &'a Fact) -> Boxed<'a, Result<Vec<PersonId>>> {
    Box::pin(async move {
        match fact {
            Fact::EventChanged { item, day, after } | Fact::EventCancelled { item, day, after } => {
                answers::concerned(view, *item, day, *after, false).await
            }
            Fact::EventSoon { item, day } => answers::concerned(view, *item, day, false, true).await,
            _ => Ok(vec![]),
        }
    })
}

/// Who left the house or a community, and sees an event no more, has no place there.
fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        match &told.fact {
            Fact::CommunityLeft { who, .. } => answers::give_up(tx, *who).await,
            Fact::PersonChanged { who } => {
                if tx.who_knows(*who, &[who.0]).await?.is_empty() {
                    answers::give_up(tx, *who).await
                } else {
                    Ok(())
                }
            }
            _ => Ok(()),
        }
    })
}

/// Makes an event in the name of whoever acts; `community` before `audience`.
pub async fn make(
    tx: &mut Tx,
    form: &EventForm,
    community: Option<CommunityId>,
    audience: spine::AudienceId,
    tags: &[String],
) -> Result<ItemId> {
    let plan = form.plan()?;
    if kit::text::blank(&form.title) {
        return Err(spine::Error::invalid("title", "events-untitled"));
    }
    if let Some(id) = community {
        let known = tx.community(id).await?;
        tx.tab_open(&known, TAB).await?;
    }
    let new =
        write::New { kind: EVENT.name, board: None, community, forum: None, audience, title: form.title.trim(), body: &form.body, tags };
    let id = write::create(tx, new).await?;
    store::make(tx, id, community, &plan).await?;
    Ok(id)
}

/// Whoever acts comes the next time it takes place.
pub async fn come(tx: &mut Tx, id: ItemId) -> Result<()> {
    let may = tx.item_of(EVENT.name, id).await?.allow::<model::Come>()?;
    answers::answer(tx, &may, "", Some(model::Answer::Going)).await
}
