// axe in a page: the rules that pages are held to, and what it finds wrong.

import axe from "axe-core";

/** WCAG 2.2 A and AA, and axe's own good practice. */
export const ALL_RULES = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
};
/** What a colour scheme can change. */
export const COLOUR_RULES = { resultTypes: ["violations"], runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
/** What a reader who asks for more contrast gets: 7:1. */
export const STRONG_RULES = { resultTypes: ["violations"], runOnly: { type: "rule", values: ["color-contrast-enhanced"] }, rules: { "color-contrast-enhanced": { enabled: true } } };

/** Makes axe known in the page that `window` shows. */
export const bringAxe = (window) => window.evaluate(axe.source);

/** Tells `fault(rule, what, state)` what axe finds in the page by `rules`, once its animations are over. */
export async function axeFinds(window, rules, state, fault) {
  await window.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  const violations = await window.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({
      id, help, count: nodes.length, target: nodes[0].target.join(" "), html: nodes[0].html, why: nodes[0].any[0]?.message ?? nodes[0].all[0]?.message ?? nodes[0].none[0]?.message ?? "",
    }));
  }, rules);
  for (const { id, help, count, target, html, why } of violations) {
    fault(`axe-${id}`, `${help}: ${target} (${count} place${count === 1 ? "" : "s"}): ${why} ${html.replace(/\s+/g, " ").slice(0, 160)}`, state);
  }
}
