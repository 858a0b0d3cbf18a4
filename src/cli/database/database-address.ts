import { environment } from "../../config.ts";
import { parseDatabaseUrl } from "../../store/database-url.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";

export type DatabaseAddress = {
  readonly url: string;
  /** The SQLite file; null for PostgreSQL. */
  readonly file: string | null;
};

/** Where the database is, by DATABASE_URL or its default. */
export function databaseAddress({ env }: Pick<Context, "env">): DatabaseAddress {
  const given = env.DATABASE_URL?.trim();
  const read = environment.shape.DATABASE_URL.safeParse(given === "" ? undefined : given);
  if (!read.success) throw new CommandFailure(`DATABASE_URL ${read.error.issues[0]?.message}.`);
  const parsed = parseDatabaseUrl(read.data);
  return { url: read.data, file: parsed.dialect === "sqlite" ? parsed.file : null };
}
