import { randomUUID } from "node:crypto";
import { subjectsOf } from "../../domain/nag/subjects-of.ts";
import { loadNagWorld } from "../../flows/nags/load-nag-world.ts";
import { planNags } from "../../flows/nags/plan-nags.ts";
import type { Deps, SlackPort } from "../../flows/ports.ts";
import { leaseDue } from "../../store/due/lease-due.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { openDatabase } from "../../store/open-database.ts";
import type { BenchRow } from "../row.ts";
import { TEAM } from "../seed/prototype.ts";
import { seededDatabase } from "../seed/seeded-database.ts";
import { alternate } from "../stage/alternate.ts";

const FEW = 1_000;
/** A working day's morning, for everybody. */
const NOW = "2026-11-24T09:00:00.000Z";

/** R8: what it costs to find out who is to be reminded, for each thing that is overdue. */
export const nagSweep: BenchRow = {
  id: "R8",
  what: "nag sweep per due item, in a workspace with many reviews",
  rounds: 5,
  run: async ({ rounds, many, cache, onProgress }) => {
    const sides = [await openSide(many, cache, onProgress), await openSide(FEW, cache, onProgress)] as const;
    try {
      for (const side of sides) await side.sweep();
      const measured = await alternate(rounds, sides[0].sweep, sides[1].sweep, (done) => onProgress(done, rounds));
      const against = `${FEW.toLocaleString("en")} reviews`;
      const target = { of: "ratio", atMost: 1.3 } as const;
      return { findings: [{ what: "nag sweep, for each due item", unit: "ms", ...measured, against, target }] };
    } finally {
      for (const side of sides) await side.close();
    }
  },
};

type Side = {
  /** Milliseconds for each due item. */
  readonly sweep: () => Promise<number>;
  readonly close: () => Promise<void>;
};

async function openSide(
  reviews: number,
  cache: string,
  onProgress: (done: number, total: number) => void,
): Promise<Side> {
  const db = await openDatabase(await seededDatabase(reviews, { cache, onProgress }));
  const deps: Deps = {
    ...{ db, slack: EVERYBODY_IS_THERE, now: () => NOW, newId: randomUUID, admins: [], wake: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    holidaysOf: () => () => false,
    isKnownCalendar: () => true,
    findSecret: async () => null,
  };
  const due = subjectsOf((await loadNagWorld(deps, TEAM)).world).length;
  return {
    sweep: async () => {
      const ask = { key: `nags/${TEAM}`, workspaceId: TEAM, kind: "nags", reviewId: null, part: null };
      await db.write.delete(db.tables.due);
      await db.commit([markDueStatement(db, { ...ask, dueAt: NOW, askedAt: NOW, mark: randomUUID() })]);
      const lease = { now: NOW, until: "2026-11-24T10:00:00.000Z", lease: randomUUID(), limit: 1 };
      const [row] = await leaseDue(db, lease);
      if (row === undefined) throw new Error("the sweep is not due");
      const began = performance.now();
      await planNags(deps, row);
      return (performance.now() - began) / due;
    },
    close: () => db.close(),
  };
}

/** Slack has answered already: what is measured is the bot and its database. */
const EVERYBODY_IS_THERE: SlackPort = {
  ...({} as SlackPort),
  person: async (_workspaceId, id) => ({ id, kind: "member", admin: false, timeZone: "Europe/Berlin" }),
  groupMembers: async () => [],
  groupsOf: async () => [],
  isMember: async () => true,
};
