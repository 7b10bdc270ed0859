//! Put out and not let back in: by none of the ways that lead into a community, until an owner takes it back.

use super::*;

#[tokio::test]
async fn whoever_is_barred_comes_in_by_no_way_until_an_owner_takes_it_back() {
    let site = Site::new().await;
    let home = mac(&site, "open").await;
    for who in [BEN, CAT] {
        site.as_(who).post(&format!("{home}/join"), &[]).await.status(303);
    }
    let link = site.as_(ANN).json().post(&format!("{home}/links"), &[]).await.json()["made"].as_str().unwrap().to_owned();
    let link = &link[link.find("/communities/").unwrap()..];
    site.as_(CAT).post(&format!("{home}/members/{BEN}/bar"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{ANN}/bar"), &[]).await.refuses("You can leave");
    site.as_(ANN).get(&format!("{home}/members")).await.ok().has("Remove and do not let back in").lacks("Not let back in");
    site.as_(ANN).post(&format!("{home}/members/{BEN}/bar"), &[]).await.status(303);
    // Out of it; what everybody inside reads, he reads.
    site.as_(BEN).get(&home).await.ok().has("not to let you back in").lacks("You are a member").lacks("/join\"").lacks("/follow\"");
    site.as_(BEN).post("/posts", &[("body", "Hello"), ("community", last(&home))]).await.status(403);
    for way in ["join", "request", "follow"] {
        site.as_(BEN).post(&format!("{home}/{way}"), &[]).await.status(403);
    }
    site.as_(BEN).get(link).await.status(404);
    site.as_(BEN).post(link, &[]).await.status(404);
    // Nor by the word of others, who are told why.
    site.as_(CAT).post(&format!("{home}/invitations"), &[("people", "ben")]).await.refuses("not let back in");
    site.as_(ANN).post(&format!("{home}/members/import/take"), &[("people", "ben")]).await.status(303);
    assert!(!site.as_(BEN).json().get(&home).await.ok().json()["role"].is_string(), "not by a list either");
    // Its owners see whom it is about, nobody else does.
    let of = |who: PersonId| {
        let (site, home) = (&site, &home);
        async move { site.as_(who).json().get(&format!("{home}/members")).await.ok().json()["barred"].clone() }
    };
    assert_eq!((of(ANN).await[0]["id"].as_i64(), of(CAT).await), (Some(BEN.0), json!([])));
    site.as_(ANN).get(&format!("{home}/members")).await.ok().has("Not let back in").has("Decided by Ann");
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("put you out of Mac users");
    site.as_(BEN).post(&format!("{home}/members/{BEN}/unbar"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{home}/members/{BEN}/unbar"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{home}/members/{BEN}/unbar"), &[]).await.status(404);
    site.catch_up().await;
    site.as_(BEN).get("/inbox").await.ok().has("is open to you again");
    site.as_(BEN).post(&format!("{home}/join"), &[]).await.status(303);
    site.as_(ANN).get("/admin/audit").await.ok().has("community.barred").has("community.unbarred");
}

#[tokio::test]
async fn an_invitation_of_before_and_the_one_above_let_nobody_in_who_is_barred() {
    let site = Site::new().await;
    let above = mac(&site, "open").await;
    let below = found(&site, ANN, &[("name", "iPhone"), ("kind", "open"), ("parent", last(&above))]).await;
    for who in [BEN, CAT] {
        site.as_(ANN).post(&format!("{above}/invitations"), &[("people", if who == BEN { "ben" } else { "cat" })]).await.status(303);
    }
    // Also who is not in it, and only was asked.
    site.as_(ANN).post(&format!("{above}/members/{BEN}/bar"), &[]).await.status(303);
    site.as_(BEN).post(&format!("{above}/invitation/accept"), &[]).await.status(404);
    // An open one above lets in whoever comes in below: not him.
    site.as_(BEN).post(&format!("{below}/join"), &[]).await.refuses("Mac users");
    site.as_(CAT).post(&format!("{below}/join"), &[]).await.status(303);
    // Out above is out below.
    site.as_(ANN).post(&format!("{above}/members/{CAT}/bar"), &[]).await.status(303);
    assert!(!site.as_(CAT).json().get(&below).await.ok().json()["role"].is_string());
    // What would bring its members above does not go there.
    let other = found(&site, ANN, &[("name", "Mail"), ("kind", "open")]).await;
    site.as_(BEN).post(&format!("{other}/join"), &[]).await.status(303);
    site.as_(ANN).post(&format!("{other}/move"), &[("parent", last(&above))]).await.refuses("not let back in");
    // Whoever answers for all of it does not stay out below.
    site.as_(ANN).post(&format!("{below}/members/{DAN}/bar"), &[]).await.status(303);
    site.as_(DAN).post(&format!("{above}/join"), &[]).await.status(303);
    site.as_(DAN).post(&format!("{below}/join"), &[]).await.status(403);
    site.as_(ANN).post(&format!("{above}/members/{DAN}/role"), &[("role", "owner")]).await.status(303);
    assert_eq!(site.as_(DAN).json().get(&below).await.ok().json()["role"], "owner");
    site.as_(ANN).post(&format!("{below}/members/{DAN}/bar"), &[]).await.refuses("above");
}
