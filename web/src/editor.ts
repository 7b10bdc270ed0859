// What a text field gains where scripts run: a toolbar, @people, #tags and emoji, and two faces of one text, rich and
// Markdown. The textarea holds the Markdown in both. Loaded only on pages with something to write in; the rich face only
// when somebody writes.
import "@github/text-expander-element";
import { on, toast, words } from "./dom";
import type { Rich } from "./rich";
import { draw, hits } from "./suggest";

interface Editor {
  box: HTMLElement;
  field: HTMLTextAreaElement;
  bar: HTMLElement;
  rich?: Rich | undefined;
  holder?: HTMLElement | undefined;
  watch?: MutationObserver | undefined;
  /** Required fields ask the browser for a bubble, which a hidden field cannot show: the server says it. */
  required: boolean;
  coming?: boolean;
}

const FACE = "face";
const editors = new WeakMap<HTMLElement, Editor>();
const wanted = () => localStorage.getItem(FACE) !== "markdown";

const BUTTONS = [
  ["bold", "bold", "B"],
  ["italic", "italic", "I"],
  ["heading", "heading", ""],
  ["link", "link", ""],
  ["quote", "quote", ""],
  ["code", "code", "E"],
  ["list", "list", ""],
  ["numbers", "list-ordered", ""],
  ["emoji", "smile", ""],
] as const;

function icon(name: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  const sprite = document.querySelector("svg use")?.getAttribute("href")?.split("#")[0] ?? "";
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

function enhance(box: HTMLElement): void {
  const field = box.querySelector("textarea");
  if (!field || editors.has(box)) return;
  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words("formatting"));
  bar.setAttribute("aria-controls", field.id);
  for (const [name, sign, key] of BUTTONS) {
    const button = document.createElement("button");
    const label = words(name === "emoji" ? name : `md-${name}`);
    Object.assign(button, { type: "button", title: key ? `${label} (Ctrl+${key})` : label, tabIndex: -1 });
    button.dataset["do"] = name;
    button.setAttribute("aria-label", label);
    if (name === "emoji") {
      button.ariaHasPopup = "dialog";
      button.ariaExpanded = "false";
    }
    button.append(icon(sign));
    bar.append(button);
  }
  const face = Object.assign(document.createElement("button"), { type: "button", className: "face", textContent: words("markdown"), tabIndex: -1, title: words("face") });
  face.dataset["do"] = "face";
  bar.append(face);
  const e: Editor = { box, field, bar, required: field.required };
  editors.set(box, e);
  show(e, "markdown");
  box.prepend(bar);
  (bar.firstElementChild as HTMLElement).tabIndex = 0;
  // Somebody writes already, or something stands there to be read as it will look.
  if (wanted() && (document.activeElement === field || (field.value && field.offsetParent))) void toRich(e, false);
}

function show(e: Editor, face: "rich" | "markdown"): void {
  e.box.dataset["face"] = face;
  e.bar.querySelector('[data-do="face"]')?.setAttribute("aria-pressed", String(face === "markdown"));
}

async function toRich(e: Editor, asked: boolean): Promise<void> {
  if (e.rich || e.coming || e.field.classList.contains("long")) return asked ? toast(words("onlymarkdown")) : undefined;
  e.coming = true;
  try {
    const { rich, toEnd } = await import("./rich");
    // Sent, or left, in the meantime?
    if (!e.box.isConnected || e.rich) return;
    const had = asked || document.activeElement === e.field;
    const holder = document.createElement("div");
    holder.className = "rich-holder";
    const said = Object.assign(document.createElement("span"), { className: "sr" });
    said.setAttribute("role", "status");
    const made = rich(e.field, holder, (on) => {
      for (const b of e.bar.querySelectorAll<HTMLElement>("[data-do]")) if (!["face", "emoji"].includes(b.dataset["do"] ?? "")) b.setAttribute("aria-pressed", String(on.has(b.dataset["do"] ?? "")));
    }, (text) => (said.textContent = text));
    if (!made) return asked ? toast(words("onlymarkdown")) : undefined;
    holder.append(made.view.dom, said);
    const source = e.field.parentElement as HTMLElement;
    source.after(holder);
    source.hidden = true;
    e.field.required = false;
    e.rich = made;
    e.holder = holder;
    e.watch = new MutationObserver(() => made.view.setProps({}));
    e.watch.observe(e.field, { attributeFilter: ["aria-invalid", "aria-describedby", "placeholder"] });
    show(e, "rich");
    if (had) {
      toEnd(made.view);
      made.focus();
    }
  } catch {
    // Offline: Markdown it is.
  } finally {
    e.coming = false;
  }
}

function toSource(e: Editor): void {
  if (!e.rich) return;
  e.watch?.disconnect();
  e.rich.destroy();
  e.holder?.remove();
  e.rich = e.holder = undefined;
  (e.field.parentElement as HTMLElement).hidden = false;
  e.field.required = e.required;
  for (const b of e.bar.querySelectorAll("[aria-pressed]")) b.removeAttribute("aria-pressed");
  show(e, "markdown");
}

const of = (x: Element | null) => editors.get(x?.closest<HTMLElement>(".editor") as HTMLElement);

on<HTMLTextAreaElement>("focusin", ".editor textarea", (field) => {
  const e = of(field);
  if (e && wanted() && !e.rich) void toRich(e, false);
});
on<HTMLLabelElement>("click", "label[for]", (label, event) => {
  const e = of(document.getElementById(label.htmlFor));
  if (!e?.rich) return;
  event.preventDefault();
  e.rich.focus();
});

// Other hands changed the textarea: a draft came back, the form was sent or emptied.
function follow(form: HTMLElement): void {
  for (const box of form.querySelectorAll<HTMLElement>(".editor[data-face=rich]")) {
    const e = of(box);
    if (e?.rich && !e.rich.load()) toSource(e);
  }
}
on<HTMLFormElement>("change", "form", follow);
on<HTMLFormElement>("reset", "form", (form) => setTimeout(() => follow(form)));

// The toolbar: one stop for Tab, arrows inside.
on<HTMLElement>("mousedown", ".editor-bar", (_, event) => event.preventDefault());
on<HTMLButtonElement>("click", ".editor-bar [data-do]", (button) => {
  const e = of(button);
  const name = button.dataset["do"] ?? "";
  if (!e) return;
  if (name === "face") {
    localStorage.setItem(FACE, e.rich ? "markdown" : "rich");
    if (!e.rich) return void toRich(e, true);
    toSource(e);
    return e.field.focus();
  }
  if (name === "emoji") return emoji(e, button);
  if (name === "link" && e.rich) return linkRow(e);
  if (e.rich) e.rich.run(name);
  else write(e.field, name);
});
on<HTMLElement>("keydown", ".editor [role=toolbar]", (bar, event) => {
  const key = (event as KeyboardEvent).key;
  const all = [...bar.querySelectorAll<HTMLElement>("button")];
  const here = all.indexOf(document.activeElement as HTMLElement);
  const ahead = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const next = key === ahead ? here + 1 : key === back ? here - 1 : key === "Home" ? 0 : key === "End" ? all.length - 1 : NaN;
  const to = all[(next + all.length) % all.length];
  if (here < 0 || !to) return;
  event.preventDefault();
  for (const b of all) b.tabIndex = b === to ? 0 : -1;
  to.focus();
});

function emoji(e: Editor, button: HTMLElement): void {
  const take = (sign: string) => (e.rich ? e.rich.insert(sign) : type(e.field, sign));
  void import("./emoji").then((m) => m.choose(e.box, button, take, () => (e.rich ?? e.field).focus()), () => toast(words("offline")));
}

/** Where a link leads is asked for in a line below the bar. */
function linkRow(e: Editor): void {
  e.box.querySelector(".link-row")?.remove();
  const row = Object.assign(document.createElement("div"), { className: "link-row" });
  const input = Object.assign(document.createElement("input"), { type: "url", placeholder: "https://", value: e.rich?.linked() ?? "" });
  input.setAttribute("aria-label", words("address"));
  const done = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words("md-link") });
  const close = (href?: string) => {
    row.remove();
    if (href === undefined) e.rich?.focus();
    else e.rich?.link(href && !/^(https?:|mailto:|\/|#)/i.test(href) ? `https://${href}` : href || null);
  };
  done.addEventListener("click", () => close(input.value.trim()));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close(event.key === "Enter" ? input.value.trim() : undefined);
  });
  row.append(input, done);
  e.bar.after(row);
  input.focus();
}

/** As if typed: the browser's own undo takes it back. */
function type(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
/** The same commands in the Markdown face. */
function write(field: HTMLTextAreaElement, name: string): void {
  const [start, end] = [field.selectionStart, field.selectionEnd];
  const chosen = field.value.slice(start, end);
  const around = { bold: "**", italic: "*", code: chosen.includes("\n") ? "\n```\n" : "`" }[name];
  const before = { heading: "# ", quote: "> ", list: "- ", numbers: "1. " }[name];
  if (around) {
    type(field, around + chosen + [...around].reverse().join(""));
    field.setSelectionRange(start + around.length, end + around.length);
  } else if (name === "link") {
    type(field, `[${chosen}](https://)`);
    const at = chosen ? start + chosen.length + 3 : start + 1;
    field.setSelectionRange(at, chosen ? at + 8 : at);
  } else if (before) {
    const from = field.value.lastIndexOf("\n", start - 1) + 1;
    field.setSelectionRange(from, end);
    type(field, field.value.slice(from, end).split("\n").map((line, i) => (name === "numbers" ? `${i + 1}. ` : before) + line).join("\n"));
  }
}
on<HTMLTextAreaElement>("keydown", ".editor textarea", (field, event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
  const name = (ctrlKey || metaKey) && !altKey && !shiftKey ? { b: "bold", i: "italic", e: "code" }[key] : undefined;
  if (!name) return;
  event.preventDefault();
  write(field, name);
});

// Rich text that is pasted into the Markdown face becomes Markdown.
const RICH = /<(a\s|b>|b\s|strong|em>|i>|ul|ol|pre|code|blockquote|h[1-4]|table|del>)/i;
on<HTMLTextAreaElement>("paste", ".editor textarea", (field, event) => {
  const data = (event as ClipboardEvent).clipboardData;
  const [html, text] = [data?.getData("text/html") ?? "", data?.getData("text/plain") ?? ""];
  if (event.defaultPrevented || !RICH.test(html) || html.length > 200_000) return;
  event.preventDefault();
  void import("./rich").then(({ fromHtml }) => type(field, fromHtml(html) ?? text), () => type(field, text));
});

// @people, #tags and :emoji in the Markdown face.
document.addEventListener("text-expander-change", (event) => {
  const { key, text, provide } = (event as CustomEvent<{ key: string; text: string; provide(p: Promise<unknown>): void }>).detail;
  if (key === ":" ? text.length < 2 : key === "#" && !text) return;
  provide(hits(key, text).then((found) => ({ matched: found.length > 0, fragment: draw(found) })));
}, true);
document.addEventListener("text-expander-value", (event) => {
  const detail = (event as CustomEvent<{ item: HTMLElement; value: string | null }>).detail;
  detail.value = detail.item.dataset["value"] ?? null;
}, true);

// A kept copy of a page holds plain fields: what runs is made anew when it is shown again.
document.addEventListener("turbo:before-cache", () => {
  for (const box of document.querySelectorAll<HTMLElement>(".editor[data-face]")) {
    const e = of(box);
    if (!e) continue;
    toSource(e);
    e.bar.remove();
    box.querySelector(".link-row")?.remove();
    delete box.dataset["face"];
    editors.delete(box);
  }
});

function all(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".editor:not([data-face])")) enhance(box);
}
for (const event of ["turbo:load", "page:changed"]) document.addEventListener(event, all);
all();
