// Where the reader is: not a number of pixels but the text at the top of the window,
// so that it stays there when something is put in above it.

import { allBlocks, beginning, textOf } from "./blocks.js";

/** So many blocks are remembered: the first may be the one that is being rewritten. */
const MARKS = 8;
/** So much of a block's text tells it from others. */
const LENGTH = 60;
/** After loading, late pictures and fonts are awaited this long. */
const AFTER_LOAD = 1500;
const AT_MOST = 15000;

/**
 * A window scrolls by whole pixels: what a return has left over is carried on, or the
 * text would creep with every reload.
 */
let carried = { at: NaN, rest: 0 };

/** The reading position: `{ x, y, marks: [{ name, nth, count, top }] }`. */
export function readingPosition() {
  const named = nameBlocks();
  const seen = [];
  for (const [block, name] of named.of) {
    const box = block.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= 0 || box.top >= innerHeight || staysPut(block)) continue;
    const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    seen.push({ block, name, box, area: height * box.width });
  }
  // A column at the side moves on its own: the text that fills the window decides.
  const main = seen.reduce((most, one) => (one.area > (most?.area ?? 0) ? one : most), null);
  const column = seen.filter(({ box }) => box.left < main.box.right && box.right > main.box.left);
  // A block that begins above the window may grow there: it comes last.
  const order = [...column.filter(({ box }) => box.top >= 0), ...column.filter(({ box }) => box.top < 0)];
  const rest = carried.at === scrollY ? carried.rest : 0;
  const marks = order.slice(0, MARKS).map(({ block, name, box }) => {
    const alike = named.with.get(name);
    return { name, nth: alike.indexOf(block), count: alike.length, top: box.top + rest };
  });
  return { x: scrollX, y: scrollY, marks };
}

/** Blocks with text, named by it: `of` from block to name, `with` from name to blocks. */
function nameBlocks() {
  const named = { of: new Map(), with: new Map() };
  for (const block of allBlocks()) {
    const text = beginning(textOf(block), LENGTH);
    if (!text) continue;
    const name = `${block.localName} ${text}`;
    named.of.set(block, name);
    if (named.with.has(name)) named.with.get(name).push(block);
    else named.with.set(name, [block]);
  }
  return named;
}

/** Whether a block keeps its place in the window whatever the scroll position. */
function staysPut(block) {
  for (let up = block; up; up = up.parentElement) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(up).position)) return true;
  }
  return false;
}

/** The block that a mark names; of several alike the same one, if none came or went. */
function findMark(marks) {
  const named = nameBlocks();
  const found = (mark, sure) => {
    const alike = (named.with.get(mark.name) ?? []).filter((block) => block.getClientRects().length > 0);
    if (alike.length === 1 || !sure) return alike[Math.min(mark.nth, alike.length - 1)];
    return alike.length === mark.count ? alike[mark.nth] : undefined;
  };
  for (const sure of [true, false]) {
    for (const mark of marks) {
      const block = found(mark, sure);
      if (block) return { block, top: mark.top };
    }
  }
  return null;
}

/** Returns to a reading position, and stays there until the page has settled or the reader moves. */
export function returnTo({ x, y, marks }) {
  const mark = findMark(marks);
  let expected = scrollY;
  let height = 0;

  /** How much further the window has to scroll. */
  const ahead = () => (mark ? mark.block.getBoundingClientRect().top - mark.top : y - scrollY);

  const settle = () => {
    if (mark && !mark.block.isConnected) return finish();
    // Smooth scrolling, which a theme may ask for, would be seen.
    if (Math.abs(ahead()) > 0.5 || Math.abs(x - scrollX) > 0.5) scrollTo({ left: x, top: scrollY + ahead(), behavior: "instant" });
    expected = scrollY;
    carried = { at: scrollY, rest: Math.abs(ahead()) < 1 ? -ahead() : 0 };
    height = document.documentElement.scrollHeight;
  };

  // Until then the browser's own return would meet ours.
  const own = history.scrollRestoration;
  history.scrollRestoration = "manual";
  const over = new AbortController();
  const watcher = new ResizeObserver(settle);
  const finish = () => {
    if (over.signal.aborted) return;
    over.abort();
    watcher.disconnect();
    history.scrollRestoration = own;
  };
  const listen = (target, name, act) => target.addEventListener(name, act, { signal: over.signal, passive: true, capture: true });
  for (const name of ["wheel", "touchstart", "pointerdown", "keydown", "pagehide"]) listen(window, name, finish);
  // A scroll position that neither we nor a change of layout brought about is the reader's.
  listen(document, "scroll", (event) => {
    if (event.target !== document || document.documentElement.scrollHeight !== height) return;
    if (Math.abs(scrollY - expected) > 2) finish();
  });
  listen(document, "load", settle);
  document.fonts?.ready.then(() => over.signal.aborted || settle());
  const loaded = () => {
    settle();
    setTimeout(finish, AFTER_LOAD);
  };
  if (document.readyState === "complete") loaded();
  else listen(window, "load", (event) => event.target === document && loaded());
  setTimeout(finish, AT_MOST);

  settle();
  watcher.observe(document.body);
}
