import type { ModalView } from "@slack/types";
import type { Drill, DrillRun } from "../../src/domain/drill/drill.ts";
import { addDrillButton, recordDrillButton, showDrillButton } from "../buttons.ts";
import { drillModal } from "../drill-modals.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { row } from "../words/mrkdwn-block.ts";
import { bold, code, join, type Phrase, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";
import { drillContent } from "./drill-content.ts";
import { drillFactsPhrase, type Reader, runPhrase, standingPhrase } from "./drill-phrases.ts";

const MOST_ROWS = 20;
const MOST_SAID = 8;

/** `/readiness drill list`, in the order given. */
export function drillsAnswer(drills: readonly Drill[], reader: Reader): MessageBody {
  const add = { type: "actions" as const, elements: [addDrillButton.element({})] };
  if (drills.length === 0) {
    const said = say`There is no drill yet. Add one, like ${code("/readiness drill add orders-db-restore kind restore every 30d owner @dba rto 1h rpo 15m")}.`;
    return { text: fallback(said), blocks: [lines(said), add] };
  }
  const heading = say`${counted(drills.length, "drill")}.`;
  const phrases = drills.map((drill) => drillLine(drill, reader));
  const rest = (most: number) => (phrases.length > most ? say`And ${phrases.length - most} more.` : null);
  return {
    text: fallback(join([heading, ...phrases.slice(0, MOST_SAID).map((one) => say`${one}.`), rest(MOST_SAID)], " ")),
    blocks: [
      lines(heading),
      ...drills
        .slice(0, MOST_ROWS)
        .map((drill) =>
          row(drillLine(drill, reader), showDrillButton.element({ name: drill.name }, { about: drill.name })),
        ),
      ...(phrases.length > MOST_ROWS ? [lines(rest(MOST_ROWS))] : []),
      add,
    ],
  };
}

/** `/readiness drill show orders-db-restore` */
export function drillAnswer(drill: Drill, runs: readonly DrillRun[], reader: Reader): MessageBody {
  const { said, blocks } = drillContent(drill, runs, reader);
  return { text: fallback(join(said, "\n")), blocks: [...blocks] };
}

/** The same as a window. */
export function drillView(drill: Drill, runs: readonly DrillRun[], reader: Reader): ModalView {
  const { blocks } = drillContent(drill, runs, reader);
  return drillModal.view({ metadata: { name: drill.name }, title: "Drill", blocks });
}

export function drillAddedNotice(drill: Drill): MessageBody {
  const said = say`The drill ${bold(drill.name, 60)} is there: ${drillFactsPhrase(drill)}. Items that depend on it are settled once a run succeeds.`;
  const record = recordDrillButton.element({ name: drill.name }, { about: drill.name });
  return { text: fallback(said), blocks: [lines(said), { type: "actions", elements: [record] }] };
}

export function runRecordedNotice(drill: Drill, run: DrillRun, reader: Reader): MessageBody {
  return notice(
    say`The run of ${bold(drill.name, 60)} is recorded: ${runPhrase(drill, run)}.`,
    say`The drill is ${standingPhrase(drill, reader)}.`,
  );
}

export function drillRetiredNotice(drill: Drill): MessageBody {
  return notice(
    say`The drill ${bold(drill.name, 60)} is retired. Its runs stay on record, and it settles nothing any more.`,
  );
}

function drillLine(drill: Drill, reader: Reader): Phrase {
  return say`${bold(drill.name, 60)} — ${standingPhrase(drill, reader)} — ${drillFactsPhrase(drill)}`;
}
