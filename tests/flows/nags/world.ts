import { randomUUID } from "node:crypto";
import type { Actor } from "../../../src/domain/permissions.ts";
import type { Instant } from "../../../src/domain/time/time.ts";
import { nagsStatement } from "../../../src/flows/nags/nag-keys.ts";
import { planNags } from "../../../src/flows/nags/plan-nags.ts";
import { renderNag } from "../../../src/flows/nags/render-nag.ts";
import { sendNag } from "../../../src/flows/nags/send-nag.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import type { DueRow } from "../../../src/store/due/due-row.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { recordPosted } from "../../../src/store/messages/record-posted.ts";
import { quietDeps } from "../../support/quiet-deps.ts";

import { NOW } from "../../support/sample-review.ts";

export type Told = {
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly key: string;
  readonly text: string;
  readonly at: Instant;
};

/** A team: who they are, their zones, their groups. A lost answer has posted all the same. */
export function fakeTeam({
  zones,
  kinds = {},
  groups = {},
  outside = [],
  noDirect = [],
  lost = [],
}: {
  zones: { readonly [id: string]: string | null };
  kinds?: { readonly [id: string]: Actor["kind"] };
  groups?: { readonly [id: string]: readonly string[] };
  outside?: readonly string[];
  noDirect?: readonly string[];
  lost?: boolean[];
}) {
  const told: Told[] = [];
  const updated: { readonly ts: string; readonly text: string }[] = [];
  const clock = { now: NOW };
  const zoneOf = new Map(Object.entries(zones));
  const port: Partial<SlackPort> = {
    person: async (_, id) =>
      zoneOf.has(id) ? { id, kind: kinds[id] ?? "member", admin: false, timeZone: zoneOf.get(id) ?? null } : undefined,
    groupsOf: async (_, id) => Object.keys(groups).filter((group) => groups[group]?.includes(id)),
    groupMembers: async (_, id) => groups[id] ?? [],
    isMember: async (_, __, id) => !outside.includes(id),
    openDirect: async (_, id): Promise<Outcome<string>> =>
      noDirect.includes(id) ? { ok: false, kind: "refused", error: "cannot_dm" } : { ok: true, value: `D${id}` },
    post: async (_, { channelId, threadTs, key, body }): Promise<Outcome<{ ts: string }>> => {
      told.push({ channelId, threadTs, key, text: body.text, at: clock.now });
      return lost.shift() === true
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: String(told.length) } };
    },
    update: async (_, { ts, body }) => {
      updated.push({ ts, text: body.text });
      return { ok: true, value: null };
    },
    findPosted: async (_, { key }) => {
      const at = told.findIndex((one) => one.key === key);
      return { ok: true, value: at === -1 ? null : { ts: String(at + 1) } };
    },
  };
  return { told, updated, clock, zoneOf, port: port as SlackPort };
}

export type Team = ReturnType<typeof fakeTeam>;

export function depsOf(db: Database, team: Team, isHoliday: (day: string) => boolean = () => false): Deps {
  return {
    ...quietDeps,
    db,
    slack: team.port,
    now: () => team.clock.now,
    holidaysOf: () => isHoliday,
  };
}

const DO: { readonly [kind: string]: (deps: Deps, row: DueRow) => Promise<void> } = {
  nags: planNags,
  "nag-send": sendNag,
  "nag-render": renderNag,
};

/** Asks who is to be reminded at an instant, and does all that follows, with so many workers side by side. */
export async function remind(db: Database, team: Team, at: Instant, { workers = 1, ...more } = {}): Promise<void> {
  team.clock.now = at;
  const deps = depsOf(db, team, "isHoliday" in more ? (more.isHoliday as (day: string) => boolean) : undefined);
  await db.commit([nagsStatement(deps, "T1", at)]);
  await work(deps, { workers });
}

/** Does what is due, until nothing is, moving the clock over short waits. */
export async function work(deps: Deps & { readonly now: () => Instant }, { workers = 1 } = {}): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    const done = await Promise.all(
      Array.from({ length: workers }, async () => {
        const now = deps.now();
        const until = new Date(Date.parse(now) + 20_000).toISOString();
        const rows = await leaseDue(deps.db, { now, until, lease: randomUUID(), kinds: Object.keys(DO), limit: 50 });
        for (const row of rows) await DO[row.kind]?.(deps, row);
        return rows.length;
      }),
    );
    if (done.every((count) => count === 0)) return;
  }
}

/** The review's card is in its channel. */
export async function postCard(db: Database, reviewId: string, at: Instant): Promise<void> {
  await db.commit(planMessagesStatements(db, { reviewId, workspaceId: "T1", channelId: "C1", parts: ["card"] }));
  await recordPosted(db, { reviewId, part: "card", ts: "100.1", bodyHash: null, at });
}
