// Every page at a desk in the light and on a phone in the dark, each then in high contrast or turned from right to left:
// axe-core finds nothing, nothing scrolls sideways, the console stays silent, nothing is fetched from elsewhere.
// `--screenshots DIR` keeps a picture of each, and walks all pages in all looks at both sizes.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DESKTOP, PHONE, axeSource, leave, post, read, shown, signIn, visitor, wide } from "./lib/browser.mjs";
import { eventually } from "./lib/check.mjs";
import { bare, demo } from "./lib/site.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What other colours or the other direction can change; the rest of a page is the same page.
const LOOKS = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];
const CONTRAST = { name: "contrast", cookie: { name: "theme", value: "contrast" }, turn: () => (document.documentElement.dataset.theme = "contrast") };
// The language for trying out: English words that run from right to left.
const RTL = { name: "rtl", cookie: { name: "lang", value: "ar-XB" }, turn: () => (document.documentElement.dir = "rtl") };
// Who administers the sample organisation.
const ADMIN = "tomas";
const TURNED = ["home-everyone", "question-rich", "profile-other", "search-found", "admin", "admin-invitations", "welcome-follow"];
// How a page is walked; `then`: what is turned on it afterwards and measured again, without loading it anew.
const WALKS = [
  { size: DESKTOP, name: "light", scheme: "light", then: CONTRAST },
  { size: PHONE, name: "dark", scheme: "dark", then: RTL },
];
// For pictures each look is a walk of its own, as the server draws it.
const PICTURES = [DESKTOP, PHONE].flatMap((size) => [
  { size, name: "light", scheme: "light" },
  { size, name: "dark", scheme: "dark" },
  { size, scheme: size === PHONE ? "dark" : "light", ...CONTRAST },
  { size, scheme: "light", ...RTL },
]);
const SENT = [/Failed to load resource: the server responded with a status of 4\d\d/];

export async function run(checks, { browser, screenshots }) {
  const axe = await readFile(axeSource, "utf8");
  if (screenshots) await mkdir(screenshots, { recursive: true });
  const site = await demo();
  const empty = await bare();
  try {
    const pages = await furnish(browser, site, empty);
    await checks.check("every page that the router knows is walked", [], () => unwalked(pages));
    if (!screenshots) await contrast(checks, browser, site);
    const walks = screenshots ? PICTURES : WALKS;
    // Two at a time, side by side: most of the time is Chromium's.
    for (let n = 0; n < walks.length; n += 2) await Promise.all(walks.slice(n, n + 2).map((look) => walk(checks, { browser, site, empty, axe, screenshots, pages, look })));
  } finally {
    await site.stop();
    await empty.stop();
  }
}

// What a GET answers that is no page: data, files, a part of a page that unfolds on it, and what leads on to a page.
const NO_PAGES = /^\/(api|assets|calendars|feed|feeds|files|healthz|live|manifest\.webmanifest|metrics|worker\.js|c|p|stream\/new)(\/|$)|\/(suggest|similar|export|picture|photo|portrait\.svg|card|card\.vcf|event\.ics|thumb)$|^\/items\/\{id\}$|^\/inbox\/\{id\}\/why$|^\/(search\/why|questions\/helpers)$/;

/** Fails with the pages of the router's list (a test holds it to the router) that are not in `pages`. */
async function unwalked(pages) {
  const routes = (await readFile(new URL("../crates/server/tests/it/routes.txt", import.meta.url), "utf8")).matchAll(/^GET +(\S+)/gm);
  const walked = pages.map((p) => (p.at === "me" ? "/people/1" : p.at === "link" ? "/sign-in/link/x" : p.at).split("?")[0]);
  const left = [...routes].map((r) => r[1]).filter((r) => !NO_PAGES.test(r) && !walked.some((at) => new RegExp(`^${r.replace(/\{[^}]*\}/g, "[^/]+")}$`).test(at)));
  if (left.length) throw new Error(`not in the list of pages: ${left.join(", ")}`);
}

/** Makes what the sample has not, and lists all pages: name, address, who looks, what to do first. */
async function furnish(browser, site, empty) {
  const ann = await signIn(await visitor(browser, site.base), await site.loginLink("ann"));
  const ben = await signIn(await visitor(browser, site.base), await site.loginLink("ben"));
  const answered = (await read(ann, "/questions?state=answered")).items;
  const busiest = answered.reduce((a, b) => (b.comment_count > a.comment_count ? b : a));
  const open = (await read(ann, "/questions?state=open")).items[0];
  const stream = (await read(ann, "/?view=all")).items;
  const post1 = stream.find((i) => i.kind === "status" && i.comment_count > 0) ?? stream.find((i) => i.kind === "status");
  const referred = answered.find((i) => i.board_id && i.board_id !== i.author_id) ?? busiest;

  const edited = await post(ann, "/posts", { kind: "status", body: "The first wording of this." });
  await post(ann, `/items/${edited.id}`, { body: "A better wording of this, with a [link](https://example.org) and `code`.", revision: "1" });
  const gone = await post(ann, "/posts", { kind: "status", body: "This was a mistake." });
  await post(ann, `/items/${gone.id}/trash`, {});
  const rich = await post(ann, "/posts", {}, {
    multipart: {
      kind: "question",
      title: "How do we show that a long title, which goes on and on, still looks calm on a telephone in the rain?",
      body: RICH,
      tags: "layout, a-very-long-tag-indeed, phones",
      files: { name: "drawing of a buoy.png", mimeType: "image/png", buffer: await picture(ann.page) },
    },
  });
  await post(ann, "/posts", {}, { multipart: { kind: "status", body: "The drawings for Vindö, as agreed.", files: { name: "a rather long name of a file, revision 14 (final).txt", mimeType: "text/plain", buffer: Buffer.from("x".repeat(3000)) } } });
  const said = await post(ben, `/questions/${rich.id}/answers`, { body: "With `overflow-wrap: anywhere`, and by looking at it." });
  await post(ben, `/people/${ann.id}/follow`, {});
  await post(ann, "/drafts", { key: `board:${ann.id}`, body: JSON.stringify({ kind: "status", body: "Half a thought" }) }).catch(() => {});
  await post(ann, "/drafts", { key: `edit:${edited.id}`, body: JSON.stringify({ body: "A wording from before the last edit.", tags: "", revision: "1" }) });
  await post(ann, `/items/${rich.id}/save`, {});
  await post(ben, `/items/${rich.id}/like`, { on: "true" });
  // Administration: a file that was looked at, one with mistakes, one that was taken; an invitation that waits.
  const admin = await signIn(await visitor(browser, site.base), await site.loginLink(ADMIN));
  // An answer above the hits, a search that is kept, and what somebody gave, shown to others.
  const best = await post(admin, "/search/promoted", { asked: "crane\nbig crane", things: "/help How this house works\n@ann Ask Ann", words: "Before you ask the yard." });
  await post(ann, "/search/saved", { of: "q=crane", alert: "day" });
  await post(ann, "/me/contributions/shown", { profile: "1" });
  const bring = (name, lines) => post(admin, "/admin/import", {}, { multipart: { file: { name, mimeType: "text/csv", buffer: Buffer.from(`id,name,mail,title,unit,place,country,manager,tags\n${lines}`) } } });
  const looked = await bring("people-next-spring.csv", "901,Rut Østergaard-Nørregaard,rut@harbour.example,Head of the yard,Yard,Aarhus,DK,,\"cranes, lists\"\n");
  const wrong = await bring("people.csv", "902,,nobody@harbour.example,Welder,Yard,Aarhus,DK,999,welding\n902,Bo,bo\n");
  const taken = await bring("newcomers.csv", "903,Cy Romero,cy@harbour.example,Planner,Office,Cádiz,ES,,planning\n");
  await post(admin, `/admin/import/${taken.id}/take`, { seen: taken.seen });
  await eventually("the file is taken", async () => (await read(admin, `/admin/import/${taken.id}`)).state === "done" || (await read(admin, `/admin/import/${taken.id}`)).state);
  const invited = await post(admin, "/admin/invitations", { name: "Nele van den Averylongnamenberg", email: "nele@harbour.example", kind: "guest" });
  // Communities: the sample has most; one is archived, one has nothing in it yet, one is in the trash.
  const named = Object.fromEntries((await read(ann, "/communities")).communities.map((c) => [c.slug, `/communities/${c.id}`]));
  const inForums = await read(ann, `${named.mac}/forums`);
  const forum = inForums.forums[0];
  const topic = inForums.items.find((i) => i.kind === "topic" && i.comment_count > 1);
  const firstSaid = (await read(ann, `/topics/${topic.id}`)).replies[0];
  const threaded = inForums.items.find((i) => i.kind === "question" && i.comment_count > 1);
  const found = async (name) => `/communities/${(await post(ann, "/communities", { name, kind: "open", purpose: "For trying out." })).id}`;
  const [archived, begun, trashed] = [await found("Old Macs with a glowing fruit"), await found("Nothing yet"), await found("Gone")];
  await post(ann, "/posts", { kind: "status", body: "The last words here.", community: archived.split("/").pop() });
  await post(ann, `${archived}/archive`, { successor: "/c/mac" });
  await post(ann, `${trashed}/trash`, {});
  // Events: one of a day with few places, one that comes every week; announcements, one of them to be read.
  const ahead = (days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
  const mac = named.mac.split("/").pop();
  const party = await post(ann, "/events", { title: "Harbour day for everybody at the quay, with a long name", body: "Bring **boots**.", day: ahead(3), time: "09:00", end_time: "15:30", zone: "America/Halifax", place: "Quay 4", url: "https://example.org/meet", capacity: "1" });
  const clinic = await post(ann, "/events", { title: "Mac clinic", body: "Bring your Mac.", day: ahead(2), time: "12:00", zone: "Europe/Stockholm", repeat: "weekly", times: "8", community: mac });
  await post(ben, `/events/${party.id}/answer`, { answer: "going" });
  await post(ann, `/events/${party.id}/answer`, { answer: "going" });
  const canteen = await post(admin, "/announcements", { title: "The canteen opens at seven", body: "And there is porridge." });
  const rules = await post(admin, "/announcements", { title: "New rules for cranes", body: "All of it.", must_read: "1" });
  // Moderation: one that Ann flagged and the administrator held, one that waits to be decided about.
  const walrus = await post(ben, "/posts", { body: "Buy my **walrus**, he is as good as new." });
  const spam = await post(ben, "/posts", { body: "The walrus is sold. I have a second one." });
  for (const item of [walrus, spam]) await post(ann, `/items/${item.id}/flag`, { category: "spam", words: "He sells walruses." });
  await post(admin, `/moderation/items/${walrus.id}/decide`, { what: "quarantine", revision: 1, category: "spam", words: "There is a board for walruses." });
  const { made: door } = await post(ann, `${named.mac}/links`, { days: "7", uses: "5" });
  await leave([ann, ben, admin]);

  const setup = /\/setup\?token=\S+/.exec(empty.said)?.[0] ?? "/setup";
  const click = (selector, text) => async (page) => page.locator(selector, text ? { hasText: text } : undefined).filter({ visible: true }).first().click();
  return [
    { name: "home", at: "/" },
    { name: "home-network", at: "/?view=network" },
    { name: "home-everyone", at: "/?view=all" },
    { name: "home-newest-questions", at: "/?view=all&sort=newest&kind=question" },
    { name: "home-of-a-newcomer", at: "/", as: "eve" },
    {
      name: "composer",
      at: "/",
      before: async (page) => {
        await shown(page, "#composer > summary, [data-compose]").click();
        await page.locator('.composer .kind-chip:has([value="question"])').click();
        await page.fill('.composer [name="title"]', "Which lantern for a buoy?");
        await page.locator("[data-similar-list] a").first().waitFor();
      },
      after: (page) => page.locator("[data-draft-state] button").click({ timeout: 3000 }).catch(() => {}),
    },
    { name: "questions-open", at: "/questions" },
    { name: "questions-answered", at: "/questions?state=answered" },
    { name: "questions-all", at: "/questions?state=all" },
    { name: "question-with-answers", at: `/questions/${busiest.id}` },
    { name: "question-passed-on", at: `/questions/${referred.id}` },
    { name: "question-open", at: `/questions/${open.id}`, before: click("details:has(#refer) > summary") },
    { name: "question-rich", at: `/questions/${rich.id}` },
    { name: "question-reply-unfolded", at: `/questions/${rich.id}`, before: click('a[data-unfold][href$="/reply"]') },
    { name: "reply", at: `/items/${said.id}/reply` },
    { name: "thanks", at: `/answers/${said.id}/thanks` },
    { name: "deleted", at: `/?deleted=${gone.id}` },
    { name: "post", at: `/posts/${post1.id}` },
    { name: "profile-own", at: `/people/${ann.id}` },
    { name: "profile-other", at: `/people/${ben.id}` },
    { name: "profile-to-fill", at: "me", as: "eve" },
    { name: "profile-common", at: `/people/${ben.id}/common` },
    { name: "profile-all", at: `/people/${ben.id}/all` },
    { name: "profile-contacts", at: `/people/${ben.id}/contacts` },
    { name: "profile-communities", at: `/people/${ben.id}/communities` },
    { name: "profile-team", at: `/people/${ben.id}/team` },
    { name: "profile-tags", at: `/people/${ann.id}/tags` },
    { name: "profile-card", at: "/people", before: async (page) => (await page.locator("main .person-card .name").first().focus(), await page.keyboard.press("Shift+Tab"), await page.keyboard.press("Tab"), await page.locator(".business-card.floating").waitFor()) },
    { name: "tag-people", at: "/tags/light-range/people" },
    { name: "directory-found", at: "/people?q=ost" },
    { name: "network-tags", at: "/network?tab=tags" },
    { name: "network-items", at: "/network?tab=items" },
    { name: "profile-edit", at: `/people/${ann.id}/edit` },
    { name: "people", at: "/people" },
    { name: "people-found", at: "/people?q=buoy" },
    { name: "people-nobody", at: "/people?q=zzzzzz" },
    { name: "tag", at: "/search?tag=buoys" },
    { name: "tag-page", at: "/tags/buoys" },
    { name: "recommended", at: "/recommended" },
    { name: "recommended-people", at: "/recommended/people" },
    { name: "recommended-today", at: "/recommended/today" },
    { name: "settings-recommended", at: "/settings/recommended" },
    { name: "network-contacts", at: "/network" },
    { name: "network-invitations", at: "/network?tab=invitations" },
    { name: "network-sent", at: "/network?tab=sent" },
    { name: "network-following", at: "/network?tab=following" },
    { name: "network-followers", at: "/network?tab=followers" },
    { name: "inbox", at: "/inbox" },
    { name: "inbox-all", at: "/inbox?show=all" },
    { name: "inbox-done", at: "/inbox?show=done" },
    { name: "notice-settings", at: "/settings/notices" },
    { name: "home-mentions", at: "/?view=mentions" },
    { name: "home-waiting", at: "/?view=waiting" },
    { name: "home-saved", at: "/?view=saved" },
    { name: "home-saved-choices", at: "/?view=saved", before: async (page) => (await click("a.more[data-unfold]")(page), await page.locator("[data-unfolded]").first().waitFor()) },
    { name: "home-saved-nothing", at: "/?view=saved", as: "eve" },
    { name: "home-narrowed", at: "/?view=all&tag=warehouse&kind=status" },
    { name: "muted", at: "/stream/muted" },
    { name: "hot", at: "/hot" },
    { name: "hot-rising", at: "/hot?by=rising" },
    { name: "hot-how", at: "/hot/how" },
    { name: "offline", at: "/offline" },
    { name: "search", at: "/search" },
    { name: "search-found", at: "/search?q=buoy" },
    { name: "experts", at: "/experts" },
    { name: "experts-found", at: "/experts?q=buoy" },
    { name: "inferred", at: "/me/inferred" },
    { name: "asking", at: "/settings/asking" },
    { name: "asking-numbers", at: "/admin/asking", as: ADMIN },
    { name: "search-plain", at: "/search?q=buoy&social=off" },
    { name: "search-people", at: "/search?q=engineer&kind=people" },
    { name: "search-nothing", at: "/search?q=xylophonquartz" },
    { name: "settings", at: "/settings" },
    { name: "events", at: "/events" },
    { name: "events-month", at: `/events?month=${ahead(3).slice(0, 7)}` },
    { name: "event", at: `/events/${party.id}` },
    { name: "event-series", at: `/events/${clinic.id}`, before: click("summary", "Manage") },
    { name: "event-new", at: "/events/new" },
    { name: "event-edit", at: `/events/${clinic.id}/edit` },
    { name: "event-people", at: `/events/${party.id}/people` },
    { name: "community-events", at: `${named.mac}/events` },
    { name: "calendar-addresses", at: "/settings/calendars" },
    { name: "feed-addresses", at: "/settings/feeds?of=questions:open" },
    { name: "announcements", at: "/announcements", as: ADMIN },
    { name: "announcement", at: `/announcements/${canteen.id}` },
    { name: "announcement-to-read", at: `/announcements/${rules.id}` },
    { name: "announcement-new", at: "/announcements/new?part=country&country=SE", as: ADMIN },
    { name: "announcement-unread", at: `/announcements/${rules.id}/unread`, as: ADMIN },
    { name: "community-announcements", at: `${named.mac}/announcements` },
    { name: "communicators", at: "/announcements/communicators", as: ADMIN },
    { name: "trash", at: "/trash" },
    { name: "edit", at: `/items/${rich.id}/edit` },
    { name: "share", at: `/posts?about=${rich.id}` },
    { name: "tell", at: `/items/${rich.id}/tell` },
    { name: "likes", at: `/items/${rich.id}/likes` },
    { name: "history", at: `/items/${edited.id}/history` },
    { name: "missing", at: "/questions/999999999" },
    { name: "no-such-address", at: "/no/such/address" },
    {
      name: "recovery",
      at: "/",
      before: async (page) => {
        await shown(page, "#composer > summary, [data-compose]").click();
        await page.locator('.composer .kind-chip:has([value="question"])').click();
        await page.fill('.composer [name="title"]', "");
        await page.fill('.composer [name="body"]', "A question without a title,\n\nand a second paragraph.");
        // Past the scripts, as a browser without them sends it.
        await Promise.all([page.waitForURL("**/posts"), page.evaluate(() => HTMLFormElement.prototype.submit.call(document.querySelector(".composer form")))]);
      },
      after: (page) =>
        page.evaluate(() => {
          localStorage.clear();
          return fetch("/drafts", { method: "POST", body: new URLSearchParams({ key: "home", body: "" }) });
        }),
    },
    { name: "menu", at: "/", before: click(".rail-foot summary, [popovertarget]") },
    { name: "keys", at: "/keys" },
    {
      name: "keys-anywhere",
      at: "/",
      before: async (page) => {
        await page.keyboard.press("?");
        await page.locator("#help[open]").waitFor();
      },
    },
    {
      name: "palette",
      at: "/",
      before: async (page) => {
        await page.keyboard.press("Control+k");
        await page.locator("#palette input").fill("buo");
        await page.locator("#palette [role=option]").first().waitFor();
        await page.keyboard.press("ArrowDown");
      },
    },
    {
      name: "composer-rich",
      at: "/",
      before: async (page) => {
        await page.evaluate(() => localStorage.setItem("face", "rich"));
        await shown(page, "#composer > summary, [data-compose]").click();
        await page.locator("#composer .rich").waitFor();
        await page.waitForFunction(() => document.activeElement.classList.contains("rich"));
        await page.keyboard.type("A **bold** thought, `code` and @be");
        await page.locator(".suggestions li").first().waitFor();
      },
      after: async (page) => {
        await page.evaluate(() => localStorage.setItem("face", "markdown"));
        await page.locator("[data-draft-state] button").click({ timeout: 1000 }).catch(() => {});
        await page.evaluate(() => {
          for (const key of Object.keys(localStorage)) if (key.startsWith("draft:")) localStorage.removeItem(key);
          return fetch("/drafts", { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams({ key: "home", body: "" }) });
        });
      },
    },
    { name: "admin", at: "/admin", as: ADMIN },
    {
      name: "admin-steps-over",
      at: "/admin",
      as: ADMIN,
      before: (page) => page.evaluate(async () => {
        for (const step of ["house", "people", "invite", "door", "notice"]) await fetch("/admin/steps/skip", { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams({ step }) });
      }).then(() => page.reload()),
      after: (page) => page.evaluate(() => fetch("/admin/steps/again", { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams() })),
    },
    { name: "admin-audit", at: "/admin/audit", as: ADMIN },
    { name: "admin-audit-check", at: "/admin/audit/check", as: ADMIN },
    { name: "admin-notices", at: "/admin/notices", as: ADMIN },
    { name: "admin-glass", at: "/admin/glass", as: ADMIN },
    { name: "moderation", at: "/moderation", as: ADMIN },
    { name: "moderation-decide", at: `/moderation/items/${spam.id}`, as: ADMIN },
    { name: "moderation-author", at: `/moderation/items/${walrus.id}`, as: "ben" },
    { name: "moderation-flagged", at: `/moderation/items/${walrus.id}` },
    { name: "moderation-flag", at: `/items/${post1.id}/flag`, as: "ben" },
    { name: "moderation-decisions", at: "/moderation/decisions" },
    { name: "community-flag", at: `${named.mac}/flag`, as: "ben" },
    { name: "profile-flag", at: `/people/${ann.id}/flag`, as: "ben" },
    { name: "moderation-statistics", at: "/moderation/statistics" },
    { name: "moderation-community", at: `${named.mac}/moderation` },
    { name: "admin-people", at: "/admin/people", as: ADMIN },
    { name: "admin-people-nobody", at: "/admin/people?q=zzzzzz", as: ADMIN },
    { name: "admin-person", at: `/admin/people/${ben.id}`, as: ADMIN },
    { name: "admin-invitations", at: "/admin/invitations?show=all", as: ADMIN },
    {
      name: "admin-invited",
      at: "/admin/invitations",
      as: ADMIN,
      before: async (page) => {
        const form = page.locator('form[action="/admin/invitations"]');
        await form.locator('[name="name"]').fill("Mo Lind");
        await form.locator('[name="email"]').fill(`mo-${Date.now()}@harbour.example`);
        await form.locator("button").click();
        await page.locator('input[value*="/join/"]').waitFor();
      },
    },
    { name: "admin-import", at: "/admin/import", as: ADMIN },
    { name: "admin-import-looked", at: `/admin/import/${looked.id}`, as: ADMIN },
    { name: "admin-import-wrong", at: `/admin/import/${wrong.id}`, as: ADMIN },
    { name: "admin-import-taken", at: `/admin/import/${taken.id}`, as: ADMIN },
    { name: "admin-house", at: "/admin/house", as: ADMIN },
    { name: "admin-door", at: "/admin/door", as: ADMIN },
    { name: "admin-synonyms", at: "/search/synonyms", as: ADMIN },
    { name: "admin-misses", at: "/search/misses", as: ADMIN },
    { name: "contributions", at: "/me/contributions" },
    { name: "contributions-other", at: `/people/${ann.id}/contributions`, as: "ben" },
    { name: "search-promoted", at: "/search?q=crane" },
    { name: "admin-promoted-edit", at: `/search/promoted/${best.id}`, as: ADMIN },
    { name: "admin-promoted-finds", at: `/search/promoted/${best.id}/finds`, as: ADMIN },
    { name: "search-saved", at: "/search/saved" },
    { name: "search-saved-new", at: "/search/saved/new?of=q%3Dcrane" },
    { name: "admin-promoted", at: "/search/promoted", as: ADMIN },
    { name: "admin-promoted-new", at: "/search/promoted/new?asked=holiday", as: ADMIN },
    { name: "settings-privacy", at: "/settings/privacy" },
    { name: "settings-content", at: "/settings/content" },
    { name: "settings-tokens", at: "/settings/tokens" },
    { name: "profile-as-a-colleague", at: `/people/${ann.id}/as?who=colleague` },
    { name: "profile-as-a-guest", at: `/people/${ann.id}/as?who=guest` },
    { name: "profile-as-nobody", at: `/people/${ann.id}/as?who=nobody` },
    { name: "inbox-why-unfolded", at: "/inbox?show=all", before: async (page) => (await click('a[href$="/why"]')(page), await page.locator("[data-unfolded]").first().waitFor()) },
    { name: "inbox-why", at: "/inbox?show=all", before: async (page) => page.goto(await page.locator('a[href$="/why"]').first().getAttribute("href")) },
    { name: "help", at: "/help" },
    { name: "forums", at: "/forums" },
    { name: "forum", at: `/forums/${forum.id}` },
    { name: "forum-open", at: `/forums/${forum.id}/open` },
    { name: "forum-answered", at: `/forums/${forum.id}/answered` },
    { name: "forum-faq", at: `/forums/${forum.id}/faq` },
    { name: "forum-settings", at: `/forums/${forum.id}/settings` },
    { name: "forum-new", at: "/forums/new", as: ADMIN },
    { name: "forums-of-a-community", at: `${named.mac}/forums` },
    { name: "topic", at: `/topics/${topic.id}` },
    { name: "topic-flat", at: `/questions/${threaded.id}?replies=flat` },
    { name: "topic-arrange", at: `/topics/${topic.id}/arrange` },
    { name: "topic-split", at: `/topics/${firstSaid.id}/arrange` },
    { name: "question-helpers", at: `/questions/${threaded.id}/helpers` },
    { name: "question-related", at: `/questions/${threaded.id}/related` },
    { name: "communities", at: "/communities" },
    { name: "communities-owner", at: "/communities?show=owner" },
    { name: "communities-invited", at: "/communities?show=invited", as: "eve" },
    { name: "communities-none", at: "/communities?q=zzzzzz" },
    { name: "communities-of-a-guest", at: "/communities", as: "astrid" },
    { name: "community-new", at: "/communities/new" },
    { name: "community-new-below", at: `/communities/new?parent=${named.mac.split("/").pop()}` },
    { name: "community", at: named.mac },
    { name: "community-invited", at: named.mac, as: "eve" },
    { name: "community-ask", at: named["mac-mail"], as: "cat", before: click("summary", "Ask to be let in") },
    { name: "community-questions", at: `${named.mac}/questions` },
    { name: "community-members", at: `${named.mac}/members` },
    { name: "community-requests", at: `${named["mac-mail"]}/members` },
    { name: "community-about", at: `${named.mac}/about` },
    { name: "community-settings", at: `${named.mac}/settings` },
    {
      name: "community-closing",
      at: `${named.moorings}/settings`,
      as: "dan",
      before: async (page) => {
        await page.locator('[name="kind"][value="restricted"]').check();
        await page.getByRole("button", { name: "Save" }).click();
        await page.locator('[name="confirmed"]').waitFor({ state: "attached" });
      },
    },
    { name: "community-invite", at: `${named.mac}/invite` },
    { name: "community-tabs", at: `${named.mac}/tabs` },
    { name: "community-links", at: `${named.mac}/links` },
    { name: "community-move", at: `${named.mac}/move` },
    { name: "community-import", at: `${named.mac}/members/import` },
    { name: "community-leave", at: `${named.mac}/leave` },
    { name: "communities-ownerless", at: "/communities/ownerless", as: ADMIN },
    { name: "community-link", at: new URL(door, site.base).pathname, as: "eve" },
    { name: "community-faq", at: `${named.mac}/faq` },
    { name: "community-guests", at: `${named.vindo}/guests` },
    { name: "guests", at: "/guests" },
    { name: "guests-all", at: "/admin/guests", as: ADMIN },
    { name: "terms", at: "/terms", as: "astrid" },
    { name: "guests-terms", at: "/admin/guests/terms", as: ADMIN },
    { name: "community-restricted", at: named.betriebsrat },
    { name: "community-external", at: named.vindo, as: "astrid" },
    { name: "community-archived", at: archived },
    { name: "community-empty", at: begun },
    ...["photo", "follow", "ask", "end"].map((step) => ({ name: `welcome-${step}`, at: `/welcome?step=${step}`, as: "eve" })),
    {
      name: "composer-emoji",
      at: "/",
      before: async (page) => {
        await shown(page, "#composer > summary, [data-compose]").click();
        await page.locator('#composer [data-do="emoji"]').click();
        await page.locator(".emoji-box [role=option]").first().waitFor();
      },
    },
    {
      name: "composer-people",
      at: "/",
      before: async (page) => {
        await shown(page, "#composer > summary, [data-compose]").click();
        await page.selectOption('#composer [name="audience"]', "people");
        await page.locator('#composer [name="people"]').pressSequentially("ca");
        await page.locator(".composer-people [role=option]").first().waitFor();
      },
      after: (page) =>
        page.evaluate(() => {
          localStorage.clear();
          return fetch("/drafts", { method: "POST", body: new URLSearchParams({ key: "home", body: "" }) });
        }),
    },
    { name: "drafts", at: "/drafts" },
    { name: "drafts-none", at: "/drafts", as: "eve" },
    { name: "edit-begun", at: `/items/${edited.id}/edit` },
    { name: "sign-in", at: "/sign-in", as: "nobody" },
    {
      name: "sign-in-refused",
      at: "/sign-in",
      as: "nobody",
      before: async (page) => {
        await page.fill('[name="who"]', "ann");
        await page.fill('[name="password"]', "not the word");
        await page.locator("main form button").first().click();
        await page.locator('[role="alert"]:visible, .field-error:visible').first().waitFor();
      },
    },
    { name: "sign-in-link", at: "link", as: "nobody" },
    { name: "sign-in-link-over", at: "/sign-in/link/over", as: "nobody" },
    { name: "join", at: new URL(invited.links[0].link).pathname, as: "nobody" },
    { name: "join-over", at: "/join/over", as: "nobody" },
    { name: "missing-stranger", at: "/no-such-page", as: "nobody" },
    { name: "setup", at: setup, as: "founder" },
    {
      name: "setup-refused",
      at: setup,
      as: "founder",
      before: async (page) => {
        await page.fill('[name="organisation"]', "Harbour & Sons");
        await page.fill('[name="name"]', "Mia Berg");
        await page.fill('[name="email"]', "mia@harbour.example");
        await page.fill('[name="password"]', "mia");
        await page.evaluate(() => document.querySelector('[name="password"]').removeAttribute("minlength"));
        await page.locator("main form button").first().click();
        await page.locator('[role="alert"]:visible, .field-error:visible').first().waitFor();
      },
    },
    { name: "setup-sign-in", at: "/sign-in", as: "founder" },
  ];
}

async function walk(checks, { browser, site, empty, axe, screenshots, pages, look }) {
  const size = look.size;
  const visitors = new Map();
  const as = async (who) => {
    if (!visitors.has(who)) {
      const base = who === "founder" ? empty.base : site.base;
      const v = { ...(await visitor(browser, base, { size, colorScheme: look.scheme, allow: SENT })), name: who };
      if (look.cookie) await v.context.addCookies([{ ...look.cookie, url: base }]);
      visitors.set(who, ["nobody", "founder"].includes(who) ? v : await signIn(v, await site.loginLink(who)));
    }
    return visitors.get(who);
  };
  // A few as the server draws them in that language, so that what is turned on the others is what readers get.
  const drawn = look.then === RTL ? pages.filter((p) => TURNED.includes(p.name)).map((p) => ({ ...p, name: `${p.name}-rtl`, lang: RTL.cookie })) : [];
  for (const p of [...pages, ...drawn]) {
    const v = await as(p.as ?? "ann");
    if (p.lang) await v.context.addCookies([{ ...p.lang, url: v.base }]);
    await checks.check(`${p.name}, ${look.name}, ${size.name}`, [v], async () => {
      const { page } = v;
      const at = p.at === "me" ? `/people/${v.id}` : p.at === "link" ? new URL(await site.loginLink("cat")).pathname : p.at;
      await page.goto(at, { waitUntil: "load" });
      await p.before?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => Promise.all([...document.images].filter((i) => !i.complete && i.loading !== "lazy").map((i) => new Promise((done) => (i.onload = i.onerror = done)))));
      if (screenshots) await page.evaluate(() => scrollTo(0, 0));
      if (screenshots) await page.screenshot({ path: join(screenshots, `${p.name}-${size.name}-${look.name}.png`), fullPage: true });
      const faults = await wide(page);
      if (p.lang && (await page.evaluate(() => document.documentElement.dir)) !== "rtl") faults.push("is not drawn from right to left");
      await page.evaluate(axe);
      faults.push(...(await broken(page, { type: "tag", values: RULES })));
      if (look.then) {
        await page.evaluate(look.then.turn);
        const again = [...(await wide(page)), ...(await broken(page, { type: "rule", values: LOOKS }))];
        faults.push(...again.map((f) => `${look.then.name}: ${f}`));
      }
      await p.after?.(page);
      if (faults.length) throw new Error(faults.join("\n"));
    });
  }
  await leave(visitors.values());
}

/** What the device wishes for, and what is chosen, are the same colours. */
async function contrast(checks, browser, site) {
  const eve = { ...(await visitor(browser, site.base, { contrast: "more" })), name: "eve" };
  await checks.check("high contrast that the device wishes for is the one that can be chosen", [eve], async () => {
    await eve.page.goto("/sign-in");
    const { names, wished, chosen, usual } = await eve.page.evaluate(() => {
      const inside = (rule) => [rule, ...[...(rule.cssRules ?? []), ...(rule.styleSheet?.cssRules ?? [])].flatMap(inside)];
      const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap(inside).filter((r) => r.selectorText === ":root" && r.style.getPropertyValue("--paper")).flatMap((r) => [...r.style]);
      const seen = () => names.map((name) => `${name}: ${getComputedStyle(document.documentElement).getPropertyValue(name)}`);
      const root = document.documentElement.dataset;
      const wished = seen();
      root.theme = "contrast";
      const chosen = seen();
      root.theme = "light";
      return { names, wished, chosen, usual: seen() };
    });
    if (names.length < 20 || wished.join() !== chosen.join()) throw new Error(`they differ: ${wished.filter((x) => !chosen.includes(x)).join(", ")}`);
    const same = wished.filter((x) => usual.includes(x) && /^--(paper|ink|line|warm|bad|mark|accent)/.test(x));
    if (same.length > 1) throw new Error(`not of high contrast: ${same.join(", ")}`);
  });
  await leave([eve]);
}

/** The rules of axe-core that a page breaks. */
async function broken(page, runOnly) {
  const { violations } = await page.evaluate((only) => globalThis.axe.run({ runOnly: only, resultTypes: ["violations"] }), runOnly);
  return violations.map((x) => `${x.id}: ${x.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.failureSummary.replace(/\s+/g, " ").slice(0, 240)}`).join("\n   ")} (${x.nodes.length})`);
}

const RICH = `Everything at once, so that nothing is forgotten.

## A heading of the text

1. One, with **strong** and *soft* words
2. Two, with \`code\` and a [link](https://example.org/a/very/long/address/that/does/not/break/anywhere/because/it/has/no/spaces/at/all)
   - a list in a list

> Words of somebody else, over two lines so that
> one sees how it is set.

\`\`\`
let line = "a long line of code that is much wider than any telephone and therefore scrolls inside itself";
\`\`\`

| Buoy | Colour | Light | Position | Since |
| --- | --- | --- | --- | --- |
| Säl 1200 | green | Fl G 3s | 57° 40.5′ N 11° 50.2′ E | 2014 |
| Säl 900 | red | Fl R 3s | 57° 41.0′ N 11° 51.9′ E | 2019 |

- [x] drawn
- [ ] painted

Averylongwordwithoutanyspacesthatsomebodypastedfromamachineandthatwouldotherwisepushthepagetotheside_0123456789.`;

/** A picture with something to see, drawn by the browser. */
async function picture(page) {
  const url = await page.evaluate(() => {
    const c = Object.assign(document.createElement("canvas"), { width: 960, height: 540 });
    const g = c.getContext("2d");
    g.fillStyle = "#9fc3cf";
    g.fillRect(0, 0, 960, 540);
    g.fillStyle = "#2f6f6a";
    g.fillRect(0, 360, 960, 180);
    g.fillStyle = "#c4472f";
    g.beginPath();
    g.moveTo(420, 380);
    g.lineTo(480, 120);
    g.lineTo(540, 380);
    g.fill();
    return c.toDataURL("image/png");
  });
  return Buffer.from(url.split(",")[1], "base64");
}
