import { type Pace, paceOf } from "./paces.ts";

export type Pacer = {
  /** Takes a turn, or says how many milliseconds there are until there may be one. 0: it is taken. */
  readonly take: (workspaceId: string, method: string, subject: string | null) => number;
  /**
   * Slack asked for silence: nobody calls this method in this workspace for so long, and more slowly than before afterwards.
   * Where Slack counts by subject and does not say what was too much, the subject alone is silent, until a second one is
   * asked to be. Other methods and workspaces go on.
   */
  readonly pause: (workspaceId: string, method: string, subject: string | null, ms: number) => void;
};

type Lane = {
  tokens: number;
  filledAt: number;
  pausedUntil: number;
  /** By how much the pace is slower than the published one, at least 1; and since when it has not been too fast. */
  slowness: number;
  slowSince: number;
  readonly subjects: Map<string, number>;
  /** The subject that was asked for silence last. */
  silent: { readonly subject: string; readonly until: number } | null;
};

const MOST_SUBJECTS = 1_000;
/** What Slack allows may be less than it publishes, or shared with others: each silence asked for slows a lane down, each quiet minute speeds it up. */
const SLOWER = 1.5;
const SLOWEST = 6;
const QUIET_MS = 60_000;
/** Less than this is missing only because fractions of a turn are added up in floating point. */
const ROUNDING = 1e-9;

/** Keeps calls below Slack's limits, for each workspace and method on its own. `clock`: milliseconds that only grow. */
export function createPacer(clock: () => number): Pacer {
  const lanes = new Map<string, Lane>();

  const laneOf = (workspaceId: string, method: string, pace: Pace): Lane => {
    const key = `${workspaceId} ${method}`;
    const lane = lanes.get(key) ?? {
      ...{ tokens: pace.burst, filledAt: clock(), pausedUntil: 0 },
      ...{ slowness: 1, slowSince: 0, subjects: new Map(), silent: null },
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
        lane.tokens >= 1 - ROUNDING ? 0 : Math.ceil((1 - lane.tokens) * pace.everyMs * lane.slowness),
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
      fill(lane, pace, clock());
      // Of calls that were under way together, the first tells all there is to learn.
      if (clock() >= lane.pausedUntil) lane.slowness = Math.min(SLOWEST, lane.slowness * SLOWER);
      lane.pausedUntil = Math.max(lane.pausedUntil, until);
      lane.slowSince = lane.pausedUntil;
      lane.tokens = Math.min(lane.tokens, 1);
    },
  };
}

/** Of a lane that is slower, fewer calls may come at once, too; one always may, in the end. */
function fill(lane: Lane, pace: Pace, now: number): void {
  for (; lane.slowness > 1 && now - lane.slowSince >= QUIET_MS; lane.slowSince += QUIET_MS) {
    lane.slowness = Math.max(1, lane.slowness / SLOWER);
  }
  const most = Math.max(1, pace.burst / lane.slowness);
  lane.tokens = Math.min(most, lane.tokens + (now - lane.filledAt) / (pace.everyMs * lane.slowness));
  lane.filledAt = now;
}

function forgetPast(subjects: Map<string, number>, now: number): void {
  for (const [subject, freeAt] of subjects) if (freeAt <= now) subjects.delete(subject);
}
