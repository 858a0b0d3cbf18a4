import { faultNotice, slowNotice } from "../../../blocks/notices.ts";
import type { Door } from "../door.ts";
import { savedLateNotice } from "../sentences.ts";
import type { Knock } from "./knock.ts";
import type { Reply } from "./replies.ts";
import { open, redrawWindow, speak } from "./speak.ts";
import type { Visit } from "./visit.ts";

/** A command, a click or a shortcut: its acknowledgement says nothing, what came of it is shown afterwards. */
export function converse(
  door: Door,
  knock: Knock,
  visit: Visit,
  { ack, work }: { ack: () => Promise<void>; work: () => Promise<Reply> },
): Promise<void> {
  return knock<Reply>(visit, {
    work,
    outcome: ({ outcome }) => outcome,
    acknowledge: ack,
    show: (reply, late) => show(door, visit, reply, late),
    delay: ack,
    tellSlow: () => speak(door, visit, slowNotice()),
    fault: async (late) => {
      if (!late) await ack();
      await speak(door, visit, faultNotice(visit.ref));
    },
  });
}

async function show(door: Door, visit: Visit, reply: Reply, late: boolean): Promise<void> {
  switch (reply.show) {
    case "nothing":
      return late ? speak(door, visit, savedLateNotice()) : undefined;
    case "message":
      return speak(door, visit, reply.body);
    case "window":
      return open(door, visit, reply.view);
    case "redraw":
      return redrawWindow(door, visit, reply.view);
  }
}
