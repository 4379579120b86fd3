// Edits a copy of the sample site under `huibian serve`, and looks in a real browser at
// what an editor sees: each save, each problem, many tabs, a server that comes again.

import { existsSync } from "node:fs";

import { readArguments, run, Faults, UsageError } from "./lib/command.mjs";
import { launch } from "./lib/chromium.mjs";
import { Preview } from "./lib/preview.mjs";
import { SOON, Tab } from "./lib/tab.mjs";
import { edits } from "./preview/edits.mjs";
import { problems } from "./preview/problems.mjs";
import { tabs } from "./preview/tabs.mjs";

const USAGE = "node preview.mjs HUIBIAN [--only WORDS]… [--base /kx/]… [--all]";
const STEPS = [...edits, ...problems, ...tabs];
const WIDE = { width: 1280, height: 900 };

/** All steps over one site. What a step has left open is closed after it. */
async function checkUnder(browser, binary, basePath, only, faults, counts) {
  const preview = new Preview(binary, basePath);
  try {
    await preview.start();
    for (const [what, act] of STEPS) {
      if (only.length > 0 && !only.some((words) => what.includes(words))) continue;
      counts.steps += 1;
      const began = Date.now();
      const contexts = [];
      const context = async () => {
        const made = await browser.newContext({ viewport: WIDE, colorScheme: "light", reducedMotion: "reduce", serviceWorkers: "block" });
        made.setDefaultTimeout(SOON);
        contexts.push(made);
        return made;
      };
      const first = await context();
      const complain = (told) => faults.add("console", basePath, `${what}: ${told}`);
      const open = (page, { context: where = first, mayMiss = false } = {}) => Tab.open(where, preview, page, { mayMiss, complain });
      try {
        await act({ preview, open, context });
      } catch (error) {
        faults.add("preview", basePath, `${what}: ${error.message}`);
      }
      for (const one of contexts) await one.close();
      await preview.restore();
      console.log(`${basePath} ${((Date.now() - began) / 1000).toFixed(1)} s  ${what}`);
    }
  } finally {
    await preview.close();
  }
}

await run(import.meta.url, USAGE, async (words) => {
  const { positional, only, base } = readArguments(words, { lists: ["only", "base"], positional: 1 });
  if (!existsSync(positional[0])) throw new UsageError(`there is no ${positional[0]}`);
  const faults = new Faults();
  const counts = { steps: 0 };
  const browser = await launch();
  try {
    for (const basePath of base.length > 0 ? base : ["/", "/kx/"]) await checkUnder(browser, positional[0], basePath, only, faults, counts);
  } finally {
    await browser.close();
  }
  return { name: "preview", subject: `${counts.steps} steps`, faults };
});
