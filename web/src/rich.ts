// The rich face: a ProseMirror document over the textarea, which goes on holding the Markdown that is sent. Loaded when
// somebody begins to write and wants this face.
import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { DOMParser as DocParser, type Attrs, type MarkType, type Node, type NodeType, Slice } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, EditorState, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { carried, parse, words } from "./dom";
import { schema, toDoc, toMarkdown } from "./markdown";
import { asked, draw, hits } from "./suggest";

const { nodes, marks } = schema as unknown as { nodes: Record<string, NodeType>; marks: Record<string, MarkType> };
const node = (name: string) => nodes[name] as NodeType;
const mark = (name: string) => marks[name] as MarkType;

/** `**so**` becomes bold as it is typed; one Backspace takes that back. */
function typed(sign: RegExp, type: MarkType, attrs: (hit: RegExpMatchArray) => Attrs | null = () => null): InputRule {
  return new InputRule(sign, (state, hit, start, end) => {
    const inside = hit[1];
    if (!inside) return null;
    const made = schema.text(inside, [...state.doc.resolve(start).marks(), type.create(attrs(hit))]);
    return state.tr.replaceWith(start, end, made).removeStoredMark(type);
  });
}
const rules = inputRules({
  rules: [
    typed(/(?<![\w*])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, mark("strong")),
    typed(/(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*$/, mark("em")),
    typed(/(?<![\w_])_([^_\s](?:[^_]*[^_\s])?)_$/, mark("em")),
    typed(/~~([^~\s](?:[^~]*[^~\s])?)~~$/, mark("strike")),
    typed(/`([^`]+)`$/, mark("code")),
    typed(/(?<!!)\[([^\]]+)\]\((https?:\/\/[^\s)]+|\/[^\s)]*)\)$/, mark("link"), (hit) => ({ href: hit[2] })),
    textblockTypeInputRule(/^(#{1,4})\s$/, node("heading"), (hit) => ({ level: hit[1]?.length ?? 1 })),
    textblockTypeInputRule(/^```(\w*)\s$/, node("code_block"), (hit) => ({ params: hit[1] ?? "" })),
    wrappingInputRule(/^>\s$/, node("blockquote")),
    wrappingInputRule(/^[-+*]\s$/, node("bullet_list"), { tight: true }),
    wrappingInputRule(/^(\d+)[.)]\s$/, node("ordered_list"), (hit) => ({ order: Number(hit[1]), tight: true }), (hit, before) => before.childCount + (before.attrs["order"] as number) === Number(hit[1])),
  ],
});

function within(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth >= 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}
function marked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
}
const toggleBlock = (type: NodeType, attrs?: Attrs): Command => (state, go) => (state.selection.$from.parent.type === type ? setBlockType(node("paragraph")) : setBlockType(type, attrs))(state, go);
const toggleList = (type: NodeType): Command => (state, go) => (within(state, type) ? liftListItem(node("list_item")) : wrapInList(type, { tight: true }))(state, go);
const code: Command = (state, go) => {
  const { $from, $to, empty } = state.selection;
  const whole = state.selection.$from.parent.type === node("code_block") || !$from.sameParent($to) || (empty && $from.parent.content.size === 0);
  return (whole ? toggleBlock(node("code_block")) : toggleMark(mark("code")))(state, go);
};
const commands: Record<string, Command> = {
  bold: toggleMark(mark("strong")),
  italic: toggleMark(mark("em")),
  heading: toggleBlock(node("heading"), { level: 1 }),
  quote: (state, go) => (within(state, node("blockquote")) ? lift : wrapIn(node("blockquote")))(state, go),
  code,
  list: toggleList(node("bullet_list")),
  numbers: toggleList(node("ordered_list")),
};
const hardBreak: Command = (state, go) => {
  go?.(state.tr.replaceSelectionWith(node("hard_break").create()).scrollIntoView());
  return true;
};
const keys = keymap({
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  "Mod-b": commands["bold"] as Command,
  "Mod-i": commands["italic"] as Command,
  "Mod-e": code,
  "Shift-Enter": chainCommands(exitCode, hardBreak),
  Enter: splitListItem(node("list_item")),
  "Mod-]": sinkListItem(node("list_item")),
  "Mod-[": liftListItem(node("list_item")),
});

/** A table has no rich face: each row becomes a line, so that no cell is lost. One around others only lays out. */
function rows(page: Document): void {
  const line = (row: Element) => {
    const cells = row instanceof HTMLTableRowElement ? [...row.cells] : [row];
    const out = page.createElement(cells.length > 1 ? "p" : "div");
    out.append(...(cells.length > 1 ? [cells.map((c) => c.textContent?.trim()).join(" · ")] : (cells[0]?.childNodes ?? [])));
    return out;
  };
  for (const table of page.querySelectorAll("table")) if (!table.querySelector("table")) table.replaceWith(...[...table.querySelectorAll("caption, tr")].map(line));
}

/** A fragment of a rich page as Markdown; nothing when it is only words. */
export function fromHtml(html: string): string | null {
  const page = parse(html);
  if (!page.querySelector("a[href], b, strong, em, i, ul, ol, pre, code, blockquote, h1, h2, h3, h4, del, s, table")) return null;
  rows(page);
  return toMarkdown(DocParser.fromSchema(schema).parse(page.body));
}

/** An empty place says what it is for, which changes with what is chosen around it. */
const placeholder = (field: HTMLTextAreaElement) => new Plugin({ props: { attributes: (state): Record<string, string> => (field.placeholder && state.doc.childCount === 1 && state.doc.firstChild?.isTextblock && !state.doc.firstChild.content.size && state.doc.firstChild.type === node("paragraph") ? { "data-empty": field.placeholder } : {}) } });

/** The list at the cursor. */
function suggesting(holder: HTMLElement, say: (text: string) => void): Plugin {
  let list: HTMLUListElement | undefined;
  let at = 0;
  let from = 0;
  let round = 0;
  const close = (view: EditorView) => {
    round++;
    list?.remove();
    list = undefined;
    view.dom.removeAttribute("aria-activedescendant");
    view.dom.removeAttribute("aria-controls");
  };
  const choose = (view: EditorView, n: number) => {
    if (!list) return;
    at = (n + list.children.length) % list.children.length;
    for (const [i, li] of [...list.children].entries()) li.setAttribute("aria-selected", String(i === at));
    view.dom.setAttribute("aria-activedescendant", list.children[at]?.id ?? "");
  };
  const take = (view: EditorView) => {
    const value = (list?.children[at] as HTMLElement | undefined)?.dataset["value"];
    if (!value) return;
    const to = view.state.selection.from;
    close(view);
    view.dispatch(view.state.tr.insertText(`${value} `, from, to));
    view.focus();
  };
  return new Plugin({
    props: {
      handleKeyDown(view, e) {
        if (!list) return false;
        if (e.key === "ArrowDown") choose(view, at + 1);
        else if (e.key === "ArrowUp") choose(view, at - 1);
        else if (e.key === "Enter" || e.key === "Tab") take(view);
        else if (e.key === "Escape") close(view);
        else return false;
        e.preventDefault();
        return true;
      },
      handleDOMEvents: {
        blur: (view) => {
          setTimeout(() => close(view), 150);
        },
      },
    },
    view: (first) => ({
      update(view, before) {
        if (view.state.doc.eq(before.doc)) {
          if (list && !view.state.selection.eq(before.selection)) close(view);
          return;
        }
        const { $from, empty } = view.state.selection;
        const ask = empty && !$from.parent.type.spec.code && !mark("code").isInSet($from.marks()) ? asked($from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc")) : null;
        if (!ask || !view.hasFocus()) return close(view);
        const mine = ++round;
        void hits(ask.key, ask.text).then((found) => {
          if (mine !== round) return;
          close(view);
          if (!found.length) return;
          from = view.state.selection.from - ask.text.length - 1;
          list = draw(found);
          list.addEventListener("mousedown", (e) => {
            e.preventDefault();
            const li = (e.target as Element).closest("li");
            if (li && list) {
              at = [...list.children].indexOf(li);
              take(view);
            }
          });
          holder.append(list);
          const [place, box] = [view.coordsAtPos(from), holder.getBoundingClientRect()];
          list.style.insetBlockStart = `${place.bottom - box.top + 4}px`;
          list.style.left = `${Math.max(0, Math.min(place.left - box.left, box.width - list.offsetWidth))}px`;
          view.dom.setAttribute("aria-controls", list.id);
          choose(view, 0);
          say(words("found").replace("{n}", String(found.length)));
        });
      },
      destroy: () => close(first),
    }),
  });
}

export interface Rich {
  /** The command of a toolbar's button; says whether there was one. */
  run(name: string): void;
  link(href: string | null): void;
  linked(): string;
  insert(text: string): void;
  /** Takes over what the textarea holds now; no when it cannot be shown here. */
  load(): boolean;
  destroy(): void;
  focus(): void;
  view: EditorView;
}

export function rich(field: HTMLTextAreaElement, holder: HTMLElement, changed: (on: Set<string>) => void, say: (text: string) => void): Rich | null {
  const doc = toDoc(field.value);
  if (!doc) return null;
  let mine = field.value;
  const plugins = () => [suggesting(holder, say), rules, keys, keymap(baseKeymap), history(), placeholder(field)];
  const fresh = (from: Node) => EditorState.create({ doc: from, plugins: plugins() });
  const label = () => field.labels?.[0]?.textContent?.trim() || field.ariaLabel || field.placeholder;
  const attributes = (): Record<string, string> => ({
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label(),
    class: "prose rich",
    dir: "auto",
    ...(field.ariaInvalid ? { "aria-invalid": "true" } : {}),
    ...(field.getAttribute("aria-describedby") ? { "aria-describedby": field.getAttribute("aria-describedby") ?? "" } : {}),
  });
  const tell = () => {
    const state = view.state;
    const on = new Set<string>();
    for (const [name, type] of [["bold", "strong"], ["italic", "em"], ["code", "code"], ["link", "link"]] as const) if (marked(state, mark(type))) on.add(name);
    for (const [name, type] of [["quote", "blockquote"], ["list", "bullet_list"], ["numbers", "ordered_list"], ["heading", "heading"], ["code", "code_block"]] as const) if (within(state, node(type))) on.add(name);
    changed(on);
  };
  const view = new EditorView(null, {
    state: fresh(doc),
    attributes,
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      tell();
      if (!tr.docChanged || tr.getMeta("load")) return;
      mine = field.value = toMarkdown(view.state.doc);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    // What is pasted as words is read as Markdown, unless one asks for the bare words (Shift).
    clipboardTextParser(text, _context, bare) {
      const read = bare ? null : toDoc(text);
      return read ? Slice.maxOpen(read.content) : (null as unknown as Slice);
    },
    transformPastedHTML(html) {
      if (!/<table/i.test(html)) return html;
      const page = parse(html);
      rows(page);
      return page.body.innerHTML;
    },
    clipboardTextSerializer: (slice) => {
      try {
        return toMarkdown(node("doc").create(null, slice.content));
      } catch {
        return slice.content.textBetween(0, slice.content.size, "\n\n", "\n");
      }
    },
    // Files go with the form (forms.ts), whichever face is shown.
    handlePaste: (_, e) => carried(e.clipboardData).length > 0,
    handleDrop: (_, e) => !!e.dataTransfer?.files.length,
  });
  return {
    view,
    run(name) {
      commands[name]?.(view.state, view.dispatch, view);
      view.focus();
    },
    linked: () => (view.state.selection.$from.marks().find((m) => m.type === mark("link"))?.attrs["href"] as string | undefined) ?? "",
    link(href) {
      const { empty, from, to, $from } = view.state.selection;
      let [start, end] = [from, to];
      if (empty) {
        // In a link: all of it.
        const here = $from.parent.childAfter($from.parentOffset);
        if (here.node && mark("link").isInSet(here.node.marks)) [start, end] = [$from.start() + here.offset, $from.start() + here.offset + here.node.nodeSize];
      }
      let tr = view.state.tr;
      if (href && start === end) tr = tr.replaceSelectionWith(schema.text(href, [mark("link").create({ href })]), false);
      else tr = href ? tr.addMark(start, end, mark("link").create({ href })) : tr.removeMark(start, end, mark("link"));
      view.dispatch(tr.removeStoredMark(mark("link")));
      view.focus();
    },
    insert(text) {
      view.dispatch(view.state.tr.insertText(text));
      view.focus();
    },
    load() {
      if (field.value === mine) return true;
      const read = toDoc(field.value);
      if (!read) return false;
      mine = field.value;
      view.updateState(fresh(read));
      tell();
      return true;
    },
    focus() {
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

/** The cursor at the end, where one goes on writing. */
export function toEnd(view: EditorView): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).setMeta("load", true));
}
