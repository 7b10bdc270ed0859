// What arrives while somebody reads: nothing moves under their eyes, a pill says how many are new, a like or a comment
// grows a card in its place, and more comes near the end, also without scripts. At desk and phone width.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, goLive, leave, post, read, shown, signIn, visitor } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { demo } from "./lib/site.mjs";

// The server is killed in between: the browser says on its console that it lost its line, and what it was fetching. It also
// says what was looked for and is gone.
const LOST = [/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_REFUSED|Failed to fetch/, /status of 404/];

export async function run(checks, { browser }) {
  const site = await demo();
  try {
    for (const size of [DESKTOP, PHONE]) {
      const people = {};
      try {
        await checks.story(`arrival, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
      } finally {
        await leave(Object.values(people));
      }
    }
  } finally {
    await site.stop();
  }
}

/** The card at the top of what is being read, and where it stands. */
function reading(page) {
  return page.evaluate(() => {
    const card = [...document.querySelectorAll("[data-feed] .card[data-root]")].find((c) => c.getBoundingClientRect().bottom > 150);
    return { root: card.dataset.root, top: Math.round(card.getBoundingClientRect().top) };
  });
}
const topOf = (page, root) => page.evaluate((id) => Math.round(document.querySelector(`[data-root="${id}"]`).getBoundingClientRect().top), root);
const pill = (page) => page.locator("[data-new] button");

async function story(step, { browser, site, size, people }) {
  for (const name of ["ann", "ben"]) people[name] = { ...(await visitor(browser, site.base, { size, allow: LOST })), name };
  const { ann, ben } = people;
  const mark = `${size.name}-${Date.now()}`;
  let place;

  await step("Ann reads, well down her stream", async () => {
    await signIn(ann, await site.loginLink("ann"));
    await signIn(ben, await site.loginLink("ben"));
    await goLive(ann, "/?view=all");
    await ann.page.evaluate(() => (globalThis.unbroken = true));
    await ann.page.evaluate(() => scrollTo({ top: document.querySelectorAll("[data-feed] .card[data-root]")[5].offsetTop, behavior: "instant" }));
    await ann.page.waitForTimeout(300);
    place = await reading(ann.page);
  });

  await step("Ben posts: a pill says so, and what Ann reads stays where it is", async () => {
    await goLive(ben, "/");
    await post(ben, "/posts", { body: `News of ${mark}` });
    await pill(ann.page).waitFor();
    assert.match(await pill(ann.page).textContent(), /1/);
    assert.equal(await topOf(ann.page, place.root), place.top, "not by a pixel");
    assert.equal(await ann.page.locator("article.card", { hasText: mark }).count(), 0, "it waits behind the pill");
  });

  await step("a card above grows by a line, and what Ann reads still stays", async () => {
    // In the stream above: its row of reason grows when somebody comments.
    const above = await ann.page.locator("[data-feed] .card[data-root]").nth(1).getAttribute("data-root");
    const before = await ann.page.locator(`[data-root="${above}"]`).evaluate((c) => c.innerText);
    await post(ben, `/items/${above}/comments`, { body: `A word on ${mark}` });
    await eventually("the card is drawn anew", async () => (await ann.page.locator(`[data-root="${above}"]`).evaluate((c) => c.innerText)) !== before || "not yet");
    assert.ok(Math.abs((await topOf(ann.page, place.root)) - place.top) <= 1, "it stays");
  });

  await step("what is muted, and what a narrowed page does not show, rings no pill", async () => {
    const other = { ...(await visitor(browser, site.base, { size, allow: LOST })), name: "ann-narrow" };
    people.narrow = other;
    await signIn(other, await site.loginLink("ann"));
    await goLive(other, "/?view=all&kind=question");
    const asked = other.page.waitForResponse((r) => new URL(r.url()).pathname === "/stream/new");
    await post(ben, "/posts", { body: "No question" });
    assert.deepEqual((await (await asked).json()).new, []);
    assert.equal(await pill(other.page).count(), 0);
  });

  await step("behind the pill is the new post, at the top", async () => {
    await eventually("both are counted", async () => /2/.test(await pill(ann.page).textContent()) || (await pill(ann.page).textContent()));
    await pill(ann.page).click();
    await ann.page.locator("article.card", { hasText: `News of ${mark}` }).waitFor();
    await eventually("Ann is at the top", () => ann.page.evaluate(() => scrollY === 0));
    assert.equal(await pill(ann.page).count(), 0);
    assert.equal(await ann.page.evaluate(() => globalThis.unbroken), true, "without a reload");
  });

  await step("what came between the drawing of a page and the opening of its line is counted too", async () => {
    let let_go;
    const held = new Promise((done) => (let_go = done));
    const hold = async (route) => (await held, route.continue());
    await ann.page.goto("about:blank");
    await ann.page.route("**/live", hold);
    await ann.page.goto("/?view=all");
    await ann.page.waitForFunction(() => document.querySelector("html.scripted [data-feed] .card[data-root]"));
    await post(ben, "/posts", { body: `In between, ${mark}` });
    await goLive(ben, "/");
    let_go();
    await pill(ann.page).waitFor();
    assert.match(await pill(ann.page).textContent(), /^1 /);
    await ann.page.unroute("**/live", hold);
    await goLive(ann, "/?view=all");
    await ann.page.evaluate(() => (globalThis.unbroken = true));
    assert.equal(await pill(ann.page).count(), 0, "and what a page shows is not");
  });

  await step("more than a hundred at once are all asked about", async () => {
    const asked = [];
    const watch = (r) => new URL(r.url()).pathname === "/stream/new" && asked.push(new URL(r.url()).searchParams.get("ids").split(",").length);
    ann.page.on("request", watch);
    await ann.page.evaluate(() => new BroadcastChannel("live").postMessage({ new: Array.from({ length: 250 }, (_, n) => 1e9 + n) }));
    await eventually("all are asked about", () => asked.join() === "100,100,50" || asked);
    ann.page.off("request", watch);
  });

  if (size === DESKTOP) {
    await step("back at a page as it was left, what came meanwhile is counted", async () => {
      await ann.page.locator('.rail a[href="/questions"]').click();
      await ann.page.waitForURL("**/questions");
      await post(ben, "/posts", { body: `While away, ${mark}` });
      await ann.page.waitForResponse((r) => new URL(r.url()).pathname === "/questions", { timeout: 1000 }).catch(() => {});
      // What the line said last is told again for a few seconds; by now it is forgotten.
      await ann.page.evaluate(() => ((later) => (Date.now = () => later() + 10_000))(Date.now));
      await ann.page.goBack();
      await pill(ann.page).waitFor();
      assert.match(await pill(ann.page).textContent(), /^1 /);
      assert.equal(await ann.page.evaluate(() => globalThis.unbroken), true, "without a reload");
    });

    await step("a line that broke makes up for what it missed", async () => {
      await goLive(ann, "/?view=all");
      await site.stop("SIGKILL");
      await site.start();
      await post(ben, "/posts", { body: `After the crash, ${mark}` });
      await pill(ann.page).waitFor();
      assert.match(await pill(ann.page).textContent(), /^1 /);
      await goLive(ann, "/?view=all");
      await ann.page.evaluate(() => (globalThis.unbroken = true));
    });
  }

  await step("Ann comments from the stream, and stays there", async () => {
    const card = ann.page.locator("article.card", { hasText: `News of ${mark}` }).first();
    await card.locator("a[data-unfold][href$='/reply']").click();
    await card.locator("[data-unfolded] :is([contenteditable], textarea):visible").first().waitFor();
    await ann.page.keyboard.type(`Good to know, ${mark}`);
    // Twice the keys is one comment.
    await card.locator("[data-unfolded] form").evaluate((form) => (form.requestSubmit(), form.requestSubmit()));
    await eventually("it is counted on the card", async () => /1 comment/.test(await card.innerText()) || (await card.innerText()));
    assert.equal(new URL(ann.page.url()).pathname, "/");
    assert.equal(await card.locator("[data-unfolded]").count(), 0, "and the box is folded away");
  });

  await step("Ann mutes a thread behind the dots: it leaves her stream alone", async () => {
    const card = ann.page.locator("[data-feed] .card[data-root]").nth(3);
    const root = await card.getAttribute("data-root");
    const mine = ann.page.locator(`[data-root="${root}"]`);
    await mine.locator("a.more[data-unfold]").click();
    await mine.locator('form[action$="/mute"]').first().locator("button").click();
    await mine.waitFor({ state: "detached" });
    assert.equal(await ann.page.evaluate(() => globalThis.unbroken), true);
    await goLive(ben, "/?view=all");
    assert.equal(await ben.page.locator(`[data-root="${root}"]`).count(), 1);
  });

  await step("an answer of the server that is late takes nothing back", async () => {
    const { id } = await post(ben, "/posts", { body: `A thread of ${mark}` });
    await goLive(ann, `/items/${id}`);
    const drawn = new URL(ann.page.url()).pathname;
    let let_go;
    const held = new Promise((done) => (let_go = done));
    let first = true;
    const late = async (route) => {
      if (!first) return route.continue();
      first = false;
      const answer = await route.fetch();
      await held;
      await route.fulfill({ response: answer });
    };
    await ann.page.route((url) => url.pathname === drawn, late);
    const asked = ann.page.waitForRequest((r) => new URL(r.url()).pathname === drawn);
    const said = ann.page.locator(".comment");
    await post(ben, `/items/${id}/comments`, { body: `First of ${mark}` });
    await asked;
    await ann.page.waitForTimeout(300);
    await post(ben, `/items/${id}/comments`, { body: `Second of ${mark}` });
    await ann.page.waitForTimeout(1000);
    let_go();
    await said.filter({ hasText: "First of" }).waitFor();
    await said.filter({ hasText: "Second of" }).waitFor();
    await ann.page.waitForTimeout(500);
    assert.equal(await said.count(), 2);
    await ann.page.unrouteAll({ behavior: "ignoreErrors" });
  });

  let thread;
  await step("what Ann writes stays where it is when others comment above it", async () => {
    thread = (await post(ben, "/posts", { body: `Heading of ${mark}` })).id;
    await post(ben, `/items/${thread}/comments`, { body: Array.from({ length: 12 }, (_, n) => `Line ${n} of ${mark}`).join("\n\n") });
    await goLive(ann, `/items/${thread}`);
    const field = ann.page.locator("main form :is([contenteditable], textarea):visible").last();
    await field.click();
    await ann.page.keyboard.type(`Half a thought on ${mark}`);
    const top = () => ann.page.evaluate(() => Math.round(document.activeElement.getBoundingClientRect().top));
    const before = await top();
    await post(ben, `/items/${thread}/comments`, { body: `Meanwhile on ${mark}` });
    await ann.page.locator(".comment").filter({ hasText: "Meanwhile" }).waitFor();
    assert.ok(Math.abs((await top()) - before) <= 1, `it moved by ${(await top()) - before}`);
  });

  await step("a heading says what its page says after an edit", async () => {
    const { item } = await read(ben, `/items/${thread}`);
    await post(ben, `/items/${thread}`, { body: `Another heading of ${mark}`, revision: item?.revision ?? 1 });
    await eventually("the title follows", async () => /Another heading/.test(await ann.page.title()) || (await ann.page.title()));
    assert.match(await ann.page.locator("main > h1").textContent(), /Another heading/);
  });

  await step("what is deleted leaves open pages, and begun words stay", async () => {
    const { narrow } = people;
    await goLive(narrow, "/?view=all");
    const card = narrow.page.locator(`[data-feed] [data-root="${thread}"]`);
    await card.waitFor();
    await post(ben, `/items/${thread}/trash`);
    await card.waitFor({ state: "detached" });
    await ann.page.locator("main .gone").waitFor();
    assert.equal(await ann.page.getByText("Meanwhile on").count(), 0);
    assert.match(await ann.page.locator("main form").last().evaluate((f) => f.textContent + [...f.elements].map((e) => e.value).join(" ")), /Half a thought/);
    assert.ok(await ann.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  await step("what is narrowed to others leaves an open page as well", async () => {
    const { narrow } = people;
    const { id } = await post(ben, "/posts", { body: `For all of us, ${mark}` });
    await goLive(narrow, "/?view=all");
    const card = narrow.page.locator(`[data-feed] [data-root="${id}"]`);
    await card.waitFor();
    await post(ben, `/items/${id}/audience`, { audience: "people", people: "cat" });
    await card.waitFor({ state: "detached" });
  });

  await step("nothing jumps while a page comes", async () => {
    const { questions } = await read(ben, "/questions");
    const question = questions?.[0]?.id;
    for (const who of [ann, ben])
      for (const at of ["/", "/?view=all", ...(question ? [`/items/${question}`] : [])]) {
        await who.page.goto("about:blank");
        await who.page.goto(at);
        await who.page.waitForTimeout(1500);
        const moved = await who.page.evaluate(
          () =>
            new Promise((done) => {
              const all = [];
              new PerformanceObserver((list) => all.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(all.filter((e) => !e.hadRecentInput).map((e) => [e.value, e.sources?.map((s) => s.node?.outerHTML?.slice(0, 80) ?? "")])), 100);
            }),
        );
        const sum = moved.reduce((a, [value]) => a + value, 0);
        assert.ok(sum < 0.1, `${who.name} at ${at}: ${sum.toFixed(3)} ${JSON.stringify(moved).slice(0, 600)}`);
      }
  });

  await step("more comes near the end, and nothing twice", async () => {
    await ann.page.goto("/?view=all");
    const first = await ann.page.locator("[data-feed] .card[data-root]").count();
    await ann.page.locator("[data-feed] .card[data-root]").last().scrollIntoViewIfNeeded();
    await eventually("the next page is there", async () => (await ann.page.locator("[data-feed] .card[data-root]").count()) > first || "not yet");
    const roots = await ann.page.locator("[data-feed] .card[data-root]").evaluateAll((all) => all.map((c) => c.dataset.root));
    assert.equal(new Set(roots).size, roots.length);
    assert.ok(await ann.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  await step("without scripts more is a plain link", async () => {
    const plain = { ...(await visitor(browser, site.base, { size, javaScriptEnabled: false })), name: "plain" };
    people.plain = plain;
    await signIn(plain, await site.loginLink("ann"));
    await plain.page.goto("/?view=all");
    const roots = async () => plain.page.locator("[data-feed] .card[data-root]").evaluateAll((all) => all.map((c) => c.dataset.root));
    const seen = await roots();
    await shown(plain.page, "[data-pager] a").click();
    await plain.page.waitForURL(/before=/);
    const more = await roots();
    assert.ok(more.length > 0 && more.every((id) => !seen.includes(id)));
  });
}
