import type { Stage } from "../stage.ts";
import { CHECKLIST } from "./checklist.ts";
import { type Worker, workerIn } from "./hands-in-windows.ts";
import { HIDDEN } from "./hidden.ts";

/** A workspace whose checklist is there, and in which Kim holds the role that signs and approves. */
export async function setUp({ slack }: Stage, channel: string): Promise<void> {
  const ana: Worker = workerIn(slack, channel, "ana");
  await ana.types("templates");
  await ana.press("Import a checklist");
  await ana.submit({ "Paste a checklist in Markdown or YAML": CHECKLIST });
  await ana.shown("is imported as rights ");
  await ana.closeAll();
  await ana.types("settings");
  await ana.pressInWindow("settings.role", '"sre"');
  await ana.submitPeople("People", [ana.idOf("kim")]);
  await ana.closeAll();
  const inside = workerIn(slack, HIDDEN.channel, HIDDEN.lead);
  await inside.types(
    `start ${HIDDEN.service} ${HIDDEN.version} launch 2099-06-15 template rights lead @${HIDDEN.lead}`,
  );
  await inside.shown('"text":"Decide…"');
}
