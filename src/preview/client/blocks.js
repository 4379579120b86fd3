// The blocks of text of a page: what an editor sees as one paragraph, item or cell.

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, figcaption, blockquote, summary, caption, legend, address, label";

/** What stands in a block and is not of its text: marks of notes, links back, what only machines read. */
const BESIDE = '[role="doc-noteref"], [role="doc-backlink"], .footnote-reference, .footnote-back, [aria-hidden="true"], script, style, template, rt, rp';

/** All blocks, in the order of the document. */
export const allBlocks = () => document.body.querySelectorAll(BLOCKS);

/** The block that `element` stands in; text that stands in none has its nearest box. */
export function blockOf(element) {
  const block = element.closest(BLOCKS);
  if (block) return block;
  let box = element;
  while (box && box !== document.body && getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
  return box && box !== document.body && textOf(box) ? box : null;
}

/** The text of a block without that of blocks inside it; white space counts as one blank. */
export function textOf(block) {
  const isOther = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(BESIDE) || node.matches(BLOCKS));
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (isOther(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  let text = "";
  while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) text += walker.currentNode.data;
  return text.replace(/\s+/g, " ").trim();
}

/** The first `length` characters of `text`. */
export const beginning = (text, length) => [...text.slice(0, length * 2)].slice(0, length).join("");
