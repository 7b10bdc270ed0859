// Runs the browser tests: `node e2e/run.mjs [suite…] [--screenshots DIR]`. The program is FOLKMOOT_BIN, else the debug
// build; with FOLKMOOT_TEST_PG (an address of a PostgreSQL server) the story is lived on PostgreSQL too.
import { launch } from "./lib/browser.mjs";
import { Checks } from "./lib/check.mjs";
import { BIN, cleanUp, pause } from "./lib/site.mjs";
import { access } from "node:fs/promises";

// The longest first: two are lived at a time, each on servers and in a browser of its own, and the last to begin are short.
const SUITES = ["pages", "story", "xss", "forms", "arrival", "newcomer", "communities", "ostergaard", "inbox", "keyboard", "offline", "halfwritten"];
const AT_A_TIME = 2;
const args = process.argv.slice(2);
const at = args.indexOf("--screenshots");
const screenshots = at >= 0 ? args.splice(at, 2)[1] : undefined;
const wanted = args.length ? args : SUITES;
const unknown = wanted.filter((s) => !SUITES.includes(s));
if (unknown.length) {
  console.error(`There is no suite ${unknown.join(", ")}. There are: ${SUITES.join(", ")}.`);
  process.exit(2);
}
await access(BIN).catch(() => {
  console.error(`${BIN} is not there. Build it first: cargo build -p server`);
  process.exit(2);
});

const checks = new Checks();
// A test that hangs must not hang whatever waits for it.
const tooLong = setTimeout(() => {
  console.error("The browser tests took longer than fifteen minutes.");
  void cleanUp().finally(() => process.exit(1));
}, 15 * 60_000);
for (const end of ["SIGINT", "SIGTERM"]) process.on(end, () => void cleanUp().finally(() => process.exit(130)));
const left = [...wanted];
async function live() {
  const browser = await launch();
  for (let name = left.shift(); name; name = left.shift()) {
    const before = Date.now();
    try {
      const suite = await import(`./${name}.mjs`);
      await suite.run(checks, { browser, screenshots });
    } catch (e) {
      await checks.fail(name, e);
    }
    console.log(`        ${name}: ${((Date.now() - before) / 1000).toFixed(1)} s`);
  }
  await Promise.race([browser.close(), pause(10_000)]);
}
try {
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, wanted.length) }, live));
} finally {
  clearTimeout(tooLong);
  await cleanUp();
}
console.log(`${checks.passed} passed, ${checks.failed} failed`);
process.exit(checks.failed ? 1 : 0);
