import type { DueRule } from "../../domain/template.ts";

export const DUE = /^(?:on the day|[1-9][0-9]{0,2} (?:working )?days? before)$/;

/** `3 working days before`, `5 days before` or `on the day`, already checked by the form; null where it says nothing. */
export function readDueRule(text: string | undefined): DueRule | null {
  if (text === undefined) return null;
  if (text === "on the day") return { before: 0, of: "days" };
  return { before: Number.parseInt(text, 10), of: text.includes("working") ? "working-days" : "days" };
}

export function writeDueRule({ before, of }: DueRule): string {
  if (before === 0) return "on the day";
  return `${before} ${of === "days" ? "" : "working "}${before === 1 ? "day" : "days"} before`;
}
