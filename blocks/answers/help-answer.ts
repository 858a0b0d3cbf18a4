import { myItemsButton, startReviewButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { bold, code, join, type Phrase, say } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

const COMMANDS: readonly Phrase[] = [
  say`${code("start")} — fill in a form, or say it at once: ${code("start payments-api 2.4.0 launch 2026-12-15 template trading-platform")}`,
  say`${code("status payments-api")} — how a review stands, and what is in its way`,
  say`${code("mine")} — the items that wait for you`,
  say`${code("list")} — the open reviews`,
  say`${code("assign backups @ana due 2026-12-11")} — give an item to somebody; ${code("assign")} alone gives a whole section`,
  say`${code("sign payments-api")} — sign a review in your roles, refuse to, or take it back`,
  say`${code("decide payments-api")} — go or no-go, for its lead`,
  say`${code("candidate 2.4.1 payments-api")} — go on with another version of the release`,
  say`${code("gate payments-api 2.4.0")} — whether it may launch, and what is in the way: what CI is told, too`,
  say`${code("report payments-api 2.4.0")} — the decision report, for paper and as text, into the thread of its card`,
  say`${code("waivers")} — every exception: until when, how old, and by whom`,
  say`${code("digest on fri 10:00")} — when the weekly digest comes here; ${code("digest off")}, ${code("digest now")}, ${code("digest preview")}`,
  say`${code("drill")} — backup restores and failovers that are rehearsed: ${code("drill add")}, ${code("record")}, ${code("show")}, ${code("retire")}`,
  say`${code("templates")} — the checklists that a review can start from, and importing one`,
  say`${code("settings")} — roles, admins, rules and freeze windows, for admins of the app`,
  say`${code("reminders")} — your own hours, a pause while you are away, and how you are reminded`,
  say`${code("help")} — this`,
];

/** `/readiness help` */
export function helpAnswer(): MessageBody {
  const heading = say`${bold("/readiness", 20)} runs launch reviews. After it, write:`;
  const evidence = say`To use a message as evidence, open its menu and pick ${bold("Attach as evidence", 30)}.`;
  return {
    text: fallback(join([heading, ...COMMANDS, evidence], "\n")),
    blocks: [
      list("bullet", { heading, entries: COMMANDS }),
      lines(evidence),
      { type: "actions", elements: [startReviewButton.element({}), myItemsButton.element({})] },
    ],
  };
}
