// Looks at the gallery (or any site of ours) as a person would: pictures at desktop and phone width in light and
// dark, axe-core, no sideways scrolling, nothing on the console. `node look.mjs http://127.0.0.1:7333 OUTDIR [path…]`
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, out, ...wanted] = process.argv.slice(2);
const paths = wanted.length ? wanted : ["/", "/question", "/forms", "/empty", "/welcome", "/nowhere"];
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let faults = 0;
const fault = (...words) => (faults++, console.error("✗", ...words));
for (const [width, height] of [[1440, 1000], [900, 1000], [390, 844]]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await (await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: false, hasTouch: width < 500, reducedMotion: "reduce" })).newPage();
    page.on("console", (m) => m.type() === "error" && !m.text().includes("404") && fault(m.text()));
    page.on("pageerror", (e) => fault(String(e)));
    for (const path of paths) {
      const name = `${path.replaceAll("/", "") || "home"}-${width}-${colorScheme}`;
      await page.goto(base + path, { waitUntil: "load" });
      await page.waitForTimeout(150);
      if (width !== 900 || colorScheme === "light") await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) fault(name, `scrolls sideways by ${wide} px`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
      for (const v of violations) fault(name, v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 200)).join("\n   "));
    }
    await page.context().close();
  }
}
await browser.close();
console.log(faults ? `${faults} faults` : "no faults");
process.exit(faults ? 1 : 0);
