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
    for name in ["", "..", "../secret", "ab/../../secret", "/etc/passwd", "ab", &"a".repeat(63), &"g".repeat(64), &upper, &format!("..{}", "/a".repeat(31)), &"é".repeat(32)] {
        assert!(matches!(o.get(name).await, Err(Error::Missing)), "{name}");
        assert!(o.delete(name).await.is_err() && o.exists(name).await.is_err(), "{name}");
    }
}

#[tokio::test]
async fn verify_finds_what_changed_and_put_repairs_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut config = Config::default();
    config.data_dir = dir.path().to_owned();
    let o = Objects::open(&config).unwrap();
    let name = o.put(Bytes::from_static(b"hello")).await.unwrap();
    o.put(Bytes::from_static(b"other")).await.unwrap();
    let file = config.objects_dir().join(&name[..2]).join(&name[2..]);
    std::fs::write(&file, "hellO").unwrap();
    std::fs::write(config.objects_dir().join("notes.txt"), "not ours").unwrap();
    assert_eq!(o.verify().await.unwrap(), [name.clone()]);
    assert_eq!(o.list().await.unwrap().len(), 2);
    o.put(Bytes::from_static(b"hello")).await.unwrap();
    assert!(o.verify().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_bucket_that_cannot_be_reached_is_a_fault_not_an_absence() {
    let mut config = Config::load(
        None,
        std::iter::empty(),
        &[("objects", "s3"), ("s3_bucket", "b"), ("s3_access_key", "k"), ("s3_secret_key", "s"), ("s3_endpoint", "http://127.0.0.1:9")]
            .map(|(a, b)| (a.to_owned(), b.to_owned())),
    )
    .unwrap();
    assert!(Objects::open(&config).is_ok());
    config.objects = kit::config::ObjectStore::Local;
    config.data_dir = "/proc/nowhere".into();
    assert!(matches!(Objects::open(&config), Err(Error::Fault(_))));
}
