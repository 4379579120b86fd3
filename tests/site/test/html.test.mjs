import assert from "node:assert/strict";
import { test } from "node:test";

import { checkHtml } from "../html.mjs";
import { plant } from "./mock.mjs";

test("a site without faults has none, and each of its pages and styles was read", async () => {
  const counts = { files: 0 };
  const faults = await checkHtml(plant(), undefined, counts);
  assert.deepEqual(faults.lines(true), []);
  assert.equal(counts.files, 9);
});

test("finds errors and warnings in pages, styles and pictures", async () => {
  const faults = await checkHtml(plant({
    "index.html": ["<h1>", "<h1><div>x</div>"],
    "en/index.html": (html) => html.replace('<html lang="en">', '<html lang="zh-Hans">').replaceAll("</p>", ` ${"How the associations for science and technology serve the companies of their zones. ".repeat(20)}</p>`),
    "cases/index.html": ["</main>", "<section><p>no heading</p></section></main>"],
    "style.css": [".table {", "@nonsense (x) { a { color: red; } }\n.table { colour: red; inline-size: 3xx; --a: 1;"],
    "icon.svg": ["<path d=", "<path dd="],
  }));
  const lines = faults.lines(true).join("\n");
  assert.match(lines, /^index\.html:\d+: \[html-error\] .*div/m);
  assert.match(lines, /^en\/index\.html:\d+: \[html-warning\] .*written in English/m);
  assert.match(lines, /^cases\/index\.html:\d+: \[html-warning\] .*Section lacks heading/m);
  assert.match(lines, /^style\.css:\d+: \[html-error\] .*colour/m);
  assert.match(lines, /^style\.css:\d+: \[html-error\] .*nonsense/m);
  assert.match(lines, /^style\.css:\d+: \[html-error\] .*Unknown dimension/m);
  assert.match(lines, /^icon\.svg:\d+: \[html-error\] .*dd/m);
});
