import type { ImportWarning } from "../template-notes.ts";

const MARK = String.raw`[ \t]*(?:[xXvV✓✔✗✘~/>!?*-][ \t]*)?`;
const LOOKS_LIKE = new RegExp(
  String.raw`^[\s>]*(?<bullet>(?:(?:[-*+•–—]|\d{1,9}[.)])[ \t]*)*)(?:(?<open>\\?\[)(?<mark>${MARK})\\?\](?<after>[^(:[]?)|(?<sign>[☐☑☒⬜✅]))(?<rest>.*)$`,
  "u",
);
/** Whether a line would be reported by `lookAlikes`. */
export function looksLikeBox(text: string): boolean {
  return LOOKS_LIKE.test(text) || HTML_BOX.test(text);
}

const HTML_BOX = /<input\b[^>]*type\s*=\s*["']?checkbox/iu;

/** Lines that look like a check box but are none in Markdown; each says how to write it. `accounted` lines are settled already. */
export function lookAlikes(source: readonly string[], accounted: ReadonlySet<number>): ImportWarning[] {
  return source.flatMap((text, index) => {
    const line = index + 1;
    if (accounted.has(line)) return [];
    if (HTML_BOX.test(text)) return [{ line, message: `This is an HTML check box and was not imported. ${EXPECTED}` }];
    const groups = LOOKS_LIKE.exec(text)?.groups;
    return groups === undefined ? [] : [{ line, message: explain(groups) }];
  });
}

const EXPECTED = "Write it like `- [ ] text`.";

function explain({
  bullet = "",
  open,
  mark = "",
  after = "",
  sign,
  rest = "",
}: Record<string, string | undefined>): string {
  const looks = "This looks like a check box but is not one:";
  if (sign !== undefined) return `${looks} \`${sign}\` is plain text. ${EXPECTED}`;
  if (open?.startsWith("\\")) return `${looks} its brackets are escaped with \`\\\`. ${EXPECTED}`;
  if (bullet === "") return `${looks} there is no bullet before it. ${EXPECTED}`;
  if (!/[ \t]$/u.test(bullet)) return `${looks} there is no space after the bullet. ${EXPECTED}`;
  if (/[•–—]/u.test(bullet)) return `${looks} \`${bullet.trim()}\` is no bullet in Markdown. ${EXPECTED}`;
  if (mark === "") return `${looks} there is no space between its brackets. ${EXPECTED}`;
  if (!/^(?:[ \t]|[xX])$/u.test(mark)) return `${looks} \`[${mark}]\` is not \`[ ]\` or \`[x]\`. ${EXPECTED}`;
  if (`${after}${rest}`.trim() === "")
    return "This check box is empty and was not imported. Write what is to be done after `[ ]`.";
  if (!/^\s/u.test(after)) return `${looks} there is no space after its brackets. ${EXPECTED}`;
  return `${looks} as it stands here, Markdown reads it as text. ${EXPECTED} Put it on a line of its own, with an empty line before the list.`;
}
