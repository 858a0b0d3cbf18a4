import { TEXT_LIMITS } from "../limits.ts";
import type { ItemRefusal } from "../refusals.ts";
import type { Evidence } from "../review.ts";

/** Whether a piece of evidence is what it says to be; null when it is. */
export function checkEvidence({ kind, value, title }: Pick<Evidence, "kind" | "value" | "title">): ItemRefusal | null {
  if (title.length > TEXT_LIMITS.title) return tooLong("evidence title", TEXT_LIMITS.title, title);
  switch (kind) {
    case "text":
      if (value.trim() === "") return { reason: "evidence-invalid", kind, value };
      return value.length > TEXT_LIMITS.note ? tooLong("note", TEXT_LIMITS.note, value) : null;
    case "number":
      return /^-?\d+([.,]\d+)?( ?[\p{L}%/]+)?$/u.test(value) && value.length <= TEXT_LIMITS.number
        ? null
        : { reason: "evidence-invalid", kind, value };
    case "link":
    case "file":
    case "message":
      if (value.length > TEXT_LIMITS.link) return tooLong("link", TEXT_LIMITS.link, value);
      return isWebAddress(value) ? null : { reason: "evidence-invalid", kind: "link", value };
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>|"]+$/i.test(value) && URL.canParse(value);
}

function tooLong(field: string, limit: number, text: string): ItemRefusal {
  return { reason: "text-too-long", field, limit, length: text.length };
}
