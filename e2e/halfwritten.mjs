// A half-written post outlives what usually eats it: a server killed and started again, a session that ended, another's
// edit in between. In the rich face, as people write, on a desk and on a phone.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, leave, post, shown, signIn, visitor } from "./lib/browser.mjs";
import { demo, pause } from "./lib/site.mjs";

// Failing on purpose is logged by the browser as an error of loading.
const ALLOW = [/Failed to load resource/, /net::ERR_/, /Failed to fetch/];
const PASSWORD = "one long sentence about harbours";

export async function run(checks, { browser }) {
  const site = await demo();
  try {
    for (const size of [DESKTOP, PHONE]) {
      const ann = { ...(await visitor(browser, site.base, { size, allow: ALLOW, face: "rich" })), name: "ann" };
      await signIn(ann, await site.loginLink("ann"));
      const { page } = ann;
      const check = (name, act) => checks.check(`halfwritten: ${name}, ${size.name}`, [ann], act);
      const rich = page.locator("#composer .rich");
      const source = (where = "#composer") => page.locator(`${where} textarea[name="body"]`).inputValue();
      const alert = page.locator("#composer [data-form-alert]");
      const send = page.locator("#composer [data-submit-label]");
      const saved = (where) => page.locator(`${where} [data-draft-state]`, { hasText: "Draft saved" }).waitFor();
      const begin = async (words) => {
        await page.goto("/");
        await shown(page, "#composer > summary, [data-compose]").click();
        await rich.waitFor();
        await page.waitForFunction(() => document.activeElement.classList.contains("rich"));
        await page.keyboard.type(words);
      };
      // What was posted from the other size's browser is there already: the words say from which.
      const posted = (words) => page.locator("article.card", { hasText: words }).first().waitFor();

      await check("a server killed and started again", async () => {
        await begin(`Half of **it** on a ${size.name} was saved`);
        await saved("#composer");
        await page.keyboard.type(", and half was not.");
        await site.stop("SIGKILL");
        await send.click();
        await alert.filter({ hasText: "could not reach the server" }).waitFor();
        assert.equal(await source(), `Half of **it** on a ${size.name} was saved, and half was not.`);
        await page.goto("about:blank");
        await site.start();
        await page.goto("/");
        await rich.filter({ hasText: "and half was not." }).waitFor();
        assert.equal(await rich.locator("strong").innerText(), "it", "as it was, not as its source");
        // It may come over the live line before its sender has the answer; whoever leaves before that keeps the draft.
        const answered = page.waitForEvent("requestfinished", (r) => r.method() === "POST" && new URL(r.url()).pathname === "/posts");
        await send.click();
        await answered;
        await posted(`on a ${size.name} was saved, and half was not.`);
        await page.goto("/drafts");
        await page.locator(".empty").waitFor();
      });

      await check("the button stands still while the line beside it speaks", async () => {
        await begin("Where is the");
        const state = page.locator("#composer [data-draft-state]");
        await state.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
        const before = await send.boundingBox();
        await page.keyboard.type(" button?");
        await saved("#composer");
        assert.deepEqual(await send.boundingBox(), before);
        await send.click();
        await posted("Where is the button?");
      });

      await check("a draft on a slow way does not come back after its post", async () => {
        let there;
        const arrived = new Promise((done) => (there = done));
        await page.route("**/drafts", async (route) => {
          if (!route.request().postData()?.includes("Sent+at+once")) return route.continue();
          await pause(700);
          const answer = await route.fetch();
          there();
          await route.fulfill({ response: answer }).catch(() => {});
        });
        await begin(`Sent at once from a ${size.name}`);
        await send.click();
        await posted(`Sent at once from a ${size.name}`);
        await page.goto("/questions");
        await arrived;
        await page.unroute("**/drafts");
        await page.goto("/drafts");
        await page.locator(".empty").waitFor();
      });

      await check("a session that ended: signed in again in its place", async () => {
        await post(ann, "/settings/password", { password: PASSWORD, current_password: PASSWORD });
        await begin(`Begun on a ${size.name} before the session ended`);
        await ann.context.clearCookies();
        await send.click();
        await alert.locator('a[href^="/sign-in"]').click();
        const door = page.locator("dialog[open]");
        await door.locator('[name="who"]').fill("ann");
        await door.locator('[name="password"]').fill("not this one at all");
        await page.keyboard.press("Enter");
        await door.locator("[role=alert]:not([hidden])").waitFor();
        await door.locator('[name="password"]').fill(PASSWORD);
        await page.keyboard.press("Enter");
        await door.waitFor({ state: "detached" });
        await posted(`Begun on a ${size.name} before the session ended`);
        assert.equal(new URL(page.url()).pathname, "/");
      });

      await check("another's edit in between", async () => {
        const id = (await post(ann, "/posts", { kind: "status", body: "The first wording." })).id;
        const form = `form[action="/items/${id}"]`;
        await page.goto(`/items/${id}/edit`);
        await page.locator(`${form} .rich`).filter({ hasText: "The first wording." }).click();
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" And mine.");
        await saved(form);
        // Left half done; meanwhile the text is changed elsewhere.
        await page.goto("/drafts");
        await post(ann, `/items/${id}`, { body: "Theirs.", revision: "1" });
        await page.locator("[data-drafts] .card", { hasText: "And mine." }).locator("a.button").click();
        await page.waitForURL(`**/items/${id}/edit`);
        await page.locator(`${form} .rich`).filter({ hasText: "The first wording. And mine." }).waitFor();
        await page.locator("main", { hasText: "changed after you opened it" }).waitFor();
        await page.locator("[data-newest]", { hasText: "Theirs." }).waitFor();
        // And once more, while the form is open.
        await post(ann, `/items/${id}`, { body: "Theirs, mended.", revision: "2" });
        await page.locator(`${form} button.primary`).click();
        await page.locator("[data-newest]", { hasText: "Theirs, mended." }).waitFor();
        assert.equal(await source(form), "The first wording. And mine.");
        await page.locator(`${form} button.primary`).click();
        await page.locator("article.alone", { hasText: "And mine." }).waitFor();
        await page.goto(`/items/${id}/history`);
        for (const words of ["The first wording.", "Theirs.", "Theirs, mended."]) await page.locator("main", { hasText: words }).waitFor();
        await page.goto("/drafts");
        await page.locator(".empty").waitFor();
      });

      await check("two windows at one place: both texts are kept", async () => {
        await page.goto("/");
        const other = await ann.context.newPage();
        await other.goto("/");
        await begin("In the first window");
        await saved("#composer");
        await shown(other, "#composer > summary, [data-compose]").click();
        await other.locator("#composer .rich").waitFor();
        await other.waitForFunction(() => document.activeElement.classList.contains("rich"));
        await other.keyboard.type("In the second window");
        await other.locator("#composer [data-draft-state]", { hasText: "Draft saved" }).waitFor();
        await other.close();
        await page.goto("/");
        await rich.filter({ hasText: "In the first window" }).waitFor();
        await page.goto("/drafts");
        const [first, second] = ["In the first window", "In the second window"].map((words) => page.locator("[data-drafts] .card", { hasText: words }));
        await first.waitFor();
        await second.locator("a.button").click();
        await rich.filter({ hasText: "In the second window" }).waitFor();
        await send.click();
        await posted("In the second window");
        await page.goto("/");
        await rich.filter({ hasText: "In the first window" }).waitFor();
        await send.click();
        await posted("In the first window");
        await page.goto("/drafts");
        await page.locator(".empty").waitFor();
      });

      await check("chosen files wait with their text", async () => {
        const picked = page.locator("#composer .picked li");
        const text = { name: "wind.txt", mimeType: "text/plain", buffer: Buffer.from("12 m/s") };
        await begin(`With a file from a ${size.name}`);
        await page.setInputFiles('#composer input[type="file"]', [text, { ...text, name: "næste vind.txt" }]);
        await picked.nth(1).waitFor();
        await saved("#composer");
        await page.goto("about:blank");
        await page.goto("/");
        await picked.filter({ hasText: "næste vind.txt" }).locator("button").click();
        await page.reload();
        await picked.filter({ hasText: "wind.txt" }).waitFor();
        assert.equal(await picked.count(), 1, "what was left out stays out");
        await send.click();
        await posted(`With a file from a ${size.name}`);
        await page.locator("article.card", { hasText: `With a file from a ${size.name}` }).getByText("wind.txt").first().waitFor();
        await page.goto("/");
        await page.waitForFunction(() => globalThis.words);
        await pause(500);
        assert.equal(await picked.count(), 0);
      });

      await check("what is not wanted is discarded for good", async () => {
        await begin("Not worth keeping");
        await saved("#composer");
        await page.goto("/drafts");
        await page.locator("[data-drafts] .card", { hasText: "Not worth keeping" }).locator("[data-discard] button").click();
        await page.locator(".empty").waitFor();
        await page.goto("/");
        assert.equal(await source(), "");
      });
      await leave([ann]);
    }
  } finally {
    await site.stop();
  }
}
