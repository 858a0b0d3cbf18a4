import { readFile, stat } from "node:fs/promises";
import { readTemplateText } from "../../templates/read-template-text.ts";
import { LIMITS } from "../../templates/template-limits.ts";
import { CommandFailure } from "../command-failure.ts";

/** A template file's text and the name to call it by. Throws a sentence for what is no text file of at most 1 MB. */
export async function readTemplateFile(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    throw new CommandFailure(
      found.code === "ENOENT" ? `${path} does not exist.` : `${path} cannot be read (${found.code ?? "unknown"}).`,
    );
  }
  if (found.isDirectory()) throw new CommandFailure(`${path} is a folder. Expected a YAML or Markdown file.`);
  if (found.isFile() && found.size > LIMITS.bytes) {
    const size = (found.size / 1_048_576).toFixed(1);
    throw new CommandFailure(
      `${path} is too large: ${size} MB, and 1 MB is the limit. Split it into several templates.`,
    );
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(`${path} cannot be read (${error.code ?? "unknown"}).`);
  });
  const read = readTemplateText(bytes, path);
  if (!read.ok) throw new CommandFailure(read.problem);
  return read.text;
}
