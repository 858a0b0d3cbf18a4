import { durationInWords } from "../../../blocks/words/duration-words.ts";
import { drillStanding } from "../../domain/drill/drill-standing.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { columns } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { standingText } from "./standing-text.ts";

export type ListOptions = { readonly json?: true; readonly all?: true; readonly workspace?: string };

export async function listDrillsHere(context: Context, { json, all, workspace }: ListOptions): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const now = context.now();
    const found = await listDrills(db, workspaceId, { retired: all === true });
    const drills = found.map((drill) => ({ ...drill, standing: drillStanding(drill, now) }));
    if (json) return answered({ stdout: asJson({ drills }) });
    if (drills.length === 0) {
      return answered({ stderr: `Workspace ${workspaceId} has no drills. \`/readiness drill add\` begins one.` });
    }
    const rows = drills.map(({ name, kind, everyDays, owner, rtoSeconds, rpoSeconds, retiredAt, standing }) => [
      name,
      kind,
      counted(everyDays, "day"),
      owner,
      rtoSeconds === null ? "none" : durationInWords(rtoSeconds),
      rpoSeconds === null ? "none" : durationInWords(rpoSeconds),
      retiredAt === null ? standingText(standing) : `retired on ${retiredAt.slice(0, 10)}`,
    ]);
    return answered({ stdout: columns([["NAME", "KIND", "EVERY", "OWNER", "RTO", "RPO", "STANDS"], ...rows]) });
  });
}
