import { atRest } from "../at-rest.ts";
import { messagesIn, types, until } from "../stage.ts";
import { standingKeys } from "../standing-keys.ts";
import type { Tale } from "./tale.ts";

const ITEM = "The cause is understood";
const MESSAGES = 3;
const SETTLED_MS = 20_000;
const DAY_MS = 86_400_000;
/** 1970 began on a Thursday. */
const FIRST_SUNDAY_MS = 3 * DAY_MS;
/** Of Sunday in UTC: nobody works in Madrid and Berlin. Then half past ten of Monday: there they do, and the digest was due at nine. */
const EVENING_MS = 20 * 3_600_000;
const NIGHT_MS = 14.5 * 3_600_000;

/** Mondays on which Lena is reminded of an item that is due, and the channel and the review's lead get their digests. */
export const weeks: Tale = {
  places: [
    { name: "a digest, after the call, before its record", at: post("after-call", "digest/") },
    { name: "a reminder, after the call, before its record", at: post("after-call", "nag/") },
    { name: "a digest, before the call", at: post("before-call", "digest/") },
    { name: "a reminder, before the call", at: post("before-call", "nag/") },
  ],
  begin: async (stage) => {
    const { slack } = stage;
    await types(slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(slack).length === MESSAGES, SETTLED_MS);
    let monday = "";
    return {
      prepare: async () => {
        await atRest(stage, SETTLED_MS);
        const sunday =
          FIRST_SUNDAY_MS + Math.ceil((stage.now() - FIRST_SUNDAY_MS - EVENING_MS) / (7 * DAY_MS)) * 7 * DAY_MS;
        await stage.moveClock(sunday + EVENING_MS - stage.now());
        monday = new Date(sunday + DAY_MS).toISOString().slice(0, 10);
        await types(slack, "ana", `/readiness assign "${ITEM}" @lena due ${monday}`);
        await atRest(stage, SETTLED_MS);
      },
      provoke: () => stage.moveClock(NIGHT_MS),
      judge: async () => {
        const wanted = [
          { by: "lena", key: `nag/T0MERIDIAN0/U0LENA00000/${monday}` },
          { by: "lena", key: `digest/T0MERIDIAN0/C0LAUNCHES0/${monday}` },
          { by: "ana", key: `digest/T0MERIDIAN0/U0ANA000000/${monday}` },
        ];
        const missing = () => wanted.filter(({ by, key }) => !standingKeys(slack, by).has(key));
        await until(() => missing().length === 0, SETTLED_MS);
        const failed = missing().map(({ key }) => `I3: ${key} does not stand`);
        return (await atRest(stage, SETTLED_MS)) ? failed : [...failed, "the bot does not come to rest"];
      },
    };
  },
};

function post(moment: "before-call" | "after-call", key: string) {
  return { moment, method: "chat.postMessage", key } as const;
}
