// Checks what machines read: Atom, JSON Feed, the site map and robots.txt, each by
// its own standard, and that they agree with each other and with the pages.

import { ATOM, checkAtom } from "./lib/atom.mjs";
import { readArguments, run, Faults } from "./lib/command.mjs";
import { isW3cDate } from "./lib/dates.mjs";
import { attribute, line, words } from "./lib/html.mjs";
import { checkJsonFeed } from "./lib/jsonfeed.mjs";
import { isLanguage } from "./lib/pages.mjs";
import { Site } from "./lib/site.mjs";
import { children, childText, parseXml } from "./lib/xml.mjs";

const USAGE = "node feeds.mjs DIR [--base-url URL] [--all]";
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";
const TYPES = { "application/atom+xml": "atom", "application/feed+json": "json", "application/json": "json" };

/** All faults; `counts` takes how many of each kind there are. */
export function checkFeeds(site, faults = new Faults(), counts = { atom: 0, json: 0, sitemaps: 0 }) {
  const feeds = new Map();
  for (const path of site.files.keys()) {
    const fault = (rule, what, where) => faults.add(rule, path, what, where);
    try {
      if (/\.(xml|atom|rss)$/i.test(path)) readXml(site, path, fault, feeds, counts);
      else if (/\.json$/i.test(path)) readJson(site, path, fault, feeds);
    } catch (error) {
      fault("malformed", `is not well-formed: ${error.message}`, error.line);
    }
  }
  for (const { kind } of feeds.values()) counts[kind] += 1;
  for (const [path, feed] of feeds) {
    const address = site.address(path);
    if (feed.self !== undefined && feed.self !== address) faults.add("self", path, `says that its own address is ${feed.self}; it is ${address}`);
  }
  for (const kind of ["atom", "json"]) if (counts[kind] === 0) faults.add("no-feed", "", `the site has no feed of the kind ${kind}`);
  if (counts.sitemaps === 0) faults.add("sitemap", "sitemap.xml", "the site has no site map");
  checkSameThings(feeds, faults);
  checkAdvertised(site, feeds, faults);
  checkRobots(site, faults);
  return faults;
}

function readXml(site, path, fault, feeds, counts) {
  const root = parseXml(site.text(path));
  if (root.namespace === ATOM) feeds.set(path, { kind: "atom", ...checkAtom(root, fault) });
  else if (root.name === "urlset" || root.name === "sitemapindex") {
    counts.sitemaps += 1;
    checkSitemapForm(site, path, root, fault);
  }
}

function readJson(site, path, fault, feeds) {
  const data = JSON.parse(site.text(path));
  if (String(data?.version ?? "").startsWith("https://jsonfeed.org/")) feeds.set(path, { kind: "json", ...checkJsonFeed(data, fault) });
}

/** The limits and forms of sitemaps.org 0.9. */
function checkSitemapForm(site, path, root, fault) {
  const wrong = (what, where) => fault("sitemap", what, where);
  if (root.namespace !== SITEMAP) wrong(`its namespace is "${root.namespace}"`, root.line);
  if (site.files.get(path).size > 50 * 1024 * 1024) wrong("is larger than 50 MB");
  const items = children(root, root.name === "urlset" ? "url" : "sitemap", SITEMAP);
  if (items.length === 0) wrong("is empty");
  if (items.length > 50_000) wrong(`has ${items.length} addresses; at most 50,000`);
  const seen = new Set();
  for (const item of items) {
    const loc = childText(item, "loc", SITEMAP) ?? "";
    if (!loc.startsWith(site.base.href)) wrong(`<loc> "${loc}" is not below ${site.base.href}`, item.line);
    if (loc.length >= 2048) wrong("<loc> has 2,048 characters or more", item.line);
    if (/[^\x21-\x7e]/.test(loc)) wrong(`<loc> "${loc}" is not percent-encoded`, item.line);
    if (seen.has(loc)) wrong(`${loc} is there twice`, item.line);
    seen.add(loc);
    const changed = childText(item, "lastmod", SITEMAP);
    if (changed !== undefined && !isW3cDate(changed)) wrong(`<lastmod> "${changed}" is no date of the W3C's form`, item.line);
    const often = childText(item, "changefreq", SITEMAP);
    if (often !== undefined && !/^(always|hourly|daily|weekly|monthly|yearly|never)$/.test(often)) wrong(`<changefreq> "${often}"`, item.line);
    const priority = childText(item, "priority", SITEMAP);
    if (priority !== undefined && !(Number(priority) >= 0 && Number(priority) <= 1)) wrong(`<priority> "${priority}"`, item.line);
    for (const child of item.children) {
      if (child.namespace === SITEMAP && !/^(loc|lastmod|changefreq|priority)$/.test(child.name)) wrong(`<${child.name}> has no place in <url>`, child.line);
    }
    checkAlternateForm(children(item, "link", XHTML), loc, item, wrong);
  }
}

function checkAlternateForm(links, loc, item, wrong) {
  if (links.length === 0) return;
  const languages = new Set();
  for (const { attributes, line: at } of links) {
    const { rel, hreflang = "", href = "" } = attributes;
    if (rel !== "alternate") wrong(`<xhtml:link rel="${rel}">; alternate is expected`, at);
    if (hreflang !== "x-default" && !isLanguage(hreflang)) wrong(`hreflang="${hreflang}" is no language`, at);
    if (languages.has(hreflang)) wrong(`hreflang="${hreflang}" is there twice`, at);
    languages.add(hreflang);
    if (!/^https?:\/\/\S+$/.test(href)) wrong(`<xhtml:link href="${href}"> is not absolute`, at);
  }
  if (!links.some(({ attributes }) => attributes.href === loc)) wrong(`the alternates of ${loc} do not name it itself`, item.line);
}

/** One thing has one id, one title and one date, in whichever feed it stands. */
function checkSameThings(feeds, faults) {
  const known = new Map();
  for (const [path, { kind, entries }] of feeds) {
    for (const { id, url, updated, title, line: at } of entries) {
      for (const [key, value] of [[`${kind} id of ${url}`, id], [`address of ${id}`, url], [`${kind} date of ${id}`, updated], [`title of ${id}`, title]]) {
        const first = known.get(key);
        if (!first) known.set(key, { value, path });
        else if (first.value !== value) faults.add("feeds-differ", path, `the ${key} is ${value}, in ${first.path} it is ${first.value}`, at);
      }
    }
  }
}

/** Pages name their feeds by the right type, and every feed is named by some page. */
function checkAdvertised(site, feeds, faults) {
  const named = new Set();
  for (const page of site.pages.values()) {
    const pair = {};
    for (const link of page.links) {
      const kind = TYPES[attribute(link, "type")?.toLowerCase()];
      if (!kind || !words(attribute(link, "rel")).includes("alternate")) continue;
      const { path } = site.resolve(attribute(link, "href") ?? "", page.path);
      if (path === null || path === undefined) continue; // a broken link, told by links.mjs
      named.add(path);
      if (feeds.get(path)?.kind !== kind) faults.add("feed-link", page.path, `names ${path} as a feed of the kind ${kind}`, line(link));
      else if (feeds.get(path).kind === kind) (pair[kind] ??= []).push(path);
      if (!attribute(link, "title")) faults.add("feed-link", page.path, `names ${path} without a title`, line(link));
    }
    for (const [index, atom] of (pair.atom ?? []).entries()) {
      const json = pair.json?.[index];
      if (json === undefined) continue;
      const urls = (path) => feeds.get(path).entries.map(({ url }) => url).join("\n");
      if (urls(atom) !== urls(json)) faults.add("feeds-differ", json, `does not list the same things in the same order as ${atom}`);
    }
  }
  for (const path of feeds.keys()) if (!named.has(path)) faults.add("feed-link", path, "is named by no page");
}

/** robots.txt by RFC 9309, and it names the site map. */
function checkRobots(site, faults) {
  const fault = (what, where) => faults.add("robots", "robots.txt", what, where);
  if (!site.files.has("robots.txt")) return fault("is missing");
  const maps = [];
  let agent = false;
  site.text("robots.txt").split(/\r?\n/).forEach((whole, index) => {
    const rule = whole.replace(/#.*/, "").trim();
    if (rule === "") return;
    const [, key, value] = /^([A-Za-z-]+)\s*:\s*(.*)$/.exec(rule) ?? [];
    if (!key) return fault(`"${rule}" is no rule`, index + 1);
    const name = key.toLowerCase();
    if (name === "user-agent") agent = true;
    else if (name === "sitemap") maps.push(value);
    else if (name === "allow" || name === "disallow") {
      if (!agent) fault(`"${rule}" stands before any User-agent`, index + 1);
      if (value !== "" && !/^[/*]/.test(value)) fault(`"${value}" does not begin with "/"`, index + 1);
      if (name === "disallow" && value === "/") fault("forbids the whole site", index + 1);
    } else fault(`"${key}" is no rule of RFC 9309`, index + 1);
  });
  if (maps.length === 0) fault("does not name the site map");
  for (const map of maps) {
    const to = site.resolve(map, "robots.txt");
    if (!/^https?:/.test(map) || to.kind !== "internal" || to.path === null) fault(`names a site map that is not there: ${map}`);
  }
}

await run(import.meta.url, USAGE, (words) => {
  const { positional, "base-url": baseUrl } = readArguments(words, { options: ["base-url"], positional: 1 });
  const counts = { atom: 0, json: 0, sitemaps: 0 };
  const faults = checkFeeds(new Site(positional[0], baseUrl), new Faults(), counts);
  return { name: "feeds", subject: `${counts.atom} Atom, ${counts.json} JSON feeds, ${counts.sitemaps} site map(s)`, faults };
});
