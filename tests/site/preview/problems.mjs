// Problems are shown over the page, with the last good state beneath, and go when mended.

import { ALL_RULES, axeFinds, bringAxe } from "../lib/axe.mjs";
import * as inPage from "../lib/inpage.mjs";
import { equal, ok } from "./claims.mjs";

const FILE = "content/cases/yangxin/index.md";
const PAGE = "cases/yangxin/";
const TITLE = "阳信现代农业产业园：三思三创，梨乡共富";
const ARTICLE = "themes/gazette/templates/article.html";
const LEVELS = { error: "错误", warning: "警告", note: "提示" };
/** An article whose one fault is a warning: a picture without a text in its place. */
const WARNED = "content/news/ten-associations-praised.md";

/** A problem of `check` in the words of the page. */
const inWords = ({ level, code, message, hint, file, line, column }) => ({
  level: LEVELS[level], code, message, place: [file, line, line && column].filter(Boolean).join(":"), hint: hint && `怎么办：${hint}`,
});

/** Each error is shown as `check` has it, the line with its mark and the caret under it. */
async function showsErrors(tab, preview, file) {
  const wanted = preview.problems().filter((one) => one.level === "error" && one.file === file);
  ok(`check finds errors in ${file}`, wanted.length > 0);
  const found = (await tab.errors()).filter(({ place }) => place.startsWith(file));
  equal("the errors over the page", found.map(({ excerpt, marked, isUnder, ...words }) => words), wanted.map(inWords));
  found.forEach(({ excerpt, marked, isUnder }, at) => {
    const { line, column, end_column: end } = wanted[at];
    if (!line) return;
    const text = preview.read(file).split("\n")[line - 1];
    equal("the line shown", excerpt, text);
    equal("the place marked", marked, [...text].slice(column - 1, end ? end - 1 : column).join(""));
    ok("the caret stands under the mark", isUnder);
  });
}

/** axe, and nothing that sticks out, in both schemes at both widths. */
async function isAccessible(tab, state) {
  const faults = [];
  await bringAxe(tab.window);
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      await tab.window.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      await tab.window.emulateMedia({ colorScheme });
      await axeFinds(tab.window, ALL_RULES, "", (rule, what) => faults.push(`${state} ${width} ${colorScheme}: [${rule}] ${what}`));
    }
  }
  await tab.window.setViewportSize({ width: 320, height: 640 });
  for (const what of await tab.window.evaluate(inPage.sideways)) faults.push(`${state} 320: ${what}`);
  await tab.window.setViewportSize({ width: 1280, height: 900 });
  await tab.window.emulateMedia({ colorScheme: "light" });
  equal("axe", faults, []);
}

export const problems = [
  ["front matter is broken and mended", async ({ preview, open }) => {
    const page = await open(PAGE);
    await page.window.evaluate(() => document.querySelector(".contents summary").focus());
    await page.scrollTo("二思：项目怎么建", 120);
    const before = await page.topOf("二思：项目怎么建");
    preview.edit(FILE, `title: ${TITLE}`, 'title: "阳信现代农业产业园：三思三创，梨乡共富');
    await page.sheet.waitFor({ state: "visible" });
    await showsErrors(page, preview, FILE);
    equal("the heading of the sheet", await page.sheet.locator("h2").innerText(), `本页有 ${await page.sheet.locator(".problem").count()} 处错误`);
    equal("the last good page", await page.window.locator("h1").innerText(), TITLE);
    ok("what is read stays where it is", Math.abs((await page.topOf("二思：项目怎么建")) - before) <= 2);
    equal("the focus", await page.window.evaluate(() => document.activeElement.localName), "summary");
    await isAccessible(page, "sheet");

    await page.window.keyboard.press("Escape");
    await page.sheet.waitFor({ state: "hidden" });
    equal("what is left of it", await page.corner.locator(".pill.error").innerText(), `本页错误 ${(await page.errors()).length}`);
    await page.corner.locator(".pill.error").click();
    await page.sheet.waitFor({ state: "visible" });
    await page.sheet.getByRole("button", { name: "收起" }).click();
    await page.sheet.waitFor({ state: "hidden" });
    preview.edit(FILE, "regions: [山东省/滨州市/阳信县]", "regions: [山东省/滨州市/没有的县]");
    preview.edit(FILE, 'title: "阳信现代农业产业园：三思三创，梨乡共富', "title: [阳信");
    await page.sheet.waitFor({ state: "visible" });

    preview.edit(FILE, "title: [阳信", `title: ${TITLE}`);
    preview.edit(FILE, "regions: [山东省/滨州市/没有的县]", "regions: [山东省/滨州市/阳信县]");
    await page.sheet.waitFor({ state: "hidden" });
    await page.corner.getByText("已改好").waitFor({ state: "visible" });
    equal("the heading", await page.window.locator("h1").innerText(), TITLE);
    await page.corner.waitFor({ state: "hidden" });
  }],

  ["a template is broken and mended", async ({ preview, open }) => {
    const [page, list] = [await open(PAGE), await open("cases/")];
    preview.edit(ARTICLE, "{%- set a = page.article %}", "{%- set a = page.artikel %}");
    await page.sheet.waitFor({ state: "visible" });
    await showsErrors(page, preview, ARTICLE);
    equal("the last good page", await page.window.locator("h1").innerText(), TITLE);
    await list.sheet.waitFor({ state: "visible" });
    await page.window.reload({ waitUntil: "load" });
    await page.sheet.waitFor({ state: "visible" });
    equal("the last good page, loaded anew", await page.window.locator("h1").innerText(), TITLE);
    preview.edit(ARTICLE, "{%- set a = page.artikel %}", "{%- set a = page.article %}");
    for (const tab of [page, list]) await tab.sheet.waitFor({ state: "hidden" });
    equal("the heading", await page.window.locator("h1").innerText(), TITLE);
  }],

  ["the panel lists what is wrong elsewhere", async ({ preview, open }) => {
    const page = await open(PAGE);
    const text = preview.read(WARNED);
    preview.write(WARNED, `${text}\n![](no-text.svg)\n`);
    preview.write("content/news/no-text.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>\n');
    const badge = page.corner.locator(".pill").last();
    await badge.waitFor({ state: "visible" });
    const wanted = preview.problems();
    const of = (level) => wanted.filter((one) => one.level === level).length;
    ok("check finds a warning there", wanted.some(({ file, level }) => file === WARNED && level === "warning"));
    const counts = [of("error") && `错误 ${of("error")}`, of("warning") && `警告 ${of("warning")}`].filter(Boolean).join("，");
    equal("the badge", await badge.innerText(), counts);
    ok("no sheet lies over a page without errors", await page.sheet.isHidden());

    await badge.focus();
    await page.window.keyboard.press("Enter");
    await page.panel.waitFor({ state: "visible" });
    await page.panel.locator(".problem").first().waitFor();
    const listed = () => page.panel.locator(".problem").evaluateAll((all) => all.map((one) => {
      const text = (selector) => one.querySelector(selector)?.textContent ?? null;
      return { level: text(".level"), code: text(".code"), message: text(".what"), place: text(".path"), hint: text(".hint") };
    }));
    equal("the panel", await listed(), wanted.map(inWords));
    equal("its files", await page.panel.locator("h3").allInnerTexts(), [...new Set(wanted.map(({ file }) => file))]);
    await page.panel.getByRole("button", { name: `警告 ${of("warning")}` }).click();
    equal("warnings only", await listed(), wanted.filter(({ level }) => level === "warning").map(inWords));
    await page.panel.getByRole("button", { name: `全部 ${wanted.length}` }).click();
    await isAccessible(page, "panel");

    preview.write("content/news/liaoning-diaoyan.md", `${preview.read("content/news/liaoning-diaoyan.md")}\n![](no-text.svg)\n`);
    await page.panel.locator("h3", { hasText: "content/news/liaoning-diaoyan.md" }).waitFor();
    equal("the panel, refreshed", await listed(), preview.problems().map(inWords));
    preview.edit("content/news/liaoning-diaoyan.md", "\n![](no-text.svg)\n", "");
    preview.write(WARNED, text);
    preview.remove("content/news/no-text.svg");
    await page.panel.getByText("没有问题。").waitFor();
    await page.window.keyboard.press("Escape");
    await page.panel.waitFor({ state: "hidden" });
    await badge.waitFor({ state: "hidden" });
  }],

  ["the panel stays open over a reload; closing it gives the focus back", async ({ preview, open }) => {
    const page = await open("cases/siping/");
    preview.edit(FILE, "regions: [山东省/滨州市/阳信县]", "regions: [山东省/滨州市/没有的县]");
    const badge = page.corner.locator(".pill").last();
    await badge.waitFor({ state: "visible" });
    await badge.focus();
    await page.window.keyboard.press("Enter");
    await page.panel.waitFor({ state: "visible" });
    await page.window.keyboard.press("Escape");
    await page.panel.waitFor({ state: "hidden" });
    ok("the badge has the focus", await badge.evaluate((one) => one.getRootNode().activeElement === one));

    await page.window.keyboard.press("Enter");
    await page.panel.locator(".problem").first().waitFor();
    preview.edit("content/cases/siping.md", "企业科协是什么？怎么宣传？", "企业科协是什么？如何宣传？");
    await page.untilText("企业科协是什么？如何宣传？");
    ok("the panel is open after the page was loaded anew", await page.panel.isVisible());
    equal("what it lists", await page.panel.locator("h3").allInnerTexts(), [FILE]);
  }],

  ["a double click tells the file and the line", async ({ preview, open }) => {
    const page = await open(PAGE);
    const paragraph = page.window.locator(".prose p", { hasText: "省、市、县三级派来的" });
    await paragraph.dblclick();
    await page.toast.waitFor({ state: "visible" });
    equal("the toast", await page.toast.locator(".said").innerText(), `${FILE} 第${preview.lineOf(FILE, "省、市、县三级派来的")}行`);
    await isAccessible(page, "toast");
    await page.toast.getByRole("button", { name: "复制" }).click();
    await page.toast.getByRole("button", { name: /已复制|已选中/ }).waitFor();
    await page.window.keyboard.press("Escape");
    await page.toast.waitFor({ state: "hidden" });
    for (const [selector, words] of [["h2 >> text=二思：项目怎么建", "## 二思"], ["td >> text=高值果蔬品种", "| 高值果蔬品种"]]) {
      await page.window.locator(selector).first().dblclick();
      await page.toast.waitFor({ state: "visible" });
      equal("the toast", await page.toast.locator(".said").innerText(), `${FILE} 第${preview.lineOf(FILE, words)}行`);
      await page.window.keyboard.press("Escape");
      await page.toast.waitFor({ state: "hidden" });
    }
  }],
];
