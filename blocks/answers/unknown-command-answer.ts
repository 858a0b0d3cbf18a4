import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { code, say } from "../words/phrase.ts";

/** ``There is no `strat`. Did you mean `start`?`` `nearest` null: nothing is near. */
export function unknownCommandAnswer(word: string, nearest: string | null): MessageBody {
  const help = say`${code("/readiness help")} lists everything.`;
  return notice(
    nearest === null
      ? say`There is no ${code(word, 100)}. ${help}`
      : say`There is no ${code(word, 100)}. Did you mean ${code(nearest, 100)}? ${help}`,
  );
}
