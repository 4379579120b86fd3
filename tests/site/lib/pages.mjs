// What every page owes its readers and those that index it: head, structure,
// languages, breadcrumbs; and what the site map owes the pages.

import { attribute, elements, line, text } from "./html.mjs";
import { children, childText, parseXml } from "./xml.mjs";

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/** Whether `tag` is a well-formed language tag. */
export function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Title, description, language, one h1, a main: what every page has. */
export function checkStructure(site, faults) {
  for (const page of site.pages.values()) {
    const fault = (rule, what, where) => faults.add(rule, page.path, what, where);
    if (page.title === "") fault("title", "has no <title>");
    if (!isLanguage(page.lang)) fault("lang", `<html lang> is "${page.lang}": no language`);
    for (const { id, line: at, first } of page.repeatedIds) fault("repeated-id", `id "${id}" is used twice; first on line ${first}`, at);
    for (const script of page.jsonLd) if (script.error) fault("json-ld", `JSON-LD does not parse: ${script.error}`, script.line);
    checkPictures(page, fault);
    checkLeftovers(page, fault);
    if (page.isRedirect) continue;
    // A missing page is in no list that would show its description.
    if (!page.isMissing && !(page.meta("description") ?? "").trim()) fault("description", "has no <meta name=\"description\">");
    const named = (name) => page.elements.filter((element) => element.tagName === name);
    const headings = named("h1");
    if (headings.length !== 1) fault("h1", `has ${headings.length} <h1>; one is expected`);
    else if (text(headings[0]) === "" && !hasPictureName(headings[0])) fault("h1", "its <h1> is empty", line(headings[0]));
    if (named("main").length !== 1) fault("main", `has ${named("main").length} <main>; one is expected`);
    if (!page.isMissing && !page.isHome) checkBreadcrumbs(site, page, fault);
  }
}

const hasPictureName = (element) => [...elements(element)].some((one) => one.tagName === "img" && attribute(one, "alt"));

/** A picture says what it shows, and its size where a file gives one. */
function checkPictures(page, fault) {
  for (const element of page.elements) {
    if (element.tagName !== "img") continue;
    if (attribute(element, "alt") === undefined) fault("alt", "<img> without alt", line(element));
    const source = attribute(element, "src") ?? "";
    if (/\.(png|jpe?g|gif|webp|avif)$/i.test(source) && !(attribute(element, "width") && attribute(element, "height"))) {
      fault("picture-size", `<img src="${source}"> without width and height`, line(element));
    }
  }
}

/** Text that a template was to fill in and did not; code is left out. */
function checkLeftovers(page, fault) {
  const shown = text(page.html, new Set(["script", "style", "template", "pre", "code", "kbd", "samp"]));
  const found = /\{\{|\}\}|\{%|%\}|\{(?:n|name|count|total|number|pages|year|title|date)\}|\[object Object\]/.exec(shown);
  if (found) fault("leftover", `shows "${shown.slice(Math.max(0, found.index - 10), found.index + 20)}": a word that was not filled in`);
}

/** The breadcrumb list of JSON-LD: numbered from 1, named, from home to the page itself. */
function checkBreadcrumbs(site, page, fault) {
  const lists = page.things.filter((thing) => [thing?.["@type"]].flat().includes("BreadcrumbList"));
  if (lists.length !== 1) return fault("breadcrumbs", `has ${lists.length} BreadcrumbList in its JSON-LD; one is expected`);
  const items = lists[0].itemListElement ?? [];
  if (!Array.isArray(items) || items.length < 2) return fault("breadcrumbs", "its BreadcrumbList has fewer than two items");
  items.forEach((item, index) => {
    if (item.position !== index + 1) fault("breadcrumbs", `item ${index + 1} has the position ${item.position}`);
    if (!(item.name ?? item.item?.name)) fault("breadcrumbs", `item ${index + 1} has no name`);
    const address = addressOf(item);
    if (address === undefined && index < items.length - 1) fault("breadcrumbs", `item ${index + 1} leads nowhere`);
  });
  const last = addressOf(items.at(-1));
  if (last !== undefined && last !== page.address) fault("breadcrumbs", `its last item is ${last}, not the page itself`);
  const first = site.resolve(addressOf(items[0]) ?? "", page.path);
  if (!site.pages.get(first.path)?.isHome) fault("breadcrumbs", `its first item is not a home page: ${addressOf(items[0])}`);
}

const addressOf = (item) => (typeof item.item === "string" ? item.item : item.item?.["@id"] ?? item.item?.url);

/** Canonical address, alternates in both directions, redirect pages. */
export function checkLanguages(site, faults) {
  for (const page of site.pages.values()) {
    const fault = (rule, what, where) => faults.add(rule, page.path, what, where);
    if (page.isRedirect) {
      checkRedirect(site, page, fault);
      continue;
    }
    if (page.isMissing) {
      if (!page.noindex) fault("missing-page", "the 404 page lacks <meta name=\"robots\" content=\"noindex\">");
      if (page.alternates.length > 0) fault("missing-page", "the 404 page has alternates");
      if (page.canonicals.length > 0) fault("missing-page", "the 404 page has a canonical address");
      continue;
    }
    if (page.canonicals.length !== 1) fault("canonical", `has ${page.canonicals.length} canonical addresses; one is expected`);
    else if (page.canonical !== page.address) fault("canonical", `canonical is ${page.canonical}, its own address is ${page.address}`, page.canonicals[0].line);
    const ogUrl = page.meta("og:url");
    if (ogUrl !== undefined && ogUrl !== page.address) fault("canonical", `og:url is ${ogUrl}, its own address is ${page.address}`);
    checkAlternates(site, page, fault);
  }
}

function checkAlternates(site, page, fault) {
  if (page.alternates.length === 0) return;
  const seen = new Map();
  for (const { hreflang, href, line: at } of page.alternates) {
    if (seen.has(hreflang)) fault("hreflang", `hreflang="${hreflang}" is there twice`, at);
    seen.set(hreflang, href);
    if (hreflang !== "x-default" && !isLanguage(hreflang)) fault("hreflang", `hreflang="${hreflang}" is no language`, at);
    const target = site.pages.get(site.resolve(href, page.path).path);
    if (!target) continue; // a broken link, told as such
    if (!target.isIndexable) fault("hreflang", `${hreflang} leads to a page that is not to be indexed: ${href}`, at);
    if (hreflang !== "x-default" && target.lang !== hreflang) fault("hreflang", `${hreflang} leads to a page in "${target.lang}"`, at);
    const back = target.alternates.some((one) => one.hreflang === page.lang && one.href === page.address);
    if (!back) fault("hreflang", `${target.path} does not name this page in return`, at);
    else if (alternateKey(target) !== alternateKey(page)) fault("hreflang", `${target.path} names other alternates than this page`, at);
  }
  if (seen.get(page.lang) !== page.address) fault("hreflang", `does not name itself as hreflang="${page.lang}"`);
  const fallback = seen.get("x-default");
  if (fallback === undefined) fault("hreflang", "has alternates without x-default");
  else if (![...seen].some(([hreflang, href]) => hreflang !== "x-default" && href === fallback)) fault("hreflang", "x-default is none of its languages");
}

const alternateKey = (page) => page.alternates.map(({ hreflang, href }) => `${hreflang} ${href}`).sort().join("\n");

function checkRedirect(site, page, fault) {
  const to = page.refresh.url;
  if (page.refresh.delay !== 0) fault("redirect", `waits ${page.refresh.delay} seconds; 0 is expected`);
  if (!page.noindex) fault("redirect", "a redirect page lacks noindex");
  const target = site.pages.get(site.resolve(to, page.path).path);
  if (target === page) fault("redirect", "leads to itself");
  else if (target?.isRedirect) fault("redirect", `leads to another redirect page, ${target.path}`);
  else if (target && page.canonical !== target.address) fault("redirect", `canonical is "${page.canonical}", its target is ${target.address}`);
  const links = page.elements.filter((element) => element.tagName === "a").map((element) => site.resolve(attribute(element, "href") ?? "", page.path).path);
  if (target && !links.includes(target.path)) fault("redirect", "has no link to its target for readers whose browser does not follow");
}

/**
 * The addresses of the site map with their alternates, its parts followed:
 * `Map(address → { alternates, line, file })`; `null` without a site map.
 */
export function readSitemap(site, path = "sitemap.xml", found = new Map()) {
  if (!site.files.has(path)) return null;
  const root = parseXml(site.text(path));
  if (root.name === "sitemapindex") {
    for (const part of children(root, "sitemap", SITEMAP)) {
      const to = site.resolve(childText(part, "loc") ?? "", path);
      if (to.path && to.path !== path) readSitemap(site, to.path, found);
    }
    return found;
  }
  for (const url of children(root, "url", SITEMAP)) {
    const alternates = children(url, "link", XHTML).map(({ attributes }) => `${attributes.hreflang} ${attributes.href}`);
    found.set(childText(url, "loc") ?? "", { alternates: alternates.sort().join("\n"), line: url.line, file: path });
  }
  return found;
}

/** The site map names exactly the pages to be indexed, with the alternates that they name. */
export function checkSitemap(site, faults) {
  let listed;
  try {
    listed = readSitemap(site);
  } catch (error) {
    return faults.add("sitemap", "sitemap.xml", `is not well-formed: ${error.message}`, error.line);
  }
  if (!listed) return faults.add("sitemap", "sitemap.xml", "is missing");
  const indexable = new Map([...site.pages.values()].filter((page) => page.isIndexable).map((page) => [page.address, page]));
  for (const [address, page] of indexable) {
    const entry = listed.get(address);
    if (!entry) faults.add("sitemap", page.path, "is not in the site map");
    else if (entry.alternates !== alternateKey(page)) {
      faults.add("sitemap", entry.file, `${address} has other alternates than ${page.path}`, entry.line);
    }
  }
  for (const [address, entry] of listed) {
    if (!indexable.has(address)) faults.add("sitemap", entry.file, `${address} is no page that is to be indexed`, entry.line);
  }
}

/** Every page that is no redirect and no 404 is reached from home by links. */
export function checkReach(site, faults) {
  const reached = new Set(["index.html"]);
  const waiting = ["index.html"];
  while (waiting.length > 0) {
    const page = site.pages.get(waiting.pop());
    const ways = page.elements.filter((element) => element.tagName === "a" || element.tagName === "area").map((element) => attribute(element, "href"));
    if (page.isRedirect) ways.push(page.refresh.url);
    for (const href of ways) {
      if (href === undefined) continue;
      const { path } = site.resolve(href, page.path);
      if (path && site.pages.has(path) && !reached.has(path)) {
        reached.add(path);
        waiting.push(path);
      }
    }
  }
  for (const page of site.pages.values()) {
    if (!page.isRedirect && !page.isMissing && !reached.has(page.path)) faults.add("unreachable", page.path, "no chain of links leads here from the home page");
  }
}
