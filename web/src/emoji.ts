// The emoji to choose from, below the editor's bar: a search field, the groups, what was used lately. Arrows walk the grid,
// letters go back to the search, Escape to the text. Loaded when its button is pressed.
import { words } from "./dom";
import { type Emoji, found, groups } from "./emoji-list";

/** In a row; emoji.css draws as many. */
const COLUMNS = 8;
/** Found at most: whoever looks for more types more. */
const FOUND = 10 * COLUMNS;
const LATELY = "emoji";
const GROUPS = ["smileys", "people", "nature", "food", "travel", "activities", "objects", "symbols", "flags"];

function lately(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LATELY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((sign) => typeof sign === "string").slice(0, 2 * COLUMNS) : [];
  } catch {
    return [];
  }
}
function used(sign: string): void {
  try {
    localStorage.setItem(LATELY, JSON.stringify([sign, ...lately().filter((s) => s !== sign)].slice(0, 2 * COLUMNS)));
  } catch {
    // Storage full or forbidden: nothing is remembered.
  }
}

let box: HTMLElement | undefined;
let ids = 0;

/** Opens the grid in an editor, or closes it again. `take` puts a sign where the cursor was, `back` gives it the focus. */
export async function choose(editor: HTMLElement, button: HTMLElement, take: (sign: string) => void, back: () => void): Promise<void> {
  const here = box?.parentElement === editor;
  shut();
  if (here) return back();
  const all = await groups();
  if (!editor.isConnected) return;
  const name = new Map(all.flat().map((e) => [e.sign, e.names[0] ?? ""]));

  const search = Object.assign(document.createElement("input"), { type: "search", placeholder: words("emoji-search"), autocomplete: "off" });
  search.setAttribute("aria-label", words("emoji-search"));
  const jumps = div("emoji-groups");
  jumps.setAttribute("role", "toolbar");
  jumps.setAttribute("aria-label", words("emoji-groups"));
  const list = div("emoji-list");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words("emoji"));
  const [said, none] = ["sr", "meta"].map((className) => {
    const line = Object.assign(document.createElement("span"), { className });
    line.setAttribute("role", "status");
    return line;
  }) as [HTMLElement, HTMLElement];

  const cell = ({ sign, names }: Emoji) => {
    const option = Object.assign(document.createElement("span"), { textContent: sign, tabIndex: -1, title: (names[0] ?? "").replaceAll("_", " ") });
    option.setAttribute("role", "option");
    option.setAttribute("aria-label", option.title || sign);
    option.setAttribute("aria-selected", "false");
    return option;
  };
  const group = (title: string, signs: Emoji[]) => {
    const part = div("emoji-group");
    part.setAttribute("role", "group");
    const head = Object.assign(div("emoji-title"), { textContent: title, id: `emoji-${++ids}` });
    part.setAttribute("aria-labelledby", head.id);
    part.append(head, ...signs.map(cell));
    return part;
  };
  const cells = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  /** One stop for Tab: the first, or where one walked to. */
  const reach = (to: HTMLElement | undefined, go: boolean) => {
    for (const c of list.querySelectorAll<HTMLElement>('[tabindex="0"]')) c.tabIndex = -1;
    if (!to) return;
    to.tabIndex = 0;
    if (go) to.focus();
  };

  const draw = async () => {
    const q = search.value.trim();
    const hits = q ? (await found(q)).slice(0, FOUND) : [];
    if (q !== search.value.trim()) return;
    jumps.hidden = q !== "";
    const recent = lately().map((sign) => ({ sign, names: [name.get(sign) ?? ""] }));
    const many = words("found").replace("{n}", String(hits.length));
    if (hits.length) list.replaceChildren(group(many, hits));
    else if (q) list.replaceChildren();
    else list.replaceChildren(...(recent.length ? [group(words("emoji-recent"), recent)] : []), ...all.map((signs, n) => group(words(`emoji-${GROUPS[n]}`), signs)));
    list.hidden = q !== "" && !hits.length;
    list.scrollTop = 0;
    reach(cells()[0], false);
    said.textContent = q && hits.length ? many : "";
    none.textContent = list.hidden ? words("emoji-none") : "";
  };

  for (const [n, signs] of all.entries()) {
    const jump = Object.assign(document.createElement("button"), { type: "button", textContent: signs[0]?.sign ?? "", title: words(`emoji-${GROUPS[n]}`), tabIndex: n ? -1 : 0 });
    jump.setAttribute("aria-label", jump.title);
    jump.addEventListener("click", () => {
      const part = list.children[list.children.length - all.length + n] as HTMLElement;
      reach(part.querySelector<HTMLElement>("[role=option]") ?? undefined, true);
      list.scrollTop = part.offsetTop;
    });
    jumps.append(jump);
  }

  const mine = (box = Object.assign(div("emoji-box"), { tabIndex: -1 }));
  mine.setAttribute("role", "dialog");
  mine.setAttribute("aria-label", words("emoji"));
  const leave = () => {
    shut();
    back();
  };
  const pick = (option: Element | null | undefined) => {
    const sign = option?.textContent;
    if (!sign) return;
    used(sign);
    shut();
    take(sign);
  };
  search.addEventListener("input", (e) => {
    // Not for the form around it: nothing is drafted of a search.
    e.stopPropagation();
    void draw();
  });
  list.addEventListener("click", (e) => pick((e.target as Element).closest("[role=option]")));
  mine.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    const option = (e.target as Element).closest<HTMLElement>("[role=option]");
    if (e.key === "Escape") leave();
    else if (e.target === search && e.key === "Enter") pick(search.value.trim() ? cells()[0] : null);
    else if (e.target === search && e.key === "ArrowDown") reach(cells()[0], true);
    else if (!option) return;
    else if (e.key === "Enter" || e.key === " ") pick(option);
    else if (e.key === "Home" || e.key === "End") reach(cells().at(e.key === "Home" ? 0 : -1), true);
    else if (e.key.startsWith("Arrow")) walk(option, e.key);
    // A letter goes on with the search, and is typed there.
    else if (e.key.length === 1 && !e.ctrlKey && !e.metaKey) return search.focus();
    else return;
    e.preventDefault();
    e.stopPropagation();
  });
  const walk = (from: HTMLElement, key: string) => {
    const rows = [...list.children].flatMap((part) => {
      const options = [...part.querySelectorAll<HTMLElement>("[role=option]")];
      return Array.from({ length: Math.ceil(options.length / COLUMNS) }, (_, n) => options.slice(n * COLUMNS, (n + 1) * COLUMNS));
    });
    const options = rows.flat();
    const ahead = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key === "ArrowLeft" || key === "ArrowRight") return reach(options[Math.max(0, options.indexOf(from) + (key === ahead ? 1 : -1))] ?? from, true);
    const here = rows.findIndex((row) => row.includes(from));
    const next = rows[here + (key === "ArrowDown" ? 1 : -1)];
    if (next) reach(next[Math.min(rows[here]?.indexOf(from) ?? 0, next.length - 1)], true);
    else if (key === "ArrowUp") search.focus();
  };
  mine.addEventListener("focusout", (e) => {
    const to = e.relatedTarget as Node | null;
    // Into nothing: a click beside it, or another window; only the first closes.
    if (to ? !mine.contains(to) && to !== button : document.hasFocus() && !mine.matches(":hover")) shut();
  });
  mine.append(search, jumps, list, none, said);
  editor.append(mine);
  button.ariaExpanded = "true";
  closing = () => (button.ariaExpanded = "false");
  await draw();
  search.focus();
}

let closing: (() => void) | undefined;
function shut(): void {
  closing?.();
  closing = undefined;
  const gone = box;
  box = undefined;
  gone?.remove();
}
function div(name: string): HTMLDivElement {
  return Object.assign(document.createElement("div"), { className: name });
}
document.addEventListener("turbo:before-cache", shut);
