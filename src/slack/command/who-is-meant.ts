import { unknownNameAnswer } from "../../../blocks/answers/unknown-name-answer.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { severalPeopleNotice } from "../sentences.ts";
import type { Who } from "./who.ts";

/** The id of who was named, or what to say where that is nobody or not clear. */
export async function whoIsMeant({ directory }: Door, { workspaceId }: Visitor, who: Who): Promise<string | Reply> {
  if (who.kind === "id") return who.id;
  const found = await directory.named(workspaceId, who.name);
  if (!found.ok && found.kind !== "refused") throw new Error(`Slack does not say who @${who.name} is: ${found.error}`);
  const [id, ...others] = found.ok ? found.value : [];
  if (id === undefined)
    return message(unknownNameAnswer({ kind: "person", value: `@${who.name}`, near: [] }), "no-such-person");
  return others.length === 0 ? id : message(severalPeopleNotice(who.name), "several-people");
}
