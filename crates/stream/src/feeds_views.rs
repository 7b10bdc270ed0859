//! The page of addresses for feed readers.

use shell::{
    Chrome, Icon, Page, chrome, html, layout,
    parts::{self, Look},
};
use spine::people::addresses::Address;

/// `asked`: the list somebody comes from, its title and its name.
pub fn page(c: &Chrome, feeds: &[Address], asked: Option<(&str, &str)>, made: Option<&str>) -> Page {
    let main = html! {
        (parts::page_head(c.t("feeds"), Some(c.t("stream-feeds-words")), None))
        @if let Some(url) = made { (parts::address_made(c.t("stream-feeds-made"), url)) }
        @if let Some((title, of)) = asked {
            section class="card stack" {
                h2 dir="auto" { (title) }
                div class="button-row" {
                    (parts::post_button(Look::Primary, Some(Icon::Plus), c.t("stream-feeds-make"), "/settings/feeds", &[("of", of)]))
                    a class="button quiet" href={ "/feed?" (chrome::feed_query(of)) } data-turbo="false" { (c.t("stream-feeds-read")) }
                }
            }
        }
        @for f in feeds { (parts::address(c, &f.name, f.created_at, f.used_at, &format!("/settings/feeds/{}/revoke", f.id))) }
        p class="hint" { (c.t("stream-feeds-hint")) }
    };
    layout::page(c, c.t("feeds"), main, None)
}
