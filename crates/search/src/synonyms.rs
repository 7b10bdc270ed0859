//! Words that mean the same, as administrators say: a line of words each, with commas between, so the list is a CSV that is
//! pasted in and out. Whoever looks for one finds what says another, at once. What stands in quotation marks is meant as it is.

use crate::{
    asked::{Asked, Part},
    fits,
    index::Cursor,
    promoted::{ABOVE, Placed},
    synonym_views,
};
use axum::response::Response;
use kit::{params, rec, sql};
use serde::{Deserialize, Serialize};
use serde_json::json;
use shell::respond::{Done, done, respond};
use spine::{Access, Admin, Ask, Error, Fact, Result, Routes, Sent, Tx, View, audit::Entry, doc};
use std::collections::{BTreeMap, BTreeSet};

pub const LINES: usize = 1_000;
const IN_LINE: usize = 12;
const LETTERS: usize = 60;
/// So many words of what is asked are looked up, and so many are added for all of them.
const ASKED: usize = 60;
const ADDED: i64 = 40;

#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Begin {
    /// A word that is to have others: it stands ready on a line of its own
    pub word: String,
}
#[derive(Debug, Clone, Default, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// A line for each meaning, with commas between its words
    pub lines: String,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Synonyms {
    pub lines: Vec<Vec<String>>,
}

pub fn routes(routes: Routes) -> Routes {
    routes.get("/search/synonyms", show, doc("Words that mean the same").query::<Begin>().answer::<Synonyms>().access(Access::Admin)).post(
        "/search/synonyms",
        save,
        doc("Replace the list of words that mean the same").body::<Form>().answer::<Done>().access(Access::Admin),
    )
}

async fn show(Admin(mut cx): Admin, Ask(begin): Ask<Begin>) -> Result<Response> {
    let mut view = cx.view().await?;
    let all = Synonyms { lines: all(&mut view).await? };
    drop(view);
    Ok(respond(cx.want, || synonym_views::page(&cx.chrome, &all, &begin.word), || &all))
}

async fn save(Admin(mut cx): Admin, Sent(form): Sent<Form>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let lines = read(&form.lines)?;
    let before = all(&mut tx).await?.len();
    replace(&mut tx, &lines).await?;
    let details = json!({ "before": before, "after": lines.len() });
    tx.job(fits::REKEY.kind, &tx.now.0.to_string(), "").await?;
    tx.audit(Entry { what: "setting.synonyms", object: ("setting", 0), details, ..Entry::default() });
    tx.commit().await?;
    Ok(done(cx.want, "/search/synonyms", &Done {}))
}

/// As words are compared.
pub fn folded(word: &str) -> String {
    kit::text::fold(word).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The list as it was typed. A line of one word says nothing and is left out.
fn read(typed: &str) -> Result<Vec<Vec<String>>> {
    let mut out = vec![];
    for line in typed.lines() {
        let mut words: Vec<String> = vec![];
        for word in line.split([',', ';', '=']) {
            let word = kit::text::clean(word.trim().trim_matches('"')).trim().to_owned();
            if !folded(&word).is_empty() && words.iter().all(|w| folded(w) != folded(&word)) {
                words.push(word);
            }
        }
        if words.len() > IN_LINE || words.iter().any(|w| w.chars().count() > LETTERS) {
            return Err(Error::invalid("lines", "search-synonyms-long"));
        }
        if words.len() > 1 {
            out.push(words);
        }
    }
    if out.len() > LINES { Err(Error::invalid("lines", "search-synonyms-many")) } else { Ok(out) }
}

async fn replace(tx: &mut Tx, lines: &[Vec<String>]) -> Result<()> {
    tx.run(sql!("delete from search_synonyms where line >= $1"), params![0_i64]).await?;
    for (n, line) in lines.iter().enumerate() {
        for word in line {
            tx.run(sql!("insert into search_synonyms (word, line, said) values ($1, $2, $3)"), params![folded(word), n as i64, word])
                .await?;
        }
    }
    Ok(())
}
async fn all(view: &mut View) -> Result<Vec<Vec<String>>> {
    let rows: Vec<(i64, String)> = view.all(sql!("select line, said from search_synonyms order by line, word limit 20000"), &[]).await?;
    let mut lines: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for (line, said) in rows {
        lines.entry(line).or_default().push(said);
    }
    Ok(lines.into_values().collect())
}

rec! {
    pub struct Row { pub word: String, pub said: String, pub hidden: bool, pub promoted: i64, pub kind: String, pub thing: i64, pub url: String, pub title: String }
}
/// What the database says before a search.
pub struct Before {
    /// Has anything been hidden since?
    pub hidden: bool,
    /// What means the same as the words, each with the other.
    pub same: Vec<(String, String)>,
    /// What administrators put above the hits.
    pub promoted: Vec<Placed>,
}
/// What is asked of the database before a search: has anything been hidden since this fact (without one, it may have), what
/// means the same as these words, and what is promoted for what was asked (`key`).
pub async fn before(view: &mut View, cursor: Option<Cursor>, words: BTreeSet<String>, key: &str) -> Result<Before> {
    let words: Vec<String> = words.into_iter().take(ASKED).collect();
    let hiding = Fact::HIDING.map(str::to_owned).to_vec();
    let now = view.now;
    let rows: Vec<Row> = view
        .all(
            sql!("select '' as word, '' as said, exists (select 1 from facts where id > $1 and verb in" texts(2) ") as hidden, cast(0 as bigint) as promoted, '' as kind, cast(0 as bigint) as thing, '' as url, '' as title
                  union all select x.word, x.said, x.hidden, cast(0 as bigint), '', cast(0 as bigint), '', '' from (select s.word, o.said, false as hidden from search_synonyms s
                  join search_synonyms o on o.line = s.line and o.word <> s.word where s.word in" texts(3) "order by s.word, o.word limit $4) x
                  union all select '', y.words, false, y.id, y.kind, y.thing_id, y.url, y.title from (select p.words, p.id, t.kind, t.thing_id, t.url, t.title from search_promoted_asked a
                  cross join search_promoted p cross join search_promoted_things t where a.key = $5 and p.id = a.promoted_id and (p.until is null or p.until > $6)
                  and t.promoted_id = p.id order by p.id desc, t.place limit $7) y"),
            params![cursor.map_or(i64::MAX, |c| c.fact), hiding, &words, ADDED, key, now, ABOVE],
        )
        .await?;
    let mut out = Before { hidden: cursor.is_none(), same: vec![], promoted: vec![] };
    for r in rows {
        out.hidden |= r.hidden;
        if r.promoted > 0 {
            out.promoted.push(Placed { promoted: r.promoted, words: r.said, kind: r.kind, thing: r.thing, url: r.url, title: r.title });
        } else if !r.word.is_empty() {
            out.same.push((r.word, r.said));
        }
    }
    Ok(out)
}

/// The words that may be said otherwise.
pub fn words_asked(asked: &Asked) -> BTreeSet<String> {
    asked.all.iter().flatten().filter_map(|p| if let Part::Words(w) = p { Some(folded(w)) } else { None }).collect()
}
pub fn words_of(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').map(folded).filter(|w| w.chars().count() > 1).take(ASKED).collect()
}
/// What was typed, and what else it may be said with: a word, or several that follow each other.
pub fn parts(same: Vec<(String, String)>) -> Vec<(String, Part)> {
    let part = |said: String| if said.contains(char::is_whitespace) { Part::Phrase(said) } else { Part::Words(said) };
    same.into_iter().map(|(word, said)| (word, part(said))).collect()
}
/// Is this what was typed?
pub fn is(word: &str, typed: &Part) -> bool {
    matches!(typed, Part::Words(w) if folded(w) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_kindly() {
        let lines = read("lorry, truck , Truck,HGV\n\nalone\nannual leave; Vacation\n,,\n\"a\",\"b\"").unwrap();
        assert_eq!(lines, [vec!["lorry", "truck", "HGV"], vec!["annual leave", "Vacation"], vec!["a", "b"]]);
        assert!(read(&"x,y\n".repeat(LINES + 1)).is_err());
        assert!(read(&format!("{}, y", "x".repeat(LETTERS + 1))).is_err());
    }
}
