// Many tabs, several browsers, a server that ends and comes again, an editor.

import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { equal, near, ok } from "./claims.mjs";

const FILE = "content/cases/yangxin/index.md";
const PAGE = "cases/yangxin/";

/** Waits for what no browser tells of. */
async function eventually(what, look) {
  const end = Date.now() + 15000;
  for (let found = await look(); ; found = await look()) {
    if (found) return found;
    if (Date.now() > end) throw new Error(`not seen within 15 s: ${what}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
}

export const tabs = [
  ["two browsers show the same page: both follow", async ({ preview, open, context }) => {
    const second = await context();
    const all = [await open(PAGE), await open(PAGE, { context: second }), await open(PAGE, { context: second })];
    preview.edit(FILE, "阳信以梨闻名。", "阳信的梨名声在外。");
    for (const tab of all) await tab.untilText("阳信的梨名声在外。");
  }],

  ["eight tabs of one browser: all load, and those behind are up to date when they are shown", async ({ preview, open }) => {
    const all = [];
    for (let at = 0; at < 8; at += 1) {
      if (at > 0) await all[at - 1].setVisible(false);
      all.push(await open(at % 2 === 0 ? PAGE : "cases/siping/"));
    }
    preview.edit(FILE, "阳信以梨闻名。", "阳信的梨香飘十里。");
    await all[7].setVisible(false);
    await all[0].setVisible(true);
    await all[0].untilText("阳信的梨香飘十里。");
    for (let at = 1; at < 8; at += 1) {
      await all[at - 1].setVisible(false);
      await all[at].setVisible(true);
      await all[at].untilText(at % 2 === 0 ? "阳信的梨香飘十里。" : "企业科协是什么？");
    }
    const ninth = await open("cases/");
    await ninth.untilText("阳信现代农业产业园");
    preview.edit(FILE, "阳信的梨香飘十里。", "阳信以梨闻名。");
    await all[7].setVisible(false);
    await all[6].setVisible(true);
    await all[6].untilText("阳信以梨闻名。");
  }],

  ["the server ends and comes again: the page says so, and is up to date", async ({ preview, open }) => {
    const page = await open(PAGE);
    await page.scrollTo("二思：项目怎么建", 200);
    const before = await page.topOf("二思：项目怎么建");
    await page.mark();
    await preview.kill();
    const note = page.corner.getByText("预览已停止，等待重新启动");
    await note.waitFor({ state: "visible" });
    await preview.start();
    await note.waitFor({ state: "hidden" });
    ok("a page that has not changed is not loaded anew", await page.isMarked());
    await preview.kill();
    await note.waitFor({ state: "visible" });
    preview.edit(FILE, "阳信以梨闻名。", "阳信的梨闻名全省。");
    await preview.start();
    await page.untilText("阳信的梨闻名全省。");
    await note.waitFor({ state: "hidden" });
    near("the heading that is read", await page.topOf("二思：项目怎么建"), before);
  }],

  ["back and forth through the browser's history", async ({ preview, open }) => {
    const page = await open("cases/");
    await page.go(PAGE);
    await page.window.goBack({ waitUntil: "load" });
    preview.edit(FILE, "title: 阳信现代农业产业园：三思三创，梨乡共富", "title: 阳信农业园：三思三创，共富之路");
    await page.untilText("阳信农业园：三思三创，共富之路");
    await page.window.goForward({ waitUntil: "load" });
    await page.untilText("阳信农业园：三思三创，共富之路");
  }],

  ["an editor is given the file and the line", async ({ preview, open }) => {
    const said = join(preview.dir, "editor.txt");
    const editor = join(preview.dir, "editor.sh");
    writeFileSync(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}.new' && mv '${said}.new' '${said}'\n`);
    chmodSync(editor, 0o755);
    await preview.kill();
    await preview.start("--editor", `${editor} -g {file}:{line}`);
    const page = await open(PAGE);
    const heard = async (line) => {
      await eventually("the editor", () => existsSync(said) && readFileSync(said, "utf8") === `-g\n${preview.path(FILE)}:${line}\n`);
      rmSync(said);
    };
    const line = preview.lineOf(FILE, "省、市、县三级派来的");
    await page.window.locator(".prose p", { hasText: "省、市、县三级派来的" }).dblclick();
    await heard(line);
    await page.toast.waitFor({ state: "visible" });
    equal("the toast", await page.toast.locator(".said").innerText(), `已在编辑器中打开：${FILE} 第${line}行`);
    await page.toast.getByRole("button", { name: "打开" }).click();
    await heard(line);

    preview.edit(FILE, "regions: [山东省/滨州市/阳信县]", "regions: [山东省/滨州市/没有的县]");
    await page.sheet.waitFor({ state: "visible" });
    const place = page.sheet.locator(".where button").first();
    const wanted = Number((await place.locator(".path").innerText()).split(":")[1]);
    await place.click();
    await heard(wanted);
    await place.getByText("已打开").waitFor();
  }],
];
