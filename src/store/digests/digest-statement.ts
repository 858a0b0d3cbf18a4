import type { DigestSubscription } from "../../domain/digest/digest.ts";
import type { Database, Statement } from "../database.ts";

/** Somebody's choice: on, at another time, or off. */
export function digestStatement(db: Database, { isOn, ...rest }: DigestSubscription): Statement {
  const { digests } = db.tables;
  const { time, changedBy, changedAt } = rest;
  return db.write
    .insert(digests)
    .values({ ...rest, isOn: isOn ? 1 : 0 })
    .onConflictDoUpdate({
      target: [digests.workspaceId, digests.target],
      set: { time, isOn: isOn ? 1 : 0, changedBy, changedAt },
    })
    .toSQL();
}

/** Switched on by itself: what anybody has chosen before stays. */
export function firstDigestStatement(db: Database, { isOn, ...rest }: DigestSubscription): Statement {
  return db.write
    .insert(db.tables.digests)
    .values({ ...rest, isOn: isOn ? 1 : 0 })
    .onConflictDoNothing()
    .toSQL();
}
