import type { Instant } from "../domain/time/time.ts";

export type Happening = {
  readonly at: Instant;
  /** Somebody does it in Slack: while the bot is down it does not reach it. */
  readonly byPerson: boolean;
  readonly happen: () => Promise<void>;
};

/** What is going to happen, in its order. */
export type Agenda = {
  readonly add: (happening: Happening) => void;
  readonly nextAt: () => Instant | null;
  /** Takes out what has come by now, oldest first. */
  readonly take: (now: Instant) => readonly Happening[];
};

export function createAgenda(): Agenda {
  let waiting: readonly Happening[] = [];
  let unsorted: Happening[] = [];
  const sorted = () => {
    if (unsorted.length === 0) return waiting;
    waiting = [...waiting, ...unsorted].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    unsorted = [];
    return waiting;
  };
  return {
    add: (happening) => void unsorted.push(happening),
    nextAt: () => sorted()[0]?.at ?? null,
    take: (now) => {
      const rest = sorted().findIndex(({ at }) => at > now);
      const come = rest === -1 ? waiting : waiting.slice(0, rest);
      if (come.length > 0) waiting = waiting.slice(come.length);
      return come;
    },
  };
}
