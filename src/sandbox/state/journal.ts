import type { JournalEntry, Json, Violation } from "../contract.ts";

export type JournalFilter = {
  readonly kind?: JournalEntry["kind"];
  readonly name?: string;
  readonly workspace?: string;
  readonly after?: number;
};

type OpenEntry = {
  readonly n: number;
  readonly close: (end: Pick<JournalEntry, "status"> & { response: unknown; fault?: string | null }) => void;
};

export type Journal = {
  readonly open: (start: Pick<JournalEntry, "workspace" | "kind" | "name"> & { request: unknown }) => OpenEntry;
  readonly entries: (filter?: JournalFilter) => readonly JournalEntry[];
  readonly violate: (violation: Omit<Violation, "at">) => void;
  readonly violations: () => readonly Violation[];
  readonly clear: () => void;
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Keeps the last `capacity` entries. An entry is there from its start, with status 0 until it has ended. */
export function createJournal(now: () => number, capacity: number): Journal {
  let entries: JournalEntry[] = [];
  let violations: Violation[] = [];
  let n = 0;
  const at = () => new Date(now()).toISOString();
  return {
    open: (start) => {
      n += 1;
      const began = performance.now();
      const entry: Writable<JournalEntry> = {
        n,
        at: at(),
        ...start,
        request: asJson(start.request),
        response: null,
        status: 0,
        ms: 0,
        fault: null,
      };
      entries.push(entry);
      if (entries.length > capacity * 1.1) entries = entries.slice(-capacity);
      return {
        n,
        close: (end) => {
          entry.response = asJson(end.response);
          entry.status = end.status;
          entry.fault = end.fault ?? null;
          entry.ms = Math.round(performance.now() - began);
        },
      };
    },
    entries: (filter = {}) =>
      entries.filter(
        (entry) =>
          (filter.kind === undefined || entry.kind === filter.kind) &&
          (filter.name === undefined || entry.name === filter.name) &&
          (filter.workspace === undefined || entry.workspace === filter.workspace) &&
          (filter.after === undefined || entry.n > filter.after),
      ),
    violate: (violation) => {
      violations.push({ ...violation, at: at() });
    },
    violations: () => [...violations],
    clear: () => {
      entries = [];
      violations = [];
    },
  };
}

/** A copy as plain JSON, so that later changes of the original do not rewrite history. */
function asJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
