//! Moving a community below another, out of one, and to another: shown whole before it happens.

use super::{agreed, found, last, mac};
use testing::*;

#[tokio::test]
async fn a_move_says_all_it_does_and_then_does_just_that() {
    let site = Site::new().await;
    let above = mac(&site, "restricted").await;
    for who in ["cat"] {
        site.as_(ANN).post(&format!("{above}/members/import/take"), &[("people", who)]).await.status(303);
    }
    site.as_(ANN).post(&format!("{above}/members/{CAT}/role"), &[("role", "owner")]).await.status(303);
    let home = found(&site, ANN, &[("name", "iPhone"), ("kind", "open")]).await;
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(EVE).post(&format!("{home}/follow"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "dan")]).await.status(303);
    let post = site
        .as_(BEN)
        .post("/posts", &[("kind", "question"), ("title", "Kanarienholz?"), ("body", "who"), ("community", last(&home))])
        .await
        .location();
    let form = [("parent", last(&above))];
    site.as_(BEN).post(&format!("{home}/move"), &form).await.status(403);
    site.as_(ANN).get(&format!("{home}/move")).await.ok().has("Below Mac users");
    let asked = site.as_(ANN).post(&format!("{home}/move"), &form).await.status(422);
    assert_eq!(asked.header("x-asks"), Some("1"));
    asked
        .has("iPhone becomes a subcommunity of Mac users")
        .has("1 member comes into Mac users as well: Ben")
        .has("comes to own it")
        .has("1 invitation that nobody has answered is dropped")
        .has("It becomes as narrow")
        .has("1 follower hears of it no more: Eve");
    // Nothing happened yet.
    site.as_(EVE).get(&post).await.ok();
    site.as_(BEN).get(&format!("{above}/members")).await.status(403);
    agreed(&site, ANN, &format!("{home}/move"), &form).await.status(303);
    site.as_(EVE).get(&post).await.status(404);
    site.as_(BEN).get(&post).await.ok();
    site.as_(BEN).get(&format!("{above}/members")).await.ok();
    site.as_(CAT).get(&format!("{home}/settings")).await.ok();
    site.as_(DAN).post(&format!("{home}/invitation/accept"), &[]).await.status(404);
    // Removed above, gone below.
    site.as_(ANN).post(&format!("{above}/members/{BEN}/remove"), &[]).await.status(303);
    site.as_(BEN).get(&post).await.status(404);
    // And out again: whoever owned it from above is a member from then on.
    site.as_(ANN)
        .post(&format!("{home}/move"), &[("parent", "")])
        .await
        .status(422)
        .has("stands by itself")
        .has("is a member from then on")
        .lacks("becomes as narrow");
    site.as_(CAT).get(&format!("{home}/settings")).await.ok();
    agreed(&site, ANN, &format!("{home}/move"), &[("parent", "")]).await.status(303);
    site.as_(CAT).get(&format!("{home}/settings")).await.status(403);
    site.as_(CAT).get(&post).await.ok();
    site.as_(ANN).get(&home).await.ok().lacks("Mac users");
    site.as_(ANN).get(&above).await.ok().lacks("iPhone");
    // What became of it above does not reach it any more, and who is in it need not be there.
    site.as_(ANN).post(&format!("{above}/members/{CAT}/role"), &[("role", "member")]).await.status(303);
    site.as_(ANN).post(&format!("{above}/members/{CAT}/remove"), &[]).await.status(303);
    site.as_(CAT).get(&post).await.ok();
    site.as_(ANN).post(&format!("{home}/invitations"), &[("people", "eve")]).await.status(303);
    site.as_(EVE).post(&format!("{home}/invitation/accept"), &[]).await.status(303);
    site.as_(EVE).get(&post).await.ok();
    site.as_(EVE).get(&format!("{above}/members")).await.status(403);
    // It kept how narrow it had become: Oda has to ask.
    site.as_(OUT).get(&post).await.status(404);
    // And it can go below another.
    let other = found(&site, ANN, &[("name", "Tablets"), ("kind", "restricted")]).await;
    agreed(&site, ANN, &format!("{home}/move"), &[("parent", last(&other))]).await.status(303);
    site.as_(EVE).get(&format!("{other}/members")).await.ok().has("Cat");
    site.as_(ANN).get(&other).await.ok().has("iPhone");
}

#[tokio::test]
async fn what_cannot_be_moved_is_refused_with_the_reason() {
    let site = Site::new().await;
    let above = mac(&site, "open").await;
    let home = found(&site, ANN, &[("name", "Phones"), ("kind", "open")]).await;
    let below = found(&site, ANN, &[("name", "iPhone"), ("kind", "open"), ("parent", last(&home))]).await;
    let external = found(&site, ANN, &[("name", "Customers"), ("kind", "restricted"), ("external", "1")]).await;
    let theirs = found(&site, BEN, &[("name", "Of Ben"), ("kind", "open")]).await;
    let go = async |c: &str, to: &str| site.as_(ANN).post(&format!("{c}/move"), &[("parent", to), ("confirmed", "1")]).await;
    go(&home, last(&above)).await.refuses("has subcommunities");
    go(&external, last(&above)).await.refuses("or in neither");
    go(&above, last(&theirs)).await.status(403);
    go(&above, "987654").await.refuses("No such community");
    go(&above, "").await.refuses("stands there already");
    go(&above, last(&above)).await.refuses("stands there already");
    go(&above, last(&below)).await.status(403);
    // To another parent in one step.
    agreed(&site, ANN, &format!("{below}/move"), &[("parent", last(&above))]).await.status(303);
    site.as_(OUT).get(&below).await.ok().has("Mac users");
}
