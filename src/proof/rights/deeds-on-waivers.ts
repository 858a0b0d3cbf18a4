import { ITEM } from "./checklist.ts";
import type { Deed, Setting } from "./deed.ts";
import type { Worker } from "./hands-in-windows.ts";

const details = (worker: Worker) => worker.press("Details", ITEM);
const requested = async ({ worker }: Setting) => {
  const ines = worker("ines");
  await details(ines);
  await ines.pressInWindow("waiver.request");
  await ines.submit({ Risk: "We are slow.", "Compensating control": "We watch." });
  await ines.closeAll();
};

/** What people do with an exception. */
export const DEEDS_ON_WAIVERS = {
  "ask for a waiver": {
    leaves: "waiver.requested",
    as: "ana",
    between: async (ana) => {
      await details(ana);
      await ana.pressInWindow("waiver.request");
    },
    does: (ana) => ana.submit({ Risk: "We are slow.", "Compensating control": "We watch." }),
  },
  "approve a waiver": {
    leaves: "waiver.approved",
    as: "kim",
    before: requested,
    does: (kim) => kim.press("Approve waiver", ITEM),
  },
  "decline a waiver": {
    leaves: "waiver.declined",
    as: "kim",
    before: requested,
    opens: (kim) => kim.press("Decline waiver…", ITEM),
    does: (kim) => kim.submit({ Reason: "It is too risky." }),
  },
  "revoke a waiver": {
    leaves: "waiver.revoked",
    as: "kim",
    before: async (setting) => {
      await requested(setting);
      const kim = setting.worker("kim");
      await kim.press("Approve waiver", ITEM);
      await kim.shown("waived");
    },
    between: async (kim) => {
      await details(kim);
      await kim.pressInWindow("waiver.revoke");
    },
    does: (kim) => kim.submit({ Reason: "The control is gone." }),
  },
} as const satisfies { readonly [name: string]: Deed };
