import type { Table, TableRow } from "mdast";
import { LIMITS } from "../template-limits.ts";
import { ROLE } from "../yaml/template-form.ts";
import { firstLine } from "./flow.ts";
import { inlineText, joinLines, linkLines, proseText, type References } from "./inline-text.ts";
import { levelWord, takeLevel } from "./level-tag.ts";
import type { DraftItem } from "./outline.ts";
import { shorten } from "./shorten.ts";
import { stableCode } from "./stable-code.ts";

type Column = "name" | "description" | "level" | "id" | "role" | "box" | "other";

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["level", /^(?:level|severity|priority|must|required\??|mandatory|importance|级别|优先级|重要度|المستوى)$/iu],
  ["role", /^(?:role|owner|responsible|team|who|负责人|担当|المسؤول)$/iu],
  ["id", /^(?:id|#|no\.?|nr\.?|ref|code|key|编号|番号)$/iu],
  ["box", /^(?:done\??|status|ok|checked|✓|✔|✅|☑|完成|状态|完了)$/iu],
  [
    "name",
    /^(?:items?|name|check(?:list)?(?: ?items?)?|title|tasks?|requirements?|controls?|criteri(?:on|a)|questions?|topic|practice|activity|action|to-?do|what|检查项|项目|项|任务|項目|確認事項|チェック項目|البند|العنصر|المهمة)$/iu,
  ],
  [
    "description",
    /^(?:descriptions?|details?|notes?|how|why|verify|verification|guidance|comments?|explanation|rationale|说明|描述|備考|説明|الوصف|ملاحظات)$/iu,
  ],
];

/** The rows of a table as items, or null when the table does not look like a checklist. */
export function tableRows(table: Table, references: References): DraftItem[] | null {
  const [header, ...rows] = table.children;
  if (header === undefined || rows.length === 0) return null;
  const titles = cellTexts(header, references);
  const columns = titles.map((title): Column => HEADERS.find(([, words]) => words.test(title))?.[0] ?? "other");
  const boxes = rows.filter((row) =>
    cellTexts(row, references).some((cell) => /^\[[ xX]?\]|^[☐☑✅❌]/u.test(cell)),
  ).length;
  if (!columns.includes("name")) {
    if (boxes === 0 && !(columns.includes("level") || (columns.includes("id") && columns.includes("description"))))
      return null;
    const free = columns.indexOf("other");
    const index = free >= 0 ? free : columns.indexOf("description");
    if (index < 0) return null;
    columns[index] = "name";
  }
  const items = rows.map((row) => rowItem(row, columns, titles, references)).filter((item) => item.title !== "");
  return items.length === 0 ? null : items;
}

function rowItem(
  row: TableRow,
  columns: readonly Column[],
  titles: readonly string[],
  references: References,
): DraftItem {
  const words = cellTexts(row, references);
  const first = (column: Column): string => words[columns.indexOf(column)] ?? "";
  const tagged = takeLevel(first("name").replace(/^(?:\[[ xX]?\]|[☐☑✅❌])\s*/u, ""));
  const short = shorten(tagged.text, LIMITS.itemTitle);
  const id = first("id");
  const role = first("role").toLowerCase().replace(/^@/u, "");
  const level = levelWord(first("level"));
  const others = row.children.flatMap((cell, index) => {
    const text = proseText(cell.children, references);
    const column = columns[index] ?? "other";
    const used =
      index === columns.indexOf("name") ||
      (column === "level" && level !== null) ||
      (column === "role" && ROLE.test(role)) ||
      (column === "id" && stableCode(id) !== null) ||
      /^(?:\[[ xX]?\]|[☐☑✅❌])$/u.test(text);
    if (used || text === "") return [];
    return [column === "description" || titles[index] === "" ? text : `${titles[index]}: ${text}`];
  });
  const links = row.children.flatMap((cell, index) =>
    index === columns.indexOf("name") ? inlineText(cell.children, references).links : [],
  );
  return {
    line: firstLine(row),
    title: short.title,
    code: stableCode(id) ?? stableCode(tagged.text),
    level: level ?? tagged.level,
    role: ROLE.test(role) && role.length <= LIMITS.role ? role : null,
    why: [short.rest, ...others].filter(Boolean).join("\n\n"),
    verify: linkLines(links).join("\n"),
    criteria: [],
  };
}

/** Words only; addresses of links are left out. */
function cellTexts(row: TableRow, references: References): string[] {
  return row.children.map((cell) => joinLines(inlineText(cell.children, references).text));
}
