// Counting and telling: each check has a name, a failed one says what was wrong and leaves pictures behind.
import { join } from "node:path";
import { outDir } from "./site.mjs";

export class Checks {
  passed = 0;
  failed = 0;
  /** Stops the run of `inside` at its first failure when they build on one another. */
  async story(title, visitors, inside) {
    const step = async (name, act) => {
      const before = Date.now();
      try {
        await within(act());
        for (const v of visitors()) if (v.seen.length) throw new Error(`noticed in a browser:\n    ${v.seen.splice(0).join("\n    ")}`);
        this.pass(`${title}: ${name}`, Date.now() - before);
      } catch (e) {
        await this.fail(`${title}: ${name}`, e, visitors());
        throw new Told();
      }
    };
    try {
      await inside(step);
    } catch (e) {
      if (!(e instanceof Told)) await this.fail(title, e, visitors());
    }
  }
  /** One check that stands for itself. */
  async check(name, visitors, act) {
    const before = Date.now();
    try {
      const got = await within(act());
      for (const v of visitors) if (v.seen.length) throw new Error(`noticed in a browser:\n    ${v.seen.splice(0).join("\n    ")}`);
      this.pass(name, Date.now() - before);
      return got;
    } catch (e) {
      await this.fail(name, e, visitors);
    }
  }
  pass(name, ms) {
    this.passed++;
    console.log(`ok      ${name}${ms > 2000 ? `  (${(ms / 1000).toFixed(1)} s)` : ""}`);
  }
  async fail(name, error, visitors = []) {
    this.failed++;
    console.error(`FAILED  ${name}\n  ${brief(error)}`);
    const dir = await outDir();
    if (visitors.length) console.error(`  pictures in ${dir}`);
    for (const v of visitors) {
      const file = join(dir, `${name}-${v.name ?? "page"}`.replace(/[^\w.-]+/g, "-").slice(0, 120) + ".png");
      await v.page.screenshot({ path: file, timeout: 5000 }).catch(() => {});
    }
  }
}
class Told extends Error {}

/** A browser that no longer answers must not hold up everything behind it. */
async function within(work, ms = 120_000) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error(`nothing came of it in ${ms / 1000} s`)), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong without colours, and without a novel that was typed somewhere. */
function brief(error) {
  const lines = String(error?.stack ?? error).replace(/\x1b\[\d+m/g, "").split("\n");
  return lines.map((l) => (l.length > 600 ? `${l.slice(0, 600)} …` : l)).slice(0, 60).join("\n  ");
}

/** Asks again until it is so; says what it was last when it never is. */
export async function eventually(what, ask, ms = 15_000) {
  const until = Date.now() + ms;
  let last;
  for (;;) {
    last = await ask();
    if (last === true) return;
    if (Date.now() > until) throw new Error(`${what}: ${JSON.stringify(last)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
