import { fromToday } from "../../../blocks/words/days.ts";
import { stateInWords, tallyInWords } from "../../../blocks/words/review-words.ts";
import { isClosed } from "../../domain/item/open-item.ts";
import { dayIn, daysBetween } from "../../domain/time/time.ts";
import type { Report } from "../report.ts";
import { authored, type Block } from "./document.ts";
import { type Clock, decisionInWords, fullName, listed } from "./words.ts";

/** What it is about, how it stands, and what was decided: the first page. */
export function summaryBlocks(report: Report, clock: Clock): readonly Block[] {
  const { decision, cancelled, gate } = report;
  return [
    { kind: "paragraph", strong: true, text: verdict(report, clock) },
    {
      kind: "facts",
      rows: [
        ["State", stateInWords(report.state)],
        ["Launch date", launchDate(report, clock)],
        ...(report.launchedAt === null ? [] : [["Launched", clock.instant(report.launchedAt)] as const]),
        ["Lead", fullName(report.lead)],
        ["Checklist", `${report.template.title} (${report.template.id}, version ${report.template.version})`],
        ["Started", clock.signed(report.started)],
        ["Progress", tallyInWords(report.tally)],
        ...(cancelled === null ? [] : [["Cancelled", `${clock.signed(cancelled)}: ${cancelled.reason}`] as const]),
      ],
    },
    { kind: "heading", level: 2, text: "Decision" },
    ...(decision === null
      ? [{ kind: "paragraph", text: "Nothing is decided." } as const]
      : decisionBlocks(decision, clock)),
    ...overrideBlocks(report, clock),
    ...conditionBlocks(report, clock),
    { kind: "heading", level: 2, text: "What stands in the way" },
    ...(gate.reasons.length === 0
      ? [{ kind: "paragraph", text: "Nothing." } as const]
      : [{ kind: "list", entries: gate.reasons } as const]),
    ...freezeBlocks(report, clock),
  ];
}

function verdict(report: Report, clock: Clock): string {
  const { state, decision, cancelled } = report;
  const earlier = earlierOverrides(report).length > 0 ? "; overridden earlier" : "";
  if (cancelled !== null) return `Cancelled on ${clock.day(clock.dayOf(cancelled.at))}${earlier}`;
  if (decision === null) return `Not decided${earlier}`;
  const overridden = decision.override === null ? "" : ", overridden";
  const launched = state === "launched" ? ", launched" : "";
  return `${decisionInWords(decision.kind)}${overridden}${launched}: ${clock.signed(decision)}${earlier}`;
}

/** `15 Dec 2026 (in 21 days)`; once the review is over, the day alone. */
function launchDate(report: Report, clock: Clock): string {
  const { launchOn, timeZone, asOf } = report;
  const days = daysBetween(dayIn(timeZone, asOf), launchOn);
  return isClosed(report) ? clock.day(launchOn) : `${clock.day(launchOn)} (${fromToday(days)})`;
}

function decisionBlocks(decision: NonNullable<Report["decision"]>, clock: Clock): readonly Block[] {
  const { kind, by, at, reason, override } = decision;
  return [
    {
      kind: "facts",
      rows: [
        ["Decision", `${decisionInWords(kind)}${override === null ? "" : " (overridden)"}`],
        ["By", fullName(by)],
        ["When", clock.instant(at)],
        ["Reason", reason === "" ? "none given" : reason],
        ...(override === null ? [] : [["Override", override.reason] as const]),
      ],
    },
    ...(override === null
      ? []
      : ([
          { kind: "paragraph", text: "An admin let it go although the gate did not allow it. Accepted were:" },
          { kind: "list", entries: override.accepted },
        ] as const)),
  ];
}

function conditionBlocks({ conditions }: Report, clock: Clock): readonly Block[] {
  if (conditions.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Conditions of the go",
      columns: ["Condition", "About", "Owner", "Due", "Met"],
      rows: conditions.map(({ text, item, owner, dueOn, met }) => [
        text,
        item === null ? "–" : authored(item),
        fullName(owner),
        clock.day(dueOn),
        met === null ? "Not yet" : clock.signed(met),
      ]),
    },
  ];
}

/** Those that the decision that stands does not tell of. */
function earlierOverrides({ overrides, decision }: Report): Report["overrides"] {
  return (decision?.override ?? null) === null ? overrides : overrides.slice(0, -1);
}

function overrideBlocks(report: Report, clock: Clock): readonly Block[] {
  const earlier = earlierOverrides(report);
  if (earlier.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Overridden earlier: each go against the gate whose decision stands no more",
      columns: ["Version", "Overridden by", "When", "Reason", "Accepted"],
      rows: earlier.map(({ version, by, at, reason, accepted }) => [
        version,
        fullName(by),
        clock.instant(at),
        reason,
        listed(accepted, "nothing"),
      ]),
    },
  ];
}

function freezeBlocks({ freezes }: Report, clock: Clock): readonly Block[] {
  if (freezes.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Freezes: when nothing may launch",
      columns: ["Freeze", "Service", "From", "Until", "Holds"],
      rows: freezes.map(({ name, service, from, until, onLaunchDay, now }) => [
        name,
        service ?? "every service",
        clock.instant(from),
        clock.instant(until),
        [now ? "now" : "", onLaunchDay ? "on the launch day" : ""].filter((part) => part !== "").join(", "),
      ]),
    },
  ];
}
