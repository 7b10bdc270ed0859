//! What is asked of the directory, and the database's part of the answer: people by name within a unit, a place, a
//! language, a tag, the viewer's network; and what of a search fits. Every list carries `knowable!`, and so does what is
//! counted from it.

use kit::{Sql, params, sql, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spine::{PeopleFound, PeopleOrder, PeopleWanted, Person, PersonId, Result, Time, View, find::PEOPLE_BY, knowable};
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// The best first where words were searched for, else by name.
    #[default]
    Best,
    Name,
    /// Who came last.
    Joined,
}
impl Sort {
    pub fn word(self) -> &'static str {
        match self {
            Sort::Best => "",
            Sort::Name => "name",
            Sort::Joined => "joined",
        }
    }
    pub fn parse(word: &str) -> Sort {
        match word {
            "name" => Sort::Name,
            "joined" => Sort::Joined,
            _ => Sort::Best,
        }
    }
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Looked {
    /// Words of a name, a title, a unit, a place, a tag; a telephone number; a mail address.
    pub q: String,
    pub unit: String,
    pub place: String,
    pub country: String,
    pub tag: String,
    /// A code such as "sv".
    pub lang: String,
    /// "network": only the viewer's contacts.
    pub only: String,
    /// "name", "joined", or empty.
    pub sort: String,
    /// Where the last page ended.
    pub after: String,
}
impl Looked {
    /// As it may go to a database: no control characters, not endless. Guests do not narrow by tags: who gave them may be
    /// somebody they may not know of.
    pub fn clean(self, inside: bool) -> Looked {
        let f = |s: String| text::clean(s.trim()).chars().take(120).collect::<String>();
        Looked {
            q: f(self.q),
            unit: f(self.unit),
            place: f(self.place),
            country: f(self.country),
            tag: if inside { text::tag(&f(self.tag)).unwrap_or_default() } else { String::new() },
            lang: f(self.lang).chars().filter(char::is_ascii_lowercase).take(3).collect(),
            only: if self.only == "network" { self.only } else { String::new() },
            sort: Sort::parse(&self.sort).word().to_owned(),
            after: f(self.after),
        }
    }
    pub fn sorted(&self) -> Sort {
        Sort::parse(&self.sort)
    }
    pub fn network(&self) -> bool {
        !self.only.is_empty()
    }
    pub fn filtered(&self) -> bool {
        self.network() || self.by().iter().any(|f| !f.is_empty())
    }
    /// In the order of `PEOPLE_BY`.
    pub fn by(&self) -> [&String; 5] {
        [&self.unit, &self.place, &self.country, &self.lang, &self.tag]
    }
    /// As the index is asked.
    pub fn wanted(&self, limit: usize, offset: usize) -> PeopleWanted {
        let order = match self.sorted() {
            Sort::Best => PeopleOrder::Best,
            Sort::Name => PeopleOrder::Name,
            Sort::Joined => PeopleOrder::Joined,
        };
        PeopleWanted { text: self.q.clone(), by: self.by().map(String::clone), network: self.network(), order, limit, offset }
    }
    /// The words are a telephone number, or a piece of one that says enough.
    pub fn number(&self) -> Option<[String; 2]> {
        let digits = spine::people::store::dialled(&self.q);
        (digits.iter().all(|d| d.len() >= 3) && self.q.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c))).then_some(digits)
    }
    pub fn href(&self, after: &str) -> String {
        let pairs = [
            ("q", self.q.as_str()),
            ("unit", &self.unit),
            ("place", &self.place),
            ("country", &self.country),
            ("tag", &self.tag),
            ("lang", &self.lang),
            ("only", &self.only),
            ("sort", &self.sort),
            ("after", after),
        ];
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|p| !p.1.is_empty())).finish();
        if query.is_empty() { "/people".into() } else { format!("/people?{query}") }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Directory {
    pub people: Vec<Person>,
    /// How many there are, when something was searched for.
    pub total: Option<usize>,
    /// By what it can be narrowed.
    pub facets: Vec<Facet>,
    /// Ask again with this as `after`; none: that was all.
    pub next: Option<String>,
}
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Facet {
    /// "unit", "place", "country", "tag", "lang".
    pub name: &'static str,
    pub values: Vec<Value>,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Value {
    pub value: String,
    /// How many of those found; none where nobody counted.
    pub count: Option<usize>,
}

/// What all pages of the directory ask: who is here, who fits, who comes after `$8`, `$9`; `$10` of them.
macro_rules! fitting {
    () => {
        "p.state = 'active' and ($2 = '' or p.unit = $2) and ($3 = '' or p.place = $3) and ($4 = '' or p.country = $4)
         and ($5 = '' or exists (select 1 from people_tags t where t.person_id = p.id and t.tag = $5)) and ($6 = '' or ' ' || p.languages || ' ' like $6)
         and (not $7 or exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = p.id)) and"
    };
}

/// A page of the directory by name, after `View::after_name`. Begins with the narrowest of what is asked for, so that
/// nobody walks through the whole house to find three people.
pub async fn page(view: &mut View, q: &Looked, after: &(String, PersonId), limit: i64) -> Result<Vec<i64>> {
    const ALL: Sql = sql!("select p.id from people p where" fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    const UNIT: Sql = sql!("select p.id from people p where p.unit = $2 and" fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    const PLACE: Sql = sql!("select p.id from people p where p.place = $3 and" fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    const COUNTRY: Sql = sql!("select p.id from people p where p.country = $4 and" fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    const TAG: Sql = sql!("select p.id from people p where p.id in (select x.person_id from people_tags x where x.tag = $5) and" fitting!()
                          "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    const NETWORK: Sql = sql!("select p.id from people p where p.id in (select x.contact_id from contacts x where x.person_id = $1) and" fitting!()
                              "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    // Few among many: begin with those who share a group.
    const GUEST: Sql = sql!("select p.id from people p where p.id in (select b.person_id from memberships a join memberships b on b.principal_id = a.principal_id where a.person_id = $1) and"
                            fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10");
    let spoken = like(&q.lang);
    let mut args = params![view.viewer.id, &q.unit, &q.place, &q.country, &q.tag, &spoken, q.network(), &after.0, after.1, limit].to_vec();
    let filled = |s: &str| !s.is_empty();
    let by = match () {
        _ if !view.viewer.kind.inside() => GUEST,
        _ if q.network() => NETWORK,
        _ if filled(&q.tag) => TAG,
        _ if filled(&q.lang) => {
            let written = spoken_as(view, &q.lang).await?;
            args.extend_from_slice(params![&written]);
            return ids(view.all(
                sql!("select p.id from people p where p.languages in" texts(11) "and" fitting!() "(p.sort_name, p.id) > ($8, $9) and" knowable!("p") "order by p.sort_name, p.id limit $10"),
                &args,
            ).await?);
        }
        _ if filled(&q.place) => PLACE,
        _ if filled(&q.unit) => UNIT,
        _ if filled(&q.country) => COUNTRY,
        _ => ALL,
    };
    ids(view.all(by, &args).await?)
}
fn ids(rows: Vec<(i64,)>) -> Result<Vec<i64>> {
    Ok(rows.into_iter().map(|r| r.0).collect())
}
fn like(lang: &str) -> String {
    if lang.is_empty() { String::new() } else { format!("% {lang} %") }
}
/// The combinations of languages that hold this one.
async fn spoken_as(view: &mut View, lang: &str) -> Result<Vec<String>> {
    Ok(spoken(view).await?.into_iter().filter(|l| l.split_whitespace().any(|c| c == lang)).collect())
}

/// The same, those first who came last; `after` is the last one's number.
pub async fn newest(view: &mut View, q: &Looked, after: &str, limit: i64) -> Result<Vec<i64>> {
    let from: Option<(Time, PersonId)> = match after.parse::<i64>() {
        Ok(id) => {
            view.maybe(sql!("select p.joined_at, p.id from people p where p.id = $2 and" knowable!("p")), params![view.viewer.id, id])
                .await?
        }
        Err(_) => None,
    };
    let (at, id) = from.unwrap_or((Time(i64::MAX), PersonId(i64::MAX)));
    let spoken = like(&q.lang);
    let rows = view
        .all(
            sql!("select p.id from people p where" fitting!() "(p.joined_at, p.id) < ($8, $9) and" knowable!("p") "order by p.joined_at desc, p.id desc limit $10"),
            params![view.viewer.id, &q.unit, &q.place, &q.country, &q.tag, &spoken, q.network(), at, id, limit],
        )
        .await?;
    ids(rows)
}

kit::rec! {
    /// What is asked about somebody found: does it fit, where does it stand, what does it count for?
    #[derive(Debug, Clone)]
    pub struct Hit { pub id: i64, pub sort_name: String, pub joined: Time, pub unit: String, pub place: String, pub country: String, pub languages: String, pub fits: bool }
}
/// Those of `ids` who are here and may be known of, in their order. Who does not fit tag and network says so.
pub async fn hits(view: &mut View, q: &Looked, found: &[i64]) -> Result<Vec<Hit>> {
    let rows: Vec<Hit> = view
        .all(
            sql!("select p.id, p.sort_name, p.joined_at, p.unit, p.place, p.country, p.languages,
                  ($3 = '' or exists (select 1 from people_tags t where t.person_id = p.id and t.tag = $3))
                  and (not $4 or exists (select 1 from contacts c where c.person_id = $1 and c.contact_id = p.id))
                  from people p where p.id in" ids(2) "and p.state = 'active' and" knowable!("p")),
            params![view.viewer.id, found, &q.tag, q.network()],
        )
        .await?;
    let mut by_id: HashMap<i64, Hit> = rows.into_iter().map(|h| (h.id, h)).collect();
    Ok(found.iter().filter_map(|id| by_id.remove(id)).collect())
}
impl Hit {
    pub fn fits(&self, q: &Looked) -> bool {
        let same = |wish: &String, is: &String| wish.is_empty() || wish == is;
        self.fits && same(&q.unit, &self.unit) && same(&q.place, &self.place) && same(&q.country, &self.country) && self.speaks(&q.lang)
    }
    fn speaks(&self, lang: &str) -> bool {
        lang.is_empty() || self.languages.split_whitespace().any(|l| l == lang)
    }
}

/// Whose number holds these digits: those whose number ends or begins with them first.
pub async fn by_number(view: &mut View, [digits, core]: &[String; 2], limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64, String)> = view
        .all(
            sql!("select p.id, p.phone_digits from people p where (p.phone_digits like $2 or p.phone_digits like $4) and p.phone_digits <> '' and p.state = 'active' and" knowable!("p") "order by p.phone_digits limit $3"),
            params![view.viewer.id, format!("%{digits}%"), limit, format!("%{core}")],
        )
        .await?;
    let (edge, inner): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.1.ends_with(core) || r.1.starts_with(digits));
    ids(edge.into_iter().chain(inner).map(|r| (r.0,)).collect())
}
/// Whose mail address begins so.
pub async fn by_mail(view: &mut View, typed: &str, limit: i64) -> Result<Vec<i64>> {
    let typed = typed.to_lowercase();
    ids(view
        .all(
            sql!("select p.id from people p where p.email >= $2 and p.email < $3 and p.state = 'active' and" knowable!("p") "order by p.email limit $4"),
            params![view.viewer.id, &typed, format!("{typed}\u{10FFFF}"), limit],
        )
        .await?)
}

/// The values of a column, of the house and so for those inside. Steps from one value to the next through the index, so
/// that it takes as many look-ups as there are values, not as there are people.
macro_rules! values {
    ($column:literal) => {
        concat!(
            "with recursive v (x) as (select min(",
            $column,
            ") from people where ",
            $column,
            " > '' union all ",
            "select (select min(",
            $column,
            ") from people where ",
            $column,
            " > v.x) from v where v.x is not null) ",
            "select x from v where x is not null limit 300"
        )
    };
}
async fn spoken(view: &mut View) -> Result<Vec<String>> {
    distinct(view, sql!(values!("languages"))).await
}
async fn distinct(view: &mut View, values: Sql) -> Result<Vec<String>> {
    Ok(view.all::<(String,)>(values, &[]).await?.into_iter().map(|r| r.0).collect())
}

/// What the whole directory can be narrowed by, for those inside.
async fn choices(view: &mut View) -> Result<Vec<Facet>> {
    let plain = |name, all: Vec<String>| Facet { name, values: all.into_iter().map(|value| Value { value, count: None }).collect() };
    let mut codes: Vec<String> = spoken(view).await?.iter().flat_map(|l| l.split_whitespace()).map(str::to_owned).collect();
    codes.sort_unstable_by_key(|c| kit::languages::names(c).concat());
    codes.dedup();
    Ok(vec![
        plain("unit", distinct(view, sql!(values!("unit"))).await?),
        plain("place", distinct(view, sql!(values!("place"))).await?),
        plain("country", distinct(view, sql!(values!("country"))).await?),
        plain("lang", codes),
        plain("tag", view.app.finder()?.tags_of_people(TAGS)?),
    ])
}
const TAGS: usize = 60;

/// What a list that is not searched for can be narrowed by: where nothing is asked for, anything there is; else how many
/// each value leaves.
pub async fn offered(view: &mut View, q: &Looked) -> Result<Vec<Facet>> {
    let inside = view.viewer.kind.inside();
    let chosen = q.by().iter().filter(|f| !f.is_empty()).count();
    if inside && !q.filtered() {
        return choices(view).await;
    }
    let found = view.app.finder()?.directory(view, &q.wanted(1, 0)).await?;
    let total = found.total;
    let mut counted = counted(found);
    // Of a single choice only those who fit were counted: from there one goes to any other value, uncounted.
    if inside && chosen == 1 && !q.network() {
        for (facet, mut whole) in counted.iter_mut().zip(choices(view).await?) {
            let value = q.by().into_iter().zip(PEOPLE_BY).find(|(_, name)| *name == facet.name).map(|(v, _)| v.clone()).unwrap_or_default();
            if !value.is_empty() {
                whole.values.iter_mut().filter(|v| v.value == value).for_each(|v| v.count = Some(total));
                *facet = whole;
            }
        }
    }
    Ok(counted)
}
pub fn counted(found: PeopleFound) -> Vec<Facet> {
    let facet = |(name, values): (&'static str, Vec<(String, usize)>)| Facet {
        name,
        values: values.into_iter().map(|(value, n)| Value { value, count: Some(n) }).collect(),
    };
    PEOPLE_BY.into_iter().zip(found.counts).map(facet).collect()
}

/// What those found can be narrowed by, with how many each leaves. A filter that is set does not count against its own
/// values: one can go from one to the other. `all`: nobody was left out, so the numbers are right.
pub fn facets(hits: &[Hit], q: &Looked, all: bool) -> Vec<Facet> {
    let count = |name: &'static str, open: Looked, of: &dyn Fn(&Hit) -> Vec<String>| {
        let mut n: HashMap<String, usize> = HashMap::new();
        for hit in hits.iter().filter(|h| h.fits(&open)) {
            of(hit).into_iter().filter(|v| !v.is_empty()).for_each(|v| *n.entry(v).or_default() += 1);
        }
        let mut values: Vec<(String, usize)> = n.into_iter().collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let values = values.into_iter().take(60).map(|(value, n)| Value { value, count: all.then_some(n) }).collect();
        Facet { name, values }
    };
    let without = |f: fn(&mut Looked)| {
        let mut open = q.clone();
        f(&mut open);
        open
    };
    vec![
        count("unit", without(|q| q.unit.clear()), &|h| vec![h.unit.clone()]),
        count("place", without(|q| q.place.clear()), &|h| vec![h.place.clone()]),
        count("country", without(|q| q.country.clear()), &|h| vec![h.country.clone()]),
        count("lang", without(|q| q.lang.clear()), &|h| h.languages.split_whitespace().map(str::to_owned).collect()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(q: &str) -> Looked {
        Looked { q: q.into(), ..Looked::default() }
    }

    #[test]
    fn numbers_are_told_from_names() {
        assert_eq!(looked("+46 (0)31-12").number(), Some(["463112".into(), "463112".into()]));
        for no in ["42", "Ann", "agent 007", ""] {
            assert_eq!(looked(no).number(), None, "{no}");
        }
    }

    #[test]
    fn a_filter_does_not_count_against_itself() {
        let hit = |id, unit: &str, place: &str| Hit {
            id,
            sort_name: String::new(),
            joined: Time(0),
            unit: unit.into(),
            place: place.into(),
            country: String::new(),
            languages: "en sv".into(),
            fits: true,
        };
        let hits = [hit(1, "Blades", "Malmö"), hit(2, "Blades", "Porto"), hit(3, "Cranes", "Malmö")];
        let all = facets(&hits, &Looked { unit: "Blades".into(), ..Looked::default() }, true);
        let of = |name| {
            all.iter().find(|f| f.name == name).map(|f| f.values.iter().map(|v| (v.value.as_str(), v.count)).collect::<Vec<_>>()).unwrap()
        };
        assert_eq!(of("unit"), [("Blades", Some(2)), ("Cranes", Some(1))]);
        assert_eq!(of("place"), [("Malmö", Some(1)), ("Porto", Some(1))]);
        assert_eq!(of("lang"), [("en", Some(2)), ("sv", Some(2))]);
    }
}
