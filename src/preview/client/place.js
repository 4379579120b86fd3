// What a reload would lose: the reading position, open details, what is typed, the
// focus, and how far other boxes are scrolled. Kept for one reload of one page in
// this tab.

import { readingPosition, returnTo } from "./anchor.js";
import { HOST } from "./shell.js";

const slot = () => `huibian:place:${location.pathname}`;
/** A place that is older belongs to a reload that never came. */
const FRESH = 60000;

const FIELDS = "input, textarea, select";
const UNKEPT = /^(password|file|hidden|button|submit|reset|image)$/;

/** Keeps the place, and `more` beside it, for the page's next loading. */
export function keepPlace(more) {
  try {
    const active = document.activeElement;
    const place = {
      at: Date.now(),
      details: [...document.querySelectorAll("details")].map((one) => ({ name: nameOf(one), open: one.open })),
      fields: [...document.querySelectorAll(FIELDS)].filter(isChanged).map(readField),
      boxes: [...document.body.querySelectorAll("*")].filter((one) => one.scrollTop !== 0 || one.scrollLeft !== 0)
        .map((one) => ({ name: nameOf(one), top: one.scrollTop, left: one.scrollLeft })),
      focus: active && active !== document.body && active.localName !== HOST ? { name: nameOf(active), ...readSelection(active) } : null,
      position: readingPosition(),
      ...more,
    };
    sessionStorage.setItem(slot(), JSON.stringify(place));
  } catch {
    // Storage may be closed or full; then the page begins at its top.
  }
}

/** The place that was kept for this page, once. */
export function takePlace() {
  try {
    const text = sessionStorage.getItem(slot());
    sessionStorage.removeItem(slot());
    const place = JSON.parse(text);
    return place && Date.now() - place.at < FRESH ? place : null;
  } catch {
    return null;
  }
}

/** Brings the page back to what `keepPlace` kept. */
export function returnToPlace({ details, fields, boxes, focus, position }) {
  const find = finder();
  for (const { name, open } of details) {
    const one = find(name);
    if (one && one.open !== open) one.open = open;
  }
  for (const field of fields) writeField(find(field.name), field);
  for (const { name, top, left } of boxes) find(name)?.scrollTo({ top, left, behavior: "instant" });
  const focused = focus && find(focus.name);
  if (focused) {
    focused.focus({ preventScroll: true });
    writeSelection(focused, focus);
  }
  returnTo(position);
}

/**
 * What an element is called: its id; else what it says of itself, and which of those
 * that say the same it is.
 */
function nameOf(element) {
  if (element.id) return { id: element.id };
  const says = sayingOf(element);
  const alike = [...document.getElementsByTagName(element.localName)].filter((one) => sayingOf(one) === says);
  return { tag: element.localName, says, nth: alike.indexOf(element) };
}

function sayingOf(element) {
  const said = element.name || element.getAttribute("href") || element.getAttribute("aria-label");
  if (said) return `${said} ${element.type === "radio" ? element.value : ""}`;
  const label = element.localName === "details" ? element.querySelector("summary") : element;
  // A box is known by its class: its text is what an edit changes.
  return /^(details|summary|button|a)$/.test(element.localName) ? (label?.textContent ?? "").trim().slice(0, 60) : element.className;
}

function finder() {
  const known = new Map();
  const ofTag = (tag) => {
    if (!known.has(tag)) known.set(tag, [...document.getElementsByTagName(tag)].map((one) => [sayingOf(one), one]));
    return known.get(tag);
  };
  return ({ id, tag, says, nth }) => {
    if (id) return document.getElementById(id);
    return ofTag(tag).filter(([said]) => said === says)[nth]?.[1] ?? null;
  };
}

function isChanged(field) {
  if (UNKEPT.test(field.type)) return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.localName === "select") return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

function readField(field) {
  const name = nameOf(field);
  if (field.type === "checkbox" || field.type === "radio") return { name, checked: field.checked };
  if (field.localName === "select") return { name, selected: [...field.selectedOptions].map((option) => option.value) };
  return { name, value: field.value };
}

function writeField(field, { value, checked, selected }) {
  if (!field?.matches(FIELDS)) return;
  if (checked !== undefined) {
    if (field.checked === checked) return;
    field.checked = checked;
  } else if (selected) {
    for (const option of field.options ?? []) option.selected = selected.includes(option.value);
  } else {
    if (field.value === value) return;
    field.value = value;
  }
  // The page's own script may show results for what is typed.
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Fields such as dates and addresses of mail have no selection, or say so by an error. */
function readSelection(element) {
  try {
    const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = element;
    return typeof start === "number" ? { start, end, direction } : {};
  } catch {
    return {};
  }
}

function writeSelection(element, { start, end, direction }) {
  if (start === undefined) return;
  try {
    element.setSelectionRange(start, end, direction);
  } catch {
    // The field has become another kind.
  }
}
