import { setTimeout as pause } from "node:timers/promises";
import type { BenchRow } from "../row.ts";
import { alternate } from "../stage/alternate.ts";
import { createClicker } from "../stage/clicker.ts";
import { loopDelay } from "../stage/loop-delay.ts";
import { openImports } from "../stage/open-imports.ts";
import { openStage } from "../stage/open-stage.ts";
import { recordClicks } from "../stage/recorded-clicks.ts";

const IMPORTS = 8;
const ITEMS = 1_000;
const CLICK_GAP_MS = 100;
const ALONE_MS = 8_000;
const WARM_UP = 50;

/** R13: an admin imports long checklists one after the other, while others click. */
export const imports: BenchRow = {
  id: "R13",
  what: "importing checklists of 1,000 items while clicks come in",
  rounds: 3,
  run: async ({ rounds, onProgress }) => {
    const stage = await openStage();
    try {
      const { slack } = stage;
      // A file comes from where the API is, or the bot does not fetch it.
      const { url } = await stage.startOurs({ SLACK_API_URL: `${slack.url}/api/` });
      const clicker = createClicker(url, await recordClicks(slack, url), slack.tokens.signingSecret);
      for (let click = 0; click < WARM_UP; click++) await clicker.click();
      const importOne = await openImports(slack, ITEMS);
      await importOne();

      const whileClicked = async (work: () => Promise<unknown>) => {
        let isOver = false;
        const clicking = (async () => {
          for (; !isOver; await pause(CLICK_GAP_MS)) await clicker.click();
        })();
        try {
          await loopDelay(url);
          await work();
          return await loopDelay(url);
        } finally {
          isOver = true;
          await clicking;
        }
      };
      const measured = await alternate(
        rounds,
        () =>
          whileClicked(async () => {
            for (let one = 0; one < IMPORTS; one++) await importOne();
          }),
        () => whileClicked(() => pause(ALONE_MS)),
        (done) => onProgress(done, rounds),
      );
      await clicker.close();
      return {
        findings: [
          {
            ...{ what: "event-loop delay, p99, of steps of 10 ms", unit: "ms", ...measured },
            ...{ against: "clicks alone", target: { of: "figure", atMost: 20 } },
          },
        ],
      };
    } finally {
      await stage.end();
    }
  },
};
