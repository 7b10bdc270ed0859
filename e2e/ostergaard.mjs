// Ben looks for Østergaard, of whom he remembers the sound of her name: finds her, reads her number, sees who connects
// them, tags her, follows her, invites her. Freja, in a browser of her own, reads his words and accepts. At desk and phone
// width; and the same without scripts.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, leave, signIn, visitor, wide } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { demo } from "./lib/site.mjs";

const NAME = "Freja Dahl Østergaard";
const MESSAGE = "Your spreadsheet saved my week.";

export async function run(checks, { browser }) {
  for (const size of [DESKTOP, PHONE, { ...DESKTOP, name: "without scripts", scripts: false }]) {
    const site = await demo();
    const people = {};
    try {
      await checks.story(`ostergaard, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
    } finally {
      await leave(Object.values(people));
      await site.stop();
    }
  }
}

async function story(step, { browser, site, size, people }) {
  const scripts = size.scripts !== false;
  for (const name of ["ben", "freja"]) {
    people[name] = { ...(await visitor(browser, site.base, { size, ...(scripts ? {} : { javaScriptEnabled: false }) })), name };
    await signIn(people[name], await site.loginLink(name));
  }
  const { ben, freja } = people;
  const main = ben.page.locator("main");
  const inside = async (who) => {
    assert.deepEqual(await wide(who.page), [], who.page.url());
  };
  /** Folded things open by click with scripts and without. */
  const unfold = (words) => main.locator("details > summary", { hasText: words }).click();

  await step("finds her by how her name sounds, and her number beside it", async () => {
    await ben.page.goto("/people");
    for (const typed of ["ostergard", "Oestergaard", "4521", "ostergaard"]) {
      const box = ben.page.locator('main input[type="search"]');
      await box.fill(typed);
      await box.press("Enter");
      await ben.page.waitForURL((url) => url.searchParams.get("q") === typed);
      await main.locator(".person-card .name", { hasText: NAME }).first().waitFor();
    }
    await main.locator(".person-card", { hasText: NAME }).filter({ hasText: "4521" }).waitFor();
    await inside(ben);
  });

  if (scripts && size === DESKTOP) {
    await step("her card opens on hover and on focus, can be reached, and goes with Escape", async () => {
      const name = main.locator(".person-card .name", { hasText: NAME }).first();
      const card = ben.page.locator(".business-card.floating");
      await name.hover();
      await card.filter({ hasText: "4521" }).waitFor();
      await card.hover();
      // Longer than it stays once one has left it; nothing else would tell.
      await ben.page.waitForTimeout(400);
      assert.ok(await card.isVisible(), "it stays while one is on it");
      await ben.page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      await ben.page.mouse.move(5, 5);
      await name.focus();
      await ben.page.keyboard.press("Shift+Tab");
      await ben.page.keyboard.press("Tab");
      await card.waitFor();
      await ben.page.keyboard.press("ArrowDown");
      assert.ok(await card.evaluate((c) => c.contains(document.activeElement)), "the keyboard comes in");
      await ben.page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      assert.ok(await name.evaluate((n) => document.activeElement === n), "and back to the name");
    });
  }

  await step("reads her page: number, mail, what colleagues say", async () => {
    await main.locator(".person-card .name", { hasText: NAME }).first().click();
    await ben.page.locator("h1", { hasText: NAME }).waitFor();
    freja.path = new URL(ben.page.url()).pathname;
    await main.locator('a[href^="tel:"]', { hasText: "4521" }).waitFor();
    await main.locator('a[href="mailto:freja.ostergaard@lyktholm.example"]').waitFor();
    await main.locator(".people-tags", { hasText: "Colleagues say" }).filter({ hasText: "light-range" }).waitFor();
    await inside(ben);
  });

  await step("sees who connects them", async () => {
    await main.locator("a[data-unfold]", { hasText: "Who connects us?" }).click();
    if (!scripts) await ben.page.waitForURL(/\/common$/);
    const path = main.locator(".path-people li");
    await path.first().waitFor();
    const names = await path.allInnerTexts();
    assert.ok(names.length >= 3 && names.length <= 5, names.join(" → "));
    assert.match(names[0], /You/);
    assert.match(names.at(-1), /Østergaard/);
    await inside(ben);
    if (!scripts) await ben.page.goto(freja.path);
  });

  await step("tags her, and stands with his name", async () => {
    await unfold(`Tag ${NAME}`);
    await main.locator('.people-tags input[name="tags"]').fill("tender-maths");
    await main.locator(".people-tags form button.primary").click();
    await main.locator(".people-tags .tags a", { hasText: "tender-maths" }).first().waitFor();
    await main.locator("a", { hasText: "Who gave which?" }).click();
    await main.locator(".given-tag", { hasText: "tender-maths" }).filter({ hasText: "Ben Whitcombe" }).waitFor();
    await inside(ben);
    await ben.page.goto(freja.path);
  });

  await step("follows and invites her, with a message", async () => {
    await main.locator(".page-actions button", { hasText: /^Follow$/ }).click();
    await main.locator(".page-actions button", { hasText: "Following" }).waitFor();
    await unfold("Add to my network");
    await main.locator('.page-actions input[name="message"]').fill(MESSAGE);
    await main.locator(".page-actions form button", { hasText: "Send invitation" }).click();
    await main.locator(".page-actions .chip", { hasText: "Invited" }).waitFor();
    await inside(ben);
  });

  await step("Freja reads it, looks him up and accepts", async () => {
    await freja.page.goto("/network");
    await freja.page.locator("main a", { hasText: "Have a look" }).click();
    const invitation = freja.page.locator("main .person-card", { hasText: "Ben Whitcombe" });
    await invitation.filter({ hasText: MESSAGE }).waitFor();
    await inside(freja);
    await invitation.locator('input[name="also_follow"]').check();
    await invitation.locator("button", { hasText: "Accept" }).click();
    await invitation.waitFor({ state: "detached" });
    await freja.page.goto("/network?tab=following");
    await freja.page.locator("main .person-card", { hasText: "Ben Whitcombe" }).waitFor();
  });

  await step("Freja is told of her tag, which leads to where she could take it off", async () => {
    const notice = freja.page.locator("main button.notice-open", { hasText: "tagged you: tender-maths" });
    await eventually("the notice", async () => {
      await freja.page.goto("/inbox");
      return (await notice.count()) > 0;
    });
    await notice.click();
    await freja.page.waitForURL(/\/people\/\d+\/tags$/);
    await freja.page.locator(".given-tag", { hasText: "tender-maths" }).locator("button", { hasText: "Take off" }).waitFor();
    await inside(freja);
  });

  await step("they are contacts, and see what they share", async () => {
    await eventually("contacts", async () => {
      await ben.page.goto(freja.path);
      return (await main.locator(".page-actions .chip", { hasText: "Contact" }).count()) > 0;
    });
    await main.locator(".in-common", { hasText: `You and ${NAME}` }).waitFor();
    await ben.page.goto(`${freja.path}/common`);
    await main.locator("[data-unfolded]", { hasText: "are contacts" }).waitFor();
    await main.locator("dl.facts", { hasText: "English" }).waitFor();
    await inside(ben);
  });
}
