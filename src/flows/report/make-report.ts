import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { buildReport, type ReportSource } from "../../report/build-report.ts";
import type { Report } from "../../report/report.ts";
import { headBefore } from "../../store/events/head-before.ts";
import { readHead } from "../../store/events/read-head.ts";
import { readLog } from "../../store/events/read-log.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { settingsAt } from "../../store/settings/settings-at.ts";
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
  const { log, head, freezes, at } = await read(deps, review, asOf);
  const ids = peopleIn(log);
  const found = await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const));
  const names = new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
  return buildReport({ log, asOf: at, head, freezes, names });
}

/** Log, head and freezes of one moment: all are read again when something was recorded in between. */
async function read(
  { db, now }: Pick<Deps, "db" | "now">,
  { id, workspaceId }: ReportWish["review"],
  asOf: Instant | null,
): Promise<Pick<ReportSource, "log" | "head" | "freezes"> & { readonly at: Instant }> {
  if (asOf !== null) {
    const head = await headBefore(db, workspaceId, new Date(Date.parse(asOf) + 1).toISOString());
    const { freezes } = await settingsAt(db, workspaceId, asOf);
    return { log: await readLog(db, id), head: head ?? { link: 0, hash: "" }, freezes, at: asOf };
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead(db, workspaceId);
    const log = await readLog(db, id);
    const { settings } = await loadSettings(db, workspaceId);
    const newest = log.at(-1)?.at ?? now();
    const at = now() < newest ? newest : now();
    if ((await readHead(db, workspaceId)).hash === head.hash) return { log, head, freezes: settings.freezes, at };
  }
  throw new Error(`the record changed ${ATTEMPTS} times while a report was made`);
}
