//! The directory's part of the index: counts over all who fit, however many, and never over anybody else.

use crate::{
    index::{Changes, Cursor, Index, PersonDoc},
    names::{PeopleAsked, PeopleSeen},
    words::Reader,
};
use spine::find::PeopleOrder;
use std::collections::HashMap;

const UNITS: [&str; 3] = ["Blades", "Cranes", "Grid"];
const PLACES: [&str; 4] = ["Malmö", "Porto", "Århus", "Kiel"];

/// Anna 1 to Anna 2400, a third in each unit, a quarter at each place; every tenth knows about masts, those of Cranes hoists.
fn house() -> (Index, Vec<PersonDoc>) {
    let people: Vec<PersonDoc> = (1..=2400usize)
        .map(|n| PersonDoc {
            id: n as i64,
            handle: format!("anna{n}"),
            name: format!("Anna {}", word(n)),
            sort_name: word(n).to_lowercase(),
            unit: UNITS[n % 3].into(),
            place: PLACES[n % 4].into(),
            country: if n % 4 < 2 { "SE".into() } else { "DE".into() },
            languages: if n % 2 == 0 { vec!["en".into(), "sv".into()] } else { vec!["en".into()] },
            tags: [(n % 10 == 0).then(|| "mast".to_owned()), (n % 3 == 1).then(|| "hoist".to_owned())].into_iter().flatten().collect(),
            joined: n as i64,
            ..PersonDoc::default()
        })
        .collect();
    let index = Index::in_memory().unwrap();
    // In several commits, so that there are several segments to add up.
    for (n, some) in people.chunks(700).enumerate() {
        let changes = Changes { people: some.to_vec(), ..Changes::default() };
        index.apply(&changes, Cursor { fact: n as i64 + 1, at: 1 }).unwrap();
    }
    (index, people)
}
/// A name of letters: numbers are not what people are called.
fn word(n: usize) -> String {
    n.to_string().bytes().map(|b| char::from(b - b'0' + b'a')).collect::<String>() + "sen"
}
fn ask(text: &str, by: [&str; 5]) -> PeopleAsked {
    PeopleAsked { text: text.into(), by: by.map(str::to_owned), counts: true, limit: 30, ..PeopleAsked::default() }
}
fn seen(index: &Index, ask: &PeopleAsked) -> PeopleSeen {
    index.search_people(&mut Reader::default(), ask).unwrap()
}

/// The same counted by hand: what is set does not count against its own values.
fn by_hand(people: &[&PersonDoc], by: [&str; 5]) -> [HashMap<String, usize>; 5] {
    let values =
        |p: &PersonDoc| [vec![p.unit.clone()], vec![p.place.clone()], vec![p.country.clone()], p.languages.clone(), p.tags.clone()];
    let fits = |p: &PersonDoc, but: usize| {
        values(p).iter().zip(by).enumerate().all(|(n, (v, w))| n == but || w.is_empty() || v.iter().any(|x| x == w))
    };
    let mut out: [HashMap<String, usize>; 5] = Default::default();
    for p in people {
        for (n, values) in values(p).into_iter().enumerate() {
            if fits(p, n) {
                values.into_iter().for_each(|v| *out[n].entry(v).or_default() += 1);
            }
        }
    }
    out
}
fn same(counts: [Vec<(String, usize)>; 5], hand: [HashMap<String, usize>; 5], what: &str) {
    for (told, hand) in counts.into_iter().zip(hand) {
        assert!(told.is_sorted_by(|a, b| a.1 >= b.1), "{what}: the most frequent first");
        assert_eq!(told.into_iter().collect::<HashMap<_, _>>(), hand, "{what}");
    }
}

#[test]
fn counts_are_of_everybody_who_fits_and_not_of_the_first_few_hundred() {
    let (index, people) = house();
    let all: Vec<&PersonDoc> = people.iter().collect();
    for by in [
        ["", "", "", "", ""],
        ["Blades", "", "", "", ""],
        ["Blades", "Malmö", "", "", ""],
        ["", "", "SE", "sv", "mast"],
        ["Cranes", "Porto", "SE", "en", "hoist"],
        ["Nowhere", "", "", "", ""],
        ["Nowhere", "", "", "", "never"],
    ] {
        let found = seen(&index, &ask("anna", by));
        let hand = by_hand(&all, by);
        let fitting = people.iter().filter(|p| by_hand(&[*p], by)[0].keys().any(|unit| by[0].is_empty() || by[0] == unit));
        assert_eq!(found.total, fitting.count(), "{by:?}");
        assert!(found.hits.len() <= 30);
        same(found.counts, hand, &format!("{by:?}"));
    }
}

#[test]
fn without_words_two_choices_count_as_with_words_and_one_counts_all_else() {
    let (index, people) = house();
    let all: Vec<&PersonDoc> = people.iter().collect();
    for by in [["Blades", "Malmö", "", "", ""], ["", "", "DE", "sv", "mast"]] {
        let found = seen(&index, &ask("", by));
        same(found.counts, by_hand(&all, by), &format!("{by:?}"));
    }
    let one = ["", "", "", "", "mast"];
    let found = seen(&index, &ask("", one));
    let mut hand = by_hand(&all, one);
    hand[4].retain(|tag, _| tag == "mast");
    let alone: Vec<&PersonDoc> = all.iter().filter(|p| p.tags.iter().any(|t| t == "mast")).copied().collect();
    assert_eq!(found.total, alone.len());
    // Those with the tag have others as well: these are counted among them.
    hand[4].insert("hoist".into(), alone.iter().filter(|p| p.tags.len() == 2).count());
    same(found.counts, hand, "one choice");
    assert_eq!(seen(&index, &ask("", [""; 5])).total, 0, "nothing asked, nobody walked through");
    assert_eq!(index.tags_most_given(5).unwrap(), ["hoist", "mast"]);
}

#[test]
fn nobody_is_counted_who_is_not_among_those_one_may_know_of() {
    let (index, people) = house();
    let few: Vec<i64> = vec![3, 4, 10, 2399];
    let known: Vec<&PersonDoc> = people.iter().filter(|p| few.contains(&p.id)).collect();
    for text in ["anna", ""] {
        for by in [["", "", "", "", ""], ["", "", "SE", "", ""]] {
            let found = seen(&index, &PeopleAsked { among: Some(few.clone()), ..ask(text, by) });
            same(found.counts, by_hand(&known, by), &format!("{text} {by:?}"));
            assert!(found.hits.iter().all(|h| few.contains(&h.0)));
        }
    }
    // Far down the list of all, and found all the same.
    let one = seen(&index, &PeopleAsked { among: Some(vec![2399]), outside: true, ..ask("anna", [""; 5]) });
    assert_eq!(one.hits.iter().map(|h| h.0).collect::<Vec<_>>(), [2399]);
    assert_eq!(seen(&index, &PeopleAsked { outside: true, ..ask("mast", [""; 5]) }).total, 0, "how people are tagged is not told outside");
}

#[test]
fn pages_follow_one_another_in_any_order() {
    let (index, people) = house();
    for order in [PeopleOrder::Best, PeopleOrder::Name, PeopleOrder::Joined] {
        let mut ids: Vec<i64> = vec![];
        while ids.len() < 800 {
            let page = PeopleAsked { offset: ids.len(), order, limit: 170, ..ask("anna", ["Blades", "", "", "", ""]) };
            let more = seen(&index, &page);
            assert_eq!((more.total, more.hits.is_empty()), (800, false));
            ids.extend(more.hits.iter().map(|h| h.0));
        }
        let named = |id: &i64| people[*id as usize - 1].sort_name.clone();
        match order {
            PeopleOrder::Best => {}
            PeopleOrder::Name => assert!(ids.is_sorted_by(|a, b| (named(a), a) < (named(b), b))),
            PeopleOrder::Joined => assert!(ids.is_sorted_by(|a, b| a > b)),
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 800, "{order:?}: each once");
    }
}
