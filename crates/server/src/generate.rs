//! A made-up organisation of any size, the same for the same seed: for the benchmark and for trying things out.

use anyhow::Result;
use spine::App;

/// How large.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// How many people
    #[arg(long, default_value_t = 20_000)]
    pub people: u64,
    /// How many items (questions, answers, updates, comments)
    #[arg(long, default_value_t = 400_000)]
    pub items: u64,
    /// The same seed makes the same organisation
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

pub async fn run(_app: &App, _options: &Options) -> Result<()> {
    anyhow::bail!("the generator is not in this version yet; use `folkmoot demo` for a small organisation")
}
