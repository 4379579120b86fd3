// The one element that holds all that the preview shows: a closed-off tree, so that
// the theme's style sheets and these do not meet.

import { look } from "./look.js";

export const HOST = "huibian-preview";

/** Makes an element: `make("p", { class: "note" }, "text", child)`. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Puts the shell into the page. Its parts: `root` for what lies over all, `corner`
 * for small things at the lower right, `dock` for what stands below them.
 */
export function openShell(words) {
  const host = make(HOST, { lang: words.tag, dir: "ltr" });
  const root = host.attachShadow({ mode: "open" });
  dress(root);
  const away = make("p", { class: "notice away", hidden: true }, words.away);
  const corner = make("div", { class: "corner", role: "region", "aria-label": words.preview, hidden: true }, away);
  const dock = make("div", { class: "dock" }, corner);
  const status = make("p", { class: "unseen", role: "status" });
  root.append(dock, status);
  document.documentElement.append(host);

  // A region without content would be one more stop for screen readers.
  const tidy = () => {
    const isEmpty = [...corner.children].every((child) => child.hidden);
    if (corner.hidden !== isEmpty) corner.hidden = isEmpty;
  };
  new MutationObserver(tidy).observe(corner, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });

  const shell = {
    host,
    root,
    corner,
    dock,
    /** Tells a screen reader. What lies under an open dialog is not heard, so each has its line. */
    say: (text) => {
      for (const line of root.querySelectorAll('[role="status"]')) line.textContent = "";
      setTimeout(() => {
        for (const line of root.querySelectorAll('[role="status"]')) line.textContent = text;
      }, 60);
    },
    /** Says that the server is away, or back. */
    setAway: (isAway) => {
      if (away.hidden === !isAway) return;
      away.hidden = !isAway;
      if (isAway) shell.say(words.away);
    },
  };
  return shell;
}

// A page's own policy may forbid style elements; sheets made by script are let in.
function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make("style", {}, look));
  }
}
