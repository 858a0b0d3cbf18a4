import { randomUUID } from "node:crypto";
import { erasePersonFromRecord } from "../../flows/record/erase-person.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { BY_COMMAND_LINE } from "../tokens/by-command-line.ts";

export type EraseOptions = { readonly reason: string; readonly workspace?: string };

const LONGEST_REASON = 500;

export async function erasePersonHere(
  context: Context,
  person: string,
  { reason: typed, workspace }: EraseOptions,
): Promise<Answer> {
  if (!/^[UW][A-Z0-9]{1,20}$/u.test(person)) {
    throw new CommandFailure(`\`${plain(person)}\` is not a person's Slack id. It begins with U, like U012ABCDEF.`);
  }
  const reason = plain(typed).trim();
  if (reason === "") throw new CommandFailure("Say why with --reason, like “asked for it on 24 November, ticket 812”.");
  if (reason.length > LONGEST_REASON) {
    throw new CommandFailure(`The reason has ${reason.length} characters; ${LONGEST_REASON} is the most.`);
  }
  if (reason.includes(person)) throw new CommandFailure("The reason stays in the record: leave the person out of it.");
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const wish = { workspaceId, person, by: BY_COMMAND_LINE.id, reason };
    const erased = await erasePersonFromRecord({ db, now: context.now, newId: randomUUID }, wish);
    if (!erased.ok) {
      const duties = erased.duties.map((duty) => `  ${duty}`).join("\n");
      throw new CommandFailure(`Nothing was erased. Hand over first what ${person} still has:\n${duties}`);
    }
    const { links, pseudonym } = erased;
    if (links.length === 0) return answered({ stderr: `The record of ${workspaceId} does not name ${person}.` });
    return answered({
      stdout: pseudonym,
      stderr:
        `Erased ${person} from ${counted(links.length, "entry", "entries")} of the record of ${workspaceId}; ${pseudonym} stands there now.\n` +
        "Backups, exports and what people wrote about them elsewhere still have it: docs/record.md says what to do.",
    });
  });
}
