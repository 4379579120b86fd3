// How the preview's parts look: fonts of the system, the system's light and dark.
// `em` throughout, because a theme sets `rem`.

export const look = `
:host {
  all: initial !important;
  --surface: #ffffff;
  --sunk: #f4f4f6;
  --ink: #1c1c21;
  --soft: #55555f;
  --line: #d5d5dc;
  --edge: #85858f;
  --focus: #0b57d0;
  --error: #b3261e;
  --error-sunk: #fdeceb;
  --warning: #7a4b00;
  --warning-sunk: #fdf2da;
  --note: #1f5487;
  --note-sunk: #e8f1fb;
  --good: #1b6437;
  --good-sunk: #e4f4e9;
  --shadow: 0 2px 6px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 20%);
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;
  display: block !important;
  block-size: var(--room, 0px) !important;
  color-scheme: light dark !important;
  color: var(--ink) !important;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif !important;
  font-size: medium !important;
  line-height: 1.55 !important;
  overflow-wrap: anywhere !important;
}

@media (prefers-color-scheme: dark) {
  :host {
    --surface: #202126;
    --sunk: #2a2b31;
    --ink: #ececf1;
    --soft: #b6b6c2;
    --line: #42434c;
    --edge: #8a8a97;
    --focus: #a8c7fa;
    --error: #ffb4ab;
    --error-sunk: #48211e;
    --warning: #f3c76d;
    --warning-sunk: #40310f;
    --note: #a5cdfb;
    --note-sunk: #1c344e;
    --good: #93d8a9;
    --good-sunk: #17371f;
    --shadow: 0 2px 6px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 60%);
  }
}

@media print { :host { display: none !important; } }

*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, p, ol, pre { margin: 0; padding: 0; font: inherit; }
ol { list-style: none; }

.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

button {
  min-block-size: 2em;
  padding: 0.25em 0.75em;
  border: 1px solid var(--edge);
  border-radius: 0.4em;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
  font-size: 0.9333em;
  line-height: 1.4;
  cursor: pointer;
}

button:hover { background: var(--sunk); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5em; }

/* The theme sets the size of what the host stands in, so sizes begin at the browser's own. */
.dock, .panel, .toast { font-size: 0.9375em; }

/* The foot of the window ---------------------------------------------------- */

.dock {
  position: fixed;
  inset: auto 0 0;
  z-index: 2147483646;
  display: flex;
  flex-direction: column;
  align-items: center;
  pointer-events: none;
}

.dock > * { pointer-events: auto; }

.corner {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  align-self: flex-end;
  gap: 0.5em;
  padding: 0.75em max(0.75em, env(safe-area-inset-right)) max(0.75em, env(safe-area-inset-bottom)) 0.75em;
  pointer-events: none;
}

.corner > * { pointer-events: auto; }

.pill,
.notice {
  min-block-size: 2.25em;
  padding: 0.4em 0.9em;
  border: 1px solid var(--edge);
  border-radius: 1.2em;
  background: var(--surface);
  color: var(--ink);
  font-size: 0.9333em;
  line-height: 1.4;
  box-shadow: var(--shadow);
}

.pill::before,
.notice::before {
  content: "";
  display: inline-block;
  inline-size: 0.6em;
  block-size: 0.6em;
  margin-inline-end: 0.5em;
  border-radius: 50%;
  background: var(--error);
}

.pill.warning::before { background: var(--warning); }
.pill.error { border-color: var(--error); background: var(--error-sunk); color: var(--error); font-weight: 600; }
.notice.mended { border-color: var(--good); background: var(--good-sunk); color: var(--good); font-weight: 600; }
.notice.mended::before { background: var(--good); }
.notice.away { color: var(--soft); }
.notice.away::before { background: var(--edge); }

/* The errors of the page ---------------------------------------------------- */

.sheet {
  display: flex;
  flex-direction: column;
  inline-size: min(62em, 100%);
  max-block-size: min(46vh, 30em);
  border: 1px solid var(--line);
  border-block-start: 3px solid var(--error);
  border-block-end: 0;
  border-start-start-radius: 0.7em;
  border-start-end-radius: 0.7em;
  background: var(--surface);
  box-shadow: var(--shadow);
  padding-block-end: env(safe-area-inset-bottom);
}

.sheet .head,
.panel .head {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  justify-content: space-between;
  gap: 0.5em 1em;
  padding: 0.75em 1.1em;
}

.sheet .head { border-block-end: 1px solid var(--line); }
.sheet h2 { flex: 1 1 auto; padding-block: 0.1em; color: var(--error); font-size: 1.0667em; font-weight: 700; }
.sheet .head p { flex: 1 0 100%; margin-block-start: -0.4em; color: var(--soft); font-size: 0.8667em; }
.sheet-body { overflow: auto; overscroll-behavior: contain; padding: 0 1.1em; }

/* A problem ----------------------------------------------------------------- */

.problem { --tone: var(--error); --tone-sunk: var(--error-sunk); padding-block: 0.85em; }
.problem.warning { --tone: var(--warning); --tone-sunk: var(--warning-sunk); }
.problem.note { --tone: var(--note); --tone-sunk: var(--note-sunk); }
.problem + .problem { border-block-start: 1px solid var(--line); }
.what { font-weight: 600; }

.level {
  display: inline-block;
  padding-inline: 0.45em;
  border-radius: 0.3em;
  background: var(--tone-sunk);
  color: var(--tone);
  font-size: 0.8667em;
  font-weight: 700;
}

.code { color: var(--soft); font-family: var(--mono); font-size: 0.8667em; white-space: nowrap; }
.where { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.6em; margin-block-start: 0.2em; }
.path { font-family: var(--mono); font-size: 0.8667em; }
.where .path { color: var(--soft); }

.link {
  margin-inline-start: -0.4em;
  padding: 0.1em 0.4em;
  border-color: transparent;
  background: none;
  text-align: start;
}

.link .path { color: var(--note); font-size: 0.9333em; text-decoration: underline; text-underline-offset: 0.2em; }
.link .verb { color: var(--soft); font-size: 0.9333em; }
.small { min-block-size: 1.9em; padding: 0.05em 0.6em; font-size: 0.8667em; }
.fault { color: var(--error); }
.hint { margin-block-start: 0.5em; }

.excerpt {
  display: flex;
  margin-block-start: 0.5em;
  border-radius: 0.4em;
  background: var(--sunk);
  font-family: var(--mono);
  font-size: 0.9333em;
  line-height: 1.5;
  overflow-wrap: normal;
}

.number {
  flex: none;
  padding: 0.5em 0.6em;
  border-inline-end: 1px solid var(--line);
  color: var(--soft);
  font-variant-numeric: tabular-nums;
  user-select: none;
}

/* The last line of the box is the caret's, which stands under the first character marked. */
.excerpt pre {
  position: relative;
  flex: 1;
  min-inline-size: 0;
  overflow-x: auto;
  padding: 0.5em 0.8em 1.5em;
  tab-size: 2;
  white-space: pre;
}

mark {
  position: relative;
  display: inline-block;
  background: var(--tone-sunk);
  color: inherit;
  text-decoration: underline 2px var(--tone);
  text-decoration-skip-ink: none;
  text-underline-offset: 0.2em;
}

mark.empty { inline-size: 0.55em; block-size: 1.5em; vertical-align: bottom; }

.caret {
  position: absolute;
  inset-block-start: 100%;
  inset-inline-start: 0;
  inline-size: min(100%, 1em);
  color: var(--tone);
  font-weight: 700;
  line-height: 1;
  text-align: center;
  text-decoration: none;
  user-select: none;
}

/* All problems -------------------------------------------------------------- */

.panel {
  inline-size: min(56em, 100vw - 2em);
  max-inline-size: none;
  max-block-size: min(88vh, 60em);
  margin: auto;
  padding: 0;
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 0.7em;
  background: var(--surface);
  color: var(--ink);
  box-shadow: var(--shadow);
}

.panel::backdrop { background: rgb(0 0 0 / 45%); }
.panel-sheet { position: relative; display: flex; flex-direction: column; max-block-size: inherit; }
.panel .head { align-items: center; padding-block-end: 0.5em; }
.panel h2 { font-size: 1.2em; font-weight: 700; }
.panel-body { overflow: auto; overscroll-behavior: contain; padding: 0 1.1em 1em; border-block-start: 1px solid var(--line); }
.filters { display: flex; flex-wrap: wrap; gap: 0.4em; padding: 0 1.1em 0.75em; }
.filters button { border-radius: 1.2em; }
.filters [aria-pressed="true"] { border-color: var(--ink); background: var(--ink); color: var(--surface); }
.panel section { padding-block-start: 1em; content-visibility: auto; contain-intrinsic-size: auto 12em; }
.panel h3 { padding-block-end: 0.25em; border-block-end: 1px solid var(--edge); font-family: var(--mono); font-size: 0.9333em; font-weight: 700; }
.none { padding-block: 1.5em; color: var(--soft); }
.more { display: block; margin: 1em auto 0; }

/* The toast of a double click ----------------------------------------------- */

.toast {
  position: fixed;
  z-index: 2147483647;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4em 0.9em;
  inline-size: max-content;
  max-inline-size: min(34em, 100vw - 16px);
  padding: 0.6em 0.9em;
  border: 1px solid var(--edge);
  border-radius: 0.6em;
  background: var(--surface);
  box-shadow: var(--shadow);
}

.toast .said:empty { display: none; }
.toast .path { font-size: 0.9333em; }

@media (max-width: 40em) {
  .sheet { max-block-size: 52vh; border-inline: 0; }
  .sheet .head { padding: 0.6em 0.9em; }
  .sheet-body { padding-inline: 0.9em; }
}

@media (prefers-reduced-motion: no-preference) {
  .sheet, .notice, .toast { animation: appear 0.16s ease-out; }
  @keyframes appear { from { opacity: 0; } }
}

@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .filters [aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`;
