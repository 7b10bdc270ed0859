//! Files by content: each blob is named by its SHA-256 and kept on the local disk or in an S3-compatible bucket. Put is
//! durable before it answers. Knows nothing of who may read a blob: a hash is no right to it, the caller checks.

use crate::config::{Config, ObjectStore as Kind};
use crate::{Error, Result, Time};
use anyhow::Context as _;
use bytes::Bytes;
use futures::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use object_store::aws::{AmazonS3Builder, Checksum};
use object_store::{ClientOptions, GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, PutPayload, RetryConfig};
use object_store::{local::LocalFileSystem, memory::InMemory, path};
use sha2::{Digest as _, Sha256};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;

#[derive(Clone, Debug)]
pub struct Objects {
    store: Arc<dyn ObjectStore>,
    /// Held by whoever puts a blob, and alone by whoever removes one because it is old; shared by names that begin alike.
    gates: Arc<[RwLock<()>; 16]>,
}

/// A blob that is there, as the collector sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub hash: String,
    pub size: u64,
    pub modified: Time,
}

/// A blob, or a part of it, on its way out.
pub struct Streamed {
    /// Size of the whole blob.
    pub size: u64,
    /// The part that follows.
    pub range: Range<u64>,
    pub stream: BoxStream<'static, Result<Bytes>>,
}

impl Objects {
    pub fn open(config: &Config) -> Result<Objects> {
        match config.objects {
            Kind::Local => Objects::local_with(&config.objects_dir(), config.durable),
            Kind::S3 => Objects::s3(config),
        }
    }

    /// In a directory, which is made if it is not there; durable.
    pub fn local(dir: &Path) -> Result<Objects> {
        Objects::local_with(dir, true)
    }

    fn local_with(dir: &Path, durable: bool) -> Result<Objects> {
        std::fs::create_dir_all(dir).with_context(|| format!("cannot make the directory for uploads {}", dir.display()))?;
        // With fsync on, a put is: temporary file, fsync, rename, fsync of every directory it touched.
        let store = LocalFileSystem::new_with_prefix(dir).map_err(fault)?.with_fsync(durable);
        Ok(Objects::on(store))
    }

    pub fn memory() -> Objects {
        Objects::on(InMemory::new())
    }

    fn on(store: impl ObjectStore) -> Objects {
        Objects { store: Arc::new(store), gates: Arc::default() }
    }

    fn s3(config: &Config) -> Result<Objects> {
        crate::egress::install_tls();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&config.s3_bucket)
            .with_region(&config.s3_region)
            .with_access_key_id(&config.s3_access_key)
            .with_secret_access_key(config.s3_secret_key.expose())
            .with_checksum_algorithm(Checksum::SHA256)
            // Not every service knows deletion by list, and we delete one at a time.
            .with_disable_bulk_delete(true);
        let mut client = ClientOptions::new().with_timeout(Duration::from_secs(60)).with_connect_timeout(Duration::from_secs(5));
        if let Some(endpoint) = &config.s3_endpoint {
            client = client.with_allow_http(endpoint.scheme() == "http");
            builder = builder.with_endpoint(endpoint.as_str().trim_end_matches('/'));
        }
        // A person waits for this: try again a little, not for minutes.
        let retry = RetryConfig { max_retries: 3, retry_timeout: Duration::from_secs(20), ..RetryConfig::default() };
        let store = builder.with_client_options(client).with_retry(retry).build().map_err(fault)?;
        Ok(Objects::on(store))
    }

    /// Keeps the bytes and answers their name. A blob that is there already is written again: that costs a little, but
    /// repairs a damaged one and never answers for a copy that another request has not yet brought to disk.
    pub async fn put(&self, bytes: Bytes) -> Result<String> {
        let hash = hash(&bytes);
        let _open = self.gate(&hash).read().await;
        self.store.put(&place(&hash)?, PutPayload::from_bytes(bytes)).await.map_err(fault)?;
        Ok(hash)
    }

    pub async fn get(&self, hash: &str) -> Result<Bytes> {
        self.store.get(&place(hash)?).await.map_err(fault)?.bytes().await.map_err(fault)
    }

    /// The blob piece by piece, or the given part of it (cut at its end).
    pub async fn stream(&self, hash: &str, range: Option<Range<u64>>) -> Result<Streamed> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let got = self.store.get_opts(&place(hash)?, options).await.map_err(fault)?;
        Ok(Streamed { size: got.meta.size, range: got.range.clone(), stream: got.into_stream().map_err(fault).boxed() })
    }

    pub async fn exists(&self, hash: &str) -> Result<bool> {
        match self.store.head(&place(hash)?).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(e) => Err(fault(e)),
        }
    }

    /// Removes a blob; one that is not there is as good as removed.
    pub async fn delete(&self, hash: &str) -> Result<()> {
        match self.store.delete(&place(hash)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(e) => Err(fault(e)),
        }
    }

    /// Removes a blob that nobody has put since `before`; `false`: somebody has, or it is gone. One that is being put waits
    /// and then writes it again. Only within this process: of several nodes each can ask only for itself.
    pub async fn delete_older(&self, hash: &str, before: Time) -> Result<bool> {
        let _alone = self.gate(hash).write().await;
        let place = place(hash)?;
        match self.store.head(&place).await {
            Ok(m) if m.last_modified.timestamp_millis() < before.0 => self.delete(hash).await.map(|()| true),
            Ok(_) | Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(e) => Err(fault(e)),
        }
    }

    fn gate(&self, hash: &str) -> &RwLock<()> {
        let n = hash.bytes().next().map_or(0, |b| usize::from(b) % self.gates.len());
        #[expect(clippy::indexing_slicing, reason = "a remainder is smaller than its divisor")]
        &self.gates[n]
    }

    /// Every blob, sorted by name. What else lies in the store is passed over.
    pub async fn list(&self) -> Result<Vec<Stored>> {
        let mut all: Vec<Stored> = self
            .store
            .list(None)
            .try_filter_map(|m| async move {
                let hash = m.location.as_ref().replace('/', "");
                let ours = place(&hash).is_ok_and(|p| p == m.location);
                Ok(ours.then(|| Stored { hash, size: m.size, modified: Time(m.last_modified.timestamp_millis()) }))
            })
            .try_collect()
            .await
            .map_err(fault)?;
        all.sort_by(|a, b| a.hash.cmp(&b.hash));
        Ok(all)
    }

    /// Reads everything again and answers the names whose content is not what the name says.
    pub async fn verify(&self) -> Result<Vec<String>> {
        let mut bad = Vec::new();
        for blob in self.list().await? {
            let mut sum = Sha256::new();
            let read = async {
                let mut pieces = self.stream(&blob.hash, None).await?.stream;
                while let Some(piece) = pieces.try_next().await? {
                    sum.update(&piece);
                }
                Ok(())
            };
            match read.await {
                Ok(()) if hex(&sum.finalize()) == blob.hash => {}
                // Deleted since the list was made.
                Err(Error::Missing) => {}
                Ok(()) => bad.push(blob.hash),
                Err(e) => return Err(e),
            }
        }
        Ok(bad)
    }
}

/// The name of these bytes.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// `ab/cdef…`. Only a whole hash has a place, so that no name can lead elsewhere.
fn place(hash: &str) -> Result<path::Path> {
    let whole = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    match hash.split_at_checked(2) {
        Some((folder, name)) if whole => Ok(path::Path::from_iter([folder, name])),
        _ => Err(Error::Missing),
    }
}

fn fault(e: object_store::Error) -> Error {
    match e {
        object_store::Error::NotFound { .. } => Error::Missing,
        e => Error::fault(anyhow::Error::new(e).context("the store of uploads")),
    }
}
