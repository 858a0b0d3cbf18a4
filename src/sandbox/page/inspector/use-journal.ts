import { useEffect, useState } from "react";
import type { JournalEntry } from "../../contract.ts";
import { fetchJournal } from "../live/sandbox-client.ts";

const EVERY_MS = 1_500;

/** The journal, and what is added to it while the inspector is open. Calls that change nothing visible are found by asking again. */
export function useJournal(
  workspace: string,
  pulse: unknown,
): { readonly entries: readonly JournalEntry[]; readonly error: string | null } {
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((count) => count + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pulse and the tick are the reasons to ask again
  useEffect(() => {
    let current = true;
    const last = entries.filter((entry) => entry.workspace === workspace).at(-1)?.n ?? 0;
    fetchJournal(workspace, last).then(
      (more) => {
        if (!current) return;
        setError(null);
        if (more.length > 0) setEntries((all) => merged(all, more, workspace));
      },
      (fault: unknown) => {
        if (current) setError(fault instanceof Error ? fault.message : String(fault));
      },
    );
    return () => {
      current = false;
    };
  }, [workspace, pulse, tick]);
  return { entries, error };
}

/** By number: an entry may come twice, and one that waited for its answer comes again with it. */
function merged(
  all: readonly JournalEntry[],
  more: readonly JournalEntry[],
  workspace: string,
): readonly JournalEntry[] {
  const byNumber = new Map(all.filter((entry) => entry.workspace === workspace).map((entry) => [entry.n, entry]));
  for (const entry of more) byNumber.set(entry.n, entry);
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}
