import { ITEM, UNOWNED } from "./checklist.ts";
import type { Deed, Setting } from "./deed.ts";
import type { Worker } from "./hands-in-windows.ts";

const sign = async (kim: Worker, answer: object) => {
  await kim.press("Sign…");
  await kim.submit({ ...answer });
};
const refused = ({ worker }: Setting) =>
  sign(worker("kim"), {
    "Your answer": "Refuse to sign",
    "Note, or the reason of a refusal": "Nobody has tried the way back.",
  });
const override = (ana: Worker) =>
  ana.submit({ Decision: "Go, overriding the gate", Reason: "The way back was tried on Monday, by hand." });
/** All that blocks a go is settled by somebody who does not sign, and signed; what only should be so is open. */
const ready = async ({ worker }: Setting) => {
  const [ines, kim] = [worker("ines"), worker("kim")];
  await ines.types(`assign "${ITEM}" @ines`);
  for (const item of [ITEM, UNOWNED]) await ines.press("Mark done", item);
  await kim.shown("2 of 3 settled");
  await sign(kim, { "Your answer": "Sign" });
  await kim.shown("sre 1 of 1");
};
const onCondition = async (setting: Setting) => {
  await ready(setting);
  const lena = setting.worker("lena");
  await lena.press("Decide…");
  await lena.submit();
  await lena.shown('"text":"Conditions…"');
};

/** What makes a go, and what comes of it. */
export const DEEDS_ON_DECISIONS = {
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
  "override a refusal to sign": {
    leaves: "review.decided",
    as: "ana",
    before: refused,
    between: (ana) => ana.press("Decide…"),
    does: override,
  },
  "add a condition": {
    leaves: "review.decided",
    as: "lena",
    before: ready,
    opens: (lena) => lena.press("Decide…"),
    does: (lena) => lena.submit({ Decision: "Go with conditions" }),
  },
  "meet a condition": {
    leaves: "condition.met",
    as: "ana",
    before: onCondition,
    between: (ana) => ana.press("Conditions…"),
    does: (ana) => ana.pressInWindow("condition.meet"),
  },
  "mark as launched": {
    leaves: "review.launched",
    as: "lena",
    before: async ({ worker }) => {
      const ana = worker("ana");
      await ana.press("Decide…");
      await override(ana);
    },
    opens: (lena) => lena.press("Launched…"),
    does: (lena) => lena.submit(),
  },
} as const satisfies { readonly [name: string]: Deed };
