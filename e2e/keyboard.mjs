// The house with the keyboard alone: the skip link, a visible focus wherever one is, the keys for those who like them,
// and a way from the first Tab to a posted text.
import assert from "node:assert/strict";
import { goLive, leave, signIn, visitor } from "./lib/browser.mjs";
import { demo } from "./lib/site.mjs";

export async function run(checks, { browser }) {
  const site = await demo();
  const ann = { ...(await visitor(browser, site.base)), name: "ann" };
  const { page } = ann;
  const check = (name, act) => checks.check(`keyboard: ${name}`, [ann], act);
  const focused = (ask) => page.evaluate(ask);
  const closeHelp = async () => {
    await page.keyboard.press("Escape");
    await page.locator("#help:not([open])").waitFor({ state: "attached" });
  };
  try {
    await signIn(ann, site.printedLink("ann"));
    await goLive(ann, "/");

    await check("the first Tab offers to skip to the content", async () => {
      await page.keyboard.press("Tab");
      assert.equal(await focused(() => document.activeElement.textContent), "Skip to the content");
      assert.ok(await focused(() => document.activeElement.getBoundingClientRect().top >= 0), "and is in view at once");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.id === "main");
      await page.keyboard.press("Tab");
      assert.ok(await focused(() => document.querySelector("main").contains(document.activeElement)), "and Tab goes on from there");
    });

    await check("whatever has the focus shows it", async () => {
      await page.goto("/");
      const bad = [];
      for (let n = 0; n < 45; n++) {
        await page.keyboard.press("Tab");
        const fault = await focused(() => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const around = [e, e.parentElement, e.nextElementSibling].filter(Boolean);
          const box = e.getBoundingClientRect();
          // A radio is a dot under its chip: there the chip shows it.
          const marked = around.some((x) => {
            const s = getComputedStyle(x);
            return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none";
          });
          const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return marked && inView ? null : `${e.outerHTML.slice(0, 120)} marked ${marked} in view ${inView}`;
        });
        if (fault) bad.push(fault);
      }
      assert.deepEqual(bad, []);
    });

    await check("Tab reaches the composer, Enter opens it, Ctrl+Enter posts", async () => {
      await page.goto("/");
      let there = false;
      for (let n = 0; n < 40 && !there; n++) {
        await page.keyboard.press("Tab");
        there = await focused(() => document.activeElement.matches("#composer > summary"));
      }
      assert.ok(there, "the composer is on the way");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.name === "body");
      await page.keyboard.type("Written without a mouse.");
      await page.keyboard.press("Control+Enter");
      await page.locator("article.card", { hasText: "Written without a mouse." }).first().waitFor();
    });

    await check("j and k walk the posts, o opens one, g h goes home", async () => {
      await page.goto("/");
      const here = () => focused(() => document.activeElement.dataset.root);
      const order = await page.locator("article.card").evaluateAll((all) => all.map((c) => c.dataset.root));
      await page.keyboard.press("j");
      assert.equal(await here(), order[0]);
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      assert.equal(await here(), order[2]);
      await page.keyboard.press("k");
      assert.equal(await here(), order[1]);
      assert.ok(await focused(() => document.activeElement.getBoundingClientRect().top >= 0), "the post is in view");
      const href = await focused(() => document.activeElement.querySelector("a.when").getAttribute("href"));
      await page.keyboard.press("o");
      await page.waitForURL((url) => url.pathname === href.split("#")[0]);
      await page.locator("article.alone").waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("h");
      await page.waitForURL((url) => url.pathname === "/");
    });

    await check("l likes a post and takes it back", async () => {
      await page.goto("/");
      await page.keyboard.press("j");
      const root = await focused(() => document.activeElement.dataset.root);
      const like = page.locator(`[data-root="${root}"] .like`).first();
      const was = await like.getAttribute("aria-pressed");
      const other = was === "true" ? "false" : "true";
      await page.keyboard.press("l");
      await page.locator(`[data-root="${root}"] .like[aria-pressed="${other}"]`).first().waitFor();
      await page.waitForResponse((r) => r.request().resourceType() === "fetch" && new URL(r.url()).pathname === "/");
      await page.keyboard.press("l");
      await page.locator(`[data-root="${root}"] .like[aria-pressed="${was}"]`).first().waitFor();
    });

    await check("/ goes to the search, c to the composer, ? shows the keys, Escape closes them", async () => {
      await page.goto("/");
      await page.keyboard.press("/");
      assert.equal(await focused(() => document.activeElement.name), "q");
      assert.equal(await page.inputValue('.rail input[name="q"]'), "", "the key itself is not typed");
      await page.keyboard.type("lantern");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search?q=lantern*");
      await page.keyboard.press("c");
      await page.waitForURL((url) => url.pathname === "/");
      await page.waitForFunction(() => document.activeElement.name === "body");
      await page.keyboard.press("Escape");
      assert.equal(await focused(() => document.querySelector("#composer").open), false);
      await page.keyboard.press("?");
      await page.locator("#help[open]").waitFor();
      assert.ok(await focused(() => document.querySelector("#help").contains(document.activeElement)), "the focus is inside");
      await closeHelp();
    });

    await check("the letters can be switched off", async () => {
      await page.goto("/");
      await page.keyboard.press("?");
      await page.locator("#help [data-keys-switch]").uncheck();
      await closeHelp();
      await page.keyboard.press("j");
      assert.equal(await focused(() => document.activeElement.dataset.root), undefined);
      await page.keyboard.press("?");
      await page.locator("#help [data-keys-switch]").check();
      await closeHelp();
      await page.keyboard.press("j");
      assert.notEqual(await focused(() => document.activeElement.dataset.root), undefined);
    });

    await check("Ctrl+K finds a person and goes there; with nothing chosen Enter searches everything", async () => {
      await page.goto("/");
      await page.keyboard.press("Control+k");
      await page.waitForFunction(() => document.activeElement.matches("#palette input"));
      await page.keyboard.type("ben");
      const options = page.locator("#palette [role=option]");
      await options.filter({ hasText: "Ben" }).first().waitFor();
      await page.keyboard.press("ArrowDown");
      const chosen = await page.locator("#palette [aria-selected=true]").getAttribute("href");
      assert.equal(await focused(() => document.activeElement.getAttribute("aria-activedescendant")), await page.locator("#palette [aria-selected=true]").getAttribute("id"), "told to screen readers");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => chosen.startsWith(url.pathname) && url.pathname !== "/");
      await page.keyboard.press("Control+k");
      await page.waitForFunction(() => document.activeElement.matches("#palette input"));
      await page.keyboard.type("buoy");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search?q=buoy*");
      await page.keyboard.press("Control+k");
      await page.locator("#palette[open]").waitFor();
      await page.keyboard.press("Escape");
      await page.locator("#palette:not([open])").waitFor({ state: "attached" });
    });

    await check("Ctrl+K finds pages with a typo in their names, and does things: colours, a text begun, the inbox read", async () => {
      await page.goto("/questions");
      const ask = async (typed) => {
        await page.keyboard.press("Control+k");
        await page.waitForFunction(() => document.activeElement.matches("#palette input"));
        await page.keyboard.type(typed);
      };
      const take = async (words) => {
        await page.locator("#palette [role=option]", { hasText: words }).first().waitFor();
        const all = await page.locator("#palette [role=option]").allInnerTexts();
        for (let n = all.findIndex((text) => text.includes(words)); n >= 0; n--) await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
      };
      await ask("");
      await page.locator("#palette .palette-said", { hasText: "> for things to do" }).waitFor();
      await page.keyboard.type("my netwrok");
      await take("My network");
      await page.waitForURL("**/network");
      await ask("> dark");
      await take("Switch to dark colours");
      await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
      assert.equal(new URL(page.url()).pathname, "/network", "one stays where one is");
      await ask("> device");
      await take("Use the colours of this device");
      await page.waitForFunction(() => !document.documentElement.dataset.theme);
      await ask("> read");
      const read = page.waitForResponse((r) => new URL(r.url()).pathname === "/inbox/read-all");
      await take("Mark all as read");
      assert.equal((await read).request().method(), "POST");
      await page.waitForURL("**/inbox*");
      await ask("> ask");
      await take("Ask a question");
      await page.waitForURL("**/?ask=*");
      await page.locator('#composer [name="kind"][value="question"]:checked').waitFor({ state: "attached" });
      await page.goto("/");
      await ask("> write");
      await take("Write an update");
      await page.locator("#composer[open]").waitFor();
      await page.keyboard.press("Escape");
    });

    await check("the editor's bar is one stop, arrows walk it, Markdown is one press away, Tab leaves the text", async () => {
      await page.goto("/");
      await page.evaluate(() => localStorage.setItem("face", "rich"));
      await page.keyboard.press("c");
      await page.waitForFunction(() => document.activeElement.classList.contains("rich"));
      await page.keyboard.type("plain ");
      await page.keyboard.press("Control+b");
      await page.keyboard.type("strong");
      await page.keyboard.press("Shift+Tab");
      assert.equal(await focused(() => document.activeElement.dataset.do), "bold");
      await page.keyboard.press("ArrowRight");
      assert.equal(await focused(() => document.activeElement.dataset.do), "italic");
      await page.keyboard.press("End");
      assert.equal(await focused(() => document.activeElement.dataset.do), "face");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.name === "body");
      assert.equal(await page.inputValue('#composer [name="body"]'), "plain **strong**");
      await page.keyboard.press("Tab");
      assert.equal(await focused(() => document.activeElement.name), "tags");
      await page.locator("#composer .face").click();
      await page.locator("#composer .rich strong", { hasText: "strong" }).waitFor();
      await page.locator("#composer .face").click();
      await page.fill('#composer [name="body"]', "");
    });

    for (const face of ["markdown", "rich"]) {
      await check(`emoji from the bar, ${face}: arrows walk the grid, letters search, Escape gives the focus back`, async () => {
        await page.goto("/");
        await page.evaluate((face) => localStorage.setItem("face", face), face);
        await page.keyboard.press("c");
        await page.waitForFunction((rich) => (rich ? document.activeElement.classList.contains("rich") : document.activeElement.name === "body"), face === "rich");
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Delete");
        await page.keyboard.type("so so");
        for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowLeft");
        // The browser tells a page of a moved cursor a moment later.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const atText = () => focused(() => document.activeElement.closest(".editor") !== null && document.activeElement.matches("textarea, .rich"));
        const open = async () => {
          await page.keyboard.press("Shift+Tab");
          await page.keyboard.press("End");
          await page.keyboard.press("ArrowLeft");
          assert.equal(await focused(() => document.activeElement.dataset.do), "emoji");
          await page.keyboard.press("Enter");
          await page.waitForFunction(() => document.activeElement.closest(".emoji-box")?.querySelector("[role=option]"));
        };
        const here = () => focused(() => document.activeElement.getAttribute("aria-label"));
        await open();
        await page.keyboard.press("Escape");
        assert.ok(await atText(), "back in the text");
        assert.equal(await page.locator(".emoji-box").count(), 0);
        assert.ok(await focused(() => document.querySelector("#composer").open), "and nothing else closed");

        await open();
        await page.keyboard.press("ArrowDown");
        const first = await here();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("ArrowUp");
        assert.equal(await here(), first, "round in a square");
        await page.keyboard.press("ArrowUp");
        assert.ok(await focused(() => document.activeElement.type === "search"));
        await page.keyboard.press("ArrowDown");
        await page.keyboard.type("sailb");
        await page.waitForFunction(() => document.querySelectorAll(".emoji-box [role=option]").length === 1);
        assert.equal(await page.inputValue(".emoji-box input"), "sailb", "letters search, from wherever one is");
        await page.keyboard.press("Enter");
        assert.ok(await atText());
        assert.equal(await page.inputValue('#composer [name="body"]'), "so\u26f5 so", "where the cursor was");
        await page.keyboard.type("!");
        assert.equal(await page.inputValue('#composer [name="body"]'), "so\u26f5! so");

        await open();
        await page.locator(".emoji-title", { hasText: "Used lately" }).waitFor();
        assert.equal(await page.locator(".emoji-box [role=option]").first().textContent(), "\u26f5");
        await page.locator(".emoji-box [role=option]").first().click();
        assert.equal(await page.inputValue('#composer [name="body"]'), "so\u26f5!\u26f5 so", "the mouse does it too");
        await page.evaluate(() => localStorage.setItem("face", "markdown"));
        await page.locator('#composer .face[aria-pressed="false"]').click({ timeout: 1000 }).catch(() => {});
        await page.fill('#composer [name="body"]', "");
      });
    }

    await check("people are named by letters, arrows and Enter, and the button counts them", async () => {
      await page.goto("/");
      await page.keyboard.press("c");
      await page.waitForFunction(() => document.activeElement.name === "body");
      const label = () => page.locator("#composer [data-submit-label]").innerText();
      assert.match(await label(), /^Post · everyone at Lyktholm · \d+ people$/);
      await page.selectOption('#composer [name="audience"]', "people");
      assert.equal(await label(), "Post · people you name");
      const field = page.locator('#composer [name="people"]');
      await field.focus();
      const options = page.locator("#composer .composer-people .suggestions li");
      await page.keyboard.type("hinrich");
      await options.first().filter({ hasText: "Cat Hinrichsen" }).waitFor();
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      assert.equal(await field.getAttribute("aria-activedescendant"), await page.locator(".suggestions [aria-selected=true]").getAttribute("id"), "told to screen readers");
      await page.keyboard.press("Enter");
      assert.equal(await field.inputValue(), "@cat ");
      assert.equal(await label(), "Post · people you name · 2 people");
      await page.keyboard.type("@be");
      await options.nth(1).waitFor();
      await page.keyboard.press("ArrowDown");
      const second = await page.locator(".suggestions [aria-selected=true]").getAttribute("data-value");
      await page.keyboard.press("Tab");
      assert.equal(await field.inputValue(), `@cat ${second} `);
      assert.equal(await label(), "Post · people you name · 3 people");
      await page.keyboard.type("da");
      await options.first().waitFor();
      await page.keyboard.press("Escape");
      assert.equal(await options.count(), 0);
      assert.ok(await focused(() => document.querySelector("#composer").open), "the first Escape closes the list alone");
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      await field.fill("");
      await page.selectOption('#composer [name="audience"]', "everyone");
    });

    await check("menus open and close from the keyboard and give the focus back", async () => {
      await page.goto("/");
      await page.locator(".rail-foot summary").focus();
      await page.keyboard.press("Enter");
      await page.locator(".rail-foot details[open]").waitFor();
      await page.keyboard.press("Tab");
      assert.ok(await focused(() => document.querySelector(".rail-foot .menu-list").contains(document.activeElement)));
      await page.keyboard.press("Escape");
      assert.ok(await focused(() => document.activeElement.matches(".rail-foot summary")));
      assert.equal(await page.locator(".rail-foot details[open]").count(), 0);
    });
  } finally {
    await leave([ann]);
    await site.stop();
  }
}
