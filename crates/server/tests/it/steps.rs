//! What happens in the test of visibility: steps drawn by chance, each with numbers that choose among what there is.

use crate::homes::{AtHome, at_home};
use proptest::prelude::*;

/// Chooses among whatever there is when the step is taken.
pub type Pick = u16;

#[derive(Debug, Clone)]
pub enum Step {
    Post {
        who: Pick,
        board: Pick,
        circle: Pick,
        question: bool,
    },
    Reply {
        who: Pick,
        to: Pick,
        answer: bool,
    },
    PassOn {
        who: Pick,
        what: Pick,
        to: Pick,
    },
    Open {
        who: Pick,
        what: Pick,
    },
    Circle {
        what: Pick,
        circle: Pick,
    },
    Throw {
        who: Pick,
        what: Pick,
    },
    Restore {
        who: Pick,
        what: Pick,
    },
    /// Taken out of sight by a decision, or put back.
    Judge {
        what: Pick,
    },
    Join {
        who: Pick,
        group: Pick,
    },
    Part {
        who: Pick,
        group: Pick,
    },
    Kind {
        who: Pick,
        kind: Pick,
    },
    Leave {
        who: Pick,
    },
    Return {
        who: Pick,
    },
    SignOut {
        who: Pick,
    },
    /// In and with communities.
    Home(AtHome),
    /// Compare everything here, not only at the end.
    Look,
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let n = || any::<Pick>();
    let step = prop_oneof![
        7 => (n(), n(), n(), any::<bool>()).prop_map(|(who, board, circle, question)| Step::Post { who, board, circle, question }),
        6 => (n(), n(), any::<bool>()).prop_map(|(who, to, answer)| Step::Reply { who, to, answer }),
        3 => (n(), n(), n()).prop_map(|(who, what, to)| Step::PassOn { who, what, to }),
        1 => (n(), n()).prop_map(|(who, what)| Step::Open { who, what }),
        2 => (n(), n()).prop_map(|(what, circle)| Step::Circle { what, circle }),
        3 => (n(), n()).prop_map(|(who, what)| Step::Throw { who, what }),
        2 => (n(), n()).prop_map(|(who, what)| Step::Restore { who, what }),
        2 => n().prop_map(|what| Step::Judge { what }),
        2 => (n(), n()).prop_map(|(who, group)| Step::Join { who, group }),
        2 => (n(), n()).prop_map(|(who, group)| Step::Part { who, group }),
        1 => (n(), n()).prop_map(|(who, kind)| Step::Kind { who, kind }),
        1 => n().prop_map(|who| Step::Leave { who }),
        1 => n().prop_map(|who| Step::Return { who }),
        1 => n().prop_map(|who| Step::SignOut { who }),
        26 => at_home().prop_map(Step::Home),
        1 => Just(Step::Look),
    ];
    prop::collection::vec(step, 5..40)
}
