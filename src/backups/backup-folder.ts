import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BackupPort } from "../flows/ports.ts";
import { backUpAndRestore } from "./back-up-and-restore.ts";

const NAME = /^readiness-(\d{4}-\d{2}-\d{2})\.db$/;

/** Daily backups in a folder, `readiness-2026-12-15.db`; the newest `keep` of them stay. */
export function backupFolder({ url, folder, keep }: { url: string; folder: string; keep: number }): BackupPort {
  const days = async () => {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).sort();
  };
  return {
    days,
    make: async (day) => {
      await mkdir(folder, { recursive: true });
      await backUpAndRestore(url, join(folder, nameOf(day)));
      // Only now, when a newer one is known to be good.
      for (const old of (await days()).slice(0, -keep)) await rm(join(folder, nameOf(old)), { force: true });
    },
  };
}

function nameOf(day: string): string {
  return `readiness-${day}.db`;
}
