// Without a line: what was read last is there, what is written waits for its writer, and nothing of one reader is ever
// there for another, on the same device, whatever order things arrive in.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, shown, signIn, visitor } from "./lib/browser.mjs";
import { demo, pause } from "./lib/site.mjs";

// Failing on purpose is logged by the browser as an error of loading.
const ALLOW = [/Failed to load resource/, /net::ERR_/, /Failed to fetch/, /answer 503/];

/** The worker is there and has the page in its hands. */
async function inHands(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
/** Which pages are kept, as the names of caches and paths. */
const kept = (page) =>
  page.evaluate(async () => {
    const out = [];
    for (const name of await caches.keys()) if (name.startsWith("pages-")) for (const key of await (await caches.open(name)).keys()) out.push(`${name} ${new URL(key.url).pathname}`);
    return out;
  });
async function until(what, holds) {
  for (let i = 0; i < 100; i++) {
    if (holds(await what())) return;
    await pause(50);
  }
  assert.fail(`it did not come to hold: ${JSON.stringify(await what())}`);
}

export async function run(checks, { browser }) {
  const site = await demo();
  try {
    for (const size of [DESKTOP, PHONE]) {
      const one = { ...(await visitor(browser, site.base, { size, allow: ALLOW, serviceWorkers: "allow" })), name: "device" };
      const { page, context } = one;
      await checks.story(`offline, ${size.name}`, () => [one], async (step) => {
        await signIn(one, await site.loginLink("ann"));
        let me = "";
        await step("what was read is read again without a line, and says so", async () => {
          await inHands(page);
          await page.goto("/questions");
          me = await page.locator('meta[name="me"]').getAttribute("content");
          const title = await page.locator("main article a, main h2 a, main h3 a").first().innerText();
          await page.goto("/");
          await until(() => kept(page), (all) => all.includes(`pages-${me} /questions`) && all.includes(`pages-${me} /`));
          await page.goto("/settings");
          await context.setOffline(true);
          await page.goto("/questions");
          await page.locator("main", { hasText: title }).waitFor();
          await page.locator("[data-kept-line]", { hasText: "You are offline" }).waitFor();
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
          // In its own clothes, by scripts of its own: the worker has them.
          assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".rail")).display !== "inline"), true);
        });
        await step("where nothing is kept a page says what is", async () => {
          await page.goto("/settings");
          await page.locator("h1", { hasText: "You are offline" }).waitFor();
          await page.locator('[data-kept] a[href="/questions"]').waitFor();
          assert.equal(await page.locator('[data-kept] a[href="/settings"]').count(), 0);
          await page.locator('[data-kept] a[href="/"]').first().click();
          await page.locator("[data-kept-line]").waitFor();
        });
        await step("what is written without a line is kept, and sent with a click when it is back", async () => {
          const words = `Written below deck on a ${size.name}`;
          await shown(page, "#composer > summary, [data-compose]").click();
          await page.locator('#composer textarea[name="body"]').fill(words);
          await page.locator("#composer [data-submit-label]").click();
          const alert = page.locator("#composer [data-form-alert]");
          await alert.filter({ hasText: "could not reach the server" }).waitFor();
          // The page is left and comes again: the words are in the browser.
          await page.goto("/questions");
          await page.goto("/");
          assert.equal(await page.locator('#composer textarea[name="body"]').inputValue(), words);
          await page.locator("#composer [data-submit-label]").click();
          await alert.filter({ hasText: "could not reach the server" }).waitFor();
          await context.setOffline(false);
          await alert.filter({ hasText: "online again" }).waitFor();
          assert.equal(await page.locator("article.card", { hasText: words }).count(), 0, "nothing is sent behind one's back");
          await page.locator("#composer [data-submit-label]").click();
          await page.locator("article.card", { hasText: words }).first().waitFor();
        });
        await step("whoever signs out leaves nothing behind", async () => {
          await page.goto("/inbox");
          await until(() => kept(page), (all) => all.includes(`pages-${me} /inbox`));
          await page.evaluate(() => document.querySelector("[data-sign-out]").requestSubmit());
          await page.waitForURL("**/sign-in*");
          assert.deepEqual(await kept(page), []);
          await context.setOffline(true);
          await page.goto("/inbox").catch(() => {});
          await pause(300);
          assert.equal(await page.locator("[data-inbox], [data-kept] a").count(), 0, "nothing of Ann's");
          await context.setOffline(false);
          await page.goto("about:blank");
        });
        await step("whoever signs in on top finds nothing of another's", async () => {
          await signIn(one, await site.loginLink("ann"));
          await inHands(page);
          await page.goto("/inbox");
          await until(() => kept(page), (all) => all.includes(`pages-${me} /inbox`));
          const cookies = await context.cookies();
          const ben = await site.loginLink("ben");
          await signIn({ ...one, page }, ben);
          await page.goto("/questions");
          const his = await page.locator('meta[name="me"]').getAttribute("content");
          assert.notEqual(his, me);
          await until(() => kept(page), (all) => all.includes(`pages-${his} /questions`));
          assert.ok((await kept(page)).every((k) => k.startsWith(`pages-${his} `)), String(await kept(page)));
          await context.setOffline(true);
          await page.goto("/inbox");
          await page.locator("h1", { hasText: "You are offline" }).waitFor();
          assert.equal(await page.locator('[data-kept] a[href="/inbox"]').count(), 0, "Ann's inbox");
          await context.setOffline(false);
          // A session that ended without a word: the first page that is nobody's throws all away.
          await page.goto("/questions");
          await until(() => kept(page), (all) => all.length > 0);
          await context.clearCookies();
          await page.goto("/questions");
          await page.locator('form[action="/sign-in"], [name="who"]').first().waitFor();
          await until(() => kept(page), (all) => all.length === 0);
          // Ann's session comes back beside the worker, as another window's might: her pages and his never mix.
          await context.addCookies(cookies);
          await page.goto("/questions");
          await until(() => kept(page), (all) => all.every((k) => k.startsWith(`pages-${me} `)));
        });
        await step("what a device shares stands in the composer", async () => {
          await page.goto("/?share_title=A%20mast&share_url=https%3A%2F%2Fexample.org%2Fmast");
          assert.equal(await page.locator('#composer textarea[name="body"]').inputValue(), "A mast\n\nhttps://example.org/mast");
          assert.ok(await page.locator('#composer textarea[name="body"]').isVisible());
        });
      });
      await one.context.close();
    }
    await late(checks, browser, site);
  } finally {
    await site.stop();
  }
}

/** A page of one reader that is on its way while another comes is not kept, whichever arrives first. */
async function late(checks, browser, site) {
  const one = { ...(await visitor(browser, site.base, { allow: ALLOW, serviceWorkers: "allow" })), name: "late" };
  const { page, context } = one;
  await checks.check("offline: a page on its way while another comes is not kept", [one], async () => {
    await signIn(one, await site.loginLink("ann"));
    await inHands(page);
    await page.goto("/questions");
    // The worker's own fetches go this way: her inbox is held back until he is in.
    let go;
    const held = new Promise((done) => (go = done));
    let asked;
    const wanted = new Promise((done) => (asked = done));
    await context.route("**/inbox", async (route) => {
      const answer = await route.fetch();
      asked();
      await held;
      await route.fulfill({ response: answer });
    });
    await page.evaluate(() => void fetch("/inbox", { headers: { accept: "text/html, application/xhtml+xml" } }));
    await wanted;
    const ben = await context.newPage();
    await signIn({ ...one, page: ben }, await site.loginLink("ben"));
    await ben.goto("/questions");
    const his = await ben.locator('meta[name="me"]').getAttribute("content");
    await until(() => kept(ben), (all) => all.includes(`pages-${his} /questions`));
    go();
    await pause(500);
    assert.ok((await kept(ben)).every((k) => k.startsWith(`pages-${his} `)), String(await kept(ben)));
  });
  await context.close();
}
