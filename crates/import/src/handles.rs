//! Handles for many new people at once, without asking the database for each.

use kit::text;
use std::collections::{HashMap, HashSet};

#[derive(Debug, Default)]
pub struct Handles {
    taken: HashSet<String>,
    /// Where to go on for a name that many have.
    next: HashMap<String, u32>,
}

impl Handles {
    pub fn taken(&self, handle: &str) -> bool {
        self.taken.contains(handle)
    }
    pub fn take(&mut self, handle: impl Into<String>) {
        self.taken.insert(handle.into());
    }
    /// The wish made into a handle, with a number where others were first. It is taken from now on.
    pub fn free(&mut self, wish: &str) -> String {
        let base = text::handle(wish);
        let mut n = self.next.get(&base).copied().unwrap_or(1);
        loop {
            let handle = if n == 1 { base.clone() } else { format!("{base}{n}") };
            n += 1;
            if self.taken.insert(handle.clone()) {
                self.next.insert(base, n);
                return handle;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        let mut h = Handles::default();
        h.take("ann.berg2");
        let all: Vec<String> = (0..3).map(|_| h.free("Ann Berg")).collect();
        assert_eq!(all, ["ann.berg", "ann.berg3", "ann.berg4"]);
        assert!(h.taken("ann.berg3") && !h.taken("ann.berg5"));
    }
}
