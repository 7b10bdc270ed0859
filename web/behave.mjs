// Walks the gallery as a person would and checks what the scripts promise; then the same forms without scripts.
// `node behave.mjs http://127.0.0.1:7333 OUTDIR`
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const [base, out] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const errors = [];
async function fresh(options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options })).newPage();
  page.setDefaultTimeout(5000);
  page.on("pageerror", (e) => /Failed to fetch/.test(String(e)) || errors.push(String(e)));
  page.on("console", (m) => m.type() === "error" && !/Failed to load resource|ERR_INTERNET|Failed to fetch/.test(m.text()) && errors.push(m.text()));
  await page.goto(base + "/");
  return page;
}
let passed = 0;
async function test(name, run) {
  try {
    await run();
    passed++;
    console.log("ok", name);
  } catch (e) {
    console.error("FAILED", name, e);
    process.exitCode = 1;
  }
}
const drafts = async () => (await fetch(base + "/drafts")).json();
const say = (hint) => fetch(base + "/say", { method: "POST", body: JSON.stringify(hint) });

await test("the composer unfolds, names its reader, finds similar questions, keeps a draft", async () => {
  const page = await fresh();
  await page.click(".composer > summary");
  assert.equal(await page.evaluate(() => document.activeElement.name), "body");
  const button = page.locator(".composer [data-submit-label]");
  assert.match(await button.innerText(), /^Post to your board · everyone/);
  await page.locator('.kind-chip:has-text("Question")').click();
  await page.selectOption('[name="audience"]', "network");
  assert.equal(await button.innerText(), "Ask on your board · your network, 48 people");
  await page.fill('.composer [name="title"]', "A new shift plan?");
  await page.locator("[data-similar-list] a").waitFor();
  await page.screenshot({ path: `${out}/composer.png` });
  await page.fill('.composer [name="body"]', "a long thought");
  await page.locator("[data-draft-state]", { hasText: "Draft saved" }).first().waitFor();
  assert.match((await drafts())["board:1"], /a long thought/);
  await page.reload();
  assert.equal(await page.inputValue('.composer [name="body"]'), "a long thought");
  assert.equal(await page.inputValue('.composer [name="title"]'), "A new shift plan?");
  await page.locator("[data-draft-state] button").click();
  assert.equal(await page.inputValue('.composer [name="body"]'), "");
  await page.waitForFunction(() => fetch("/drafts").then((r) => r.json()).then((d) => d["board:1"] === ""));
  await page.context().close();
});

await test("a refused text stays, with the reason beside it; then it is sent and the draft is gone", async () => {
  const page = await fresh();
  await page.fill("#f-r11-body", "this must fail");
  await page.keyboard.press("Control+Enter");
  const box = page.locator('form[data-draft="comment:11"]');
  await box.locator("[data-form-alert]", { hasText: "without that word" }).waitFor();
  assert.equal(await page.inputValue("#f-r11-body"), "this must fail");
  assert.equal(new URL(page.url()).pathname, "/");
  await page.screenshot({ path: `${out}/refused.png` });
  await page.fill("#f-r11-body", "this goes through");
  await page.keyboard.press("Control+Enter");
  await page.locator(".comment", { hasText: "this goes through" }).waitFor();
  assert.equal(await page.inputValue("#f-r11-body"), "");
  await page.reload();
  assert.equal(await page.inputValue("#f-r11-body"), "");
  await page.context().close();
});

await test("an ended session or a dead server loses nothing", async () => {
  const page = await fresh();
  await page.fill("#f-r11-body", "expired");
  await page.keyboard.press("Control+Enter");
  await page.locator("[data-form-alert] a", { hasText: "Sign in" }).waitFor();
  await page.fill("#f-r11-body", "while the lights are out");
  await page.context().setOffline(true);
  await page.keyboard.press("Control+Enter");
  await page.locator("[data-form-alert]", { hasText: "could not reach" }).waitFor();
  assert.equal(await page.inputValue("#f-r11-body"), "while the lights are out");
  await page.context().setOffline(false);
  await page.reload();
  assert.equal(await page.inputValue("#f-r11-body"), "while the lights are out");
  await page.context().close();
});

await test("a touched card is brought up to date under the reader's hands; typing, menus and scroll stay", async () => {
  const [reader, writer] = [await fresh(), await fresh()];
  await reader.waitForTimeout(300);
  await reader.fill("#f-r11-body", "half a sentence");
  await reader.evaluate(() => (document.querySelector('[data-root="11"] details.unfold').open = true));
  await writer.fill("#f-r11-body", "from elsewhere");
  await writer.keyboard.press("Control+Enter");
  await reader.locator(".comment", { hasText: "from elsewhere" }).waitFor();
  assert.equal(await reader.inputValue("#f-r11-body"), "half a sentence");
  assert.ok(await reader.evaluate(() => document.querySelector('[data-root="11"] details.unfold').open));
  await say({ bell: 7 });
  await reader.locator(".rail-nav [data-bell]", { hasText: "7" }).waitFor();
  assert.match(await reader.title(), /^\(7\) /);
  const top = await reader.evaluate(() => document.querySelector(".card").getBoundingClientRect().top);
  await say({ new: [901, 902] });
  await reader.locator("[data-new] button", { hasText: "2 new" }).waitFor();
  assert.equal(await reader.evaluate(() => document.querySelector(".card").getBoundingClientRect().top), top);
  await reader.screenshot({ path: `${out}/live.png` });
  await reader.locator("[data-new] button").click();
  await reader.locator("[data-new]").waitFor({ state: "detached" });
  await reader.context().close();
  await writer.context().close();
});

await test("a like answers at once and holds", async () => {
  const page = await fresh();
  const like = page.locator('[data-root="12"] [data-like]');
  await like.click();
  assert.equal(await like.getAttribute("aria-pressed"), "true");
  await page.locator('[data-root="12"] [data-like]', { hasText: "Liked" }).waitFor();
  await page.context().close();
});

await test("@ offers people", async () => {
  const page = await fresh();
  await page.click("#f-r11-body");
  await page.waitForFunction(() => customElements.get("text-expander"));
  await page.keyboard.type("ask @dan");
  await page.locator(".suggestions li", { hasText: "Daniel" }).waitFor();
  await page.screenshot({ path: `${out}/mention.png` });
  await page.keyboard.press("Enter");
  assert.equal(await page.inputValue("#f-r11-body"), "ask @Daniel ");
  await page.context().close();
});

await test("a person is found by a few letters", async () => {
  const page = await fresh();
  await page.click('[data-root="10"] .unfold summary');
  await page.locator('[data-root="10"] [data-people]').pressSequentially("dan");
  await page.locator('[data-root="10"] datalist option[value="@Daniel"]').waitFor({ state: "attached" });
  await page.context().close();
});

await test("keys: help, search, walk, open, compose", async () => {
  const page = await fresh();
  await page.keyboard.press("?");
  await page.locator("#help[open]").waitFor();
  await page.screenshot({ path: `${out}/help.png` });
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.name), "q");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.root), "11");
  await page.keyboard.press("k");
  await page.keyboard.press("o");
  await page.waitForURL("**/question");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await page.waitForURL(base + "/");
  await page.keyboard.press("c");
  assert.equal(await page.evaluate(() => document.activeElement.name), "body");
  await page.context().close();
});

await test("the chosen colours come from the server's first byte", async () => {
  const page = await fresh();
  await page.click(".rail-foot summary");
  await page.screenshot({ path: `${out}/menu.png` });
  await page.click('.rail-foot [data-theme-switch] [value="dark"]');
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  assert.match(await (await page.request.get(base + "/")).text(), /<html[^>]*data-theme="dark"/);
  await page.context().close();
});

await test("without scripts: the composer unfolds, a refused text comes back in the form", async () => {
  const page = await fresh({ javaScriptEnabled: false });
  await page.click(".composer > summary");
  await page.locator('.kind-chip:has-text("Question")').click();
  await page.fill('.composer [name="title"]', "A title to keep");
  await page.fill('.composer [name="body"]', "words that fail\nbut stay <b>whole</b>");
  await page.screenshot({ path: `${out}/noscript.png` });
  await page.click(".composer .button.primary");
  await page.screenshot({ path: `${out}/recovery.png`, fullPage: true });
  assert.equal(await page.inputValue('textarea[name="body"]'), "words that fail\nbut stay <b>whole</b>");
  assert.equal(await page.inputValue('[name="title"]'), "A title to keep");
  assert.equal(await page.getAttribute('[name="body"]', "aria-invalid"), "true");
  await page.fill('[name="body"]', "words that pass");
  await page.click(".recovery .button.primary[type=submit]");
  assert.equal(new URL(page.url()).pathname, "/");
  await page.context().close();
});

if (errors.length) {
  console.error("on the console:", [...new Set(errors)]);
  process.exitCode = 1;
}
await browser.close();
console.log(`${passed} passed`);
