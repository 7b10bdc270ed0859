//! Put out of a community, or left outside when it is closed, while a line is open: the line says nothing more of it, the next
//! request meets nothing, and no suggestion remembers.

use crate::revocation::{Line, start};
use spine::{CommunityId, communities::Openness, communities::write};
use testing::*;

const TITLE: &str = "Qxrevoked cable";

/// Ben's community with a question in it, and Cat, who stays.
async fn place(site: &Site, form: &[(&str, &str)]) -> (CommunityId, ItemId) {
    let home = site.as_(BEN).post("/communities", &[&[("name", "Qxrevoked crew")], form].concat()).await.location();
    let id = home.rsplit('/').next().unwrap().to_owned();
    site.as_(BEN).post(&format!("{home}/members/import/take"), &[("people", "cat")]).await.status(303);
    let question = [("kind", "question"), ("title", TITLE), ("body", "which?"), ("community", &id)];
    let item = ItemId(site.as_(BEN).post("/posts", &question).await.id());
    (CommunityId(id.parse().unwrap()), item)
}
/// Where it is found by whoever may see it.
async fn finds(client: &Client, community: CommunityId, item: ItemId, there: bool) {
    for path in [format!("/questions/{item}"), format!("/communities/{community}/members"), format!("/items/{item}")] {
        let status = client.get(&path).await.status.as_u16();
        assert!(if there { [200, 303].contains(&status) } else { [403, 404].contains(&status) }, "{path} answers {status}");
    }
    for path in ["/search/suggest?q=qxrevoked", "/search?q=qxrevoked", "/?view=all"] {
        let text = client.clone().json().get(path).await.ok().text;
        assert_eq!(text.contains(TITLE), there, "{path}: {text}");
    }
}
/// Everybody hears of a reply; then something happens, and of the next one only Cat does.
async fn falls_silent(site: &Site, who: PersonId, item: ItemId, happens: impl Future<Output = ()>) {
    let (mut line, mut cat) = (Line::open(&site.as_(who)).await, Line::open(&site.as_(CAT)).await);
    site.reply(BEN, item, "comment", "while they may").await;
    for one in [&mut line, &mut cat] {
        one.hears(item).await;
        one.forget();
    }
    happens.await;
    site.reply(BEN, item, "comment", "when they may no more").await;
    cat.hears(item).await;
    // What is told later is heard: the line lives, and what was before it was not said.
    let theirs = site.secret(BEN, &[who], "status", "", "for them by name").await;
    line.until_new(theirs).await;
    assert!(!line.heard_of().contains(&item.0), "{}", line.text());
}

#[tokio::test]
async fn whoever_is_put_out_hears_and_finds_nothing_more() {
    let site = Site::new().await;
    let (community, item) = place(&site, &[("kind", "restricted"), ("external", "1")]).await;
    let home = format!("/communities/{community}");
    site.as_(BEN).post(&format!("{home}/invitations"), &[("people", "gus")]).await.status(303);
    site.as_(GUS).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    site.catch_up().await;
    start(&site).await;
    let gus = site.as_(GUS);
    finds(&gus, community, item, true).await;
    gus.clone().json().get("/people/suggest?q=ca").await.ok().has("Cat");
    falls_silent(&site, GUS, item, async {
        site.as_(BEN).post(&format!("{home}/members/{GUS}/remove"), &[]).await.status(303);
        finds(&gus, community, item, false).await;
        gus.clone().json().get("/people/suggest?q=ca").await.ok().lacks("Cat");
    })
    .await;
}

#[tokio::test]
async fn whoever_is_left_outside_when_it_is_closed_hears_and_finds_nothing_more() {
    let site = Site::new().await;
    let (community, item) = place(&site, &[("kind", "open")]).await;
    site.as_(OUT).post(&format!("/communities/{community}/follow"), &[]).await.status(303);
    site.catch_up().await;
    start(&site).await;
    let out = site.as_(OUT);
    finds(&out, community, item, true).await;
    falls_silent(&site, OUT, item, async {
        let said = spine::communities::Said { name: "Qxrevoked crew".into(), ..Default::default() };
        site.change(BEN, async |tx| {
            let leave = tx.community(community).await?.allow::<spine::communities::Manage>()?;
            write::change(tx, &leave, leave.revision, &said, Openness::Restricted).await
        })
        .await;
        finds(&out, community, item, false).await;
    })
    .await;
}
