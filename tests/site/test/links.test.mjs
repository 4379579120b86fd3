import assert from "node:assert/strict";
import { test } from "node:test";

import { checkLinks } from "../links.mjs";
import { styleAddresses } from "../lib/references.mjs";
import { refresh, srcset } from "../lib/html.mjs";
import { brief, BASE, plant } from "./mock.mjs";

const HEFEI = "cases/hefei/index.html";
const PART = '<h2 id="part">';
const at = (path) => `${BASE}${path}`;
/** Puts `html` into the text of the article. */
const body = (html) => ({ [HEFEI]: [PART, `${html}\n${PART}`] });
/** Puts `html` into the head of the article. */
const head = (html) => ({ [HEFEI]: ["</head>", `${html}\n</head>`] });

test("a site without faults has none", () => {
  assert.deepEqual(checkLinks(plant()).lines(true), []);
});

/** What is planted, and the faults that it must give: `rule file`. */
const PLANTED = {
  "a link to nothing": [body('<a href="/kx/nowhere/">x</a>'), [`broken-link ${HEFEI}`]],
  "a link without its slash": [body('<a href="/kx/cases">x</a>'), [`broken-link ${HEFEI}`]],
  "a link that differs in case": [body('<a href="/kx/Cases/">x</a>'), [`broken-link ${HEFEI}`]],
  "a link that forgets the base path": [body('<a href="/cases/">x</a>'), [`broken-link ${HEFEI}`]],
  "a link with the wrong scheme": [body('<a href="http://example.org/kx/cases/">x</a>'), [`broken-link ${HEFEI}`]],
  "a script as a link": [body('<a href="javascript:alert(1)">x</a>'), [`scheme ${HEFEI}`]],
  "an empty link": [body('<a href="">x</a>'), [`empty-address ${HEFEI}`]],
  "a badly encoded link": [body('<a href="/kx/%E4%/">x</a>'), [`bad-address ${HEFEI}`]],
  "an anchor that is not there": [body('<a href="#nothing">x</a>'), [`broken-anchor ${HEFEI}`]],
  "an anchor in another page": [body('<a href="/kx/cases/#nothing">x</a>'), [`broken-anchor ${HEFEI}`]],
  "a link to a redirect page": [body('<a href="/kx/old/">x</a>'), [`redirect ${HEFEI}`]],
  "a picture of another host": [body('<img src="https://elsewhere.example/a.png" alt="" width="1" height="1">'), [`other-host ${HEFEI}`]],
  "a missing picture in srcset": [body('<img src="/kx/pictures/hefei.png" srcset="/kx/pictures/hefei.png 1x, /kx/b.png 2x" alt="" width="1" height="1">'), [`broken-link ${HEFEI}`]],
  "a picture without alt and size": [body('<img src="/kx/pictures/hefei.png">'), [`alt ${HEFEI}`, `picture-size ${HEFEI}`]],
  "a poster": [body('<video poster="/kx/p.png" controls></video>'), [`broken-link ${HEFEI}`]],
  "an object": [body('<object data="/kx/p.pdf"></object>'), [`broken-link ${HEFEI}`]],
  "a frame of another host": [body('<iframe src="https://elsewhere.example/" title="x"></iframe>'), [`other-host ${HEFEI}`]],
  "a form": [body('<form action="https://elsewhere.example/"></form>'), [`other-host ${HEFEI}`]],
  "a style attribute": [body('<p style="background: url(/kx/p.png)">x</p>'), [`broken-link ${HEFEI}`]],
  "a style element": [head('<style>@import "https://elsewhere.example/a.css";</style>'), [`other-host ${HEFEI}`]],
  "a style sheet's picture": [{ "style.css": ["pictures/hefei.png", "pictures/none.png"] }, ["broken-link style.css"]],
  "a style sheet's font of another host": [{ "style.css": [".table", "@font-face { font-family: x; src: url(//elsewhere.example/a.woff2) }\n.table"] }, ["other-host style.css"]],
  "a preconnect": [head('<link rel="preconnect" href="https://elsewhere.example/">'), [`other-host ${HEFEI}`]],
  "a missing script": [head('<script src="/kx/none.js"></script>'), [`broken-link ${HEFEI}`]],
  "an og:image that is not there": [{ [HEFEI]: [`og:image" content="${at("pictures/hefei.png")}`, `og:image" content="${at("none.png")}`] }, [`broken-link ${HEFEI}`]],
  "an og:image that is not absolute": [{ [HEFEI]: [`og:image" content="${at("pictures/hefei.png")}`, 'og:image" content="/kx/pictures/hefei.png'] }, [`not-absolute ${HEFEI}`]],
  "an og:url of another page": [{ [HEFEI]: [`og:url" content="${at("cases/hefei/")}`, `og:url" content="${at("cases/")}`] }, [`canonical ${HEFEI}`]],
  "JSON-LD that does not parse": [head('<script type="application/ld+json">{"@type": </script>'), [`json-ld ${HEFEI}`]],
  "an address in JSON-LD that is not there": [{ [HEFEI]: [`"image":"${at("pictures/hefei.png")}"`, `"image":"${at("none.png")}"`] }, [`broken-link ${HEFEI}`]],
  "an address in JSON-LD of another host": [{ [HEFEI]: [`"image":"${at("pictures/hefei.png")}"`, '"image":"https://elsewhere.example/a.png"'] }, [`other-host ${HEFEI}`]],
  "a relative address in JSON-LD": [{ [HEFEI]: [`"image":"${at("pictures/hefei.png")}"`, '"image":"/kx/pictures/hefei.png"'] }, [`not-absolute ${HEFEI}`]],
  "no breadcrumbs": [{ [HEFEI]: ["BreadcrumbList", "ItemList"] }, [`breadcrumbs ${HEFEI}`]],
  "breadcrumbs wrongly numbered": [{ [HEFEI]: ['"position":2', '"position":3'] }, [`breadcrumbs ${HEFEI}`]],
  "breadcrumbs that begin elsewhere": [{ [HEFEI]: [`"item":"${BASE}"`, `"item":"${at("cases/")}"`] }, [`breadcrumbs ${HEFEI}`]],
  "breadcrumbs that end elsewhere": [{ [HEFEI]: [`"item":"${at("cases/hefei/")}"`, `"item":"${at("cases/")}"`] }, [`breadcrumbs ${HEFEI}`]],
  "an id used twice": [body('<p id="part">x</p>'), [`repeated-id ${HEFEI}`]],
  "no title": [{ [HEFEI]: ["<title>合肥高新区的做法</title>", "<title></title>"] }, [`title ${HEFEI}`]],
  "no description": [{ [HEFEI]: ['name="description"', 'name="describing"'] }, [`description ${HEFEI}`]],
  "two h1": [body("<h1>x</h1>"), [`h1 ${HEFEI}`]],
  "an empty h1": [{ [HEFEI]: ["<h1>合肥高新区的做法</h1>", "<h1> </h1>"] }, [`h1 ${HEFEI}`]],
  "no main": [{ [HEFEI]: ['<main id="main" tabindex="-1">', '<div id="main">'] }, [`main ${HEFEI}`]],
  "no language": [{ "cases/index.html": ['<html lang="zh-Hans">', "<html>"] }, ["lang cases/index.html"]],
  "a word that was not filled in": [body("<p>共 {n} 条</p>"), [`leftover ${HEFEI}`]],
  "a template left open": [body("<p>{{ page.title }}</p>"), [`leftover ${HEFEI}`]],
  "no canonical address": [{ "cases/index.html": [`<link rel="canonical" href="${at("cases/")}">`, ""] }, ["canonical cases/index.html"]],
  "a canonical address of another page": [{ "cases/index.html": [`rel="canonical" href="${at("cases/")}"`, `rel="canonical" href="${BASE}"`] }, ["canonical cases/index.html"]],
  "no x-default": [{ [HEFEI]: [`<link rel="alternate" hreflang="x-default" href="${at("cases/hefei/")}">`, ""] }, [`hreflang ${HEFEI}`, `hreflang ${HEFEI}`, `hreflang en/${HEFEI}`, `hreflang en/${HEFEI}`, "sitemap sitemap.xml"]],
  "an alternate that does not answer": [{ "cases/index.html": ["<link rel=\"icon\"", `<link rel="alternate" hreflang="zh-Hans" href="${at("cases/")}"><link rel="alternate" hreflang="en" href="${at("en/")}"><link rel="alternate" hreflang="x-default" href="${at("cases/")}"><link rel="icon"`] }, ["hreflang cases/index.html", "sitemap sitemap.xml"]],
  "an alternate in the wrong language": [{ [`en/${HEFEI}`]: ['<html lang="en">', '<html lang="fr">'] }, [`hreflang ${HEFEI}`, ...Array(5).fill(`hreflang en/${HEFEI}`)]],
  "a page that the site map lacks": [{ "sitemap.xml": [`<url><loc>${at("cases/")}</loc><lastmod>2024-07-04</lastmod></url>`, ""] }, ["sitemap cases/index.html"]],
  "a redirect page in the site map": [{ "sitemap.xml": ["</urlset>", `<url><loc>${at("old/")}</loc></url></urlset>`] }, ["sitemap sitemap.xml"]],
  "a dead address in the site map": [{ "sitemap.xml": ["</urlset>", `<url><loc>${at("gone/")}</loc></url></urlset>`] }, ["broken-link sitemap.xml", "sitemap sitemap.xml"]],
  "other alternates in the site map": [{ "sitemap.xml": [`hreflang="en" href="${at("en/")}"`, `hreflang="en" href="${at("en/cases/hefei/")}"`] }, ["sitemap sitemap.xml"]],
  "a noindex page in the site map": [{ "cases/index.html": ["</head>", '<meta name="robots" content="noindex, follow"></head>'] }, ["sitemap sitemap.xml"]],
  "no site map": [{ "sitemap.xml": null }, ["sitemap sitemap.xml"]],
  "a page that nothing leads to": [{ "lonely/index.html": '<!DOCTYPE html><html lang="en"><head><title>x</title><meta name="robots" content="noindex"><meta name="description" content="x"><link rel="canonical" href="https://example.org/kx/lonely/"></head><body><main><h1>x</h1></main></body></html>' }, ["breadcrumbs lonely/index.html", "unreachable lonely/index.html"]],
  "a redirect to nothing": [{ "old/index.html": ["url=/kx/cases/hefei/", "url=/kx/gone/"] }, ["broken-link old/index.html"]],
  "a redirect that is to be indexed": [{ "old/index.html": ['<meta name="robots" content="noindex">', ""] }, ["redirect old/index.html"]],
  "a redirect that waits": [{ "old/index.html": ["0; url", "5; url"] }, ["redirect old/index.html"]],
  "a redirect without a link": [{ "old/index.html": ['<a href="/kx/cases/hefei/">合肥高新区的做法</a>', "合肥"] }, ["redirect old/index.html"]],
  "a 404 page that is to be indexed": [{ "404.html": ['<meta name="robots" content="noindex">', ""] }, ["missing-page 404.html"]],
  "a 404 page with a relative address": [{ "404.html": ['href="/kx/style.css"', 'href="style.css"'] }, ["missing-page 404.html"]],
  "a relative address in a feed": [{ "feed.xml": [`&lt;a href="${at("cases/hefei/")}#part"`, '&lt;a href="/kx/cases/hefei/"'] }, ["not-absolute feed.xml"]],
  "a feed entry that leads nowhere": [{ "feed.xml": [`rel="alternate" type="text/html" href="${at("cases/hefei/")}"`, `rel="alternate" type="text/html" href="${at("gone/")}"`] }, ["broken-link feed.xml"]],
  "a JSON feed item that leads nowhere": [{ "feed.json": [`"url": "${at("cases/hefei/")}"`, `"url": "${at("gone/")}"`] }, ["broken-link feed.json"]],
  "an SVG that loads from elsewhere": [{ "icon.svg": ["<path", '<image href="https://elsewhere.example/a.png" width="1" height="1"/><path'] }, ["other-host icon.svg"]],
  "a broken SVG": [{ "icon.svg": ["</svg>", ""] }, ["unreadable icon.svg"]],
  "bytes that are no UTF-8": [{ "style.css": Buffer.from([0x61, 0xb0, 0xa1]) }, ["unreadable style.css"]],
};

for (const [name, [edits, expected]] of Object.entries(PLANTED)) {
  test(`finds ${name}`, () => {
    const faults = checkLinks(plant(edits));
    assert.deepEqual(brief(faults), expected, faults.lines(true).join("\n"));
  });
}

test("a redirect chain is told at both ends", () => {
  const chain = '<!DOCTYPE html><html lang="en"><head><title>x</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/kx/old/"><link rel="canonical" href="https://example.org/kx/old/"></head><body><a href="/kx/old/">x</a></body></html>';
  assert.deepEqual(brief(checkLinks(plant({ "older/index.html": chain }))), ["redirect older/index.html"]);
});

test("the forms of addresses in attributes", () => {
  assert.deepEqual(srcset("/a.png 1x, /b,c.png 2x"), ["/a.png", "/b,c.png"]);
  assert.deepEqual(refresh("0; url=/x/"), { delay: 0, url: "/x/" });
  assert.deepEqual(refresh("3;URL='/x/'"), { delay: 3, url: "/x/" });
  assert.deepEqual(styleAddresses('a{b:url( "x.png" )}/* url(no) */@import \'y.css\';c{d:url(z)}'), ["x.png", "y.css", "z"]);
});
