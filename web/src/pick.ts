// A field for people, by @handle: while one types, a list of names opens below it, as in the editor. For one person, or for
// many with spaces between. Loaded where a page has such a field.
import { on, words } from "./dom";
import { draw, hits } from "./suggest";

interface Open {
  field: HTMLInputElement;
  list: HTMLUListElement;
  at: number;
}
let open: Open | undefined;
let round = 0;
let soon: ReturnType<typeof setTimeout> | undefined;

/** What is being typed, and what stands around it: in a field for many the word at the cursor, else all of it. */
function typed(field: HTMLInputElement): { before: string; text: string; after: string } {
  if (field.dataset["people"] !== "many") return { before: "", text: bare(field.value), after: "" };
  const at = field.selectionStart ?? field.value.length;
  const before = field.value.slice(0, at).replace(/[^,\s]*$/, "");
  return { before, text: bare(field.value.slice(before.length, at)), after: field.value.slice(at).replace(/^[^,\s]*/, "").trimStart() };
}
const bare = (text: string) => text.replace(/^@/, "").trim();

function close(): void {
  clearTimeout(soon);
  round++;
  if (!open) return;
  open.list.remove();
  open.field.removeAttribute("aria-activedescendant");
  open.field.removeAttribute("aria-controls");
  open.field.ariaExpanded = "false";
  open = undefined;
}

function choose(n: number): void {
  if (!open) return;
  const all = [...open.list.children];
  open.at = (n + all.length) % all.length;
  for (const [i, li] of all.entries()) li.setAttribute("aria-selected", String(i === open.at));
  open.field.setAttribute("aria-activedescendant", all[open.at]?.id ?? "");
}

function take(): void {
  if (!open) return;
  const { field, list, at } = open;
  const handle = (list.children[at] as HTMLElement | undefined)?.dataset["value"] ?? "";
  const { before, after } = typed(field);
  close();
  const head = before + handle + (field.dataset["people"] === "many" ? " " : "");
  field.value = head + after;
  field.setSelectionRange(head.length, head.length);
  // Drafts and the submit button hear of it; nothing is asked again for what was just chosen.
  field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
}

/** Says how many there are to whoever does not see the list. */
function say(field: HTMLInputElement, text: string): void {
  const holder = field.parentElement;
  let said = holder?.querySelector<HTMLElement>(":scope > [role=status]");
  if (holder && !said) {
    said = Object.assign(document.createElement("span"), { className: "sr" });
    said.setAttribute("role", "status");
    holder.append(said);
  }
  if (said) said.textContent = text;
}

async function ask(field: HTMLInputElement): Promise<void> {
  const mine = ++round;
  const found = await hits("@", typed(field).text);
  if (mine !== round || !field.isConnected || document.activeElement !== field) return;
  close();
  if (!found.length) return say(field, "");
  const list = draw(found);
  list.addEventListener("mousedown", (e) => {
    e.preventDefault();
    const li = (e.target as Element).closest("li");
    if (!li) return;
    choose([...list.children].indexOf(li));
    take();
  });
  field.after(list);
  list.style.insetBlockStart = `${field.offsetTop + field.offsetHeight + 4}px`;
  open = { field, list, at: 0 };
  field.setAttribute("aria-controls", list.id);
  field.ariaExpanded = "true";
  choose(0);
  say(field, words("found").replace("{n}", String(found.length)));
}

on<HTMLInputElement>("focusin", "[data-people]", (field) => {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.ariaExpanded = String(open?.field === field);
});
on<HTMLInputElement>("input", "[data-people]", (field, e) => {
  clearTimeout(soon);
  if ((e as CustomEvent).detail === "taken") return;
  if (!typed(field).text) return close();
  soon = setTimeout(() => void ask(field), 150);
});
on<HTMLInputElement>("focusout", "[data-people]", () => setTimeout(close, 150));
// Before anybody else hears the key: Escape closes the list, not the form around it.
on<HTMLInputElement>("keydown", "[data-people]", (field, event) => {
  const e = event as KeyboardEvent;
  if (open?.field !== field || e.isComposing || e.ctrlKey || e.metaKey) return;
  if (e.key === "ArrowDown") choose(open.at + 1);
  else if (e.key === "ArrowUp") choose(open.at - 1);
  else if (e.key === "Enter" || e.key === "Tab") take();
  else if (e.key === "Escape") close();
  else return;
  e.preventDefault();
  e.stopPropagation();
}, true);
document.addEventListener("turbo:before-cache", close);
