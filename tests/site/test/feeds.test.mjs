import assert from "node:assert/strict";
import { test } from "node:test";

import { checkFeeds } from "../feeds.mjs";
import { isRfc3339, isW3cDate } from "../lib/dates.mjs";
import { BASE, plant } from "./mock.mjs";

test("a site without faults has none", () => {
  assert.deepEqual(checkFeeds(plant()).lines(true), []);
});

const ENTRY_ID = `<entry><id>${BASE}cases/hefei/</id>`;
const EN_ENTRY_ID = `<entry><id>${BASE}en/cases/hefei/</id>`;

/** What is planted in the Atom feed: [from, to, what the faults say]. */
const ATOM = {
  "broken XML": ["</feed>", "", /not well-formed/],
  "a bare &": ["<title>科协案例汇编", "<title>A & B", /not well-formed/],
  "no id": [`<id>${BASE}</id>`, "", /<feed> lacks <id>/],
  "no title": ["<title>科协案例汇编</title>", "", /<feed> lacks <title>/],
  "an empty title": ["<title>科协案例汇编</title>", "<title/>", /<title> is empty/],
  "no updated": ["<updated>2024-07-04T00:00:00+08:00</updated>\n<author>", "<author>", /<feed> lacks <updated>/],
  "a date without a zone": ["<updated>2024-07-04T00:00:00+08:00</updated>", "<updated>2024-07-04</updated>", /no date-time of RFC 3339/],
  "a day that no calendar has": ["<updated>2024-07-04T00:00:00+08:00</updated>", "<updated>2024-02-30T00:00:00Z</updated>", /no date-time of RFC 3339/],
  "an old date of the feed": ["<updated>2024-07-04", "<updated>2023-07-04", /older than its newest entry/],
  "no author": ["<author><name>KX</name></author>", "", /neither the entry nor the feed has an author/],
  "an author without a name": ["<name>KX</name>", "<email>a@b</email>", /<author> without a <name>/],
  "no link to itself": ['rel="self"', 'rel="related"', /0 links rel="self"/],
  "another address of itself": [`rel="self" type="application/atom+xml" href="${BASE}feed.xml"`, `rel="self" type="application/atom+xml" href="${BASE}atom.xml"`, /its own address/],
  "an id used twice": [EN_ENTRY_ID, ENTRY_ID, /used twice/],
  "an id that is no address": [ENTRY_ID, "<entry><id>hefei</id>", /no absolute address/],
  "an entry without updated": ["<title>合肥高新区的做法</title><updated>2024-07-04T00:00:00+08:00</updated>", "<title>合肥高新区的做法</title>", /<entry> lacks <updated>/],
  "two alternates of one type": [`<link rel="alternate" type="text/html" href="${BASE}"/>`, `<link rel="alternate" type="text/html" href="${BASE}"/><link rel="alternate" type="text/html" href="${BASE}cases/"/>`, /of one type and language/],
  "an element of RSS": ["</entry>", "<description>x</description></entry>", /<description> has no place/],
  "a category without term": ["</entry>", "<category label=\"x\"/></entry>", /<category> without term/],
  "a wrong type of text": ["<title>科协案例汇编", '<title type="markdown">科协案例汇编', /text, html or xhtml/],
  "markup in plain text": ["<title>科协案例汇编", "<title>&lt;em>科协&lt;/em>案例汇编", /of type text holds markup/],
  "a script in the content": ['<content type="html">', '<content type="html">&lt;script>alert(1)&lt;/script>', /holds a script/],
  "content escaped twice": ['<content type="html">', '<content type="html">&amp;lt;p&amp;gt;', /escaped twice/],
  "xhtml without its div": ['<content type="html">', '<content type="xhtml">', /one xhtml div/],
};

/** What is planted in the JSON feed. */
const JSON_FEED = {
  "broken JSON": ['"version"', "version", /not well-formed/],
  "the old version": ["version/1.1", "version/1", /not that of 1.1/],
  "no title": ['"title": "科协案例汇编",', "", /lacks title/],
  "no address of itself": [`"feed_url": "${BASE}feed.json",`, "", /lacks feed_url/],
  "another address of itself": [`"feed_url": "${BASE}feed.json"`, `"feed_url": "${BASE}other.json"`, /its own address/],
  "an id used twice": [`"id": "${BASE}en/cases/hefei/"`, `"id": "${BASE}cases/hefei/"`, /has the id of an earlier one/],
  "an id that is a number": [`"id": "${BASE}cases/hefei/"`, '"id": 7', /id is 7/],
  "no content": ['"content_html"', '"_content"', /neither content_html nor content_text/],
  "a date without a zone": ['"2024-07-04T00:00:00+08:00"', '"2024-07-04"', /date_published is/],
  "tags that are no list": [/"tags": \[\s*"科创中国"\s*\]/.exec('"tags": [\n    "科创中国"\n   ]')[0], '"tags": "科创中国"', /tags is/],
  "the author of 1.0": ['"authors": [', '"author": {}, "authors": [', /version 1.0/],
  "a field unknown": ['"language"', '"lang"', /does not know: lang/],
  "a relative address": [`"url": "${BASE}cases/hefei/"`, '"url": "/kx/cases/hefei/"', /url is/],
  "other things than in Atom": [`"url": "${BASE}cases/hefei/"`, `"url": "${BASE}cases/"`, /does not list the same things/],
  "another title than in Atom": ['"title": "合肥高新区的做法"', '"title": "合肥"', /the title of/],
};

const SITEMAP = {
  "broken XML": ["</urlset>", "", /not well-formed/],
  "an undeclared prefix": [' xmlns:xhtml="http://www.w3.org/1999/xhtml"', "", /not well-formed/],
  "another namespace": ["schemas/sitemap/0.9", "schemas/sitemap/0.8", /its namespace is/],
  "a relative address": [`<loc>${BASE}cases/</loc>`, "<loc>/kx/cases/</loc>", /is not below/],
  "an address outside": [`<loc>${BASE}cases/</loc>`, "<loc>https://example.org/cases/</loc>", /is not below/],
  "an address not encoded": [`<loc>${BASE}cases/</loc>`, `<loc>${BASE}案例/</loc>`, /not percent-encoded/],
  "an address twice": [`<loc>${BASE}cases/</loc>`, `<loc>${BASE}</loc>`, /is there twice/],
  "a wrong date": ["<lastmod>2024-07-04</lastmod>", "<lastmod>2024年7月4日</lastmod>", /no date of the W3C/],
  "a wrong priority": ["<lastmod>2024-07-04</lastmod>", "<priority>2</priority>", /<priority>/],
  "a wrong frequency": ["<lastmod>2024-07-04</lastmod>", "<changefreq>often</changefreq>", /<changefreq>/],
  "a language twice": ['hreflang="en"', 'hreflang="zh-Hans"', /is there twice/],
};

const ROBOTS = {
  "no site map": [`Sitemap: ${BASE}sitemap.xml`, "", /does not name the site map/],
  "a site map that is not there": ["sitemap.xml", "map.xml", /is not there/],
  "a relative site map": [`${BASE}sitemap.xml`, "/kx/sitemap.xml", /is not there/],
  "a whole site forbidden": ["Allow: /", "Disallow: /", /forbids the whole site/],
  "a line without sense": ["Allow: /", "all welcome", /is no rule/],
  "a rule before any agent": ["User-agent: *\n", "", /before any User-agent/],
};

const PAGE = {
  "a feed named by the wrong type": ['type="application/atom+xml" title="订阅" href="/kx/feed.xml"', 'type="application/atom+xml" title="订阅" href="/kx/feed.json"', /as a feed of the kind atom/],
  "a feed named without a title": ['type="application/atom+xml" title="订阅"', 'type="application/atom+xml"', /without a title/],
};

for (const [file, table] of [["feed.xml", ATOM], ["feed.json", JSON_FEED], ["sitemap.xml", SITEMAP], ["robots.txt", ROBOTS], ["index.html", PAGE]]) {
  for (const [name, [from, to, said]] of Object.entries(table)) {
    test(`${file}: finds ${name}`, () => {
      const lines = checkFeeds(plant({ [file]: [from, to] })).lines(true);
      assert.ok(lines.some((line) => said.test(line)), lines.join("\n") || "no faults");
    });
  }
}

test("what is missing altogether is told", () => {
  const said = (file) => checkFeeds(plant({ [file]: null })).lines(true).join("\n");
  assert.match(said("feed.xml"), /no feed of the kind atom/);
  assert.match(said("feed.json"), /no feed of the kind json/);
  assert.match(said("sitemap.xml"), /no site map/);
  assert.match(said("robots.txt"), /robots.txt: \[robots\] is missing/);
});

test("a feed that no page names is told", () => {
  const lonely = `<feed xmlns="http://www.w3.org/2005/Atom"><id>${BASE}x</id><title>x</title><updated>2024-07-04T00:00:00Z</updated><link rel="self" href="${BASE}x.xml"/></feed>`;
  assert.deepEqual(checkFeeds(plant({ "x.xml": lonely })).lines(true), ["x.xml: [feed-link] is named by no page"]);
});

test("the alternates of a site map name the page itself", () => {
  const lines = checkFeeds(plant({ "sitemap.xml": [`<url><loc>${BASE}</loc>`, `<url><loc>${BASE}404.html</loc>`] })).lines(true);
  assert.match(lines.join("\n"), /do not name it itself/);
});

test("an author of a JSON feed has something to be known by", () => {
  const lines = checkFeeds(plant({ "feed.json": [/"name": "KX",\s*"url": "[^"]*"/.exec('"name": "KX",\n   "url": "https://www.kexie.example/"')[0], '"_x": 1'] })).lines(true);
  assert.match(lines.join("\n"), /has no name/);
});

test("the forms of dates", () => {
  for (const good of ["2024-07-04T16:33:00+08:00", "2024-02-29T00:00:00Z", "2024-07-04T16:33:00.5Z"]) assert.ok(isRfc3339(good), good);
  for (const bad of ["2024-07-04", "2024-07-04T16:33:00", "2023-02-29T00:00:00Z", "2024-07-04 16:33:00Z", "2024-07-04T25:00:00Z"]) assert.ok(!isRfc3339(bad), bad);
  for (const good of ["2024", "2024-07", "2024-07-04", "2024-07-04T16:33+08:00"]) assert.ok(isW3cDate(good), good);
  for (const bad of ["2024-7-4", "2024-13", "2024-02-30", "2024-07-04T16:33"]) assert.ok(!isW3cDate(bad), bad);
});
