import { CAST, type Who } from "./cast.ts";
import { ITEM, SECTION, UNOWNED } from "./checklist.ts";
import type { Deed } from "./deed.ts";
import type { Worker } from "./hands-in-windows.ts";
import { MAY } from "./may.ts";

const isFull = (who: Who) => MAY["take an item"].includes(who);
const details = (worker: Worker) => worker.press("Details", ITEM);

/** What people do with one item, or with all of a section. */
export const DEEDS_ON_ITEMS = {
  "take an item": { leaves: "item.taken", as: "ana", does: (ana) => ana.press("Take it", UNOWNED) },
  "give back one's item": {
    leaves: "item.given-back",
    as: "ana",
    before: async ({ who, worker }) => {
      await worker("ana").types(`assign "${ITEM}" @${isFull(who) ? CAST[who] : "ines"}`);
      await worker("ana").shown('"text":"Give back"');
    },
    does: (ana) => ana.press("Give back", ITEM),
  },
  "mark an item done": { leaves: "item.completed", as: "ana", does: (ana) => ana.press("Mark done", ITEM) },
  "assign an item": { leaves: "item.assigned", as: "ana", does: (ana) => ana.types(`assign "${ITEM}" @ines`) },
  "comment on an item": {
    leaves: "item.commented",
    as: "ana",
    between: details,
    does: (ana) => ana.submit({ Comment: "I looked at it." }),
  },
  "attach evidence": {
    leaves: "item.evidence-added",
    as: "ana",
    between: details,
    does: (ana) => ana.submit({ "Or a note": "We went back in four minutes." }),
  },
  "block an item": {
    leaves: "item.blocked",
    as: "ana",
    between: details,
    does: (ana) => ana.submit({ Status: "Blocked", Reason: "The tool is away." }),
  },
  "unblock an item": {
    leaves: "item.unblocked",
    as: "ana",
    before: async ({ worker }) => {
      const ines = worker("ines");
      await details(ines);
      await ines.submit({ Status: "Blocked", Reason: "The tool is away." });
      await ines.closeAll();
    },
    does: (ana) => ana.press("Unblock", ITEM),
  },
  "assign a section": {
    leaves: "item.assigned",
    as: "ana",
    between: (ana) => ana.types("assign"),
    does: async (ana) => ana.submit({ Section: SECTION, Owner: ana.idOf("ines") }),
  },
  "attach a message": {
    leaves: "item.evidence-added",
    as: "ana",
    between: (ana) => ana.messageShortcut("attach_evidence"),
    does: (ana) => ana.submit({ Item: ITEM, "What it shows": "How we went back." }),
  },
  "snooze a reminder": {
    leaves: "item.snoozed",
    as: "ana",
    opens: details,
    disguise: "nag.snooze",
    does: (ana) => ana.submit({ Reason: "It waits for the load test." }),
  },
} as const satisfies { readonly [name: string]: Deed };
