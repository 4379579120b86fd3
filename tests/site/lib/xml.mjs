// Reading XML strictly: anything not well-formed, or a prefix without a namespace,
// is an error with its line.

import { SaxesParser } from "saxes";

/** An XML text that is not well-formed; `line` counts from 1. */
export class XmlError extends Error {
  constructor(message, line) {
    super(message);
    this.line = line;
  }
}

/**
 * The root element of `text`: `{ name, namespace, attributes, children, text, line }`.
 * `name` is the local name; `attributes` maps local names (`xml:lang` in full) to
 * values; `text` is the element's own character data, joined.
 */
export function parseXml(source) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack = [];
  let root = null;
  const firstError = { value: null };
  parser.on("error", (error) => {
    firstError.value ??= new XmlError(error.message.replace(/^\d+:\d+:\s*/, ""), parser.line);
  });
  parser.on("opentag", (tag) => {
    const attributes = {};
    for (const { prefix, local, value } of Object.values(tag.attributes)) {
      if (prefix !== "xmlns" && local !== "xmlns") attributes[prefix === "xml" ? `xml:${local}` : local] = value;
    }
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [], text: "", line: parser.line };
    if (stack.length > 0) stack.at(-1).children.push(element);
    else root ??= element;
    stack.push(element);
  });
  parser.on("closetag", () => stack.pop());
  const characters = (data) => {
    if (stack.length > 0) stack.at(-1).text += data;
  };
  parser.on("text", characters);
  parser.on("cdata", characters);
  try {
    parser.write(source).close();
  } catch (error) {
    firstError.value ??= new XmlError(error.message, parser.line);
  }
  if (firstError.value) throw firstError.value;
  return root;
}

/** The children of `element` with that name (and namespace, unless any will do). */
export const children = (element, name, namespace = element.namespace) =>
  element.children.filter((child) => child.name === name && child.namespace === namespace);

/** The text of the first such child, trimmed; `undefined` without one. */
export const childText = (element, name, namespace) => children(element, name, namespace)[0]?.text.trim();

/** Every element from `root` down, itself included. */
export function* descendants(root) {
  yield root;
  for (const child of root.children) yield* descendants(child);
}
