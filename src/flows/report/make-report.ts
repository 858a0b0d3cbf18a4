import type { Recorded } from "../../domain/events.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { buildReport } from "../../report/build-report.ts";
import type { Report } from "../../report/report.ts";
import { headBefore } from "../../store/events/head-before.ts";
import { type Head, readHead } from "../../store/events/read-head.ts";
import { readLog } from "../../store/events/read-log.ts";
import type { Deps } from "../ports.ts";
import { peopleIn } from "./people-in.ts";

export type ReportWish = {
  readonly review: Pick<Review, "id" | "workspaceId">;
  /** Null: now. */
  readonly asOf: Instant | null;
  /** What to call somebody; undefined: their id has to do. */
  readonly nameOf: (id: string) => Promise<string | undefined>;
};

const ATTEMPTS = 50;

/** A review's decision report, as it is now or as it was at a moment. Undefined: it had not begun then. */
export async function makeReport(
  deps: Pick<Deps, "db" | "now">,
  { review, asOf, nameOf }: ReportWish,
): Promise<Report | undefined> {
  const { log, head, at } = await read(deps, review, asOf);
  const ids = peopleIn(log);
  const found = await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const));
  const names = new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
  return buildReport({ log, asOf: at, head, names });
}

/** The log and the head of one moment: both are read again when something was recorded in between. */
async function read(
  { db, now }: Pick<Deps, "db" | "now">,
  { id, workspaceId }: ReportWish["review"],
  asOf: Instant | null,
): Promise<{ readonly log: readonly Recorded[]; readonly head: Head; readonly at: Instant }> {
  if (asOf !== null) {
    const head = await headBefore(db, workspaceId, new Date(Date.parse(asOf) + 1).toISOString());
    return { log: await readLog(db, id), head: head ?? { link: 0, hash: "" }, at: asOf };
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead(db, workspaceId);
    const log = await readLog(db, id);
    const newest = log.at(-1)?.at ?? now();
    const at = now() < newest ? newest : now();
    if ((await readHead(db, workspaceId)).hash === head.hash) return { log, head, at };
  }
  throw new Error(`the record changed ${ATTEMPTS} times while a report was made`);
}
