// What the rich editor promises about Markdown: what is typed comes out as the Markdown one would have written, what was
// written comes back unharmed, and what it could not show it does not touch. `node --test web/test/`
import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { schema, toDoc, toMarkdown } from "../src/markdown.ts";

const md = MarkdownIt("default", { breaks: true });
const { nodes: n, marks: m } = schema;
const doc = (...blocks) => n.doc.create(null, blocks);
const p = (...inline) => n.paragraph.create(null, inline.map((x) => (typeof x === "string" ? schema.text(x) : x)));
const words = (html) => html.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&").trim();

test("what is made by hand is plain Markdown", () => {
  const made = doc(
    n.heading.create({ level: 2 }, schema.text("Plan")),
    p("Ask ", schema.text("Cat", [m.strong.create()]), " about ", schema.text("VPN", [m.em.create()]), ", ", schema.text("old", [m.strike.create()]), " ", schema.text("ssh -v", [m.code.create()]), "."),
    p("See ", schema.text("the wiki", [m.link.create({ href: "https://example.org/a" })]), n.hard_break.create(), "and @ann_berg #night-shift, snake_case, 2 * 3."),
    n.bullet_list.create({ tight: true }, ["one", "two"].map((t) => n.list_item.create(null, p(t)))),
    n.ordered_list.create({ tight: true }, ["first", "second"].map((t) => n.list_item.create(null, p(t)))),
    n.blockquote.create(null, p("said she")),
    n.code_block.create({ params: "rs" }, schema.text("let a = *b;\n# no heading")),
  );
  assert.equal(
    toMarkdown(made),
    [
      "## Plan",
      "Ask **Cat** about *VPN*, ~~old~~ `ssh -v`.",
      "See [the wiki](https://example.org/a)\nand @ann_berg #night-shift, snake_case, 2 * 3.",
      "- one\n- two",
      "1. first\n2. second",
      "> said she",
      "```rs\nlet a = *b;\n# no heading\n```",
    ].join("\n\n"),
  );
});

test("what was written comes back as it was", () => {
  for (const text of [
    "Plain words.",
    "Two lines\nof one paragraph",
    "@ann_berg and #vpn at https://example.org/a_b_c?x=1&y=2, or <https://example.org/*>",
    "- a\n- b\n  - c",
    "1. a\n2. b",
    "- [ ] to do\n- [x] done",
    "> quoted\n>\n> twice",
    "```\ncode `with` marks\n```",
    "A [link](https://example.org \"title\") and ![a picture](/files/abc)",
    "Costs $5, #1 of 3.",
  ]) {
    const read = toDoc(text);
    assert.ok(read, text);
    assert.equal(toMarkdown(read), text);
  }
});

test("what it could not show stays Markdown", () => {
  for (const text of ["| a | b |\n| - | - |\n| 1 | 2 |", "Water[^1]\n\n[^1]: wet", "$a_b_c$ and", "<details>x</details>", "a <b>c</b>"]) {
    assert.equal(toDoc(text), null, text);
  }
});

test("words are only words, whatever signs they are made of", () => {
  let seed = 7;
  const roll = (max) => (seed = (seed * 48271) % 2147483647) % max;
  const bits = ["*", "**", "_", "__", "~~", "`", "```", "[a](b)", "[x]: y", "![i](j)", "<b>", "&amp;", "\\", "# ", "- ", "+ ", "1. ", "2) ", "> ", "---", "===", "| a |", "|-|-|", "$", " ", " ", "word", "ö", "a_b", "!", "(", ")", "~", "@ann", "#tag", ":"];
  for (let round = 0; round < 4000; round++) {
    const lines = Array.from({ length: 1 + roll(3) }, () => Array.from({ length: 1 + roll(6) }, () => bits[roll(bits.length)]).join("").trim()).filter(Boolean);
    if (!lines.length) continue;
    const made = doc(p(...lines.flatMap((line, i) => (i ? [n.hard_break.create(), schema.text(line)] : [schema.text(line)]))));
    const source = toMarkdown(made);
    const seen = words(md.render(source));
    assert.equal(seen.replace(/\s+/g, " "), lines.join("\n").replace(/\s+/g, " "), JSON.stringify(source));
  }
});
