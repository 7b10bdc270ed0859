//! The sample alone: the product answers better than plain BM25, everything graded is there, and the same again is the same.

use testing::*;

/// A small community of our own making.
#[path = "it/dumps.rs"]
mod dumps;

#[tokio::test]
async fn the_product_finds_better_than_plain_bm25() {
    let site = Site::empty().await;
    let report = eval::search(&site.app, site.router.clone(), None, |_| {}).await.unwrap();
    println!("{}\n{}", report.table(), report.short());
    assert!(report.all.queries >= 60, "{} queries", report.all.queries);
    assert!(report.all.product > report.all.plain, "{:.3} against {:.3}", report.all.product, report.all.plain);
    // Where a plain index cannot follow at all, the product must be far ahead, or something is broken.
    for name in ["typos", "diacritics", "cjk", "case"] {
        let group = report.groups.iter().find(|g| g.name == name).unwrap();
        assert!(group.product > 0.5 && group.product >= group.plain, "{name}: {:.3} against {:.3}", group.product, group.plain);
    }
    // Each query was answered from what is there: the judgements name something, and the answers have names.
    for asked in &report.asked {
        assert!(!asked.good.is_empty(), "{:?} has no judged result", asked.q);
        assert!(asked.found.iter().all(|name| !name.is_empty()), "{:?} found something that is not in the site", asked.q);
    }
}
