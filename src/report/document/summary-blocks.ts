import { launchInWords, stateInWords, tallyInWords } from "../../../blocks/words/review-words.ts";
import type { Report } from "../report.ts";
import type { Block } from "./document.ts";
import { type Clock, decisionInWords, fullName } from "./words.ts";

/** What it is about, how it stands, and what was decided: the first page. */
export function summaryBlocks(report: Report, clock: Clock): readonly Block[] {
  const { decision, cancelled, gate } = report;
  return [
    { kind: "paragraph", strong: true, text: verdict(report, clock) },
    {
      kind: "facts",
      rows: [
        ["State", stateInWords(report.state)],
        ["Launch", launchInWords(report, report.asOf)],
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
    ...conditionBlocks(report, clock),
    { kind: "heading", level: 2, text: "What stands in the way" },
    ...(gate.reasons.length === 0
      ? [{ kind: "paragraph", text: "Nothing." } as const]
      : [{ kind: "list", entries: gate.reasons } as const]),
  ];
}

function verdict({ state, decision, cancelled }: Report, clock: Clock): string {
  if (cancelled !== null) return `Cancelled on ${clock.day(clock.dayOf(cancelled.at))}`;
  if (decision === null) return "Not decided";
  const overridden = decision.override === null ? "" : ", overridden";
  const launched = state === "launched" ? ", launched" : "";
  return `${decisionInWords(decision.kind)}${overridden}${launched}: ${clock.signed(decision)}`;
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
        item ?? "–",
        fullName(owner),
        clock.day(dueOn),
        met === null ? "Not yet" : clock.signed(met),
      ]),
    },
  ];
}
