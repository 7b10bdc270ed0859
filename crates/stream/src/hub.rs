//! The hub: who has a page open, and a short line to each. What goes over a line are ids and a number, never text; what
//! may go is asked of the database each time. A line that is full or whose credential no longer holds is cut at once:
//! the page connects again, as whoever it then is.

use spine::{Error, Result};
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{sync::mpsc, time::Instant};

/// Pages one person may have open; browsers hold fewer anyway.
const PER_PERSON: usize = 8;
/// Messages that may wait for a slow reader.
const WAITING: usize = 64;
/// Credentials looked at again at a time: with fewer lines open than this, each is looked at every second.
const CHECKED: usize = 1000;

/// What is said over a line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Push {
    /// The line is open, and tells what comes after this fact: a page drawn before it has something to catch up on.
    Here(i64),
    /// These roots look different now.
    Touch(Vec<i64>),
    /// These roots are new.
    New(Vec<i64>),
    /// Unread notices.
    Bell(i64),
}

#[derive(Default)]
pub struct Hub {
    lines: Mutex<Lines>,
    pub(crate) follower: tokio::sync::Mutex<crate::follow::Follower>,
}

#[derive(Default)]
struct Lines {
    last: u64,
    open: HashMap<u64, Line>,
    of: HashMap<i64, Vec<u64>>,
    came: HashSet<i64>,
}

struct Line {
    person: i64,
    /// Hash of the session's or the token's secret.
    credential: String,
    speak: mpsc::Sender<Push>,
    cut: Arc<AtomicBool>,
    checked: Instant,
    /// The number its bell shows.
    bell: i64,
}

impl Lines {
    fn remove(&mut self, id: u64) {
        if let Some(line) = self.open.remove(&id) {
            line.cut.store(true, Ordering::Release);
            if let Some(ids) = self.of.get_mut(&line.person) {
                ids.retain(|i| *i != id);
                if ids.is_empty() {
                    self.of.remove(&line.person);
                }
            }
        }
    }
}

/// The listening end of a line; dropping it hangs up.
pub struct Ear {
    hub: Arc<Hub>,
    id: u64,
    heard: mpsc::Receiver<Push>,
    cut: Arc<AtomicBool>,
}
impl Ear {
    /// The next message; `None` once the line is cut, whatever was still waiting.
    pub async fn next(&mut self) -> Option<Push> {
        let push = self.heard.recv().await?;
        (!self.cut.load(Ordering::Acquire)).then_some(push)
    }
}
impl Drop for Ear {
    fn drop(&mut self) {
        self.hub.lines().remove(self.id);
    }
}

impl Hub {
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// Opens a line for a person who has just been let in with `credential`, and is told that their bell shows `bell`.
    pub fn join(self: Arc<Hub>, person: i64, credential: String, bell: i64) -> Result<Ear> {
        let (speak, heard) = mpsc::channel(WAITING);
        let cut = Arc::new(AtomicBool::new(false));
        let id = {
            let mut lines = self.lines();
            if lines.of.get(&person).is_some_and(|ids| ids.len() >= PER_PERSON) {
                return Err(Error::Slow(60));
            }
            lines.last += 1;
            let id = lines.last;
            lines.of.entry(person).or_default().push(id);
            lines.came.insert(person);
            lines.open.insert(id, Line { person, credential, speak, cut: cut.clone(), checked: Instant::now(), bell });
            id
        };
        Ok(Ear { hub: self, id, heard, cut })
    }

    /// Who opened a line since this was asked last: the number they came with may have been drawn before a listener had
    /// heard what happened just then.
    pub(crate) fn take_came(&self) -> HashSet<i64> {
        std::mem::take(&mut self.lines().came)
    }
    /// Who has a page open.
    pub fn people(&self) -> Vec<i64> {
        self.lines().of.keys().copied().collect()
    }

    /// The person has read something: their pages show a number of their own, and the next one is said whatever was said last.
    pub(crate) fn unsaid(&self, person: i64) {
        let mut lines = self.lines();
        for id in lines.of.get(&person).cloned().unwrap_or_default() {
            if let Some(line) = lines.open.get_mut(&id) {
                line.bell = -1;
            }
        }
    }
    /// Says it over each line of the person; a bell only where it shows another number.
    pub(crate) fn tell(&self, person: i64, push: &Push) {
        let mut lines = self.lines();
        for id in lines.of.get(&person).cloned().unwrap_or_default() {
            let Some(line) = lines.open.get_mut(&id) else { continue };
            if let Push::Bell(n) = push
                && std::mem::replace(&mut line.bell, *n) == *n
            {
                continue;
            }
            if line.speak.try_send(push.clone()).is_err() {
                lines.remove(id);
            }
        }
    }

    /// Lines whose credential is due to be looked at again, the longest unseen first, and all lines of `now_of`.
    pub(crate) fn due(&self, now_of: &HashSet<i64>) -> Vec<(u64, String)> {
        let lines = self.lines();
        let mut due: Vec<(Instant, u64, &Line)> = lines
            .open
            .iter()
            .filter(|(_, l)| now_of.contains(&l.person) || l.checked.elapsed() >= Duration::from_millis(900))
            .map(|(id, l)| (l.checked, *id, l))
            .collect();
        due.sort_unstable_by_key(|d| (!now_of.contains(&d.2.person), d.0));
        due.into_iter().take(CHECKED.max(now_of.len() * PER_PERSON)).map(|(_, id, l)| (id, l.credential.clone())).collect()
    }
    /// Cuts the lines whose credential is not among the valid ones.
    pub(crate) fn checked(&self, looked_at: &[(u64, String)], valid: &HashSet<String>) {
        let mut lines = self.lines();
        for (id, credential) in looked_at {
            if !valid.contains(credential) {
                lines.remove(*id);
            } else if let Some(line) = lines.open.get_mut(id) {
                line.checked = Instant::now();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_line_of_a_person_hears_and_nobody_else() {
        let hub = Arc::new(Hub::default());
        let mut a = hub.clone().join(1, "a".into(), 0).unwrap();
        let mut b = hub.clone().join(1, "b".into(), 0).unwrap();
        let mut c = hub.clone().join(2, "c".into(), 0).unwrap();
        hub.tell(1, &Push::Touch(vec![7]));
        hub.tell(2, &Push::Bell(0));
        hub.tell(2, &Push::Bell(3));
        hub.tell(2, &Push::Bell(3));
        hub.tell(2, &Push::Bell(2));
        assert_eq!(a.next().await, Some(Push::Touch(vec![7])));
        assert_eq!(b.next().await, Some(Push::Touch(vec![7])));
        assert_eq!((c.next().await, c.next().await), (Some(Push::Bell(3)), Some(Push::Bell(2))), "a number is said when it changes");
        hub.tell(2, &Push::Bell(2));
        hub.unsaid(2);
        hub.tell(2, &Push::Bell(2));
        hub.tell(2, &Push::Bell(4));
        assert_eq!((c.next().await, c.next().await), (Some(Push::Bell(2)), Some(Push::Bell(4))), "and once more after something was read");
        drop((a, b));
        assert_eq!(hub.people(), [2]);
        assert_eq!(serde_json::to_string(&Push::Touch(vec![7])).unwrap(), r#"{"touch":[7]}"#);
        assert_eq!(serde_json::to_string(&Push::Bell(3)).unwrap(), r#"{"bell":3}"#);
    }

    #[tokio::test]
    async fn one_line_too_many_is_refused_and_room_comes_back() {
        let hub = Arc::new(Hub::default());
        let mut ears: Vec<Ear> = (0..PER_PERSON).map(|n| hub.clone().join(1, n.to_string(), 0).unwrap()).collect();
        assert!(matches!(hub.clone().join(1, "x".into(), 0), Err(Error::Slow(_))));
        assert!(hub.clone().join(2, "x".into(), 0).is_ok());
        ears.pop();
        assert!(hub.clone().join(1, "x".into(), 0).is_ok());
    }

    #[tokio::test]
    async fn who_does_not_listen_is_cut() {
        let hub = Arc::new(Hub::default());
        let mut ear = hub.clone().join(1, "a".into(), 0).unwrap();
        (0..=WAITING).for_each(|n| hub.tell(1, &Push::Touch(vec![n as i64])));
        assert!(hub.people().is_empty());
        assert_eq!(ear.next().await, None, "and hears nothing that was still waiting");
    }

    #[tokio::test]
    async fn a_credential_that_no_longer_holds_cuts_only_its_own_line() {
        let hub = Arc::new(Hub::default());
        let mut old = hub.clone().join(1, "old".into(), 0).unwrap();
        let mut new = hub.clone().join(1, "new".into(), 0).unwrap();
        assert!(hub.due(&HashSet::new()).is_empty(), "just let in");
        hub.tell(1, &Push::Bell(1));
        let due = hub.due(&[1].into());
        assert_eq!(due.len(), 2);
        hub.checked(&due, &["new".to_owned()].into());
        hub.tell(1, &Push::Bell(2));
        assert_eq!(old.next().await, None);
        assert_eq!((new.next().await, new.next().await), (Some(Push::Bell(1)), Some(Push::Bell(2))));
    }
}
