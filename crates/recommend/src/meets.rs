//! What one viewer and somebody else meet in: small open communities, tags that few have, answers to each other. Counted when
//! the viewer asks, from what they may see themselves, so that it moves nobody else; `store::meets` says what counts.

/// Somebody met, and in how much.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Meets {
    pub communities: i64,
    pub tags: i64,
    pub answers: i64,
}
pub type Row = [f64; 3];
/// Signals of the order, beside those of `ties`.
pub const NAMES: [&str; 3] = ["shared communities", "shared tags", "answers between us"];
/// Who was answered was spoken with; a tag is the weakest sign.
const WEIGHTS: Row = [1.0, 0.7, 1.2];

impl Meets {
    /// What each adds: the first counts most, the tenth says little.
    pub fn parts(&self) -> Row {
        let mut out = WEIGHTS;
        out.iter_mut().zip([self.communities, self.tags, self.answers]).for_each(|(part, n)| *part *= (n.max(0) as f64).ln_1p());
        out
    }
}
