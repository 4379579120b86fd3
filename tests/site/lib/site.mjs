// A built site as the checks see it: its files, its pages, and which file an
// address leads to when a static host serves the folder under the base address.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

import { UsageError } from "./command.mjs";
import { attribute, elements, line, parseDocument, refresh, text, words } from "./html.mjs";

/** What huibian keeps for itself in the output folder: not part of the site. */
const RECORD = ".huibian";

const decoder = new TextDecoder("utf-8", { fatal: true });

export class Site {
  /**
   * @param {string} dir the output folder
   * @param {string} [baseUrl] absolute, ending in `/`; without it, the canonical
   *   address of the home page
   */
  constructor(dir, baseUrl) {
    if (!existsSync(join(dir, "index.html"))) throw new UsageError(`${dir} holds no index.html: is it a built site?`);
    this.dir = dir;
    this.files = new Map();
    this.#walk("");
    this.pages = new Map();
    for (const path of this.files.keys()) {
      if (/\.html?$/i.test(path)) this.pages.set(path, new Page(path, this.text(path)));
    }
    this.base = this.#base(baseUrl);
    for (const page of this.pages.values()) page.address = this.address(page.path);
    this.#folded = new Map([...this.files.keys()].map((path) => [fold(path), path]));
  }

  #folded;

  #walk(folder) {
    const entries = readdirSync(join(this.dir, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (path !== RECORD) this.#walk(path);
      } else {
        this.files.set(path, { path, size: statSync(join(this.dir, path)).size });
      }
    }
  }

  #base(given) {
    const url = given ?? this.pages.get("index.html").canonical;
    if (!url) throw new UsageError("--base-url is needed: the home page has no canonical address");
    if (!/^https?:\/\/.*\/$/.test(url)) throw new UsageError(`the base address must be absolute and end in "/": ${url}`);
    return new URL(url);
  }

  /** The absolute path of a file. */
  path(path) {
    return join(this.dir, path);
  }

  /** A file's text, which must be UTF-8. */
  text(path) {
    return decoder.decode(readFileSync(this.path(path)));
  }

  /** The absolute address at which a file is served. */
  address(path) {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return new URL(encoded.replace(/(^|\/)index\.html$/, "$1"), this.base).href;
  }

  /**
   * What `reference` leads to when it stands in the file at `from`:
   * - `{ kind: "internal", path, anchor }`, where `path` is `null` and `fault` says
   *   why when no file answers;
   * - `{ kind: "external", host }`; `{ kind: "other", scheme }` for `mailto:` and such;
   * - `{ kind: "bad", fault }` for what is no address at all.
   */
  resolve(reference, from) {
    let url;
    try {
      url = new URL(reference, this.address(from));
    } catch {
      return { kind: "bad", fault: "is not an address" };
    }
    if (!/^https?:$/.test(url.protocol)) return { kind: "other", scheme: url.protocol.slice(0, -1) };
    if (url.host !== this.base.host) return { kind: "external", host: url.host };
    if (url.protocol !== this.base.protocol) return { kind: "internal", path: null, fault: `is ${url.protocol}, the site is ${this.base.protocol}` };
    const anchor = url.hash.slice(1);
    if (!url.pathname.startsWith(this.base.pathname)) {
      return { kind: "internal", path: null, anchor, fault: `leads out of the site's base path ${this.base.pathname}` };
    }
    let below;
    try {
      below = decodeURIComponent(url.pathname.slice(this.base.pathname.length));
    } catch {
      return { kind: "bad", fault: "is wrongly percent-encoded" };
    }
    const path = below === "" || below.endsWith("/") ? `${below}index.html` : below;
    if (this.files.has(path)) return { kind: "internal", path, anchor };
    return { kind: "internal", path: null, anchor, fault: this.#whyMissing(path) };
  }

  #whyMissing(path) {
    if (this.files.has(`${path}/index.html`)) return 'lacks the "/" at its end (a host would answer with a redirect)';
    const near = this.#folded.get(fold(path));
    if (near) return `leads to no file; ${near} differs only in case or normal form`;
    return `leads to no file (${path})`;
  }
}

const fold = (path) => path.normalize("NFC").toLowerCase();

/** One HTML file, with what several checks ask of it. */
export class Page {
  constructor(path, source) {
    this.path = path;
    this.source = source;
    this.document = parseDocument(source);
    this.elements = [...elements(this.document)];
    this.html = this.elements.find((element) => element.tagName === "html");
    this.lang = attribute(this.html, "lang") ?? "";
    this.#readHead();
    this.#readIds();
  }

  #readHead() {
    this.metas = [];
    this.links = [];
    this.alternates = [];
    for (const element of this.elements) {
      if (element.tagName === "meta") this.metas.push(element);
      if (element.tagName === "link") this.links.push(element);
    }
    for (const link of this.links) {
      const rel = words(attribute(link, "rel"));
      const hreflang = attribute(link, "hreflang");
      const href = attribute(link, "href") ?? "";
      if (rel.includes("canonical")) this.canonicals = [...(this.canonicals ?? []), { href, line: line(link) }];
      if (rel.includes("alternate") && hreflang !== undefined) this.alternates.push({ hreflang, href, line: line(link) });
    }
    this.canonicals ??= [];
    this.canonical = this.canonicals[0]?.href ?? "";
    this.title = text(this.elements.find((element) => element.tagName === "title" && inHead(element)) ?? { childNodes: [] });
    this.noindex = words((this.meta("robots") ?? "").replaceAll(",", " ")).some((word) => word === "noindex" || word === "none");
    const turn = this.metas.find((meta) => attribute(meta, "http-equiv")?.toLowerCase() === "refresh");
    this.refresh = turn ? refresh(attribute(turn, "content") ?? "") : null;
  }

  #readIds() {
    this.ids = new Map();
    this.repeatedIds = [];
    for (const element of this.elements) {
      const id = attribute(element, "id");
      if (id === undefined) continue;
      if (this.ids.has(id)) this.repeatedIds.push({ id, line: line(element), first: this.ids.get(id) });
      else this.ids.set(id, line(element));
    }
  }

  /** The content of `<meta name>` or `<meta property>`. */
  meta(name) {
    const found = this.metas.find((meta) => (attribute(meta, "name") ?? attribute(meta, "property"))?.toLowerCase() === name.toLowerCase());
    return found ? attribute(found, "content") ?? "" : undefined;
  }

  /** Whether it only leads on to another page. */
  get isRedirect() {
    return this.refresh !== null;
  }

  /** Whether it is what a host shows for a missing page. */
  get isMissing() {
    return /(^|\/)404\.html$/.test(this.path);
  }

  /** Whether it is the front page of a language. */
  get isHome() {
    return this.path === "index.html" || this.path === `${this.lang.toLowerCase()}/index.html`;
  }

  /** Whether search engines are to list it. */
  get isIndexable() {
    return !this.isRedirect && !this.isMissing && !this.noindex;
  }

  /** The JSON-LD scripts: `{ data, line }`, or `{ error, line }` where one does not parse. */
  get jsonLd() {
    this.parsedJsonLd ??= this.elements
      .filter((element) => element.tagName === "script" && attribute(element, "type")?.toLowerCase() === "application/ld+json")
      .map((element) => {
        const source = element.childNodes.map((child) => child.value ?? "").join("");
        try {
          return { data: JSON.parse(source), line: line(element) };
        } catch (error) {
          return { error: error.message, line: line(element) };
        }
      });
    return this.parsedJsonLd;
  }

  /** The things that its JSON-LD describes at the top: arrays and `@graph` opened. */
  get things() {
    const open = (data) => (Array.isArray(data) ? data.flatMap(open) : data?.["@graph"] ? open(data["@graph"]) : [data]);
    return this.jsonLd.filter((script) => "data" in script).flatMap((script) => open(script.data));
  }
}

const inHead = (element) => element.parentNode?.tagName === "head";
