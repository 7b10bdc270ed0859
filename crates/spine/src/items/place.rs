//! A place in a list by time: where one page of items ends and the next begins. In addresses it is "time.id" of the last
//! one shown, so it names only what the reader has seen and leaves no trace of what is hidden from them.

use super::{Item, ItemId};
use crate::{Error, Result, Time};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// By which time a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema, Default)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// What lives floats.
    #[default]
    Active,
    Newest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub at: Time,
    pub id: ItemId,
}
impl Place {
    /// Before everything.
    pub const TOP: Place = Place { at: Time(i64::MAX), id: ItemId(i64::MAX) };

    pub fn of(item: &Item, sort: Sort) -> Place {
        let at = match sort {
            Sort::Active => item.active_at,
            Sort::Newest => item.created_at,
        };
        Place { at, id: item.id }
    }
    /// The `before` of an address; empty is the top.
    pub fn asked(before: &str) -> Result<Place> {
        if before.is_empty() { Ok(Place::TOP) } else { before.parse() }
    }
    /// Cuts a list that was asked for one more than a page down to the page. Where the next one begins, if there is one.
    pub fn cut(items: &mut Vec<Item>, page: usize, sort: Sort) -> Option<Place> {
        let more = items.len() > page;
        items.truncate(page);
        items.last().filter(|_| more).map(|last| Place::of(last, sort))
    }
}
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.0, self.id)
    }
}
impl FromStr for Place {
    type Err = Error;
    fn from_str(words: &str) -> Result<Place> {
        words
            .split_once('.')
            .and_then(|(at, id)| Some(Place { at: Time(at.parse().ok()?), id: ItemId(id.parse().ok()?) }))
            .ok_or_else(|| incomplete("before"))
    }
}
/// What a list says to a cursor that is none of its own.
pub(crate) fn incomplete(field: &'static str) -> Error {
    Error::invalid(field, "address-incomplete")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_as_it_was_and_nothing_else_is_one() {
        assert_eq!(Place::asked("").unwrap(), Place::TOP);
        for place in [Place { at: Time(17), id: ItemId(4) }, Place::TOP] {
            assert_eq!(Place::asked(&place.to_string()).unwrap(), place);
        }
        for bad in ["x", "1", "1.", ".1", "1.2.3", "1.x", "99999999999999999999.1"] {
            assert!(matches!(Place::asked(bad), Err(Error::Invalid { field: "before", .. })), "{bad}");
        }
    }
}
