// A place in a file, with what can be done with it: open it in the editor, or copy it.

import { copyText, openInEditor } from "./ask.js";
import { make } from "./shell.js";

/** How long a button says what it has done. */
const SAID = 2000;

/** `file:line:column` as a button that opens the editor, or as text with a button that copies it. */
export function whereOf({ file, line, column }, { shell, words, editor }) {
  const text = [file, line, line && column].filter(Boolean).join(":");
  const path = make("span", { class: "path" }, text);
  const usual = editor ? words.open : words.copy;
  const verb = make("span", { class: "verb" }, usual);
  const fault = make("span", { class: "fault" });

  let saying = 0;
  const tell = (done) => {
    verb.textContent = done;
    shell.say(done);
    clearTimeout(saying);
    saying = setTimeout(() => { verb.textContent = usual; }, SAID);
  };
  const open = async () => {
    fault.textContent = await openInEditor(file, line, words);
    if (fault.textContent) shell.say(fault.textContent);
    else tell(words.opened);
  };
  const copy = async () => tell(await copyText(path, words));

  if (editor) return make("div", { class: "where" }, make("button", { type: "button", class: "link", click: open }, path, " ", verb), fault);
  return make("div", { class: "where" }, path, " ", make("button", { type: "button", class: "small", "aria-label": `${words.copy} ${text}`, click: copy }, verb));
}
