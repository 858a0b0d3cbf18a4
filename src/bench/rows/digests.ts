import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { lastDigest } from "../../domain/digest/next-digest.ts";
import { digestDueStatement } from "../../flows/digests/digest-due.ts";
import { digestStatement } from "../../store/digests/digest-statement.ts";
import { openDatabase } from "../../store/open-database.ts";
import { saveReview } from "../../store/reviews/save-review.ts";
import type { BenchRow } from "../row.ts";
import { openEvents } from "../seed/prototype.ts";
import { memoryOf } from "../stage/memory-of.ts";
import { channelOf } from "../stage/more-workspaces.ts";
import { type BenchStage, openStage } from "../stage/open-stage.ts";

const WORKSPACES = 1_000;
const LATENCY_MS = 200;
const PATIENCE_MS = 120_000;
const LOOK_MS = 100;
const LAUNCH = "2099-06-15";
const HOUR_MS = 3_600_000;

/** R9: all workspaces want their digest in the same minute, and Slack takes its time for each call. */
export const digests: BenchRow = {
  id: "R9",
  what: "digests of 1,000 workspaces, Slack answers after 200 ms",
  rounds: 2,
  run: async ({ rounds, onProgress }) => {
    const [times, more]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round++) {
      const seen = await sendAll();
      times.push(seen.ms);
      more.push(seen.moreMb);
      onProgress(round, rounds);
    }
    const alone = { base: null, against: "" } as const;
    return {
      findings: [
        {
          ...{ what: "due → the last of 1,000 is posted", unit: "ms", ours: times, ...alone },
          target: { of: "figure", atMost: 30_000 },
        },
        {
          ...{ what: "most memory meanwhile, beside before", unit: "MB", ours: more, ...alone },
          target: { of: "figure", atMost: 60 },
        },
      ],
    };
  },
};

async function sendAll(): Promise<{ readonly ms: number; readonly moreMb: number }> {
  const stage = await openStage({ workspaces: WORKSPACES });
  try {
    await beginReviews(stage);
    const { slack, tap } = stage;
    const { pid } = await stage.startOurs();
    await slack.settled(3_000);
    await slack.setFault({ fault: { kind: "delay", ms: LATENCY_MS } });
    const before = await memoryOf(pid);
    const posts = tap.seen("chat.postMessage");
    await ask(stage);
    const began = performance.now();
    let most = before;
    while (tap.seen("chat.postMessage") - posts < WORKSPACES) {
      if (performance.now() - began > PATIENCE_MS) {
        throw new Error(`${tap.seen("chat.postMessage") - posts} of ${WORKSPACES} digests were posted`);
      }
      most = Math.max(most, await memoryOf(pid));
      await pause(LOOK_MS);
    }
    return { ms: performance.now() - began + LATENCY_MS, moreMb: most - before };
  } finally {
    await stage.end();
  }
}

/** One of 30 items in each workspace, as its record has it. */
async function beginReviews({ databaseUrl, slack }: BenchStage): Promise<void> {
  const db = await openDatabase(databaseUrl);
  const at = new Date().toISOString();
  try {
    for (const { workspace } of slack.installs) {
      const events = openEvents({ now: at, launchOn: LAUNCH, workspaceId: workspace, channelId: channelOf(workspace) });
      await saveReview(db, { before: undefined, reviewId: randomUUID(), by: "U0LEAD", at, events });
    }
  } finally {
    await db.close();
  }
}

/** Each channel wants a digest since two hours, at a time that was a moment ago; all is committed at once. */
async function ask({ databaseUrl, slack }: BenchStage): Promise<void> {
  const db = await openDatabase(databaseUrl);
  const at = Temporal.Now.zonedDateTimeISO("UTC");
  const time = { weekday: at.dayOfWeek, time: at.toPlainTime().toString({ smallestUnit: "minute" }), timeZone: "UTC" };
  const now = () => at.toInstant().toString({ fractionalSecondDigits: 3 });
  const since = new Date(at.epochMilliseconds - 2 * HOUR_MS).toISOString();
  const due = lastDigest(time, now()).at;
  try {
    await db.commit(
      slack.installs.flatMap(({ workspace }) => {
        const of = { workspaceId: workspace, target: channelOf(workspace) };
        return [
          digestStatement(db, { ...of, time, isOn: true, changedBy: "readiness", changedAt: since }),
          digestDueStatement({ db, now, newId: randomUUID }, of, due),
        ];
      }),
    );
  } finally {
    await db.close();
  }
}
