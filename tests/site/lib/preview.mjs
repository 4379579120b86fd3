// A copy of the sample site and the program's own server over it, as an editor has it.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    for (const part of PARTS) cpSync(join(REPOSITORY, part), join(this.dir, part), { recursive: true });
    if (basePath !== "/") this.edit("site.toml", 'base_url = "https://www.example.org/"', `base_url = "https://example.org${basePath}"`);
    /** Whether browsers are to find nobody there. */
    this.isAway = false;
    this.log = "";
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
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGKILL");
    await ended;
  }

  /** Ends the server and removes the site. */
  async close() {
    if (this.process?.exitCode === null && this.process.signalCode === null) await this.kill();
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
    writeFileSync(this.path(file), text);
  }

  remove(file) {
    rmSync(this.path(file), { recursive: true });
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
