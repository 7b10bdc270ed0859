//! What the command line shows: logs, progress (only to a terminal, only on stderr), errors in words.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kit::{
    Error,
    config::{Config, LogFormat},
};
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// The server logs to stderr, where a service manager collects it; other commands only warn.
pub fn log(config: &Config, server: bool) {
    let level =
        if server || config.origins.get("log_level") != Some(&kit::config::Origin::Default) { config.log_level.as_str() } else { "warn" };
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal();
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_ansi(colours).with_writer(std::io::stderr);
    let set = match config.log_format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.try_init(),
    };
    drop(set); // set already: tests
}

/// A bar that counts `what`, hidden when nobody looks.
pub fn bar(what: &'static str, total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), target());
    if let Ok(style) = ProgressStyle::with_template("{msg:14} {bar:32} {human_pos}/{human_len}  {per_sec}  {eta} left") {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}
/// The same for bytes.
pub fn bytes_bar(what: &'static str, total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), target());
    if let Ok(style) = ProgressStyle::with_template("{msg:14} {bar:32} {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left") {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}
fn target() -> ProgressDrawTarget {
    if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() }
}

/// The chain of causes in one line; our own errors speak for themselves.
pub fn words(e: &anyhow::Error) -> String {
    match e.downcast_ref::<Error>() {
        Some(Error::Missing) => "there is nothing like that here".into(),
        Some(ours @ (Error::Invalid { .. } | Error::Conflict(_) | Error::TooLarge(_))) => shell::errors::english(ours),
        _ => format!("{e:#}"),
    }
}

/// `1.2 MB`.
pub fn size(bytes: u64) -> String {
    indicatif::DecimalBytes(bytes).to_string()
}
