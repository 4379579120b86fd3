import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { checkInBrowser } from "../browser.mjs";
import { kindOf, samplePages } from "../lib/sample.mjs";
import { takeShots } from "../shots.mjs";
import { files, plant, write } from "./mock.mjs";

test("a site without faults has none", async () => {
  const counts = { pages: 0 };
  const faults = await checkInBrowser(plant(), {}, undefined, counts);
  assert.deepEqual(faults.lines(true), []);
  assert.equal(counts.pages, 6, "all pages but the redirect page");
});

const BODY = '<h2 id="part">';
const good = files().get("cases/index.html");
const planted = (html, from = BODY) => {
  if (!good.includes(from)) throw new Error(`the page does not hold ${from}`);
  return good.replace(from, html);
};

/** A page with one fault each: [html, what the faults of that page must say]. */
const PLANTED = {
  contrast: [planted(`<p style="color: #aaa; background: #fff">pale</p>${BODY}`), /\[axe-color-contrast\]/],
  "dark-contrast": [planted(`<p style="color: #333">only in light</p>${BODY}`), /1280 dark: \[axe-color-contrast\]/],
  "strong-contrast": [planted(`<p style="color: #6a6a6a; background: #fff">4.5 to 1 only</p>${BODY}`), /more contrast: \[axe-color-contrast-enhanced\]/],
  "small-target": [planted(`<p><button style="padding:0;border:0;inline-size:10px;block-size:10px;font-size:8px">a</button><button style="padding:0;border:0;inline-size:10px;block-size:10px;font-size:8px">b</button></p>${BODY}`), /\[axe-target-size\]/],
  nameless: [planted(`<a href="/kx/"><img src="/kx/icon.svg" alt="" width="1" height="1"></a>${BODY}`), /\[axe-link-name\]/],
  console: [planted(`<script>console.warn("x")</script>${BODY}`), /\[console\] warning: x/],
  uncaught: [planted(`<script>throw new Error("oops")</script>${BODY}`), /\[console\] uncaught: oops/],
  "other-host": [planted(`<img src="https://elsewhere.example/a.png" alt="x">${BODY}`), /\[other-host\] asks https:\/\/elsewhere/],
  "not-there": [planted(`<img src="/kx/none.png" alt="x">${BODY}`), /\[missing\] 404 for \/kx\/none\.png/],
  sideways: [planted(`<p style="inline-size: 500px">wide</p>${BODY}`), /:320: \[sideways\]/],
  "hidden-sideways": [planted(`<style>body { overflow-x: clip }</style><p style="inline-size: 500px">wide</p>${BODY}`), /:320: \[sideways\] <p> reaches/],
  "needs-script": [planted(`<p id="late"></p><script>document.getElementById("late").textContent = "only by script"</script>${BODY}`), /without JavaScript: \[needs-script\] does not show "only by script"/],
  "script-takes": [planted(`<p id="early">gone</p><script>document.getElementById("early").remove()</script>${BODY}`), /\[needs-script\] the script takes away "gone"/],
  "no-skip-link": [planted("", '<a class="skip" href="#main">跳到正文</a>'), /\[keyboard\] the first Tab does not reach a skip link/],
  "hidden-skip-link": [planted('<a class="skip" style="inset-inline-start: -999px" href="#main">', '<a class="skip" href="#main">'), /\[keyboard\] the skip link cannot be seen/],
  "skip-elsewhere": [planted('<a class="skip" href="#part2">跳到正文</a><p id="part2">x</p>', '<a class="skip" href="#main">跳到正文</a>'), /\[keyboard\] the skip link leads to #part2/],
  "not-printed": [planted(`<style>@media print { h1, main { display: none } }</style>${BODY}`), /\[print\] main is empty[\s\S]*\[print\] the heading is missing/],
  "wide-print": [planted(`<style>@media print { h2 { inline-size: 900px } }</style>${BODY}`), /:print: \[sideways\]/],
};

test("finds what is planted, each on its own page", async () => {
  const pages = Object.fromEntries(Object.entries(PLANTED).map(([name, [html]]) => [`${name}/index.html`, html]));
  const site = plant(pages);
  const faults = await checkInBrowser(site, { limit: 1000 });
  const of = (path) => faults.all.filter(({ file }) => file === path).map(({ file, where, rule, what }) => `${file}:${where}: [${rule}] ${what}`).join("\n");
  for (const [name, [, said]] of Object.entries(PLANTED)) assert.match(of(`${name}/index.html`), said);
  for (const path of ["index.html", "cases/hefei/index.html"]) assert.equal(of(path), "");
});

test("a sample holds one page of each kind and a spread of the rest", () => {
  const pages = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`news/n${index}/index.html`, good]));
  const site = plant(pages);
  const { pages: chosen, first } = samplePages(site, 12);
  assert.equal(chosen.length, 12);
  assert.deepEqual(new Set(chosen.map(kindOf)), new Set([...site.pages.values()].filter((page) => !page.isRedirect).map(kindOf)));
  assert.ok(first.size < 12);
  assert.ok(chosen.every((page) => !page.isRedirect));
});

test("pictures are taken", async () => {
  const out = join(write(new Map()), "shots");
  const made = await takeShots(plant(), out, { at: ["/", "/cases/hefei/"], width: [390], scheme: ["light", "dark"] });
  assert.deepEqual(made.map((path) => path.slice(out.length + 1)), ["home-390-light.png", "home-390-dark.png", "cases_hefei-390-light.png", "cases_hefei-390-dark.png"]);
  for (const path of made) assert.ok(existsSync(path), path);
});
