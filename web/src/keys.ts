// Keys for those who like them; one switch in the help turns the single letters off.
import * as Turbo from "@hotwired/turbo";
import { on, onPage } from "./dom";
import { compose } from "./forms";

const OFF = "keys-off";
const places: Record<string, string> = { h: "/", i: "/inbox", q: "/questions", p: "/people", n: "/network" };
let prefix = "";
let prefixTimer: ReturnType<typeof setTimeout> | undefined;

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main .card, main .answer")];
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

function help(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#help");
  if (dialog && !dialog.open) dialog.showModal();
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
      help();
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
      const href = current()?.dataset["href"];
      if (href) Turbo.visit(href);
      return href !== undefined;
    }
    case "l": {
      const like = current()?.querySelector<HTMLElement>("[data-like]");
      like?.click();
      return like != null;
    }
    default:
      return false;
  }
}

document.addEventListener("keydown", (e) => {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  const target = e.target as HTMLElement;
  if (target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
  if (localStorage.getItem(OFF) && e.key !== "?") return;
  // By the key pressed, so that layouts with other letters reach the same keys.
  const key = /^[\x20-\x7e]$/.test(e.key) ? e.key : e.code.startsWith("Key") ? e.code.slice(3).toLowerCase() : e.key;
  if (press(key)) e.preventDefault();
});

on("click", "[data-help]", help);
on<HTMLInputElement>("change", "[data-keys-switch]", (box) => {
  if (box.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
});
onPage(() => {
  const box = document.querySelector<HTMLInputElement>("[data-keys-switch]");
  if (box) box.checked = !localStorage.getItem(OFF);
});
