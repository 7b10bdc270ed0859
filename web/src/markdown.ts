// The two faces of one text: Markdown, which is what is kept and sent, and the document the rich editor shows. Pure: no
// page is touched here, so that what it promises can be tested without a browser (test/markdown.test.ts).
import MarkdownIt from "markdown-it";
import { MarkdownParser, MarkdownSerializer, defaultMarkdownParser, defaultMarkdownSerializer, schema as base } from "prosemirror-markdown";
import { type Node, Schema } from "prosemirror-model";

function leads(link: HTMLElement): boolean {
  return /^(https?:|mailto:|\/)/i.test(link.getAttribute("href") ?? "");
}
export const schema = new Schema({
  nodes: base.spec.nodes
    // Pictures from elsewhere are links on our pages, and here too.
    .update("image", { ...base.spec.nodes.get("image"), parseDOM: [{ tag: 'img[src^="/files/"]', getAttrs: (dom: HTMLElement) => ({ src: dom.getAttribute("src"), alt: dom.getAttribute("alt"), title: dom.title || null }) }] })
    .update("heading", {
    ...base.spec.nodes.get("heading"),
    // Shown where the page will show it: below the page's own headings.
    parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, getAttrs: (dom: HTMLElement) => ({ level: Number(dom.dataset["level"]) || n }) })),
    toDOM: (node: Node) => [`h${Math.min(Number(node.attrs["level"]) + 2, 6)}`, { "data-level": node.attrs["level"] as number }, 0],
  }),
  marks: base.spec.marks
    // Pasted from a page: only where our pages lead, too. The words stay.
    .update("link", { ...base.spec.marks.get("link"), parseDOM: [{ tag: "a[href]", getAttrs: (dom: HTMLElement) => (leads(dom) ? { href: dom.getAttribute("href"), title: dom.title || null } : false) }] })
    .addToEnd("strike", { parseDOM: [{ tag: "del" }, { tag: "s" }], toDOM: () => ["del", 0] }),
});

// What our server reads, as far as this editor shows it; a table or raw HTML stops the parser, and the text stays Markdown.
const reader = MarkdownIt("default", { html: true });
const parser = new MarkdownParser(schema, reader, {
  ...defaultMarkdownParser.tokens,
  s: { mark: "strike" },
  // A line break typed is a line break meant.
  softbreak: { node: "hard_break" },
});

/** Characters that would mean something to Markdown and are only meant as themselves. */
function escaped(text: string, lineStart: boolean, inLink: boolean): string {
  const dollars = text.split("$").length > 2;
  const out = text
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"\]])/)
    .map((part, i) => {
      if (i % 2) return /[*~`\\[\]]|\b_|_\b/.test(part) && !inLink ? `<${part}>` : part;
      return part.replace(/[\\`*~[\]_<&$]/g, (c, at: number) => {
        const [before, after, rest] = [part[at - 1] ?? "", part[at + 1] ?? "", part.slice(at)];
        if (c === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return c;
        if (c === "*" && before === " " && after === " ") return c;
        if (c === "[" && lineStart && i === 0 && at === 0 && /^\[[ xX]\] /.test(rest)) return c;
        if (c === "]" && !inLink) return c;
        if (c === "<" && !/^<[a-z/!?]/i.test(rest)) return c;
        if (c === "&" && !/^&#?\w+;/.test(rest)) return c;
        if (c === "$" && !dollars) return c;
        return `\\${c}`;
      });
    })
    .join("");
  if (!lineStart) return out;
  return out
    .replace(/^(\s*)([-+](?=\s|$)|>|#{1,6}(?=\s|$)|=+\s*$|-[-\s]+$|[|:][|:\-\s]*-[|:\-\s]*$)/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

const isBreak = (parent: Node, i: number) => i >= 0 && i < parent.childCount && parent.child(i).type.name === "hard_break";
const serializer = new MarkdownSerializer(
  {
    ...defaultMarkdownSerializer.nodes,
    text(state, node, parent, index) {
      const begins = (state as unknown as { atBlockStart: boolean }).atBlockStart || isBreak(parent, index - 1);
      const inLink = node.marks.some((m) => m.type.name === "link");
      if ((state as unknown as { inAutolink?: boolean }).inAutolink) state.text(node.text ?? "", false);
      else state.text(escaped(node.text ?? "", begins, inLink), false);
    },
    hard_break(state, _, parent, index) {
      for (let i = index + 1; i < parent.childCount; i++) {
        if (isBreak(parent, i)) continue;
        // Two in a row would be a new paragraph.
        return state.write(isBreak(parent, index - 1) || isBreak(parent, index + 1) || index === 0 ? "\\\n" : "\n");
      }
    },
    bullet_list: (state, node) => state.renderList(node, "  ", () => "- "),
  },
  { ...defaultMarkdownSerializer.marks, strike: { open: "~~", close: "~~", mixable: true, expelEnclosingWhitespace: true } },
);

export function toMarkdown(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true });
}

/** The document of a text, or nothing when the rich face would damage it: then it is written as Markdown. */
export function toDoc(text: string): Node | null {
  // Footnotes and formulas are our server's; here they would be words.
  if (/\[\^[^\]\s]+\]/.test(text) || /\$[^$]+\$/.test(text)) return null;
  try {
    const doc = parser.parse(text);
    let foreign = false;
    doc.descendants((n) => void (foreign ||= n.type.name === "image" && !String(n.attrs["src"]).startsWith("/files/")));
    return !foreign && plain(reader.render(toMarkdown(doc))) === plain(reader.render(text)) ? doc : null;
  } catch {
    return null; // a table, raw HTML
  }
}
/** Without what nobody sees: how a line ends, whether a list is airy. */
function plain(html: string): string {
  return html.replace(/<br>\s*|\n+/g, "\n").replace(/<\/?p>/g, "").trim();
}
