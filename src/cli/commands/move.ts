import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../database/move.ts");

export function moveCommand({ context, say }: Door): Command {
  return new Command("move")
    .summary("copy everything into another database, such as from SQLite to PostgreSQL")
    .description(
      "Copies everything from one database into another, empty one, of either kind, and verifies what arrived: counts, the\n" +
        "record's chain, and that every log gives its rows. Stop every bot first. When it is interrupted, say it again: it goes\n" +
        "on where it was. The source stays as it is; point DATABASE_URL at the copy when it is done.",
    )
    .argument("<from>", "where the database is: file:./data/readiness.db, or postgres://…")
    .argument("<to>", "where it shall be")
    .action(async (from: string, to: string) => say(await (await load()).move(context, from, to)));
}
