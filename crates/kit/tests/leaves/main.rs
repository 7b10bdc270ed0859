//! The leaves of kit, tried from outside: honest input, odd input and hostile input.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

mod config;
mod db;
mod egress;
mod images;
mod markdown;
mod objects;
mod text;

use std::path::PathBuf;

/// A file of the hostile-input collection, or None (said on stderr) where that collection is not at hand.
pub fn attack(name: &str) -> Option<String> {
    let data = std::env::var_os("FOLKMOOT_DATA")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")), PathBuf::from);
    let path = data.join("attack").join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Err(_) => {
            eprintln!("skipped: {name} is not there (set FOLKMOOT_DATA to the folder that holds attack/)");
            None
        }
    }
}
