// Drafts: what is typed is kept in this browser at once and on the server every two seconds, and put back when one
// returns. A successful submit clears both.
import * as Turbo from "@hotwired/turbo";
import { meta, on, onPage, words } from "./dom";
import { filesBack, forgetAllFiles, forgetFiles, keepFiles } from "./draftfiles";

interface Kept {
  fields: Record<string, string>;
  /** The server has it too: then its own copy, maybe newer, wins. */
  acked: boolean;
}

const timers = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>();
const flights = new WeakMap<HTMLFormElement, Promise<unknown>>();
const unsaved = new WeakSet<HTMLFormElement>();
const storing = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>();
/** What this page last found or left in a form's slot. */
const seen = new WeakMap<HTMLFormElement, Kept["fields"]>();

function slot(form: HTMLFormElement): string {
  return slotOf(form.dataset["draft"] ?? "");
}
function slotOf(place: string): string {
  return `draft:${meta("me") ?? "0"}:${place}`;
}
/** Is something half written kept for this place? */
export function keeps(place: string): boolean {
  try {
    return localStorage.getItem(slotOf(place)) !== null;
  } catch {
    return false;
  }
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (e): e is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement || (e instanceof HTMLInputElement && !["hidden", "file", "password", "submit"].includes(e.type))) && e.name !== "",
  );
}

function values(form: HTMLFormElement): Record<string, string> {
  const out: Record<string, string> = {};
  for (const f of fieldsOf(form)) {
    if (f instanceof HTMLInputElement && (f.type === "radio" || f.type === "checkbox") && !f.checked) continue;
    out[f.name] = f.value;
  }
  // Which wording an edit began from: others may save in the meantime.
  const revision = form.querySelector<HTMLInputElement>('[name="revision"]');
  if (revision) out["revision"] = revision.value;
  return out;
}

function written(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((f) => (f instanceof HTMLTextAreaElement || (f instanceof HTMLInputElement && f.type === "text")) && f.value.trim() !== "");
}

function store(form: HTMLFormElement, acked: boolean): void {
  try {
    const fields = values(form);
    if (othersWrote(form, fields)) goBy(form, `${form.dataset["draft"]}${ASIDE}${Math.random().toString(36).slice(2, 8)}`);
    if (written(form)) localStorage.setItem(slot(form), JSON.stringify({ fields, acked } satisfies Kept));
    else localStorage.removeItem(slot(form));
    seen.set(form, fields);
  } catch {
    // Storage full or forbidden: the server still has it.
  }
}

function kept(form: HTMLFormElement): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(slot(form)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

// Two windows may write at one place. The one that would write over what the other has goes on under a key of its own
// ("home~k3x8qa"), and both stand in the list of drafts.
const ASIDE = "~";
function othersWrote(form: HTMLFormElement, mine: Kept["fields"]): boolean {
  const there = kept(form)?.fields;
  const last = seen.get(form);
  if (!there) return false;
  const lost = (name: string) => there[name] !== last?.[name] && !(mine[name] ?? "").startsWith(there[name] ?? "");
  return fieldsOf(form).some((f) => (f instanceof HTMLTextAreaElement || f.type === "text") && lost(f.name));
}
function goBy(form: HTMLFormElement, key: string): void {
  form.dataset["draft"] = key;
  const named = form.querySelector<HTMLInputElement>('[name="draft"]');
  if (named) named.value = key;
}
/** "Go on writing" names a draft that stands aside: the form of its place takes it up. */
async function takeUp(key: string): Promise<void> {
  const form = [...document.querySelectorAll<HTMLFormElement>("form[data-draft]")].find((f) => f.dataset["draft"] === key.split(ASIDE)[0]);
  if (!form) return;
  if (!localStorage.getItem(slotOf(key))) {
    const answer = await fetch("/drafts", { headers: { accept: "application/json" } });
    const { drafts } = (await answer.json()) as { drafts: { key: string; fields: Kept["fields"] }[] };
    const draft = drafts.find((d) => d.key === key);
    if (!draft) return;
    localStorage.setItem(slotOf(key), JSON.stringify({ fields: draft.fields, acked: true } satisfies Kept));
  }
  goBy(form, key);
  restore(form, true);
}

function send(form: HTMLFormElement, body: string): Promise<void> {
  return sendTo(form.dataset["draft"] ?? "", body);
}
async function sendTo(key: string, body: string): Promise<void> {
  const data = new URLSearchParams({ key, body });
  const answer = await fetch("/drafts", { method: "POST", body: data, headers: { accept: "application/json" }, keepalive: body.length < 60_000 });
  if (!answer.ok) throw new Error(String(answer.status));
}

function save(form: HTMLFormElement): void {
  clearTimeout(timers.get(form));
  timers.delete(form);
  // First here, whatever becomes of the way to the server.
  if (storing.has(form)) storeNow(form);
  if (!unsaved.delete(form)) return;
  const flight = (flights.get(form) ?? Promise.resolve())
    .then(() => send(form, written(form) ? JSON.stringify(values(form)) : ""))
    .then(() => {
      if (unsaved.has(form) || !form.isConnected) return;
      store(form, true);
      state(form, written(form) ? words("saved") : "");
    })
    .catch(() => {
      unsaved.add(form);
    });
  fly(form, flight);
}
/** What is on its way to the server for a form, until it is there. */
function fly(form: HTMLFormElement, flight: Promise<unknown>): void {
  flights.set(form, flight);
  void flight.finally(() => flights.get(form) === flight && flights.delete(form));
}

function state(form: HTMLFormElement, text: string, undo = false): void {
  const line = form.querySelector("[data-draft-state]");
  if (!line) return;
  line.textContent = text;
  if (!undo) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words("discard");
  button.addEventListener("click", () => {
    form.reset();
    forget(form);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });
  line.append(" ", button);
}

/** It was sent, or is not wanted: gone here and on the server. */
export function forget(form: HTMLFormElement): void {
  if (!form.dataset["draft"]) return;
  clearTimeout(timers.get(form));
  timers.delete(form);
  unsaved.delete(form);
  localStorage.removeItem(slot(form));
  forgetFiles(slot(form));
  state(form, "");
  const key = form.dataset["draft"];
  const flight = (flights.get(form) ?? Promise.resolve()).then(() => sendTo(key, "")).catch(() => {});
  fly(form, flight);
  goBy(form, key.split(ASIDE)[0] ?? key);
}

/** A long text is written a moment after a key, not at every key. */
function storeSoon(form: HTMLFormElement): void {
  if (fieldsOf(form).every((f) => f.value.length < 20_000)) return storeNow(form);
  if (!storing.has(form)) storing.set(form, setTimeout(() => storeNow(form), 400));
}
function storeNow(form: HTMLFormElement): void {
  clearTimeout(storing.get(form));
  storing.delete(form);
  if (form.isConnected && unsaved.has(form)) store(form, false);
}

on<HTMLFormElement>("input", "form[data-draft]", (form) => {
  unsaved.add(form);
  storeSoon(form);
  if (!form.querySelector("[data-draft-state] button")) state(form, "");
  if (!timers.has(form)) timers.set(form, setTimeout(() => save(form), 2000));
});
keepFiles(slot);
on<HTMLFormElement>("focusout", "form[data-draft]", (form) => save(form));
// While a form is being sent its draft must not be written again behind its back.
on<HTMLFormElement>("submit", "form[data-draft]", (form) => {
  clearTimeout(timers.get(form));
  timers.delete(form);
  if (storing.has(form)) storeNow(form);
}, true);

// A draft that is still on its way must not arrive after what was sent, and stand there again as if it had not been: the
// form waits for it, not for ever.
document.addEventListener("turbo:before-fetch-request", (e) => {
  const flight = e.target instanceof HTMLFormElement ? flights.get(e.target) : undefined;
  if (!flight) return;
  e.preventDefault();
  const { resume } = (e as CustomEvent<{ resume(value: unknown): void }>).detail;
  void Promise.race([flight, new Promise((late) => setTimeout(late, 3000))]).then(resume);
});

function saveAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) save(form);
}
addEventListener("pagehide", saveAll);
document.addEventListener("turbo:before-visit", saveAll);
document.addEventListener("visibilitychange", () => document.hidden && saveAll());

onPage(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) restore(form);
  const aside = new URLSearchParams(location.search).get("draft");
  if (aside?.includes(ASIDE)) void takeUp(aside).catch(() => {});
});

/** What is kept for a form is put back; over what the server drew only where that is older, or `anyway`. */
export function restore(form: HTMLFormElement, anyway = false): void {
  void filesBack(form, slot(form)).then((some) => some && back(form));
  const there = kept(form);
  if (!there?.fields) return;
  seen.set(form, there.fields);
  if (!anyway && written(form) && there.acked) return;
  for (const f of fieldsOf(form)) {
    const value = there.fields[f.name];
    if (value === undefined) continue;
    if (f instanceof HTMLInputElement && (f.type === "radio" || f.type === "checkbox")) f.checked = f.value === value;
    else f.value = value;
  }
  const revision = form.querySelector<HTMLInputElement>('[name="revision"]');
  if (revision && there.fields["revision"]) revision.value = there.fields["revision"];
  form.dispatchEvent(new Event("change", { bubbles: true }));
  back(form);
  if (!there.acked) unsaved.add(form);
}
/** Something is there again: it is to be seen, and said how one is rid of it. */
function back(form: HTMLFormElement): void {
  const folded = form.closest("details");
  if (folded) folded.open = true;
  state(form, words("restored"), true);
}

// The list of drafts: what only this browser has (the server was away) comes along; what is discarded goes here too.
onPage(() => {
  const list = document.querySelector("[data-drafts]");
  if (!list) return;
  const before = `draft:${meta("me") ?? "0"}:`;
  const left = Object.keys(localStorage).flatMap((key) => {
    if (!key.startsWith(before)) return [];
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && !kept.acked ? [{ key, kept }] : [];
  });
  if (!left.length) return;
  const sending = left.map(({ key, kept }) =>
    sendTo(key.slice(before.length), JSON.stringify(kept.fields)).then(() => localStorage.setItem(key, JSON.stringify({ ...kept, acked: true }))),
  );
  void Promise.all(sending).then(() => Turbo.visit(location.href, { action: "replace" }), () => {});
});
on<HTMLFormElement>("submit", "[data-discard]", (form) => {
  const slot = slotOf(form.querySelector<HTMLInputElement>('[name="key"]')?.value ?? "");
  localStorage.removeItem(slot);
  forgetFiles(slot);
}, true);

// On a shared machine nothing typed stays behind; the server has the drafts.
on("submit", "[data-sign-out]", () => {
  saveAll();
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft:")) localStorage.removeItem(key);
  forgetAllFiles();
}, true);
