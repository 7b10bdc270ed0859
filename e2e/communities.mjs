// A lifeboat: Ann founds a community for private Macs with two below it; people join, ask, follow, wait to be let in; a
// guest asks where guests are, and meets nothing else; then it is closed, and who followed from outside loses sight while
// looking. At desk and phone width, in a house each.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, goLive, leave, post, read, shown, signIn, visitor, wide } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { demo } from "./lib/site.mjs";

// A form that is asked about before it is taken says so with 422; what is hidden with 404.
const ALLOW = [/Failed to load resource: the server responded with a status of (404|422)/];
const NAME = "Macs without a helpdesk";
const QUESTION = "Why does the docking station forget my second screen?";

export async function run(checks, { browser }) {
  for (const size of [DESKTOP, PHONE]) {
    const site = await demo();
    const people = {};
    try {
      await checks.story(`communities, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
    } finally {
      await leave(Object.values(people));
      await site.stop();
    }
  }
}

const button = (who, name) => who.page.getByRole("main").getByRole("button", { name, exact: true }).filter({ visible: true }).first();
const link = (who, name) => who.page.getByRole("main").getByRole("link", { name, exact: true }).filter({ visible: true }).first();
const heading = (who, name) => who.page.locator("h1", { hasText: name }).waitFor();
const more = (who) => shown(who.page, ".community-head details.menu > summary, .community-head [popovertarget]").click();
async function at(who, path, name) {
  await who.page.goto(path);
  await heading(who, name);
  assert.deepEqual(await wide(who.page), [], path);
}
const status = async (who, path) => (await who.page.request.get(path)).status();

const mentions = (heard, path) => new RegExp(`\\b${path.split("/").pop()}\\b`).test(heard);

async function ask(who, title, body) {
  await shown(who.page, "#composer > summary, [data-compose]").click();
  await who.page.locator('.composer .kind-chip:has([value="question"])').click();
  await who.page.fill('.composer [name="title"]', title);
  await who.page.fill('.composer [name="body"]', body);
  await who.page.locator(".composer [data-submit-label]").click();
  await who.page.waitForURL(/\/questions\/\d+/);
  return new URL(who.page.url()).pathname;
}
async function answer(who, path, words) {
  await who.page.goto(path);
  await who.page.locator('form[action$="/answers"] [name="body"]').fill(words);
  await who.page.locator('form[action$="/answers"] button[type="submit"]').click();
  await who.page.getByText(words).first().waitFor();
}
async function start(who, { name, purpose, kind, below }) {
  if (below) {
    await who.page.goto(below);
    await more(who);
    await who.page.getByRole("link", { name: "Start a subcommunity" }).filter({ visible: true }).click();
  } else {
    await who.page.goto("/communities");
    await link(who, "Start a community").click();
  }
  await who.page.fill('[name="name"]', name);
  await who.page.fill('[name="purpose"]', purpose);
  await who.page.locator(`[name="kind"][value="${kind}"]`).check();
  assert.deepEqual(await wide(who.page), []);
  await button(who, "Start it").click();
  await heading(who, name);
  return new URL(who.page.url()).pathname;
}

async function story(step, { browser, site, size, people }) {
  for (const name of ["ann", "ben", "cat", "dan", "astrid", "tomas"]) people[name] = { ...(await visitor(browser, site.base, { size, allow: ALLOW })), name };
  const { ann, ben, cat, dan, astrid, tomas } = people;
  let home, mail, question;

  await step("Ann founds a community, with one open and one moderated below it", async () => {
    for (const who of Object.values(people)) await signIn(who, await site.loginLink(who.name));
    home = await start(ann, { name: NAME, purpose: "Private Macs at work: nobody supports them but us.", kind: "open" });
    await start(ann, { name: "Telephones on piers", purpose: "For wet hands.", kind: "open", below: home });
    mail = await start(ann, { name: "Letters on the Mac", purpose: "Mailboxes that do not agree.", kind: "moderated", below: home });
    await at(ann, `${home}/about`, NAME);
    await link(ann, "Telephones on piers").waitFor();
  });

  await step("Ben finds it in the catalogue, joins, and asks there", async () => {
    await at(ben, "/communities", "Communities");
    await ben.page.locator(".community-entry h2 a", { hasText: NAME }).click();
    await heading(ben, NAME);
    await button(ben, "Join").click();
    await ben.page.getByText("You are a member").waitFor();
    question = await ask(ben, QUESTION, "MacBook of my own, dock from the canteen. Every morning the *second* screen is news to it.");
    await link(ben, NAME).waitFor();
    await answer(ann, question, "Pull the power of the dock first, then the cable, then look surprised.");
  });

  /** What comes over a live line of Cat's, whose page with the question is open. */
  async function listen() {
    await goLive(cat, question);
    await cat.page.evaluate(() => {
      globalThis.heard = [];
      new EventSource(document.querySelector('meta[name="live"]').content).onmessage = (e) => globalThis.heard.push(e.data);
    });
    await eventually("her line is open", async () => (await cat.page.evaluate(() => globalThis.heard.length)) > 0);
  }
  await step("Cat follows it and reads along without belonging to it", async () => {
    await at(cat, home, NAME);
    await button(cat, "Follow").click();
    await cat.page.getByText("You follow it").waitFor();
    await listen();
    await cat.page.getByText("look surprised").waitFor();
    assert.equal(await cat.page.locator('form[action$="/answers"]').count(), 0, "members have the word");
    await answer(ann, question, "And if that does not help, swap the cable.");
    await eventually("she hears of it", async () => mentions((await cat.page.evaluate(() => globalThis.heard)).join("\n"), question));
    await cat.page.getByText("swap the cable").waitFor();
  });

  await step("Dan asks to be let into the moderated one; Ann finds it on her home page and lets him in", async () => {
    await at(dan, home, NAME);
    await button(dan, "Join").click();
    await dan.page.getByText("You are a member").waitFor();
    await at(dan, mail, "Letters on the Mac");
    await dan.page.locator("summary", { hasText: "Ask to be let in" }).click();
    await dan.page.fill('textarea[name="words"]', "Two mailboxes, one buoy");
    await button(dan, "Send").click();
    await button(dan, "Asked; take it back").waitFor();
    await ann.page.goto("/?view=waiting");
    const row = ann.page.locator(".person-card", { hasText: "Letters on the Mac" });
    await row.getByText("Two mailboxes, one buoy").waitFor();
    assert.deepEqual(await wide(ann.page), []);
    await row.getByRole("button", { name: "Let in" }).click();
    await row.waitFor({ state: "detached" });
    await at(dan, mail, "Letters on the Mac");
    await dan.page.getByText("You are a member").waitFor();
  });

  await step("a flag is raised, decided, appealed and granted, and each sees what they should", async () => {
    const words = "Whoever reads letters on that Mac is a walrus.";
    const said = `/posts/${(await post(dan, "/posts", { body: words, community: mail.split("/").pop() })).id}`;
    const held = said.replace("/posts/", "/moderation/items/");
    // Ben reads it without belonging there, and says what is wrong.
    await ben.page.goto(said);
    await shown(ben.page, ".card details.menu > summary, .card [popovertarget]").click();
    await link(ben, "Flag").click();
    await heading(ben, "Raise a flag");
    await ben.page.getByLabel("Hurtful or harassing").check();
    await ben.page.fill('textarea[name="words"]', "Walruses are offended");
    assert.deepEqual(await wide(ben.page), []);
    await button(ben, "Raise the flag").click();
    await ben.page.getByText("you are told what comes of it").first().waitFor();
    assert.equal(await status(cat, said), 200, "a flag hides nothing");
    // Ann owns the place: it waits for her, with his name and words.
    await ann.page.goto("/?view=waiting");
    await ann.page.locator(".person-card", { hasText: "A flag was raised" }).getByRole("link", { name: "Look at it" }).click();
    await ann.page.getByText("Walruses are offended").waitFor();
    await ann.page.getByRole("link", { name: "Ben" }).first().waitFor();
    await ann.page.locator('[name="category"]').selectOption("hurtful");
    await ann.page.fill('main textarea[name="words"]', "Say it about yourself");
    assert.deepEqual(await wide(ann.page), []);
    await button(ann, "Take out of sight").click();
    await ann.page.getByText("Everybody it concerns is told").waitFor();
    for (const who of [ben, cat]) assert.equal(await status(who, said), 404, who.name);
    // Dan is told the truth, not who it was, and asks for another judgement.
    await eventually("Dan is told", async () => (await read(dan, "/inbox")).notices.some((n) => n.reason === "judged"));
    await dan.page.goto(said);
    await dan.page.waitForURL(`**${held}`);
    await dan.page.getByText("Say it about yourself").waitFor();
    assert.ok(!(await dan.page.getByRole("main").innerText()).includes("offended"), "who raised it is nobody's business");
    await dan.page.fill('[name="words"]', "I said it about myself");
    assert.deepEqual(await wide(dan.page), []);
    await button(dan, "Appeal").click();
    await dan.page.getByText("You have appealed").waitFor();
    // Not Ann, who decided; somebody who was given the right to.
    await ann.page.goto(held);
    await ann.page.getByText("somebody else decides the appeal").waitFor();
    await tomas.page.goto(held);
    await tomas.page.getByText("I said it about myself").waitFor();
    await button(tomas, "Put it back").click();
    await tomas.page.getByText("Everybody it concerns is told").waitFor();
    await cat.page.goto(said);
    await cat.page.getByText("walrus").first().waitFor();
  });

  await step("a guest asks where guests are, one of us answers", async () => {
    await at(astrid, "/communities", "Communities");
    assert.equal(await astrid.page.locator(".community-entry").count(), 1, "what she belongs to and nothing else");
    await astrid.page.locator(".community-entry h2 a").click();
    await heading(astrid, "The pier at Vindö");
    const vindo = new URL(astrid.page.url()).pathname;
    await shown(astrid.page, ".community-head").getByText("External").waitFor();
    const asked = await ask(astrid, "May the ferry moor at the green buoy for an hour?", "She is forty metres and in a hurry.");
    // Ben is asked in, with a word, and answers there.
    await at(ann, `${vindo}/invite`, "Invite to The pier at Vindö");
    await ann.page.fill('[name="people"]', "@ben");
    await ann.page.fill('textarea[name="words"]', "You know the ferry");
    await button(ann, "Invite").click();
    await ann.page.waitForURL(`**${vindo}/members`);
    await at(ben, vindo, "The pier at Vindö");
    await ben.page.getByText("You know the ferry").waitFor();
    assert.equal(await button(ben, "Join").count(), 1, "one way in, not two");
    await button(ben, "Join").click();
    await ben.page.getByText("You are a member").waitFor();
    await answer(ben, asked, "For an hour, with the bow to the current.");
    await astrid.page.goto(asked);
    await astrid.page.getByText("bow to the current").waitFor();
  });

  await step("Ann invites another guest, who accepts the terms before anything else opens", async () => {
    const vindo = (await read(ann, "/communities")).communities.find((c) => c.slug === "vindo").id;
    await at(tomas, "/admin/guests/terms", "Terms");
    await tomas.page.fill('[name="terms"]', "What is said on the pier stays on the pier.");
    await button(tomas, "Save").click();
    await tomas.page.waitForURL(/\/admin\/guests(\?|$)/);
    await at(ann, `/communities/${vindo}/guests`, "Invite a guest");
    for (const [field, words] of [["name", "Nora Nord"], ["email", "nora@nordwind.example"], ["organisation", "Nordwind"]]) await ann.page.fill(`[name="${field}"]`, words);
    await button(ann, "Invite a guest").click();
    const door = await ann.page.locator('input[readonly][value*="/join/"]').inputValue();
    people.nora = { ...(await visitor(browser, site.base, { size, allow: ALLOW })), name: "nora" };
    const { nora } = people;
    await nora.page.goto(new URL(door).pathname);
    await nora.page.fill('[name="password"]', "a long way from the harbour");
    await button(nora, "Save password and come in").click();
    await nora.page.getByText("stays on the pier").waitFor();
    assert.deepEqual(await wide(nora.page), []);
    await nora.page.goto("/communities");
    await nora.page.getByText("stays on the pier").waitFor();
    await button(nora, "I accept").click();
    await at(nora, `/communities/${vindo}`, "The pier at Vindö");
    await nora.page.getByText("You are a member").waitFor();
    for (const path of [home, question, `/people/${cat.id}`]) assert.equal(await status(nora, path), 404, path);
    // The terms are for every guest: Astrid accepts them as well.
    await astrid.page.goto("/");
    await button(astrid, "I accept").click();
    await astrid.page.getByText("stays on the pier").waitFor({ state: "detached" });
  });

  await step("the guest sees nothing else: no community, no person, nothing in search", async () => {
    for (const path of [home, mail, question, "/c/mac", `/people/${cat.id}`]) assert.equal(await status(astrid, path), 404, path);
    assert.equal(await status(astrid, `/people/${ben.id}`), 200, "who shares a community with her");
    for (const path of ["/communities", "/people?q=Hinrichsen", "/search?q=docking", "/search?q=helpdesk", "/?view=all"]) {
      await astrid.page.goto(path);
      const words = await astrid.page.getByRole("main").innerText();
      for (const hidden of [NAME, "Cat Hinrichsen", "second screen", "Letters on the Mac", "Betriebsrat"]) assert.ok(!words.includes(hidden), `${path}: ${hidden}`);
    }
    const known = (await read(astrid, "/communities")).tags.map(([tag]) => tag);
    assert.deepEqual(known.sort(), ["test-site", "vindö"], "the cloud counts what she may know");
  });

  await step("Ann closes it, and is told first what that means", async () => {
    await listen();
    for (const sub of [mail, (await read(ann, home)).below.map((c) => `/communities/${c.id}`).find((c) => c !== mail)]) {
      const { name } = await read(ann, sub);
      const { revision } = await read(ann, sub);
      const form = { name, kind: "restricted", revision: String(revision) };
      const asked = await ann.page.request.post(`${sub}/settings`, { headers: { accept: "application/json", origin: ann.base }, form });
      await post(ann, `${sub}/settings`, { ...form, confirmed: (await asked.json()).confirm });
    }
    await at(ann, `${home}/settings`, NAME);
    await ann.page.locator('[name="kind"][value="restricted"]').check();
    await button(ann, "Save").click();
    await button(ann, "Yes, change it").waitFor();
    const warning = ann.page.locator(".notice", { hasText: "from then on only its 3 members" });
    await warning.waitFor();
    assert.match(await warning.innerText(), /1 post here.*1 follower/s);
    assert.deepEqual(await wide(ann.page), []);
    assert.equal(await status(cat, question), 200, "nothing has happened yet");
    await button(ann, "Yes, change it").click();
    await heading(ann, NAME);
    await shown(ann.page, ".community-head").getByText("Restricted").waitFor();
  });

  await step("Cat, whose page is open, loses sight at once and hears no more", async () => {
    assert.equal(await status(cat, question), 404);
    await eventually("what was to be told before is told", async () => {
      const before = await cat.page.evaluate(() => globalThis.heard.length);
      await new Promise((done) => setTimeout(done, 300));
      return before === (await cat.page.evaluate(() => globalThis.heard.length));
    });
    const heard = await cat.page.evaluate(() => globalThis.heard.length);
    await goLive(dan, question);
    await answer(ben, question, "It was the cable. It is always the cable.");
    await dan.page.getByText("always the cable").waitFor();
    // Dan has heard; Cat's line carries something later that is hers, and nothing of this before it.
    await post(ben, "/posts", { body: "Cables are on the second shelf." });
    await eventually("her line lives", async () => (await cat.page.evaluate(() => globalThis.heard.length)) > heard);
    const since = (await cat.page.evaluate((n) => globalThis.heard.slice(n), heard)).join("\n");
    assert.ok(!mentions(since, question), since);
    assert.equal(await cat.page.getByText("always the cable").count(), 0);
    await cat.page.goto("/search?q=docking");
    assert.ok(!(await cat.page.getByRole("main").innerText()).includes("second screen"));
    await at(cat, home, NAME);
    await cat.page.locator("summary", { hasText: "Ask to be let in" }).waitFor();
    assert.equal(await cat.page.getByText(QUESTION).count(), 0);
  });
}
