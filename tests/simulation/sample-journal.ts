import type { Journal, PersonEntry, Post } from "../../src/simulation/journal.ts";

export const LENA: PersonEntry = {
  id: "ULENA",
  name: "Lena",
  timeZone: "Europe/Berlin",
  hours: { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] },
  pause: { from: "2026-03-23", to: "2026-03-27" },
  leftAt: null,
};

/** A quiet journal of three weeks. 2 March 2026 is a Monday. */
export function journal(changes: Partial<Journal> = {}): Journal {
  return {
    seed: 1,
    begins: "2026-03-02T00:00:00.000Z",
    ends: "2026-03-23T00:00:00.000Z",
    outage: null,
    people: [LENA],
    channels: [{ id: "C1", name: "launches", timeZone: "Europe/Berlin" }],
    holidays: ["2026-03-19"],
    posts: [],
    overdue: [],
    reviews: [
      { id: "R1", channelId: "C1", lead: "ULENA", from: "2026-03-02T00:00:00.000Z", until: "2026-03-23T00:00:00.000Z" },
    ],
    digests: [],
    missed: [],
    troubles: [],
    ...changes,
  };
}

let count = 0;

/** A nag to Lena; 08:00 UTC is 09:00 in Berlin in March. */
export function nag(at: string, changes: Partial<Post> = {}): Post {
  return post(at, { channelId: "DULENA", key: `nag/T1/ULENA/${at.slice(0, 10)}`, ...changes });
}

export function digest(at: string, changes: Partial<Post> = {}): Post {
  return post(at, { key: `digest/C1/${at.slice(0, 10)}`, ...changes });
}

function post(at: string, changes: Partial<Post>): Post {
  count += 1;
  const plain = { channelId: "C1", threadTs: null, key: "", text: "", words: "", about: [] };
  return { at, ts: `${count}.000000`, ...plain, ...changes };
}
