//! When a guest was here last is known as long as they are: their sessions are not.

use super::*;

#[tokio::test]
async fn when_a_guest_was_here_last_outlives_their_sessions() {
    let site = Site::new().await;
    let seen = async || {
        let list = site.as_(ANN).json().get("/admin/guests?sort=seen").await.ok().json();
        let gus = list["guests"].as_array().expect("guests").iter().find(|g| g["id"] == GUS.0).expect("Gus").clone();
        gus["seen_at"].clone()
    };
    assert!(seen().await.is_null(), "never here");
    let gus = site.as_(GUS);
    gus.get("/").await.ok();
    let first = seen().await;
    assert!(!first.is_null());
    // Kept as he goes on, with what keeps his session.
    site.later(Time::HOUR);
    gus.get("/").await.ok();
    let mut now = first.clone();
    for _ in 0..500 {
        if now != first {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        now = seen().await;
    }
    assert_ne!(now, first);
    gus.post("/sign-out", &[]).await.status(303);
    assert_eq!(seen().await, now, "he went");
    site.later(400 * Time::DAY);
    spine::people::sessions::sweep(&site.app).await.expect("swept");
    site.forget_session(ANN);
    assert_eq!(seen().await, now, "long ago");
    assert_eq!(site.as_(ANN).json().get(&format!("/admin/people/{GUS}")).await.ok().json()["last_seen"], now, "also as an account");
}
