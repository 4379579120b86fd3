// What an editor saves is seen, at the place where they were reading.

import { equal, near, ok } from "./claims.mjs";

const FILE = "content/cases/yangxin/index.md";
const PAGE = "cases/yangxin/";
const ARTICLE = "themes/gazette/templates/article.html";
/** What is read while others write. */
const READ = "二思：项目怎么建";
const TOP = 220;

/** A form, a note that opens and a box that scrolls: what the sample's pages have too little of. */
const FORM = `<form class="trial"><label>查找 <input name="find"></label> <label>备注 <textarea name="note"></textarea></label>
<label><input type="checkbox" name="whole"> 全文</label></form>
<details class="trial-note"><summary>说明</summary><p>说明的正文。</p></details>
<div class="trial-box" tabindex="0" style="block-size: 4em; overflow: auto"><p>一<br>二<br>三<br>四<br>五<br>六<br>七<br>八</p></div>
`;

const BRIEF = `---
title: 试写的简讯
date: 2024-09-01
summary: 试写一条，看看预览。
source: 某市科协
event_date: 2024-09-01
regions: [四川省/德阳市]
tags: [企业科协]
---
试写的正文。
`;

const svg = (width, height, colour) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colour}"/></svg>\n`;

/** Whether a picture of the page is there in one colour. */
const isPainted = ([name, colour]) => {
  const image = [...document.images].find((one) => one.currentSrc.includes(name));
  if (!image?.complete || !image.naturalWidth) return false;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const paper = canvas.getContext("2d");
  paper.drawImage(image, 0, 0, 1, 1);
  return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3).join(",") === colour;
};

/** The steps, in order: `[what it shows, what is done]`. */
export const edits = [
  ["a body is edited: its page alone is loaded anew, at the same place", async ({ preview, open }) => {
    const [page, list, other] = [await open(PAGE), await open("cases/"), await open("cases/siping/")];
    for (const tab of [page, list, other]) await tab.mark();
    await page.scrollTo(READ, TOP);
    const before = await page.topOf(READ);
    preview.edit(FILE, "阳信以梨闻名。", "阳信的梨天下闻名。");
    await page.untilText("阳信的梨天下闻名。");
    near("the heading that is read", await page.topOf(READ), before);
    ok("the page was loaded anew", !(await page.isMarked()));
    ok("the list stays as it is", await list.isMarked());
    ok("another article stays as it is", await other.isMarked());
  }],

  ["a paragraph is put in above: what is read stays where it is", async ({ preview, open }) => {
    const page = await open(PAGE);
    await page.scrollTo(READ, TOP);
    const [before, scrolled] = [await page.topOf(READ), await page.window.evaluate(() => scrollY)];
    const added = `新写的一段，${"又长又新，".repeat(60)}到此为止。`;
    preview.edit(FILE, "\n## 一思：产业怎么兴", `\n${added}\n\n## 一思：产业怎么兴`);
    await page.untilText("新写的一段");
    near("the heading that is read", await page.topOf(READ), before);
    ok("the page is longer above it", (await page.window.evaluate(() => scrollY)) > scrolled + 40);
    preview.edit(FILE, `${added}\n\n`, "");
    await page.untilNoText("新写的一段");
    near("the heading that is read, when the paragraph has gone", await page.topOf(READ), before);
  }],

  ["what is typed, open, chosen, scrolled and in focus is kept", async ({ preview, open }) => {
    preview.edit(ARTICLE, "{{ a.body | safe }}", `${FORM}{{ a.body | safe }}`);
    const page = await open(PAGE);
    const { window } = page;
    await window.locator(".contents summary").click();
    await window.locator(".trial-note summary").click();
    await window.locator("[name=note]").fill("记一笔");
    await window.locator("[name=whole]").check();
    await window.locator(".trial-box").evaluate((box) => { box.scrollTop = 40; });
    await window.locator("[name=find]").fill("创新驱动");
    await window.locator("[name=find]").evaluate((field) => field.setSelectionRange(1, 3));
    const state = () => window.evaluate(() => ({
      find: document.querySelector("[name=find]").value,
      note: document.querySelector("[name=note]").value,
      whole: document.querySelector("[name=whole]").checked,
      contents: document.querySelector(".contents").open,
      more: document.querySelector(".trial-note").open,
      box: document.querySelector(".trial-box").scrollTop,
      focus: document.activeElement.name,
      chosen: [document.activeElement.selectionStart, document.activeElement.selectionEnd],
    }));
    const before = await state();
    equal("before", before, { find: "创新驱动", note: "记一笔", whole: true, contents: false, more: true, box: 40, focus: "find", chosen: [1, 3] });
    preview.edit(FILE, "阳信以梨闻名。", "阳信的梨名声在外。");
    await page.untilText("阳信的梨名声在外。");
    equal("after", await state(), before);
  }],

  ["a title is edited: the page and the list show it", async ({ preview, open }) => {
    const [page, list] = [await open(PAGE), await open("cases/")];
    const [old, fresh] = ["阳信现代农业产业园：三思三创，梨乡共富", "阳信农业园：三思三创，共富之路"];
    preview.edit(FILE, `title: ${old}`, `title: ${fresh}`);
    await page.untilText(fresh);
    await list.untilText(fresh);
    equal("the heading", await page.window.locator("h1").innerText(), fresh);
    ok("the list does not show the old title", !(await list.window.innerText("main")).includes(old));
  }],

  ["a tag is taken away and given again: its page follows", async ({ preview, open }) => {
    const page = await open(PAGE);
    const href = await page.window.locator('a[rel="tag"]', { hasText: "乡村振兴" }).first().getAttribute("href");
    const tag = await open(href.slice(preview.basePath.length));
    await tag.untilText("阳信现代农业产业园：三思三创，梨乡共富");
    preview.edit(FILE, "tags: [园区科协, 乡村振兴, ", "tags: [园区科协, ");
    await tag.untilNoText("阳信现代农业产业园：三思三创，梨乡共富");
    preview.edit(FILE, "tags: [园区科协, ", "tags: [园区科协, 乡村振兴, ");
    await tag.untilText("阳信现代农业产业园：三思三创，梨乡共富");
  }],

  ["a template is edited: every page shows it, at the same place", async ({ preview, open }) => {
    const page = await open(PAGE);
    await page.scrollTo(READ, TOP);
    const before = await page.topOf(READ);
    preview.edit(ARTICLE, '<header class="article-head">', '<header class="article-head"><p class="trial">模板里新写的一行</p>');
    await page.untilText("模板里新写的一行");
    near("the heading that is read", await page.topOf(READ), before);
    preview.edit(ARTICLE, '<p class="trial">模板里新写的一行</p>', "");
    await page.untilNoText("模板里新写的一行");
    near("the heading that is read, when the line has gone", await page.topOf(READ), before);
  }],

  ["a style sheet is edited: it changes without a reload", async ({ preview, open }) => {
    const [page, list] = [await open(PAGE), await open("cases/")];
    await page.scrollTo(READ, TOP);
    const before = await page.topOf(READ);
    for (const tab of [page, list]) await tab.mark();
    const css = preview.read("themes/gazette/static/gazette.css");
    for (const [colour, seen] of [["#123456", "rgb(18, 52, 86)"], ["#654321", "rgb(101, 67, 33)"]]) {
      preview.write("themes/gazette/static/gazette.css", `${css}\nh1 { color: ${colour}; }\n`);
      for (const tab of [page, list]) {
        await tab.until((wanted) => getComputedStyle(document.querySelector("h1")).color === wanted, seen, `headings in ${colour}`);
        await tab.until(() => document.querySelectorAll('link[rel="stylesheet"]').length === 5, null, "five style sheets, none of them old");
      }
    }
    preview.write("themes/gazette/static/gazette.css", css);
    await page.until((unwanted) => getComputedStyle(document.querySelector("h1")).color !== unwanted, "rgb(101, 67, 33)", "the old colour");
    await page.settled();
    near("the heading that is read", await page.topOf(READ), before);
    ok("the page was not loaded anew", await page.isMarked());
    ok("the list was not loaded anew", await list.isMarked());
  }],

  ["a picture is painted over: it changes without a reload; with another size the page follows", async ({ preview, open }) => {
    const file = "content/cases/yangxin/dapeng.svg";
    preview.write(file, svg(1200, 675, "#00aa00"));
    const page = await open(PAGE);
    await page.scrollTo(READ, TOP);
    const before = await page.topOf(READ);
    await page.until(isPainted, ["dapeng", "0,170,0"], "the picture in green");
    await page.mark();
    preview.write(file, svg(1200, 675, "#0000ff"));
    await page.until(isPainted, ["dapeng", "0,0,255"], "the picture in blue");
    ok("the page was not loaded anew", await page.isMarked());
    near("the heading that is read", await page.topOf(READ), before);
    preview.write(file, svg(1200, 800, "#0000ff"));
    await page.until(() => {
      const image = [...document.images].find((one) => one.currentSrc.includes("dapeng"));
      return image?.complete && image.naturalHeight === 800 && image.getAttribute("height") === "800";
    }, null, "the picture 800 px high");
    await page.settled();
    near("the heading that is read, in the page's new state", await page.topOf(READ), before);
  }],

  ["an article is written, deleted and written again: its page comes, goes and comes", async ({ preview, open }) => {
    const [page, list] = [await open("briefs/trial/", { mayMiss: true }), await open("briefs/")];
    const missing = await page.window.locator("h1").innerText();
    for (const round of [1, 2]) {
      preview.write("content/briefs/trial.md", BRIEF);
      await page.untilText("试写的简讯");
      equal("the heading", await page.window.locator("h1").innerText(), "试写的简讯");
      await list.untilText("试写的简讯");
      if (round === 1) await page.scrollTo("试写的正文", 200);
      preview.remove("content/briefs/trial.md");
      await page.untilNoText("试写的简讯");
      equal("the heading", await page.window.locator("h1").innerText(), missing);
      await list.untilNoText("试写的简讯");
    }
  }],
];
