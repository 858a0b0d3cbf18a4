import { readdir, readFile } from "node:fs/promises";

/** One step of the schema: a file of `migrations/<dialect>`. */
export type Migration = { readonly name: string; readonly statements: readonly string[] };

const BREAKPOINT = "--> statement-breakpoint";

/** The steps of a dialect, oldest first; drizzle-kit numbers their names. */
export async function migrationFiles(dialect: "sqlite" | "postgres"): Promise<readonly Migration[]> {
  const folder = new URL(`../../migrations/${dialect}/`, import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/\.sql$/, ""),
      statements: (await readFile(new URL(file, folder), "utf8")).split(BREAKPOINT).map((text) => text.trim()),
    })),
  );
}
