// The errors that touch the page, on a sheet at the window's foot. The last good page
// stays above and beneath it: the sheet takes room at the page's end, so that the
// last line can be scrolled clear of it.

import { problemItem, scrollToMarks } from "./problem.js";
import { make } from "./shell.js";

/** How long the page says that it has been mended. */
const MENDED = 3000;

/** Gives `{ show, state, restore }`. */
export function openSheet(tools) {
  const { shell, words, openPanel, panelIsOpen } = tools;
  let problems = [];
  let counts = { errors: 0, warnings: 0 };
  let folded = false;

  const title = make("h2", {});
  const all = make("button", { type: "button", click: openPanel });
  const foldButton = make("button", { type: "button", click: () => fold(true) }, words.fold);
  const list = make("ol", { class: "problems" });
  const body = make("div", { class: "sheet-body" }, list);
  const sheet = make("section", { class: "sheet", "aria-label": words.sheet, hidden: true },
    make("div", { class: "head" }, title, make("div", { class: "buttons" }, all, foldButton), make("p", {}, words.until)),
    body,
  );
  const pill = make("button", { type: "button", class: "pill error", hidden: true, click: () => fold(false) });
  const badge = make("button", { type: "button", class: "pill", hidden: true, click: openPanel });
  const note = make("p", { class: "notice mended", hidden: true }, words.mended);
  shell.corner.append(note, pill, badge);
  shell.dock.append(sheet);

  // The theme's own end of the page stays within reach.
  const makeRoom = () => {
    const height = sheet.hidden ? 0 : sheet.getBoundingClientRect().height;
    shell.host.style.setProperty("--room", `${Math.ceil(height)}px`);
  };
  new ResizeObserver(makeRoom).observe(sheet);

  const fold = (isFolded) => {
    const held = shell.root.activeElement;
    folded = isFolded;
    arrange();
    // The focus follows only from a button that has gone.
    if (held && isFolded && sheet.contains(held)) pill.focus();
    if (held === pill && !isFolded) foldButton.focus();
  };

  const arrange = () => {
    const wasHidden = sheet.hidden;
    const isBroken = problems.length > 0;
    sheet.hidden = !isBroken || folded;
    pill.hidden = !isBroken || !folded;
    pill.textContent = words.folded(problems.length);
    title.textContent = words.broken(problems.length);
    const text = words.counts(counts.errors, counts.warnings);
    for (const button of [all, badge]) {
      button.textContent = text || words.all;
      button.setAttribute("aria-label", text ? words.allWith(text) : words.all);
    }
    badge.classList.toggle("warning", counts.errors === 0);
    badge.hidden = !text || !sheet.hidden;
    if (wasHidden && !sheet.hidden) scrollToMarks(list);
    makeRoom();
  };

  const draw = () => {
    list.replaceChildren(...problems.map((problem) => problemItem(problem, tools)));
    body.scrollTop = 0;
    arrange();
    if (!sheet.hidden) scrollToMarks(list);
  };

  let mending = 0;
  const tellMended = () => {
    clearTimeout(mending);
    note.hidden = false;
    shell.say(words.mended);
    mending = setTimeout(() => { note.hidden = true; }, MENDED);
  };

  // Escape belongs to the page first: to its fields, to a method of input at work, to
  // its own dialogs, and to whatever has taken it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || sheet.hidden || panelIsOpen()) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog, [popover]")) return;
    if (document.querySelector("dialog[open]") || shell.root.querySelector(".toast:not([hidden])")) return;
    fold(true);
  });

  return {
    /** Shows the errors of the page and the counts of the site. */
    show: (next, nextCounts) => {
      counts = nextCounts;
      const isSame = JSON.stringify(next) === JSON.stringify(problems);
      const wasBroken = problems.length > 0;
      problems = next;
      if (isSame) return arrange();
      folded = false;
      draw();
      if (problems.length > 0) {
        clearTimeout(mending);
        note.hidden = true;
        shell.say(`${words.broken(problems.length)}${words.tag === "en" ? ": " : "："}${problems[0].message}`);
      } else if (wasBroken) {
        tellMended();
      }
    },
    /** What a reload has to bring back. */
    state: () => ({ problems, counts, folded, mended: !note.hidden }),
    restore: (state) => {
      if (!state) return;
      ({ problems, counts, folded } = state);
      draw();
      if (state.mended) tellMended();
    },
  };
}
