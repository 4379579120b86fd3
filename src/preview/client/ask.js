// What the page asks of the server. Each question gives an answer or says in words
// why there is none; none of them throws.

/** An address with a question: `addressOf("/.huibian/source", { page, text })`. */
export const addressOf = (path, question) =>
  `${path}?${Object.entries(question).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;

/** Opens a file in the editor. Gives `""`, or in words why that was not possible. */
export async function openInEditor(file, line, words) {
  try {
    const answer = await fetch(addressOf("/.huibian/open", { file, line: line ?? 1 }), { method: "POST" });
    if (answer.ok) return "";
    const { message } = await answer.json().catch(() => ({}));
    return message || words.unopened;
  } catch {
    return words.unreachable;
  }
}

/**
 * Where a text of this page is written: `{ file, line }`, or `{ fault }` in words.
 * `nth` is how many blocks with the same text stand before it.
 */
export async function placeOf(text, nth, words) {
  try {
    const answer = await fetch(addressOf("/.huibian/source", { page: location.pathname, text, nth }));
    const place = await answer.json().catch(() => ({}));
    return answer.ok && place.file ? place : { fault: words.unknown };
  } catch {
    return { fault: words.unreachable };
  }
}

/** All problems of the site as JSON text, or `null`. */
export async function readProblems() {
  try {
    const answer = await fetch("/.huibian/problems", { cache: "no-store" });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/**
 * Copies the text of `element`. Browsers close the clipboard to pages that come over
 * plain http from another machine: then the text is selected. Gives what was done, in words.
 */
export async function copyText(element, words) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return words.copied;
  } catch {
    getSelection()?.selectAllChildren(element);
    return words.selected;
  }
}
