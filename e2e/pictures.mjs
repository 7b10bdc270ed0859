// The pictures of the README, taken of the sample organisation as it is today: `node e2e/pictures.mjs`, after `make build`.
// They are committed; where pngquant is there they weigh a third.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { DESKTOP, PHONE, launch, leave, read, signIn, visitor } from "./lib/browser.mjs";
import { ROOT, cleanUp, demo } from "./lib/site.mjs";

const site = await demo();
const browser = await launch();
try {
  const desk = await signIn(await visitor(browser, site.base, { size: DESKTOP, colorScheme: "light" }), await site.loginLink("ann"));
  const ben = await signIn(await visitor(browser, site.base), await site.loginLink("ben"));
  // One that was passed on and answered there, with what was said about it.
  const answered = (await read(desk, "/questions?state=answered")).items;
  const travelled = answered.filter((q) => q.board_id && q.board_id !== q.author_id).reduce((a, b) => (b.comment_count > a.comment_count ? b : a));
  await take(desk, "home", "/?view=all");
  await take(desk, "question", `/questions/${travelled.id}`);
  await take(desk, "profile", `/people/${ben.id}`);
  // Two words mistyped, and found all the same.
  await take(desk, "search", "/search?q=harbor%20lihgt");
  const macs = (await read(desk, "/communities?q=mac")).communities.find((c) => !c.parent_id);
  await take(desk, "community", `/communities/${macs.id}`);
  const phone = await signIn(await visitor(browser, site.base, { size: PHONE, colorScheme: "dark" }), await site.loginLink("cat"));
  await take(phone, "phone-dark", "/?view=all");
  await leave([desk, ben, phone]);
} finally {
  await browser.close();
  await cleanUp();
}

async function take({ page }, name, at) {
  await page.goto(at, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all([...document.images].filter((i) => !i.complete && i.loading !== "lazy").map((i) => new Promise((done) => (i.onload = i.onerror = done)))));
  const path = join(ROOT, "docs/pictures", `${name}.png`);
  await page.screenshot({ path });
  await promisify(execFile)("pngquant", ["--force", "--skip-if-larger", "--quality", "80-98", "--output", path, path]).catch(() => {});
  console.log(path);
}
