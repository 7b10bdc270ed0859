//! How good similar questions are, measured on needs that people put into other words. Runs where there is data for it:
//! `FOLKMOOT_EVAL_FAQ` (the StackFAQ file) among the questions of `FOLKMOOT_EVAL_POSTS` (a Stack Exchange Posts.xml).

use crate::{
    index::{Changes, Cursor, Index, ItemDoc},
    mark::plain,
    search::ItemsAsked,
    words::Reader,
};

fn between<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    text.split(&format!("<{tag}>")).skip(1).filter_map(|p| p.split(&format!("</{tag}>")).next()).map(str::trim).collect()
}
fn unescaped(text: &str) -> String {
    plain(&plain(text))
}
fn question(id: i64, title: String, body: String, thread: String) -> ItemDoc {
    let lang = kit::text::lang(&format!("{title} {body}")).map(Into::into);
    ItemDoc { id, kind: "question".into(), root: id, author: 1, audience: 1, title, body, thread, lang, ..ItemDoc::default() }
}

#[test]
fn other_words_find_the_question() {
    let (Some(faq), Some(posts)) = (std::env::var_os("FOLKMOOT_EVAL_FAQ"), std::env::var_os("FOLKMOOT_EVAL_POSTS")) else { return };
    let (mut items, mut needs) = (vec![], vec![]);
    for (n, pair) in between(&std::fs::read_to_string(faq).unwrap(), "qapair").into_iter().enumerate() {
        let id = n as i64 + 1;
        let answers: Vec<String> = between(pair, "answer").into_iter().map(unescaped).collect();
        items.push(question(id, unescaped(between(pair, "question")[0]), String::new(), answers.join("\n")));
        needs.extend(between(pair, "rephr").into_iter().filter(|r| r.len() > 1).map(|r| (id, unescaped(r))));
    }
    for (n, row) in std::fs::read_to_string(posts).unwrap().lines().filter(|l| l.contains("PostTypeId=\"1\"")).enumerate() {
        let attribute =
            |name: &str| row.split(&format!(" {name}=\"")).nth(1).and_then(|r| r.split('"').next()).map(plain).unwrap_or_default();
        items.push(question(10_000 + n as i64, attribute("Title"), plain(&attribute("Body")), String::new()));
    }
    let index = Index::in_memory().unwrap();
    let all = items.len();
    index.apply(&Changes { items, ..Changes::default() }, Cursor::default()).unwrap();
    let mut reader = Reader::default();
    let mut at = [0usize; 5];
    let mut kept = [(0.3, 0, 0), (0.4, 0, 0), (0.5, 0, 0), (0.6, 0, 0)];
    for (id, need) in &needs {
        let ask = ItemsAsked {
            alike: true,
            text: need.clone(),
            kinds: vec!["question".into()],
            audiences: vec![1],
            limit: 20,
            ..ItemsAsked::default()
        };
        let hits = index.search_items(&mut reader, &ask).unwrap().hits;
        let place = hits.iter().position(|h| h.id == *id);
        at.iter_mut().enumerate().filter(|(n, _)| place.is_some_and(|p| p <= *n)).for_each(|(_, count)| *count += 1);
        for (cut, right, wrong) in &mut kept {
            *right += usize::from(hits.iter().any(|h| h.id == *id && h.score >= *cut));
            *wrong += usize::from(hits.iter().any(|h| h.id != *id && h.score >= *cut));
        }
    }
    let share = |n: usize| n as f64 / needs.len() as f64;
    eprintln!(
        "{} needs, {all} questions; found first {:.3}, in three {:.3}, in five {:.3}",
        needs.len(),
        share(at[0]),
        share(at[2]),
        share(at[4])
    );
    kept.iter().for_each(|(cut, right, wrong)| {
        eprintln!("cut at {cut}: the right one is offered {:.3}, a wrong one too {:.3}", share(*right), share(*wrong))
    });
    assert!(share(at[0]) > 0.7 && share(at[4]) > 0.87);
}
