// A small static host on loopback, as strict as any: the folder under the base
// path, `404.html` with status 404 for what is not there, nothing besides.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp",
  ".avif": "image/avif", ".gif": "image/gif", ".ico": "image/x-icon", ".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm", ".woff2": "font/woff2",
};

/**
 * Serves `dir` under `basePath` (`/` or `/kx/`) on a free port of 127.0.0.1.
 * Gives `{ origin, close }`.
 */
export async function serve(dir, basePath) {
  const server = createServer((request, response) => {
    const answer = find(dir, basePath, request.url ?? "/");
    if (answer.redirect) {
      response.writeHead(301, { location: answer.redirect }).end();
    } else if (answer.file) {
      response.writeHead(answer.status, { "content-type": TYPES[extname(answer.file).toLowerCase()] ?? "application/octet-stream" });
      createReadStream(answer.file).pipe(response);
    } else {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections?.();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

function find(dir, basePath, target) {
  let path;
  try {
    path = decodeURIComponent(new URL(target, "http://localhost").pathname);
  } catch {
    return {};
  }
  if (!path.startsWith(basePath) || path.split("/").includes("..")) return {};
  const file = join(dir, path.slice(basePath.length));
  if (existsSync(file) && statSync(file).isFile()) return { file, status: 200 };
  if (existsSync(join(file, "index.html"))) {
    return path.endsWith("/") ? { file: join(file, "index.html"), status: 200 } : { redirect: `${path}/` };
  }
  const missing = join(dir, "404.html");
  return existsSync(missing) ? { file: missing, status: 404 } : {};
}

