//! What is counted for somebody who may know, as plain numbers: from what is known of each candidate to one row of signals
//! each. No database, no clock; the same for a page, for learning and for measuring. Every reason that a page gives is
//! made from the same traces (`because`), so that it never says what was not counted.

/// How many there are.
pub const N: usize = 20;
pub type Row = [f64; N];
/// What is known of one candidate, as far as the viewer may see it. Ages in days.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Traces {
    /// Answers to questions like this one: how alike (1: the most alike of all), how old.
    pub votes: Vec<(f64, f64)>,
    /// Other posts like it.
    pub wrote: Vec<(f64, f64)>,
    /// All answers, the newest first: how old.
    pub answered: Vec<f64>,
    /// Since the last post of any kind, and since the first answer.
    pub last: Option<f64>,
    pub first: Option<f64>,
    /// Answers to whoever asks.
    pub helped: usize,
    /// Answers given in the six hours of the day from now on.
    pub hour: usize,
    /// The middle of how long people waited for an answer of theirs.
    pub delay: Option<f64>,
    /// Tags of this topic: how many others gave one, and does the person.
    pub tagged: usize,
    pub claims: bool,
    pub unit: bool,
    pub contact: bool,
}
impl Traces {
    /// Is there anything about the topic itself?
    pub fn on_topic(&self) -> bool {
        !self.votes.is_empty() || !self.wrote.is_empty() || self.tagged > 0 || self.claims
    }
}

/// Nobody looks further back for somebody who wrote nothing.
const LONG_AGO: f64 = 3000.0;

fn faded(all: &[(f64, f64)], half_life: f64) -> f64 {
    all.iter().map(|(share, age)| share * 0.5_f64.powf(age / half_life)).sum()
}
/// Half-lives of activity, in days, and after how many of them nothing is left that counts: the newest come first, so that
/// whoever answered for years costs no more than what is still felt.
const HALVES: [f64; 4] = [1.0, 7.0, 30.0, 180.0];
const FELT: f64 = 40.0;

fn active(answered: &[f64]) -> [f64; 4] {
    HALVES.map(|half_life| answered.iter().map(|age| age / half_life).take_while(|n| *n < FELT).map(|n| (-n).exp2()).sum())
}

/// A row for each, in the same order.
pub fn rows(all: &[Traces]) -> Vec<Row> {
    let most = |of: &dyn Fn(&Traces) -> f64| all.iter().map(of).fold(0.0, f64::max).max(1e-9);
    let (votes, votes_90) = (most(&|t| faded(&t.votes, f64::INFINITY)), most(&|t| faded(&t.votes, 90.0)));
    let wrote = most(&|t| faded(&t.wrote, 365.0));
    let acts: Vec<[f64; 4]> = all.iter().map(|t| active(&t.answered)).collect();
    let active_30 = acts.iter().map(|a| a[2]).fold(1e-9, f64::max).ln_1p();
    let sum = |of: usize| acts.iter().filter_map(|a| a.get(of)).sum::<f64>().max(1e-9);
    let (all_30, all_180) = (sum(2), sum(3));
    all.iter()
        .zip(&acts)
        .map(|(t, &[a1, a7, a30, a180])| {
            // In the order of the weights.
            [
                (faded(&t.votes, f64::INFINITY) / votes).sqrt(),
                (faded(&t.votes, 90.0) / votes_90).sqrt(),
                t.votes.iter().map(|v| v.0).fold(0.0, f64::max),
                a1.ln_1p(),
                a7.ln_1p(),
                a30.ln_1p(),
                a180.ln_1p(),
                a30.ln_1p() / active_30.max(1e-9),
                a180 / all_180,
                a30 / all_30,
                -t.last.unwrap_or(LONG_AGO).ln_1p(),
                -t.first.unwrap_or(0.0).ln_1p(),
                (t.helped as f64).ln_1p(),
                ((t.hour as f64 + 1.0) / (t.answered.len() as f64 + 4.0)).ln(),
                -t.delay.unwrap_or(30.0).ln_1p(),
                (t.tagged as f64).ln_1p(),
                f64::from(u8::from(t.claims)),
                (faded(&t.wrote, 365.0) / wrote).sqrt(),
                f64::from(u8::from(t.unit)),
                f64::from(u8::from(t.contact)),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_did_nothing_has_nothing_and_no_number_is_odd() {
        let busy = Traces {
            votes: vec![(1.0, 3.0), (0.5, 400.0)],
            answered: vec![3.0, 10.0, 400.0],
            last: Some(3.0),
            first: Some(400.0),
            helped: 2,
            delay: Some(0.1),
            ..Traces::default()
        };
        let rows = rows(&[busy, Traces::default()]);
        assert!(rows.iter().flatten().all(|v| v.is_finite()));
        assert_eq!((rows[0][0], rows[1][0]), (1.0, 0.0));
        assert!(rows[0][10] > rows[1][10] && rows[1][2] == 0.0);
    }

    #[test]
    fn an_older_answer_says_less() {
        let of = |age| Traces { votes: vec![(1.0, age)], ..Traces::default() };
        let rows = rows(&[of(1.0), of(200.0)]);
        assert!(rows[0][1] > rows[1][1]);
    }
}
