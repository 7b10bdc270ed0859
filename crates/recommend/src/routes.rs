//! The page that asks "Do you know …?", one person at a time, the things of the day, and what one decides about both.

use crate::{
    model::{AGAIN, BackForm, Because, ChooseForm, Known, Made, Mine, OffForm, REASONS, Suggested, Things, Today, WAYS, parts},
    picture::{Picture, Ranked},
    store, things, things_views, views,
};
use axum::response::Response;
use shell::respond::{Done, done, own_path, respond};
use spine::{At, CommunityId, Cx, Error, ItemId, Person, PersonId, Result, Routes, Sent, View, doc};
use std::collections::HashMap;

const HERE: &str = "/recommended/people";
const SETTINGS: &str = "/settings/recommended";
/// So many of the nearest are looked at, to find one who may be shown.
const LOOKED_AT: usize = 200;

pub fn routes() -> Routes {
    Routes::new()
        .get(HERE, people, doc("Somebody I should know, with the evidence").answer::<Known>())
        .post("/people/{id}/suggested/skip", skip, doc("Not now: suggest this person again later").body::<BackForm>().answer::<Done>())
        .post("/people/{id}/suggested/never", never, doc("Never suggest this person").body::<BackForm>().answer::<Done>())
        .post("/people/{id}/suggested/again", again, doc("This person may be suggested again").body::<BackForm>().answer::<Done>())
        .get("/recommended", all, doc("Things, communities, tags and people for me today, with the reasons").answer::<Things>())
        .get("/recommended/today", today, doc("One thing a day from outside my network").answer::<Today>())
        .post(
            "/recommended/choices",
            choose,
            doc("Hide something that was recommended, or have less or more of it").body::<ChooseForm>().answer::<Done>(),
        )
        .get(SETTINGS, mine, doc("What I chose about recommendations").answer::<Mine>())
        .post("/recommended/off", off, doc("Suggest nothing to me, or me to nobody; and on again").body::<OffForm>().answer::<Done>())
}

/// Where somebody goes on who came from elsewhere.
fn back(path: &str) -> &str {
    if path.is_empty() { HERE } else { own_path(path) }
}
/// To those outside nothing is recommended.
fn inside(cx: &Cx) -> Result<()> {
    if cx.viewer.kind.inside() { Ok(()) } else { Err(Error::Missing) }
}

async fn all(mut cx: Cx) -> Result<Response> {
    let lang = cx.chrome.lang;
    inside(&cx)?;
    let mut view = cx.view().await?;
    let from = store::beginning(&mut view).await?;
    let off = from.off.contains("mine");
    let face = if off { Things { off, ..Things::default() } } else { things::today(&mut view, from).await? };
    let deck = view.deck(face.items.iter().map(|f| f.item.clone()).collect(), lang).await?;
    drop(view);
    Ok(respond(cx.want, || things_views::all(&cx, &face, &deck), || &face))
}

async fn today(mut cx: Cx) -> Result<Response> {
    inside(&cx)?;
    let mut view = cx.view().await?;
    let from = store::beginning(&mut view).await?;
    let off = from.off.contains("mine") || from.off.contains("today");
    let found = if off { None } else { things::from_afar(&mut view, from).await? };
    drop(view);
    let face = Today { off, found };
    Ok(respond(cx.want, || things_views::today(&cx, &face), || &face))
}

async fn choose(mut cx: Cx, Sent(form): Sent<ChooseForm>) -> Result<Response> {
    inside(&cx)?;
    let want = cx.want;
    let mut tx = cx.begin_small().await?;
    let number = || form.about.parse::<i64>().map_err(|_| Error::Missing);
    // As it is kept: "007" is 7, "Crane" is "crane".
    let about = match form.what.as_str() {
        "item" | "person" | "community" => number()?.to_string(),
        "tag" => kit::text::tag(&form.about).ok_or(Error::invalid("about", "recommend-no-choice"))?,
        _ => form.about.clone(),
    };
    // Whatever may no longer be seen can be taken back all the same.
    if !form.way.is_empty() {
        match form.what.as_str() {
            "item" => drop(tx.item(ItemId(number()?)).await?),
            "person" => drop(tx.person(PersonId(number()?)).await?),
            "community" => drop(tx.community(CommunityId(number()?)).await?),
            "tag" => {}
            "reason" if REASONS.contains(&form.about.as_str()) => {}
            _ => return Err(Error::invalid("what", "recommend-no-choice")),
        }
        if !WAYS.contains(&form.way.as_str()) {
            return Err(Error::invalid("way", "recommend-no-choice"));
        }
        store::choose(&mut tx, &form.what, &about, &form.way).await?;
    } else {
        store::unchoose(&mut tx, &form.what, &about).await?;
    }
    tx.commit().await?;
    let back = if form.back.is_empty() { "/recommended" } else { own_path(&form.back) };
    Ok(done(want, back, &Done {}))
}

async fn mine(mut cx: Cx) -> Result<Response> {
    inside(&cx)?;
    let mut view = cx.view().await?;
    let (off, choices) = store::choices(&mut view).await?;
    let mut off: Vec<String> = off.into_iter().collect();
    off.sort();
    let of = |what: &str| choices.iter().filter(|c| c.what == what).filter_map(|c| c.about.parse().ok()).collect::<Vec<i64>>();
    let mut names: HashMap<(&str, i64), String> = HashMap::new();
    for item in view.cards(&of("item")).await? {
        let words = if item.title.is_empty() { &item.excerpt } else { &item.title };
        names.insert(("item", item.id.0), kit::text::snippet(words, 100));
    }
    names.extend(view.people(&of("person")).await?.into_iter().map(|p| (("person", p.id.0), p.name)));
    names.extend(view.community_names(&of("community")).await?.into_iter().map(|(id, name)| (("community", id.0), name)));
    let name = |c: &store::Choice| match c.what.as_str() {
        "item" => names.get(&("item", c.about.parse().ok()?)).cloned(),
        "person" => names.get(&("person", c.about.parse().ok()?)).cloned(),
        "community" => names.get(&("community", c.about.parse().ok()?)).cloned(),
        _ => Some(c.about.clone()),
    };
    let made =
        |c: &store::Choice| Made { what: c.what.clone(), about: c.about.clone(), way: c.way.clone(), name: name(c).unwrap_or_default() };
    let refused: Vec<i64> = store::refused(&mut view).await?;
    let refused = view.people(&refused).await?;
    drop(view);
    let face = Mine { off, choices: choices.iter().map(made).collect(), refused };
    Ok(respond(cx.want, || things_views::mine(&cx.chrome, &face), || &face))
}

async fn people(mut cx: Cx) -> Result<Response> {
    inside(&cx)?;
    let mut view = cx.view().await?;
    let switched = store::off(&mut view).await?;
    let mut face = Known { off: switched.contains("mine"), unnamed: switched.contains("me"), person: None };
    let refused: Vec<i64> = store::refused(&mut view).await?;
    let mut read = refused.clone();
    let found = if face.off { None } else { first(&mut view).await? };
    read.extend(found.iter().flat_map(First::people));
    let mut people: HashMap<i64, Person> =
        if read.is_empty() { HashMap::new() } else { view.people(&read).await?.into_iter().map(|p| (p.id.0, p)).collect() };
    drop(view);
    face.person = found.and_then(|f| f.told(&mut people));
    let refused: Vec<Person> = refused.iter().filter_map(|id| people.remove(id)).collect();
    Ok(respond(cx.want, || views::people(&cx.chrome, &face, &refused), || &face))
}

/// The nearest who may be shown, and what is between us, read as it is now with the viewer's rights.
struct First {
    me: i64,
    near: Ranked,
    followed: bool,
    shared: (Vec<i64>, usize),
    met: Vec<(i64, String)>,
}
async fn first(view: &mut View) -> Result<Option<First>> {
    let picture = view.app.plug::<Picture>()?;
    let near = picture.nearest(view, LOOKED_AT).await?;
    let ids: Vec<i64> = near.iter().map(|n| n.person).collect();
    let may = store::suggestable(view, &ids).await?;
    let Some((near, followed)) = near.into_iter().find_map(|n| may.get(&n.person).map(|followed| (n, *followed))) else { return Ok(None) };
    let them = PersonId(near.person);
    let shared = store::shared_contacts(view, them).await?;
    let named = near.meets.communities > 0 || near.meets.tags > 0;
    let met = if named { store::shared(view, them).await? } else { vec![] };
    Ok(Some(First { me: view.viewer.id.0, near, followed, shared, met }))
}
impl First {
    /// Who is to be read.
    fn people(&self) -> Vec<i64> {
        self.shared.0.iter().copied().chain([self.me, self.near.person]).collect()
    }
    fn told(self, people: &mut HashMap<i64, Person>) -> Option<Suggested> {
        let (me, them) = (people.get(&self.me)?, people.get(&self.near.person)?);
        let parts = parts(&self.near.parts, &self.near.meets);
        let (shared, n) = self.shared;
        let names = |ids: &[i64]| ids.iter().filter_map(|id| people.get(id)).map(|p| p.name.clone()).collect::<Vec<_>>();
        let of = |kind: i64| self.met.iter().filter(|m| m.0 == kind).map(|m| m.1.clone()).collect::<Vec<_>>();
        let met = self.near.meets;
        let all = [
            (n > 0, Because::Contacts { names: names(&shared), n }),
            (n == 0, Because::Ways),
            (met.communities > 0, Because::Communities { names: of(1), n: met.communities }),
            (met.tags > 0, Because::Tags { names: of(2), n: met.tags }),
            (met.answers > 0, Because::Answers { n: met.answers }),
            (me.manager_id.is_some() && me.manager_id == them.manager_id, Because::Manager),
            (!me.unit.is_empty() && me.unit == them.unit, Because::Unit { unit: me.unit.clone() }),
            (!me.place.is_empty() && me.place == them.place, Because::Place { place: me.place.clone() }),
        ];
        let mut because: Vec<Because> = all.into_iter().filter(|(holds, why)| *holds && why.adds(&parts) > 0.0).map(|a| a.1).collect();
        because.sort_by(|a, b| b.adds(&parts).total_cmp(&a.adds(&parts)));
        let person = people.remove(&self.near.person)?;
        Some(Suggested { person, because, followed: self.followed, score: self.near.score, parts })
    }
}

async fn skip(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<BackForm>) -> Result<Response> {
    let want = cx.want;
    inside(&cx)?;
    let mut tx = cx.begin_small().await?;
    let person = tx.person(id).await?;
    let until = spine::Time(tx.now.0 + AGAIN);
    store::refuse(&mut tx, person.id, Some(until)).await?;
    tx.commit().await?;
    Ok(done(want, back(&form.back), &Done {}))
}
async fn never(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<BackForm>) -> Result<Response> {
    let want = cx.want;
    inside(&cx)?;
    let mut tx = cx.begin_small().await?;
    let person = tx.person(id).await?;
    store::refuse(&mut tx, person.id, None).await?;
    tx.commit().await?;
    Ok(done(want, back(&form.back), &Done {}))
}
async fn again(mut cx: Cx, At(id): At<PersonId>, Sent(form): Sent<BackForm>) -> Result<Response> {
    let want = cx.want;
    inside(&cx)?;
    let mut tx = cx.begin_small().await?;
    let person = tx.person(id).await?;
    store::forget(&mut tx, person.id).await?;
    tx.commit().await?;
    Ok(done(want, back(&form.back), &Done {}))
}
async fn off(mut cx: Cx, Sent(form): Sent<OffForm>) -> Result<Response> {
    let want = cx.want;
    inside(&cx)?;
    let mut tx = cx.begin_small().await?;
    if !["mine", "me", "today"].contains(&form.what.as_str()) {
        return Err(Error::invalid("what", "recommend-no-switch"));
    }
    store::switch(&mut tx, &form.what, !form.off.is_empty()).await?;
    tx.commit().await?;
    Ok(done(want, back(&form.back), &Done {}))
}
