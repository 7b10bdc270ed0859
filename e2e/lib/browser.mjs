// Chromium with open eyes: every page is watched for errors on its console, broken rules of its content policy,
// answers of 500 and more, and requests that leave the site. `seen` of a context is what was noticed.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./site.mjs";

const web = createRequire(join(ROOT, "web/package.json"));
const { chromium } = web("playwright-core");
export const axeSource = web.resolve("axe-core/axe.min.js");

export const DESKTOP = { name: "desktop", width: 1440, height: 900 };
export const PHONE = { name: "phone", width: 390, height: 844 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * A browser of somebody's own. `allow`: console errors that this test causes on purpose. `face`: of the editor; "rich" is
 * what people get, in "markdown" the field itself can be filled.
 */
export async function visitor(browser, base, { size = DESKTOP, allow = [], face = "markdown", ...options } = {}) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: size.width, height: size.height },
    hasTouch: size.width < 500,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Stockholm",
    // What stands between a page and its server is looked at by itself: see offline.mjs.
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  if (face !== "rich") {
    await context.addInitScript((face) => {
      try {
        localStorage.setItem("face", face);
      } catch {
        // A page of nobody's.
      }
    }, face);
  }
  const seen = [];
  const notice = (words) => allow.some((a) => a.test(words)) || seen.push(words);
  if (options.javaScriptEnabled !== false) {
    await context.exposeBinding("__violation", (_, words) => notice(`content policy: ${words}`));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (e) => globalThis.__violation(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`));
    });
  }
  context.on("console", (m) => m.type() === "error" && notice(`console: ${m.text()} (${m.location().url})`));
  context.on("weberror", (e) => notice(`script: ${e.error()?.stack ?? e.error()}`));
  context.on("dialog", (d) => {
    if (d.type() !== "beforeunload") notice(`dialog: ${d.message()}`);
    void d.accept().catch(() => {});
  });
  context.on("request", (r) => {
    const url = r.url();
    if (!url.startsWith(base + "/") && !/^(data|blob|about):/.test(url)) notice(`leaves the site: ${url}`);
  });
  context.on("response", (r) => r.status() >= 500 && notice(`answer ${r.status()}: ${r.url()}`));
  const page = await context.newPage();
  return { context, page, seen, base, size };
}

/** Signs in by a one-time link, as a person would. */
export async function signIn(who, link) {
  await who.page.goto(link);
  await who.page.locator('form[action^="/sign-in/link/"] button').click();
  await who.page.waitForURL((url) => url.pathname === "/");
  who.id = await who.page.locator('meta[name="me"]').getAttribute("content");
  return who;
}

/** The session of this browser ended: in again by another link, without touching the pages that are open. */
export async function signInAgain(who, link) {
  const answer = await who.context.request.post(link, { headers: { origin: who.base }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`signing in again: ${answer.status()}`);
}

/** What a program would send in somebody's name, without their page; the answer as JSON. */
export async function post(who, path, form = {}, body = { form }) {
  const answer = await who.page.request.post(path, { headers: { accept: "application/json", origin: who.base }, ...body });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
export async function read(who, path) {
  return (await who.page.request.get(path, { headers: { accept: "application/json" } })).json();
}

/** What makes a page scroll sideways, if it does. */
export function wide(page) {
  return page.locator("html").evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return [];
    const out = (e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1;
    const who = [...document.querySelectorAll("body *")].filter(out).slice(0, 4);
    return [`scrolls sideways by ${over} px: ${who.map((e) => e.outerHTML.slice(0, 120)).join("\n")}`];
  });
}

/** Closes browsers; one that does not answer is left to the end of all. */
export async function leave(visitors) {
  const patience = new Promise((done) => setTimeout(done, 10_000).unref());
  await Promise.race([Promise.all([...visitors].map((v) => v.context.close().catch(() => {}))), patience]);
}

/** Goes somewhere and waits until the page is live. */
export async function goLive(who, path) {
  // The line of the page before is not the one that is waited for.
  await who.page.goto("about:blank");
  const live = who.page.waitForResponse((r) => new URL(r.url()).pathname === "/live");
  await who.page.goto(path);
  await live;
}

/** The first of these that can be seen: the phone has other ways than the desktop. */
export const shown = (page, selector) => page.locator(selector).filter({ visible: true }).first();
