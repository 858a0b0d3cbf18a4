import type { Decision } from "../../domain/decision.ts";
import type { Drill } from "../../domain/drill/drill.ts";
import type { DrillEvent } from "../../domain/drill/drill-events.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import { evolveDrill } from "../../domain/drill/evolve-drill.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { drillStatements } from "../../store/drills/drill-statements.ts";
import { storable } from "../../store/storable.ts";
import { changeWorkspace, type WorkspaceKnock } from "../change-workspace.ts";
import { homeStatements } from "../home/homes-follow.ts";
import type { Deps } from "../ports.ts";
import { tellReviewsStatement } from "./tell-reviews.ts";

export type DrillDeps = Pick<Deps, "db" | "now" | "newId" | "wake" | "findSecret">;

export type DrillChanged =
  /** `after` null: nothing changed. */
  | { readonly ok: true; readonly after: Drill | null; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: DrillRefusal | AccessRefusal; readonly duplicate: boolean };

/** Changes one drill: log and rows together. `decide` reads the drill itself, and again when somebody saved in between. */
export async function changeDrill(
  deps: DrillDeps,
  knock: Omit<WorkspaceKnock, "statements">,
  decide: (at: Instant) => Promise<{
    readonly before: Drill | undefined;
    readonly decision: Decision<DrillEvent, DrillRefusal | AccessRefusal>;
  }>,
): Promise<DrillChanged> {
  // One moment for all: what the rows say of it is what the log says.
  const at = deps.now();
  let after: Drill | null = null;
  let events: readonly DrillEvent[] = [];
  let homes: readonly Statement[] = [];
  const changed = await changeWorkspace<DrillRefusal | AccessRefusal>(
    { db: deps.db, findSecret: deps.findSecret, now: () => at },
    {
      ...knock,
      statements: () => {
        if (after === null) return [];
        const tell = tellReviewsStatement(deps, { drillId: after.id, workspaceId: after.workspaceId, at });
        return [...drillStatements(deps.db, after, events), tell, ...homes];
      },
    },
    async () => {
      const { before, decision } = await decide(at);
      after = null;
      if (!decision.ok) return decision;
      events = storable(decision.events);
      after = events.reduce<Drill | undefined>((drill, event) => evolveDrill(drill, event, at), before) ?? null;
      if (events.length === 0) after = null;
      const owners = [before?.owner, after?.owner, knock.actor.id].filter((id) => id !== undefined);
      homes = await homeStatements(deps, knock.workspaceId, owners);
      return { ok: true, events };
    },
  );
  if (!changed.ok) return changed;
  deps.wake();
  return { ok: true, after: changed.duplicate ? null : after, duplicate: changed.duplicate };
}
