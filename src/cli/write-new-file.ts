import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { CommandFailure } from "./command-failure.ts";

/**
 * Writes lines to a file that is not there yet; one that did not come to its end does not stay, as it would pass for a shorter one.
 * `mode`: who may read it, as in chmod. Throws a `CommandFailure` where it is there already or cannot be written.
 */
export async function writeNewFile(file: string, lines: () => AsyncIterable<string>, mode = 0o666): Promise<void> {
  const out = await open(file, "wx", mode).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(
      error.code === "EEXIST"
        ? `${file} exists already. Name a new file.`
        : `${file} cannot be written (${error.code}).`,
    );
  });
  try {
    await pipeline(lines, out.createWriteStream());
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
