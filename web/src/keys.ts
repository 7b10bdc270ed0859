// Keys for those who like them; one switch in the help turns the single letters off.
import * as Turbo from "@hotwired/turbo";
import { compose } from "./compose";
import { on, onPage, parse, toast, words } from "./dom";

export const OFF = "keys-off";
const places: Record<string, string> = { h: "/", i: "/inbox", q: "/questions", p: "/people", n: "/network", d: "/drafts" };
let prefix = "";
let prefixTimer: ReturnType<typeof setTimeout> | undefined;

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main .card:not(.side-box), main .answer")];
}

function walk(step: number): void {
  const all = cards();
  const here = all.findIndex((c) => c.contains(document.activeElement));
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(".card, .answer") ?? null;
}

/** The list of keys is a page of its own; here it comes to where one is. */
async function help(): Promise<void> {
  document.querySelector("#help")?.remove();
  const dialog = Object.assign(document.createElement("dialog"), { id: "help", className: "dialog" });
  dialog.setAttribute("aria-labelledby", "help-title");
  try {
    const page = parse(await (await fetch("/keys", { headers: { accept: "text/html" } })).text());
    const [title, list] = [page.querySelector("main h1"), page.querySelector("[data-keys]")];
    if (!title || !list || document.querySelector("#help")) return;
    const close = Object.assign(document.createElement("button"), { className: "icon-button", textContent: "×" });
    close.setAttribute("aria-label", words("close"));
    const head = document.createElement("header");
    const form = Object.assign(document.createElement("form"), { method: "dialog" });
    form.append(close);
    head.append(Object.assign(document.createElement("h2"), { id: "help-title", textContent: title.textContent }), form);
    list.classList.remove("card");
    dialog.append(head, list);
    document.body.append(dialog);
    ticked();
    dialog.showModal();
  } catch {
    toast(words("offline"));
  }
}
function ticked(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-keys-switch]")) box.checked = !localStorage.getItem(OFF);
}
function palette(): void {
  // Whoever types on at once types into it, however long it takes to come.
  let typed = "";
  const hold = (e: KeyboardEvent): void => {
    const letter = e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey;
    if (!letter && e.key !== "Backspace") return;
    e.preventDefault();
    e.stopImmediatePropagation();
    typed = letter ? typed + e.key : typed.slice(0, -1);
  };
  addEventListener("keydown", hold, true);
  const done = (): void => removeEventListener("keydown", hold, true);
  void import("./palette").then((p) => (done(), p.open(typed)), () => (done(), toast(words("offline"))));
}
/** The first of these in the post one is at, or on its own page. */
function click(selector: string): boolean {
  const here = (current() ?? document.querySelector("main .alone"))?.querySelector<HTMLElement>(selector);
  here?.click();
  return here != null;
}

function press(key: string): boolean {
  if (prefix === "g") {
    prefix = "";
    const place = places[key];
    if (place) Turbo.visit(place);
    return place !== undefined;
  }
  switch (key) {
    case "g":
      prefix = "g";
      clearTimeout(prefixTimer);
      prefixTimer = setTimeout(() => (prefix = ""), 1500);
      return true;
    case "/": {
      const field = [...document.querySelectorAll<HTMLElement>("[data-hotkey-focus='/']")].find((f) => f.offsetParent !== null);
      if (field) field.focus();
      else Turbo.visit("/search");
      return true;
    }
    case "?":
      void help();
      return true;
    case "j":
      walk(1);
      return true;
    case "k":
      walk(-1);
      return true;
    case "c":
      if (!compose()) Turbo.visit("/#composer");
      return true;
    case "o": {
      const href = current()?.querySelector<HTMLAnchorElement>("a.when, .card-title a")?.getAttribute("href");
      if (href) Turbo.visit(href);
      return href != null;
    }
    case "l":
      return click(".like");
    case "e":
      return click('a[href^="/items/"][href$="/edit"]');
    case "r": {
      // In a stream on the post's own page, there in the box below it.
      const alone = document.querySelector("main .alone");
      const box = alone?.parentElement?.querySelector<HTMLElement>("form.reply-box [contenteditable], form.reply-box textarea");
      if (box) box.focus();
      else click("a[href*='#answer'], a[href*='#comment'], a.when");
      return true;
    }
    default:
      return false;
  }
}

document.addEventListener("keydown", (e) => {
  if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.code === "KeyK" && !document.querySelector("dialog[open]")) {
    e.preventDefault();
    return palette();
  }
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  const target = e.target as HTMLElement;
  if (target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
  if (localStorage.getItem(OFF) && e.key !== "?") return;
  // By the key pressed, so that layouts with other letters reach the same keys.
  const key = /^[\x20-\x7e]$/.test(e.key) ? e.key : e.code.startsWith("Key") ? e.code.slice(3).toLowerCase() : e.key;
  if (press(key)) e.preventDefault();
});

on("click", "a[data-help], a[data-palette]", (link, e) => {
  const { ctrlKey, metaKey, shiftKey } = e as MouseEvent;
  if (ctrlKey || metaKey || shiftKey) return;
  e.preventDefault();
  if (link.matches("[data-help]")) void help();
  else palette();
});
on<HTMLInputElement>("change", "[data-keys-switch]", (box) => {
  if (box.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
});
onPage(ticked);
