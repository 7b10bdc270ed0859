// Hostile text in every field that people fill, shown in real pages: nothing of it may run, load from elsewhere, or
// stand in the page as more than words. Many a page, so that thousands of payloads take a minute.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { leave, signIn, visitor } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { OWN, payloads } from "./lib/payloads.mjs";
import { command, demo, room } from "./lib/site.mjs";

const PER_COMMENT = 12;
const PER_PAGE = 480;

export async function run(checks, { browser }) {
  const all = await payloads();
  const hostile = await hostilePages();
  const site = await demo({
    env: { FOLKMOOT_POSTS_PER_MINUTE: "100000", FOLKMOOT_UPLOADS_PER_MINUTE: "100000", FOLKMOOT_SEARCHES_PER_MINUTE: "100000", FOLKMOOT_EGRESS_ALLOW_PRIVATE: "true" },
  });
  const ann = { ...(await visitor(browser, site.base, { allow: [/Failed to load resource: the server responded with a status of 4/] })), name: "ann" };
  try {
    await ann.context.addInitScript(hooks);
    await signIn(ann, site.printedLink("ann"));
    await checks.check("hostile text: what must not be would be seen", [], () => lookOut(ann));
    const s = { site, ann, post: await poster(ann), check: (name, act) => checks.check(`hostile text: ${name}`, [ann], act) };
    await bodies(s, all);
    await titles(s, all);
    await tagsAndFiles(s);
    await people(s, all);
    await queries(s);
    await linkCards(s, hostile);
  } finally {
    await leave([ann]);
    await site.stop();
    hostile.server.close();
  }
}

/** Runs in every page before anything else: whatever payloads like to call is heard. */
function hooks() {
  globalThis.ran = [];
  for (const name of ["alert", "prompt", "confirm", "print", "open"]) {
    globalThis[name] = (...words) => {
      globalThis.ran.push(`${name}(${words.join()})`);
      return null;
    };
  }
}

/** Runs in the page: pokes at everything people wrote, then looks for what could have run. */
function lookAround() {
  const main = document.querySelector("main");
  for (const e of main.querySelectorAll(".prose *, .card-title *, .notice-line *, mark")) {
    for (const type of ["mouseover", "pointerover", "mouseenter", "focus", "toggle", "animationstart", "load", "error"]) e.dispatchEvent(new Event(type, { bubbles: type === "mouseover" }));
  }
  const bad = [...globalThis.ran];
  const never = "script, iframe, frame, object, embed, applet, base, meta, link, style, math, audio, video, marquee, turbo-stream, turbo-frame:not(#related, #helpers, #asking, #today), template, portal, noscript";
  for (const e of document.body.querySelectorAll(never)) bad.push(`element: ${e.outerHTML.slice(0, 200)}`);
  for (const e of document.body.querySelectorAll("*")) {
    const written = Boolean(e.parentElement?.closest(".prose"));
    for (const { name, value } of e.attributes) {
      if (/^on/i.test(name)) bad.push(`attribute: ${e.outerHTML.slice(0, 200)}`);
      // What people write may name nothing that scripts look up, and look like nothing but text.
      if (written && /^(style|name|srcset|action|formaction|form|ping|is|data-(?!line))/i.test(name)) bad.push(`attribute of a text: ${e.outerHTML.slice(0, 200)}`);
      if (written && name === "id" && !/^(fn|fnref)-/.test(value)) bad.push(`id of a text: ${e.outerHTML.slice(0, 200)}`);
    }
    if (written && /^(form|button|input|select|textarea|svg|turbo|.*-.*)$/i.test(e.localName) && !(e.localName === "input" && e.type === "checkbox" && e.disabled)) bad.push(`element of a text: ${e.outerHTML.slice(0, 200)}`);
    for (const name of ["href", "src", "action", "formaction", "xlink:href", "poster", "data"]) {
      const value = e.getAttribute(name);
      if (value === null) continue;
      let to;
      try {
        to = new URL(value, location.href);
      } catch {
        continue;
      }
      if (!/^(https?|mailto|tel):$/.test(to.protocol)) bad.push(`address: ${e.outerHTML.slice(0, 200)}`);
      if (name !== "href" && to.origin !== location.origin) bad.push(`foreign: ${e.outerHTML.slice(0, 200)}`);
    }
  }
  return [...new Set(bad)];
}

async function calm(page, { at } = {}) {
  if (at) await page.goto(at);
  const before = page.url();
  const bad = await page.evaluate(lookAround);
  await page.waitForTimeout(50);
  bad.push(...(await page.evaluate(() => globalThis.ran)));
  assert.deepEqual([...new Set(bad)], [], `on ${page.url()}`);
  assert.equal(page.url(), before, "the page stayed where it was");
}

/** The proof that the eyes are open: things as they must never be, put into a page by hand, are noticed. */
async function lookOut({ page, seen }) {
  const bad = ['<img src="x" onerror="alert(1)">', '<a href="javascript:alert(1)">x</a>', "<iframe></iframe>", '<p style="color:red" id="composer">x</p>', '<form action="//evil.example"></form>'];
  for (const html of bad) {
    await page.goto("/people");
    await page.evaluate((inside) => {
      const box = Object.assign(document.createElement("div"), { className: "prose" });
      box.innerHTML = inside;
      document.querySelector("main").append(box);
    }, html);
    assert.notDeepEqual(await page.evaluate(lookAround), [], html);
  }
  await page.evaluate(() => globalThis.alert("heard"));
  assert.deepEqual(await page.evaluate(() => globalThis.ran), ["alert(heard)"]);
  assert.ok(seen.splice(0).some((words) => words.startsWith("content policy: script-src-attr")), "the policy's reports are heard");
}

/** Sends forms as this person's programs would. */
async function poster(who) {
  const cookies = await who.context.cookies();
  const cookie = cookies.map((c) => `${c.name}=${c.value}`).join("; ");
  return async (path, fields, file) => {
    let body = new URLSearchParams(fields);
    if (file) {
      body = new FormData();
      for (const [k, v] of Object.entries(fields)) body.append(k, v);
      body.append("files", new Blob([file.bytes]), file.name);
    }
    const answer = await fetch(who.base + path, { method: "POST", body, redirect: "manual", headers: { cookie, origin: who.base, accept: "application/json" } });
    const text = await answer.text();
    if (!answer.ok && answer.status !== 422) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    return answer.ok ? JSON.parse(text) : undefined;
  };
}

/** A few at a time. */
async function each(list, act) {
  let next = 0;
  await Promise.all(Array.from({ length: 6 }, async () => {
    while (next < list.length) await act(list[next++]);
  }));
}

async function bodies({ ann, post, check }, all) {
  const groups = [];
  for (let n = 0; n < all.length; n += PER_COMMENT) {
    // Every other group in the middle of a line, where Markdown reads HTML in another way.
    const lead = (n / PER_COMMENT) % 2 ? "x " : "";
    groups.push(all.slice(n, n + PER_COMMENT).map((p) => lead + p).join("\n\n"));
  }
  // Our own one by one, where nothing before them can hide them.
  groups.unshift(...OWN);
  const pages = [];
  for (let n = 0; n < groups.length; n += PER_PAGE) {
    const root = await post("/posts", { kind: "status", body: `Hostile ${n}\n\n${OWN.slice(0, 30).join("\n\n")}` });
    await each(groups.slice(n, n + PER_PAGE), (body) => post(`/items/${root.id}/comments`, { body }));
    pages.push(root.id);
  }
  await check(`${all.length} payloads in texts and comments`, async () => {
    for (const id of pages) {
      await calm(ann.page, { at: `/posts/${id}` });
      const n = await ann.page.locator(".comment").count();
      assert.ok(n > 40, `the comments are there: ${n}`);
    }
  });
  await check("in the edit form and in the history", async () => {
    await calm(ann.page, { at: `/items/${pages[0]}/edit` });
    await post(`/items/${pages[0]}`, { body: OWN.join("\n\n"), revision: "1" }).catch(() => {});
    await calm(ann.page, { at: `/items/${pages[0]}/history` });
  });
}

async function titles({ ann, post, check }, all) {
  const short = all.filter((p) => p.length <= 190 && !p.includes("\n"));
  const step = Math.max(1, Math.floor(short.length / 160));
  const some = [...new Set([...OWN.filter((p) => p.length <= 190 && !p.includes("\n")), ...short.filter((_, n) => n % step === 0)])];
  const ids = [];
  await each(some, async (title) => {
    const item = await post("/posts", { kind: "question", title, body: title });
    if (item) ids.push(item.id);
  });
  assert.ok(ids.length > some.length * 0.9, `${ids.length} of ${some.length} titles were taken`);
  await check(`${ids.length} titles in lists, on their pages, in the stream and on the board`, async () => {
    let at = "/questions?state=all";
    for (let n = 0; n < 10 && at; n++) {
      await calm(ann.page, { at });
      at = await ann.page.locator("[data-pager] a").getAttribute("href").catch(() => null);
    }
    for (const id of ids.slice(0, 12)) await calm(ann.page, { at: `/questions/${id}` });
    for (const path of ["/", "/?view=all&sort=newest", `/people/${ann.id}`, "/trash"]) await calm(ann.page, { at: path });
  });
  await check("in the offer of similar questions", async () => {
    await ann.page.goto("/#composer");
    await ann.page.locator('.composer .kind-chip:has([value="question"])').click();
    for (const words of ["script alert onerror", "javascript img src"]) {
      await ann.page.fill('.composer [name="title"]', words);
      await ann.page.locator("[data-similar-list] a").first().waitFor();
      await calm(ann.page);
    }
    await ann.page.fill('.composer [name="title"]', "");
  });
}

async function tagsAndFiles({ ann, post, check }) {
  await check("tags and names of files", async () => {
    const names = OWN.filter((p) => !p.includes("\n") && !p.includes("\u0000"));
    const ids = [];
    for (const name of names) {
      // Most of these cannot be a tag, and are refused as one.
      const file = { name: `${name}.html`, bytes: "<script>alert(1)</script>" };
      const item = (await post("/posts", { kind: "status", body: "With a file.", tags: name }, file)) ?? (await post("/posts", { kind: "status", body: "With a file." }, file));
      if (item) ids.push(item.id);
    }
    assert.ok(ids.length > names.length / 2, `${ids.length} files were taken`);
    for (const id of ids.slice(0, 12)) await calm(ann.page, { at: `/posts/${id}` });
    await calm(ann.page, { at: "/?view=all&sort=newest" });
    await calm(ann.page, { at: `/people/${ann.id}` });
    const file = await ann.page.locator('a[href^="/files/"]').first().getAttribute("href");
    const answer = await ann.page.request.get(file);
    assert.match(answer.headers()["content-disposition"], /^attachment/);
    assert.match(answer.headers()["content-security-policy"] ?? "", /sandbox|default-src 'none'/);
  });
}

async function people({ site, ann, post, check }, all) {
  const usable = [...OWN, ...all.slice(0, 4000).filter((_, n) => n % 80 === 0)].filter((p) => p.length < 200 && !/[\n\r\u0000]/.test(p));
  const quote = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = usable.map((p, n) => [`hostile${n}`, p, `hostile${n}@example.org`, p, p, p, p].map(quote).join(","));
  const file = join(await room(), "people.csv");
  await writeFile(file, ["handle,name,email,title,unit,place,about", ...rows].join("\n"));
  await check(`${rows.length} names, titles, units and places of people`, async () => {
    await command(["import", "people", file, ...site.settings()], { env: site.env });
    let at = "/people";
    for (let n = 0; n < 6 && at; n++) {
      await calm(ann.page, { at });
      at = await ann.page.locator("[data-pager] a").getAttribute("href").catch(() => null);
    }
    const { people: found } = await (await ann.page.request.get("/people?q=hostile", { headers: { accept: "application/json" } })).json();
    for (const p of (found ?? []).slice(0, 10)) await calm(ann.page, { at: `/people/${p.id}` });
  });
  await check("suggested while somebody types", async () => {
    const { items } = await (await ann.page.request.get("/questions?state=all", { headers: { accept: "application/json" } })).json();
    await ann.page.goto(`/questions/${items[0].id}`);
    await ann.page.locator("details:has(#refer) > summary").click();
    await ann.page.locator('#refer [name="to"]').pressSequentially("hostile1");
    await ann.page.locator("#refer .suggestions li").first().waitFor();
    await calm(ann.page);
    await ann.page.keyboard.press("Escape");
    const box = ann.page.locator(`form[action="/questions/${items[0].id}/answers"] textarea`);
    await box.click();
    await ann.page.waitForFunction(() => customElements.get("text-expander"));
    await ann.page.keyboard.type("ask @hostile1");
    await ann.page.locator(".suggestions li").first().waitFor();
    await calm(ann.page);
    await box.fill("");
  });
  await check("in what somebody says of themselves", async () => {
    for (const about of [OWN.slice(0, 40).join("\n\n"), OWN.slice(40).join("\n\n")]) {
      await post(`/people/${ann.id}/edit`, { about });
      await calm(ann.page, { at: `/people/${ann.id}` });
    }
    await calm(ann.page, { at: `/people/${ann.id}/edit` });
  });
}

async function queries({ ann, check }) {
  await check("in addresses: searches, filters, where to go after signing in, pages that are not there", async () => {
    const some = OWN.filter((_, n) => n % 5 === 0);
    for (const p of some) {
      const q = encodeURIComponent(p.replaceAll("\u0000", ""));
      await calm(ann.page, { at: `/search?q=${q}` });
    }
    for (const p of some.slice(0, 3)) {
      const q = encodeURIComponent(p);
      for (const path of [`/search?tag=${q}&author=${q}&lang=${q}&kind=${q}`, `/people?q=${q}&unit=${q}&place=${q}`, `/network?tab=following&q=${q}`, `/?ask=${q}`, `/nowhere/${q}`, `/questions?state=${q}&before=${q}`]) {
        await calm(ann.page, { at: path });
      }
    }
    for (const next of ["javascript:alert(1)", "//evil.example/", "/\\evil.example/", "data:text/html,x"]) {
      await ann.page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
      assert.equal(new URL(ann.page.url()).origin, ann.base, next);
      await calm(ann.page);
    }
  });
}

/** Pages out there whose title and description are hostile. */
async function hostilePages() {
  const server = createServer((req, res) => {
    const p = OWN[Number(req.url.slice(1)) % OWN.length];
    const attribute = p.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const text = p.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    res.setHeader("content-type", "text/html; charset=utf-8");
    res.end(
      `<!doctype html><head><title>${text} </title><meta property="og:title" content="T ${attribute}"><meta property="og:description" content="${attribute}">` +
        `<meta property="og:site_name" content="${attribute}"><meta property="og:image" content="javascript:alert(1)"><meta property="og:url" content="javascript:alert(1)"></head><body>${p}`,
    );
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { server, base: `http://127.0.0.1:${server.address().port}` };
}

async function linkCards({ ann, post, check }, hostile) {
  await check("in cards of links", async () => {
    const ids = [];
    for (let n = 0; n < 24; n += 3) {
      const body = [n, n + 1, n + 2].map((i) => `${hostile.base}/${i}`).join("\n\n");
      ids.push((await post("/posts", { kind: "status", body })).id);
    }
    for (const id of ids) {
      await eventually("the cards of links are there", async () => {
        await ann.page.goto(`/posts/${id}`);
        const n = await ann.page.locator(".linkcard").count();
        return n >= 3 || n;
      }, 20_000);
      await calm(ann.page);
    }
  });
}
