// The story the house is built for, lived by clicking: Ann asks, Ben passes it on to Cat, Dan answers there, and the
// answer comes home. Everybody has their browser open all the time; nothing is reloaded, everybody hears of each
// event once. Then what an outsider must not see. At desk and phone width, on SQLite and on PostgreSQL.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, goLive, leave, read, shown, signIn, visitor } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { demo, postgres } from "./lib/site.mjs";

const CAST = ["ann", "ben", "cat", "dan", "eve"];
/** An employee whom nobody in this story names. */
const OUTSIDER = "linnea";

const QUESTION = "Why does the sonic anemometer on the Vindö mast freeze at minus six?";
const DETAILS = "It is **heated**, and the log shows 24 V all night. The cups beside it turn.";
const NOTE = "You had this on the Weser mast, I think.";
const ANSWER = "The heater measures its own air. Move the sensor of the heating to the lee side; ours has not frozen since.";
const FOLLOW_UP = "Does the cable reach, or did you splice it?";
const REPLY = "It reaches: twelve centimetres to spare.";
const THANKS = "Vindö is whirring again.";
const SECRET = "Who has room for a Kanarienholz surprise party on the pier?";
const CANARY = "Kanarienholz";

export async function run(checks, { browser }) {
  const places = [["SQLite", undefined]];
  if (process.env.FOLKMOOT_TEST_PG) places.push(["PostgreSQL", postgres]);
  for (const [place, make] of places) {
    for (const size of [DESKTOP, PHONE]) {
      const site = await demo({ database: await make?.() });
      const people = {};
      try {
        await checks.story(`story on ${place}, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
      } finally {
        await leave(Object.values(people));
        await site.stop();
      }
    }
  }
}

async function story(step, { browser, site, size, people }) {
  for (const name of [...CAST, OUTSIDER]) {
    people[name] = { ...(await visitor(browser, site.base, { size })), name };
  }
  const { ann, ben, cat, dan, eve, [OUTSIDER]: out } = people;
  const everybody = Object.values(people);
  const card = (who, id) => who.page.locator(`article[data-root="${id}"]`);
  const idOf = (who) => Number(/\/questions\/(\d+)/.exec(who.page.url())?.[1]);
  let origin, linked;
  const bells = {};

  await step("everybody comes in and finds a living home", async () => {
    for (const p of everybody) {
      const printed = CAST.slice(0, 4).includes(p.name);
      await signIn(p, printed ? site.printedLink(p.name) : await site.loginLink(p.name));
      await goLive(p, "/");
      // A page that is loaded anew forgets this.
      await p.page.evaluate(() => (globalThis.unbroken = true));
      bells[p.name] = await bell(p);
    }
    assert.ok((await ann.page.locator("article.card").count()) >= 10, "the home stream is alive");
    assert.ok((await ann.page.locator("article.card img, article.card .avatar").count()) >= 10, "faces beside the words");
  });

  await step("Ann asks on her board", async () => {
    await openComposer(ann);
    await ann.page.locator('.composer .kind-chip:has([value="question"])').click();
    await ann.page.fill('.composer [name="title"]', QUESTION);
    await ann.page.fill('.composer [name="body"]', DETAILS);
    await ann.page.fill('.composer [name="tags"]', "anemometers, ice");
    const submit = ann.page.locator(".composer [data-submit-label]");
    assert.match(await submit.innerText(), /^Ask.* · everyone at /, "the button says where it goes and who sees it");
    await submit.click();
    await ann.page.waitForURL(/\/questions\/\d+/);
    await ann.page.locator("h1", { hasText: QUESTION }).waitFor();
    await ann.page.locator("article .prose strong", { hasText: "heated" }).waitFor();
    origin = idOf(ann);
  });

  await step("Ben sees it coming without reloading, and opens it", async () => {
    const pill = ben.page.locator("[data-new] button");
    await pill.filter({ hasText: "1 new" }).waitFor();
    assert.equal(await card(ben, origin).count(), 0, "nothing moves before he asks for it");
    await pill.click();
    await card(ben, origin).waitFor();
    assert.equal(await ben.page.locator("article.card").first().getAttribute("data-root"), String(origin), "on top");
    await card(ben, origin).locator("h2 a").click();
    await ben.page.locator("h1", { hasText: QUESTION }).waitFor();
  });

  await step("Cat is on her profile, Dan at home, Eve elsewhere", async () => {
    await visit(cat, `/people/${cat.id}`);
    await cat.page.locator("#composer").waitFor();
    await visit(eve, "/questions");
  });

  await step("Ben does not know and passes it on to Cat, whom he finds by name", async () => {
    await ben.page.locator("details:has(#refer) > summary").click();
    const to = ben.page.locator('#refer [name="to"]');
    await to.pressSequentially("Cat Hin", { delay: 30 });
    await ben.page.locator("#refer .suggestions li", { hasText: "Cat Hinrichsen" }).click();
    assert.equal(await to.inputValue(), "@cat");
    await ben.page.fill('#refer [name="note"]', NOTE);
    await ben.page.locator("#refer button.primary").click();
    await ben.page.waitForURL((url) => /\/questions\/\d+/.test(url.pathname) && !url.pathname.endsWith(`/${origin}`));
    linked = idOf(ben);
    await path(ben, ["Ann Sandberg", "Ben Whitcombe", "Cat Hinrichsen"]);
  });

  await step("Cat is told at once and finds it on her board", async () => {
    await rang(cat, 1);
    const pill = cat.page.locator("[data-new] button");
    await pill.waitFor();
    await pill.click();
    await card(cat, linked).waitFor();
    await path(cat, ["Ann Sandberg", "Ben Whitcombe", "Cat Hinrichsen"], card(cat, linked));
    await card(cat, linked).locator("h2 a").click();
    await cat.page.locator(".referral", { hasText: /Ben Whitcombe.* Ann Sandberg/ }).waitFor();
    await cat.page.locator(".referral", { hasText: NOTE }).waitFor();
    assert.ok(await cat.page.locator(`.referral a[href="/questions/${origin}"]`).count(), "a link to where it was asked");
  });

  await step("Ann sees on her open page which way it took, and follows it there", async () => {
    await rang(ann, 1);
    await ann.page.locator(".referral", { hasText: /Ben Whitcombe.* Cat Hinrichsen/ }).waitFor();
    await path(ann, ["Ann Sandberg", "Ben Whitcombe", "Cat Hinrichsen"]);
    await following(ann);
    await ann.page.locator(`.referral a[href="/questions/${linked}"]`).click();
    await ann.page.waitForURL(`**/questions/${linked}*`);
    await following(ann);
  });

  const held = [];
  await step("Dan sees it at home and answers on Cat's board", async () => {
    await dan.page.locator("[data-new] button").click();
    await card(dan, linked).locator("h2 a").click();
    await dan.page.waitForURL(`**/questions/${linked}*`);
    const box = dan.page.locator(`form[action="/questions/${linked}/answers"]`);
    // What Ann's page fetches is slow just now: see the next step.
    await ann.page.route(`**/questions/${linked}*`, async (route) => {
      const response = await route.fetch();
      if (held.length < 2) await new Promise((go) => held.push(go));
      await route.fulfill({ response });
    });
    await ann.page.evaluate((id) => new BroadcastChannel("live").postMessage({ touch: [id] }), linked);
    await eventually("Ann's page looks again", () => held.length === 1);
    await box.locator("textarea").fill(ANSWER);
    await box.locator("button.primary").click();
    await dan.page.locator(".answer", { hasText: "lee side" }).waitFor();
  });

  await step("Ann reads it as it comes and asks back", async () => {
    const answer = ann.page.locator(".answer", { hasText: "lee side" });
    await rang(ann, 2);
    // Drawn before her bell rang, and there after it: the number stays as it was told.
    held[0]();
    await eventually("Ann's page looks once more", () => held.length === 2);
    await rang(ann, 2);
    held[1]();
    await answer.waitFor();
    await ann.page.unrouteAll({ behavior: "wait" });
    await answer.locator('a[data-unfold][href$="/reply"]').first().click();
    const box = answer.locator('form[action$="/comments"]').first();
    await box.locator("textarea").fill(FOLLOW_UP);
    await box.locator("button.primary").click();
    await answer.locator(".comment", { hasText: "splice" }).waitFor();
  });

  await step("Dan answers the follow-up where it stands", async () => {
    const question = dan.page.locator(".answer .comment", { hasText: "splice" });
    await question.waitFor();
    await rang(dan, 1);
    await question.locator('a[data-unfold][href$="/reply"]').first().click();
    const box = question.locator('form[action$="/comments"]').first();
    await box.locator("textarea").fill(REPLY);
    await box.locator("button.primary").click();
    await dan.page.locator(".comment .comment", { hasText: "twelve centimetres" }).first().waitFor();
    await ann.page.locator(".comment .comment", { hasText: "twelve centimetres" }).first().waitFor();
    // In the same thread, and not read yet: her notice says more, the bell counts no more.
    await rang(ann, 2);
  });

  await step("Cat confirms", async () => {
    const answer = cat.page.locator(".answer", { hasText: "lee side" });
    await answer.locator('form[action$="/confirmation"] button').click();
    await answer.locator(".pill", { hasText: "Cat Hinrichsen" }).waitFor();
    await ann.page.locator(".answer .pill", { hasText: "Cat Hinrichsen" }).waitFor();
    await rang(dan, 2);
  });

  await step("Ben waits where it was asked; Ann accepts", async () => {
    await ben.page.locator(`.referral a[href="/questions/${origin}"]`).click();
    await ben.page.waitForURL(`**/questions/${origin}*`);
    assert.equal(await ben.page.locator(".answer").count(), 0);
    const answer = ann.page.locator(".answer", { hasText: "lee side" });
    await answer.locator('form[action$="/acceptance"] button').click();
    await ann.page.locator(".answer.best", { hasText: "lee side" }).waitFor();
  });

  await step("the answer stands on both boards, with everybody's credit", async () => {
    for (const who of [ben, cat]) {
      await who.page.locator(".answer.best", { hasText: "lee side" }).waitFor();
      await who.page.locator(".card-marks .pill-good").first().waitFor();
      const credits = who.page.locator(".credits");
      for (const name of ["Dan Vestergaard", "Ben Whitcombe", "Cat Hinrichsen"]) await credits.filter({ hasText: name }).waitFor();
    }
    assert.ok(await ben.page.locator(`.answer a[href^="/questions/${linked}"]`).count(), "from Ann's board a link to Cat's");
    await visit(ann, `/people/${ann.id}`);
    await card(ann, origin).locator(".card-marks .pill-good").waitFor();
    await visit(ann, `/people/${cat.id}`);
    await card(ann, linked).locator(".card-marks .pill-good").waitFor();
    await card(ann, linked).locator("h2 a").click();
  });

  await step("Ann thanks Dan", async () => {
    const answer = ann.page.locator(".answer", { hasText: "lee side" });
    await answer.locator('a[data-unfold][href$="/thanks"]').click();
    await answer.locator('[name="words"]').fill(THANKS);
    await answer.locator('form[action$="/thanks"] button').click();
    await answer.locator(".thanks", { hasText: THANKS }).waitFor();
    await dan.page.locator(".thanks", { hasText: /Ann Sandberg .*Dan Vestergaard/ }).filter({ hasText: THANKS }).waitFor();
  });

  await step("each has heard of all that happened, once in each thread", async () => {
    const q = `“${QUESTION}”`;
    // Newest first, each to the letter.
    const told = {
      ann: [`Dan Vestergaard answered your question ${q}`, `Ben Whitcombe passed your question ${q} on to Cat Hinrichsen`],
      ben: [`You passed on ${q}, and it found its answer`, `Dan Vestergaard and Ann Sandberg commented on ${q}, which you follow`],
      cat: [`${q} found its answer through your board`, `Dan Vestergaard and Ann Sandberg commented on ${q} on your board`, `Ben Whitcombe thinks you can help: ${q}`],
      dan: [`Ann Sandberg thanks you for ${q}`, `Ann Sandberg accepted your answer to ${q}`, `Cat Hinrichsen confirmed your answer to ${q}`, `Ann Sandberg replied to you in ${q}`],
      eve: [],
      [OUTSIDER]: [],
    };
    for (const who of everybody) {
      await rang(who, told[who.name].length);
      await visit(who, "/inbox?show=all");
      const said = await who.page.locator(".notice-open").allInnerTexts();
      assert.deepEqual(said.filter((t) => t.includes(q)), told[who.name], who.name);
      assert.deepEqual(said.slice(0, told[who.name].length), told[who.name], `${who.name}: nothing else came between`);
    }
  });

  await step("a notice leads to its place and counts down the bell", async () => {
    await visit(ann, "/inbox");
    await ann.page.locator("[data-notice]", { hasText: "Dan Vestergaard answered" }).locator(".more-acts", { hasText: "1 more in this thread, by Dan Vestergaard" }).waitFor();
    await ann.page.locator(".notice-open", { hasText: "Dan Vestergaard answered" }).first().click();
    await ann.page.waitForURL(`**/questions/${linked}*`);
    await eventually("the bell is lower", async () => (await bell(ann)) < bells.ann + 2 || (await bell(ann)));
  });

  await step("Eve types the same and is offered the answer before she posts", async () => {
    await visit(eve, "/");
    await openComposer(eve);
    await eve.page.locator('.composer .kind-chip:has([value="question"])').click();
    await eve.page.locator('.composer [name="title"]').pressSequentially("Sonic anemometer freezes on the mast", { delay: 10 });
    const offer = eve.page.locator("[data-similar-list] li", { hasText: QUESTION });
    await offer.locator(".pill-good").waitFor();
    const [opened] = await Promise.all([eve.context.waitForEvent("page"), offer.locator("a").click()]);
    await opened.locator(".answer.best", { hasText: "lee side" }).waitFor();
    await opened.close();
    assert.equal(await eve.page.inputValue('.composer [name="title"]'), "Sonic anemometer freezes on the mast", "what she typed stays");
    await eve.page.fill('.composer [name="title"]', "");
  });

  await step("what only Ben may see is nowhere for anybody else", async () => {
    await visit(ben, "/");
    for (const who of [eve, out]) await visit(who, "/?view=all");
    const before = { eve: await bell(eve), out: await bell(out) };
    await visit(ann, "/");
    await openComposer(ann);
    await ann.page.locator('.composer .kind-chip:has([value="question"])').click();
    await ann.page.fill('.composer [name="title"]', SECRET);
    await ann.page.selectOption('.composer [name="audience"]', "people");
    await ann.page.fill('.composer [name="people"]', "@ben");
    // A list of names opens over the button while one types; it goes when one leaves the field.
    await ann.page.locator('.composer [name="people"]').blur();
    await ann.page.locator(".composer [data-submit-label]").click();
    await ann.page.waitForURL(/\/questions\/\d+/);
    const secret = idOf(ann);
    await ann.page.locator("h1", { hasText: CANARY }).waitFor();
    await ben.page.locator("[data-new] button", { hasText: "1 new" }).click();
    await card(ben, secret).waitFor();

    // Something public after it: whoever has heard of this would have heard of the other.
    await visit(ann, "/");
    await openComposer(ann);
    await ann.page.fill('.composer [name="body"]', "The pier is swept.");
    await ann.page.locator(".composer [data-submit-label]").click();
    await card(ann, secret).waitFor();
    for (const who of [eve, out]) {
      await who.page.locator("[data-new] button", { hasText: "1 new" }).waitFor();
      assert.equal(await bell(who), before[who === eve ? "eve" : "out"]);
    }
    // The index has taken in the secret by now: Ben finds it.
    await eventually("Ben finds it", async () => (await read(ben, `/search?q=${CANARY}`)).items.some((item) => item.title === SECRET));
    const paths = [
      "/", "/?view=all", "/?view=network", "/?view=following", "/questions", "/questions?state=all", `/people/${ann.id}`, `/people/${ben.id}`,
      `/search?q=${CANARY}`, `/search?q=${encodeURIComponent(SECRET)}`, `/search?q=author:ann`, `/questions/similar?q=${encodeURIComponent(SECRET)}`, `/inbox?show=all`, "/network",
    ];
    for (const who of [eve, out]) {
      for (const at of paths) {
        for (const accept of ["text/html", "application/json"]) {
          const answer = await who.page.request.get(at, { headers: { accept } });
          const text = await answer.text();
          const own = at.includes("q=") ? text.replaceAll(SECRET, "").replaceAll(encodeURIComponent(SECRET), "").replaceAll(CANARY, "") : text;
          assert.equal(answer.status(), 200, `${at} for ${who.name}`);
          assert.ok(!own.includes(CANARY) && !own.includes(`/questions/${secret}`), `${who.name} sees it on ${at} (${accept})`);
        }
      }
      for (const at of [`/questions/${secret}`, `/items/${secret}`, `/items/${secret}/history`, `/items/${secret}/edit`, `/posts/${secret}`]) {
        const [hidden, absent] = await Promise.all([who.page.request.get(at), who.page.request.get(at.replace(String(secret), "999999999"))]);
        assert.equal(hidden.status(), 404, `${at} for ${who.name}`);
        const bare = (text) => text.replaceAll(String(secret), "").replaceAll("999999999", "").replace(/nonce[^>]*>/g, "");
        assert.equal(bare(await hidden.text()), bare(await absent.text()), "hidden and absent are the same answer");
      }
    }
  });

  await step("nobody's page was loaded anew", async () => {
    for (const p of everybody) assert.ok(await p.page.evaluate(() => globalThis.unbroken === true), `${p.name}'s page was loaded anew`);
  });

  async function bell(who) {
    return who.page.evaluate(() => Number(document.querySelector("[data-bell-n]")?.textContent || 0));
  }
  /** The bell of somebody stands `more` above where it stood at the beginning. */
  async function rang(who, more) {
    await eventually(`${who.name}'s bell shows ${more} more`, async () => {
      const n = (await bell(who)) - bells[who.name];
      return n === more || n;
    });
  }
  async function path(who, names, inside = who.page) {
    const strip = inside.locator(".path").first();
    await strip.waitFor();
    await eventually("the path of people", async () => {
      const got = await strip.locator("li").allInnerTexts();
      return JSON.stringify(got.map((t) => t.trim())) === JSON.stringify(names) || got;
    });
  }
  async function following(who) {
    await who.page.locator('article.alone > .actions form[action$="/unfollow"] button').first().waitFor();
  }
}

async function openComposer(who) {
  if (who.size.width < 768) await shown(who.page, "[data-compose]").click();
  else await who.page.locator("#composer > summary").click();
  await who.page.locator("#composer textarea").waitFor();
}

/** A visit as a link makes it: the page stays alive. */
async function visit(who, to) {
  await who.page.evaluate((href) => {
    const a = Object.assign(document.createElement("a"), { href });
    document.querySelector("main").append(a);
    a.click();
  }, to);
  await who.page.waitForURL((url) => url.pathname + url.search === to);
  await who.page.waitForFunction(() => !document.documentElement.hasAttribute("aria-busy") && !document.documentElement.hasAttribute("data-turbo-preview"));
}
