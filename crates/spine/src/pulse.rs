//! Around whom something moves: what apps may ask of the picture of recent activity without knowing it. It says an order
//! and nothing else: whoever shows a moment or an item asks the one predicate.

use crate::{Boxed, PersonId, Result, View};
use std::sync::Arc;

pub trait Pulse: Send + Sync {
    /// Of `people` those around whom something moved last, `most` of them. Who is not in the picture is left out.
    fn liveliest<'a>(&'a self, view: &'a mut View, people: &'a [PersonId], most: usize) -> Boxed<'a, Result<Vec<PersonId>>>;
}

/// The plug a pulse sits in.
pub struct PulsePlug(pub Arc<dyn Pulse>);
