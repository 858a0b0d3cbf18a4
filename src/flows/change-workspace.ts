import { type Decision, refused } from "../domain/decision.ts";
import { type Action, type Actor, denialOf } from "../domain/permissions.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import type { WorkspaceEvent } from "../domain/settings/workspace-events.ts";
import type { WorkspaceSettings } from "../domain/settings/workspace-settings.ts";
import { againOnConflict } from "../store/again-on-conflict.ts";
import { Conflict, type Statement } from "../store/database.ts";
import { deliveryStatement } from "../store/deliveries/delivery-statement.ts";
import { loadSettings } from "../store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../store/settings/save-workspace-events.ts";
import type { Deps } from "./ports.ts";
import { secretIn } from "./secret-in.ts";

export type WorkspaceKnock = {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly action: Action;
  readonly delivery: string;
  /** What must be saved together with these events. */
  readonly statements?: (events: readonly WorkspaceEvent[]) => readonly Statement[];
};

export type WorkspaceChanged<Refusal> =
  | { readonly ok: true; readonly settings: WorkspaceSettings; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: Refusal | AccessRefusal; readonly duplicate: boolean };

/** Who owns a thing decides whether somebody may, so a verb says so; it stands in the record as every denial does. */
const DENIALS: ReadonlySet<string> = new Set(["not-the-drill-owner"]);

/**
 * The only way in which a workspace's own affairs change: load, decide, save, as with a review. A denial is an event, too;
 * what looks like a secret is not saved.
 * What `decide` reads itself is of no earlier moment than the settings, so that it too is decided on anew when somebody saved.
 */
export async function changeWorkspace<Refusal extends { readonly reason: string }>(
  deps: Pick<Deps, "db" | "now" | "findSecret">,
  knock: WorkspaceKnock,
  decide: (
    settings: WorkspaceSettings,
  ) => Decision<WorkspaceEvent, Refusal> | Promise<Decision<WorkspaceEvent, Refusal>>,
): Promise<WorkspaceChanged<Refusal>> {
  const { db, now } = deps;
  const { workspaceId, actor, action, delivery, statements = () => [] } = knock;
  const attempt = async (): Promise<WorkspaceChanged<Refusal>> => {
    const before = await loadSettings(db, workspaceId);
    const why = denialOf(actor, action, null);
    const decided = why === null ? await decide(before.settings) : null;
    const secret = decided?.ok === true ? await secretIn(deps, decided.events) : null;
    const decision = secret === null ? decided : refused(secret);
    const denied = why ?? (decision?.ok === false ? denialIn(decision.refusal) : null);
    const events: readonly WorkspaceEvent[] =
      denied !== null
        ? [{ type: "workspace.access-denied", action, why: denied }]
        : decision?.ok === true
          ? decision.events
          : [];
    const at = now();
    const once = deliveryStatement(db, { key: delivery, workspaceId, at });
    try {
      const also = decision?.ok === true ? statements(events) : [];
      const { settings } = await saveWorkspaceEvents(db, {
        workspaceId,
        before,
        by: actor.id,
        at,
        events,
        statements: [once, ...also],
      });
      if (why !== null)
        return { ok: false, refusal: { reason: "not-allowed", action, why, lead: null }, duplicate: false };
      return decision?.ok === false ? { ...decision, duplicate: false } : { ok: true, settings, duplicate: false };
    } catch (error) {
      const isCopy = error instanceof Conflict && error.table === "deliveries";
      if (isCopy) return { ok: true, settings: before.settings, duplicate: true };
      throw error;
    }
  };
  return againOnConflict(attempt, { turn: { db, workspaceId } });
}

function denialIn({ reason }: { readonly reason: string }): string | null {
  return DENIALS.has(reason) ? reason : null;
}
