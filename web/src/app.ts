// Everything here is an improvement of pages that work without it: quiet navigation, drafts, live cards, keys.
import RelativeTimeElement from "@github/relative-time-element";
import * as Turbo from "@hotwired/turbo";
import "./compose";
import "./drafts";
import "./forms";
import "./home";
import "./inbox";
import "./keys";
import "./live";
import "./offline";
import "./page";
import "./people";
import "./searched";
import "./theme";
import "./unfold";
import "./upload";

document.documentElement.classList.add("scripted");
// All times on pages are past, also where the device's clock is slow: said once here, not at each of them.
Object.defineProperty(RelativeTimeElement.prototype, "tense", { get: () => "past" });
// Our own thin line (base.css) instead of Turbo's bar, whose inline style the content policy forbids.
Turbo.config.drive.progressBarDelay = 0x7fffffff;

// What a page fetches for later reading may stay away: without a line, or when a session has ended. The page says so itself.
document.addEventListener("turbo:frame-missing", (e) => {
  if (e.target instanceof HTMLElement && e.target.getAttribute("loading") === "lazy") e.preventDefault();
});
// So may what was still arriving when the page was left: Turbo gives it up, and nobody waits for it any more.
addEventListener("unhandledrejection", (e) => {
  if (e.reason instanceof DOMException && e.reason.name === "AbortError") e.preventDefault();
});

// The editor's pieces, and the list of people, are fetched when a page has a place for them.
for (const event of ["turbo:load", "page:changed"]) {
  document.addEventListener(event, () => {
    if (document.querySelector(".editor")) void import("./editor");
    if (document.querySelector("[data-people]")) void import("./pick");
  });
}
