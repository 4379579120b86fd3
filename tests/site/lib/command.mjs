// What every check shares as a command: its arguments, its list of faults, its
// closing line and its exit status.

import { fileURLToPath } from "node:url";

/** How many faults of one rule are listed before the rest is only counted. */
const LISTED_PER_RULE = 8;

/** The faults that a check has found. */
export class Faults {
  #list = [];

  /**
   * Adds one.
   * @param {string} rule short name of the rule, `broken-link`
   * @param {string} file path below the site's folder
   * @param {string} what what is wrong and what would be right
   * @param {number|string} [where] line, or the page's state in words
   */
  add(rule, file, what, where = "") {
    this.#list.push({ rule, file, what, where: String(where) });
  }

  get size() {
    return this.#list.length;
  }

  /** All of them, in the order of rule, file and place. */
  get all() {
    const key = (f) => [f.rule, f.file, f.where.padStart(8, "0"), f.what].join("\0");
    return [...this.#list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  /** One line a fault; of each rule the first few unless `everything`. */
  lines(everything = false) {
    const counts = new Map();
    const lines = [];
    const rest = (rule) => {
      const left = (counts.get(rule) ?? 0) - LISTED_PER_RULE;
      if (!everything && left > 0) lines.push(`  … and ${left} more of ${rule} (--all lists them)`);
    };
    let rule = null;
    for (const fault of this.all) {
      if (rule !== null && rule !== fault.rule) rest(rule);
      rule = fault.rule;
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (everything || count <= LISTED_PER_RULE) {
        const place = fault.where ? `${fault.file}:${fault.where}` : fault.file;
        lines.push(`${place}: [${fault.rule}] ${fault.what}`);
      }
    }
    if (rule !== null) rest(rule);
    return lines;
  }
}

/**
 * Reads a command line: words without dashes are positional, `--name value` and
 * `--name=value` are options, those named in `flags` take no value, those named in
 * `lists` may be given several times.
 */
export function readArguments(words, { options = [], flags = [], lists = [], positional }) {
  const found = { positional: [] };
  for (const name of lists) found[name] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word.startsWith("--")) {
      found.positional.push(word);
      continue;
    }
    const [name, inline] = word.slice(2).split(/=(.*)/s, 2);
    if (flags.includes(name)) {
      found[name] = true;
    } else if (options.includes(name) || lists.includes(name)) {
      const value = inline ?? words[(at += 1)];
      if (value === undefined) throw new UsageError(`--${name} needs a value`);
      if (lists.includes(name)) found[name].push(value);
      else found[name] = value;
    } else {
      throw new UsageError(`there is no option --${name}`);
    }
  }
  if (found.positional.length !== positional) {
    throw new UsageError(`${positional} positional argument(s) are expected, ${found.positional.length} given`);
  }
  return found;
}

/** A wrong call: exit status 2. */
export class UsageError extends Error {}

/**
 * Runs `main` when the module at `moduleUrl` is the program itself. `main` gives
 * `{ name, subject, faults }`; faults lead to exit status 1, anything that kept the
 * check from being made leads to 2.
 */
export async function run(moduleUrl, usage, main) {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return;
  const words = process.argv.slice(2);
  const everything = words.includes("--all");
  const started = Date.now();
  try {
    const { name, subject, faults } = await main(words.filter((word) => word !== "--all"));
    for (const line of faults.lines(everything)) console.log(line);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const verdict = faults.size === 0 ? "no faults" : `${faults.size} fault${faults.size === 1 ? "" : "s"}`;
    console.log(`${name}: ${subject}: ${verdict} (${seconds} s)`);
    process.exitCode = faults.size === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nusage: ${usage}`);
    else console.error(error);
    process.exitCode = 2;
  }
}
