//! The form of a backup: a tar inside zstd. First `manifest.json`, which lists every part with its size and SHA-256,
//! then exactly these parts in that order. Nothing in it is ever executed, and no name in it becomes a path.

use anyhow::{Context as _, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};

pub const FORMAT: u32 = 1;
pub const DATABASE: &str = "folkmoot.db";
const MANIFEST: &str = "manifest.json";
/// A list of parts larger than this is not one.
const MANIFEST_MAX: u64 = 1 << 30;

#[derive(Debug, Serialize, Deserialize, PartialEq)]
pub struct Manifest {
    pub format: u32,
    /// Of the program that wrote it.
    pub version: String,
    /// Milliseconds since 1970, UTC.
    pub created: i64,
    pub kind: String,
    /// Number of the newest migration.
    pub migration: i64,
    /// What is in it, for people.
    pub counts: BTreeMap<String, i64>,
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Part {
    pub name: String,
    pub size: u64,
    pub sha256: String,
}

/// What a part is: the database, or an upload by its hash. Anything else is refused.
#[derive(Debug, PartialEq)]
pub enum What<'a> {
    Database,
    Object(&'a str),
}
impl Part {
    pub fn object(hash: &str, size: u64) -> Part {
        Part { name: format!("objects/{hash}"), size, sha256: hash.to_owned() }
    }
    pub fn what(&self) -> Result<What<'_>> {
        let hex = |h: &str| h.len() == 64 && h.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        ensure!(hex(&self.sha256), "the backup's list has a part without a proper hash");
        match self.name.strip_prefix("objects/") {
            // An upload's name is its hash.
            Some(hash) if hex(hash) && hash == self.sha256 => Ok(What::Object(hash)),
            None if self.name == DATABASE => Ok(What::Database),
            _ => bail!("the backup's list has a part {:?} that has no place here", self.name),
        }
    }
}

pub fn sha256(from: &mut impl Read) -> Result<(u64, String)> {
    let (size, hash) = copy(from, &mut std::io::sink())?;
    Ok((size, hash))
}

/// Copies and hashes.
pub fn copy(from: &mut impl Read, to: &mut impl Write) -> Result<(u64, String)> {
    let mut sum = Sha256::new();
    let mut size = 0u64;
    let mut buffer = vec![0u8; 256 * 1024];
    loop {
        let n = from.read(&mut buffer)?;
        let Some(piece) = buffer.get(..n).filter(|p| !p.is_empty()) else { break };
        sum.update(piece);
        to.write_all(piece)?;
        size += n as u64;
    }
    Ok((size, sum.finalize().iter().map(|b| format!("{b:02x}")).collect()))
}

pub struct Writer {
    tar: tar::Builder<zstd::Encoder<'static, BufWriter<File>>>,
}
impl Writer {
    pub fn create(path: &Path, manifest: &Manifest) -> Result<Writer> {
        let file = File::create_new(path).with_context(|| format!("cannot write {}", path.display()))?;
        let mut w = Writer { tar: tar::Builder::new(zstd::Encoder::new(BufWriter::new(file), 3)?) };
        let list = serde_json::to_vec_pretty(manifest)?;
        w.add(MANIFEST, list.len() as u64, list.as_slice())?;
        Ok(w)
    }
    pub fn add(&mut self, name: &str, size: u64, from: impl Read) -> Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_entry_type(tar::EntryType::Regular);
        self.tar.append_data(&mut header, name, from).with_context(|| format!("cannot write {name} into the backup"))
    }
    /// Returns when all of it is on disk.
    pub fn finish(self) -> Result<u64> {
        let mut out = self.tar.into_inner()?.finish()?;
        out.flush()?;
        let file = out.into_inner().map_err(|e| anyhow::anyhow!("{e}"))?;
        file.sync_all()?;
        Ok(file.metadata()?.len())
    }
}

/// Reads a backup: the list, then each part, compared with the list while it is handed to `take`.
pub fn read(
    path: &Path,
    begin: impl FnOnce(&Manifest) -> Result<()>,
    take: &mut dyn FnMut(&Part, &mut dyn Read) -> Result<(u64, String)>,
) -> Result<Manifest> {
    read_all(path, begin, take).map_err(|e| {
        let cut = |c: &(dyn std::error::Error + 'static)| {
            c.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::UnexpectedEof)
        };
        if e.chain().any(cut) {
            anyhow::anyhow!("the backup is cut off: it ends in the middle. Copy it again from where it was made.")
        } else {
            e
        }
    })
}

fn read_all(
    path: &Path,
    begin: impl FnOnce(&Manifest) -> Result<()>,
    take: &mut dyn FnMut(&Part, &mut dyn Read) -> Result<(u64, String)>,
) -> Result<Manifest> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    let mut tar =
        tar::Archive::new(zstd::Decoder::new(BufReader::new(file)).context("this is no backup of Folkmoot (not compressed with zstd)")?);
    let mut entries = tar.entries()?;
    let broken = "the backup ends early or is damaged";
    let first = entries.next().context(broken)?.context("this is no backup of Folkmoot")?;
    ensure!(
        name(&first)? == MANIFEST && first.size() <= MANIFEST_MAX,
        "this is no backup of Folkmoot: it does not begin with its list of parts"
    );
    let size = first.size();
    let manifest: Manifest = serde_json::from_reader(first.take(size)).context("the backup's list of parts cannot be read")?;
    ensure!(
        manifest.format == FORMAT,
        "this backup has format {}, this program knows {FORMAT}: use the version that wrote it ({})",
        manifest.format,
        manifest.version
    );
    for part in &manifest.parts {
        part.what()?;
    }
    begin(&manifest)?;
    for part in &manifest.parts {
        let mut entry = entries.next().context(broken)?.context(broken)?;
        let found = name(&entry)?;
        ensure!(found == part.name && entry.size() == part.size, "the backup is damaged: {found:?} stands where {:?} should be", part.name);
        let (size, hash) = take(part, &mut entry).with_context(|| format!("while reading {}", part.name))?;
        ensure!(size == part.size && hash == part.sha256, "the backup is damaged: {} is not what its list says", part.name);
    }
    ensure!(entries.next().is_none(), "the backup holds more than its list says");
    Ok(manifest)
}

/// Only plain files; a link or a device never is one of ours.
fn name<R: Read>(entry: &tar::Entry<'_, R>) -> Result<String> {
    ensure!(entry.header().entry_type() == tar::EntryType::Regular, "the backup holds something that is no plain file");
    Ok(String::from_utf8(entry.path_bytes().into_owned())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(parts: Vec<Part>) -> Manifest {
        Manifest {
            format: FORMAT,
            version: "0".into(),
            created: 0,
            kind: "production".into(),
            migration: 1,
            counts: BTreeMap::new(),
            parts,
        }
    }
    fn part(name: &str, text: &str) -> Part {
        let (size, sha256) = sha256(&mut text.as_bytes()).unwrap();
        Part { name: name.into(), size, sha256 }
    }
    fn check(path: &Path) -> Result<Manifest> {
        read(path, |_| Ok(()), &mut |_, from| copy(&mut &mut *from, &mut std::io::sink()))
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        let h = "a".repeat(64);
        assert_eq!(Part::object(&h, 1).what().unwrap(), What::Object(&h));
        for name in ["../folkmoot.db", "/etc/passwd", "objects/../x", "objects/", "folkmoot.db-wal", ""] {
            assert!(Part { name: name.into(), size: 1, sha256: h.clone() }.what().is_err(), "{name}");
        }
        assert!(Part { name: format!("objects/{}", "b".repeat(64)), size: 1, sha256: h }.what().is_err(), "a name that is not its hash");
    }

    #[test]
    fn what_was_changed_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let at = |n: &str| dir.path().join(n);
        let db = part(DATABASE, "content");
        let write = |path: &Path, list: Vec<Part>, parts: &[(&str, &str)]| {
            let mut w = Writer::create(path, &manifest(list)).unwrap();
            parts.iter().for_each(|(n, t)| w.add(n, t.len() as u64, t.as_bytes()).unwrap());
            w.finish().unwrap();
        };
        write(&at("good"), vec![db.clone()], &[(DATABASE, "content")]);
        assert_eq!(check(&at("good")).unwrap().parts, [db.clone()]);
        write(&at("changed"), vec![db.clone()], &[(DATABASE, "c0ntent")]);
        write(&at("missing"), vec![db.clone()], &[]);
        write(&at("more"), vec![db.clone()], &[(DATABASE, "content"), ("objects/x", "y")]);
        write(&at("other"), vec![db], &[("folkmoot.db-wal", "content")]);
        let whole = std::fs::read(at("good")).unwrap();
        std::fs::write(at("cut"), &whole[..whole.len() / 2]).unwrap();
        std::fs::write(at("almost"), &whole[..whole.len() - 3]).unwrap();
        std::fs::write(at("nothing"), b"").unwrap();
        std::fs::write(at("else"), b"hello").unwrap();
        for bad in ["changed", "missing", "more", "other", "cut", "almost", "nothing", "else"] {
            assert!(check(&at(bad)).is_err(), "{bad}");
        }
        for cut in ["cut", "almost"] {
            let words = format!("{:#}", check(&at(cut)).unwrap_err());
            assert!(words.starts_with("the backup is cut off"), "{words}");
        }
    }
}
