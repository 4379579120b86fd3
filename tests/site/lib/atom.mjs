// Atom by RFC 4287. Numbers in comments are its sections.

import { isRfc3339 } from "./dates.mjs";
import { elements, parsePiece } from "./html.mjs";
import { isLanguage } from "./pages.mjs";
import { children, childText } from "./xml.mjs";

export const ATOM = "http://www.w3.org/2005/Atom";

/** How often an element may stand in a feed and in an entry: [least, most]. 4.1.1, 4.1.2 */
const FEED = { id: [1, 1], title: [1, 1], updated: [1, 1], author: [0, 99], category: [0, 999], contributor: [0, 999], generator: [0, 1], icon: [0, 1], link: [0, 999], logo: [0, 1], rights: [0, 1], subtitle: [0, 1], entry: [0, 9999] };
const ENTRY = { id: [1, 1], title: [1, 1], updated: [1, 1], author: [0, 999], category: [0, 999], content: [0, 1], contributor: [0, 999], link: [0, 999], published: [0, 1], rights: [0, 1], source: [0, 1], summary: [0, 1] };

/**
 * Checks the feed whose root is `root`. `fault(rule, what, line)` takes what is
 * wrong. Gives `{ self, entries: [{ id, url, updated, title, line }] }`.
 */
export function checkAtom(root, fault) {
  if (root.name !== "feed") {
    fault("atom", `its root is <${root.name}>; <feed> is expected`, root.line);
    return { self: undefined, entries: [] };
  }
  count(root, FEED, fault);
  common(root, fault);
  const language = root.attributes["xml:lang"];
  if (language !== undefined && !isLanguage(language)) fault("atom", `xml:lang="${language}" is no language`, root.line);
  const selves = children(root, "link").filter((link) => link.attributes.rel === "self");
  if (selves.length !== 1) fault("atom", `has ${selves.length} links rel="self"; one is expected`, root.line);
  const entries = children(root, "entry");
  const signed = children(root, "author").length > 0;
  const seen = new Map();
  let newest = "";
  const read = entries.map((entry) => {
    count(entry, ENTRY, fault);
    common(entry, fault);
    if (!signed && children(entry, "author").length === 0) fault("atom", "neither the entry nor the feed has an author", entry.line);
    const id = childText(entry, "id") ?? "";
    if (seen.has(id)) fault("atom", `the id ${id} is used twice; first on line ${seen.get(id)}`, entry.line);
    else seen.set(id, entry.line);
    content(entry, fault);
    const published = childText(entry, "published");
    if (published !== undefined && !isRfc3339(published)) fault("atom", `<published> "${published}" is no date-time of RFC 3339`, entry.line);
    const updated = childText(entry, "updated") ?? "";
    if (isRfc3339(updated) && (newest === "" || Date.parse(updated) > Date.parse(newest))) newest = updated;
    const url = children(entry, "link").find((link) => (link.attributes.rel ?? "alternate") === "alternate")?.attributes.href;
    return { id, url, updated, title: childText(entry, "title"), line: entry.line };
  });
  const updated = childText(root, "updated") ?? "";
  if (newest !== "" && isRfc3339(updated) && Date.parse(updated) < Date.parse(newest)) {
    fault("atom", `<updated> ${updated} is older than its newest entry, ${newest}`, root.line);
  }
  return { self: selves[0]?.attributes.href, entries: read };
}

function count(element, table, fault) {
  for (const [name, [least, most]] of Object.entries(table)) {
    const found = children(element, name).length;
    if (found < least) fault("atom", `<${element.name}> lacks <${name}>`, element.line);
    if (found > most) fault("atom", `<${element.name}> has ${found} <${name}>; at most ${most}`, element.line);
  }
  for (const child of element.children) {
    if (child.namespace === ATOM && !(child.name in table)) fault("atom", `<${child.name}> has no place in <${element.name}>`, child.line);
  }
}

/** What feed and entry have in common: id, dates, persons, links, categories, texts. */
function common(element, fault) {
  const id = childText(element, "id");
  if (id !== undefined && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) fault("atom", `<id> "${id}" is no absolute address`, element.line); // 4.2.6
  const updated = childText(element, "updated");
  if (updated !== undefined && !isRfc3339(updated)) fault("atom", `<updated> "${updated}" is no date-time of RFC 3339`, element.line); // 3.3
  for (const name of ["title", "subtitle", "summary", "rights"]) for (const one of children(element, name)) textConstruct(one, fault);
  if (childText(element, "title") === "" && children(element, "title")[0].children.length === 0) fault("atom", "its <title> is empty", element.line);
  for (const name of ["author", "contributor"]) for (const person of children(element, name)) checkPerson(person, fault);
  for (const category of children(element, "category")) {
    if (!category.attributes.term) fault("atom", "<category> without term", category.line); // 4.2.2
  }
  const alternates = new Set();
  for (const link of children(element, "link")) {
    const { href, rel = "alternate", type = "", hreflang = "" } = link.attributes;
    if (!href) fault("atom", "<link> without href", link.line); // 4.2.7
    if (hreflang && !isLanguage(hreflang)) fault("atom", `hreflang="${hreflang}" is no language`, link.line);
    if (type && !/^[\w.+-]+\/[\w.+-]+(;.*)?$/.test(type)) fault("atom", `type="${type}" is no media type`, link.line);
    if (rel !== "alternate") continue;
    const key = `${type} ${hreflang}`;
    if (alternates.has(key)) fault("atom", "two links rel=\"alternate\" of one type and language", link.line); // 4.1.1
    alternates.add(key);
  }
}

/** 3.2 */
function checkPerson(person, fault) {
  if (!childText(person, "name")) fault("atom", `<${person.name}> without a <name>`, person.line);
  for (const name of ["name", "uri", "email"]) {
    if (children(person, name).length > 1) fault("atom", `<${person.name}> with several <${name}>`, person.line);
  }
  const email = childText(person, "email");
  if (email !== undefined && !/^\S+@\S+$/.test(email)) fault("atom", `<email> "${email}" is no address`, person.line);
}

/** 3.1 */
function textConstruct(element, fault) {
  const type = element.attributes.type ?? "text";
  if (!["text", "html", "xhtml"].includes(type)) fault("atom", `<${element.name} type="${type}">: text, html or xhtml are expected`, element.line);
  if (type !== "xhtml" && element.children.length > 0) fault("atom", `<${element.name} type="${type}"> holds elements`, element.line);
  if (type === "text" && /<\/?(p|br|em|strong|a|div|span)\b/i.test(element.text)) fault("atom", `<${element.name}> of type text holds markup`, element.line);
  if (type === "html") checkMarkup(element, fault);
}

/** 4.1.3 */
function content(entry, fault) {
  const alternate = children(entry, "link").some((link) => (link.attributes.rel ?? "alternate") === "alternate");
  const body = children(entry, "content")[0];
  if (!body) {
    if (!alternate) fault("atom", "an entry without content needs a link rel=\"alternate\"", entry.line); // 4.1.2
    return;
  }
  const { type = "text", src } = body.attributes;
  if (src !== undefined) {
    if (body.text.trim() !== "" || body.children.length > 0) fault("atom", "<content src> must be empty", body.line);
    if (children(entry, "summary").length === 0) fault("atom", "an entry with <content src> needs a summary", entry.line);
  } else if (type === "xhtml") {
    const [only, ...more] = body.children;
    if (only?.name !== "div" || only.namespace !== "http://www.w3.org/1999/xhtml" || more.length > 0) fault("atom", "<content type=\"xhtml\"> must hold one xhtml div", body.line);
  } else if (body.children.length > 0 && !/[+/]xml$/.test(type)) {
    fault("atom", `<content type="${type}"> holds elements`, body.line);
  } else if (type === "html") {
    checkMarkup(body, fault);
  }
}

/** HTML inside a feed: markup that a reader can show, without scripts. */
function checkMarkup(element, fault) {
  for (const one of elements(parsePiece(element.text))) {
    if (one.tagName === "script" || one.attrs.some(({ name }) => name.startsWith("on"))) {
      fault("atom", `<${element.name}> holds a script`, element.line);
      return;
    }
  }
  if (/&lt;\/?(p|div|br|a)\b/i.test(element.text)) fault("atom", `<${element.name}> is escaped twice`, element.line);
}
