import { setTimeout as pause } from "node:timers/promises";
import { median } from "simple-statistics";
import type { BenchRow } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import { createClicker } from "../stage/clicker.ts";
import { openStage } from "../stage/open-stage.ts";
import { recordClicks } from "../stage/recorded-clicks.ts";

const OTHER = { workspace: "team-2", as: "bo" } as const;
const UPDATES = 6;
const WARM_UP = 5;
/** As in R2: an update may go out at once. */
const GAP_MS = 3_300;
const STORM_GAP_MS = 100;
const RETRY_AFTER_S = 5;
/** Until the first workspace has done what it could not do in the silence. */
const REST_MS = 10_000;

/** R6: somebody clicks in one workspace while another one's clicks go on and all its calls are answered 429. */
export const fairness: BenchRow = {
  id: "R6",
  what: "update delay of a workspace while another one is in 429",
  rounds: 3,
  run: async ({ rounds, onProgress }) => {
    const stage = await openStage({ workspaces: 2 });
    try {
      const { slack, tap } = stage;
      const { url } = await stage.startOurs();
      const secret = slack.tokens.signingSecret;
      const storm = createClicker(url, await recordClicks(slack, url), secret);
      const calm = createClicker(url, await recordClicks(slack, url, OTHER), secret);
      const [first, other] = slack.installs;
      if (first === undefined || other === undefined) throw new Error("two workspaces are needed");

      const delays = async (count: number) => {
        const times: number[] = [];
        for (let click = 0; click < count; click++) {
          const arrived = tap.next("chat.update", other.botToken);
          const began = performance.now();
          await calm.click();
          times.push((await arrived) - began);
          await pause(GAP_MS);
        }
        return median(times);
      };
      /** The clicks are the same with and without the 429s, so that only what Slack answers differs. */
      const whileClicked = async (fault: object | null) => {
        await slack.setFault(fault);
        let isOver = false;
        const clicking = (async () => {
          for (; !isOver; await pause(STORM_GAP_MS)) await storm.click();
        })();
        await pause(1_000);
        try {
          return await delays(UPDATES);
        } finally {
          isOver = true;
          await clicking;
          await slack.setFault(null);
          await pause(REST_MS);
        }
      };
      const silence = {
        workspace: first.workspace,
        method: "*",
        fault: { kind: "rate-limited", retryAfter: RETRY_AFTER_S },
      };
      await delays(WARM_UP);
      const measured = await alternate(
        rounds,
        () => whileClicked(silence),
        () => whileClicked(null),
        (done) => onProgress(done, rounds),
      );
      await Promise.all([storm.close(), calm.close()]);
      return {
        findings: [
          {
            ...{ what: "click → chat.update, p50, the other in 429", unit: "ms", ...measured },
            ...{ against: "no 429", target: { of: "ratio", atMost: 1.1 } },
          },
        ],
      };
    } finally {
      await stage.end();
    }
  },
};
