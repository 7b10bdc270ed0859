// A whole Folkmoot for a test: the real program on a data directory of its own, on a free port, ended by its pid.
// The demo organisation comes from the repository's sample alone, so that the stories are the same everywhere.
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const BIN = resolve(process.env.FOLKMOOT_BIN ?? join(ROOT, "target/debug/folkmoot"));
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const rooms = [];
const running = new Set();
// However this process ends, the servers it started end with it.
process.on("exit", () => running.forEach((site) => site.child.kill("SIGKILL")));

/** A new empty directory that is gone at the end. */
export async function room() {
  const dir = await mkdtemp(join(tmpdir(), "folkmoot-e2e-"));
  rooms.push(dir);
  return dir;
}

export async function cleanUp() {
  await Promise.all([...running].map((site) => site.stop()));
  await Promise.all(rooms.map((dir) => rm(dir, { recursive: true, force: true })));
  await Promise.all(databases.map((name) => psql(`drop database if exists ${name} with (force)`).catch(() => {})));
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

// Nothing of the machine's own settings reaches the server under test.
function environment(extra) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("FOLKMOOT_")));
  return { ...clean, FOLKMOOT_LOG_LEVEL: "warn", ...extra };
}

/** Runs one short command of the program. */
export async function command(args, { cwd, env = {} } = {}) {
  const { stdout } = await run(BIN, args, { cwd: cwd ?? (await room()), env: environment(env), maxBuffer: 1 << 24 });
  return stdout;
}

export class Site {
  /** `mode`: "demo" or "serve". `database`: an address, else SQLite in the directory. */
  constructor({ mode = "demo", dir, database, env = {} }) {
    Object.assign(this, { mode, dir, database, env, said: "" });
  }

  settings() {
    return ["--data-dir", this.dir, ...(this.database ? ["--database", this.database] : [])];
  }

  async start() {
    this.port ??= await freePort();
    this.base = `http://127.0.0.1:${this.port}`;
    const args = [this.mode, ...(this.mode === "demo" ? ["--json"] : []), ...this.settings(), "--listen", `127.0.0.1:${this.port}`];
    this.child = spawn(BIN, args, { cwd: this.dir, env: environment(this.env), stdio: ["ignore", "pipe", "pipe"] });
    this.said = "";
    this.gone = new Set();
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on("data", (chunk) => this.hear(String(chunk)));
    this.ended = new Promise((done) => this.child.once("exit", done));
    running.add(this);
    const until = Date.now() + 120_000;
    for (;;) {
      if (this.child.exitCode !== null) throw new Error(`folkmoot ended while it started:\n${this.said}`);
      if (Date.now() > until) throw new Error(`folkmoot did not start in two minutes:\n${this.said}`);
      const answer = await fetch(`${this.base}/healthz`).catch(() => undefined);
      if (answer?.ok) return this;
      await pause(100);
    }
  }

  /** What the program complains of is told at once: it says why a page was an error. */
  hear(words) {
    this.said += words;
    for (const line of words.split("\n")) if (/\bERROR\b|panicked/.test(line)) console.error(`server  ${line.slice(0, 600)}`);
  }

  async stop(signal = "SIGTERM") {
    if (!running.delete(this)) return;
    this.child.kill(signal);
    const gone = await Promise.race([this.ended.then(() => true), pause(15_000)]);
    if (!gone) {
      this.child.kill("SIGKILL");
      await this.ended;
    }
  }

  /** The one-time link that the demo printed for somebody of the cast. */
  printedLink(handle) {
    const line = this.said.split("\n").find((l) => l.startsWith('{"address"'));
    if (!line) throw new Error(`the demo printed no links:\n${this.said}`);
    const found = JSON.parse(line).people.find((p) => p.handle === handle);
    if (!found) throw new Error(`no link for ${handle} in ${line}`);
    this.gone.add(handle);
    return found.link;
  }

  /** A way in for somebody: the link that the demo printed, as long as nobody went in by it. */
  async loginLink(who) {
    if (this.mode === "demo" && !this.gone.has(who)) {
      try {
        return this.printedLink(who);
      } catch {
        // Nobody of the cast.
      }
    }
    const out = await command(["login-link", who, "--json", ...this.settings()], { cwd: this.dir, env: this.env });
    return this.base + new URL(JSON.parse(out).link).pathname;
  }
}

let template;
/** The sample organisation, made once and copied for whoever wants it fresh. */
async function sample() {
  template ??= (async () => {
    const dir = await room();
    const site = await new Site({ dir, env: { FOLKMOOT_DURABLE: "false" } }).start();
    await settled(site);
    await site.stop();
    return dir;
  })();
  return template;
}

/** Waits until every listener has heard everything: the index has it all, nobody's bell will ring for it later. */
async function settled(site) {
  const until = Date.now() + 60_000;
  for (;;) {
    const metrics = await fetch(`${site.base}/metrics`).then((a) => a.text());
    const lags = [...metrics.matchAll(/^folkmoot_listener_lag\S* (\S+)$/gm)].map((m) => Number(m[1]));
    if (lags.length && lags.every((lag) => lag <= 0)) return;
    if (Date.now() > until) throw new Error(`listeners did not catch up in a minute:\n${metrics.slice(0, 2000)}`);
    await pause(200);
  }
}

/** A fresh demo of the sample, running. */
export async function demo({ env = {}, database } = {}) {
  const dir = await room();
  if (!database) await cp(await sample(), dir, { recursive: true });
  const site = await new Site({ dir, database, env: { FOLKMOOT_DURABLE: "false", ...env } }).start();
  if (database) await settled(site);
  return site;
}

/** A fresh real site in which nobody is yet, running. */
export async function bare({ env = {} } = {}) {
  return new Site({ mode: "serve", dir: await room(), env: { FOLKMOOT_DURABLE: "false", ...env } }).start();
}

const databases = [];
async function psql(sql) {
  await run("psql", [process.env.FOLKMOOT_TEST_PG, "-qtAc", sql]);
}
/** A new PostgreSQL database beside the one that FOLKMOOT_TEST_PG names; gone at the end. */
export async function postgres() {
  const name = `folkmoot_e2e_${process.pid}_${databases.length}`;
  await psql(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  databases.push(name);
  const url = new URL(process.env.FOLKMOOT_TEST_PG);
  url.pathname = `/${name}`;
  return url.href;
}

/** Where pictures of what failed are put. */
export async function outDir() {
  const dir = process.env.FOLKMOOT_E2E_OUT ?? join(ROOT, "target/e2e");
  await mkdir(dir, { recursive: true });
  return dir;
}
