// What a step claims; a claim that does not hold ends it.

import { isDeepStrictEqual } from "node:util";

/** A claim that does not hold. */
export class Refuted extends Error {}

export function ok(what, holds) {
  if (!holds) throw new Refuted(`not so: ${what}`);
}

export function equal(what, found, wanted) {
  if (!isDeepStrictEqual(found, wanted)) throw new Refuted(`${what}:\n  found  ${JSON.stringify(found)}\n  wanted ${JSON.stringify(wanted)}`);
}

/** Both are the same number of pixels, as far as an eye can tell. */
export function near(what, found, wanted) {
  if (!(Math.abs(found - wanted) <= 2)) throw new Refuted(`${what}: at ${found} px, wanted ${wanted} px`);
}
