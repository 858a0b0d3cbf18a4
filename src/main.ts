import { fileURLToPath } from "node:url";

// Only what every Node understands stands here: what is imported below crashes on older ones.
const NODE = 26;

if (Number(process.versions.node.split(".")[0]) < NODE) {
  console.error(
    `Readiness needs Node.js ${NODE}, and this is ${process.versions.node}. \`npm ci\` brings it: start with \`npm start\`.`,
  );
  process.exit(1);
}

// As it was compiled at the last start, beside the built file; where that folder cannot be written, nothing is kept.
const { enableCompileCache, flushCompileCache } = await import("node:module");
enableCompileCache(fileURLToPath(new URL("../dist/compiled", import.meta.url)));
const { runProcess } = await import("./run-process.ts");
const now = () => new Date().toISOString();
await runProcess({ now, slackNow: now });
flushCompileCache();
