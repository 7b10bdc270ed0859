// Two first ten minutes, lived by clicking on a site that begins empty: an administrator's, from the setup link to a file
// of people, an invitation and a bell that rings; and a newcomer's, from the invitation to a password, three steps, a
// person found, an answer read. At desk and phone width; then the newcomer's once more without scripts.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, goLive, leave, shown, visitor, wide } from "./lib/browser.mjs";
import { bare } from "./lib/site.mjs";

const PASSWORD = "mussels lantern oblique fjord";
const PEOPLE = `id,name,mail,title,unit,place,country,manager,tags
1,Rut Østergaard,rut@harbour.example,Head of the yard,Yard,Aarhus,DK,,"cranes, lists"
2,Bo Ek,bo@harbour.example,Welder,Yard,Aarhus,DK,1,welding
3,Cy Romero,cy@harbour.example,Planner,Office,Cádiz,ES,1,planning
`;
const QUESTION = "Who has the key to the small crane?";
const ANSWER = "It hangs behind the door of the yard office.";

export async function run(checks, { browser }) {
  for (const size of [DESKTOP, PHONE]) {
    const site = await bare();
    const people = {};
    try {
      await checks.story(`newcomer, ${size.name}`, () => Object.values(people), (step) => story(step, { browser, site, size, people }));
    } finally {
      await leave(Object.values(people));
      await site.stop();
    }
  }
}

const button = (who, name) => who.page.getByRole("button", { name, exact: true });
const link = (who, name) => who.page.getByRole("link", { name, exact: true });
async function noSideways(who) {
  assert.deepEqual(await wide(who.page), [], who.page.url());
}

async function story(step, { browser, site, size, people }) {
  const mia = (people.mia = { ...(await visitor(browser, site.base, { size })), name: "mia" });
  const links = {};

  await step("the administrator comes in by the address that the server printed", async () => {
    await mia.page.goto(/\/setup\?token=\S+/.exec(site.said)[0]);
    await mia.page.fill('[name="organisation"]', "Harbour & Sons");
    await mia.page.fill('[name="name"]', "Mia Berg");
    await mia.page.fill('[name="email"]', "mia@harbour.example");
    await mia.page.fill('[name="password"]', PASSWORD);
    await button(mia, "Set up and sign in").click();
    await mia.page.waitForURL("**/admin");
    await mia.page.getByText("1 of 5 done").waitFor();
    await noSideways(mia);
  });

  await step("names the house; its address is known from the visit", async () => {
    await link(mia, "Name and address").click();
    assert.equal(await mia.page.locator('[name="address"]').inputValue(), site.base);
    await mia.page.fill('[name="organisation"]', "Harbour & Daughters");
    await button(mia, "Save").click();
    await mia.page.getByText("1 of 5 done").waitFor();
    await mia.page.getByText("Harbour & Daughters").filter({ visible: true }).first().waitFor();
  });

  await step("a file with a mistake says which line; the mended one shows what will happen, then it does", async () => {
    await link(mia, "Import people").click();
    const file = (text) => ({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await mia.page.locator('input[type="file"]').setInputFiles(file(PEOPLE.replace("2,Bo Ek", "2,")));
    await button(mia, "Look at it").click();
    await mia.page.getByText("Line 3", { exact: false }).first().waitFor();
    assert.equal(await button(mia, "Take these people").count(), 0, "nothing can be taken");
    await link(mia, "Another file").click();
    await mia.page.locator('input[type="file"]').setInputFiles(file(PEOPLE));
    await button(mia, "Look at it").click();
    await mia.page.getByText("Nothing has happened yet").waitFor();
    await mia.page.getByText("Rut Østergaard").waitFor();
    await noSideways(mia);
    await button(mia, "Take these people").click();
    // The page comes again by itself.
    await mia.page.getByText("Your people are here").waitFor();
  });

  await step("invites everybody and has the links once", async () => {
    await link(mia, "Invite people").click();
    await button(mia, "Make links for them").click();
    await mia.page.getByText("shown only this once").waitFor();
    for (const [name, key] of [["rut@harbour.example", "rut"], ["bo@harbour.example", "bo"], ["cy@harbour.example", "cy"]]) {
      links[key] = await mia.page.getByLabel(name, { exact: false }).inputValue();
      assert.ok(links[key].startsWith(`${site.base}/join/`));
    }
    const [table] = await Promise.all([mia.page.waitForEvent("download"), link(mia, "Download as a table (CSV)").click()]);
    assert.equal(table.suggestedFilename(), "invitations.csv");
    await noSideways(mia);
  });

  await step("sign-in as it is, a test notice, and the list has an end", async () => {
    await goLive(mia, "/admin");
    await mia.page.getByText("3 of 5 done").waitFor();
    await mia.page.getByRole("button", { name: /^Skip.*Decide how people sign in$/ }).click();
    await mia.page.getByText("4 of 5 done").waitFor();
    await mia.page.evaluate(() => (globalThis.unbroken = true));
    await button(mia, "Send me a test notice").click();
    await mia.page.getByText("You are set up").waitFor();
    await mia.page.locator("[data-bell-n]", { hasText: "1" }).first().waitFor({ state: "attached" });
    assert.equal(await mia.page.evaluate(() => globalThis.unbroken), true, "nothing was loaded anew");
  });

  const bo = (people.bo = { ...(await visitor(browser, site.base, { size })), name: "bo" });
  await step("a newcomer opens the link and chooses a password", async () => {
    await bo.page.goto(links.bo);
    await bo.page.getByText("Mia Berg has invited you").waitFor();
    await bo.page.fill('[name="password"]', "another lantern, oblique mussels");
    await button(bo, "Save password and come in").click();
    await bo.page.waitForURL("**/welcome");
    await noSideways(bo);
  });

  await step("the link is of no use a second time", async () => {
    const other = await visitor(browser, site.base, { size, allow: [/409/] });
    await other.page.goto(links.bo);
    await other.page.getByText("This invitation is over").waitFor();
    await leave([other]);
  });

  await step("first step: a photo and what they know about", async () => {
    await bo.page.fill('[name="tags"]', "aluminium");
    await bo.page.locator('input[type="file"]').setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await face(bo.page) });
    await button(bo, "Save and go on").click();
    await bo.page.waitForURL("**/welcome?step=follow");
  });

  await step("second step: whom to follow, and why", async () => {
    const rut = bo.page.locator(".person-card", { hasText: "Rut Østergaard" });
    await rut.getByText("In your team").waitFor();
    await rut.locator('input[type="checkbox"]').check();
    await noSideways(bo);
    await button(bo, "Follow what is ticked").click();
    await bo.page.waitForURL("**/welcome?step=ask");
  });

  await step("third step: a question, seen once more before it is sent", async () => {
    await bo.page.fill('[name="title"]', QUESTION);
    await button(bo, "Write the question").click();
    const title = bo.page.locator('.composer [name="title"]');
    await title.waitFor();
    assert.equal(await title.inputValue(), QUESTION);
    await bo.page.locator(".composer [data-submit-label]").click();
    await bo.page.waitForURL(/\/questions\/\d+/);
    await bo.page.locator("h1", { hasText: QUESTION }).waitFor();
  });

  await step("finds a colleague by a name typed plainly", async () => {
    await goLive(bo, "/people?q=ostergaard");
    await bo.page.getByRole("link", { name: "Rut Østergaard" }).first().click();
    await bo.page.locator("h1", { hasText: "Rut Østergaard" }).waitFor();
  });

  await step("the bell rings when somebody answers, and the answer is read", async () => {
    await mia.page.goto("/questions");
    await mia.page.getByRole("link", { name: QUESTION }).first().click();
    await mia.page.locator("h1", { hasText: QUESTION }).waitFor();
    const box = mia.page.locator('form[action$="/answers"]');
    const plain = box.locator('textarea[name="body"]');
    if (await plain.isVisible()) await plain.fill(ANSWER);
    else await box.locator('[contenteditable="true"]').first().fill(ANSWER);
    await box.locator('button[type="submit"], button.primary').last().click();
    await mia.page.locator("article", { hasText: ANSWER }).first().waitFor();
    await bo.page.locator("[data-bell-n]", { hasText: "1" }).first().waitFor({ state: "attached" });
    await bo.page.goto("/inbox");
    await bo.page.getByText("Mia Berg", { exact: false }).filter({ visible: true }).first().waitFor();
    await shown(bo.page, ".notice-open").click();
    await bo.page.getByText(ANSWER).first().waitFor();
  });

  await step("what others see of them, and nothing asks again", async () => {
    await bo.page.goto("/settings/privacy");
    await link(bo, "As a colleague").click();
    await bo.page.locator("fieldset.view-as", { hasText: QUESTION }).waitFor();
    await noSideways(bo);
    await link(bo, "A guest").click();
    await bo.page.getByText("There is nothing to see").waitFor();
    await bo.page.goto("/welcome?step=end");
    await bo.page.getByText("You are at home").waitFor();
    await bo.page.goto("/");
    await bo.page.locator("#composer").waitFor();
  });

  await step("the same without scripts", async () => {
    const cy = (people.cy = { ...(await visitor(browser, site.base, { size, javaScriptEnabled: false })), name: "cy" });
    await cy.page.goto(links.cy);
    await cy.page.fill('[name="password"]', "a third lantern, quite oblique");
    await button(cy, "Save password and come in").click();
    await cy.page.waitForURL("**/welcome");
    await button(cy, "Skip this step").click();
    await cy.page.waitForURL("**/welcome?step=follow");
    await cy.page.locator('input[name^="person-"]').first().check();
    await button(cy, "Follow what is ticked").click();
    await cy.page.waitForURL("**/welcome?step=ask");
    await button(cy, "Skip this step").click();
    await cy.page.getByText("You are at home").waitFor();
  });

  await step("who is let go is out at once", async () => {
    await mia.page.goto("/admin/people?q=bo");
    await mia.page.getByRole("link", { name: "Bo Ek" }).first().click();
    await button(mia, "Has left").click();
    await mia.page.getByText("signed out everywhere", { exact: false }).first().waitFor();
    await noSideways(mia);
    const answer = await bo.context.request.get("/settings", { headers: { accept: "text/html" } });
    assert.equal(answer.status(), 401);
    bo.seen.length = 0;
  });
}

/** A face: a circle on a ground, as PNG. */
async function face(page) {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 240 });
    const draw = canvas.getContext("2d");
    draw.fillStyle = "#24516a";
    draw.fillRect(0, 0, 320, 240);
    draw.fillStyle = "#f3c9a5";
    draw.arc(160, 120, 70, 0, 7);
    draw.fill();
    return canvas.toDataURL("image/png");
  });
  return Buffer.from(url.split(",")[1], "base64");
}
