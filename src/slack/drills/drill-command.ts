import { drillAddedNotice } from "../../../blocks/drills/drill-answers.ts";
import { addDrill } from "../../flows/drills/add-drill.ts";
import { ownerRefusal } from "../../flows/owner-refusal.ts";
import type { DrillCommand, TypedDrill } from "../command/parse-drill.ts";
import type { CommandVisit } from "../command/run-command.ts";
import { whoIsMeant } from "../command/who-is-meant.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { message, nothing, type Reply } from "../knock/replies.ts";
import { openAdd, openRecord, openRetire, sayDrill, showDrills } from "./drill-actions.ts";

/** `/readiness drill …` */
export function drillByCommand(door: Door, visit: CommandVisit, command: DrillCommand): Promise<Reply> {
  switch (command.verb) {
    case "list":
      return showDrills(door, visit);
    case "add":
      return add(door, visit, command.typed);
    case "record":
      return openRecord(door, visit, { name: command.drill });
    case "show":
      return sayDrill(door, visit, { name: command.drill });
    case "retire":
      return openRetire(door, visit, { name: command.drill });
  }
}

/** Adds it at once; with parts missing, the form asks for them. */
async function add(door: Door, visit: CommandVisit, typed: TypedDrill): Promise<Reply> {
  const { deps } = door;
  const owner = typed.owner === null ? null : await whoIsMeant(door, visit, typed.owner);
  if (owner !== null && typeof owner !== "string") return owner;
  const { name, kind, every, rto, rpo, services } = typed;
  if (name === null || kind === null || every === null || owner === null) {
    return openAdd(door, visit, {
      name: name ?? "",
      kind,
      every: every ?? "",
      owner: owner ?? visit.actor.id,
      rto: rto ?? "",
      rpo: rpo ?? "",
      services,
    });
  }
  const { workspaceId, actor, delivery } = visit;
  const no = actor.kind === "member" ? await ownerRefusal(deps, workspaceId, owner) : null;
  if (no !== null) return refuse(visit, no);
  const request = { name, kind, every, owner, rto, rpo, services };
  const added = await addDrill(deps, { workspaceId, actor, delivery, request });
  if (added.duplicate) return nothing("duplicate");
  return added.ok ? message(drillAddedNotice(added.drill), "drill-added") : refuse(visit, added.refusal);
}
