// Small manners of every page: menus close, long texts unfold in place, "load more" appends.
import { on, parse } from "./dom";

const MENUS = "details.menu[open]";
document.addEventListener("click", (e) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(MENUS)) {
    if (!(e.target instanceof Node && menu.contains(e.target)) || (e.target instanceof Element && e.target.closest(".menu-list a"))) menu.open = false;
  }
});
document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape") return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(MENUS)) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});
document.addEventListener("turbo:before-cache", () => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(MENUS)) menu.open = false;
  document.querySelector<HTMLDialogElement>("#help")?.close();
});

/** A text that fits needs no "read more": without the class the link is not shown. Measured first, changed after. */
function unclamp(): void {
  const short = [...document.querySelectorAll<HTMLElement>(".clamp")].filter((text) => text.scrollHeight <= text.clientHeight + 24);
  for (const text of short) text.classList.remove("clamp");
}
/** What scrolls inside itself can be scrolled with the keyboard. */
function reach(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".prose :is(pre, table)")) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}
for (const event of ["turbo:load", "turbo:render", "page:changed"]) {
  document.addEventListener(event, () => {
    unclamp();
    reach();
  });
}
on<HTMLAnchorElement>("click", ".read-more", (link, e) => {
  const { ctrlKey, metaKey, shiftKey } = e as MouseEvent;
  const text = link.previousElementSibling;
  if (ctrlKey || metaKey || shiftKey || !(text instanceof HTMLElement)) return;
  e.preventDefault();
  text.classList.remove("clamp");
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
});

on<HTMLAnchorElement>("click", "[data-pager] a", (link, e) => {
  const list = link.closest("[data-stream], [data-list]");
  const { ctrlKey, metaKey, shiftKey } = e as MouseEvent;
  if (!list || ctrlKey || metaKey || shiftKey) return;
  e.preventDefault();
  const selector = list.matches("[data-stream]") ? "[data-stream]" : "[data-list]";
  link.setAttribute("aria-busy", "true");
  fetch(link.href, { headers: { accept: "text/html" } })
    .then(async (answer) => {
      const next = answer.ok ? parse(await answer.text()).querySelector(selector) : null;
      if (!next) return void location.assign(link.href);
      const known = new Set([...list.querySelectorAll<HTMLElement>("[data-root]")].map((x) => x.dataset["root"]));
      const rows = (next.querySelector("[data-feed]") ?? next).children;
      const more = [...rows].filter((x) => !x.matches("[data-pager]") && !(x instanceof HTMLElement && x.dataset["root"] && known.has(x.dataset["root"])));
      for (const x of more) if (x instanceof HTMLElement && x.dataset["root"]) x.dataset["from"] = link.href;
      const pager = link.closest("[data-pager]");
      const feed = list.querySelector("[data-feed]");
      if (feed) feed.append(...more);
      else pager?.before(...more);
      const further = next.querySelector("[data-pager]");
      if (further) pager?.replaceWith(further);
      else pager?.remove();
      // Whoever asked for more goes on there; what came by itself takes nobody along.
      if (e.isTrusted) (more[0] as HTMLElement | undefined)?.focus?.({ preventScroll: true });
      document.dispatchEvent(new CustomEvent("page:changed"));
    })
    .catch(() => location.assign(link.href));
});
