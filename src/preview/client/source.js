// A double click on text shows where it is written, and opens it in the editor.

import { copyText, openInEditor, placeOf } from "./ask.js";
import { allBlocks, beginning, blockOf, textOf } from "./blocks.js";
import { HOST, make } from "./shell.js";

/** What a double click works by itself. */
const WORKED = "input, textarea, select, option, button, video, audio, iframe, [contenteditable]";
const LENGTH = 300;
/** How long a toast stays that leaves nothing to do. */
const STAYS = 6000;

export function followSource({ shell, words, editor }) {
  const toast = make("div", { class: "toast", role: "region", "aria-label": words.source, hidden: true });
  shell.root.append(toast);
  let asked = 0;
  let going = 0;

  const hide = () => {
    clearTimeout(going);
    toast.hidden = true;
  };
  // It does not go while it is pointed at or used.
  const goLater = () => {
    clearTimeout(going);
    going = setTimeout(() => (toast.matches(":hover, :focus-within") ? goLater() : hide()), STAYS);
  };

  /** Shows the toast beside the point that was clicked, within the window. */
  const show = (point, ...parts) => {
    clearTimeout(going);
    toast.replaceChildren(...parts);
    toast.hidden = false;
    const { width, height } = toast.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - 8;
    const below = point.y + 20;
    const top = below + height + 8 <= innerHeight ? below : Math.max(point.y - height - 20, 8);
    Object.assign(toast.style, { left: `${Math.max(Math.min(point.x - width / 2, room), 8)}px`, top: `${top}px` });
    shell.say(toast.firstElementChild.textContent);
  };

  const showFault = (point, fault, place = "") => {
    show(point, make("p", { class: "said fault" }, fault), make("p", { class: "said path" }, place));
    goLater();
  };

  const showPlace = (point, place, isOpened) => {
    const path = make("span", { class: "path" }, words.line(place.file, place.line));
    const copy = make("button", {
      type: "button",
      click: async () => {
        copy.textContent = await copyText(path, words);
        shell.say(copy.textContent);
      },
    }, words.copy);
    const openButton = editor ? make("button", { type: "button", click: () => open(point, place) }, words.open) : null;
    show(point, make("p", { class: "said" }, isOpened ? words.openedAt : "", path), make("div", { class: "buttons" }, openButton, copy));
    if (isOpened) goLater();
  };

  const open = async (point, place) => {
    const mine = asked;
    const fault = await openInEditor(place.file, place.line, words);
    if (mine !== asked) return;
    if (fault) showFault(point, fault, words.line(place.file, place.line));
    else showPlace(point, place, true);
  };

  const ask = async (block, point) => {
    const mine = (asked += 1);
    const text = beginning(textOf(block), LENGTH);
    if (!text) return;
    const place = await placeOf(text, countBefore(block, text), words);
    if (mine !== asked) return;
    if (place.fault) showFault(point, place.fault);
    else if (editor) open(point, place);
    else showPlace(point, place, false);
  };

  document.addEventListener("dblclick", (event) => {
    const element = event.target;
    if (!(element instanceof Element) || element.localName === HOST || element.closest(WORKED)) return;
    const block = blockOf(element);
    if (block) ask(block, { x: event.clientX, y: event.clientY });
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.composedPath().includes(toast)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) hide();
  });
}

/** How many blocks before `block` have the same text. */
function countBefore(block, text) {
  let count = 0;
  for (const other of allBlocks()) {
    const isBefore = other.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBefore && beginning(textOf(other), LENGTH) === text) count += 1;
  }
  return count;
}
