import { durationInWords } from "../../../blocks/words/duration-words.ts";
import type { Drill, DrillRun } from "../../domain/drill/drill.ts";
import { drillStanding, shortfallOf } from "../../domain/drill/drill-standing.ts";
import type { Instant } from "../../domain/time/time.ts";
import { viewDrill } from "../../flows/drills/view-drill.ts";
import { type Answer, answered, asJson, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { columns, plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { SHORTFALLS, standingText } from "./standing-text.ts";

export type ShowOptions = { readonly json?: true; readonly workspace?: string };

export async function showDrill(context: Context, name: string, { json, workspace }: ShowOptions): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const found = await viewDrill({ db }, { workspaceId, name });
    if (!found.ok) {
      const known = found.refusal.reason === "no-such-drill" ? found.refusal.known : [];
      const there = known.length === 0 ? "There are none." : `There is: ${known.slice(0, 8).join(", ")}.`;
      return failed(plain(`There is no drill ${name}. ${there}`));
    }
    const { drill, runs } = found;
    const now = context.now();
    if (json) return answered({ stdout: asJson({ drill: { ...drill, standing: drillStanding(drill, now) }, runs }) });
    return answered({ stdout: drillText(drill, runs, now) });
  });
}

function drillText(drill: Drill, runs: readonly DrillRun[], now: Instant): string {
  const { name, kind, everyDays, owner, rtoSeconds, rpoSeconds, services } = drill;
  const target = (word: string, count: number | null) =>
    `${word} ${count === null ? "no target" : durationInWords(count)}`;
  return [
    `${name}: ${kind} drill, every ${counted(everyDays, "day")}, ${standingText(drillStanding(drill, now))}`,
    [
      `owner ${owner}`,
      target("RTO", rtoSeconds),
      target("RPO", rpoSeconds),
      services.length === 0 ? "all services" : services.map(plain).join(", "),
    ].join(" · "),
    "",
    runs.length === 0 ? "It was never run." : columns([HEAD, ...runs.map((run) => row(drill, run))]),
  ].join("\n");
}

const HEAD = ["ENDED", "RTO", "RPO", "COUNTS", "OPERATOR", "NOTE"];

function row(drill: Drill, run: DrillRun): readonly string[] {
  const why = shortfallOf(drill, run);
  return [
    `${run.finishedAt.slice(0, 16).replace("T", " ")} UTC`,
    durationInWords(run.rtoSeconds),
    run.rpoSeconds === null ? "not measured" : durationInWords(run.rpoSeconds),
    why === null ? "yes" : `no: ${SHORTFALLS[why]}`,
    run.operator,
    run.note,
  ];
}
