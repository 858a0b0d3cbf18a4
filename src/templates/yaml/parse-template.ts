import type { Template } from "../../domain/template.ts";
import { refuseText } from "../read-template-text.ts";
import type { ImportWarning, TemplateProblem } from "../template-notes.ts";
import { buildFromForm } from "./build-from-form.ts";
import { checkReferences, type ReferenceProblem } from "./check-references.ts";
import { findCycle } from "./find-cycle.ts";
import { fieldName, formProblems } from "./form-problems.ts";
import { templateForm } from "./template-form.ts";
import { templateWarnings } from "./template-warnings.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template; readonly warnings: readonly ImportWarning[] }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** YAML text → template. Every problem names file, line and field, and says what is expected; at most 100 are listed. */
export function parseTemplate(text: string, fileName: string): ParsedTemplate {
  const refusal = refuseText(text, fileName);
  if (refusal !== null) return failed([{ file: fileName, line: 1, column: 1, field: "", message: refusal }]);
  const read = readYaml(text.replace(/^\uFEFF/u, ""), fileName);
  if (!read.ok) return failed(read.problems);
  const form = templateForm.safeParse(read.source.data);
  if (!form.success) return failed(formProblems(form.error.issues, read.source, fileName));
  const template = buildFromForm(form.data);
  const problems = checkReferences(template);
  const cycle = problems.length > 0 ? null : findCycle(template);
  if (cycle !== null) problems.push(cycleProblem(template, cycle));
  if (problems.length > 0) return failed(problems.map((problem) => placed(problem, read.source, fileName)));
  const warnings = templateWarnings(template).map(({ path, message }) => ({
    line: read.source.at(path).line,
    message,
  }));
  return { ok: true, template, warnings };
}

function failed(problems: readonly TemplateProblem[]): ParsedTemplate {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, 100) };
}

function placed({ path, message }: ReferenceProblem, source: YamlSource, file: string): TemplateProblem {
  return { file, ...source.at(path), field: fieldName(path), message };
}

function cycleProblem(template: Template, cycle: readonly string[]): ReferenceProblem {
  const message = `These items wait for each other: ${cycle.map((id) => `\`${id}\``).join(" → ")}. Remove one of the waits.`;
  for (const [s, section] of template.sections.entries()) {
    const i = section.items.findIndex(({ id }) => id === cycle[0]);
    if (i >= 0) return { path: ["sections", s, "items", i, "waits for"], message };
  }
  return { path: ["sections"], message };
}
