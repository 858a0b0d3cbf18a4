import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A disk of its own that can be filled up to its last byte. */
export type SmallDisk = {
  readonly fill: () => void;
  readonly free: () => void;
  readonly unmount: () => void;
};

const CHUNKS = [65_536, 4_096, 1];

/** Mounts a tmpfs of so many megabytes at a new folder; a string says why that cannot be done here. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | string {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (mounted.status !== 0) return `no tmpfs can be mounted here: ${mounted.stderr ?? mounted.error}`.trim();
  const filler = join(folder, "filler");
  return {
    fill: () => {
      const file = openSync(filler, "a");
      for (const bytes of CHUNKS) {
        try {
          while (writeSync(file, Buffer.alloc(bytes)) === bytes);
        } catch (error) {
          if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
        }
      }
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => void spawnSync("umount", ["-l", folder]),
  };
}
