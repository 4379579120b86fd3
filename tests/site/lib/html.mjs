// Reading HTML: parse5's tree, and the few questions that the checks ask of it.

import { parse, parseFragment } from "parse5";

/** The document of a page, each node with its place in the source. */
export const parseDocument = (text) => parse(text, { sourceCodeLocationInfo: true });

/** A piece of HTML, such as the content of a feed entry. */
export const parsePiece = (text) => parseFragment(text);

/** Every element below `node`, in document order, `<template>` contents included. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
  if (node.content) yield* elements(node.content);
}

/** The value of the attribute `name`, `undefined` without it. SVG's `xlink:href` too. */
export function attribute(element, name) {
  for (const attr of element.attrs) {
    const full = attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name;
    if (full === name) return attr.value;
  }
  return undefined;
}

/** The words of an attribute such as `rel` or `class`, in lower case. */
export const words = (value) => (value ?? "").toLowerCase().split(/\s+/).filter(Boolean);

/** The line on which an element begins, from 1. */
export const line = (element) => element.sourceCodeLocation?.startLine ?? 1;

/** The text below a node, without scripts and styles, blanks folded. */
export function text(node, skip = new Set(["script", "style", "template"])) {
  const pieces = [];
  const visit = (one) => {
    if (one.nodeName === "#text") pieces.push(one.value);
    if (one.tagName && skip.has(one.tagName)) return;
    for (const child of one.childNodes ?? []) visit(child);
  };
  visit(node);
  return pieces.join("").replace(/\s+/g, " ").trim();
}

/** The addresses of a `srcset`. */
export function srcset(value) {
  return value
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0])
    .filter(Boolean);
}

/** The delay and the address of `<meta http-equiv="refresh" content="0; url=…">`. */
export function refresh(content) {
  const match = /^\s*(\d*\.?\d*)\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*?)["']?\s*$/i.exec(content);
  return match ? { delay: Number(match[1] || 0), url: match[2] } : { delay: NaN, url: "" };
}
