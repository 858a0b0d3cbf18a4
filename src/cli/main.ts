import { fileURLToPath } from "node:url";

const OLDEST_NODE = 26;

// Everything else is imported after this: an older Node cannot even load it.
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `Readiness needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}. \`npm ci\` brings the right one: use \`npm run -s readiness -- …\`.`,
  );
  // Of `gate`, 1 is an answer.
  process.exitCode = process.argv[2] === "gate" ? 2 : 1;
} else {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(fileURLToPath(new URL("../../dist/compiled", import.meta.url)));
  const { runHere } = await import("./run-here.ts");
  process.exitCode = await runHere();
}
