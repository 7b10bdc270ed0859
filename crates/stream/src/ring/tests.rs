//! The picture of activity: what floats, whose lines bring what, and that growing and building it agree.

use super::*;

fn root(id: i64, at: i64, author: i64) -> Fresh {
    Fresh {
        id,
        active_at: at,
        created_at: id,
        author,
        board: None,
        community: None,
        family: id,
        kind: "status".into(),
        live: true,
        actors: vec![],
        tags: vec![],
    }
}
fn place(at: i64, id: i64) -> Place {
    Place { at: Time(at), id: ItemId(id) }
}
fn ids(found: &[Entry]) -> Vec<i64> {
    found.iter().map(|e| e.id).collect()
}
fn people(ids: &[i64]) -> FxHashSet<i64> {
    ids.iter().copied().collect()
}

#[test]
fn what_moves_floats_and_what_is_trashed_is_gone() {
    let mut ring = Ring::build(vec![root(1, 10, 1), root(2, 30, 2), root(3, 20, 3)], 0, false);
    let all = |r: &Ring| ids(&r.walk(Sort::Active, Wanted::default(), Place::TOP, 9));
    assert_eq!(all(&ring), [2, 3, 1]);
    ring.put(root(1, 40, 1));
    ring.put(root(1, 40, 1));
    assert_eq!(all(&ring), [1, 2, 3]);
    assert_eq!(ids(&ring.walk(Sort::Newest, Wanted::default(), Place::TOP, 9)), [3, 2, 1]);
    ring.put(Fresh { live: false, ..root(2, 30, 2) });
    assert_eq!(all(&ring), [1, 3]);
    assert_eq!(ids(&ring.walk(Sort::Active, Wanted::default(), place(40, 1), 9)), [3]);
}

#[test]
fn a_person_brings_what_they_wrote_where_they_spoke_and_their_board_each_once() {
    let spoke = |p| Actor { person: p, answer: true };
    let rows = vec![
        root(1, 10, 7),
        Fresh { board: Some(7), ..root(2, 20, 1) },
        Fresh { actors: vec![spoke(7), spoke(7), spoke(2), spoke(3), spoke(4)], ..root(3, 30, 7) },
        Fresh { actors: vec![spoke(2), spoke(7)], ..root(4, 40, 1) },
        root(5, 50, 1),
    ];
    let ring = Ring::build(rows, 0, false);
    let seven = people(&[7]);
    let find = |items: &[i64]| ids(&ring.walk(Sort::Active, Wanted { people: Some(&seven), items, ..Wanted::default() }, Place::TOP, 9));
    assert_eq!(find(&[]), [4, 3, 2, 1]);
    assert_eq!(find(&[5, 4, 99]), [5, 4, 3, 2, 1]);
    assert_eq!(ring.entries[&3].actors().map(|a| a.person).collect::<Vec<_>>(), [7, 2, 3]);
}

#[test]
fn kinds_are_filtered_and_unknown_ones_find_nothing() {
    let ring = Ring::build(vec![root(1, 10, 1), Fresh { kind: "question".into(), ..root(2, 20, 1) }, root(3, 30, 1)], 0, false);
    let one = people(&[1]);
    for people in [None, Some(&one)] {
        let find = |kind| ids(&ring.walk(Sort::Active, Wanted { people, kind: Some(kind), ..Wanted::default() }, Place::TOP, 9));
        assert_eq!(find("question"), [2]);
        assert_eq!(find("status"), [3, 1]);
        assert_eq!(find("poem"), [0i64; 0]);
    }
}

#[test]
fn tags_people_and_mutes_narrow_what_is_wanted() {
    let tagged = |id, author, tags: &[&str]| Fresh { tags: tags.iter().map(|t| (*t).to_owned()).collect(), ..root(id, id, author) };
    let mut ring =
        Ring::build(vec![tagged(1, 1, &["crane"]), tagged(2, 2, &["crane", "yard"]), tagged(3, 3, &[]), tagged(4, 2, &[])], 0, false);
    let find = |ring: &Ring, w: Wanted<'_>| ids(&ring.walk(Sort::Active, w, Place::TOP, 9));
    let (one, crane) = (people(&[3]), ["crane".to_owned(), "night".to_owned()]);
    let following = Wanted { people: Some(&one), tags: &crane, ..Wanted::default() };
    assert_eq!(find(&ring, following), [3, 2, 1], "by a person, and with a tag");
    assert_eq!(find(&ring, Wanted { tag: Some("yard"), ..following }), [2]);
    assert_eq!(find(&ring, Wanted { person: Some(2), ..following }), [2], "what is narrowed stays within what is followed");
    assert_eq!(find(&ring, Wanted { person: Some(2), ..Wanted::default() }), [4, 2]);
    assert_eq!(find(&ring, Wanted { tag: Some("night"), ..Wanted::default() }), [0i64; 0]);
    let (bad, dull) = (people(&[2]), people(&[3]));
    assert_eq!(find(&ring, Wanted { muted_people: Some(&bad), muted_roots: Some(&dull), ..Wanted::default() }), [1]);
    assert_eq!(ring.above(Sort::Active, following, Time(1), &[1, 2, 3, 4, 9]), [2, 3]);
    ring.put(tagged(2, 2, &["night"]));
    assert_eq!(find(&ring, Wanted { tag: Some("yard"), ..Wanted::default() }), [0i64; 0], "a tag taken off");
    assert_eq!(find(&ring, following), [3, 2, 1]);
}

#[test]
fn the_longest_asleep_go_first() {
    let mut ring = Ring::build((1..=120).map(|n| root(n, n, 1)).collect(), 0, false);
    ring.trim(110);
    assert!(!ring.cut && ring.len() == 120, "a tenth more is still fine");
    ring.trim(100);
    assert!(ring.cut);
    assert_eq!(ring.len(), 100);
    assert_eq!(ids(&ring.walk(Sort::Active, Wanted::default(), place(22, 22), 9)), [21]);
}

/// The same picture whether it grew or was built, for any order of changes.
#[test]
fn growing_and_building_agree() {
    let rng = kit::Rng::seeded(7);
    let mut now: HashMap<i64, Fresh> = HashMap::new();
    let mut grown = Ring::default();
    for _ in 0..3000 {
        let id = rng.below(200) as i64 + 1;
        let mut r = root(id, rng.below(1000) as i64, rng.below(20) as i64 + 1);
        r.created_at = id / 3;
        r.live = rng.below(5) > 0;
        r.tags = (0..rng.below(3)).map(|_| format!("t{}", rng.below(9))).collect();
        r.board = (rng.below(2) == 0).then(|| rng.below(20) as i64 + 1);
        r.actors = (0..rng.below(5)).map(|_| Actor { person: rng.below(20) as i64 + 1, answer: false }).collect();
        grown.put(r.clone());
        now.insert(id, r);
    }
    let built = Ring::build(now.into_values().collect(), 0, false);
    assert_eq!(grown.len(), built.len());
    for sort in [Sort::Active, Sort::Newest] {
        for who in 0..=20 {
            let some = people(&[who, (who * 7) % 20]);
            for people in [None, Some(&some)] {
                let find = |r: &Ring| ids(&r.walk(sort, Wanted { people, ..Wanted::default() }, Place::TOP, 500));
                assert_eq!(find(&grown), find(&built));
                let tag = format!("t{}", who % 9);
                let with = |r: &Ring| ids(&r.walk(sort, Wanted { people, tag: Some(&tag), ..Wanted::default() }, Place::TOP, 500));
                assert_eq!(with(&grown), with(&built));
            }
        }
    }
}

/// Prints how long a page's scan takes at full size: `cargo test -p stream --release -- --nocapture how_long`.
#[test]
fn how_long_a_scan_takes() {
    let rng = kit::Rng::seeded(1);
    // a few write much, most write little
    let person = || (rng.below(20_000) * rng.below(1000) * rng.below(1000) / 1_000_000) as i64 + 1;
    let rows: Vec<Fresh> = (1..=20_000)
        .map(|n| Fresh { board: Some(person()), actors: vec![Actor { person: person(), answer: false }], ..root(n, n, person()) })
        .collect();
    let clock = kit::Clock::System;
    let start = clock.now();
    let ring = Ring::build(rows, 0, false);
    println!("built {} roots in {} ms", ring.len(), clock.now().0 - start.0);
    for follows in [10, 300, 3000] {
        let some: FxHashSet<i64> = (0..follows).map(|_| person()).collect();
        let start = clock.now();
        for _ in 0..100 {
            assert!(ring.walk(Sort::Active, Wanted { people: Some(&some), ..Wanted::default() }, Place::TOP, 25).len() <= 25);
        }
        println!("following {} people: {} µs a page", some.len(), (clock.now().0 - start.0) * 10);
    }
}

#[test]
fn one_stands_for_what_was_passed_on() {
    let passed = |id, at, board| Fresh { board: Some(board), family: 1, ..root(id, at, 7) };
    let mut ring = Ring::build(vec![root(1, 10, 7), passed(3, 30, 8), root(2, 20, 9)], 0, false);
    let walk = |r: &Ring, sort, w: Wanted<'_>| ids(&r.walk(sort, w, Place::TOP, 9));
    let all = Wanted::default();
    assert_eq!(walk(&ring, Sort::Active, all), [3, 2], "the one that moved last");
    assert_eq!(walk(&ring, Sort::Newest, all), [2, 1], "passing on makes nothing new");
    assert_eq!(walk(&ring, Sort::Active, Wanted { each: true, ..all }), [3, 2, 1]);
    assert_eq!(
        walk(&ring, Sort::Active, Wanted { as_of: Some(Time(2)), ..all }),
        [3, 2, 1],
        "below a list that was drawn before it was passed on"
    );
    let nine = people(&[8]);
    assert_eq!(walk(&ring, Sort::Newest, Wanted { people: Some(&nine), ..all }), [3], "it stands only for what is wanted");
    assert_eq!(ring.above(Sort::Active, all, Time(5), &[1, 2, 3]), [2, 3]);
    ring.put(passed(4, 40, 9));
    assert_eq!(walk(&ring, Sort::Active, all), [4, 2]);
    ring.put(Fresh { live: false, ..passed(4, 40, 9) });
    ring.put(Fresh { live: false, ..passed(3, 30, 8) });
    assert_eq!(walk(&ring, Sort::Active, all), [2, 1]);
    assert!(ring.copies.is_empty());
}
