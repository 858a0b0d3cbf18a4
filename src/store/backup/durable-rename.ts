import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Gives a file its final name so that both are on the disk when this returns. */
export async function durableRename(from: string, to: string): Promise<void> {
  await synced(from);
  await rename(from, to);
  await synced(dirname(to));
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
