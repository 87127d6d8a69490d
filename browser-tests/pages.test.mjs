// The pages in a real browser: every state for accessibility, and the journeys of a patient with
// scripts and without, by keyboard alone, on a phone-sized window and on paper.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { STATES, say, textTo } from "./states.mjs";
import { open } from "./world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"]
};
const COFFEE = "free coffee morning tomorrow";

let world;
before(async () => {
  world = await open();
});
after(() => world?.close());

// A page that writes down what it fetched and what the content security policy refused.
async function visit(options, run) {
  const context = await world.browser.newContext(options);
  const page = await context.newPage();
  page.seen = { urls: [], refused: [] };
  page.on("request", (request) => page.seen.urls.push(request.url()));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) {
      page.seen.refused.push(message.text());
    }
  });
  page.on("pageerror", (fault) => page.seen.refused.push(String(fault)));
  try {
    return await run(page, context);
  } finally {
    await context.close();
  }
}

// Scripts that a test brings are run even where the page's own may not: the page is written anew
// from what is on it, without its scripts, into a window where scripts run.
async function violations(page, scripts) {
  if (scripts) {
    await page.evaluate(axe);
    return page.evaluate((rules) => window.axe.run(document, rules), RULES);
  }
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, "");
  const viewport = page.viewportSize();
  return visit({ viewport, bypassCSP: true }, async (copy) => {
    await copy.route(page.url(), (route) =>
      route.fulfill({ contentType: "text/html;charset=utf-8", body: html })
    );
    await copy.goto(page.url());
    await copy.evaluate(axe);
    return copy.evaluate((rules) => window.axe.run(document, rules), RULES);
  });
}

function told(rules) {
  return rules
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.target + " " + n.failureSummary).join("; ")}`)
    .join("\n");
}

const WAYS = [
  { scripts: true, width: 320 },
  { scripts: true, width: 768 },
  { scripts: true, width: 1280 },
  { scripts: true, width: 320, night: true },
  { scripts: false, width: 320 },
  { scripts: false, width: 768 },
  { scripts: false, width: 1280 }
];

for (const { scripts, width, night } of WAYS) {
  const how = `${width} px, scripts ${scripts ? "on" : "off"}${night ? ", at night" : ""}`;
  describe(`UX-32: every state is accessible at ${how}`, () => {
    for (const { name, path, reach } of STATES) {
      test(name, async () => {
        const options = {
          viewport: { width, height: 800 },
          javaScriptEnabled: scripts,
          colorScheme: night ? "dark" : "light"
        };
        await visit(options, async (page) => {
          await page.goto(world.url + path);
          await reach?.(page);
          const found = await violations(page, scripts);
          assert.equal(found.violations.length, 0, told(found.violations));
          assert.equal(found.incomplete.length, 0, "for a person to judge: " + told(found.incomplete));
          const wide = scripts
            ? await page.evaluate(() => document.documentElement.scrollWidth)
            : width;
          assert.ok(wide <= width, `scrolls sideways: ${wide} px`);
          const own = new URL(world.url).host;
          assert.deepEqual(page.seen.urls.filter((url) => new URL(url).host !== own), []);
          assert.deepEqual(page.seen.refused, []);
        });
      });
    }
  });
}

describe("a patient", () => {
  for (const scripts of [true, false]) {
    const how = scripts ? "with scripts" : "without scripts";
    const phone = { viewport: { width: 390, height: 700 }, javaScriptEnabled: scripts };

    test(`finds a free coffee morning near E3 tomorrow by keyboard and prints it, ${how}`, () =>
      visit({ ...phone, colorScheme: "dark" }, async (page) => {
        await page.goto(world.url + "/");
        await page.keyboard.press("Tab");
        assert.equal(await page.locator(":focus").textContent(), "Skip to main content");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        assert.equal(await page.locator(":focus").getAttribute("id"), "q");
        await page.keyboard.type(COFFEE);
        await page.keyboard.press("Tab");
        await page.keyboard.type("E3");
        await page.keyboard.press("Enter");
        await page.locator("#count").waitFor();
        const first = page.locator(".results li").first();
        assert.match(await first.textContent(), /Tomorrow at/);
        assert.match(await first.textContent(), /Free/);
        assert.match(await first.textContent(), /miles? away/);
        assert.match(await first.textContent(), /checked/);
        const name = await first.locator("h2").textContent();
        await first.locator("h2 a").focus();
        await page.keyboard.press("Enter");
        await page.locator("dl").waitFor();
        assert.equal(await page.locator("h1").textContent(), name);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("dl").isVisible(), true);
        assert.equal(await page.locator(".nhsuk-back-link").isVisible(), false);
        const printed = await page.locator("main").evaluate((main) => main.innerText);
        assert.match(printed, /Phone|Not provided/);
        const paper = await page.pdf({ format: "A4" });
        assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
      }));

    test(`chats, goes on with the same conversation, and the answers are in a log, ${how}`, () =>
      visit(phone, async (page) => {
        await page.goto(world.url + "/");
        await say(page, "wots on tomorrow near E3 3HN, free?");
        assert.match(await page.locator("#exchange .theirs").last().textContent(), /1 .*\n2 /s);
        await say(page, "1");
        const log = page.locator("#exchange[role=log]");
        assert.match(await log.locator(".theirs").last().textContent(), /Phone|Checked/);
        assert.equal(await log.locator("li").count(), 4);
        assert.equal(await page.locator("#chat #text").inputValue(), "");
        const links = log.locator(".theirs").first().locator("a[href^='/listing/']");
        assert.equal(await links.count(), 3);
        const name = await log.locator(".theirs").last().locator("a").first().textContent();
        await log.locator(".theirs").last().locator("a").first().click();
        assert.equal(await page.locator("h1").textContent(), name);
      }));

    test(`who speaks of danger gets the lines to call first, ${how}`, () =>
      visit(phone, async (page) => {
        await page.goto(world.url + "/?q=" + encodeURIComponent("i want to kill myself"));
        const after = page.locator("h1 + #help");
        assert.equal(await after.locator("a[href='tel:116123']").count(), 1);
        await page.goto(world.url + "/");
        await say(page, "i want to kill myself");
        assert.equal(await page.locator("h1 + #help a[href='tel:116123']").count(), 1);
      }));

    test(`texts through the pretend phone, ${how}`, () =>
      visit(phone, async (page) => {
        await page.goto(world.url + "/phone?from=07700900" + (scripts ? "301" : "302"));
        await textTo(page, "wots on tomorrow near E3 3HN, free?");
        const reply = page.locator("#texts .theirs").last();
        assert.match(await reply.textContent(), /tomorrow/i);
        assert.match(await reply.textContent(), /parts?, GSM-7/);
      }));

    test(`what is wrong in a form is said at the top and beside its box, ${how}`, () =>
      visit(phone, async (page) => {
        await page.goto(world.url + "/?q=coffee&near=Nowhere+At+All");
        assert.match(await page.title(), /^Error: /);
        assert.equal(await page.locator(".nhsuk-error-summary a").getAttribute("href"), "#near");
        assert.match(await page.locator("#near-error").textContent(), /^Error: /);
        assert.equal(await page.locator("#q").inputValue(), "coffee");
        assert.equal(await page.locator("#near").inputValue(), "Nowhere At All");
        if (scripts) {
          assert.match(await page.locator(":focus").getAttribute("class"), /nhsuk-error-summary/);
        }
      }));
  }

  test("searches near where she is when she allows it", () =>
    visit(
      {
        permissions: ["geolocation"],
        geolocation: { latitude: 51.5251, longitude: -0.0302 },
        viewport: { width: 390, height: 700 }
      },
      async (page) => {
        await page.goto(world.url + "/");
        await page.fill("#q", "walking");
        await page.click("text=Use my location");
        await page.locator("#count").waitFor();
        assert.match(page.url(), /lat=51\.525&lon=-0\.030/);
        assert.match(await page.locator("#count").textContent(), /near you$/);
      }
    ));

  test("is told what to do when her location is not allowed", () =>
    visit({ permissions: [] }, async (page) => {
      await page.goto(world.url + "/");
      await page.click("text=Use my location");
      await page.waitForFunction(() =>
        /postcode/.test(document.getElementById("location-status").textContent)
      );
    }));

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with scripts" : "without scripts";
    test(`UX-03: the first Tab of a page is the way past its head, and Enter goes there, ${how}`, () =>
      visit({ javaScriptEnabled }, async (page) => {
        for (const { path } of STATES.filter(({ reach }) => !reach)) {
          await page.goto(world.url + path);
          // With scripts an error takes the keyboard to its summary (UX-17).
          if (javaScriptEnabled && (await page.locator(".nhsuk-error-summary").count()) > 0) {
            continue;
          }
          await page.keyboard.press("Tab");
          const first = page.locator(":focus");
          assert.equal(await first.getAttribute("class"), "nhsuk-skip-link", path);
          assert.equal(await first.getAttribute("href"), "#maincontent", path);
          assert.equal(await first.textContent(), "Skip to main content", path);
          await page.keyboard.press("Enter");
          assert.equal(await page.locator(":focus").getAttribute("id"), "maincontent", path);
        }
      }));
  }

  test("UX-08: the version of the design system is on a page", () =>
    visit({}, async (page) => {
      await page.goto(world.url + "/version");
      const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url)));
      const { version } = lock.packages["node_modules/nhsuk-frontend"];
      assert.match(await page.locator("dl").textContent(), new RegExp(version.replaceAll(".", "\\.")));
    }));

  test("UX-15: a listing says when it was checked and when it will be again", () =>
    visit({}, async (page) => {
      await page.goto(world.url + "/listing/thursday-table");
      const facts = await page.locator("dl").innerText();
      assert.match(facts, /Last checked\s+\d+ \w+ 20\d\d/);
      assert.match(facts, /Next check due\s+\d+ \w+ 20\d\d/);
    }));

  test("UX-33: what has the focus is in sight, whichever key brought her there", () =>
    visit({ viewport: { width: 390, height: 600 } }, async (page) => {
      await page.goto(world.url + "/?q=coffee&near=E3+3HN");
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          const x = Math.min(box.x + box.width / 2, innerWidth - 1);
          const y = Math.min(box.y + box.height / 2, innerHeight - 1);
          const top = document.elementFromPoint(x, y);
          return at === document.body || top === at || at.contains(top) || top?.contains(at);
        });
        assert.ok(seen, await page.evaluate(() => document.activeElement.outerHTML));
      }
    }));

  test("UX-33: nothing must be dragged, and nothing asked for twice", () =>
    visit({}, async (page) => {
      await page.goto(world.url + "/?q=coffee&near=E3+3HN");
      assert.equal(await page.locator("[draggable=true], input[type=range]").count(), 0);
      assert.equal(await page.locator("#q").inputValue(), "coffee");
      assert.equal(await page.locator("#near").inputValue(), "E3 3HN");
      await page.locator(".results h2 a").first().click();
      await page.goBack();
      assert.equal(await page.locator("#near").inputValue(), "E3 3HN");
    }));

  test("UX-33: help stands at the same place of every page", () =>
    visit({}, async (page) => {
      const feet = new Set();
      for (const path of ["/", "/?q=coffee&near=E3+3HN", "/listing/bow-stitchers", "/privacy"]) {
        await page.goto(world.url + path);
        feet.add(await page.locator("main ~ *, .nhsuk-width-container ~ footer").last().innerText());
      }
      assert.equal(feet.size, 1);
    }));

  test("turns the pages, and a page there is not leads to the first", () =>
    visit({}, async (page) => {
      await page.goto(world.url + "/?q=&near=E3+3HN&page=2");
      assert.match(await page.title(), /^Search results \(page 2 of \d+\) – /);
      const nav = page.locator("nav[aria-label=Pagination]");
      assert.equal(await nav.locator("[aria-current=page]").textContent(), "2");
      await nav.locator("a[rel=next]").click();
      await page.waitForURL(/page=3/);
      for (const odd of ["0", "-1", "999", "abc"]) {
        await page.goto(world.url + "/?q=&near=E3+3HN&page=" + odd);
        assert.match(await page.title(), /^Search results \(page 1 of /, odd);
        assert.equal(await page.locator("a[rel=prev]").count(), 0);
      }
    }));

  test("in danger at home leaves with 3 presses of Shift", () =>
    visit({}, async (page, context) => {
      await context.route("https://www.bbc.co.uk/**", (route) =>
        route.fulfill({ contentType: "text/html", body: "weather" })
      );
      await page.goto(world.url + "/?q=" + encodeURIComponent("my husband hits me"));
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press("Shift");
      }
      await page.waitForURL("https://www.bbc.co.uk/weather");
    }));
});

// What axe leaves open, since words that stand on another element's colour can be anything.
describe("words can be told from what they stand on", () => {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((c) => {
      const s = c / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  // The colour of an element's words and of what is behind them (WCAG 2.2, 1.4.3).
  const colours = (element) => {
    const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
    const words = parts(getComputedStyle(element).color).slice(0, 3);
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a = 1] = parts(getComputedStyle(at).backgroundColor);
      if (a > 0) {
        return { words, behind: [r, g, b] };
      }
    }
    return { words, behind: [255, 255, 255] };
  };

  const parts = ".nhsuk-button, .nhsuk-tag, .help p, .help li, .help a, .help h2, .mine, .theirs";
  for (const look of [{}, { colorScheme: "dark" }, { media: "print" }]) {
    for (const path of ["/", "/?q=my+husband+hits+me", "/?q=coffee&near=E3+3HN"]) {
      test(`${JSON.stringify(look)} on ${path}`, () =>
        visit({}, async (page) => {
          await page.emulateMedia(look);
          await page.goto(world.url + path);
          for (const element of await page.locator(parts).all()) {
            if (await element.isVisible()) {
              const { words, behind } = await element.evaluate(colours);
              const told = `${await element.textContent()}: ${words} on ${behind}`;
              assert.ok(contrast(words, behind) >= 4.5, told);
            }
          }
        }));
    }
  }
});

describe("what goes over the wire", () => {
  test("is at most 100 KB for a first visit, and nothing of it is the NHS's own (UX-04, UX-05)", () =>
    visit({}, async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      let bytes = 0;
      session.on("Network.loadingFinished", (event) => {
        bytes += event.encodedDataLength;
      });
      await page.goto(world.url + "/?q=free+coffee+morning&near=E3+3HN");
      await page.waitForLoadState("networkidle");
      console.log(`first visit: ${(bytes / 1024).toFixed(1)} KB over the wire`);
      assert.ok(bytes > 0 && bytes <= 100 * 1024, `${bytes} bytes`);
      const style = page.seen.urls.find((url) => url.includes("doorstep.css"));
      const css = await (await page.request.get(style)).text();
      assert.doesNotMatch(css, /frutiger|assets\.nhs\.uk/i);
      for (const [, address] of css.matchAll(/url\("?([^")]+)"?\)/g)) {
        const answer = await page.request.get(new URL(address, world.url).href);
        assert.equal(answer.status(), 200, address);
        assert.match(answer.headers()["content-type"], /^image\//);
      }
    }));
});
