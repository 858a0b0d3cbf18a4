import { type Pace, paceOf } from "./paces.ts";

export type Pacer = {
  /** Takes a turn, or says how many milliseconds there are until there may be one. 0: it is taken. */
  readonly take: (workspaceId: string, method: string, subject: string | null) => number;
  /**
   * Slack asked for silence: nobody calls this method in this workspace for so long. Where Slack counts by subject and does
   * not say what was too much, the subject alone is silent, until a second one is asked to be. Other methods go on.
   */
  readonly pause: (workspaceId: string, method: string, subject: string | null, ms: number) => void;
};

type Lane = {
  tokens: number;
  filledAt: number;
  pausedUntil: number;
  readonly subjects: Map<string, number>;
  /** The subject that was asked for silence last. */
  silent: { readonly subject: string; readonly until: number } | null;
};

const MOST_SUBJECTS = 1_000;

/** Keeps calls below Slack's limits, for each workspace and method on its own. `clock`: milliseconds that only grow. */
export function createPacer(clock: () => number): Pacer {
  const lanes = new Map<string, Lane>();

  const laneOf = (workspaceId: string, method: string, pace: Pace): Lane => {
    const key = `${workspaceId} ${method}`;
    const lane = lanes.get(key) ?? {
      tokens: pace.burst,
      filledAt: clock(),
      pausedUntil: 0,
      subjects: new Map(),
      silent: null,
    };
    lanes.set(key, lane);
    return lane;
  };

  return {
    take: (workspaceId, method, subject) => {
      const pace = paceOf(method);
      const lane = laneOf(workspaceId, method, pace);
      const now = clock();
      fill(lane, pace, now);
      const wait = Math.max(
        lane.pausedUntil - now,
        lane.tokens >= 1 ? 0 : Math.ceil((1 - lane.tokens) * pace.everyMs),
        subject === null || pace.subjectMs === undefined ? 0 : (lane.subjects.get(subject) ?? 0) - now,
      );
      if (wait > 0) return wait;
      lane.tokens -= 1;
      if (subject !== null && pace.subjectMs !== undefined) {
        if (lane.subjects.size >= MOST_SUBJECTS) forgetPast(lane.subjects, now);
        lane.subjects.set(subject, now + pace.subjectMs);
      }
      return 0;
    },
    pause: (workspaceId, method, subject, ms) => {
      const pace = paceOf(method);
      const lane = laneOf(workspaceId, method, pace);
      const until = clock() + ms;
      const isBySubject = subject !== null && pace.subjectMs !== undefined;
      const { silent } = lane;
      if (isBySubject) {
        lane.subjects.set(subject, Math.max(lane.subjects.get(subject) ?? 0, until));
        lane.silent = { subject, until };
        if (silent === null || silent.subject === subject || silent.until <= clock()) return;
      }
      lane.pausedUntil = Math.max(lane.pausedUntil, until);
      lane.tokens = Math.min(lane.tokens, 1);
    },
  };
}

function fill(lane: Lane, pace: Pace, now: number): void {
  lane.tokens = Math.min(pace.burst, lane.tokens + (now - lane.filledAt) / pace.everyMs);
  lane.filledAt = now;
}

function forgetPast(subjects: Map<string, number>, now: number): void {
  for (const [subject, freeAt] of subjects) if (freeAt <= now) subjects.delete(subject);
}
