import { type Decision, happened, refused } from "../decision.ts";
import { isService } from "../review/start-review.ts";
import { parseDuration } from "../time/parse-duration.ts";
import type { Instant } from "../time/time.ts";
import { DRILL_KINDS } from "./drill.ts";
import type { DrillEvent } from "./drill-events.ts";
import type { DrillRefusal } from "./drill-refusals.ts";

/** A drill as somebody describes it. `every`: `30d`. `rto`, `rpo`: `1h30m`; null or empty: no target. */
export type AddDrill = {
  readonly name: string;
  readonly kind: string;
  readonly every: string;
  readonly owner: string;
  readonly rto: string | null;
  readonly rpo: string | null;
  readonly services: readonly string[];
};

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const NAME_LENGTH = 60;
const OWNER = /^[UWS][A-Z0-9]+$/u;
const LONGEST_EVERY_DAYS = 730;
const LONGEST_TARGET = 366 * 86_400;
const DAY = 86_400;

/** Begins a recurring rehearsal. `taken`: whether a drill of this name is there already. */
export function addDrill(
  request: AddDrill,
  { id, workspaceId, by, at, taken }: { id: string; workspaceId: string; by: string; at: Instant; taken: boolean },
): Decision<DrillEvent, DrillRefusal> {
  const { name, owner } = request;
  if (!NAME.test(name) || name.length > NAME_LENGTH) return refused({ reason: "bad-drill-name", value: name });
  const kind = DRILL_KINDS.find((known) => known === request.kind);
  if (kind === undefined) return refused({ reason: "bad-drill-kind", value: request.kind });
  const everyDays = daysOf(request.every);
  if (everyDays === undefined) return refused({ reason: "bad-every", value: request.every });
  if (!OWNER.test(owner)) return refused({ reason: "bad-drill-owner", value: owner });
  const rtoSeconds = targetOf(request.rto);
  if (rtoSeconds === undefined) return refused({ reason: "bad-duration", target: "rto", value: request.rto ?? "" });
  const rpoSeconds = targetOf(request.rpo);
  if (rpoSeconds === undefined) return refused({ reason: "bad-duration", target: "rpo", value: request.rpo ?? "" });
  const odd = request.services.find((service) => !isService(service));
  if (odd !== undefined) return refused({ reason: "bad-service", value: odd });
  if (taken) return refused({ reason: "drill-name-taken", name });
  const services = [...new Set(request.services)];
  const drill = { id, workspaceId, name, kind, everyDays, owner, rtoSeconds, rpoSeconds, services };
  return happened({
    type: "drill.added",
    drill: { ...drill, addedBy: by, addedAt: at, retiredAt: null, lastRun: null, lastSuccess: null },
  });
}

function daysOf(every: string): number | undefined {
  const seconds = parseDuration(every);
  if (seconds === undefined || seconds % DAY !== 0) return undefined;
  return seconds >= DAY && seconds <= LONGEST_EVERY_DAYS * DAY ? seconds / DAY : undefined;
}

/** Seconds; null: there is none. Undefined: it cannot be read. A target of nothing at all can never be met. */
function targetOf(text: string | null): number | null | undefined {
  if (text === null || text.trim() === "") return null;
  const seconds = parseDuration(text);
  return seconds !== undefined && seconds >= 1 && seconds <= LONGEST_TARGET ? seconds : undefined;
}
