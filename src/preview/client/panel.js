// All problems of the site, by file: the whole of what `check` finds.

import { readProblems } from "./ask.js";
import { problemItem, scrollToMarks } from "./problem.js";
import { make } from "./shell.js";

const LEVELS = ["error", "warning", "note"];
/** So many problems are drawn at a time. */
const BATCH = 100;

/** Gives `{ open, isOpen, refresh, state, restore }`. */
export function openPanel(tools) {
  const { shell, words } = tools;
  let problems = null;
  let text = "";
  let level = "every";
  let shown = BATCH;
  let asked = 0;

  const filters = make("div", { class: "filters", role: "group", "aria-label": words.level });
  const list = make("div", { class: "panel-body" });
  const close = make("button", { type: "button", click: () => dialog.close() }, words.close);
  const dialog = make("dialog", { class: "panel", "aria-labelledby": "panel-title" },
    make("div", { class: "panel-sheet" },
      make("div", { class: "head" }, make("h2", { id: "panel-title" }, words.all), close),
      filters,
      list,
      make("p", { class: "unseen", role: "status" }),
    ),
  );
  // The dialog is all padding-less sheet: what hits itself is the veil around it.
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { asked += 1; });
  shell.root.append(dialog);

  const buttons = new Map(["every", ...LEVELS].map((name) => [name, make("button", {
    type: "button",
    click: () => {
      level = name;
      shown = BATCH;
      draw();
      list.scrollTop = 0;
    },
  })]));
  filters.append(...buttons.values());

  const drawFilters = () => {
    for (const [name, button] of buttons) {
      const count = (problems ?? []).filter((one) => name === "every" || one.level === name).length;
      button.textContent = `${name === "every" ? words.every : words.levels[name]} ${count}`;
      button.setAttribute("aria-pressed", String(name === level));
      button.hidden = count === 0 && name !== "every" && name !== level;
    }
    filters.hidden = !problems || problems.length === 0;
  };

  const draw = () => {
    drawFilters();
    if (!problems) return;
    const chosen = problems.filter((one) => level === "every" || one.level === level);
    const files = new Map();
    for (const one of chosen.slice(0, shown)) {
      if (!files.has(one.file)) files.set(one.file, []);
      files.get(one.file).push(one);
    }
    const parts = [...files].map(([file, ones]) => make("section", {},
      make("h3", {}, file),
      make("ol", { class: "problems" }, ...ones.map((one) => problemItem(one, tools)))));
    const rest = Math.min(chosen.length - shown, BATCH);
    if (rest > 0) {
      parts.push(make("button", {
        type: "button",
        class: "more",
        click: () => {
          const first = shown;
          shown += BATCH;
          draw();
          list.querySelectorAll(".problem button")[first]?.focus();
        },
      }, words.more(rest)));
    }
    if (chosen.length === 0) parts.push(make("p", { class: "none" }, problems.length === 0 ? words.none : words.noneOfLevel));
    redraw(parts);
  };

  // What was read and what had the focus stay where they were.
  const redraw = (parts) => {
    const top = list.scrollTop;
    const stops = () => [...list.querySelectorAll("button")];
    const focused = stops().indexOf(shell.root.activeElement);
    list.replaceChildren(...parts);
    scrollToMarks(list);
    list.scrollTop = top;
    if (focused >= 0) (stops()[Math.min(focused, stops().length - 1)] ?? close).focus({ preventScroll: true });
  };

  const read = async () => {
    const mine = (asked += 1);
    const answer = await readProblems();
    if (mine !== asked || (answer !== null && answer === text)) return;
    text = answer ?? "";
    problems = answer === null ? null : JSON.parse(answer).problems;
    draw();
    if (!problems) list.replaceChildren(make("p", { class: "none" }, words.unread));
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    if (!problems) {
      drawFilters();
      list.replaceChildren(make("p", { class: "none" }, words.reading));
    } else {
      scrollToMarks(list);
    }
    read();
  };

  return {
    open,
    isOpen: () => dialog.open,
    /** The problems may have changed. */
    refresh: () => { if (dialog.open) read(); },
    /** What a reload has to bring back. */
    state: () => (dialog.open ? { level, shown, problems, text, top: list.scrollTop } : null),
    restore: (state) => {
      if (!state) return;
      ({ level, shown, problems, text } = state);
      dialog.showModal();
      draw();
      list.scrollTop = state.top;
    },
  };
}
