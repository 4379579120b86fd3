// Runs the Nu Html Checker over every page, style sheet and SVG of a built site:
// its errors and its warnings are faults.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { readArguments, run, Faults } from "./lib/command.mjs";
import { Site } from "./lib/site.mjs";

const USAGE = "node html.mjs DIR [--all]";
const FILTER = join(dirname(fileURLToPath(import.meta.url)), "vnu-filter.txt");
const JAR = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** Files given to one run of the checker: a command line has its limit. */
const AT_ONCE = 500;

/** All faults of the pages, styles and pictures of `site`; `counts.files` is how many were read. */
export async function checkHtml(site, faults = new Faults(), counts = { files: 0 }) {
  const drops = readFilter();
  const paths = [...site.files.keys()].filter((path) => /\.(html?|css|svg)$/i.test(path));
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE);
    const messages = await nu(some.map((path) => resolve(site.path(path))));
    counts.files += some.length;
    for (const message of messages) {
      const grave = message.type === "error" || message.type === "non-document-error" || message.subType === "warning";
      const excerpt = (message.extract ?? "").replace(/\s+/g, " ").trim().slice(0, 120);
      const told = excerpt ? `${message.message} — ${excerpt}` : message.message;
      if (!grave || drops.some((drop) => drop.test(told))) continue;
      faults.add(message.type === "error" ? "html-error" : "html-warning", place(site, message.url), told, message.lastLine);
    }
  }
  return faults;
}

const place = (site, url) => (url ? relative(pathToFileURL(resolve(site.dir)).pathname, new URL(url).pathname) : "");

/** The messages that are left out: one regular expression a line, reasons after `#`. */
function readFilter() {
  return readFileSync(FILTER, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => new RegExp(`^(?:${line.trim()})$`, "s"));
}

/** The checker's messages for `files`. */
function nu(files) {
  const words = ["-Xss8m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg", ...files];
  return new Promise((done, fail) => {
    const child = spawn("java", words, { stdio: ["ignore", "pipe", "pipe"] });
    const out = [];
    const err = [];
    child.stdout.on("data", (piece) => out.push(piece));
    child.stderr.on("data", (piece) => err.push(piece));
    child.on("error", (error) => fail(new Error(`java could not be started (is a Java of 17 or later installed?): ${error.message}`)));
    child.on("close", (status) => {
      const text = Buffer.concat(out).toString("utf8");
      try {
        done(JSON.parse(text).messages);
      } catch {
        fail(new Error(`the Nu checker ended with status ${status}:\n${Buffer.concat(err).toString("utf8").slice(0, 2000)}${text.slice(0, 500)}`));
      }
    });
  });
}

await run(import.meta.url, USAGE, async (words) => {
  const { positional } = readArguments(words, { options: ["base-url"], positional: 1 });
  const counts = { files: 0 };
  const faults = await checkHtml(new Site(positional[0], "https://localhost/"), new Faults(), counts);
  return { name: "html", subject: `${counts.files} pages, styles and pictures`, faults };
});
