// Looks at the pages in a real browser: axe finds nothing, the console stays empty,
// nothing is asked of another host, nothing scrolls sideways on a small screen, the
// keyboard and the printer work, and without JavaScript the same text is there.

import { availableParallelism, cpus } from "node:os";

import { ALL_RULES, COLOUR_RULES, STRONG_RULES, axeFinds, bringAxe } from "./lib/axe.mjs";
import { readArguments, run, Faults, UsageError } from "./lib/command.mjs";
import { launch } from "./lib/chromium.mjs";
import * as inPage from "./lib/inpage.mjs";
import { samplePages } from "./lib/sample.mjs";
import { serve } from "./lib/server.mjs";
import { Site } from "./lib/site.mjs";

const USAGE = "node browser.mjs DIR [--base-url URL] [--limit PAGES] [--only PATH]… [--all]";

/** Fewer pages than this are all looked at. */
const LIMIT = 150;

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
/** A4 between the margins of 10 mm that browsers set, at 96 px to the inch. */
const PAPER = { width: 718, height: 1046 };

/**
 * All faults. `limit` is how many pages are looked at, `only` the paths of the pages
 * to look at instead of a sample. `counts.pages` takes how many there were.
 */
export async function checkInBrowser(site, { limit = LIMIT, only = [] } = {}, faults = new Faults(), counts = { pages: 0 }) {
  const sample = samplePages(site, limit);
  if (only.length > 0) {
    for (const path of only) if (!site.pages.has(path)) throw new UsageError(`there is no page ${path}`);
    sample.pages = only.map((path) => site.pages.get(path));
  }
  const host = await serve(site.dir, site.base.pathname);
  const browser = await launch();
  try {
    const waiting = [...sample.pages];
    counts.pages = waiting.length;
    const workers = Math.min(availableParallelism?.() ?? cpus().length, 2);
    await Promise.all(Array.from({ length: workers }, async () => {
      const desk = await openDesk(browser, site, host, faults);
      for (let page = waiting.shift(); page; page = waiting.shift()) {
        await look(desk, page, sample.first.has(page)).catch((error) => {
          faults.add("not-rendered", page.path, `the browser gave up: ${error.message.split("\n")[0]}`);
        });
      }
      await desk.close();
    }));
  } finally {
    await browser.close();
    await host.close();
  }
  return faults;
}

/** Two windows, one with JavaScript and one without, that all pages share. */
async function openDesk(browser, site, host, faults) {
  const options = { viewport: WIDE, colorScheme: "light", reducedMotion: "reduce", serviceWorkers: "block" };
  const live = await browser.newContext(options);
  const plain = await browser.newContext({ ...options, javaScriptEnabled: false });
  const desk = { faults, current: "", livePage: await live.newPage(), plainPage: await plain.newPage() };
  desk.url = (page) => `${host.origin}${new URL(page.address).pathname}`;
  for (const [window, name] of [[desk.livePage, ""], [desk.plainPage, "without JavaScript"]]) {
    const fault = (rule, what) => faults.add(rule, desk.current, what, name);
    window.on("console", (message) => {
      // What the host answers is told by the response itself.
      if (!message.text().startsWith("Failed to load resource: the server responded")) fault("console", `${message.type()}: ${message.text()}`);
    });
    window.on("pageerror", (error) => fault("console", `uncaught: ${error.message}`));
    window.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== host.origin) fault("other-host", `asks ${request.url()}`);
    });
    window.on("response", (response) => {
      if (response.status() >= 300 && response.status() !== 304) fault("missing", `${response.status()} for ${response.url().slice(host.origin.length)}`);
    });
    window.on("dialog", (dialog) => {
      fault("console", `opens a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
  }
  desk.close = () => Promise.all([live.close(), plain.close()]);
  return desk;
}

/** Everything about one page; `whole` adds what is asked of one page of each kind only. */
async function look(desk, page, whole) {
  desk.current = page.path;
  const fault = (rule, what, state = "") => desk.faults.add(rule, page.path, what, state);
  const window = desk.livePage;
  await window.emulateMedia({ media: "screen", colorScheme: "light", contrast: "no-preference" });
  await window.setViewportSize(WIDE);
  await window.goto(desk.url(page), { waitUntil: "load" });
  await checkPlain(desk, page, fault);
  await bringAxe(window);
  await axeFinds(window, ALL_RULES, "1280 light", fault);
  await window.emulateMedia({ colorScheme: "dark" });
  await axeFinds(window, COLOUR_RULES, "1280 dark", fault);
  if (whole) await checkStrongContrast(window, fault);
  await window.setViewportSize(PHONE);
  await axeFinds(window, COLOUR_RULES, "390 dark", fault);
  await window.emulateMedia({ colorScheme: "light" });
  await axeFinds(window, ALL_RULES, "390 light", fault);
  await checkSideways(window, "390", fault);
  await window.setViewportSize(SMALL);
  await checkSideways(window, "320", fault);
  await checkPrint(window, whole, fault);
  await window.setViewportSize(WIDE);
  await checkKeyboard(window, fault);
}

async function checkStrongContrast(window, fault) {
  for (const colorScheme of ["dark", "light"]) {
    await window.emulateMedia({ contrast: "more", colorScheme });
    await axeFinds(window, STRONG_RULES, `1280 ${colorScheme} more contrast`, fault);
  }
  await window.emulateMedia({ contrast: "no-preference", colorScheme: "dark" });
}

async function checkSideways(window, state, fault) {
  for (const what of await window.evaluate(inPage.sideways)) fault("sideways", what, state);
}

/** The same lines of text are there without JavaScript, but for what the page hides until a script runs. */
async function checkPlain(desk, page, fault) {
  await desk.plainPage.goto(desk.url(page), { waitUntil: "load" });
  const plain = await desk.plainPage.evaluate(inPage.shownLines);
  const hidden = await desk.plainPage.evaluate(inPage.hiddenText);
  const live = await desk.livePage.evaluate(inPage.shownLines);
  const [ofPlain, ofLive] = [new Set(plain), new Set(live)];
  if (plain.length === 0) fault("no-text", "shows no text", "without JavaScript");
  const lost = live.filter((line) => !ofPlain.has(line) && !hidden.includes(line.replace(/\s+/g, "")));
  const gone = plain.filter((line) => !ofLive.has(line));
  if (lost.length > 0) fault("needs-script", `does not show "${lost[0].slice(0, 60)}" (${lost.length} lines)`, "without JavaScript");
  if (gone.length > 0) fault("needs-script", `the script takes away "${gone[0].slice(0, 60)}" (${gone.length} lines)`);
}

/** The first Tab shows the skip link; Enter leads to main, and the next Tab goes on from there. */
async function checkKeyboard(window, fault) {
  await window.goto(window.url().replace(/#.*/, ""), { waitUntil: "load" });
  await window.keyboard.press("Tab");
  const first = await window.evaluate(inPage.focused);
  if (!first || first.tag !== "a" || !first.href.startsWith("#")) return fault("keyboard", `the first Tab does not reach a skip link but ${first ? `<${first.tag}> "${first.words}"` : "nothing"}`);
  if (!first.seen) fault("keyboard", "the skip link cannot be seen when it has the focus");
  await window.keyboard.press("Enter");
  if (!(await window.evaluate(inPage.targetIsMain))) return fault("keyboard", `the skip link leads to ${first.href}, which is not main`);
  if ((await window.evaluate(inPage.stopsInMain)) === 0) return;
  await window.keyboard.press("Tab");
  const next = await window.evaluate(inPage.focused);
  if (!next?.inMain) fault("keyboard", `after the skip link, Tab goes to ${next ? `<${next.tag}> "${next.words}"` : "nothing"}, which is not in main`);
}

async function checkPrint(window, whole, fault) {
  await window.setViewportSize(PAPER);
  await window.emulateMedia({ media: "print" });
  const { main, heading } = await window.evaluate(inPage.printed);
  if (!main) fault("print", "main is empty on paper", "print");
  if (!heading) fault("print", "the heading is missing on paper", "print");
  await checkSideways(window, "print", fault);
  if (whole) {
    const pdf = await window.pdf({ format: "A4" });
    if (!pdf.subarray(0, 5).equals(Buffer.from("%PDF-"))) fault("print", "no PDF came of it", "print");
  }
  await window.emulateMedia({ media: "screen" });
}

await run(import.meta.url, USAGE, async (words) => {
  const { positional, "base-url": baseUrl, limit = LIMIT, only } = readArguments(words, { options: ["base-url", "limit"], lists: ["only"], positional: 1 });
  if (!(Number(limit) >= 1)) throw new UsageError("--limit takes a number");
  const counts = { pages: 0 };
  const site = new Site(positional[0], baseUrl);
  const faults = await checkInBrowser(site, { limit: Number(limit), only }, new Faults(), counts);
  return { name: "browser", subject: `${counts.pages} of ${site.pages.size} pages`, faults };
});
