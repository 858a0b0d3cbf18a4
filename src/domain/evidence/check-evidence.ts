import { TEXT_LIMITS } from "../limits.ts";
import type { ItemRefusal } from "../refusals.ts";
import type { Evidence } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";

/** Whether a piece of evidence is what it says to be; null when it is. */
export function checkEvidence({ kind, value, title }: Pick<Evidence, "kind" | "value" | "title">): ItemRefusal | null {
  const titleTooLong = textTooLong("evidence title", TEXT_LIMITS.title, title);
  if (titleTooLong !== null) return titleTooLong;
  switch (kind) {
    case "text":
      if (value.trim() === "") return { reason: "evidence-invalid", kind, value };
      return textTooLong("note", TEXT_LIMITS.note, value);
    case "number":
      return /^-?\d+([.,]\d+)?( ?[\p{L}%/]+)?$/u.test(value) && value.length <= TEXT_LIMITS.number
        ? null
        : { reason: "evidence-invalid", kind, value };
    case "link":
    case "file":
    case "message":
      return (
        textTooLong("link", TEXT_LIMITS.link, value) ??
        (isWebAddress(value) ? null : { reason: "evidence-invalid", kind: "link", value })
      );
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>|"]+$/i.test(value) && URL.canParse(value);
}
