import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { backupDatabase } from "../store/backup/backup-database.ts";
import { restoreDatabase } from "../store/backup/restore-database.ts";

const { url, file, scratchUrl } = z
  .object({ url: z.string(), file: z.string(), scratchUrl: z.string() })
  .parse(workerData);

try {
  await backupDatabase(url, file);
  await restoreDatabase(file, scratchUrl);
  parentPort?.postMessage(null);
} catch (error) {
  parentPort?.postMessage(error instanceof Error ? error.message : String(error));
}
