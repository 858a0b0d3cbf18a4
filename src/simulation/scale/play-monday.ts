import type { Load, Measured } from "./inputs.ts";

export type Monday = {
  readonly replicas: number;
  /** Of what the replicas can compute and the database can commit, how much clicks alone take. Over 1: they are not served. */
  readonly clicksShareOfCpu: number;
  readonly clicksShareOfDatabase: number;
  /** Seconds after 09:00 at which the last digest and the last reminder was sent; null: not within the hour. */
  readonly allSentAfterS: number | null;
  /** What that waited for, in most seconds. */
  readonly heldBy: "processors" | "database" | "Slack's answers";
};

const HOUR_S = 3_600;

/**
 * The hour from Monday 09:00, second by second. Digests and reminders of all workspaces are due at its beginning, clicks come
 * evenly. A replica is one processor; clicks are served first, what is left of a second goes to what is due, as far as the
 * database commits it and as Slack has answered what is under way.
 */
export function playMonday(measured: Measured, load: Load, replicas: number): Monday {
  const clicks = (load.workspaces * load.people * load.clicksAnHour) / HOUR_S;
  const cpuMs = replicas * 1_000;
  const clicksShareOfCpu = (clicks * measured.clickCpuMs) / cpuMs;
  const clicksShareOfDatabase = (clicks * measured.clickCommits) / measured.commitsASecond;
  let left = load.workspaces * (load.digests + load.people);
  const held = { processors: 0, database: 0, "Slack's answers": 0 };
  for (let second = 1; second <= HOUR_S; second++) {
    const room = {
      processors: (cpuMs * Math.max(0, 1 - clicksShareOfCpu)) / measured.digestCpuMs,
      database: (measured.commitsASecond * Math.max(0, 1 - clicksShareOfDatabase)) / measured.digestCommits,
      "Slack's answers": (replicas * measured.atOnce * 1_000) / measured.slackMs,
    };
    const [least] = (Object.keys(room) as (keyof typeof room)[]).toSorted((a, b) => room[a] - room[b]);
    if (least === undefined) throw new Error("something holds it");
    held[least] += 1;
    left -= room[least];
    if (left <= 0) return { ...told(held), allSentAfterS: second };
  }
  return { ...told(held), allSentAfterS: null };

  function told(seconds: typeof held) {
    const [heldBy = "processors"] = (Object.keys(seconds) as (keyof typeof held)[]).toSorted(
      (a, b) => seconds[b] - seconds[a],
    );
    return { replicas, clicksShareOfCpu, clicksShareOfDatabase, heldBy };
  }
}
