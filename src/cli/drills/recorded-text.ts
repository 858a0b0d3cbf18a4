import { durationInWords } from "../../../blocks/words/duration-words.ts";
import type { RecordedRun } from "../../flows/drills/recorded-run.ts";
import { SHORTFALLS, standingText } from "./standing-text.ts";

/** A run that was recorded, in words: what was measured, against what, and how the drill stands then. */
export function recordedText(recorded: RecordedRun): string {
  const { runId, drill, rtoSeconds, rpoSeconds, targets, shortfall, standing, duplicate } = recorded;
  const counts = shortfall === null ? "It counts." : `It does not count: ${SHORTFALLS[shortfall]}.`;
  return [
    duplicate
      ? `Run ${runId} of ${drill} was recorded before under this key.`
      : `Recorded run ${runId} of ${drill}. ${counts}`,
    `Recovery took ${durationInWords(rtoSeconds)} (RTO${against(targets.rtoSeconds)}).`,
    rpoSeconds === null
      ? `How much data was lost is not measured (RPO${against(targets.rpoSeconds)}).`
      : `Data of ${durationInWords(rpoSeconds)} was lost (RPO${against(targets.rpoSeconds)}).`,
    `The drill now: ${standingText(standing)}.`,
  ].join("\n");
}

function against(target: number | null): string {
  return target === null ? ", no target" : `, target ${durationInWords(target)}`;
}
