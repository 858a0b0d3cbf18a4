import { addDrillModal, recordDrillModal, retireDrillModal } from "../../../blocks/drill-modals.ts";
import { drillAddedNotice, drillRetiredNotice, runRecordedNotice } from "../../../blocks/drills/drill-answers.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { ownerField } from "../../../blocks/item-fields.ts";
import { parseAssertions } from "../../domain/drill/parse-assertions.ts";
import { addDrill } from "../../flows/drills/add-drill.ts";
import { recordDrillRun } from "../../flows/drills/record-drill-run.ts";
import { retireDrill } from "../../flows/drills/retire-drill.ts";
import { ownerRefusal } from "../../flows/owner-refusal.ts";
import type { Door } from "../door.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { readerOf } from "./drill-actions.ts";

const NOBODY_PICKED = "Pick a person here, or a group below.";

type OfDrill = { readonly name: string };

export async function saveDrill(
  { deps }: Door,
  { workspaceId, actor, delivery }: Visitor,
  _none: object,
  { owner: person, otherOwner, services, ...values }: FormValues<typeof addDrillModal.fields>,
): Promise<FormReply> {
  // A group that is picked is meant: the person may be the one that the form was filled in with.
  const owner = otherOwner ?? person;
  if (owner === null) return { show: "errors", errors: { [ownerField.id]: NOBODY_PICKED }, outcome: "nobody" };
  const no = actor.kind === "member" ? await ownerRefusal(deps, workspaceId, owner) : null;
  if (no !== null) return formAnswer({ ok: false, refusal: no, duplicate: false }, addDrillModal, null);
  const named = services.split(/[\s,]+/u).filter((service) => service !== "");
  const request = { ...values, owner, services: named };
  const added = await addDrill(deps, { workspaceId, actor, delivery, request });
  return formAnswer(added, addDrillModal, null, added.ok ? drillAddedNotice(added.drill) : null);
}

export async function saveRun(
  door: Door,
  visit: Visitor,
  { name }: OfDrill,
  { assertions, ...values }: FormValues<typeof recordDrillModal.fields>,
): Promise<FormReply> {
  const { workspaceId, actor, delivery } = visit;
  const run = { ...values, assertions: parseAssertions(assertions) };
  const wish = { workspaceId, actor, delivery, name, run, idempotencyKey: null };
  const recorded = await recordDrillRun(door.deps, wish);
  const said = recorded.ok ? runRecordedNotice(recorded.drill, recorded.run, readerOf(door, visit)) : null;
  return formAnswer(recorded, recordDrillModal, null, said);
}

export async function saveRetired(
  { deps }: Door,
  { workspaceId, actor, delivery }: Visitor,
  { name }: OfDrill,
  { reason }: FormValues<typeof retireDrillModal.fields>,
): Promise<FormReply> {
  const retired = await retireDrill(deps, { workspaceId, actor, delivery, name, reason });
  return formAnswer(retired, retireDrillModal, null, retired.ok ? drillRetiredNotice(retired.drill) : null);
}
