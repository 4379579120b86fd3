// Crawls a built site without a network: every address that any file names leads
// somewhere, and the pages, their languages and the site map agree.

import { readArguments, run, Faults } from "./lib/command.mjs";
import { checkLanguages, checkReach, checkSitemap, checkStructure } from "./lib/pages.mjs";
import { referencesOf } from "./lib/references.mjs";
import { Site } from "./lib/site.mjs";

const USAGE = "node links.mjs DIR [--base-url URL] [--all]";

/** What a link may lead to besides pages. */
const LINK_SCHEMES = new Set(["mailto", "tel", "sms"]);

/** All faults of `site`; `counts.references` is how many addresses were looked at. */
export function checkLinks(site, faults = new Faults(), counts = { references: 0 }) {
  for (const path of site.files.keys()) {
    let references;
    try {
      references = [...referencesOf(site, path)];
    } catch (error) {
      faults.add("unreadable", path, `cannot be read: ${error.message}`, error.line ?? "");
      continue;
    }
    counts.references += references.length;
    for (const one of references) checkReference(site, path, one, faults);
  }
  checkStructure(site, faults);
  checkLanguages(site, faults);
  checkSitemap(site, faults);
  checkReach(site, faults);
  return faults;
}

function checkReference(site, path, { value, line, what, external, absolute, anchor }, faults) {
  const fault = (rule, why) => faults.add(rule, path, `${what} ${JSON.stringify(value)} ${why}`, line);
  const isLink = what.startsWith("<a ") || what.startsWith("<area ");
  const page = site.pages.get(path);
  if (value.trim() === "") return fault("empty-address", "is empty");
  if (absolute && !/^(https?|mailto|tel):/i.test(value)) return fault("not-absolute", "must be written in full");
  const to = site.resolve(value, path);
  if (to.kind === "bad") return fault("bad-address", to.fault);
  if (to.kind === "other") {
    const fits = isLink ? LINK_SCHEMES.has(to.scheme) : to.scheme === "data" || (external && LINK_SCHEMES.has(to.scheme));
    return fits ? undefined : fault("scheme", `has the scheme ${to.scheme}:, which has no place here`);
  }
  if (to.kind === "external") return external ? undefined : fault("other-host", `leads to another host, ${to.host}`);
  if (to.path === null) return fault("broken-link", to.fault);
  if (page?.isMissing && !/^(https?:\/\/|\/|#)/i.test(value)) {
    return fault("missing-page", "is relative; a 404 page is shown at any depth");
  }
  const target = site.pages.get(to.path);
  if (isLink && target?.isRedirect && !page?.isRedirect) fault("redirect", `leads to a redirect page; link to ${target.refresh.url}`);
  if (anchor && to.anchor && target) checkAnchor(to.anchor, target, fault);
}

function checkAnchor(anchor, target, fault) {
  let id = anchor;
  try {
    id = decodeURIComponent(anchor);
  } catch {
    // Looked for as it is written.
  }
  if (id !== "top" && !target.ids.has(id)) fault("broken-anchor", `names "#${id}", which ${target.path} does not have`);
}

await run(import.meta.url, USAGE, (words) => {
  const { positional, "base-url": baseUrl } = readArguments(words, { options: ["base-url"], positional: 1 });
  const site = new Site(positional[0], baseUrl);
  const counts = { references: 0 };
  const faults = checkLinks(site, new Faults(), counts);
  return { name: "links", subject: `${site.files.size} files, ${site.pages.size} pages, ${counts.references} addresses`, faults };
});
