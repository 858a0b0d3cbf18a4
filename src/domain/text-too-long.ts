import type { TextTooLong } from "./refusals.ts";

/** Refuses what is longer than `limit` characters; null: it is short enough. */
export function textTooLong(field: string, limit: number, text: string): TextTooLong | null {
  return text.length > limit ? { reason: "text-too-long", field, limit, length: text.length } : null;
}
