import type { Random } from "../simulation/random.ts";
import type { DiskCall } from "./disk-calls.ts";

type Change = Extract<DiskCall, { kind: "write" | "cut" }>;

/** A disk that keeps only what was synced. */
export type SimulatedDisk = {
  readonly take: (call: DiskCall) => void;
  /** What a file holds after a power cut; `random`: with a random part of what was written since, in whatever order. */
  readonly afterPowerCut: (path: string, random: Random | null) => Buffer | null;
};

/** A file that is made or removed is so at once; what is written into it waits for its sync. */
export function simulatedDisk(): SimulatedDisk {
  const synced = new Map<string, Buffer>();
  const pending = new Map<string, Change[]>();
  return {
    take: (call) => {
      const { path } = call;
      if (call.kind === "gone") {
        synced.delete(path);
        pending.delete(path);
      } else if (call.kind === "sync") {
        synced.set(path, (pending.get(path) ?? []).reduce(changed, synced.get(path) ?? Buffer.alloc(0)));
        pending.delete(path);
      } else pending.set(path, [...(pending.get(path) ?? []), call]);
    },
    afterPowerCut: (path, random) => {
      const file = synced.get(path) ?? null;
      if (random === null || file === null) return file;
      return random
        .shuffled(pending.get(path) ?? [])
        .filter(() => random.chance(0.5))
        .reduce(changed, file);
    },
  };
}

function changed(file: Buffer, change: Change): Buffer {
  if (change.kind === "cut") {
    return change.length <= file.length
      ? file.subarray(0, change.length)
      : Buffer.concat([file, Buffer.alloc(change.length - file.length)]);
  }
  const { at, bytes } = change;
  const after = Buffer.alloc(Math.max(file.length, at + bytes.length));
  file.copy(after);
  bytes.copy(after, at);
  return after;
}
