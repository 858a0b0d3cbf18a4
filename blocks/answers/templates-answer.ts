import type { Template } from "../../src/domain/template.ts";
import { importTemplateButton, startReviewButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { bold, code, join, type Phrase, say, typed } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

const MOST_ROWS = 20;
const MOST_SAID = 12;

/** `/readiness templates`: what a review can start from. `mayImport`: whether the reader may add to it. */
export function templatesAnswer(templates: readonly Template[], { mayImport }: { mayImport: boolean }): MessageBody {
  const heading = say`${counted(templates.length, "template")}. Start from one with ${code("/readiness start payments-api 2.4.0 launch 2026-12-15 template NAME")}`;
  const phrases = templates.map(templatePhrase);
  return {
    text: fallback(join([heading, ...said(phrases, MOST_SAID)], "\n")),
    blocks: [
      templates.length === 0 ? lines(heading) : list("bullet", { heading, entries: said(phrases, MOST_ROWS) }),
      {
        type: "actions",
        elements: [startReviewButton.element({}), ...(mayImport ? [importTemplateButton.element({})] : [])],
      },
    ],
  };
}

function said(phrases: readonly Phrase[], most: number): readonly Phrase[] {
  const more = phrases.length - most;
  return [...phrases.slice(0, most), ...(more > 0 ? [say`and ${more} more`] : [])];
}

/** `trading-platform v3 — Trading platform launch: 6 sections, 26 items` */
function templatePhrase({ id, version, title, sections }: Template): Phrase {
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  return say`${bold(id, 100)} v${version} — ${typed(title, 120)}: ${counted(sections.length, "section")}, ${counted(items, "item")}`;
}
