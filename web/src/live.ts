// Live pages: one stream of small hints for all tabs of this browser. A hint never carries content: the page
// fetches what it may see. A lost hint is made up for after the next reconnection.
import * as Turbo from "@hotwired/turbo";
import { meta, on, onPage, words } from "./dom";
import { refresh, rootsHere } from "./morph";

interface Hint {
  hello?: true;
  here?: number;
  touch?: (number | string)[];
  new?: (number | string)[];
  bell?: number;
  again?: true;
}

let source: EventSource | undefined;
let title = document.title;
let bell = "";
const fresh = new Set<string>();
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("live") : undefined;
if (tabs) {
  tabs.onmessage = (e) => {
    const hint = e.data as Hint;
    if (!hint.hello) take(hint);
    else if (holds) for (const h of lately()) tabs.postMessage(h);
  };
}

// A page is drawn a moment before its scripts listen: what was touched in between is told to it again.
const told: { when: number; hint: Hint }[] = [];
function lately(): Hint[] {
  const from = Date.now() - 5000;
  while (told[0] && told[0].when < from) told.shift();
  return told.map((t) => t.hint);
}

function take(hint: Hint): void {
  if (hint.touch) {
    refresh(hint.touch.map(String));
    announce(hint.touch.map(String));
  }
  if (hint.new) announce(hint.new.map(String));
  if (hint.bell !== undefined) rang = Date.now();
  if (hint.bell !== undefined) ring(hint.bell > 99 ? "99+" : hint.bell > 0 ? String(hint.bell) : "");
  if (hint.again) {
    refresh(rootsHere());
    announce("all");
  }
}

function tell(hint: Hint): void {
  if (hint.touch) told.push({ when: Date.now(), hint: { touch: hint.touch } });
  lately();
  take(hint);
  tabs?.postMessage(hint);
}

/** The line tells what comes after `here`; a page drawn before that has missed what lay between, and looks for it once. */
function catchUp(here: number): void {
  const at = Number(meta("live-at"));
  if (at < here) tell({ again: true });
}

function open(url: string): void {
  if (source) return;
  let before = false;
  let greeted = false;
  source = new EventSource(url);
  source.onopen = () => {
    if (before) tell({ again: true });
    before = true;
  };
  source.onmessage = (e: MessageEvent<string>) => {
    try {
      const hint = JSON.parse(e.data) as Hint;
      if (hint.here === undefined) tell(hint);
      else if (!greeted) {
        greeted = true;
        catchUp(hint.here);
      }
    } catch {
      // Not for us.
    }
  };
  // A refused stream (restart behind a proxy, ended session) is closed for good by the browser: try again later.
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    source = undefined;
    setTimeout(() => start(true), 5000 + Math.random() * 5000);
  };
}

let asked = false;
/** This tab is the one that listens. */
let holds = false;
function start(again = false): void {
  const url = meta("live");
  if (!url) {
    source?.close();
    source = undefined;
    return;
  }
  // Browsers allow few connections to one host: where it can be arranged, one tab listens for all.
  if (navigator.locks && tabs && !again) {
    if (asked) {
      // Signed in again in this tab: the line was closed with the old session.
      if (holds) open(url);
      return;
    }
    asked = true;
    void navigator.locks.request("live", () => {
      holds = true;
      // By now this tab may show another page, or be signed out.
      const now = meta("live");
      if (now) open(now);
      return new Promise(() => {});
    });
  } else open(url);
  if (again) tell({ again: true });
}

// What may be new here is asked of the server, in one question for all that came at once: it knows what this view is
// narrowed to, what the reader has muted, and what only changed without moving up.
const maybe = new Set<string>();
/** Something was missed: not of these is asked but of all that stands above what the page shows. */
let all = false;
let asking: ReturnType<typeof setTimeout> | undefined;
const shown = (id: string) => document.querySelector(`[data-root="${CSS.escape(id)}"]`) !== null;
function announce(ids: string[] | "all"): void {
  if (!document.querySelector("[data-news]")) return;
  if (ids === "all") all = true;
  else for (const id of ids) if (!shown(id)) maybe.add(id);
  if (all || maybe.size) asking ??= setTimeout(() => void ask(), 400);
}
async function ask(): Promise<void> {
  asking = undefined;
  const here = document.querySelector<HTMLElement>("[data-news]");
  const ids = [...maybe];
  const questions = all ? [null] : Array.from({ length: Math.ceil(ids.length / 100) }, (_, n) => ids.slice(n * 100, (n + 1) * 100).join(","));
  maybe.clear();
  all = false;
  for (const question of questions) {
    if (!here?.dataset["news"]) return;
    const url = new URL(here.dataset["news"], location.origin);
    if (question !== null) url.searchParams.set("ids", question);
    try {
      const answer = await fetch(url, { headers: { accept: "application/json" } });
      if (!answer.ok || !here.isConnected) return;
      const { new: found } = (await answer.json()) as { new: number[] };
      for (const id of found.map(String)) if (!shown(id)) fresh.add(id);
      if (fresh.size) pill(here);
    } catch {
      // The next one asks for itself.
    }
  }
}

/** "3 new" waits behind a pill; nothing that is being read moves. */
function pill(here: HTMLElement): void {
  let holder = document.querySelector<HTMLElement>("[data-new]");
  if (!holder) {
    holder = document.createElement("div");
    holder.className = "new-holder";
    holder.dataset["new"] = "";
    holder.setAttribute("role", "status");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "new-pill";
    holder.append(button);
    here.after(holder);
  }
  const button = holder.firstElementChild;
  if (button) button.textContent = words("new").replace("{n}", fresh.size > 99 ? "99+" : String(fresh.size));
}
on("click", "[data-new]", () => {
  scrollTo({ top: 0 });
  Turbo.visit(location.href, { action: "replace" });
});

function ring(n: string): void {
  bell = n;
  for (const badge of document.querySelectorAll<HTMLElement>("[data-bell]")) {
    badge.hidden = !n;
    const number = badge.querySelector("[data-bell-n]");
    if (number) number.textContent = n;
  }
  document.title = n ? `(${n}) ${title}` : title;
}
// A page of which a part came anew.
document.addEventListener("title", (e) => {
  title = (e as CustomEvent<string>).detail;
  ring(bell);
});
// Told on the way of a page that was drawn before: the page is older than what was told.
let rang = 0;
let sought = 0;
document.addEventListener("turbo:before-fetch-request", () => (sought = Date.now()));
// Back to a page as it was left: what came meanwhile was told to another.
let restored = false;
document.addEventListener("turbo:visit", (e) => (restored = (e as CustomEvent<{ action: string }>).detail.action === "restore"));
// A number that came with an answer: what was told while one waited for it is newer.
document.addEventListener("bell", (e) => {
  const { n, asked } = (e as CustomEvent<{ n: string; asked: number }>).detail;
  if (rang < asked) ring(n);
});

onPage(() => {
  title = document.title.replace(/^\(\d+\+?\) /, "");
  fresh.clear();
  if (!sought || rang < sought) bell = document.querySelector("[data-bell-n]")?.textContent ?? bell;
  ring(bell);
  start();
  if (restored) take({ again: true });
  restored = false;
  if (holds) lately().forEach(take);
  else tabs?.postMessage({ hello: true } satisfies Hint);
});
