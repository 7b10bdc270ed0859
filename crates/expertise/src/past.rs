//! The picture of who wrote when: a small mark for each post in its author's line, in order of time, and for each thread
//! who replied. It holds numbers and moments, never a word, and decides nothing about who may see what: whoever reads a
//! line names the audiences whose marks count. About 50 bytes a post, 100 MB for two million.

use rustc_hash::FxHashMap;
use std::collections::BinaryHeap;

/// A post as the database has it now. Moments are seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    pub id: i64,
    pub root: i64,
    pub author: i64,
    /// Who asked what this answers; 0: it is no answer.
    pub asker: i64,
    pub audience: i64,
    pub at: i64,
    pub asked_at: i64,
}

/// A post in its author's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub at: u32,
    pub id: u32,
    pub root: u32,
    pub audience: u32,
    /// 0: no answer.
    pub asker: u32,
    /// Seconds from question to answer.
    pub delay: u32,
}
impl Mark {
    pub fn answers(&self) -> bool {
        self.asker != 0
    }
}
/// A post in its thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply {
    pub author: u32,
    pub at: u32,
    pub id: u32,
    pub answer: bool,
}

/// Of each audience the last answers are kept beside the lines: who has answered anybody lately.
const LATELY: usize = 400;

#[derive(Default)]
pub struct Past {
    people: FxHashMap<u32, Vec<Mark>>,
    threads: FxHashMap<u32, (u32, Vec<Reply>)>,
    lately: FxHashMap<u32, Vec<(u32, u32, u32)>>,
    posts: usize,
    /// Facts up to here are in.
    pub cursor: i64,
}

/// What does not fit is as if it were not there: no house has so many.
fn small(n: i64) -> Option<u32> {
    u32::try_from(n).ok()
}

impl Past {
    pub fn build(posts: Vec<Post>, cursor: i64) -> Past {
        let mut past = Past { cursor, ..Past::default() };
        for post in &posts {
            past.push(post, |line, mark| line.push(mark));
        }
        for line in past.people.values_mut() {
            line.sort_unstable();
            line.shrink_to_fit();
        }
        for lately in past.lately.values_mut() {
            lately.sort_unstable();
            let gone = lately.len().saturating_sub(LATELY);
            lately.drain(..gone);
            lately.shrink_to_fit();
        }
        past
    }

    fn push(&mut self, p: &Post, put: impl FnOnce(&mut Vec<Mark>, Mark)) {
        let numbers = [p.id, p.root, p.author, p.audience, p.asker, p.at].map(small);
        let [Some(id), Some(root), Some(author), Some(audience), Some(asker), Some(at)] = numbers else { return };
        let delay = small((p.at - p.asked_at).max(0)).unwrap_or(u32::MAX);
        let mark = Mark { at, id, root, audience, asker, delay };
        put(self.people.entry(author).or_default(), mark);
        let thread = self.threads.entry(root).or_insert_with(|| (audience, vec![]));
        thread.0 = audience;
        thread.1.push(Reply { author, at, id, answer: mark.answers() });
        if mark.answers() {
            self.lately.entry(audience).or_default().push((at, author, id));
        }
        self.posts += 1;
    }

    /// The threads named, as they are now: whatever was there of them goes.
    pub fn replace(&mut self, roots: &[i64], posts: &[Post]) {
        for root in roots.iter().filter_map(|r| small(*r)) {
            self.forget(root);
        }
        for post in posts {
            self.push(post, |line, mark| {
                let at = line.partition_point(|m| *m < mark);
                line.insert(at, mark);
            });
        }
        let mut audiences: Vec<u32> = posts.iter().filter_map(|p| small(p.audience)).collect();
        audiences.sort_unstable();
        audiences.dedup();
        for audience in audiences {
            let Some(lately) = self.lately.get_mut(&audience) else { continue };
            lately.sort_unstable();
            let gone = lately.len().saturating_sub(LATELY);
            lately.drain(..gone);
        }
    }
    /// One more post, or one that is there already.
    pub fn add(&mut self, post: &Post) {
        let there = small(post.root).and_then(|r| self.threads.get(&r)).is_some_and(|t| t.1.iter().any(|r| i64::from(r.id) == post.id));
        if !there {
            self.replace(&[], &[*post]);
        }
    }
    fn forget(&mut self, root: u32) {
        let Some((audience, replies)) = self.threads.remove(&root) else { return };
        self.posts -= replies.len().min(self.posts);
        for reply in &replies {
            if let Some(line) = self.people.get_mut(&reply.author) {
                let from = line.partition_point(|m| m.at < reply.at);
                let place = line.iter().skip(from).position(|m| m.id == reply.id).map(|n| from + n);
                if let Some(place) = place {
                    line.remove(place);
                }
                if line.is_empty() {
                    self.people.remove(&reply.author);
                }
            }
        }
        if let Some(lately) = self.lately.get_mut(&audience) {
            lately.retain(|l| replies.iter().all(|r| r.id != l.2));
        }
    }

    /// What somebody wrote before `until` in these audiences (sorted), the newest first.
    pub fn line(&self, person: i64, audiences: &[u32], until: u32) -> impl Iterator<Item = &Mark> {
        let line = small(person).and_then(|p| self.people.get(&p)).map_or(&[][..], Vec::as_slice);
        let end = line.partition_point(|m| m.at < until);
        line.iter().take(end).rev().filter(move |m| audiences.binary_search(&m.audience).is_ok())
    }
    /// Who answered under a root before `until`, where it stands in one of these audiences.
    pub fn answers(&self, root: i64, audiences: &[u32], until: u32) -> impl Iterator<Item = &Reply> {
        let thread = small(root).and_then(|r| self.threads.get(&r)).filter(|t| audiences.binary_search(&t.0).is_ok());
        thread.map_or(&[][..], |t| t.1.as_slice()).iter().filter(move |r| r.answer && r.at < until)
    }
    /// Who answered last before `until` in these audiences, each once, at most so many.
    pub fn lately(&self, audiences: &[u32], until: u32, most: usize) -> Vec<i64> {
        // Each audience's own are in order: the newest of their ends is next, however many audiences there are.
        let before = |all: &'_ [(u32, u32, u32)], end: usize| all.get(..end).and_then(<[_]>::last).copied();
        let lists: Vec<&[(u32, u32, u32)]> = audiences.iter().filter_map(|a| self.lately.get(a)).map(Vec::as_slice).collect();
        let ends = lists.iter().enumerate().map(|(n, all)| (n, all.partition_point(|l| l.0 < until)));
        let mut next: BinaryHeap<((u32, u32, u32), usize, usize)> =
            ends.filter_map(|(n, end)| before(lists.get(n)?, end).map(|one| (one, n, end))).collect();
        let mut out: Vec<i64> = vec![];
        for _ in 0..LATELY {
            let Some(((_, author, _), n, end)) = next.pop() else { break };
            if !out.contains(&i64::from(author)) {
                out.push(i64::from(author));
                if out.len() == most {
                    break;
                }
            }
            next.extend(lists.get(n).and_then(|all| before(all, end - 1)).map(|one| (one, n, end - 1)));
        }
        out
    }
    pub fn len(&self) -> usize {
        self.posts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(id: i64, root: i64, author: i64, at: i64, audience: i64) -> Post {
        Post { id, root, author, asker: if id == root { 0 } else { 9 }, audience, at, asked_at: 0 }
    }

    #[test]
    fn built_at_once_or_step_by_step_it_is_the_same() {
        let posts: Vec<Post> = (1..200).map(|n| post(n, n - n % 4, n % 7, 1000 - n * 3 % 50, 1 + n % 2)).collect();
        let whole = Past::build(posts.clone(), 0);
        let mut steps = Past::default();
        for p in posts.iter().rev() {
            steps.add(p);
            steps.add(p);
        }
        for person in 0..7 {
            let (a, b): (Vec<&Mark>, Vec<&Mark>) =
                (whole.line(person, &[1, 2], 5000).collect(), steps.line(person, &[1, 2], 5000).collect());
            assert_eq!(a, b);
        }
        assert_eq!(whole.len(), steps.len());
        assert_eq!(whole.lately(&[1, 2], 5000, 50), steps.lately(&[1, 2], 5000, 50));
    }

    #[test]
    fn who_answered_lately_is_in_order_across_many_audiences() {
        let at = |n: i64| 1000 + n * 7919 % 601;
        let posts: Vec<Post> = (1..=600).map(|n| post(n, 10_000 + n, 1 + n % 97, at(n), 1 + n % 50)).collect();
        let past = Past::build(posts.clone(), 0);
        let (until, odd): (u32, Vec<u32>) = (1400, (1..=50).filter(|a| a % 2 == 1).collect());
        let mut all: Vec<(i64, i64, i64)> = posts.iter().filter(|p| p.audience % 2 == 1).map(|p| (p.at, p.author, p.id)).collect();
        all.retain(|p| p.0 < i64::from(until));
        all.sort_unstable_by(|a, b| b.cmp(a));
        let mut wanted: Vec<i64> = vec![];
        all.iter().for_each(|p| {
            if !wanted.contains(&p.1) {
                wanted.push(p.1)
            }
        });
        wanted.truncate(30);
        assert_eq!(past.lately(&odd, until, 30), wanted);
    }

    #[test]
    fn what_is_hidden_or_later_is_in_no_line() {
        let mut past = Past::build(vec![post(1, 1, 5, 10, 1), post(2, 1, 6, 20, 1), post(3, 3, 5, 30, 2), post(4, 3, 6, 40, 2)], 0);
        assert_eq!(past.line(6, &[1], 100).map(|m| m.id).collect::<Vec<_>>(), [2]);
        assert_eq!(past.line(6, &[1, 2], 40).count(), 1, "not yet written");
        assert_eq!(past.answers(3, &[1], 100).count(), 0);
        assert_eq!(past.lately(&[1], 100, 9), [6]);
        past.replace(&[1], &[]);
        assert_eq!((past.line(6, &[1, 2], 100).count(), past.line(5, &[1, 2], 100).count()), (1, 1));
        assert_eq!(past.lately(&[1], 100, 9), Vec::<i64>::new());
    }
}
