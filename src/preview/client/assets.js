// Style sheets and pictures that change under the page, without a reload.

const pathOf = (address) => {
  try {
    return decodeURI(new URL(address, document.baseURI).pathname);
  } catch {
    return "";
  }
};

/** The link whose place a new link takes once it has loaded. */
const before = new WeakMap();

/** Puts new style sheets in the place of old ones. Gives whether all were there. */
export function swapStyles(changed) {
  const links = () => [...document.querySelectorAll('link[rel~="stylesheet"][href]')];
  return changed.every(({ from, to }) => {
    const all = links();
    const old = all.filter((link) => pathOf(link.href) === pathOf(from) && !all.some((other) => before.get(other) === link));
    for (const link of old) swapLink(link, to);
    return old.length > 0 || all.some((link) => link.href === new URL(to, document.baseURI).href);
  });
}

// The old sheet stays until the new one is there, so that the page is never bare.
function swapLink(old, to) {
  const link = old.cloneNode();
  link.removeAttribute("integrity");
  link.href = to;
  before.set(link, old);
  link.addEventListener("load", () => {
    // Old ones that had not loaded when they were replaced go as well.
    for (let one = before.get(link); one; one = before.get(one)) one.remove();
    before.delete(link);
  }, { once: true });
  link.addEventListener("error", () => link.remove(), { once: true });
  old.after(link);
}

const SHOWS = [["img, source, video, audio, input[type=image]", "src"], ["img, source", "srcset"], ["video", "poster"], ['link[rel~="icon"]', "href"], ["image", "href"]];

/** Shows pictures anew, wherever the page shows them. */
export function swapPictures(changed) {
  const fresh = new Map(changed.map(({ from, to }) => [pathOf(from), to]));
  for (const [selector, name] of SHOWS) {
    for (const element of document.querySelectorAll(selector)) {
      const old = element.getAttribute(name);
      if (old === null) continue;
      const value = name === "srcset" ? swapCandidates(old, fresh) : fresh.get(pathOf(old)) ?? old;
      if (value !== old) element.setAttribute(name, value);
    }
  }
}

const swapCandidates = (list, fresh) =>
  list.split(/,\s+/).map((candidate) => {
    const [address, ...size] = candidate.trim().split(/\s+/);
    return [fresh.get(pathOf(address)) ?? address, ...size].join(" ");
  }).join(", ");
