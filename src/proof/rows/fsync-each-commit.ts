import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskCalls, noTracing } from "../disk-calls.ts";
import { giveUnderTrace } from "../give-under-trace.ts";
import type { Row } from "../row.ts";

/** C4: between sending a change and its acknowledgement the journal is synced, each time: 100 changes, 100 syncs at least. */
export const fsyncEachCommit: Row = {
  id: "C4",
  what: "fsyncs counted by strace over 100 commits",
  numbers: { full: 100, quick: 5 },
  run: async ({ count, onProgress }) => {
    const why = noTracing();
    if (why !== null) return { tried: 0, failed: [], skipped: why };
    const folder = mkdtempSync(join(tmpdir(), "readiness-syncs-"));
    try {
      const { log, path, acts } = await giveUnderTrace(folder, count);
      const syncs: number[] = [];
      for await (const { kind, path: file, atMs } of diskCalls(log))
        if (kind === "sync" && file === `${path}-wal`) syncs.push(atMs);
      const failed = acts.flatMap(({ sentMs, acknowledgedMs }, index) => {
        onProgress(index + 1);
        const own = syncs.filter((atMs) => atMs >= sentMs && atMs <= acknowledgedMs);
        return own.length > 0 ? [] : [`change ${index + 1} was acknowledged without a sync`];
      });
      return { tried: acts.length, failed };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
