import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { StartRefusal } from "../refusals.ts";
import type { Evidence, ReviewPolicy } from "../review.ts";
import type { Template } from "../template.ts";
import { dueDate } from "../time/due-dates.ts";
import { dayIn, type Instant, isTimeZone, parseDay } from "../time/time.ts";
import type { WorkingDays } from "../time/working-time.ts";
import { firstOwner, type OwnersByRole } from "./owners-by-role.ts";

/** What somebody asked for, as typed. */
export type StartRequest = {
  readonly workspaceId: string;
  readonly channelId: string;
  readonly service: string;
  readonly version: string;
  readonly launch: string;
  readonly timeZone: string;
  readonly lead: string;
};

/** Owners and still-fresh evidence that come along from the service's last review. */
export type CarriedOver = ReadonlyMap<
  string,
  { readonly owner: string | null; readonly evidence: readonly Evidence[] }
>;

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._+/-]*$/u;
const SERVICE_LENGTH = 60;
const VERSION_LENGTH = 40;

type StartContext = {
  readonly now: Instant;
  readonly policy: ReviewPolicy;
  readonly week: WorkingDays;
  readonly carried?: CarriedOver;
  /** Who owns the items that nobody had in the last review. */
  readonly owners?: OwnersByRole;
};

/** Begins the launch review of a release. */
export function startReview(
  request: StartRequest,
  template: Template,
  { now, policy, week, carried = new Map(), owners = new Map() }: StartContext,
): Decision<ReviewEvent, StartRefusal> {
  const { service, version, launch, timeZone } = request;
  if (service === "") return refused({ reason: "service-missing" });
  if (!isService(service)) return refused({ reason: "bad-service", value: service });
  if (version === "") return refused({ reason: "version-missing" });
  if (!isVersion(version)) return refused({ reason: "bad-version", value: version });
  if (!isTimeZone(timeZone)) return refused({ reason: "not-a-zone", value: timeZone });
  if (launch === "") return refused({ reason: "launch-missing" });
  const launchOn = parseDay(launch);
  if (launchOn === undefined) return refused({ reason: "not-a-day", value: launch });
  const today = dayIn(timeZone, now);
  if (launchOn < today) return refused({ reason: "launch-in-past", launchOn, today });

  const { launch: _typed, ...facts } = request;
  return happened({
    type: "review.started",
    ...facts,
    launchOn,
    template: { id: template.id, version: template.version, title: template.title },
    signOffs: template.signOffs,
    policy,
    sections: template.sections.map(({ id, title }) => ({ id, title })),
    items: template.sections.flatMap((section) =>
      section.items.map((item) => ({
        ...item,
        sectionId: section.id,
        owner: firstOwner(item, owners, carried),
        dueOn: dueDate(item, { launchOn, startedOn: today, week }),
        carried: carried.get(item.id)?.evidence ?? [],
      })),
    ),
  });
}

export function isService(text: string): boolean {
  return isName(text, SERVICE_LENGTH);
}

export function isVersion(text: string): boolean {
  return isName(text, VERSION_LENGTH);
}

function isName(text: string, limit: number): boolean {
  return text.length <= limit && NAME.test(text);
}
