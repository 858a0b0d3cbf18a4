import { existsSync } from "node:fs";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import type { Database } from "../../store/database.ts";
import { pendingMigrations, SchemaTooNew } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "../database/database-address.ts";
import { counted } from "../terminal/counted.ts";
import { faultSentence } from "../terminal/fault-sentence.ts";
import { checkParked } from "./check-parked.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

const ABOUT = "database";
const SHOWN = 10;
const RESTORE = "Stop the bot and run `readiness restore FILE` with the newest backup.";

/** Whether the database is whole, and what in it waits for a person. Reads only. */
export async function checkDatabase(context: Pick<Context, "env" | "progress">): Promise<readonly Finding[]> {
  try {
    const { url, file } = databaseAddress(context);
    if (file !== null && !existsSync(file))
      return [note(ABOUT, `There is none at ${file} yet. The bot makes it when it starts.`)];
    const db = await openDatabase(url, { readonly: true });
    try {
      return await findingsOf(db, context);
    } finally {
      await db.close();
    }
  } catch (error) {
    const says = faultSentence(error);
    if (error instanceof SchemaTooNew) return [wrong(ABOUT, says, "Run the newer Readiness.")];
    return [wrong(ABOUT, says, /SQLITE_(CORRUPT|NOTADB)/u.test(says) ? RESTORE : "Check DATABASE_URL.")];
  }
}

async function findingsOf(db: Database, { progress }: Pick<Context, "progress">): Promise<readonly Finding[]> {
  const pending = await pendingMigrations(db);
  if (pending.length > 0) {
    const says = `Its schema is older than this Readiness: ${counted(pending.length, "step")} to do.`;
    return [note(ABOUT, says, "The bot does them when it starts, and so does `readiness migrate`.")];
  }
  const bar = progress("Verifying");
  const problems = await verifyDatabase(db, bar.report).finally(bar.stop);
  if (problems.length > 0) {
    const shown = problems.slice(0, SHOWN).map((problem) => wrong(ABOUT, problem, RESTORE));
    const more = problems.length - shown.length;
    return more > 0 ? [...shown, wrong(ABOUT, `And ${more} more.`, RESTORE)] : shown;
  }
  const all = await listReviews(db, null, { state: "all" });
  return [
    ok(ABOUT, `Whole: every log of ${counted(all.length, "review")} gives its rows.`),
    ...(await checkParked(db)),
  ];
}
