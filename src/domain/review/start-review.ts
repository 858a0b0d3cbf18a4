import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import type { StartRefusal } from "../refusals.ts";
import type { Evidence } from "../review.ts";
import type { Template } from "../template.ts";
import { dueDate } from "../time/due-dates.ts";
import { dayIn, type Instant, isTimeZone, parseDay } from "../time/time.ts";

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

/** Begins the launch review of a release. */
export function startReview(
  request: StartRequest,
  template: Template,
  { now, carried = new Map() }: { now: Instant; carried?: CarriedOver },
): Decision<ReviewEvent, StartRefusal> {
  const { service, version, launch, timeZone } = request;
  if (service === "") return refused({ reason: "service-missing" });
  if (!isName(service, SERVICE_LENGTH)) return refused({ reason: "bad-service", value: service });
  if (version === "") return refused({ reason: "version-missing" });
  if (!isName(version, VERSION_LENGTH)) return refused({ reason: "bad-version", value: version });
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
    sections: template.sections.map(({ id, title }) => ({ id, title })),
    items: template.sections.flatMap((section) =>
      section.items.map((item) => ({
        ...item,
        sectionId: section.id,
        owner: carried.get(item.id)?.owner ?? null,
        dueOn: dueDate(item.level, launchOn, today),
        carried: carried.get(item.id)?.evidence ?? [],
      })),
    ),
  });
}

function isName(text: string, limit: number): boolean {
  return text.length <= limit && NAME.test(text);
}
