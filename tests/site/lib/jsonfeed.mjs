// JSON Feed 1.1, by jsonfeed.org/version/1.1.

import { isRfc3339 } from "./dates.mjs";
import { isLanguage } from "./pages.mjs";

const isText = (value) => typeof value === "string" && value.trim() !== "";
const isUrl = (value) => isText(value) && /^https?:\/\/\S+$/.test(value);
const isAnyUrl = (value) => isText(value) && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isList = (value) => Array.isArray(value);
const isNumber = (value) => typeof value === "number" && value >= 0;
const isTruth = (value) => typeof value === "boolean";

/** Fields with what each must be; names that begin with "_" are extensions and pass. */
const FEED = { version: isText, title: isText, home_page_url: isUrl, feed_url: isUrl, description: isText, user_comment: isText, next_url: isUrl, icon: isUrl, favicon: isUrl, authors: isList, language: isLanguage, expired: isTruth, hubs: isList, items: isList };
const ITEM = { id: isText, url: isUrl, external_url: isUrl, title: isText, content_html: isText, content_text: isText, summary: isText, image: isUrl, banner_image: isUrl, date_published: isRfc3339, date_modified: isRfc3339, authors: isList, tags: isTexts, language: isLanguage, attachments: isList };
const AUTHOR = { name: isText, url: isAnyUrl, avatar: isUrl };
const ATTACHMENT = { url: isUrl, mime_type: (value) => isText(value) && value.includes("/"), title: isText, size_in_bytes: isNumber, duration_in_seconds: isNumber };

/**
 * Checks a feed. `fault(rule, what)` takes what is wrong. Gives
 * `{ self, entries: [{ id, url, updated, title }] }`.
 */
export function checkJsonFeed(feed, fault) {
  const wrong = (what) => fault("json-feed", what);
  fields(feed, FEED, "the feed", wrong);
  if (feed.version !== "https://jsonfeed.org/version/1.1") wrong(`version is ${JSON.stringify(feed.version)}, not that of 1.1`);
  for (const name of ["title", "items", "home_page_url", "feed_url"]) if (!(name in feed)) wrong(`lacks ${name}`);
  if ("author" in feed) wrong("author belongs to version 1.0; authors is its successor");
  people(feed, "the feed", wrong);
  const seen = new Set();
  const entries = (isList(feed.items) ? feed.items : []).map((item, index) => {
    const name = `item ${index + 1}`;
    fields(item, ITEM, name, wrong);
    if (!("id" in item)) wrong(`${name} lacks id`);
    else if (seen.has(item.id)) wrong(`${name} has the id of an earlier one, ${item.id}`);
    seen.add(item.id);
    if (!("content_html" in item) && !("content_text" in item)) wrong(`${name} has neither content_html nor content_text`);
    if (/<\/?(p|br|em|strong|a|div)\b/i.test(item.content_text ?? "")) wrong(`${name} has markup in content_text`);
    if (/<script\b/i.test(item.content_html ?? "")) wrong(`${name} has a script in content_html`);
    if ("author" in item) wrong(`${name}: author belongs to version 1.0`);
    people(item, name, wrong);
    for (const attachment of isList(item.attachments) ? item.attachments : []) {
      fields(attachment, ATTACHMENT, `an attachment of ${name}`, wrong);
      for (const needed of ["url", "mime_type"]) if (!(needed in attachment)) wrong(`an attachment of ${name} lacks ${needed}`);
    }
    return { id: item.id, url: item.url, updated: item.date_modified ?? item.date_published, title: item.title };
  });
  return { self: feed.feed_url, home: feed.home_page_url, entries };
}

function fields(object, table, whose, wrong) {
  for (const [name, value] of Object.entries(object)) {
    if (name.startsWith("_") || name === "author") continue;
    const fits = table[name];
    if (!fits) wrong(`${whose} has a field that the format does not know: ${name}`);
    else if (!fits(value)) wrong(`${whose}: ${name} is ${JSON.stringify(value)?.slice(0, 80)}`);
  }
}

function people(holder, whose, wrong) {
  for (const author of isList(holder.authors) ? holder.authors : []) {
    fields(author, AUTHOR, `an author of ${whose}`, wrong);
    if (!["name", "url", "avatar"].some((name) => name in author)) wrong(`an author of ${whose} has no name`);
  }
}
