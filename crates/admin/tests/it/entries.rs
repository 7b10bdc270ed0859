//! What is done, and what the audit log says of it: nothing that changes rights, members, settings or what others wrote goes
//! by without an entry, and none says more than one thing.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

use testing::*;

/// The log, from where it was last looked at.
struct Log<'a> {
    site: &'a Site,
    last: i64,
}
impl<'a> Log<'a> {
    async fn of(site: &'a Site) -> Log<'a> {
        let mut log = Log { site, last: 0 };
        log.fresh().await;
        log
    }
    /// What is new, the oldest first.
    async fn fresh(&mut self) -> Vec<Value> {
        let all = self.site.as_(ANN).json().get("/admin/audit").await.ok().json()["entries"].as_array().unwrap().clone();
        let mut new: Vec<Value> = all.into_iter().filter(|e| e["id"].as_i64() > Some(self.last)).collect();
        new.reverse();
        self.last = new.last().map_or(self.last, |e| e["id"].as_i64().unwrap());
        new
    }
    /// `who` posts this, and these are the entries.
    async fn says(&mut self, who: PersonId, path: &str, form: &[(&str, &str)], whats: &[&str]) -> Said {
        let mut answer = self.site.as_(who).json().post(path, form).await;
        // What asks whether one means it is done by saying so.
        let asks = serde_json::from_str::<Value>(&answer.text).ok().and_then(|v| v["confirm"].as_str().map(str::to_owned));
        if let Some(word) = asks {
            let meant: Vec<(&str, &str)> =
                form.iter().copied().filter(|f| f.0 != "confirmed").chain([("confirmed", word.as_str())]).collect();
            answer = self.site.as_(who).json().post(path, &meant).await;
        }
        assert!(answer.status.is_success(), "{path}: {} {}", answer.status, answer.text);
        let new = self.fresh().await;
        assert_eq!(new.iter().map(|e| e["what"].as_str().unwrap()).collect::<Vec<_>>(), whats, "{path} {form:?}");
        assert!(new.iter().all(|e| e["actor_id"] == who.0), "{path}: {new:?}");
        let id = serde_json::from_str::<Value>(&answer.text).ok().and_then(|v| v["id"].as_i64()).unwrap_or(0);
        Said { id, entries: new }
    }
}
struct Said {
    id: i64,
    entries: Vec<Value>,
}
impl Said {
    fn details(&self, n: usize) -> Value {
        serde_json::from_str(self.entries[n]["details"].as_str().unwrap()).unwrap()
    }
    fn communities(&self) -> Vec<i64> {
        self.entries.iter().map(|e| e["community_id"].as_i64().unwrap()).collect()
    }
}

#[tokio::test]
async fn members_and_what_follows_from_them_below() {
    let site = Site::new().await;
    let mut log = Log::of(&site).await;
    let above = log.says(BEN, "/communities", &[("name", "Mac"), ("kind", "open")], &["community.founded"]).await.id;
    let at = above.to_string();
    let below = log.says(BEN, "/communities", &[("name", "Mail"), ("kind", "open"), ("parent", &at)], &["community.founded"]).await.id;
    // Coming in below is coming in above.
    let came = log.says(CAT, &format!("/communities/{below}/join"), &[], &["community.joined"; 2]).await;
    assert_eq!(came.communities(), [above, below]);
    let role = format!("/communities/{above}/members/{CAT}/role");
    for (to, before) in [("owner", "member"), ("member", "owner")] {
        let said = log.says(BEN, &role, &[("role", to)], &["community.role"; 2]).await;
        assert_eq!((said.communities(), said.details(0)["after"].as_str()), (vec![below, above], Some(to)));
        assert_eq!(said.details(0)["before"], before);
        assert_eq!(said.entries[0]["subject_id"], CAT.0);
    }
    // One founded below has the owners of the one above from the beginning.
    log.says(BEN, &role, &[("role", "owner")], &["community.role"; 2]).await;
    log.says(BEN, "/communities", &[("name", "Pads"), ("kind", "open"), ("parent", &at)], &["community.role", "community.founded"]).await;
    let put_out = format!("/communities/{above}/members/{CAT}/remove");
    let three = log.says(BEN, &put_out, &[], &["community.removed"; 3]).await;
    assert_eq!(three.communities()[..2], [above, below]);

    log.says(DAN, &format!("/communities/{above}/join"), &[], &["community.joined"]).await;
    let outside = ["person.type", "community.removed"];
    log.says(ANN, &format!("/admin/people/{DAN}/kind"), &[("kind", "guest")], &outside).await;
    log.says(BEN, &format!("/communities/{above}/invitations"), &[("people", "eve")], &["community.invited"]).await;
    log.says(BEN, &format!("/communities/{above}/invitations/{EVE}/revoke"), &[], &["community.invitation_revoked"]).await;
    log.says(BEN, &format!("/communities/{above}/links"), &[("days", "1"), ("uses", "1")], &["community.link"]).await;
    log.says(BEN, &format!("/communities/{above}/links/1/revoke"), &[], &["community.link_revoked"]).await;
    log.says(BEN, &format!("/communities/{above}/tabs/events"), &[("act", "hide")], &["community.app"]).await;
    let removed = [("act", "remove"), ("confirmed", "1")];
    log.says(BEN, &format!("/communities/{above}/tabs/events"), &removed, &["community.app_removed"]).await;
    log.says(BEN, &format!("/communities/{above}/moderation"), &[("status", "1")], &["community.looked_first"]).await;
    let alone = log.says(BEN, &format!("/communities/{below}/move"), &[("parent", ""), ("confirmed", "1")], &["community.moved"]).await;
    assert_eq!(alone.details(0)["before"], above);

    // What is taken along, too: also by a token that only reads.
    let token = site.token(BEN, "read").await;
    log.fresh().await;
    for client in [site.as_(BEN), token] {
        client.get(&format!("/communities/{above}/members/export")).await.ok();
        let new = log.fresh().await;
        assert_eq!((new.len(), new[0]["what"].as_str()), (1, Some("community.members_exported")));
        assert_eq!((new[0]["actor_id"].as_i64(), new[0]["details"].as_str()), (Some(BEN.0), Some(r#"{"people":1}"#)));
    }
    site.as_(CAT).get(&format!("/communities/{above}/members/export")).await.status(403);
    let file = site.as_(ANN).get("/admin/audit/export?format=jsonl").await.ok().text;
    assert!(file.lines().last().unwrap().contains("setting.audit_exported"), "it says itself who took it along");
    site.as_(BEN).get("/admin/audit/export").await.status(404);
    assert_eq!(log.fresh().await.len(), 1);
}

#[tokio::test]
async fn forums_topics_and_what_others_wrote() {
    let site = Site::new().await;
    let mut log = Log::of(&site).await;
    let here = log.says(BEN, "/communities", &[("name", "Mac"), ("kind", "open")], &["community.founded"]).await.id;
    let at = here.to_string();
    log.says(CAT, &format!("/communities/{here}/join"), &[], &["community.joined"]).await;
    let one = log.says(BEN, "/forums", &[("name", "Mail"), ("community", &at)], &["community.forum"]).await.id;
    let two = log.says(BEN, "/forums", &[("name", "Post"), ("community", &at)], &["community.forum"]).await.id;
    let named = log.says(BEN, &format!("/forums/{one}"), &[("name", "Letters"), ("about", "")], &["community.forum_changed"]).await;
    assert_eq!(named.details(0), json!({ "named_anew": true, "described_anew": false }));
    log.says(BEN, &format!("/forums/{one}"), &[("name", "Letters"), ("about", "")], &[]).await;
    log.says(BEN, &format!("/forums/{one}/lock"), &[], &["moderation.forum_locked"]).await;
    log.says(BEN, &format!("/forums/{one}/unlock"), &[], &["moderation.forum_unlocked"]).await;
    let alone = log.says(ANN, "/forums", &[("name", "Canteen"), ("owners", "ann")], &["setting.forum"]).await.id;
    log.says(ANN, &format!("/forums/{alone}"), &[("name", "Kitchen"), ("about", "Food"), ("owners", "ann")], &["setting.forum_changed"])
        .await;

    let forum = one.to_string();
    let owners = [("name", "Kitchen"), ("about", "Food"), ("owners", "ann, dan")];
    log.says(ANN, &format!("/forums/{alone}"), &owners, &["setting.forum_owners"]).await;
    let mut topics = vec![];
    for title in ["First", "Second", "Third"] {
        let new = [("kind", "topic"), ("title", title), ("body", "Words"), ("forum", forum.as_str())];
        topics.push(log.says(CAT, "/posts", &new, &[]).await.id);
    }
    let [first, second, third] = topics[..] else { panic!("three") };
    let to = |id: i64| id.to_string();
    log.says(BEN, &format!("/topics/{first}/pin"), &[], &["moderation.pinned"]).await;
    log.says(BEN, &format!("/topics/{first}/unpin"), &[], &["moderation.unpinned"]).await;
    log.says(BEN, &format!("/topics/{first}/lock"), &[], &["moderation.locked"]).await;
    log.says(BEN, &format!("/topics/{first}/unlock"), &[], &["moderation.unlocked"]).await;
    let moved = log.says(BEN, &format!("/topics/{first}/move"), &[("forum", &to(two)), ("confirmed", "1")], &["moderation.moved"]).await;
    assert_eq!((&moved.details(0)["before"]["forum"], &moved.details(0)["after"]["forum"]), (&json!(one), &json!(two)));
    assert_eq!((moved.entries[0]["object_id"].as_i64(), moved.entries[0]["subject_id"].as_i64()), (Some(first), Some(CAT.0)));
    let of = log.says(BEN, &format!("/topics/{second}/duplicate"), &[("of", &to(first))], &["moderation.duplicate"]).await;
    assert_eq!(of.details(0), json!({ "of": first }));
    log.says(BEN, &format!("/topics/{second}/duplicate"), &[("of", "")], &["moderation.no_duplicate"]).await;
    let turned = log.says(BEN, &format!("/topics/{third}/turn"), &[("kind", "question")], &["moderation.turned"]).await;
    assert_eq!(turned.details(0), json!({ "before": "topic", "after": "question" }));
    log.says(BEN, &format!("/topics/{third}/turn"), &[("kind", "topic")], &["moderation.turned"]).await;
    let reply = log.says(CAT, &format!("/items/{second}/comments"), &[("body", "Another thing")], &[]).await.id;
    let split = log.says(BEN, &format!("/topics/{reply}/split"), &[("title", "Another thing")], &["moderation.split"]).await;
    assert_eq!(split.details(0), json!({ "from": second, "replies": 1 }));
    let merged = [("into", to(third)), ("confirmed", "1".into())];
    let merged: Vec<(&str, &str)> = merged.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let merged = log.says(BEN, &format!("/topics/{second}/merge"), &merged, &["moderation.merged"]).await;
    assert_eq!(merged.details(0), json!({ "into": third }));

    // What others wrote; what is one's own to delete is nobody's business.
    log.says(BEN, &format!("/items/{first}/trash"), &[], &["moderation.trashed"]).await;
    log.says(BEN, &format!("/items/{first}/restore"), &[], &["moderation.restored"]).await;
    log.says(CAT, &format!("/items/{first}/trash"), &[], &[]).await;
    // A case, from the flag to the last decision: the flag alone is nobody's to read there.
    let item = log.says(CAT, "/posts", &[("body", "Buy my tapir"), ("community", &at)], &[]).await.id;
    let decide = |what: &str, revision: &str| -> Vec<(String, String)> {
        [("what", what), ("category", "spam"), ("words", "Not here"), ("revision", revision)].map(|(k, v)| (k.into(), v.into())).into()
    };
    let case = format!("/moderation/items/{item}");
    for (who, verb, form, whats) in [
        (EVE, "", vec![("category".into(), "spam".into()), ("words".into(), "An advertisement".into())], vec![]),
        (BEN, "/decide", decide("quarantine", "1"), vec!["moderation.quarantine"]),
        (CAT, "/resubmit", vec![("revision".into(), "1".into()), ("body".into(), "My tapir".into())], vec!["moderation.resubmit"]),
        (BEN, "/decide", decide("quarantine", "2"), vec!["moderation.quarantine"]),
        (CAT, "/appeal", vec![("words".into(), "It is a joke".into())], vec!["moderation.appeal"]),
        (ANN, "/decide", decide("grant", "2"), vec!["moderation.grant"]),
    ] {
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v): &(String, String)| (k.as_str(), v.as_str())).collect();
        let path = if verb.is_empty() { format!("/items/{item}/flag") } else { format!("{case}{verb}") };
        let said = log.says(who, &path, &form, &whats).await;
        assert!(said.communities().iter().all(|c| *c == here), "{path}");
    }
}
