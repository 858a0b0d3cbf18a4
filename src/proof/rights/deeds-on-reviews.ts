import type { Deed } from "./deed.ts";
import type { Worker } from "./hands-in-windows.ts";
import { HIDDEN } from "./hidden.ts";

const noGo = async (worker: Worker) => {
  await worker.press("Decide…");
  await worker.submit({ Reason: "The restore failed." });
};

/** What people do with a review as a whole, and who sees it. */
export const DEEDS_ON_REVIEWS = {
  "start a review": {
    leaves: "review.started",
    inReview: false,
    as: "ana",
    does: (ana, { number }) => ana.types(`start svc-${number} 1.0.0 launch 2099-06-15 template rights lead @lena`),
  },
  "start a review by the shortcut": {
    leaves: "review.started",
    inReview: false,
    as: "ana",
    between: (ana) => ana.shortcut("start_review"),
    does: async (ana, { number }) =>
      ana.submit({
        Channel: ana.channelId(),
        Service: `svc-${number}`,
        Version: "1.0.0",
        "Launch date": "2099-06-15",
        Lead: ana.idOf("lena"),
      }),
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
    does: async (lena) => lena.submit({ Lead: lena.idOf("ines") }),
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
  "ask for the report": {
    leaves: null,
    calls: /^files\.completeUploadExternal/m,
    as: "ana",
    does: (ana) => ana.press("Report"),
  },
  "see a review": { leaves: null, shows: /svc-\d+ 1\.0\.0/, as: "ana", does: (ana) => ana.types("status") },
  "see a review of a private channel by its name": {
    leaves: null,
    shows: new RegExp(HIDDEN.version),
    hides: /no open review/i,
    as: "ana",
    does: (ana) => ana.types(`status ${HIDDEN.service}`),
  },
  "see a review of a private channel in the list": {
    leaves: null,
    shows: new RegExp(HIDDEN.version),
    hides: /svc-\d+ 1\.0\.0/,
    as: "ana",
    does: (ana) => ana.types("list"),
  },
} as const satisfies { readonly [name: string]: Deed };
