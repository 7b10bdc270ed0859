//! How good the answers are: the program measures itself (`folkmoot eval`), its table is printed and kept.

use crate::server::write_table;
use anyhow::{Context, Result, bail};
use std::{
    path::Path,
    process::{Command, Stdio},
};

pub fn measure(binary: &Path, data: Option<&Path>, table: &Path) -> Result<()> {
    let mut eval = Command::new(binary);
    eval.args(["eval", "search"]).stderr(Stdio::inherit());
    if let Some(data) = data {
        eval.arg("--data").arg(data);
    }
    let done = eval.output().with_context(|| format!("{} is not there: cargo build --release first", binary.display()))?;
    if !done.status.success() {
        bail!("folkmoot eval search failed");
    }
    let text = String::from_utf8(done.stdout)?;
    println!("{text}");
    write_table(table, &text)
}
