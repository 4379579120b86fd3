// Takes pictures of pages, for the README and for looking: every address at every
// width in every scheme, as `OUT/<address>-<width>-<scheme>.png`.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { readArguments, run, Faults, UsageError } from "./lib/command.mjs";
import { launch } from "./lib/chromium.mjs";
import { serve } from "./lib/server.mjs";
import { Site } from "./lib/site.mjs";

const USAGE = "node shots.mjs DIR OUT [--base-url URL] [--at /cases/]… [--width 1280]… [--scheme light|dark|print]… [--window] [--scale 2]";

/** Takes the pictures; gives their paths. `window` takes only what the window shows, not the whole page. */
export async function takeShots(site, out, { at, width, scheme, window: onlyWindow = false, scale = 1 }) {
  mkdirSync(out, { recursive: true });
  const host = await serve(site.dir, site.base.pathname);
  const browser = await launch();
  const made = [];
  try {
    const context = await browser.newContext({ deviceScaleFactor: scale, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const address of at) {
      for (const pixels of width) {
        await page.setViewportSize({ width: pixels, height: pixels < 600 ? 844 : 900 });
        for (const one of scheme) {
          await page.emulateMedia(one === "print" ? { media: "print", colorScheme: "light" } : { media: "screen", colorScheme: one });
          const answer = await page.goto(host.origin + site.base.pathname + address.replace(/^\//, ""), { waitUntil: "load" });
          if (!answer.ok()) throw new UsageError(`${address}: the host answers ${answer.status()}`);
          // Pictures below the window load when they come into it.
          await page.evaluate(() => Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode().catch(() => {}); })));
          const name = `${address.replace(/^\/|\/$|#.*/g, "").replaceAll("/", "_") || "home"}-${pixels}-${one}.png`;
          await page.screenshot({ path: join(out, name), fullPage: !onlyWindow });
          made.push(join(out, name));
        }
      }
    }
  } finally {
    await browser.close();
    await host.close();
  }
  return made;
}

await run(import.meta.url, USAGE, async (words) => {
  const { positional, "base-url": baseUrl, at, width, scheme, window, scale = "1" } = readArguments(words, {
    options: ["base-url", "scale"], lists: ["at", "width", "scheme"], flags: ["window"], positional: 2,
  });
  const widths = (width.length > 0 ? width : ["390", "1280"]).map(Number);
  const schemes = scheme.length > 0 ? scheme : ["light"];
  if (widths.some((pixels) => !(pixels >= 100))) throw new UsageError("--width takes pixels");
  if (schemes.some((one) => !["light", "dark", "print"].includes(one))) throw new UsageError("--scheme is light, dark or print");
  const choice = { at: at.length > 0 ? at : ["/"], width: widths, scheme: schemes, window, scale: Number(scale) };
  const made = await takeShots(new Site(positional[0], baseUrl), positional[1], choice);
  for (const path of made) console.log(path);
  return { name: "shots", subject: `${made.length} pictures`, faults: new Faults() };
});
