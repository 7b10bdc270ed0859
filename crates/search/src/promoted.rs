//! Answers that administrators put above the hits of a search: what may be asked, in any order of its words and with whatever
//! means the same, and up to three things to look at first. Nobody is shown a thing they may not see, nor the words beside
//! it without one of them. That something was opened is counted, and nothing else.

use crate::{
    asked::{Asked, Part},
    index::Index,
    promoted_views as views,
    synonyms::{self, folded, is},
};
use axum::response::Response;
use kit::{Words, params, rec, sql};
use serde::{Deserialize, Serialize};
use serde_json::json;
use shell::respond::{Done, Want, created, done, respond};
use spine::{
    Access, Admin, App, Ask, At, CommunityId, Error, Finder, Item, ItemId, Person, PersonId, Result, Routes, Sent, Time, Tx, View, Viewer,
    Wanted, audit::Entry, communities::Known, doc,
};
use std::collections::BTreeSet;

pub const ASKED: usize = 20;
pub const THINGS: usize = 3;
pub const WORDS: usize = 400;
const LETTERS: usize = 100;
const TITLE: usize = 120;
/// All there are at most; and so many things stand above one search.
const MOST: i64 = 500;
pub const ABOVE: i64 = 3 * THINGS as i64;
/// So many ways to say what was asked are looked up.
const WAYS: usize = 48;
/// Of what a search finds today.
const FINDS: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Item,
    Person,
    Community,
    Page,
}
impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Item => "item",
            Kind::Person => "person",
            Kind::Community => "community",
            Kind::Page => "page",
        }
    }
    fn read(word: &str) -> Kind {
        match word {
            "item" => Kind::Item,
            "person" => Kind::Person,
            "community" => Kind::Community,
            _ => Kind::Page,
        }
    }
}

/// As it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub kind: Kind,
    pub thing: i64,
    pub url: String,
    /// What it is called here; empty: what it is called there.
    pub title: String,
}
/// As a viewer sees it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Thing {
    pub kind: Kind,
    pub url: String,
    pub title: String,
    /// How it begins, or who it is.
    pub note: String,
}
/// What stands above the hits.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Best {
    pub id: i64,
    pub words: String,
    pub things: Vec<Thing>,
}
rec! {
    #[derive(Debug, Clone)]
    pub struct Row { pub id: i64, pub words: String, pub until: Option<Time>, pub opened: i64 }
}
/// One of them, for administrators.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Promotion {
    pub id: i64,
    pub asked: Vec<String>,
    pub words: String,
    /// It ends with this day; none: never.
    pub until: Option<Time>,
    /// So often one of its things was opened from there.
    pub opened: i64,
    /// As the administrator sees them; what they may not see is left out.
    pub things: Vec<Thing>,
    #[serde(skip)]
    #[schemars(skip)]
    pub kept: Vec<Kept>,
    pub over: bool,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Promotions {
    pub promoted: Vec<Promotion>,
}

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Begin {
    /// What is asked: it stands ready in the form
    pub asked: String,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What may be asked, a line for each way to say it
    pub asked: String,
    /// Up to three lines: an address in this house or @somebody, and behind it a title, which a page needs
    pub things: String,
    pub words: String,
    /// The last day, 2026-12-31; empty: no end
    pub until: String,
}

/// What a search finds today among what everybody reads.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Finds {
    pub asked: Vec<Today>,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Today {
    pub q: String,
    pub total: usize,
    pub first: Vec<Thing>,
}

pub fn routes(routes: Routes) -> Routes {
    let admin = |words| doc(words).access(Access::Admin);
    routes
        .get("/search/promoted", list, admin("Answers that stand above the hits of a search").answer::<Promotions>())
        .get("/search/promoted/new", new, admin("The form of a promoted answer").query::<Begin>().html_only())
        .post("/search/promoted", add, admin("Put an answer above a search").body::<Form>().answer::<Done>())
        .get("/search/promoted/{id}", edit, admin("The form of a promoted answer, as it is").html_only())
        .post("/search/promoted/{id}", save, admin("Change a promoted answer").body::<Form>().answer::<Done>())
        .post("/search/promoted/{id}/remove", remove, admin("Take a promoted answer away").answer::<Done>())
        .get("/search/promoted/{id}/finds", finds, admin("What its searches find today, among what everybody reads").answer::<Finds>())
}

const LIST: &str = "/search/promoted";

async fn list(Admin(mut cx): Admin) -> Result<Response> {
    let mut view = cx.view().await?;
    let now = view.now;
    let face = Promotions { promoted: all(&mut view).await? };
    drop(view);
    Ok(respond(cx.want, || views::list(&cx.chrome, &face, now), || &face))
}
async fn new(Admin(cx): Admin, Ask(begin): Ask<Begin>) -> Result<Response> {
    let form = Form { asked: begin.asked, ..Form::default() };
    Ok(respond(Want::Html, || views::form(&cx.chrome, None, &form), || ()))
}
async fn edit(Admin(mut cx): Admin, At(id): At<i64>) -> Result<Response> {
    let mut view = cx.view().await?;
    let p = all(&mut view).await?.into_iter().find(|p| p.id == id).ok_or(Error::Missing)?;
    drop(view);
    let line = |k: &Kept| format!("{} {}", k.url, k.title).trim().to_owned();
    let form = Form {
        asked: p.asked.join("\n"),
        things: p.kept.iter().map(line).collect::<Vec<_>>().join("\n"),
        until: p.until.map(|t| t.plus(-Time::DAY).iso().chars().take(10).collect()).unwrap_or_default(),
        words: p.words,
    };
    Ok(respond(Want::Html, || views::form(&cx.chrome, Some(id), &form), || ()))
}
async fn add(Admin(mut cx): Admin, Sent(form): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let id = keep(&mut tx, None, &form).await?;
    tx.commit().await?;
    Ok(created(cx.want, LIST, &json!({ "id": id })))
}
async fn save(Admin(mut cx): Admin, At(id): At<i64>, Sent(form): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    keep(&mut tx, Some(id), &form).await?;
    tx.commit().await?;
    Ok(done(cx.want, LIST, &Done {}))
}
async fn remove(Admin(mut cx): Admin, At(id): At<i64>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    empty(&mut tx, id).await?;
    if tx.run(sql!("delete from search_promoted where id = $1"), params![id]).await? == 0 {
        return Err(Error::Missing);
    }
    tx.audit(Entry { what: "setting.promoted_removed", object: ("promoted", id), ..Entry::default() });
    tx.commit().await?;
    Ok(done(cx.want, LIST, &Done {}))
}
async fn finds(Admin(mut cx): Admin, At(id): At<i64>) -> Result<Response> {
    let mut view = cx.view().await?;
    let p = all(&mut view).await?.into_iter().find(|p| p.id == id).ok_or(Error::Missing)?;
    let index = view.app.plug::<Index>()?;
    let mut asked = vec![];
    for q in p.asked.into_iter().take(FINDS) {
        let wanted = Wanted { text: q.clone(), common: true, fold: true, forgiving: true, limit: FINDS, ..Wanted::default() };
        let found = Finder::items(&*index, &mut view, &wanted).await?;
        let ids: Vec<i64> = found.hits.iter().map(|h| h.0.0).collect();
        let first = view.cards(&ids).await?;
        let app = view.app.clone();
        asked.push(Today { q, total: found.total, first: first.iter().map(|i| of_item(&app.path_of(i), i, "")).collect() });
    }
    drop(view);
    let face = Finds { asked };
    Ok(respond(cx.want, || views::finds(&cx.chrome, &face), || &face))
}

/// As ways to ask are compared: whatever the order of the words, and whatever stands between them.
pub fn key<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut all: BTreeSet<String> = BTreeSet::new();
    for said in words {
        all.extend(folded(said).split(|c: char| !c.is_alphanumeric() && !"+#".contains(c)).filter(|w| !w.is_empty()).map(str::to_owned));
    }
    all.into_iter().collect::<Vec<_>>().join(" ")
}
/// A way to ask, with every word also said as the synonyms say it.
fn keys(asked: &Asked, same: &[(String, Part)]) -> Vec<String> {
    let mut ways: Vec<Vec<&str>> = vec![vec![]];
    for part in asked.all.iter().flatten() {
        let others = same.iter().filter(|(word, _)| is(word, part)).map(|(_, said)| said.text());
        let said: Vec<&str> = std::iter::once(part.text()).chain(others).collect();
        ways = ways.iter().flat_map(|way| said.iter().map(|s| way.iter().copied().chain([*s]).collect())).take(WAYS).collect();
    }
    let mut keys: Vec<String> = ways.into_iter().map(key).filter(|k| !k.is_empty()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
/// What is asked of a promoted answer by words that mean the same; it has no words of its own in the list.
async fn also(tx: &mut Tx, id: i64, asked: &[String]) -> Result<()> {
    for said in asked {
        let asked = crate::asked::read(said);
        let same = synonyms::parts(synonyms::before(tx, None, synonyms::words_asked(&asked), "").await?.same);
        for key in keys(&asked, &same) {
            tx.run(
                sql!("insert into search_promoted_asked (key, promoted_id, place, said) values ($1, $2, $3, '') on conflict do nothing"),
                params![&key, id, ASKED as i64],
            )
            .await?;
        }
    }
    Ok(())
}
/// The words that mean the same are others now.
pub async fn rekey(app: &App) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("promoted answers")).await?;
    let asked: Vec<(i64, String)> = tx
        .all(
            sql!("select promoted_id, said from search_promoted_asked where said <> '' order by promoted_id limit $1"),
            params![MOST * ASKED as i64],
        )
        .await?;
    tx.run(sql!("delete from search_promoted_asked where said = ''"), &[]).await?;
    for (id, said) in asked {
        also(&mut tx, id, &[said]).await?;
    }
    tx.commit().await
}

rec! {
    #[derive(Debug)]
    pub struct Placed { pub promoted: i64, pub words: String, pub kind: String, pub thing: i64, pub url: String, pub title: String }
}
impl Placed {
    pub fn is_item(&self) -> bool {
        self.kind == Kind::Item.word()
    }
    pub fn is_person(&self) -> bool {
        self.kind == Kind::Person.word()
    }
    fn kept(self) -> (i64, String, Kept) {
        (self.promoted, self.words, Kept { kind: Kind::read(&self.kind), thing: self.thing, url: self.url, title: self.title })
    }
}

/// What is put above a search, by what was read of it for the viewer: what is not there they do not see. Communities are
/// asked for one by one.
pub async fn above(view: &mut View, placed: Vec<Placed>, items: &[Item], people: &[Person]) -> Result<Vec<Best>> {
    let mut out: Vec<Best> = vec![];
    let communities = communities(view, placed.iter().filter(|p| p.kind == Kind::Community.word()).map(|p| p.thing)).await?;
    for (id, words, kept) in placed.into_iter().map(Placed::kept) {
        let Some(thing) = thing(&view.app, &kept, items, people, &communities) else { continue };
        match out.iter_mut().find(|b| b.id == id) {
            Some(best) => best.things.push(thing),
            None => out.push(Best { id, words, things: vec![thing] }),
        }
    }
    Ok(out)
}
async fn communities(view: &mut View, ids: impl Iterator<Item = i64>) -> Result<Vec<Known>> {
    let mut out = vec![];
    for id in ids.collect::<BTreeSet<i64>>() {
        match view.community(CommunityId(id)).await {
            Ok(known) => out.push(known),
            Err(Error::Missing) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(out)
}

fn of_item(url: &str, item: &Item, title: &str) -> Thing {
    let own = item.heading();
    let excerpt = kit::text::snippet(&item.excerpt, 160);
    let (title, note) = match (title.is_empty(), own.is_empty()) {
        (false, _) => (title.to_owned(), excerpt),
        (true, false) => (own.to_owned(), excerpt),
        (true, true) => (kit::text::snippet(&item.excerpt, 80), String::new()),
    };
    Thing { kind: Kind::Item, url: url.to_owned(), title, note }
}

/// As the viewer sees it; none: they do not.
fn thing(app: &App, k: &Kept, items: &[Item], people: &[Person], communities: &[Known]) -> Option<Thing> {
    let called = |name: &str| if k.title.is_empty() { name.to_owned() } else { k.title.clone() };
    Some(match k.kind {
        Kind::Item => items.iter().find(|i| i.id == ItemId(k.thing)).map(|i| of_item(&app.path_of(i), i, &k.title))?,
        Kind::Person => {
            let p = people.iter().find(|p| p.id == PersonId(k.thing))?;
            let note = [p.title.as_str(), p.unit.as_str(), p.place.as_str()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>();
            Thing { kind: k.kind, url: format!("/people/{}", p.id), title: called(&p.name), note: note.join(" · ") }
        }
        Kind::Community => {
            let c = communities.iter().find(|c| c.id == CommunityId(k.thing))?;
            Thing { kind: k.kind, url: c.href(), title: called(&c.name), note: c.purpose.clone() }
        }
        Kind::Page => Thing { kind: k.kind, url: k.url.clone(), title: k.title.clone(), note: String::new() },
    })
}
async fn seen(view: &mut View, kept: impl Iterator<Item = &Kept> + Clone) -> Result<Vec<Option<Thing>>> {
    let of = |kind: Kind| kept.clone().filter(move |k| k.kind == kind).map(|k| k.thing).collect::<BTreeSet<i64>>();
    let (items, people): (Vec<i64>, Vec<i64>) = (of(Kind::Item).into_iter().collect(), of(Kind::Person).into_iter().collect());
    let items: Vec<Item> = view.cards(&items).await?;
    let people: Vec<Person> = view.people(&people).await?;
    let communities = communities(view, of(Kind::Community).into_iter()).await?;
    Ok(kept.map(|k| thing(&view.app, k, &items, &people, &communities)).collect())
}

async fn all(view: &mut View) -> Result<Vec<Promotion>> {
    let rows: Vec<Row> =
        view.all(sql!("select id, words, until, opened from search_promoted order by id desc limit $1"), params![MOST]).await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.id).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let asked: Vec<(i64, String)> = view
        .all(
            sql!("select promoted_id, said from search_promoted_asked where promoted_id in" ids(1) "order by promoted_id, place"),
            params![&ids],
        )
        .await?;
    let placed: Vec<Placed> = view
        .all(
            sql!("select promoted_id, '', kind, thing_id, url, title from search_promoted_things where promoted_id in" ids(1) "order by promoted_id, place"),
            params![&ids],
        )
        .await?;
    let kept: Vec<(i64, String, Kept)> = placed.into_iter().map(Placed::kept).collect();
    let mut things: Vec<(i64, Option<Thing>)> = kept.iter().map(|k| k.0).zip(seen(view, kept.iter().map(|k| &k.2)).await?).collect();
    let now = view.now;
    let promotion = |r: Row| {
        let (mine, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut things).into_iter().partition(|t| t.0 == r.id);
        things = rest;
        Promotion {
            id: r.id,
            asked: asked.iter().filter(|a| a.0 == r.id).map(|a| a.1.clone()).collect(),
            words: r.words,
            over: r.until.is_some_and(|t| t <= now),
            until: r.until,
            opened: r.opened,
            things: mine.into_iter().filter_map(|t| t.1).collect(),
            kept: kept.iter().filter(|k| k.0 == r.id).map(|k| k.2.clone()).collect(),
        }
    };
    Ok(rows.into_iter().map(promotion).collect())
}

/// The ways to ask that were typed, each with its key, none twice.
fn read_asked(typed: &str) -> Result<Vec<(String, String)>> {
    let mut out: Vec<(String, String)> = vec![];
    for line in typed.lines() {
        let said = kit::text::clean(line.trim());
        let key = key([said.as_str()]);
        if !key.is_empty() && out.iter().all(|o| o.0 != key) {
            if said.chars().count() > LETTERS {
                return Err(Error::invalid("asked", Words::of("search-promoted-asked-long").with("max", LETTERS)));
            }
            out.push((key, said));
        }
    }
    match out.len() {
        0 => Err(Error::invalid("asked", "search-promoted-asked-none")),
        n if n > ASKED => Err(Error::invalid("asked", Words::of("search-promoted-asked-many").with("max", ASKED))),
        _ => Ok(out),
    }
}

/// What a line of the form means, for an administrator who sees it.
async fn read_thing(view: &mut View, line: &str) -> Result<Kept> {
    let wrong = || Error::invalid("things", Words::of("search-promoted-thing-wrong").with("line", line));
    let (address, title) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let title = kit::text::clean(title.trim()).chars().take(TITLE).collect::<String>();
    let house = spine::settings::address(view).await?.unwrap_or_default();
    let path = if house.is_empty() { address } else { address.strip_prefix(&house).unwrap_or(address) };
    let kept = |kind, thing, url: String| Kept { kind, thing, url, title: title.clone() };
    let missing = |e| if matches!(e, Error::Missing) { wrong() } else { e };
    if let Some(handle) = path.strip_prefix('@') {
        let p = view.person_by_handle(&handle.to_lowercase()).await.map_err(missing)?;
        return Ok(kept(Kind::Person, p.id.0, format!("/people/{}", p.id)));
    }
    if !path.starts_with('/') || path.starts_with("//") || path.contains(['\\', '"', '<']) {
        return Err(wrong());
    }
    let plain = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let mut steps = plain.rsplit('/');
    let number = steps.next().and_then(|n| n.parse::<i64>().ok());
    if let Some(id) = number {
        if plain == format!("/people/{id}") {
            let p = view.person(PersonId(id)).await.map_err(missing)?;
            return Ok(kept(Kind::Person, p.id.0, plain.to_owned()));
        }
        if plain == format!("/communities/{id}") {
            view.community(CommunityId(id)).await.map_err(missing)?;
            return Ok(kept(Kind::Community, id, plain.to_owned()));
        }
        let item = view.item(ItemId(id)).await.map_err(missing)?;
        let at = view.app.path_of(&item);
        return if at == plain { Ok(kept(Kind::Item, id, at)) } else { Err(wrong()) };
    }
    // A page that is the same for everybody: one with a number in it may be of something that not everybody sees.
    if plain.chars().any(|c| c.is_ascii_digit()) || ["/admin", "/c/"].iter().any(|not| plain.starts_with(not)) {
        return Err(wrong());
    }
    if title.is_empty() {
        return Err(Error::invalid("things", Words::of("search-promoted-page-untitled").with("line", line)));
    }
    Ok(kept(Kind::Page, 0, path.to_owned()))
}

async fn empty(tx: &mut Tx, id: i64) -> Result<()> {
    tx.run(sql!("delete from search_promoted_asked where promoted_id = $1"), params![id]).await?;
    tx.run(sql!("delete from search_promoted_things where promoted_id = $1"), params![id]).await?;
    Ok(())
}

/// A new one, or another one in the place of what it was.
async fn keep(tx: &mut Tx, id: Option<i64>, form: &Form) -> Result<i64> {
    let asked = read_asked(&form.asked)?;
    let lines: Vec<&str> = form.things.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    if lines.is_empty() || lines.len() > THINGS {
        return Err(Error::invalid("things", Words::of("search-promoted-things-count").with("max", THINGS)));
    }
    let mut things = vec![];
    for line in lines {
        things.push(read_thing(tx, line).await?);
    }
    let words = kit::text::clean(form.words.trim());
    kit::text::check_len("words", &words, WORDS)?;
    // The day named is the last one.
    let until = match form.until.trim() {
        "" => None,
        day => Some(Time::of_day(day).ok_or_else(|| Error::invalid("until", "search-promoted-until-wrong"))?.plus(Time::DAY)),
    };
    let (me, now) = (tx.viewer.id, tx.now);
    let (what, id) = match id {
        Some(id) => {
            let n = tx.run(sql!("update search_promoted set words = $2, until = $3 where id = $1"), params![id, &words, until]).await?;
            if n == 0 {
                return Err(Error::Missing);
            }
            empty(tx, id).await?;
            ("setting.promoted_changed", id)
        }
        None => {
            let there: i64 = tx.value(sql!("select cast(count(*) as bigint) from search_promoted"), &[]).await?;
            if there >= MOST {
                return Err(Error::invalid("asked", Words::of("search-promoted-many").with("max", MOST)));
            }
            let id = tx
                .value(
                    sql!("insert into search_promoted (words, until, made_by, made_at) values ($1, $2, $3, $4) returning id"),
                    params![&words, until, me, now],
                )
                .await?;
            ("setting.promoted", id)
        }
    };
    for (place, (key, said)) in asked.iter().enumerate() {
        tx.run(
            sql!("insert into search_promoted_asked (key, promoted_id, place, said) values ($1, $2, $3, $4)"),
            params![key, id, place as i64, said],
        )
        .await?;
    }
    also(tx, id, &asked.iter().map(|a| a.1.clone()).collect::<Vec<_>>()).await?;
    for (place, t) in things.iter().enumerate() {
        tx.run(
            sql!("insert into search_promoted_things (promoted_id, place, kind, thing_id, url, title) values ($1, $2, $3, $4, $5, $6)"),
            params![id, place as i64, t.kind.word(), t.thing, &t.url, &t.title],
        )
        .await?;
    }
    let details = json!({ "asked": asked.len(), "things": things.len(), "until": until.map(Time::iso) });
    tx.audit(Entry { what, object: ("promoted", id), details, ..Entry::default() });
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_words_does_not_matter_and_synonyms_do() {
        assert_eq!(key(["Parental  LEAVE"]), key(["leave parental"]));
        assert_eq!(read_asked("Leave\n leave \n\nparental leave").unwrap().len(), 2);
        assert!(read_asked(" \n").is_err());
        let same = [("leave".to_owned(), Part::Words("Urlaub".into())), ("leave".to_owned(), Part::Phrase("time off".into()))];
        let keys = keys(&crate::asked::read("leave parental"), &same);
        assert_eq!(keys, ["leave parental", "off parental time", "parental urlaub"]);
    }
}
