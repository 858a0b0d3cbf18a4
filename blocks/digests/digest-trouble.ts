import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { code, type Phrase, say } from "../words/phrase.ts";

type Trouble =
  | { readonly reason: "digest-word"; readonly value: string; readonly nearest: string | null }
  | { readonly reason: "digest-weekday" | "digest-time" | "digest-zone"; readonly value: string };

const HOW = say`Write it like ${code("/readiness digest on fri 10:00")} or ${code("/readiness digest on fri 10:00 Europe/Berlin")}. Nothing was changed.`;
const MISSING = {
  "digest-weekday": say`The weekday is missing.`,
  "digest-time": say`The time of day is missing.`,
  "digest-zone": say`The time zone is missing.`,
};
const WRONG = { "digest-weekday": "a weekday", "digest-time": "a time of day", "digest-zone": "a time zone" };

/** What is wrong with `/readiness digest …`, and how to write it. */
export function digestTroubleNotice(trouble: Trouble): MessageBody {
  const { reason, value } = trouble;
  if (reason !== "digest-word")
    return notice(say`${value === "" ? MISSING[reason] : wrong(value, WRONG[reason])} ${HOW}`);
  const meant = trouble.nearest === null ? say`` : say` Did you mean ${code(trouble.nearest)}?`;
  return notice(
    say`${code(value, 100)} is nothing that a digest can do.${meant} It is ${code("on")}, ${code("off")}, ${code("now")} or ${code("preview")}. Nothing was changed.`,
  );
}

function wrong(value: string, what: string): Phrase {
  return say`${code(value, 100)} is not ${what}.`;
}
