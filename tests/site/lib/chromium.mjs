// Starting the machine's own Chromium, cut off from every network but loopback.

import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

import { UsageError } from "./command.mjs";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-color-profile=srgb",
  // No name resolves: what a page asks of another host fails, and is told.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** A headless browser; `CHROMIUM` in the environment names another than Debian's. */
export async function launch() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new UsageError("no Chromium found; set CHROMIUM to its path");
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
