//! The harvest of many posts: which ideas are held to be good after few votes, whom to show which idea next, and what themes
//! there are. Pure functions of what they are given: no database, no clock, no person; the same in gives the same out.

mod chance;
pub mod cluster;
pub mod next;
pub mod ranking;
pub mod sums;
pub mod themes;
