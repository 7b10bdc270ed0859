//! Live pages, the markup's half: tells the browser where to listen, and up to where this page knows what happened.
//! What is sent there is the spine's affair.

use crate::Chrome;
use maud::{Markup, html};

pub fn meta(c: &Chrome) -> Markup {
    html! { @if c.me.is_some() { meta name="live" content="/live"; meta name="live-at" content=(c.live_at); } }
}
