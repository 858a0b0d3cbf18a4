import { fileURLToPath } from "node:url";

export type DatabaseUrl =
  | { readonly dialect: "sqlite"; readonly file: string }
  | { readonly dialect: "postgres"; readonly url: string };

export const IN_MEMORY = ":memory:";

/** Reads `file:…`, `:memory:` or `postgres://…`. Throws a sentence, without the password, for anything else. */
export function parseDatabaseUrl(url: string): DatabaseUrl {
  if (url === IN_MEMORY || url === `file:${IN_MEMORY}`) return { dialect: "sqlite", file: IN_MEMORY };
  if (/^postgres(ql)?:\/\//i.test(url)) {
    if (!URL.canParse(url)) throw new Error(`The database's address is not a complete URL. ${EXPECTED}`);
    return { dialect: "postgres", url };
  }
  if (!/^file:/i.test(url)) {
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
    throw new Error(`A database's address cannot begin with ${scheme ?? JSON.stringify(url)}. ${EXPECTED}`);
  }
  const path = url.slice("file:".length);
  if (path === "" || path.endsWith("/")) throw new Error(`The database's address names no file. ${EXPECTED}`);
  if (/[?#]/.test(path)) throw new Error(`The database's address takes no parameters after its file. ${EXPECTED}`);
  if (!path.startsWith("//")) return { dialect: "sqlite", file: path };
  try {
    return { dialect: "sqlite", file: fileURLToPath(url) };
  } catch {
    throw new Error(`The database's address names another machine's file. ${EXPECTED}`);
  }
}

const EXPECTED = "Expected: file:./data/readiness.db, or postgres://user:password@host:5432/name.";
