import type { KnownBlock } from "@slack/types";
import type { Drill, DrillRun } from "../../src/domain/drill/drill.ts";
import { recordDrillButton, retireDrillButton } from "../buttons.ts";
import { counted } from "../words/days.ts";
import { bold, instant, type Phrase, say } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { drillFactsPhrase, type Reader, runPhrase, standingPhrase, trendPhrase } from "./drill-phrases.ts";

const MOST_RUNS = 10;

/** A drill and its history, as sentences and as blocks. `runs`: the one that ended last first. */
export function drillContent(
  drill: Drill,
  runs: readonly DrillRun[],
  reader: Reader,
): { readonly said: readonly Phrase[]; readonly blocks: readonly KnownBlock[] } {
  const trend = trendPhrase(runs);
  const head = [
    say`${bold(drill.name, 60)} · ${standingPhrase(drill, reader)}`,
    drillFactsPhrase(drill),
    trend === null ? say`No run is recorded.` : say`Recovery time: ${trend}.`,
    drill.lastSuccess === null
      ? say`It has not succeeded within its targets yet.`
      : say`Last success: ${instant(drill.lastSuccess.finishedAt)}.`,
  ];
  const shown = runs.slice(0, MOST_RUNS).map((run) => runPhrase(drill, run));
  const more = runs.length - shown.length;
  const after = more > 0 ? say`and ${more} more` : null;
  const about = { about: drill.name };
  return {
    said: [...head, ...shown.slice(0, 3)],
    blocks: [
      lines(...head),
      ...(shown.length === 0
        ? []
        : [list("bullet", { heading: say`${counted(runs.length, "run")}`, entries: shown, after })]),
      {
        type: "actions",
        elements: [
          recordDrillButton.element({ name: drill.name }, about),
          retireDrillButton.element({ name: drill.name }, about),
        ],
      },
    ],
  };
}
