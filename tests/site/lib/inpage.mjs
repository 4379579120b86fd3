// Questions asked inside the page, by functions that run in the browser.

/**
 * What sticks out at the right or left of the window: `[]` when nothing scrolls
 * sideways. What lies inside a box that scrolls by itself (a wide table's wrapper)
 * and what is drawn off screen for screen readers only does not count.
 */
export function sideways() {
  const width = document.documentElement.clientWidth;
  const found = [];
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} px wide in a window of ${width} px`);
  const contained = (element) => {
    for (let up = element.parentElement; up && up !== document.body && up !== document.documentElement; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= width + 1) continue;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || style.position === "fixed" || contained(element)) continue;
    found.push(`<${element.tagName.toLowerCase()}${element.className && typeof element.className === "string" ? ` class="${element.className}"` : ""}> reaches ${Math.round(box.right)} px`);
    if (found.length >= 4) break;
  }
  return found;
}

/** The lines of text that a reader sees. */
export function shownLines() {
  return document.body.innerText.split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** The text of what the served page hides until its script runs. */
export function hiddenText() {
  return [...document.querySelectorAll("[hidden]")].map((element) => element.textContent.replace(/\s+/g, "")).join(" ");
}

/** Where the focus is: its element in words, whether it can be seen, where it leads. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const seen =
    box.width > 4 && box.height > 4 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight &&
    style.visibility !== "hidden" && Number(style.opacity) > 0.5 && !/inset\((50|100)%\)/.test(style.clipPath);
  return { words: element.textContent.trim().slice(0, 40), tag: element.tagName.toLowerCase(), href: element.getAttribute("href") ?? "", seen, inMain: Boolean(element.closest("main")) };
}

/** Whether the element that the address's anchor names is main or begins in it. */
export function targetIsMain() {
  const target = document.querySelector(":target");
  const main = document.querySelector("main");
  return Boolean(target && main && (main === target || main.contains(target)));
}

/** How many things in main the Tab key stops at. */
export function stopsInMain() {
  const all = document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])');
  return [...all].filter((element) => element.getClientRects().length > 0 && !element.disabled).length;
}

/** What print leaves of the page. */
export function printed() {
  const main = document.querySelector("main");
  const heading = document.querySelector("h1");
  const seen = (element) => Boolean(element) && element.getClientRects().length > 0;
  return { main: seen(main) && main.innerText.trim().length > 0, heading: seen(heading) };
}
