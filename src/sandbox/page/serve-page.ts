import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const SOURCES = dirname(fileURLToPath(import.meta.url));
const ROOT = join(SOURCES, "../../..");
const CACHE = join(ROOT, "node_modules/.cache/sandbox-page");

const CONTENT_TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
};

/** Builds the page when its sources changed since the last build; the handler answers `/` and the page's own files, and false for the rest. */
export async function servePage(): Promise<PageHandler> {
  const folder = await builtPage();
  return async (request, response) => {
    const path = decodePath(request.url ?? "/");
    if ((request.method !== "GET" && request.method !== "HEAD") || path === null) return false;
    const file =
      path === "/" || path === "/index.html" ? "index.html" : path.startsWith("/assets/") ? path.slice(1) : null;
    if (file === null) return false;
    const absolute = join(folder, file);
    if (!absolute.startsWith(folder + sep)) return false;
    const content = await readFile(absolute).catch(() => null);
    if (content === null) return false;
    response.writeHead(200, {
      "content-type": CONTENT_TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": file === "index.html" ? "no-cache" : "max-age=31536000, immutable",
    });
    response.end(request.method === "HEAD" ? undefined : content);
    return true;
  };
}

async function builtPage(): Promise<string> {
  const folder = join(CACHE, await fingerprint());
  if (existsSync(join(folder, "index.html"))) return folder;
  const { build } = await import("vite");
  const draft = `${folder}.${process.pid}`;
  await build({
    root: SOURCES,
    configFile: false,
    logLevel: "warn",
    mode: "production",
    base: "/",
    define: { "process.env.NODE_ENV": JSON.stringify("production") }, // whatever this process was started with
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: { outDir: draft, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2_000 },
  });
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true })); // another process was first
  await removeOlderBuilds(folder);
  return folder;
}

/** Of everything that goes into the bundle: the page's sources and the versions of its packages. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(SOURCES, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.toSorted(), join(ROOT, "package-lock.json")]) {
    if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Keeps the last few, because other processes may still serve them. */
async function removeOlderBuilds(newest: string): Promise<void> {
  const names = await readdir(CACHE).catch(() => []);
  const dated = await Promise.all(
    names.map(async (name) => ({
      path: join(CACHE, name),
      at: (await stat(join(CACHE, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = dated
    .filter(({ path }) => path !== newest)
    .toSorted((a, b) => b.at - a.at)
    .slice(4);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}
