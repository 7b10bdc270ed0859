// Brings parts of the page up to date without disturbing the reader: what is being typed, what is unfolded and
// where one is stays as it is.
import { Idiomorph } from "idiomorph";
import { parse, toast, words } from "./dom";

type Field = HTMLInputElement | HTMLTextAreaElement;

function typed(node: Node): boolean {
  const field = node as Field;
  if (node instanceof HTMLTextAreaElement) return field.value !== field.defaultValue || field === document.activeElement;
  if (!(node instanceof HTMLInputElement)) return false;
  if (node.type === "radio" || node.type === "checkbox") return node.checked !== node.defaultChecked;
  return node.type !== "hidden" && (field.value !== field.defaultValue || field === document.activeElement);
}

/** Leave this element alone? */
function keep(old: Node, fresh: Node): boolean {
  if (old instanceof HTMLElement && old.localName === "relative-time") {
    return old.getAttribute("datetime") === (fresh as HTMLElement).getAttribute?.("datetime");
  }
  if (old instanceof HTMLElement && ("draftState" in old.dataset || "formAlert" in old.dataset || "similarList" in old.dataset)) return true;
  // An editor at work: what the scripts made of the field is theirs.
  if (old instanceof HTMLElement && old.dataset["face"]) return true;
  if (old instanceof HTMLOptionElement || old instanceof HTMLSelectElement) return old.closest("form")?.contains(document.activeElement) ?? false;
  return typed(old);
}

/** Brought in beside what the server sent: a form, which goes once it was sent, and why it failed. */
function unfolded(node: Node): boolean {
  return node instanceof HTMLElement && ("unfolded" in node.dataset || ("formAlert" in node.dataset && !node.hidden));
}

/** Attributes that are the reader's doing, not the server's. */
function readers(name: string, node: Element): boolean {
  if (name.startsWith("aria-") && "unfold" in (node as HTMLElement).dataset) return true;
  return (name === "open" && (node instanceof HTMLDetailsElement || node instanceof HTMLDialogElement)) || (name === "class" && "clamp" in (node as HTMLElement).dataset);
}

/** The field somebody is writing in, if they see it. */
function writing(): { e: HTMLElement; box: DOMRect } | undefined {
  const e = document.activeElement;
  if (!(e instanceof HTMLElement) || !e.matches("main :is(textarea, input, select, [contenteditable])")) return undefined;
  const box = e.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight ? { e, box } : undefined;
}

/** Changes the page around what is being read or written: that stays where it is. */
export function keepPlace(change: () => void): void {
  const line = 120;
  const field = writing();
  const all = [...document.querySelectorAll<HTMLElement>("main :is([data-root], .comment, [data-notice])")].map((e) => ({ e, box: e.getBoundingClientRect() }));
  const read = field ?? all.filter(({ box }) => box.top <= line && box.bottom > line).pop() ?? all.find(({ box }) => box.top > line);
  const style = document.documentElement.style;
  // Otherwise the browser would put it right a second time.
  style.overflowAnchor = "none";
  change();
  if (read?.e.isConnected && (field || scrollY > 0)) scrollBy({ top: read.e.getBoundingClientRect().top - read.box.top, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => (style.overflowAnchor = "")));
}

export function morph(old: Element, fresh: Element): void {
  Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (a: Node, b: Node) => !keep(a, b),
      beforeAttributeUpdated: (name: string, node: Element) => !readers(name, node),
      beforeNodeRemoved: (node: Node) => !unfolded(node),
    },
  });
  document.dispatchEvent(new CustomEvent("page:changed"));
}

// The same rules when Turbo refreshes the whole page after a form.
document.addEventListener("turbo:before-morph-element", (e) => {
  const fresh = (e as CustomEvent<{ newElement?: Element }>).detail.newElement;
  if (e.target instanceof Element && (fresh ? keep(e.target, fresh) : unfolded(e.target))) e.preventDefault();
});
document.addEventListener("turbo:before-morph-attribute", (e) => {
  const name = (e as CustomEvent<{ attributeName: string }>).detail.attributeName;
  if (e.target instanceof Element && readers(name, e.target)) e.preventDefault();
});

const waiting = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** One fetches at a time: of two under way the older could come last, and take back what the newer brought. */
let running = false;

/** Fetches the page that holds these roots once, shortly, and takes over what changed in them. */
export function refresh(ids: Iterable<string>): void {
  for (const id of ids) if (find(document, id)) waiting.add(id);
  if (waiting.size && !running) timer ??= setTimeout(() => void run(), 250);
}

export function rootsHere(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-root]")].map((e) => e.dataset["root"] ?? "");
}

function find(where: ParentNode, id: string): HTMLElement | null {
  return where.querySelector(`[data-root="${CSS.escape(id)}"]`);
}

async function run(): Promise<void> {
  timer = undefined;
  running = true;
  try {
    await fetchWaiting();
  } finally {
    running = false;
    refresh([]);
  }
}

async function fetchWaiting(): Promise<void> {
  const here = location.href;
  const pages = new Map<string, string[]>();
  for (const id of waiting) {
    const from = find(document, id)?.dataset["from"] ?? here;
    pages.set(from, [...(pages.get(from) ?? []), id]);
  }
  waiting.clear();
  for (const [from, ids] of pages) {
    try {
      const asked = Date.now();
      const answer = await fetch(from, { headers: { accept: "text/html" }, credentials: "same-origin", signal: AbortSignal.timeout(30_000) });
      if (location.href !== here) continue;
      if (answer.status === 404 || answer.status === 410) for (const id of ids) await missing(find(document, id), id);
      if (!answer.ok) continue;
      const page = parse(await answer.text());
      for (const id of ids) {
        const [old, fresh] = [find(document, id), find(page, id)];
        if (old && !fresh) await missing(old, id);
        if (!old || !fresh) continue;
        if (old.dataset["from"]) fresh.dataset["from"] = old.dataset["from"];
        keepPlace(() => morph(old, fresh));
      }
      if (from === here) entitle(page);
      const bell = page.querySelector<HTMLElement>("[data-bell]");
      if (bell) document.dispatchEvent(new CustomEvent("bell", { detail: { n: bell.querySelector("[data-bell-n]")?.textContent ?? "", asked } }));
    } catch {
      // The next event or reconnection tries again.
    }
  }
}

/** What stands above the roots of a page says the same as they do. */
function entitle(page: Document): void {
  const [old, fresh] = [document.querySelector("main > h1"), page.querySelector("main > h1")];
  if (old && fresh && old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
  if (page.title) document.dispatchEvent(new CustomEvent("title", { detail: page.title }));
}

/** A page may leave out what only moved down: it is gone when it has no page of its own any more. Nothing else proves it. */
async function missing(old: HTMLElement | null, id: string): Promise<void> {
  if (!old || !/^\d+$/.test(id)) return;
  const answer = await fetch(`/items/${id}`, { headers: { accept: "application/json" }, credentials: "same-origin", signal: AbortSignal.timeout(30_000) });
  if ((answer.status !== 404 && answer.status !== 410) || !old.isConnected) return;
  const card = old.closest("[data-feed]") !== null;
  const begun = [...old.querySelectorAll("form")].filter((f) => [...f.elements].some((e) => e instanceof HTMLTextAreaElement && e.value.trim() !== ""));
  const note = Object.assign(document.createElement("p"), { className: "gone", textContent: words("gone") });
  keepPlace(() => {
    if (!card) document.querySelectorAll("main > h1").forEach((h) => (h.textContent = words("gone")));
    // Words that somebody has begun stay, to be taken elsewhere.
    if (card && !begun.length) old.remove();
    else old.replaceChildren(note, ...begun);
    delete old.dataset["root"];
  });
  if (!card) {
    document.dispatchEvent(new CustomEvent("title", { detail: words("gone") }));
    toast(words("gone"));
  }
  document.dispatchEvent(new CustomEvent("page:changed"));
}
