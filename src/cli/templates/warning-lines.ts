import type { ImportWarning } from "../../templates/template-notes.ts";
import { plain } from "../terminal/columns.ts";
import { withOptionWords } from "./option-words.ts";

/** One warning a line, in the order of the file. */
export function warningLines(file: string, warnings: readonly ImportWarning[]): string {
  return warnings.map(({ line, message }) => `${file}:${line}: ${plain(withOptionWords(message))}`).join("\n");
}
