import type { TemplateProblem } from "../../templates/template-notes.ts";

/** One problem a line: file, line and column, field, and what is expected. */
export function problemLines(problems: readonly TemplateProblem[]): string {
  return problems
    .map(({ file, line, column, field, message }) => {
      const place = `${file}:${line}:${column}`;
      return field === "" ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
    })
    .join("\n");
}
