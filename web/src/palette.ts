// Ctrl+K: a few letters lead to a person, a post, a page or something to do (`@` people, `#` tags, `>` things to do). The
// server finds, filters and translates; Enter with nothing chosen searches everything.
import * as Turbo from "@hotwired/turbo";
import { compose } from "./compose";
import { words } from "./dom";

interface Group {
  name: string;
  label: string;
  hits: { url: string; title: string; note?: string; send?: string }[];
}

let dialog: HTMLDialogElement | undefined;
let input: HTMLInputElement;
let list: HTMLElement;
let said: HTMLElement;
let at = -1;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];

function build(): HTMLDialogElement {
  const box = Object.assign(document.createElement("dialog"), { id: "palette", className: "dialog palette" });
  box.setAttribute("aria-label", words("search"));
  input = Object.assign(document.createElement("input"), { type: "search", placeholder: words("search"), autocomplete: "off", maxLength: 200 });
  for (const [name, value] of [["role", "combobox"], ["aria-label", words("search")], ["aria-expanded", "false"], ["aria-controls", "palette-list"], ["aria-autocomplete", "list"]] as const) input.setAttribute(name, value);
  list = Object.assign(document.createElement("div"), { id: "palette-list" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words("suggestions"));
  said = Object.assign(document.createElement("p"), { className: "meta palette-said" });
  said.setAttribute("role", "status");
  box.append(input, list, said);
  document.body.append(box);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 120);
  });
  input.addEventListener("keydown", press);
  box.addEventListener("click", (e) => e.target === box && box.close());
  list.addEventListener("click", (e) => {
    const { ctrlKey, metaKey, shiftKey } = e;
    const link = (e.target as Element).closest<HTMLAnchorElement>("[role=option]");
    if (!link || ((ctrlKey || metaKey || shiftKey) && link.dataset["send"] === undefined)) return;
    e.preventDefault();
    take(link);
  });
  list.addEventListener("pointermove", (e) => {
    const n = options().indexOf((e.target as Element).closest("[role=option]") as HTMLAnchorElement);
    if (n >= 0 && n !== at) choose(n);
  });
  return box;
}

function take(link: HTMLAnchorElement): void {
  const send = link.dataset["send"];
  if (send === undefined) return go(link.href);
  dialog?.close();
  // The frame's own button does it as if it were pressed; what has none here is sent from a form of its own.
  const fields = [...new URLSearchParams(send)];
  const path = new URL(link.href).pathname;
  const button = [...document.querySelectorAll<HTMLButtonElement>(`form[action="${path}"] button`)].find((b) => fields.every(([name, value]) => b.name === name && b.value === value));
  if (button) return button.click();
  const form = Object.assign(document.createElement("form"), { method: "post", action: path, hidden: true });
  form.append(...fields.map(([name, value]) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
  document.body.append(form);
  form.addEventListener("turbo:submit-end", () => form.remove());
  form.requestSubmit();
}

function go(href: string): void {
  dialog?.close();
  const url = new URL(href, location.origin);
  if (url.hash === "#composer" && !url.search && compose()) return;
  // An address with a fragment on this very page needs no visit.
  if (url.origin !== location.origin) location.assign(url);
  else Turbo.visit(url.href);
}

function press(e: KeyboardEvent): void {
  if (e.isComposing) return;
  const n = options().length;
  if (e.key === "ArrowDown" && n) choose((at + 1) % n);
  else if (e.key === "ArrowUp" && n) choose(at <= 0 ? n - 1 : at - 1);
  // A field for searching would only empty itself.
  else if (e.key === "Escape") dialog?.close();
  else if (e.key === "Enter") {
    const chosen = options()[at];
    const q = input.value.trim();
    if (chosen) take(chosen);
    else if (q) go(`/search?q=${encodeURIComponent(q)}`);
  } else return;
  e.preventDefault();
}

function choose(n: number): void {
  at = n;
  for (const [i, o] of options().entries()) o.setAttribute("aria-selected", String(i === n));
  const chosen = options()[n];
  if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
  else input.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

async function ask(): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const q = input.value.trim();
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(q)}`, { signal: asking.signal, headers: { accept: "application/json" } });
    if (!answer.ok) return show([], "", "");
    const { groups, hint } = (await answer.json()) as { groups: Group[]; hint: string };
    show(groups, q, hint);
  } catch {
    // Typing on, or offline: the search page still answers Enter.
  }
}

function show(groups: Group[], q: string, hint: string): void {
  const same = (o: HTMLAnchorElement | undefined) => o && o.href + (o.dataset["send"] ?? "");
  const was = same(options()[at]);
  let n = 0;
  const full = groups.filter((g) => g.hits.length);
  list.replaceChildren(
    ...full.map((g) => {
      const box = document.createElement("div");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", g.label);
      const head = Object.assign(document.createElement("div"), { className: "palette-group", textContent: g.label });
      head.setAttribute("aria-hidden", "true");
      box.append(head);
      for (const hit of g.hits) {
        const link = Object.assign(document.createElement("a"), { href: hit.url, id: `palette-${n++}`, tabIndex: -1 });
        if (hit.send !== undefined) link.dataset["send"] = hit.send;
        link.setAttribute("role", "option");
        link.setAttribute("aria-selected", "false");
        link.append(Object.assign(document.createElement("span"), { textContent: hit.title, dir: "auto" }));
        if (hit.note) link.append(" ", Object.assign(document.createElement("span"), { className: "meta", textContent: hit.note, dir: "auto" }));
        box.append(link);
      }
      return box;
    }),
  );
  input.setAttribute("aria-expanded", String(n > 0));
  // Before anything is typed: what one can type.
  said.textContent = !q ? hint : n ? words("found").replace("{n}", String(n)) : words("none");
  said.classList.toggle("sr", !!q && n > 0);
  // What was chosen stays chosen while it is there.
  choose(was ? options().findIndex((o) => same(o) === was) : -1);
}

export function open(typed = ""): void {
  if (!dialog?.isConnected) dialog = build();
  if (dialog.open) return;
  input.value = typed;
  list.replaceChildren();
  said.textContent = "";
  choose(-1);
  dialog.showModal();
  input.focus();
  void ask();
}
document.addEventListener("turbo:before-cache", () => dialog?.remove());
