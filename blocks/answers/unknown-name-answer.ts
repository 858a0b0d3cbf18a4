import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { code, join, say } from "../words/phrase.ts";
import { named } from "../words/review-words.ts";

/** A name in a command that nothing has, or that several things have: `There is no open review of `pay`. Did you mean “payments-api”?` */
export function unknownNameAnswer({
  kind,
  value,
  near,
}: {
  /** What was looked for, to follow "There is no": `open review of`. */
  kind: string;
  value: string;
  /** What comes near, best first. */
  near: readonly string[];
}): MessageBody {
  const missing = say`There is no ${kind} ${code(value, 150)}.`;
  return notice(
    join(
      [
        missing,
        near.length === 0 ? null : say`Did you mean ${named(near, 5, "name", 120)}?`,
        say`Nothing was changed.`,
      ],
      " ",
    ),
  );
}
