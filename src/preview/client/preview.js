// The browser's side of the preview: follows the page's events, keeps the place over
// a reload, and shows problems over the page.

import { swapPictures, swapStyles } from "./assets.js";
import { openPanel } from "./panel.js";
import { keepPlace, returnToPlace, takePlace } from "./place.js";
import { openSheet } from "./sheet.js";
import { HOST, openShell } from "./shell.js";
import { followSource } from "./source.js";
import { openStream } from "./stream.js";
import { wordsOf } from "./words.js";

const script = document.querySelector('script[src^="/.huibian/client/preview.js"]');

function start({ lang, key: loaded = "", editor }) {
  const words = wordsOf(lang);
  const shell = openShell(words);
  const tools = { shell, words, editor: editor === "true" };
  const panel = openPanel(tools);
  const sheet = openSheet({ ...tools, openPanel: panel.open, panelIsOpen: panel.isOpen });
  followSource(tools);

  // What the browser shows now, and whether it is about to leave it.
  let key = loaded;
  let leaving = false;

  const reload = () => {
    if (leaving) return;
    leaving = true;
    keepPlace({ sheet: sheet.state(), panel: panel.state() });
    stream.close();
    location.reload();
  };

  const stream = openStream({
    address: () => `/.huibian/events?page=${encodeURIComponent(location.pathname)}&key=${encodeURIComponent(key)}`,
    on: {
      problems: ({ page = [], errors = 0, warnings = 0 }) => {
        sheet.show(page, { errors, warnings });
        panel.refresh({ errors, warnings });
      },
      reload,
      styles: (event) => {
        if (!swapStyles(event.changed)) return reload();
        key = event.key;
      },
      pictures: (event) => {
        swapPictures(event.changed);
        key = event.key;
      },
      go: ({ url }) => {
        const to = new URL(url, location.href);
        if (leaving || to.origin !== location.origin || to.pathname === location.pathname) return;
        leaving = true;
        location.assign(to);
      },
    },
    away: (isAway) => shell.setAway(isAway),
  });

  // A page that comes back from the browser's memory has not left.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) leaving = false; });

  // The sheet takes room at the page's end, so it is drawn before the page scrolls.
  const kept = takePlace();
  if (!kept) return;
  sheet.restore(kept.sheet);
  panel.restore(kept.panel);
  returnToPlace(kept);
}

if (script && !document.querySelector(HOST)) start(script.dataset);
