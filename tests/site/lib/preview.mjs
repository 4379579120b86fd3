// A copy of the sample site and the program's own server over it, as an editor has it.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What makes up the sample site, at the repository's root. */
const PARTS = ["content", "themes", "static", "site.toml"];
const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
/** How long the server may take to be ready. */
const READY = 30000;

/** A site on disk with its server. */
export class Preview {
  /** Copies the sample site; under `basePath` (`/` or `/kx/`). */
  constructor(binary, basePath) {
    this.binary = resolve(binary);
    this.basePath = basePath;
    this.dir = mkdtempSync(join(tmpdir(), "huibian-preview-"));
    /** What was in the files that have been written, removed or edited; `null` for none. */
    this.originals = new Map();
    this.settlings = 0;
    /** Whether browsers are to find nobody there. */
    this.isAway = false;
    this.log = "";
    for (const part of PARTS) cpSync(join(REPOSITORY, part), this.path(part), { recursive: true });
    if (basePath !== "/") this.edit("site.toml", 'base_url = "https://www.example.org/"', `base_url = "https://example.org${basePath}"`);
    this.originals.clear();
  }

  /** Starts the server, the second time on the port of the first. */
  async start(...words) {
    const wanted = ["serve", "--port", String(this.port ?? 0), "--root", this.dir, "--lang", "zh", ...words];
    this.process = spawn(this.binary, wanted, { stdio: ["ignore", "pipe", "pipe"] });
    this.process.stderr.on("data", (data) => { this.log += data; });
    this.port = await new Promise((ready, failed) => {
      let said = "";
      const tooLong = setTimeout(() => failed(new Error(`the server is not ready after ${READY / 1000} s: ${said}${this.log}`)), READY);
      this.process.on("exit", (status) => failed(new Error(`the server ended with ${status}: ${this.log}`)));
      this.process.stdout.on("data", (data) => {
        said += data;
        const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
        if (!port) return;
        clearTimeout(tooLong);
        ready(Number(port[1]));
      });
    });
    this.origin = `http://127.0.0.1:${this.port}`;
    this.isAway = false;
  }

  /** Ends the server as a power cut would. */
  async kill() {
    this.isAway = true;
    if (!this.isRunning()) throw new Error(`the server has ended by itself: ${this.log}`);
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGKILL");
    await ended;
  }

  isRunning() {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  /** Ends the server and removes the site. */
  async close() {
    if (this.isRunning()) await this.kill();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** The address of a page: `url("cases/")`. */
  url(page) {
    return this.origin + this.basePath + page;
  }

  path(file) {
    return join(this.dir, file);
  }

  read(file) {
    return readFileSync(this.path(file), "utf8");
  }

  write(file, text) {
    this.#remember(file);
    writeFileSync(this.path(file), text);
  }

  remove(file) {
    this.#remember(file);
    rmSync(this.path(file));
  }

  #remember(file) {
    if (!this.originals.has(file)) this.originals.set(file, existsSync(this.path(file)) ? this.read(file) : null);
  }

  /** Undoes every edit, and waits until the server has seen it. */
  async restore() {
    for (const [file, text] of this.originals) {
      if (text === null) rmSync(this.path(file), { force: true });
      else writeFileSync(this.path(file), text);
    }
    this.originals.clear();
    if (!this.isRunning()) return this.start();
    // Files are looked at all together: when the last one written is served, so are the others.
    const sign = String((this.settlings += 1));
    writeFileSync(this.path("static/sign.txt"), sign);
    const end = Date.now() + READY;
    while ((await fetch(this.url("sign.txt")).then((answer) => answer.text(), () => "")) !== sign) {
      if (Date.now() > end) throw new Error("the server does not see what is written");
    }
  }

  /** Puts `to` in the place of `from`, which must be there. */
  edit(file, from, to) {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
    this.write(file, text.replace(from, () => to));
  }

  /** The line, from 1, that holds `words`. */
  lineOf(file, words) {
    return this.read(file).split("\n").findIndex((line) => line.includes(words)) + 1;
  }

  /** What `check` finds now. */
  problems() {
    const { stdout, stderr } = spawnSync(this.binary, ["check", "--root", this.dir, "--lang", "zh", "--format", "json"], { encoding: "utf8" });
    try {
      return JSON.parse(stdout);
    } catch {
      throw new Error(`check gave no JSON: ${stdout}${stderr}`);
    }
  }
}
