// Home: that somebody has read how far, a comment or a mute without leaving the page, and more cards when one nears the end.
import { on, onPage, post, toast, words } from "./dom";
import { failed, sent } from "./forms";
import { keepPlace, refresh } from "./morph";

// Who has the page before them for a while has read it; one that loads in the background waits for eyes.
let reading: ReturnType<typeof setTimeout> | undefined;
function read(): void {
  clearTimeout(reading);
  const form = document.querySelector<HTMLFormElement>("form[data-seen]");
  if (!form || document.visibilityState !== "visible") return;
  reading = setTimeout(() => {
    if (!form.isConnected) return;
    delete form.dataset["seen"];
    post(form).catch(() => {});
  }, 2000);
}
onPage(read);
document.addEventListener("visibilitychange", read);

/** A card leaves the stream; what is being read stays where it is. */
function leave(cards: Iterable<Element>): void {
  keepPlace(() => {
    for (const card of [...cards]) card.remove();
  });
}

// What stands behind the dots of a card: done in place.
on<HTMLFormElement>("submit", "[data-feed] [data-stay] form", (form, e) => {
  e.preventDefault();
  const card = form.closest<HTMLElement>("[data-root]");
  const path = new URL(form.action).pathname;
  post(form).then(
    (answer) => {
      if (!answer.ok) return void failed(form, answer);
      sent(form);
      const saved = path.endsWith("/unsave") && new URLSearchParams(location.search).get("view") === "saved";
      if (!path.endsWith("/mute") && !saved) return;
      const author = /^\/people\/\d+/.exec(path)?.[0];
      const by = (c: Element) => c.querySelector(".person-name a")?.getAttribute("href") === author;
      leave(author ? [...document.querySelectorAll("[data-feed] .card")].filter(by) : card ? [card] : []);
      document.dispatchEvent(new CustomEvent("page:changed"));
    },
    () => toast(words("offline")),
  );
});

// A comment from the stream: the card shows it, the page stays.
on<HTMLFormElement>("submit", "[data-feed] [data-unfolded] form[action$='/comments']", (form, e) => {
  if (e.defaultPrevented) return;
  e.preventDefault();
  const root = form.closest<HTMLElement>("[data-root]")?.dataset["root"];
  // Twice the keys is one comment.
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  void post(form).then(
    (answer) => {
      if (!answer.ok) return void failed(form, answer);
      sent(form);
      if (root) refresh([root]);
    },
    () => toast(words("offline")),
  ).finally(() => (form.ariaBusy = null));
});

// Near the end the next page comes by itself; the link stays for whoever has no scripts, or was faster.
const near = new IntersectionObserver(
  (all) => {
    for (const one of all) {
      const link = one.target.querySelector<HTMLAnchorElement>("a");
      if (one.isIntersecting && link && link.ariaBusy !== "true") link.click();
    }
  },
  { rootMargin: "0px 0px 600px" },
);
for (const event of ["turbo:load", "page:changed"]) {
  document.addEventListener(event, () => {
    near.disconnect();
    // Not before somebody moves: a page that is only opened loads nothing more.
    if (scrollY > 0) watch();
  });
}
function watch(): void {
  for (const pager of document.querySelectorAll("[data-stream] [data-pager]")) near.observe(pager);
}
document.addEventListener("scroll", watch, { passive: true });
