//! How hot a thread is: what is new, where somebody has just spoken, and what people liked lately. Two orders, each a
//! formula of a few numbers that stand beside every entry: *hot* and *rising*. Rates are kept at three half-lives and move
//! with each reply and like as it is heard; nothing is looked up. It orders what is asked for in this order, nothing else.

use spine::Time;

/// Recent likes count half after so long;
pub const LIKES: i64 = 2 * Time::DAY;
/// what moves now is seen over this,
pub const FAST: i64 = Time::DAY / 4;
/// and compared with this.
pub const SLOW: i64 = 4 * Time::DAY;
/// A thread begins as if it had so many recent likes: few likes decide little.
pub const BEGINS: f64 = 6.0;
/// Days: among what was made within hours the age decides little, and so does the silence.
pub const YOUNG: f64 = 0.3;
pub const SPOKEN: f64 = 0.1;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Reply,
    Like,
}

/// Rates of one thread as they were at a moment. 40 bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Warmth {
    at: i64,
    likes: f32,
    fast: f32,
    slow: f32,
    /// Who liked last: to like, take it back and like again is one like.
    likers: [i64; 2],
}
fn faded(value: f32, by: i64, half: i64) -> f32 {
    if by <= 0 { value } else { value * (-(by as f32) / half as f32).exp2() }
}
impl Warmth {
    fn fade(&mut self, now: i64) {
        let by = now - self.at;
        if by > 0 {
            (self.likes, self.fast, self.slow) = (faded(self.likes, by, LIKES), faded(self.fast, by, FAST), faded(self.slow, by, SLOW));
            self.at = now;
        }
    }
    pub fn hear(&mut self, event: Event, who: i64, at: i64) {
        if event == Event::Like && who != 0 && self.likers.contains(&who) {
            return;
        }
        self.fade(at);
        // What is heard late has faded already.
        let late = self.at - at;
        self.fast += faded(1.0, late, FAST);
        self.slow += faded(1.0, late, SLOW);
        if event == Event::Like {
            self.likes += faded(1.0, late, LIKES);
            self.likers = [who, self.likers[0]];
        }
    }
    /// Nothing moved for so long that it may be forgotten.
    pub fn is_cold(&self, now: i64) -> bool {
        faded(self.slow, now - self.at, SLOW) < 0.02
    }
}

/// The numbers of a formula, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Heat {
    pub heat: f64,
    /// Days since it was made.
    pub age: f64,
    /// Days since somebody last wrote in it.
    pub quiet: f64,
    /// Recent likes, each half after two days.
    pub likes: f64,
    /// Replies and likes, each half after six hours.
    pub fast: f64,
    /// The same, each half after four days.
    pub slow: f64,
}
/// By the minute: nobody counts closer.
fn days(from: i64, to: i64) -> f64 {
    let minutes = (to - from).max(0) / Time::MINUTE;
    minutes as f64 / (Time::DAY / Time::MINUTE) as f64
}
fn hundredths(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}
impl Heat {
    fn of(created_at: i64, active_at: i64, warmth: Option<&Warmth>, now: i64) -> Heat {
        let mut w = warmth.copied().unwrap_or_default();
        w.fade(now);
        Heat {
            heat: 0.0,
            age: days(created_at, now),
            quiet: days(active_at.max(created_at), now),
            likes: hundredths(w.likes),
            fast: hundredths(w.fast),
            slow: hundredths(w.slow),
        }
    }
    /// (6 + recent likes) ÷ ((days old + 0.3) × (days silent + 0.1))
    pub fn hot(created_at: i64, active_at: i64, warmth: Option<&Warmth>, now: i64) -> Heat {
        let h = Heat::of(created_at, active_at, warmth, now);
        Heat { heat: (BEGINS + h.likes) / ((h.age + YOUNG) * (h.quiet + SPOKEN)), ..h }
    }
    /// What moves now against what moved in the last days: fast ÷ (slow + 1)
    pub fn rising(created_at: i64, active_at: i64, warmth: Option<&Warmth>, now: i64) -> Heat {
        let h = Heat::of(created_at, active_at, warmth, now);
        Heat { heat: h.fast / (h.slow + 1.0), ..h }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 100 * Time::DAY;

    #[test]
    fn the_formula_is_what_the_page_says() {
        let mut w = Warmth::default();
        for who in 1..=4 {
            w.hear(Event::Like, who, NOW - 2 * Time::DAY);
        }
        let h = Heat::hot(NOW - 3 * Time::DAY, NOW - Time::DAY, Some(&w), NOW);
        assert!((h.likes - 2.0).abs() < 1e-3, "four likes, half of each after two days: {h:?}");
        assert!((h.heat - 8.0 / (3.3 * 1.1)).abs() < 1e-3, "{h:?}");
        assert_eq!(Heat::hot(NOW, NOW, None, NOW).heat, BEGINS / (YOUNG * SPOKEN));
    }

    #[test]
    fn everything_cools() {
        let heat = |days: i64| Heat::hot(NOW, NOW, None, NOW + days * Time::DAY).heat;
        assert!((0..30).all(|d| heat(d) > heat(d + 1)));
        let mut w = Warmth::default();
        w.hear(Event::Reply, 1, NOW);
        let rises = |hours: i64| Heat::rising(NOW, NOW, Some(&w), NOW + hours * Time::HOUR).heat;
        assert!(rises(0) > rises(6) && rises(6) > rises(48));
        assert!(!w.is_cold(NOW) && w.is_cold(NOW + 60 * Time::DAY));
    }

    #[test]
    fn what_moves_now_rises_above_what_moved_as_much_for_days() {
        let (mut steady, mut sudden) = (Warmth::default(), Warmth::default());
        for n in 0..12 {
            steady.hear(Event::Reply, n, NOW - (12 - n) * Time::DAY / 2);
            sudden.hear(Event::Reply, n, NOW - (12 - n) * Time::HOUR / 2);
        }
        let rise = |w: &Warmth| Heat::rising(0, NOW, Some(w), NOW).heat;
        assert!(rise(&sudden) > 2.0 * rise(&steady));
    }

    #[test]
    fn one_person_likes_once_and_the_order_of_hearing_is_nothing() {
        let mut one = Warmth::default();
        (0..9).for_each(|n| one.hear(Event::Like, 7, NOW + n));
        let mut fresh = Warmth::default();
        fresh.hear(Event::Like, 7, NOW);
        assert_eq!(Heat::hot(0, 0, Some(&one), NOW).likes, Heat::hot(0, 0, Some(&fresh), NOW).likes);
        let (mut a, mut b) = (Warmth::default(), Warmth::default());
        a.hear(Event::Like, 1, NOW - Time::DAY);
        a.hear(Event::Like, 2, NOW);
        b.hear(Event::Like, 2, NOW);
        b.hear(Event::Like, 1, NOW - Time::DAY);
        assert!((Heat::hot(0, 0, Some(&a), NOW).likes - Heat::hot(0, 0, Some(&b), NOW).likes).abs() < 1e-4);
    }
}
