// Every address that a file of the site names, by kind of file.
//
// A reference is `{ value, line, what, external, absolute, anchor }`: `external` says
// that it may lead to another host, `absolute` that it must be written in full,
// `anchor` that its `#…` must exist in the target.

import { attribute, elements, line, parsePiece, refresh, srcset, words } from "./html.mjs";
import { descendants, parseXml } from "./xml.mjs";

const reference = (value, line, what, more = {}) => ({ value, line, what, external: false, absolute: false, anchor: true, ...more });

/** Attributes that hold one address of something that the page loads or sends to. */
const LOADED = {
  img: ["src"], source: ["src"], script: ["src"], iframe: ["src"], embed: ["src"], video: ["src", "poster"],
  audio: ["src"], track: ["src"], input: ["src"], object: ["data"], form: ["action"], button: ["formaction"],
  body: ["background"], use: ["href", "xlink:href"], image: ["href", "xlink:href"],
};
const CITED = { blockquote: ["cite"], q: ["cite"], ins: ["cite"], del: ["cite"] };

/** Links in the head that say something about the page and are not loaded. */
const STATED = new Set(["license"]);

/** Page tags whose content is an address of this site. */
const META_ADDRESSES = /^(og:(url|image|image:url|image:secure_url|video|audio|see_also)|twitter:image|url|image)$/i;

/** The references of elements, in a page or in a piece of HTML inside a feed. */
function* ofElements(all, { absolute = false } = {}) {
  for (const element of all) {
    const at = line(element);
    const name = element.tagName;
    const one = (attr, more) => {
      const value = attribute(element, attr);
      return value === undefined ? [] : [reference(value, at, `<${name} ${attr}>`, { absolute, ...more })];
    };
    if (name === "a" || name === "area") {
      yield* one("href", { external: true });
      if (attribute(element, "ping") !== undefined) yield* one("ping");
    }
    for (const attr of LOADED[name] ?? []) yield* one(attr);
    for (const attr of CITED[name] ?? []) yield* one(attr, { external: true });
    if (name === "img" || name === "source") {
      for (const value of srcset(attribute(element, "srcset") ?? "")) yield reference(value, at, `<${name} srcset>`, { absolute });
    }
    if (name === "link") {
      const rel = words(attribute(element, "rel"));
      const full = rel.includes("canonical") || (rel.includes("alternate") && attribute(element, "hreflang") !== undefined);
      yield* one("href", { external: rel.some((word) => STATED.has(word)), absolute: full });
      for (const value of srcset(attribute(element, "imagesrcset") ?? "")) yield reference(value, at, "<link imagesrcset>");
    }
    if (name === "meta") {
      const key = attribute(element, "name") ?? attribute(element, "property") ?? "";
      const content = attribute(element, "content") ?? "";
      if (META_ADDRESSES.test(key)) yield reference(content, at, `<meta ${key}>`, { absolute: true });
      if (attribute(element, "http-equiv")?.toLowerCase() === "refresh") yield reference(refresh(content).url, at, "<meta refresh>");
    }
    for (const value of styleAddresses(attribute(element, "style") ?? "")) yield reference(value, at, `<${name} style>`);
    if (name === "style") {
      const css = element.childNodes.map((child) => child.value ?? "").join("");
      for (const value of styleAddresses(css)) yield reference(value, at, "<style>");
    }
  }
}

/** The addresses of `url(…)` and `@import "…"`, comments left out. */
export function styleAddresses(css) {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, " ");
  const found = [];
  for (const match of bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi)) {
    found.push(match.slice(1).find((group) => group !== undefined));
  }
  return found;
}

function* ofStyle(css) {
  for (const value of styleAddresses(css)) yield reference(value, css.slice(0, Math.max(css.indexOf(value), 0)).split("\n").length, "url()");
}

/** Kinds of things whose own address may be on another host. */
const BODIES = /Organization|Person|NGO|Place|Country|AdministrativeArea|City|State/;
/** Properties of JSON-LD that say where something came from or what else it is. */
const ELSEWHERE = new Set(["sameAs", "isBasedOn", "isBasedOnUrl", "citation", "license", "archivedAt"]);
const ADDRESSED = new Set(["url", "item", "image", "logo", "contentUrl", "thumbnailUrl", "mainEntityOfPage", "isPartOf", "@id"]);

function* ofJsonLd(data, at, key = "", type = "") {
  if (Array.isArray(data)) {
    for (const item of data) yield* ofJsonLd(item, at, key, type);
  } else if (data !== null && typeof data === "object") {
    const own = [data["@type"]].flat().join(" ");
    for (const [name, value] of Object.entries(data)) {
      if (name !== "@context" && name !== "@type") yield* ofJsonLd(value, at, name, own);
    }
  } else if (typeof data === "string") {
    const written = /^https?:\/\//i.test(data);
    if (/^https?:\/\/schema\.org\//i.test(data)) return;
    if (!written && !(ADDRESSED.has(key) && (key !== "@id" || data.startsWith("/")))) return;
    const external = ELSEWHERE.has(key) || BODIES.test(type);
    // An `@id` is a name: its anchor need not be a place in a page.
    yield reference(data, at, `JSON-LD ${key}`, { external, absolute: true, anchor: key !== "@id" });
  }
}

function* ofPage(page) {
  yield* ofElements(page.elements);
  for (const script of page.jsonLd) if ("data" in script) yield* ofJsonLd(script.data, script.line);
}

const ATOM = "http://www.w3.org/2005/Atom";
const XLINK_HOLDERS = new Set(["href", "src", "data"]);

function* ofXml(root) {
  for (const element of descendants(root)) {
    const { name, namespace, attributes } = element;
    if (namespace === ATOM) {
      if (name === "link") {
        const external = ["related", "via", "license"].includes(attributes.rel);
        yield reference(attributes.href ?? "", element.line, `<link rel="${attributes.rel ?? "alternate"}">`, { absolute: true, external });
      }
      if (["icon", "logo", "uri"].includes(name)) {
        yield reference(element.text.trim(), element.line, `<${name}>`, { absolute: true, external: name === "uri" });
      }
      if (name === "content" && attributes.src !== undefined) yield reference(attributes.src, element.line, "<content src>", { absolute: true });
      if (["content", "summary"].includes(name) && attributes.type === "html") yield* ofPiece(element.text, element.line);
    } else if (name === "loc") {
      yield reference(element.text.trim(), element.line, "<loc>", { absolute: true });
    } else if (name === "link" && attributes.rel === "alternate") {
      yield reference(attributes.href ?? "", element.line, "<xhtml:link>", { absolute: true });
    } else {
      for (const [key, value] of Object.entries(attributes)) {
        if (XLINK_HOLDERS.has(key)) yield reference(value, element.line, `<${name} ${key}>`, { external: name === "a" });
        if (key === "style") for (const address of styleAddresses(value)) yield reference(address, element.line, `<${name} style>`);
      }
      if (name === "style") for (const address of styleAddresses(element.text)) yield reference(address, element.line, "<style>");
    }
  }
}

/** A feed is read far from the site, so every address inside its content is written in full. */
function* ofPiece(html, at) {
  for (const found of ofElements([...elements(parsePiece(html))], { absolute: true })) yield { ...found, line: at, what: `${found.what} in the content` };
}

const FREE_IN_JSON = new Set(["external_url"]);

function* ofJson(data, key = "", inAuthor = false) {
  if (Array.isArray(data)) {
    for (const item of data) yield* ofJson(item, key, inAuthor);
  } else if (data !== null && typeof data === "object") {
    for (const [name, value] of Object.entries(data)) yield* ofJson(value, name, inAuthor || key === "authors");
  } else if (typeof data === "string") {
    if (key === "content_html") yield* ofPiece(data, "");
    else if (/^(home_page_url|feed_url|next_url|url|icon|favicon|image|banner_image|avatar|external_url)$/.test(key)) {
      yield reference(data, "", key, { absolute: true, external: inAuthor || FREE_IN_JSON.has(key) });
    }
  }
}

/** Every reference of the file at `path`. Throws what its parser throws. */
export function* referencesOf(site, path) {
  const page = site.pages.get(path);
  if (page) yield* ofPage(page);
  else if (/\.css$/i.test(path)) yield* ofStyle(site.text(path));
  else if (/\.(xml|atom|svg|rss)$/i.test(path)) yield* ofXml(parseXml(site.text(path)));
  else if (/\.(json|webmanifest)$/i.test(path)) {
    const data = JSON.parse(site.text(path));
    if (path.endsWith(".webmanifest")) {
      for (const icon of data.icons ?? []) yield reference(icon.src ?? "", "", "icons");
      if (data.start_url) yield reference(data.start_url, "", "start_url");
    } else if (String(data?.version ?? "").startsWith("https://jsonfeed.org/")) {
      yield* ofJson(data);
    }
  }
}
