// Which pages of a large site a browser looks at: of each kind one, then others
// spread evenly over the site.

/**
 * What makes pages alike: language, place in the tree, what the JSON-LD calls the
 * page, and the parts that change its layout.
 */
export function kindOf(page) {
  const parts = page.path.split("/");
  const top = parts[0] === page.lang.toLowerCase() ? parts.slice(1) : parts;
  const types = page.things.flatMap((thing) => [thing?.["@type"]].flat()).filter((type) => type && type !== "BreadcrumbList");
  const has = (name) => page.elements.some((element) => element.tagName === name);
  const features = ["table", "figure", "pre", "details", "blockquote", "dl"].filter(has);
  return [page.lang, top.length > 1 ? top[0] : "", Math.min(top.length, 4), types.sort().join("+"), features.join("+"), page.isMissing, page.isHome].join("|");
}

/**
 * The pages to look at: all when there are fewer than `limit`, else one of each
 * kind and a spread of the rest. `first` holds the first of each kind. Redirect
 * pages are left out: a browser does not stay on them.
 */
export function samplePages(site, limit) {
  const all = [...site.pages.values()].filter((page) => !page.isRedirect);
  const kinds = new Map();
  for (const page of all) {
    const kind = kindOf(page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  const first = new Set(kinds.values());
  if (all.length <= limit) return { pages: all, first };
  const chosen = new Set(first);
  const rest = all.filter((page) => !chosen.has(page));
  const step = rest.length / Math.max(limit - chosen.size, 0.001);
  for (let at = step / 2; at < rest.length; at += step) chosen.add(rest[Math.floor(at)]);
  return { pages: all.filter((page) => chosen.has(page)), first };
}
