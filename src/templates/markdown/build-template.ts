import type { Template, TemplateItem, TemplateSection } from "../../domain/template.ts";
import { NO_EVIDENCE_NEEDED } from "../evidence-defaults.ts";
import { claimId, slug } from "../slug.ts";
import { LIMITS } from "../template-limits.ts";
import type { ImportWarning } from "../template-notes.ts";
import { derivedItemId } from "../yaml/build-from-form.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { DraftItem, DraftSection } from "./outline.ts";
import { shorten } from "./shorten.ts";

type Built = { readonly template: Template; readonly warnings: readonly ImportWarning[] };

type Input = {
  readonly title: string;
  readonly description: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly DraftSection[];
};

/**
 * Gives ids. A stable code in the text is the id; else the id comes from section and title, so that it stays when entries
 * are moved within their section or others are added. Only real duplicates get a number, in reading order.
 */
export function buildTemplate({ title, description, frontMatter, sections }: Input): Built {
  const warnings: ImportWarning[] = [];
  const text = (value: string, line: number, what: string): string => {
    if (value.length <= LIMITS.text) return value;
    warnings.push({ line, message: `${what} has ${value.length} characters; it was cut to ${LIMITS.text}.` });
    return `${value
      .slice(0, LIMITS.text - 1)
      .replace(/[\uD800-\uDBFF]$/u, "")
      .trimEnd()}…`;
  };
  const itemIds = new Set<string>();
  const codes = claimCodes(sections, itemIds, warnings);
  const sectionIds = new Set<string>();

  const buildItem = (draft: DraftItem, section: DraftSection, sectionId: string): TemplateItem => {
    const criteria = buildCriteria(draft, warnings);
    return {
      id: codes.get(draft) ?? claimId(itemIds, derivedItemId(sectionId, draft.title)),
      title: draft.title,
      level: draft.level ?? section.level ?? frontMatter.level ?? "must",
      role: draft.role ?? frontMatter.role,
      why: text(draft.why.trim(), draft.line, `The text of "${draft.title}"`),
      verify: text(draft.verify.trim(), draft.line, `The text of "${draft.title}"`),
      evidence: NO_EVIDENCE_NEEDED,
      due: null,
      recurring: false,
      waivable: true,
      criteria,
      waitsFor: [],
    };
  };
  const buildSection = (draft: DraftSection): TemplateSection => {
    const sectionTitle = pathTitle(draft, warnings);
    const id = claimId(sectionIds, slug(sectionTitle, 30));
    return { id, title: sectionTitle, items: draft.items.map((item) => buildItem(item, draft, id)) };
  };

  const template: Template = {
    id: frontMatter.id ?? slug(title),
    version: frontMatter.version ?? 1,
    title,
    description: text(description, frontMatter.lines + 1, "The introduction"),
    sections: sections.map(buildSection),
    signOffs: frontMatter.signOffs,
  };
  return { template, warnings };
}

function claimCodes(
  sections: readonly DraftSection[],
  taken: Set<string>,
  warnings: ImportWarning[],
): Map<DraftItem, string> {
  const coded = sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.code === null ? [] : [{ item, code: item.code }])),
  );
  const first = new Map<string, DraftItem>();
  for (const { item, code } of coded) if (!first.has(code.toLowerCase())) first.set(code.toLowerCase(), item);
  const claimed = new Map([...first.values()].map((item) => [item, claimId(taken, item.code ?? "")]));
  for (const { item, code } of coded) {
    if (claimed.has(item)) continue;
    const id = claimId(taken, code);
    claimed.set(item, id);
    warnings.push({
      line: item.line,
      message: `\`${code}\` stands in line ${first.get(code.toLowerCase())?.line} already; this item gets the id \`${id}\`.`,
    });
  }
  return claimed;
}

function buildCriteria(draft: DraftItem, warnings: ImportWarning[]): TemplateItem["criteria"] {
  const taken = new Set<string>();
  return draft.criteria.map(({ code, title, optional, line }) => {
    const wanted = code ?? slug(title, 60);
    const id = claimId(taken, wanted);
    if (code !== null && id !== code)
      warnings.push({ line, message: `\`${code}\` is used twice; this criterion gets the id \`${id}\`.` });
    return { id, title, optional };
  });
}

/** `Security / Secrets`. Where the whole path is too long, outer headings go first. */
function pathTitle({ path, line }: DraftSection, warnings: ImportWarning[]): string {
  const whole = path.join(" / ");
  if (whole.length <= LIMITS.sectionTitle) return whole;
  for (let skip = 1; skip < path.length; skip++) {
    const shorter = `… / ${path.slice(skip).join(" / ")}`;
    if (shorter.length <= LIMITS.sectionTitle) {
      warnings.push({
        line,
        message: `The headings above this section are too long together; it is called "${shorter}".`,
      });
      return shorter;
    }
  }
  const { title } = shorten(path.at(-1) ?? whole, LIMITS.sectionTitle);
  warnings.push({
    line,
    message: `This heading is longer than ${LIMITS.sectionTitle} characters; the section is called "${title}".`,
  });
  return title;
}
