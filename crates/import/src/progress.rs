//! A bar for long work on a terminal: how far, how fast, how long still. Where nobody watches it draws nothing.

use indicatif::{HumanCount, ProgressBar, ProgressStyle};

pub struct Progress {
    bar: ProgressBar,
    rows: u64,
}

impl Progress {
    /// `total` is in whatever `at` counts. `show: false` for tests and `--json`; no terminal, no bar either.
    pub fn new(total: u64, show: bool) -> Progress {
        let bar = if show { ProgressBar::new(total) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{msg:44} {wide_bar} {percent:>3} %  {eta_precise} left") {
            bar.set_style(style);
        }
        Progress { bar, rows: 0 }
    }
    /// One row more of `what`, at this place of the whole.
    pub fn row(&mut self, what: &str, at: u64) {
        self.rows += 1;
        if self.rows.is_multiple_of(64) {
            self.draw(what, at);
        }
    }
    /// So many rows by now, where rows are the whole.
    pub fn rows(&mut self, what: &str, rows: u64) {
        self.rows = rows;
        self.draw(what, rows);
    }
    fn draw(&self, what: &str, at: u64) {
        if !self.bar.is_hidden() {
            let rate = self.rows as f64 / self.bar.elapsed().as_secs_f64().max(0.001);
            self.bar.set_message(format!("{what}: {} rows, {}/s", HumanCount(self.rows), HumanCount(rate as u64)));
            self.bar.set_position(at);
        }
    }
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }
}
impl Drop for Progress {
    fn drop(&mut self) {
        self.done();
    }
}
