import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Faults, readArguments, UsageError } from "../lib/command.mjs";
import { BASE, plant } from "./mock.mjs";

const HERE = dirname(dirname(fileURLToPath(import.meta.url)));
const command = (name, ...words) => spawnSync(process.execPath, [join(HERE, name), ...words], { encoding: "utf8" });

test("a command ends with 0 without faults, 1 with faults, 2 when called wrongly", () => {
  const good = command("links.mjs", plant().dir, "--base-url", BASE);
  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, /^links: 15 files, 7 pages, \d+ addresses: no faults \(\d+\.\d s\)\n$/);
  const bad = command("feeds.mjs", plant({ "robots.txt": null }).dir);
  assert.equal(bad.status, 1, bad.stderr);
  assert.match(bad.stdout, /^robots\.txt: \[robots\] is missing\nfeeds: 1 Atom, 1 JSON feeds, 1 site map\(s\): 1 fault \(/);
  for (const words of [[], ["/nowhere"], [plant().dir, "--nonsense"], [plant().dir, "--base-url", "/kx"], [plant().dir, "--base-url"]]) {
    const wrong = command("links.mjs", ...words);
    assert.equal(wrong.status, 2, words.join(" "));
    assert.match(wrong.stderr, /usage: node links\.mjs DIR/);
  }
});

test("of each rule the first faults are listed, and all when asked", () => {
  const faults = new Faults();
  for (let at = 1; at <= 11; at += 1) faults.add("h1", `p${at}/index.html`, "has 0 <h1>", at);
  faults.add("alt", "a.html", "<img> without alt");
  assert.deepEqual(faults.lines().slice(0, 2), ["a.html: [alt] <img> without alt", "p1/index.html:1: [h1] has 0 <h1>"]);
  assert.equal(faults.lines().at(-1), "  … and 3 more of h1 (--all lists them)");
  assert.equal(faults.lines(true).length, 12);
});

test("arguments", () => {
  const shape = { options: ["base-url"], lists: ["at"], flags: ["window"], positional: 1 };
  assert.deepEqual(readArguments(["dir", "--base-url=https://a/?b=c", "--at", "/", "--at", "/x/", "--window"], shape), { positional: ["dir"], "base-url": "https://a/?b=c", at: ["/", "/x/"], window: true });
  assert.throws(() => readArguments(["a", "b"], shape), UsageError);
});
