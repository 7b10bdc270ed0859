// The service worker: what was read last can be read without a line. It keeps whole pages, of one reader at a time, and
// only those that the server marks as such; it shows them only when the server cannot be reached. Whoever comes or goes
// begins with nothing: all pages are thrown away when somebody signs in or out, when a page is drawn for somebody else or
// for nobody, and after two days. What was asked for before that and arrives later is not kept.

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extended {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(name: "install" | "activate", run: (e: Extended) => void): void;
  addEventListener(name: "fetch", run: (e: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
const scope = self as unknown as Scope;

/** Scripts and styles of every page, named by the build. */
declare const EAGER: string[];
const ASSETS = "assets";
const ASSETS_MOST = 120;
const PAGES = "pages-";
const PAGES_MOST = 30;
const KEPT_FOR = 2 * 86_400_000;
const OFFLINE = "/offline";
/** Behind these somebody comes or goes. */
const DOORS = ["/sign-in", "/sign-out", "/join/", "/setup", "/communities/link/"];

/** Rises whenever somebody comes or goes. */
let epoch = 0;
// One thing after the other: nothing is found or kept while another throws it away.
let line: Promise<unknown> = Promise.resolve();
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = line.then(act);
  line = done.catch(() => {});
  return done;
}

const kept = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES));
async function wipe(names: string[]): Promise<void> {
  for (const name of names) await caches.delete(name);
}
function forget(): Promise<void> {
  epoch++;
  return inTurn(async () => wipe(await kept()));
}

scope.addEventListener("install", (e) => {
  const fill = async () => {
    const cache = await caches.open(ASSETS);
    await cache.addAll(EAGER.map((name) => `/assets/${name}`));
    await cache.add(new Request(OFFLINE, { cache: "reload" }));
    const page = await cache.match(OFFLINE);
    if (page) await bring(await page.text());
    await scope.skipWaiting();
  };
  e.waitUntil(fill());
});
scope.addEventListener("activate", (e) => e.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (e) => {
  const { request } = e;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && DOORS.some((door) => url.pathname.startsWith(door))) return e.respondWith(door(request));
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/assets/")) return e.respondWith(asset(request));
  // A visit, by the browser or by Turbo; not what scripts ask for beside it.
  if (request.mode === "navigate" || request.headers.get("accept")?.includes("application/xhtml+xml")) e.respondWith(visit(e, url));
});

/** Before, so that nothing of theirs is left; and after, for what was asked for in between. */
async function door(request: Request): Promise<Response> {
  await forget();
  try {
    return await fetch(request);
  } finally {
    await forget();
  }
}

async function visit(e: Fetching, url: URL): Promise<Response> {
  const begun = epoch;
  let answer: Response;
  try {
    answer = await fetch(e.request);
  } catch {
    return (await inTurn(() => find(url))) ?? (await inTurn(offline));
  }
  const mark = answer.headers.get("folkmoot-reader");
  if (mark !== null && url.pathname !== OFFLINE) {
    const copy = answer.ok && mark.endsWith(" keep") ? answer.clone() : undefined;
    const at = new URL(answer.url || url.href);
    // Before the page is shown: whoever reads it finds nothing of another's, also if the line breaks right then.
    await inTurn(() => heed(mark, begun));
    if (copy) e.waitUntil(copy.text().then((html) => inTurn(() => keep(mark, begun, at, html, copy.headers.get("content-security-policy") ?? ""))));
  }
  return answer;
}

function nameOf(mark: string): string {
  return PAGES + mark.split(" ", 1)[0];
}
/** A page was drawn for somebody: what is kept of anybody else goes. */
async function heed(mark: string, begun: number): Promise<void> {
  if (begun !== epoch) return;
  const others = (await kept()).filter((name) => name !== nameOf(mark));
  // What these others have asked for is on its way still. This reader's own page begins anew with them.
  if (others.length) epoch++;
  await wipe(others);
}
async function keep(mark: string, begun: number, at: URL, html: string, policy: string): Promise<void> {
  if (begun !== epoch) return;
  const now = Date.now();
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? "";
  const body = html.replace("<head>", `<head><meta name="kept" content="${now}">`);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "kept-at": String(now),
    "kept-title": encodeURIComponent(title),
  };
  const cache = await caches.open(nameOf(mark));
  const path = at.pathname + at.search;
  await cache.delete(path);
  await cache.put(path, new Response(body, { headers }));
  await trim(cache, PAGES_MOST);
  void bring(html).catch(() => {});
}
async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) if (new URL(key.url).pathname !== OFFLINE) await cache.delete(key);
}

function fresh(answer: Response): boolean {
  return Date.now() - Number(answer.headers.get("kept-at")) < KEPT_FOR;
}
async function find(url: URL): Promise<Response | undefined> {
  for (const name of await kept()) {
    const found = await (await caches.open(name)).match(url.pathname + url.search);
    if (found && fresh(found)) return anew(found, await found.text(), 200);
  }
  return undefined;
}
/** No such page is here: what is, the last read first. */
async function offline(): Promise<Response> {
  const page = await (await caches.open(ASSETS)).match(OFFLINE);
  if (!page) return Response.error();
  const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  let list = "";
  for (const name of await kept()) {
    const cache = await caches.open(name);
    for (const key of [...(await cache.keys())].reverse()) {
      const found = await cache.match(key);
      if (!found) continue;
      if (!fresh(found)) {
        await cache.delete(key);
        continue;
      }
      const { pathname, search } = new URL(key.url);
      const at = new Date(Number(found.headers.get("kept-at"))).toISOString();
      // As it stood in the page: without a sign that could end it there.
      const title = decodeURIComponent(found.headers.get("kept-title") ?? "");
      list += `<li><a href="${escape(pathname + search)}" dir="auto">${title}</a> <span class="meta"><relative-time datetime="${at}"></relative-time></span></li>`;
    }
  }
  const html = (await page.text()).replace("<ul data-kept></ul>", list ? `<ul data-kept>${list}</ul>` : "<ul data-kept hidden></ul>");
  return anew(page, html, 503);
}
/** The number that lets an answer's own scripts and styles in is good for one answer: each time it is another. */
function anew(of: Response, html: string, status: number): Response {
  const policy = of.headers.get("content-security-policy") ?? "default-src 'self'";
  const old = /'nonce-([^']+)'/.exec(policy)?.[1];
  const nonce = crypto.randomUUID();
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": old ? policy.replaceAll(old, nonce) : policy };
  return new Response(old ? html.replaceAll(old, nonce) : html, { status, headers });
}

/** The names of assets change with what is in them: what is here is right. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const found = await cache.match(request.url, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request.url, answer.clone());
    await trim(cache, ASSETS_MOST);
  }
  return answer;
}
/** What a page needs to look like itself. */
async function bring(html: string): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const path of new Set([...html.matchAll(/\/assets\/[\w.-]+/g)].map((m) => m[0]))) {
    if (!(await cache.match(path, { ignoreVary: true }))) await cache.add(path);
  }
}
