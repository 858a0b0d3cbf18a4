import { extname } from "node:path";
import type { Template } from "../../domain/template.ts";
import { importMarkdown } from "../../templates/markdown/import-markdown.ts";
import type { AcceptOffers } from "../../templates/markdown/offers.ts";
import type { ImportWarning } from "../../templates/template-notes.ts";
import { parseTemplate } from "../../templates/yaml/parse-template.ts";
import { withOptionWords } from "./option-words.ts";
import { problemLines } from "./problem-lines.ts";
import { templateCounts } from "./template-counts.ts";
import { warningLines } from "./warning-lines.ts";

/** What `template check --json` prints. */
type Report = {
  readonly title: string;
  readonly sections: number;
  readonly items: number;
  readonly criteria: number;
  readonly warnings: readonly ImportWarning[];
};

export type Understood =
  | { readonly ok: true; readonly template: Template; readonly report: Report }
  | {
      readonly ok: false;
      /** One sentence a line, warnings first. */
      readonly problems: string;
      /** Markdown can always be reported on; YAML only when it is a template. */
      readonly report: Report | null;
      /** Whether it could be imported by accepting its tables or lists. */
      readonly offers: boolean;
    };

const YAML = [".yaml", ".yml", ".json"];

/** A file's text → template. By its name: YAML (JSON is YAML too), anything else is read as Markdown. */
export function understandTemplate(text: string, file: string, accept: AcceptOffers): Understood {
  if (YAML.includes(extname(file).toLowerCase())) return fromYaml(text, file);
  const { template, problem, report, offers } = importMarkdown(text, file, accept);
  if (template !== null) return { ok: true, template, report };
  const sentence = problem ?? `${file} holds no template.`;
  const warnings = report.warnings.filter(({ message }) => message !== sentence);
  const problems = [warningLines(file, warnings), withOptionWords(sentence)].filter((part) => part !== "").join("\n");
  return { ok: false, problems, report, offers: offers.length > 0 };
}

function fromYaml(text: string, file: string): Understood {
  const parsed = parseTemplate(text, file);
  if (!parsed.ok) return { ok: false, problems: problemLines(parsed.problems), report: null, offers: false };
  const { template, warnings } = parsed;
  return { ok: true, template, report: { title: template.title, ...templateCounts(template), warnings } };
}
