import { readFile } from "node:fs/promises";
import { StartFailure } from "./start-failure.ts";
import type { Database } from "./store/database.ts";
import { headsInLines } from "./store/events/heads-in-lines.ts";
import { missingHead } from "./store/events/missing-head.ts";

/**
 * Holds the record against the heads that were published of it in a file: an older copy that was put in place, a tail that
 * was lost and a record that was rewritten miss one. Throws a `StartFailure` then.
 */
export async function checkPublishedHeads(
  db: Database,
  workspaceId: string,
  headFile: string | undefined,
): Promise<void> {
  if (headFile === undefined) return;
  const text = await readFile(headFile, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new StartFailure(`READINESS_HEAD_FILE cannot be read: ${error.message}.`);
  });
  const missing = await missingHead(db, workspaceId, headsInLines(text, workspaceId));
  if (missing === undefined) return;
  throw new StartFailure(
    `The database is not the one whose head was published: it lacks entry ${missing.link} with the hash ${missing.hash}, ` +
      `which ${headFile} names. It is an older copy, or its record was changed. Run \`readiness restore <backup>\` with a ` +
      "backup that has it; where there is none, what it lacks is lost: keep that file, and set READINESS_HEAD_FILE to a new one.",
  );
}
