// A browser's tab on a preview: what an editor sees in it, and whether it was loaded
// anew.

/** The longest that something may take to be seen. */
export const SOON = 15000;

export class Tab {
  /**
   * Opens a tab at `page` and waits until the preview's script is at work.
   * `complain(what)` takes what the console tells.
   */
  static async open(context, preview, page, { mayMiss = false, complain = () => {} } = {}) {
    const window = await context.newPage();
    const tab = new Tab(window, preview);
    tab.mayMiss = mayMiss;
    window.on("console", (message) => {
      if (!tab.#isExpected(message)) complain(`${page}: ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    window.on("pageerror", (error) => complain(`${page}: uncaught: ${error.message}`));
    window.on("dialog", (dialog) => {
      complain(`${page}: opens a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    // A headless browser shows all its tabs at once; a real one only the one in front.
    await window.addInitScript(() => {
      let state = sessionStorage.getItem("test:visibility") ?? "visible";
      Object.defineProperty(document, "visibilityState", { get: () => state });
      Object.defineProperty(document, "hidden", { get: () => state === "hidden" });
      addEventListener("test:visibility", ({ detail }) => {
        state = detail;
        sessionStorage.setItem("test:visibility", state);
        document.dispatchEvent(new Event("visibilitychange"));
      });
    });
    await tab.go(page);
    return tab;
  }

  constructor(window, preview) {
    this.window = window;
    this.preview = preview;
    /** Whether a page that is not there is what is to be seen. */
    this.mayMiss = false;
    this.shell = window.locator("huibian-preview");
    this.sheet = this.shell.locator(".sheet");
    this.panel = this.shell.locator("dialog");
    this.toast = this.shell.locator(".toast");
    this.corner = this.shell.locator(".corner");
  }

  /** What no script can keep from the console. */
  #isExpected(message) {
    const text = message.text();
    const { url } = message.location();
    if (text.startsWith("Failed to load resource: net::") && url.includes("/.huibian/")) return this.preview.isAway;
    return this.mayMiss && text.startsWith("Failed to load resource: the server responded with a status of 404");
  }

  async go(page) {
    await this.window.goto(this.preview.url(page), { waitUntil: "load" });
    await this.shell.waitFor({ state: "attached" });
  }

  close() {
    return this.window.close();
  }

  setVisible(isVisible) {
    return this.window.evaluate((detail) => dispatchEvent(new CustomEvent("test:visibility", { detail })), isVisible ? "visible" : "hidden");
  }

  /** Waits until `look(argument)`, asked in the page, gives something true, and gives that. */
  async until(look, argument, what = "") {
    try {
      const found = await this.window.waitForFunction(look, argument, { timeout: SOON, polling: 30 });
      return await found.jsonValue();
    } catch (error) {
      throw new Error(`not seen within ${SOON / 1000} s: ${what || look}: ${error.message.split("\n")[0]}`);
    }
  }

  /** Waits until the page shows `text`, and has settled. */
  async untilText(text) {
    await this.until((wanted) => document.readyState === "complete" && document.body.innerText.includes(wanted), text, `the text "${text}"`);
    await this.settled();
  }

  async untilNoText(text) {
    await this.until((unwanted) => document.readyState === "complete" && !document.body.innerText.includes(unwanted), text, `the text "${text}" gone`);
    await this.settled();
  }

  /** Two frames after fonts and pictures: the tab in front has frames of full speed. */
  async settled() {
    await this.window.bringToFront();
    await this.window.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  }

  /** Marks the page as it is loaded now. */
  mark() {
    return this.window.evaluate(() => { globalThis.markOfTest = true; });
  }

  isMarked() {
    return this.window.evaluate(() => globalThis.markOfTest === true);
  }

  /** Scrolls so that the block of the article that begins with `text` stands `top` pixels below the window's top. */
  scrollTo(text, top) {
    return this.window.evaluate(([wanted, offset]) => {
      const block = [...document.querySelectorAll(".prose :is(p, h2, h3, li)")].find((one) => one.innerText.startsWith(wanted));
      scrollTo({ top: scrollY + block.getBoundingClientRect().top - offset, behavior: "instant" });
    }, [text, top]);
  }

  /** How far below the window's top the block of the article stands that begins with `text`. */
  topOf(text) {
    return this.window.evaluate((wanted) => {
      const block = [...document.querySelectorAll(".prose :is(p, h2, h3, li)")].find((one) => one.innerText.startsWith(wanted));
      return block?.getBoundingClientRect().top ?? NaN;
    }, text);
  }

  /** What the sheet of errors says of each: its words as they are read, and how the caret stands. */
  errors() {
    return this.sheet.locator(".problem").evaluateAll((all) => all.map((one) => {
      const text = (selector) => one.querySelector(selector)?.textContent ?? null;
      const mark = one.querySelector("mark")?.getBoundingClientRect();
      const caret = one.querySelector(".caret")?.getBoundingClientRect();
      const line = one.querySelector("pre")?.cloneNode(true);
      line?.querySelector(".caret").remove();
      return {
        level: text(".level"), code: text(".code"), message: text(".what"), place: text(".path"), hint: text(".hint"),
        excerpt: line?.textContent ?? null, marked: line?.querySelector("mark").textContent ?? null,
        isUnder: mark ? caret.left >= mark.left - 1 && caret.left < mark.right && Math.abs(caret.top - mark.bottom) < 6 : null,
      };
    }));
  }
}
