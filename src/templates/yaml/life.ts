import type { Life } from "../../domain/template.ts";

/** `90d`, `90 days`, `release` or `unlimited`, already checked by the form. */
export function readLife(text: string | undefined): Life {
  if (text === undefined || text === "unlimited") return "unlimited";
  if (text === "release") return "release";
  return { days: Number.parseInt(text, 10) };
}

export function writeLife(life: Life): string {
  return typeof life === "string" ? life : `${life.days}d`;
}
