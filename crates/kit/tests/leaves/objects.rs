//! Objects: kept under the name of their bytes, read back, in pieces, and found broken.

use bytes::Bytes;
use futures::TryStreamExt as _;
use kit::Error;
use kit::config::Config;
use kit::objects::{Objects, hash};

async fn behaves(o: &Objects) {
    let a = o.put(Bytes::from_static(b"hello")).await.unwrap();
    assert_eq!(a, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assert_eq!(o.put(Bytes::from_static(b"hello")).await.unwrap(), a);
    let empty = o.put(Bytes::new()).await.unwrap();
    let big = Bytes::from(vec![7u8; 3_000_000]);
    let b = o.put(big.clone()).await.unwrap();
    assert_eq!(o.get(&a).await.unwrap(), "hello");
    assert_eq!(o.get(&empty).await.unwrap(), "");
    assert_eq!(o.get(&b).await.unwrap(), big);
    let s = o.stream(&b, None).await.unwrap();
    assert_eq!((s.size, s.range), (3_000_000, 0..3_000_000));
    assert_eq!(s.stream.try_fold(0, |n, p| async move { Ok(n + p.len()) }).await.unwrap(), 3_000_000);
    let s = o.stream(&a, Some(1..3)).await.unwrap();
    assert_eq!((s.size, s.range, s.stream.try_collect::<Vec<_>>().await.unwrap().concat()), (5, 1..3, b"el".to_vec()));
    let s = o.stream(&a, Some(3..99)).await.unwrap();
    assert_eq!(s.stream.try_collect::<Vec<_>>().await.unwrap().concat(), b"lo");
    let mut names: Vec<_> = o.list().await.unwrap().into_iter().map(|s| (s.hash, s.size)).collect();
    names.sort_by_key(|n| n.1);
    assert_eq!(names, [(empty.clone(), 0), (a.clone(), 5), (b.clone(), 3_000_000)]);
    assert!(o.verify().await.unwrap().is_empty());
    assert!(o.exists(&a).await.unwrap());
    o.delete(&a).await.unwrap();
    o.delete(&a).await.unwrap();
    assert!(!o.exists(&a).await.unwrap());
    assert!(matches!(o.get(&a).await, Err(Error::Missing)));
    assert!(matches!(o.stream(&a, None).await, Err(Error::Missing)));
}

#[tokio::test]
async fn memory_and_disk_behave_alike() {
    behaves(&Objects::memory()).await;
    let dir = tempfile::tempdir().unwrap();
    behaves(&Objects::local(&dir.path().join("deep/objects")).unwrap()).await;
}

#[tokio::test]
async fn names_lead_nowhere_else() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("secret"), "x").unwrap();
    let o = Objects::local(&dir.path().join("objects")).unwrap();
    let upper = hash(b"hello").to_uppercase();
    for name in [
        "",
        "..",
        "../secret",
        "ab/../../secret",
        "/etc/passwd",
        "ab",
        &"a".repeat(63),
        &"g".repeat(64),
        &upper,
        &format!("..{}", "/a".repeat(31)),
        &"é".repeat(32),
    ] {
        assert!(matches!(o.get(name).await, Err(Error::Missing)), "{name}");
        assert!(o.delete(name).await.is_err() && o.exists(name).await.is_err(), "{name}");
    }
}

#[tokio::test]
async fn verify_finds_what_changed_and_put_repairs_it() {
    let dir = tempfile::tempdir().unwrap();
    let config = Config { data_dir: dir.path().to_owned(), ..Config::default() };
    let o = Objects::open(&config).unwrap();
    let name = o.put(Bytes::from_static(b"hello")).await.unwrap();
    o.put(Bytes::from_static(b"other")).await.unwrap();
    let file = config.objects_dir().join(&name[..2]).join(&name[2..]);
    std::fs::write(&file, "hellO").unwrap();
    std::fs::write(config.objects_dir().join("notes.txt"), "not ours").unwrap();
    assert_eq!(o.verify().await.unwrap(), [name]);
    assert_eq!(o.list().await.unwrap().len(), 2);
    o.put(Bytes::from_static(b"hello")).await.unwrap();
    assert!(o.verify().await.unwrap().is_empty());
}

#[test]
fn a_directory_that_cannot_be_made_is_a_fault() {
    let config = Config { data_dir: "/proc/nowhere".into(), ..Config::default() };
    assert!(matches!(Objects::open(&config), Err(Error::Fault(_))));
}

/// As much of S3 as we use, in memory.
async fn bucket() -> u16 {
    use axum::{Router, body::Body, extract::State, http::Request, http::StatusCode, response::IntoResponse as _, response::Response};
    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex};
    type Store = Arc<Mutex<BTreeMap<String, Bytes>>>;
    async fn answer(State(store): State<Store>, request: Request<Body>) -> Response {
        let (head, body) = request.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let mut store = store.lock().unwrap();
        let signed = head.headers.get("authorization").is_some_and(|a| a.to_str().unwrap().contains("Credential=key/"));
        let Some(key) = head.uri.path().strip_prefix("/moot").map(|k| k.trim_start_matches('/').to_owned()).filter(|_| signed) else {
            return StatusCode::FORBIDDEN.into_response();
        };
        let dated = [("last-modified", "Tue, 01 Sep 2026 10:00:00 GMT"), ("etag", "\"x\"")];
        match head.method.as_str() {
            "PUT" => {
                assert!(head.headers.contains_key("x-amz-checksum-sha256"), "the store checks what arrived");
                store.insert(key, body);
                (dated, "").into_response()
            }
            "DELETE" => store.remove(&key).map_or(StatusCode::NOT_FOUND, |_| StatusCode::NO_CONTENT).into_response(),
            _ if key.is_empty() => {
                let one = |(k, v): (&String, &Bytes)| {
                    format!(
                        "<Contents><Key>{k}</Key><Size>{}</Size><LastModified>2026-09-01T10:00:00.000Z</LastModified><ETag>x</ETag></Contents>",
                        v.len()
                    )
                };
                let all: String = store.iter().map(one).collect();
                format!("<?xml version=\"1.0\"?><ListBucketResult><Name>moot</Name>{all}</ListBucketResult>").into_response()
            }
            _ => {
                let Some(bytes) = store.get(&key).cloned() else { return StatusCode::NOT_FOUND.into_response() };
                let range = head.headers.get("range").map(|r| r.to_str().unwrap().trim_start_matches("bytes=").to_owned());
                let Some((from, to)) = range.as_deref().and_then(|r| r.split_once('-')) else { return (dated, bytes).into_response() };
                let (from, to) = (from.parse::<usize>().unwrap(), to.parse::<usize>().unwrap().min(bytes.len() - 1));
                let said = [("content-range", format!("bytes {from}-{to}/{}", bytes.len()))];
                (StatusCode::PARTIAL_CONTENT, dated, said, bytes.slice(from..=to)).into_response()
            }
        }
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let app = Router::new().fallback(answer).layer(axum::extract::DefaultBodyLimit::disable()).with_state(Store::default());
    #[expect(clippy::disallowed_methods, reason = "a test's own server")]
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    port
}

fn in_bucket(port: u16, key: &str) -> Objects {
    let endpoint = format!("http://127.0.0.1:{port}");
    let flags = [("objects", "s3"), ("s3_bucket", "moot"), ("s3_access_key", key), ("s3_secret_key", "secret"), ("s3_endpoint", &endpoint)];
    let flags = flags.map(|(a, b)| (a.to_owned(), b.to_owned()));
    Objects::open(&Config::load(None, std::iter::empty(), &flags).unwrap()).unwrap()
}

#[tokio::test]
async fn a_bucket_behaves_like_the_disk() {
    let port = bucket().await;
    behaves(&in_bucket(port, "key")).await;
    let stranger = in_bucket(port, "other");
    assert!(matches!(stranger.put(Bytes::from_static(b"x")).await, Err(Error::Fault(_))));
    assert!(matches!(stranger.get(&hash(b"x")).await, Err(Error::Fault(_))), "refused is not absent");
}
