import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { bold, code, join, type Phrase, say, typed } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

/** `line`: 1-based line of the imported text. */
export type ImportNote = { readonly line: number; readonly message: string };
type ImportResult = {
  readonly template: { readonly id: string; readonly version: number; readonly title: string };
  /** Whether it became a new version, or equals the one that was there. */
  readonly isNew: boolean;
  readonly sections: number;
  readonly items: number;
  readonly criteria: number;
  readonly warnings: readonly ImportNote[];
};

const MOST_SHOWN = 25;
const MOST_SAID = 10;

/** What an import made, and everything in it that wants a look. */
export function importAnswer({ template, isNew, sections, items, criteria, warnings }: ImportResult): MessageBody {
  const size = join(
    [
      say`${counted(sections, "section")}`,
      say`${counted(items, "item")}`,
      say`${counted(criteria, "criterion", "criteria")}`,
    ],
    ", ",
  );
  const outcome = isNew
    ? say`${bold(template.title, 200)} is imported as ${code(template.id)} v${template.version}: ${size}. New reviews can start from it.`
    : say`${bold(template.title, 200)} equals ${code(template.id)} v${template.version}, so nothing was changed: ${size}.`;
  return noted(
    outcome,
    warnings,
    warnings.length === 0 ? null : `${counted(warnings.length, "place wants", "places want")} a look:`,
  );
}

/** What keeps a text from being a checklist. */
export function importRefusedAnswer(fileName: string, problems: readonly ImportNote[]): MessageBody {
  return noted(
    say`${code(fileName)} was not imported. Nothing was changed.`,
    problems,
    "Correct this and import it again:",
  );
}

function noted(outcome: Phrase, notes: readonly ImportNote[], heading: string | null): MessageBody {
  if (heading === null || notes.length === 0) return { text: fallback(outcome), blocks: [lines(outcome)] };
  return {
    text: fallback(join([outcome, say`${heading}`, ...entries(notes, MOST_SAID)], " ")),
    blocks: [lines(outcome), list("bullet", { heading: say`${heading}`, entries: entries(notes, MOST_SHOWN) })],
  };
}

function entries(notes: readonly ImportNote[], most: number): readonly Phrase[] {
  const more = notes.length - most;
  const shown = notes.slice(0, most).map(({ line, message }) => say`line ${line}: ${typed(message, 250)}`);
  return more > 0 ? [...shown, say`and ${more} more`] : shown;
}
