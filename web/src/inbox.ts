// The inbox with the keyboard alone, and without loading the page for each notice: j and k walk, e is done with one,
// u turns read and unread, o or Enter opens.
import * as Turbo from "@hotwired/turbo";
import { on, post, toast, words } from "./dom";
import { OFF } from "./keys";

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-inbox] [data-notice]")];
}
function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-notice]") ?? null;
}
function go(row: HTMLElement | undefined): void {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function walk(step: number): void {
  const all = rows();
  const here = current();
  const at = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
  go(all[Math.min(Math.max(at, 0), all.length - 1)]);
}
function press(key: string, target: Element): boolean {
  const row = current();
  const act = (mark: string) => {
    const form = row?.querySelector<HTMLFormElement>(`form[data-notice-act="${mark}"]`);
    form?.requestSubmit();
    return form != null;
  };
  switch (key) {
    case "j":
      walk(1);
      return true;
    case "k":
      walk(-1);
      return true;
    case "e":
      return act("done");
    case "u":
      return act("read");
    case "o":
    case "Enter":
      // On a button or a link inside, Enter is the button's.
      if (!row || (key === "Enter" && target !== row)) return false;
      row.querySelector<HTMLElement>(".notice-open")?.click();
      return true;
    default:
      return false;
  }
}
// Before the keys of every page, which mean posts by the same letters.
document.addEventListener(
  "keydown",
  (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.isComposing || !(e.target instanceof Element)) return;
    if (!document.querySelector("[data-inbox]") || e.target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
    const key = e.key === "Enter" || /^[\x20-\x7e]$/.test(e.key) ? e.key : e.code.startsWith("Key") ? e.code.slice(3).toLowerCase() : e.key;
    if ((localStorage.getItem(OFF) && key !== "Enter") || !press(key, e.target)) return;
    e.preventDefault();
    e.stopImmediatePropagation();
  },
  true,
);

on<HTMLFormElement>("submit", "form[data-notice-act]", (form, e) => {
  e.preventDefault();
  const row = form.closest<HTMLElement>("[data-notice]");
  if (!row || row.ariaBusy === "true") return;
  row.ariaBusy = "true";
  const asked = Date.now();
  post(form)
    .then(async (answer) => {
      if (!answer.ok) return toast(words("failed"));
      const { unread } = (await answer.json()) as { unread: number };
      document.dispatchEvent(new CustomEvent("bell", { detail: { n: unread > 99 ? "99+" : unread > 0 ? String(unread) : "", asked } }));
      const shown = new URLSearchParams(location.search).get("show");
      // In the list of unread ones a read one stays until the next look, so that it can be turned back.
      if (form.dataset["noticeAct"] === "done") gone(row);
      else if (shown !== "done") turned(row, form);
      else gone(row);
    })
    .catch(() => toast(words("offline")))
    .finally(() => (row.ariaBusy = null));
});

/** It leaves the list, and the next one takes its place. */
function gone(row: HTMLElement): void {
  const all = rows();
  const at = all.indexOf(row);
  const held = row.contains(document.activeElement);
  const day = row.parentElement;
  row.remove();
  if (day && !day.querySelector("[data-notice]")) day.remove();
  if (all.length === 1) return Turbo.visit(location.href, { action: "replace" });
  if (held) go(all[at + 1] ?? all[at - 1]);
}

/** Read or unread: the row shows it, and its button does the opposite now. */
function turned(row: HTMLElement, form: HTMLFormElement): void {
  const read = form.action.endsWith("/read");
  row.classList.toggle("unread", !read);
  form.action = form.action.replace(/\/(un)?read$/, read ? "/unread" : "/read");
  const button = form.querySelector("button");
  const label = form.dataset[read ? "unreadLabel" : "readLabel"] ?? "";
  if (button) button.title = label;
  const said = button?.querySelector(".sr");
  if (said) said.textContent = label;
  row.querySelector(".meta .new")?.toggleAttribute("hidden", read);
}
