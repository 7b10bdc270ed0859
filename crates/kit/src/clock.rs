//! Time and randomness, injected: production gets the system's, tests get ones they can turn.
//! Nothing else in the house reads a clock or draws a random number (held by clippy.toml).

use rand::{Rng as _, SeedableRng, rngs::StdRng};
use serde::{Deserialize, Serialize};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

/// Milliseconds since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    pub const SECOND: i64 = 1000;
    pub const MINUTE: i64 = 60 * Self::SECOND;
    pub const HOUR: i64 = 60 * Self::MINUTE;
    pub const DAY: i64 = 24 * Self::HOUR;
    pub fn plus(self, ms: i64) -> Time {
        Time(self.0.saturating_add(ms))
    }
    /// The beginning of a day in UTC, as a form sends it: "2026-01-31".
    pub fn of_day(typed: &str) -> Option<Time> {
        let day: jiff::civil::Date = typed.parse().ok()?;
        Some(Time(day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond()))
    }
    /// ISO 8601 in UTC, as `datetime` attributes and JSON readers want it.
    pub fn iso(self) -> String {
        jiff::Timestamp::from_millisecond(self.0)
            .map_or_else(|_| "1970-01-01T00:00:00Z".into(), |t| t.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }
}

#[derive(Clone)]
pub enum Clock {
    System,
    /// Stands still until turned; each `now` ticks one millisecond so that orders stay total.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    pub fn manual(start: Time) -> Clock {
        Clock::Manual(Arc::new(AtomicI64::new(start.0)))
    }
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system clock")]
    pub fn now(&self) -> Time {
        match self {
            Clock::System => Time(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_millis() as i64)),
            Clock::Manual(t) => Time(t.fetch_add(1, Ordering::SeqCst)),
        }
    }
    /// Turns a manual clock forward; the system's cannot be turned.
    pub fn advance(&self, ms: i64) {
        if let Clock::Manual(t) = self {
            t.fetch_add(ms, Ordering::SeqCst);
        }
    }
}

/// The App's source of randomness: the system's for secrets, seeded in tests and the generator.
#[derive(Clone)]
pub struct Rng(Arc<Mutex<StdRng>>);

impl Rng {
    #[expect(clippy::disallowed_methods, reason = "the one place that draws the system's randomness")]
    pub fn system() -> Rng {
        Rng(Arc::new(Mutex::new(StdRng::from_rng(&mut rand::rng()))))
    }
    pub fn seeded(seed: u64) -> Rng {
        Rng(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0u8; N];
        self.0.lock().unwrap_or_else(|e| e.into_inner()).fill_bytes(&mut out);
        out
    }
    /// 256 random bits as URL-safe text: tokens, links, session secrets.
    pub fn token(&self) -> String {
        use base64::Engine as _;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(self.bytes::<32>())
    }
    /// A number in `0..n` (0 when n is 0); for jitter and generators, not for secrets.
    pub fn below(&self, n: u64) -> u64 {
        u64::from_le_bytes(self.bytes::<8>()).checked_rem(n).unwrap_or(0)
    }
}
