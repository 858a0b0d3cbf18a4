import { drillAnswer, drillsAnswer, drillView } from "../../../blocks/drills/drill-answers.ts";
import type { Reader } from "../../../blocks/drills/drill-phrases.ts";
import { addDrillView, type DrillParts, recordDrillView, retireDrillView } from "../../../blocks/drills/drill-views.ts";
import type { Action } from "../../domain/permissions.ts";
import { listDrills } from "../../flows/drills/list-drills.ts";
import { viewDrill } from "../../flows/drills/view-drill.ts";
import { deniedInWorkspace } from "../../flows/settings/denied-in-workspace.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { message, nothing, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

type OfDrill = { readonly name: string };

/** `/readiness drill list` */
export async function showDrills(door: Door, visit: Visitor): Promise<Reply> {
  const no = await denied(door, visit, "drill.see");
  if (no !== null) return no;
  const drills = await listDrills(door.deps, visit.workspaceId);
  return message(drillsAnswer(drills, readerOf(door, visit)), "drills");
}

/** `/readiness drill show orders-db-restore` */
export function sayDrill(door: Door, visit: Visitor, of: OfDrill): Promise<Reply> {
  return withDrill(door, visit, of, "drill.see", ({ drill, runs }) =>
    message(drillAnswer(drill, runs, readerOf(door, visit)), "drill"),
  );
}

export function openDrill(door: Door, visit: Visitor, of: OfDrill): Promise<Reply> {
  return withDrill(door, visit, of, "drill.see", ({ drill, runs }) =>
    window(drillView(drill, runs, readerOf(door, visit))),
  );
}

export function openRecord(door: Door, visit: Visitor, of: OfDrill): Promise<Reply> {
  return withDrill(door, visit, of, "drill.record", ({ drill }) =>
    window(recordDrillView(drill, { operator: visit.actor.id })),
  );
}

export function openRetire(door: Door, visit: Visitor, of: OfDrill): Promise<Reply> {
  return withDrill(door, visit, of, "drill.retire", ({ drill }) => window(retireDrillView(drill)));
}

const NOTHING_KNOWN: DrillParts = { name: "", kind: null, every: "", owner: null, rto: "", rpo: "", services: [] };

export async function openAdd(door: Door, visit: Visitor, known: Partial<DrillParts> = {}): Promise<Reply> {
  const no = await denied(door, visit, "drill.add");
  if (no !== null) return no;
  const groups = await door.directory.groups(visit.workspaceId);
  const parts = { ...NOTHING_KNOWN, owner: visit.actor.id, ...known };
  return window(addDrillView(parts, { groups: groups.ok ? groups.value : [] }));
}

/** Days are told in the reader's own zone. */
export function readerOf({ deps }: Door, { actor }: Visitor): Reader {
  return { now: deps.now(), timeZone: actor.timeZone ?? "UTC" };
}

type Viewed = Extract<Awaited<ReturnType<typeof viewDrill>>, { ok: true }>;

async function withDrill(
  door: Door,
  visit: Visitor,
  { name }: OfDrill,
  action: Action,
  show: (viewed: Viewed) => Reply,
): Promise<Reply> {
  const no = await denied(door, visit, action);
  if (no !== null) return no;
  const viewed = await viewDrill(door.deps, { workspaceId: visit.workspaceId, name });
  return viewed.ok ? show(viewed) : refuse(visit, viewed.refusal);
}

async function denied({ deps }: Door, visit: Visitor, action: Action): Promise<Reply | null> {
  const { workspaceId, actor, delivery } = visit;
  const no = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action });
  if (no === null) return null;
  return no.duplicate ? nothing("duplicate") : refuse(visit, no.refusal);
}
