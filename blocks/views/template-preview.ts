import type { RichTextBlock } from "@slack/types";
import type { Template, TemplateSection } from "../../src/domain/template.ts";
import { counted } from "../words/days.ts";
import { authored, bold, type Phrase, say, typed } from "../words/phrase.ts";
import { list } from "../words/rich-text.ts";

const MOST_SECTIONS = 20;

/** What is in a template: its sections and how many items each one has. */
export function templatePreview({ title, description, sections }: Template): RichTextBlock {
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  const size = `${counted(sections.length, "section")}, ${counted(items, "item")}`;
  const more = sections.length - MOST_SECTIONS;
  const heading = say`${bold(title, 150)}: ${size}.`;
  return list("bullet", {
    heading: description.trim() === "" ? heading : say`${heading} ${typed(description, 400)}`,
    entries: sections.slice(0, MOST_SECTIONS).map(sectionPhrase),
    after: more > 0 ? say`and ${more} more sections` : null,
  });
}

function sectionPhrase({ title, items }: TemplateSection): Phrase {
  const musts = items.filter(({ level }) => level === "must").length;
  return say`${authored(title, 100)} — ${counted(items.length, "item")}, ${musts} must`;
}
