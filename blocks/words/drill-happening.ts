import type { DrillNote } from "../../src/domain/drill/drill-note.ts";
import { durationInWords } from "./duration-words.ts";
import { instant, join, type Phrase, say, typed } from "./phrase.ts";

/** `@readiness noted: orders-db-restore counts until 24 Dec at 07:43` */
export function drillHappening(drills: readonly DrillNote[], who: Phrase[number] | Phrase): Phrase {
  if (drills.length === 0) return say`${who} noted that no drill settles it any more`;
  const shown = drills.slice(0, 3).map((note) => say`${typed(note.name, 60)} ${standingPhrase(note)}`);
  const more = drills.length - shown.length;
  return say`${who} noted: ${join([...shown, more > 0 ? say`${more} more` : null], "; ")}`;
}

function standingPhrase({ state, until, at, reason }: DrillNote): Phrase {
  switch (state) {
    case "good":
      return until === null ? say`succeeded` : say`counts until ${instant(until)}`;
    case "never-run":
      return say`was never run`;
    case "overdue":
      return say`overdue since ${instant(at)}`;
    case "failed":
      return reason?.why === "rto"
        ? say`took ${durationInWords(reason.measured)} to recover, target ${durationInWords(reason.target)}`
        : reason?.why === "rpo"
          ? say`lost ${durationInWords(reason.measured)} of data, target ${durationInWords(reason.target)}`
          : say`did not succeed, ${instant(at)}`;
  }
}
