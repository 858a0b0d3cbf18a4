import type { Who } from "./cast.ts";
import { CAST } from "./cast.ts";
import { CHECKLIST, ITEM, UNOWNED } from "./checklist.ts";
import type { Worker } from "./hands-in-windows.ts";
import { type DeedName, MAY } from "./may.ts";

/** One case: its number is in whatever must not be the same twice. `who`: who is about to try. */
export type Setting = {
  readonly number: number;
  readonly who: Who;
  /** Somebody at work in the case's channel, by their handle. */
  readonly worker: (handle: string) => Worker;
};

export type Deed = {
  /** The type of the entry that it leaves; null: it leaves a template. */
  readonly leaves: string | null;
  /** Whether a review stands in the channel before. */
  readonly inReview?: false;
  /** Who may for certain, and by whose deliveries it is tried. */
  readonly as: (typeof CAST)[Who];
  /** What must be so before. */
  readonly before?: (setting: Setting) => Promise<void>;
  /** The click or the command that opens a form; who may not do it hears so at once. */
  readonly opens?: (worker: Worker, setting: Setting) => Promise<void>;
  /** Between the two, and open to everybody who may do the first. */
  readonly between?: (worker: Worker) => Promise<void>;
  readonly does: (worker: Worker, setting: Setting) => Promise<void>;
};

const isFull = (who: Who) => MAY["take an item"].includes(who);
const requested = async ({ worker }: Setting) => {
  const ines = worker("ines");
  await ines.press("Details", ITEM);
  await ines.pressInWindow("waiver.request");
  await ines.submit({ Risk: "We are slow.", "Compensating control": "We watch." });
  await ines.closeAll();
};
const details = (worker: Worker) => worker.press("Details", ITEM);
const noGo = async (worker: Worker) => {
  await worker.press("Decide…");
  await worker.submit({ Reason: "The restore failed." });
};

export const DEEDS: { readonly [name in DeedName]: Deed } = {
  "start a review": {
    leaves: "review.started",
    inReview: false,
    as: "ana",
    does: (ana, { number }) => ana.types(`start svc-${number} 1.0.0 launch 2099-06-15 template rights lead @lena`),
  },
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
  "sign off": {
    leaves: "sign-off.signed",
    as: "kim",
    opens: (kim) => kim.press("Sign…"),
    does: (kim) => kim.submit({ "Your answer": "Sign" }),
  },
  "record the decision": {
    leaves: "review.decided",
    as: "lena",
    opens: (lena) => lena.press("Decide…"),
    does: (lena) => lena.submit({ Reason: "The restore failed." }),
  },
  "change the launch date": {
    leaves: "review.launch-moved",
    as: "lena",
    opens: (lena) => lena.choose("Change launch date"),
    does: (lena) => lena.submit({ "Launch date": "2099-07-20" }),
  },
  "change the lead": {
    leaves: "review.lead-changed",
    as: "lena",
    opens: (lena) => lena.choose("Change lead"),
    does: async (lena) => {
      const ines = lena.hands.sees().people.find(({ displayName: name }) => name === "ines");
      await lena.submit({ Lead: ines?.id ?? "" });
    },
  },
  "make a new candidate": {
    leaves: "review.candidate",
    as: "lena",
    opens: (lena) => lena.choose("New candidate"),
    does: (lena, { number }) => lena.submit({ Version: `2.0.${number}` }),
  },
  "reopen a review": {
    leaves: "review.reopened",
    as: "lena",
    before: ({ worker }) => noGo(worker("lena")),
    opens: (lena) => lena.choose("Reopen"),
    does: (lena) => lena.submit({ Reason: "The restore works again." }),
  },
  "cancel a review": {
    leaves: "review.cancelled",
    as: "lena",
    opens: (lena) => lena.choose("Cancel review"),
    does: (lena) => lena.submit({ Reason: "It is not wanted any more." }),
  },
  "change settings": {
    leaves: "settings.changed",
    inReview: false,
    as: "ana",
    opens: (ana) => ana.types("settings"),
    between: (ana) => ana.pressInWindow("settings.rules"),
    does: (ana, { number }) => ana.submit({ "Waivers hold for at most so many days": String(10 + (number % 50)) }),
  },
  "import a template": {
    leaves: null,
    inReview: false,
    as: "ana",
    before: ({ worker }) => worker("ana").types("templates"),
    opens: (ana) => ana.press("Import a checklist"),
    does: (ana, { number }) =>
      ana.submit({
        "Paste a checklist in Markdown or YAML": CHECKLIST.replace("id: rights", `id: rights-${number}`),
      }),
  },
};
