// A small site without faults, and ways to plant one in it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

import { Site } from "../lib/site.mjs";

/** Under a sub-path, so that an address that forgets it is a fault. */
export const BASE = "https://example.org/kx/";

const PAGES = [
  { path: "index.html", lang: "zh-Hans", title: "科协案例汇编", partner: "en/index.html" },
  { path: "en/index.html", lang: "en", title: "Casebook", partner: "index.html" },
  { path: "cases/index.html", lang: "zh-Hans", title: "案例", partner: null, above: "index.html" },
  { path: "cases/hefei/index.html", lang: "zh-Hans", title: "合肥高新区的做法", partner: "en/cases/hefei/index.html", above: "cases/index.html" },
  { path: "en/cases/hefei/index.html", lang: "en", title: "How Hefei does it", partner: "cases/hefei/index.html", above: "en/index.html" },
];

const WORDS = {
  "zh-Hans": { skip: "跳到正文", main: "正文", crumbs: "当前位置", text: "合肥高新区科协服务企业创新的做法，供各地参考。", part: "主要做法", home: "首页", feed: "订阅", large: "大字", table: "指标一览" },
  en: { skip: "Skip to content", main: "Content", crumbs: "You are here", text: "How the association of the Hefei zone serves the companies in it.", part: "What they do", home: "Home", feed: "Feed", large: "Large text", table: "Figures" },
};

const address = (path) => BASE + path.replace(/(^|\/)index\.html$/, "$1");
const local = (path) => new URL(address(path)).pathname;

const alternates = (page) => {
  if (!page.partner) return [];
  const [zh, en] = page.lang === "en" ? [page.partner, page.path] : [page.path, page.partner];
  return [["zh-Hans", address(zh)], ["en", address(en)], ["x-default", address(zh)]];
};

function trail(page) {
  const home = PAGES.find((one) => one.isHome ?? (one.lang === page.lang && !one.above));
  const above = PAGES.find((one) => one.path === page.above);
  return [home, ...(above && above !== home ? [above] : []), page];
}

function render(page) {
  const word = WORDS[page.lang];
  const isHome = !page.above;
  const crumbs = trail(page);
  const breadcrumbs = {
    "@context": "https://schema.org", "@type": "BreadcrumbList",
    itemListElement: crumbs.map((one, index) => ({ "@type": "ListItem", position: index + 1, name: one.title, item: address(one.path) })),
  };
  const article = { "@context": "https://schema.org", "@type": "Article", headline: page.title, url: address(page.path), image: `${BASE}pictures/hefei.png`, publisher: { "@type": "Organization", name: "KX", url: "https://www.kexie.example/" } };
  const below = PAGES.filter((one) => one.above === page.path || (isHome && one.lang === page.lang && one.above));
  return `<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${word.text}">
<link rel="canonical" href="${address(page.path)}">
${alternates(page).map(([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">`).join("\n")}
<link rel="alternate" type="application/atom+xml" title="${word.feed}" href="/kx/feed.xml">
<link rel="alternate" type="application/feed+json" title="${word.feed}" href="/kx/feed.json">
<meta property="og:url" content="${address(page.path)}">
<meta property="og:image" content="${BASE}pictures/hefei.png">
<link rel="icon" href="/kx/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/kx/style.css">
<script type="application/ld+json">${JSON.stringify(isHome ? [article] : [breadcrumbs, article])}</script>
<script src="/kx/reading.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${word.skip}</a>
<header>
<p><a href="${local(page.lang === "en" ? "en/index.html" : "index.html")}">${word.home}</a></p>
${page.partner ? `<p><a href="${local(page.partner)}" lang="${page.lang === "en" ? "zh-Hans" : "en"}" hreflang="${page.lang === "en" ? "zh-Hans" : "en"}">${page.lang === "en" ? "中文" : "English"}</a></p>` : ""}
<div class="reading" hidden><button type="button">${word.large}</button></div>
</header>
<main id="main" tabindex="-1">
<h1>${page.title}</h1>
<p>${word.text}</p>
<ul>${below.map((one) => `<li><a href="${local(one.path)}">${one.title}</a></li>`).join("")}</ul>
<p><a href="#part">${word.part}</a> <a href="https://elsewhere.example/">elsewhere</a> <a href="mailto:a@example.org">a@example.org</a></p>
<h2 id="part">${word.part}</h2>
<p><img src="/kx/pictures/hefei.png" alt="${page.title}" width="1" height="1"></p>
<div class="table" tabindex="0" role="region" aria-label="${word.table}"><table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table></div>
</main>
<footer><p>KX</p></footer>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; --ink: #111; --paper: #fff; --link: #123a8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; --link: #a9c7ff; } }
@media (prefers-contrast: more) { :root { --ink: #000; --paper: #fff; --link: #002a80; } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000; --link: #cfe0ff; } }
body { color: var(--ink); background: var(--paper); margin: 1rem; text-autospace: normal; text-spacing-trim: normal; text-wrap: pretty; }
main { container-type: inline-size; }
h1 { font-size: clamp(1.5rem, 4cqi, 2rem); }
@container (max-width: 44rem) { h1 { margin: 0; } }
button { color: var(--paper); background: var(--ink); min-block-size: 24px; }
a { color: var(--link); display: inline-block; min-block-size: 24px; }
.table { overflow-x: auto; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { inset-inline-start: 0; background: var(--paper); }
.banner { background-image: url("pictures/hefei.png"); }
`;

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const ITEMS = PAGES.filter((page) => page.path.includes("hefei"));

function atom() {
  const entries = ITEMS.map((page) => `<entry><id>${address(page.path)}</id><title>${page.title}</title><updated>2024-07-04T00:00:00+08:00</updated>
<link rel="alternate" type="text/html" href="${address(page.path)}"/><content type="html">&lt;p&gt;&lt;img src="${BASE}pictures/hefei.png" alt=""&gt; &lt;a href="${address(page.path)}#part"&gt;x&lt;/a&gt;&lt;/p&gt;</content></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<id>${BASE}</id><title>科协案例汇编</title><updated>2024-07-04T00:00:00+08:00</updated>
<author><name>KX</name></author>
<link rel="self" type="application/atom+xml" href="${BASE}feed.xml"/>
<link rel="alternate" type="text/html" href="${BASE}"/>
${entries.join("\n")}
</feed>
`;
}

const jsonFeed = () => JSON.stringify({
  version: "https://jsonfeed.org/version/1.1", title: "科协案例汇编", home_page_url: BASE, feed_url: `${BASE}feed.json`, language: "zh-Hans",
  authors: [{ name: "KX", url: "https://www.kexie.example/" }],
  items: ITEMS.map((page) => ({ id: address(page.path), url: address(page.path), title: page.title, content_html: `<p><a href="${address(page.path)}">x</a></p>`, date_published: "2024-07-04T00:00:00+08:00", tags: ["科创中国"] })),
}, null, 1);

function sitemap() {
  const urls = PAGES.map((page) => `<url><loc>${address(page.path)}</loc><lastmod>2024-07-04</lastmod>${alternates(page).map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`).join("")}</url>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

const REDIRECT = `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>已移动</title><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=/kx/cases/hefei/"><link rel="canonical" href="${BASE}cases/hefei/"></head>
<body><p><a href="/kx/cases/hefei/">合肥高新区的做法</a></p></body></html>
`;

const missing = () => render({ path: "404.html", lang: "zh-Hans", title: "没有这一页", partner: null, above: "index.html" })
  .replace(/<link rel="canonical".*\n/, '<meta name="robots" content="noindex">\n')
  .replace(/<meta property="og:url".*\n/, "");

/** The files of a site without faults: path → text or bytes. */
export function files() {
  const all = new Map(PAGES.map((page) => [page.path, render(page)]));
  all.set("404.html", missing()).set("old/index.html", REDIRECT).set("style.css", STYLE).set("pictures/hefei.png", PNG);
  all.set("icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>\n');
  all.set("reading.js", 'document.querySelector(".reading").hidden = false;\n');
  all.set("feed.xml", atom()).set("feed.json", jsonFeed()).set("sitemap.xml", sitemap());
  all.set("robots.txt", `User-agent: *\nAllow: /\nSitemap: ${BASE}sitemap.xml\n`);
  all.set(".huibian/manifest.json", "{}\n");
  return all;
}

/** Writes `all` into a temporary folder that goes when the test file ends. */
export function write(all) {
  const dir = mkdtempSync(join(tmpdir(), "huibian-site-"));
  after(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, content] of all) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

/**
 * The site with faults planted: `{ path: [from, to] }` replaces the first `from` in
 * that file, `{ path: (text) => … }` rewrites it, `{ path: null }` takes it away,
 * `{ path: text }` adds one.
 */
export function plant(edits = {}, all = files()) {
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) all.delete(path);
    else if (typeof edit === "function") all.set(path, edit(all.get(path)));
    else if (!Array.isArray(edit)) all.set(path, edit);
    else {
      const [from, to] = edit;
      const text = all.get(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      all.set(path, text.replace(from, to));
    }
  }
  return new Site(write(all), BASE);
}

/** One line a fault, `rule file`, for comparing whole lists. */
export const brief = (faults) => faults.all.map(({ rule, file }) => `${rule} ${file}`);
