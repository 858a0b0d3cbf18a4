import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Keeps lines in a file that is only ever appended to; on the disk when it returns. A line that is there is not repeated. */
export function headFileAt(path: string): (line: string) => Promise<void> {
  return async (line) => {
    await mkdir(dirname(path), { recursive: true });
    const before = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    if (before.split("\n").includes(line)) return;
    const file = await open(path, "a");
    try {
      // Half a line, left by a machine that stopped, must not take this one with it.
      await file.appendFile(before === "" || before.endsWith("\n") ? `${line}\n` : `\n${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  };
}
