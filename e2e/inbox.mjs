// An expert's inbox: a dozen and more notices, cleared with the keyboard alone, the bell going along on both devices.
// Then why one was told, and the page without scripts. At desk and phone width.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, goLive, leave, post, signIn, visitor } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { demo } from "./lib/site.mjs";

export async function run(checks, { browser }) {
  for (const size of [DESKTOP, PHONE]) {
    // A house each: what Ben does in one is as much as anybody may in a minute.
    const site = await demo();
    const people = {};
    try {
      await checks.story(`inbox, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
    } finally {
      await leave(Object.values(people));
      await site.stop();
    }
  }
}

const bell = (who) => who.page.locator("[data-bell-n]").first().textContent();

async function story(step, { browser, site, size, people }) {
  for (const name of ["ann", "ben"]) people[name] = { ...(await visitor(browser, site.base, { size })), name };
  const { ann, ben } = people;
  const { page } = ann;
  const rows = page.locator("[data-notice]");
  const focused = () => page.evaluate(() => document.activeElement.closest("[data-notice]")?.dataset.notice);

  await step("fourteen things happen to Ann, and ten more in one thread", async () => {
    await signIn(ann, await site.loginLink("ann"));
    await signIn(ben, await site.loginLink("ben"));
    await page.goto("/inbox");
    await post(ann, "/inbox/read-all", {});
    await post(ann, "/inbox/done-read", {});
    for (let n = 0; n < 14; n++) {
      const { id } = await post(ann, "/posts", { body: `Number ${n} of ${size.name}` });
      await post(ben, `/items/${id}/comments`, { body: `To number ${n}` });
      if (n === 13) for (let m = 0; m < 10; m++) await post(ben, `/items/${id}/comments`, { body: `And ${m}` });
    }
    await eventually("the bell has them all", async () => {
      await page.goto("/inbox");
      return (await bell(ann)) === "14" || (await bell(ann));
    });
    assert.equal(await rows.count(), 14, "ten on one post are one notice");
  });

  await step("j and k walk, u turns read and unread", async () => {
    await goLive(ann, "/inbox");
    const ids = await rows.evaluateAll((all) => all.map((r) => r.dataset.notice));
    await page.keyboard.press("j");
    assert.equal(await focused(), ids[0]);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    assert.equal(await focused(), ids[1]);
    await page.keyboard.press("u");
    await page.locator(`[data-notice="${ids[1]}"]:not(.unread)`).waitFor();
    await eventually("the bell goes along", async () => (await bell(ann)) === "13" || (await bell(ann)));
    assert.equal(await focused(), ids[1], "and the focus stays");
    await page.keyboard.press("u");
    await page.locator(`[data-notice="${ids[1]}"].unread`).waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  await step("o opens what it is about, and coming back it is read", async () => {
    const id = await focused();
    await page.keyboard.press("o");
    await page.waitForURL(/\/posts\/\d+/);
    await page.goto("/inbox");
    assert.equal(await page.locator(`[data-notice="${id}"]`).count(), 0);
    assert.equal(await rows.count(), 13);
  });

  await step("e is done with one after the other until nothing is left", async () => {
    const other = { ...(await visitor(browser, site.base, { size })), name: "ann-elsewhere" };
    people.other = other;
    await signIn(other, await site.loginLink("ann"));
    await goLive(other, "/questions");
    await goLive(ann, "/inbox");
    await page.keyboard.press("j");
    for (let left = 13; left > 0; left--) {
      assert.equal(await rows.count(), left);
      const id = await focused();
      assert.ok(id, "the next one has the focus");
      await page.keyboard.press("e");
      await page.locator(`[data-notice="${id}"]`).waitFor({ state: "detached" });
    }
    await page.locator(".empty").waitFor();
    await eventually("the bell is silent here", async () => (await bell(ann)) === "" || (await bell(ann)));
    await eventually("and on the other device, without a reload", async () => (await bell(other)) === "" || (await bell(other)));
  });

  await step("what is done is found under done, and comes back", async () => {
    await page.goto("/inbox?show=done");
    assert.ok((await rows.count()) >= 13);
    await page.keyboard.press("j");
    const id = await focused();
    await page.keyboard.press("e");
    await page.locator(`[data-notice="${id}"]`).waitFor({ state: "detached" });
    await page.goto("/inbox?show=all");
    await page.locator(`[data-notice="${id}"]`).waitFor();
  });

  await step("why one was told stands under the notice, with the way to stop it", async () => {
    const row = rows.first();
    await row.locator("a[href$='/why']").click();
    await row.locator("[data-unfolded]").waitFor();
    assert.match(await row.locator("[data-unfolded]").innerText(), /You wrote what this is about/);
    await row.locator('form[action$="/mute"] button').click();
    await page.waitForURL((url) => url.pathname === "/inbox");
  });

  await step("without scripts every button works as well", async () => {
    const plain = { ...(await visitor(browser, site.base, { size, javaScriptEnabled: false })), name: "plain" };
    people.plain = plain;
    await signIn(plain, await site.loginLink("ann"));
    await plain.page.goto("/inbox?show=all");
    const before = await plain.page.locator("[data-notice]").count();
    assert.ok(before > 0);
    await plain.page.locator('form[action$="/done"] button').first().click();
    await plain.page.waitForURL(/\/inbox\?show=all/);
    assert.equal(await plain.page.locator("[data-notice]").count(), before - 1);
  });
}
