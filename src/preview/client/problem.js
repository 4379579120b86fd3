// One problem as editors read it: its level, what is wrong, the line with the place
// marked, and what to do.

import { make } from "./shell.js";
import { whereOf } from "./where.js";

/** A problem as an item of a list. */
export function problemItem(problem, tools) {
  const { words } = tools;
  const { level, code, message, hint, excerpt, line } = problem;
  return make("li", { class: `problem ${level}` },
    make("p", { class: "message" }, make("span", { class: "level" }, words.levels[level] ?? level), " ", make("span", { class: "what" }, message), " ", make("span", { class: "code" }, code)),
    whereOf(problem, tools),
    excerpt ? excerptOf(excerpt, line, words) : null,
    hint ? make("p", { class: "hint" }, words.hint(hint)) : null,
  );
}

// The caret belongs to the marked text and so stands under it, whatever the width of
// the characters before it.
function excerptOf({ before, marked, after }, line, words) {
  const caret = make("span", { class: "caret", "aria-hidden": "true" }, "^");
  const mark = make("mark", { class: marked ? "" : "empty" }, marked, caret);
  const text = make("pre", { tabindex: "0", role: "group", "aria-label": words.excerpt(line) }, before, mark, after);
  return make("div", { class: "excerpt" }, line ? make("span", { class: "number", "aria-hidden": "true" }, String(line)) : null, text);
}

/** In lines that are longer than their box, scrolls to the marked text. */
export function scrollToMarks(list) {
  for (const text of list.querySelectorAll("pre")) {
    const mark = text.querySelector("mark");
    const end = mark.offsetLeft + Math.min(mark.offsetWidth, text.clientWidth / 2);
    if (end > text.clientWidth) text.scrollLeft = mark.offsetLeft - text.clientWidth / 3;
    if (text.scrollWidth <= text.clientWidth) text.removeAttribute("tabindex");
  }
}
