// No text is ever lost: the server killed while somebody writes, a session that ended, a field that is wrong, two
// people's edits at once, a text that is too long. And without scripts everything that matters still works.
import assert from "node:assert/strict";
import { leave, post, signIn, signInAgain, visitor } from "./lib/browser.mjs";
import { demo } from "./lib/site.mjs";

// Failing on purpose is logged by the browser as an error of loading.
const ALLOW = [/Failed to load resource/, /net::ERR_/, /Failed to fetch/];

export async function run(checks, { browser }) {
  const site = await demo();
  const visitors = [];
  const open = async (name, options = {}) => {
    const v = { ...(await visitor(browser, site.base, { allow: ALLOW, ...options })), name };
    visitors.push(v);
    return signIn(v, await site.loginLink(name));
  };
  const check = (name, act) => checks.check(`forms: ${name}`, visitors, act);
  try {
    const ann = await open("ann");
    const { page } = ann;
    const body = page.locator('#composer [name="body"]');
    const send = page.locator("#composer [data-submit-label]");
    const alert = page.locator("#composer [data-form-alert]");
    const write = async () => {
      await page.goto("/");
      if (!(await body.isVisible())) await page.locator("#composer > summary").click();
      await body.waitFor();
    };
    const posted = (words) => page.locator("article.card", { hasText: words }).first().waitFor();

    await check("the server dies while somebody writes; the text stays and goes out when it is back", async () => {
      await write();
      const text = "Half a thought\n\nand the *other* half, 10 < 20 & \"quoted\".";
      await body.fill(text);
      await site.stop("SIGKILL");
      await send.click();
      await alert.filter({ hasText: "could not reach the server" }).waitFor();
      assert.equal(await body.inputValue(), text);
      await page.reload().catch(() => {});
      await site.start();
      await page.goto("/");
      await page.waitForFunction(() => document.querySelector('#composer [name="body"]')?.value !== "");
      assert.equal(await body.inputValue(), text, "after a restart and a new page");
      await send.click();
      await posted("the other half");
      await page.reload();
      assert.equal(await body.inputValue(), "", "no draft is left behind");
    });

    await check("a session that ended loses nothing", async () => {
      await write();
      await body.fill("Written before the session ended.");
      await ann.context.clearCookies();
      await send.click();
      await alert.locator('a[href^="/sign-in"]').waitFor();
      assert.equal(await body.inputValue(), "Written before the session ended.");
      await signInAgain(ann, await site.loginLink("ann"));
      await send.click();
      await posted("Written before the session ended.");
    });

    await check("a wrong field is marked, says why, and keeps the rest", async () => {
      await write();
      await page.locator('#composer .kind-chip:has([value="question"])').click();
      await body.fill("A question needs a title.");
      await send.click();
      await alert.waitFor();
      assert.ok((await alert.innerText()).length > 10);
      assert.equal(await page.getAttribute('#composer [name="title"]', "aria-invalid"), "true");
      assert.equal(await page.evaluate(() => document.activeElement.name), "title", "the cursor is where it is wrong");
      assert.equal(await body.inputValue(), "A question needs a title.");
      await page.fill('#composer [name="title"]', "Who knows how long a title must be?");
      await send.click();
      await page.waitForURL(/\/questions\/\d+/);
      await page.locator("h1", { hasText: "how long a title" }).waitFor();
    });

    await check("a text that is too long is kept, and what is allowed is said", async () => {
      await write();
      const long = "Many words. ".repeat(10_000);
      await body.fill(long);
      await alert.filter({ hasText: "120,000" }).filter({ hasText: "100,000" }).waitFor();
      assert.equal(await page.getAttribute('#composer [name="body"]', "aria-invalid"), "true", "said while it is written");
      let sent = 0;
      page.on("request", (r) => (sent += new URL(r.url()).pathname === "/posts" ? 1 : 0));
      await send.click();
      await alert.waitFor();
      assert.equal(sent, 0, "not sent in vain");
      assert.equal(await body.inputValue(), long);
      assert.ok((await send.boundingBox()).y < 3000, "the button stays in reach");
      const beside = await page.evaluate(() => document.querySelector('#composer [data-field="body"]').contains(document.querySelector("#composer [data-form-alert]")));
      assert.ok(beside, "it stands at the field");
      await body.fill("Short and sweet.");
      await alert.waitFor({ state: "hidden" });
      const far = "x".repeat(1_000_000);
      await body.evaluate((field, text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, far);
      await page.locator("#composer .picked", { hasText: "text.txt" }).waitFor();
      assert.equal(await body.inputValue(), "Short and sweet.", "what is far too long becomes a file");
      await page.locator('#composer input[type="file"]').setInputFiles([]);
      await send.click();
      await posted("Short and sweet.");
    });

    await check("a reply unfolds in its place, survives folding, a live change and a new page, and goes out", async () => {
      const id = (await post(ann, "/posts", { kind: "status", body: "Something to talk about." })).id;
      const remark = (await post(ann, `/items/${id}/comments`, { body: "The first remark." })).id;
      const live = page.waitForResponse((r) => new URL(r.url()).pathname === "/live");
      await page.goto(`/posts/${id}`);
      await live;
      const link = page.locator(`a[data-unfold][href="/items/${remark}/reply"]`);
      const field = page.locator(`#item-${remark} [data-unfolded] textarea`);
      await link.click();
      await field.waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea", "one writes at once");
      assert.equal(await link.getAttribute("aria-expanded"), "true");
      await field.fill("Half a repl");
      await page.keyboard.press("Escape");
      await field.waitFor({ state: "hidden" });
      assert.ok(await link.evaluate((a) => a === document.activeElement), "the focus is back on the link");
      await link.click();
      assert.equal(await field.inputValue(), "Half a repl");
      await link.click();
      await field.waitFor({ state: "hidden" });
      await link.click();
      await post(ann, `/items/${id}/comments`, { body: "Somebody else was quicker." });
      await page.locator(".comment", { hasText: "Somebody else was quicker." }).waitFor();
      assert.equal(await field.inputValue(), "Half a repl", "a live change leaves it alone");
      await page.locator("[data-unfolded] [data-draft-state]", { hasText: "Draft saved" }).waitFor();
      await page.reload();
      await field.waitFor();
      assert.equal(await field.inputValue(), "Half a repl", "unfolded again on a new page");
      await field.fill("A whole reply.");
      await page.locator("[data-unfolded] button.primary").click();
      await page.locator(".comment .comment", { hasText: "A whole reply." }).waitFor();
      assert.equal(await page.locator("[data-unfolded]").count(), 0);
      assert.equal(await link.getAttribute("aria-expanded"), null);
    });

    await check("what is deleted can be taken back at once", async () => {
      const id = (await post(ann, "/posts", { kind: "status", body: "Said in haste." })).id;
      await page.goto(`/posts/${id}`);
      await page.locator("article.alone > .actions .more > summary").click();
      await page.locator(`form[action="/items/${id}/trash"] button`).click();
      await page.locator(".undo").waitFor();
      assert.equal(new URL(page.url()).pathname, "/");
      assert.equal(await page.locator("article.card", { hasText: "Said in haste." }).count(), 0);
      await page.locator(".undo button").click();
      await page.waitForURL(`**/posts/${id}*`);
      await page.locator("article.alone", { hasText: "Said in haste." }).waitFor();
    });

    await check("after posting, short posts need no \"read more\"", async () => {
      await write();
      const shown = () => page.locator(".read-more").filter({ visible: true }).count();
      const before = await shown();
      await body.fill("Short words.");
      await send.click();
      await posted("Short words.");
      assert.ok((await shown()) <= before, "no link comes back");
      const idle = await page.locator(".read-more").evaluateAll((all) =>
        all.filter((a) => a.offsetParent && a.previousElementSibling.scrollHeight <= a.previousElementSibling.clientHeight).length);
      assert.equal(idle, 0, "each link has something to show");
    });

    await check("two edits at once: the second is told, keeps its words, and can be saved after a look", async () => {
      const id = (await post(ann, "/posts", { kind: "status", body: "First wording." })).id;
      const second = await ann.context.newPage();
      await page.goto(`/items/${id}/edit`);
      await second.goto(`/items/${id}/edit`);
      await second.fill('main [name="body"]', "Wording of the other window.");
      await second.locator("main form button.primary").click();
      await second.waitForURL(`**/posts/${id}*`);
      await second.close();
      await page.fill('main [name="body"]', "My own wording.");
      await page.locator("main form button.primary").click();
      const told = page.locator("main [data-form-alert]", { hasText: "changed after you opened it" });
      await told.waitFor();
      assert.equal(await page.inputValue('main [name="body"]'), "My own wording.");
      await page.locator("main form button.primary").click();
      await page.waitForURL(`**/posts/${id}*`);
      await page.locator("article", { hasText: "My own wording." }).first().waitFor();
      await page.goto(`/items/${id}/history`);
      for (const words of ["First wording.", "Wording of the other window."]) await page.locator("main", { hasText: words }).waitFor();
    });

    await check("a draft follows its writer to another device, and can be thrown away", async () => {
      await write();
      await body.fill("Begun at the desk.");
      await page.locator("#composer [data-draft-state]", { hasText: "Draft saved" }).waitFor();
      const phone = await open("ann", { size: { name: "phone", width: 390, height: 844 } });
      await phone.page.goto("/");
      await phone.page.waitForFunction(() => document.querySelector('#composer [name="body"]')?.value === "Begun at the desk.");
      await leave([phone]);
      visitors.pop();
      await page.reload();
      await page.waitForFunction(() => document.querySelector('#composer [name="body"]')?.value === "Begun at the desk.");
      await page.fill('#composer [name="body"]', "");
      await page.locator('#composer [name="tags"]').focus();
      await page.waitForResponse((r) => new URL(r.url()).pathname === "/drafts");
      await page.reload();
      assert.equal(await body.inputValue(), "");
    });

    await check("tags that go with a text are offered while one writes; one click adds one", async () => {
      await post(ann, "/posts", { kind: "status", body: "Seen today: #wagtail and #sandpiper." });
      await write();
      const offer = page.locator("#composer .tag-offers button", { hasText: "sandpiper" });
      const still = await send.boundingBox();
      // The index hears of the post in a moment: whoever types on asks again.
      for (let dots = ""; !(await offer.isVisible()); dots += ".") {
        await body.fill(`Has anybody seen a wagtail or a sandpiper this week?${dots}`);
        await page.waitForResponse((r) => new URL(r.url()).pathname === "/tags/suggest");
        await offer.waitFor({ timeout: 1000 }).catch(() => {});
        assert.ok(dots.length < 20, "never offered");
      }
      assert.deepEqual(await send.boundingBox(), still, "nothing moves when they come");
      await offer.click();
      assert.equal(await page.inputValue('#composer [name="tags"]'), "sandpiper");
      await page.locator("#composer .tag-offers button", { hasText: "wagtail" }).waitFor();
      assert.equal(await offer.count(), 0);
      await body.fill("");
    });

    await check("in the rich face: a pasted table keeps its cells, a pasted link leads where a link may, the empty place says what is asked for, icons are there", async () => {
      const dan = await open("dan", { face: "rich" });
      const rich = dan.page.locator("#composer .rich");
      await dan.page.goto("/");
      await dan.page.locator("#composer > summary").click();
      await rich.waitFor();
      const empty = () => rich.getAttribute("data-empty");
      const before = await empty();
      await dan.page.locator('#composer .kind-chip:has([value="question"])').click();
      await dan.page.waitForFunction((was) => document.querySelector("#composer .rich").dataset.empty !== was, before);
      assert.equal(await empty(), await dan.page.getAttribute('#composer textarea[name="body"]', "placeholder"));
      await dan.page.locator('#composer .kind-chip:has([value="status"])').click();
      await dan.page.waitForFunction((was) => document.querySelector("#composer .rich").dataset.empty === was, before);
      const missing = await dan.page.evaluate(async () => {
        const uses = [...document.querySelectorAll("#composer use, .rail use")].map((u) => u.getAttribute("href").split("#"));
        const sprite = new DOMParser().parseFromString(await (await fetch(uses[0][0])).text(), "image/svg+xml");
        return uses.filter(([, name]) => !sprite.getElementById(name)).map(([, name]) => name);
      });
      assert.deepEqual(missing, []);
      await rich.evaluate((field) => {
        const data = new DataTransfer();
        data.setData("text/html", "<p>Ranges of <a href='https://example.org/l'>lights</a>, <a href='javascript:alert(1)'>measured</a></p><table><tr><th>Type</th><th>Range</th></tr><tr><td><p>Uggla</p></td><td>12 <b>M</b></td></tr><tr><td colspan=2>as <b>measured</b></td></tr></table>");
        data.setData("text/plain", "Type\tRange\nUggla\t12 M");
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      assert.equal(await dan.page.locator('#composer textarea[name="body"]').inputValue(), "Ranges of [lights](https://example.org/l), measured\n\nType · Range\n\nUggla · 12 M\n\nas **measured**");
      await leave([dan]);
      visitors.pop();
    });

    await check("a file is sent along and comes back whole", async () => {
      await page.goto(`/people/${ann.id}`);
      await page.locator("#composer > summary").click();
      await page.fill('#composer [name="body"]', "With two files.");
      await page.setInputFiles('#composer input[type="file"]', [
        { name: "plan B & ö.txt", mimeType: "text/plain", buffer: Buffer.from("Plan B: do plan A again.") },
        { name: "dot.png", mimeType: "image/png", buffer: dot() },
      ]);
      await page.locator("#composer .picked", { hasText: "dot.png" }).waitFor();
      await page.locator("#composer [data-submit-label]").click();
      const card = page.locator("article.card", { hasText: "With two files." }).first();
      await card.locator("a", { hasText: "plan B & ö.txt" }).waitFor();
      const href = await card.locator("a", { hasText: "plan B & ö.txt" }).getAttribute("href");
      const file = await page.request.get(href);
      assert.equal(await file.text(), "Plan B: do plan A again.");
      assert.match(file.headers()["content-disposition"], /^attachment/);
      await eventuallyDrawn(card.locator("img[src*='/files/']"));
    });

    await withoutScripts({ checks, site, open, visitors, ann });
  } finally {
    await leave(visitors);
    await site.stop();
  }
}

async function withoutScripts({ checks, site, open, visitors, ann }) {
  const check = (name, act) => checks.check(`without scripts: ${name}`, visitors, act);
  const plain = { javaScriptEnabled: false };
  let ben;
  await check("signing in", async () => {
    ben = await open("ben", plain);
    assert.ok(ben.id);
  });
  if (!ben) return;
  const { page } = ben;
  await check("posting, commenting, liking", async () => {
    await page.goto("/");
    await page.locator("#composer > summary").click();
    await page.fill('#composer [name="body"]', "Typed on an old machine.");
    await page.locator("#composer button.primary").click();
    const card = page.locator("article.card", { hasText: "Typed on an old machine." }).first();
    await card.waitFor();
    await card.locator("a.when").click();
    await page.fill('form.reply-box [name="body"]', "And a remark to it.");
    await page.locator("form.reply-box button.primary").click();
    await page.locator(".comment", { hasText: "And a remark to it." }).waitFor();
    await page.locator("article.alone > .actions .like").first().click();
    await page.locator("article.alone > .actions .like[aria-pressed=true]").first().waitFor();
  });
  await check("replying and thanking on pages of their own", async () => {
    const asked = await post(ann, "/posts", { kind: "question", title: "Who mends old machines?" });
    const answer = await post(ann, `/questions/${asked.id}/answers`, { body: "I do." });
    await page.goto(`/questions/${asked.id}`);
    await page.locator(`a[href="/items/${answer.id}/reply"]`).click();
    await page.fill('[name="body"]', "May I bring mine?");
    await page.locator("form.reply-box button.primary").click();
    await page.locator(".comment .comment", { hasText: "May I bring mine?" }).waitFor();
    await page.locator(`a[href="/answers/${answer.id}/thanks"]`).click();
    await page.fill('main [name="words"]', "For the offer");
    await page.locator("main form button.primary").click();
    await page.locator(".thanks", { hasText: "For the offer" }).waitFor();
  });
  await check("asking, passing on, accepting", async () => {
    await page.goto("/");
    await page.locator("#composer > summary").click();
    await page.locator('#composer .kind-chip:has([value="question"])').click();
    await page.fill('#composer [name="title"]', "Which browser still does without scripts?");
    await page.locator("#composer button.primary").click();
    await page.waitForURL(/\/questions\/\d+/);
    const id = /\d+/.exec(page.url().split("/questions/")[1])[0];
    await page.locator("details:has(#refer) > summary").click();
    await page.fill('#refer [name="to"]', "Dan Vestergaard");
    await page.locator("#refer button.primary").click();
    await page.waitForURL((url) => url.pathname.startsWith("/questions/") && !url.pathname.includes(id));
    await page.locator(".path", { hasText: "Dan Vestergaard" }).waitFor();
    const answer = await ann.page.request.post(`/questions/${id}/answers`, { headers: { accept: "application/json", origin: site.base }, form: { body: "Lynx, with joy." } });
    assert.equal(answer.status(), 201);
    await page.goto(`/questions/${id}`);
    await page.locator('form[action$="/acceptance"] button').click();
    await page.locator(".answer.best", { hasText: "Lynx" }).waitFor();
  });
  await check("a form that fails comes back with every word, and goes through the second time", async () => {
    await page.goto("/");
    await page.locator("#composer > summary").click();
    await page.locator('#composer .kind-chip:has([value="question"])').click();
    const text = "Two lines\n\nand <b>signs</b> & \"quotes\".";
    await page.fill('#composer [name="body"]', text);
    await page.fill('#composer [name="tags"]', "lost-words");
    await page.locator("#composer button.primary").click();
    await page.locator(".recovery").waitFor();
    assert.equal(await page.inputValue('.recovery [name="body"]'), text);
    assert.equal(await page.inputValue('.recovery [name="tags"]'), "lost-words");
    await page.fill('.recovery [name="title"]', "Now it has a title");
    await page.locator(".recovery button.primary").click();
    await page.locator("h1", { hasText: "Now it has a title" }).waitFor();
    assert.ok((await page.locator("article.alone .prose").first().innerText()).includes("signs"), "the text is there");
  });
  await check("a session that ended comes back with every word", async () => {
    await page.goto("/");
    await page.locator("#composer > summary").click();
    await page.fill('#composer [name="body"]', "Still here after the end.");
    await ben.context.clearCookies();
    await page.locator("#composer button.primary").click();
    await page.locator(".recovery").waitFor();
    assert.equal(await page.inputValue('.recovery [name="body"]'), "Still here after the end.");
    await signInAgain(ben, await site.loginLink("ben"));
    await page.locator(".recovery form button.primary[type=submit]").click();
    await page.locator("article.card", { hasText: "Still here after the end." }).first().waitFor();
  });
}

async function eventuallyDrawn(img) {
  await img.waitFor();
  await img.evaluate((i) => i.decode());
  assert.ok(await img.evaluate((i) => i.naturalWidth > 0));
}

/** A picture of 2 × 2 pixels. */
function dot() {
  return Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==", "base64");
}
