import type { Refused } from "../../domain/decision.ts";
import { choosePerson, type PersonForm } from "../../domain/nag/choose-person.ts";
import type { PersonRefusal } from "../../domain/refusals.ts";
import { dayIn, isTimeZone } from "../../domain/time/time.ts";
import { Conflict } from "../../store/database.ts";
import { deliveryStatement } from "../../store/deliveries/delivery-statement.ts";
import { personStatement } from "../../store/nags/person-statement.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { homeStatements } from "../home/homes-follow.ts";
import type { Deps } from "../ports.ts";
import { nagsStatement } from "./nag-keys.ts";

type Who = { readonly workspaceId: string; readonly userId: string; readonly slackZone: string | null };
export type PersonSaved =
  | { readonly ok: true; readonly duplicate: boolean }
  | (Refused<PersonRefusal> & { readonly duplicate: false });

/** Saves what somebody chose about their own reminders; from now on it counts. */
export async function savePerson(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake">,
  { workspaceId, userId, slackZone, delivery }: Who & { readonly delivery: string },
  form: PersonForm,
): Promise<PersonSaved> {
  const { db, now } = deps;
  const { settings } = await loadSettings(db, workspaceId);
  const zone = [form.timeZone, slackZone ?? ""].find((one) => one !== "" && isTimeZone(one)) ?? "UTC";
  const chosen = choosePerson(form, { workspace: settings.hours, today: dayIn(zone, now()) });
  if (!chosen.ok) return { ...chosen, duplicate: false };
  try {
    await db.commit([
      deliveryStatement(db, { key: delivery, workspaceId, at: now() }),
      personStatement(db, { workspaceId, userId, data: chosen.person }),
      nagsStatement(deps, workspaceId, now()),
      ...(await homeStatements(deps, workspaceId, [userId])),
    ]);
  } catch (error) {
    if (error instanceof Conflict && error.table === "deliveries") return { ok: true, duplicate: true };
    throw error;
  }
  deps.wake();
  return { ok: true, duplicate: false };
}
