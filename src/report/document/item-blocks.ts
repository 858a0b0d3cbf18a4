import { withoutCodeMarks } from "../../../blocks/mrkdwn.ts";
import { statusInWords } from "../../../blocks/words/item-words.ts";
import type { EvidenceFact, ItemFact, Report } from "../report.ts";
import { authored, type Block, type Text } from "./document.ts";
import { type Clock, fullName } from "./words.ts";

/** The checklist, section by section, then all evidence with its age, then all waivers. */
export function itemBlocks(report: Report, clock: Clock): readonly Block[] {
  const { items, waivers } = report;
  const titles = [...new Set(items.map(({ section }) => section))];
  const evidence = items.flatMap((item) => item.evidence.map((piece) => ({ item, piece })));
  return [
    { kind: "heading", level: 2, text: "Checklist" },
    ...titles.map(
      (title): Block => ({
        kind: "table",
        caption: withoutCodeMarks(title),
        columns: ["Item", "Level", "Status", "Owner", "Due"],
        rows: items.filter(({ section }) => section === title).map((item) => itemRow(item, clock)),
      }),
    ),
    { kind: "heading", level: 2, text: "Evidence" },
    evidence.length === 0
      ? { kind: "paragraph", text: "There is none." }
      : {
          kind: "table",
          caption: "Every piece of evidence, with its age",
          columns: ["Item", "Evidence", "Kind", "Given by", "Age", "State"],
          rows: evidence.map(({ item, piece }) => evidenceRow(item, piece, clock)),
        },
    { kind: "heading", level: 2, text: "Waivers" },
    waivers.length === 0
      ? { kind: "paragraph", text: "There were none." }
      : {
          kind: "table",
          caption: "Every waiver that was asked for",
          columns: ["Item", "Risk", "What compensates", "Asked for by", "Answered by", "Until", "State"],
          rows: waivers.map(({ item, risk, control, requested, answered, expiresOn, state, ended }) => [
            authored(item),
            risk,
            control,
            clock.signed(requested),
            answered === null ? "–" : clock.signed(answered),
            clock.day(expiresOn),
            ended === null || ended.reason === "" ? inWords(state) : `${inWords(state)}: ${ended.reason}`,
          ]),
        },
  ];
}

function itemRow(item: ItemFact, clock: Clock): readonly Text[] {
  const { title, level, status, settled, overdue, owner, dueOn, reason, blockedBy, settledBy, settledAt } = item;
  const word = statusInWords(status);
  const details = [
    status === "done" && !settled ? "but its evidence is stale" : "",
    status === "waived" && !settled ? "but the waiver has run out" : "",
    blockedBy === null || status !== "blocked" ? "" : `by ${fullName(blockedBy)}`,
    reason !== null && ["blocked", "not-applicable"].includes(status) ? reason : "",
    settled && settledBy !== null && settledAt !== null ? clock.signed({ by: settledBy, at: settledAt }) : "",
  ].filter((part) => part !== "");
  const unmet = item.criteria.filter(({ met, optional }) => !met && !optional).length;
  const criteria = unmet === 0 ? "" : ` (${unmet} of ${item.criteria.length} criteria not met)`;
  return [
    authored(title),
    level,
    `${[word, ...details].join("; ")}${criteria}`,
    owner === null ? "nobody" : fullName(owner),
    overdue ? `${clock.day(dueOn)}, overdue` : clock.day(dueOn),
  ];
}

function evidenceRow(item: ItemFact, piece: EvidenceFact, clock: Clock): readonly Text[] {
  const { kind, title, value, state, ageDays, freshUntil } = piece;
  const isAddress = /^https?:\/\//i.test(value);
  const shown: Text = isAddress ? [{ link: value, text: title === "" ? value : title }] : value;
  const until =
    freshUntil === null ? "" : `${state === "stale" ? " since " : " until "}${clock.day(clock.dayOf(freshUntil))}`;
  return [
    authored(item.title),
    isAddress || title === "" ? shown : `${title}: ${value}`,
    kind === "text" ? "note" : kind,
    clock.signed(piece),
    ageDays === 1 ? "1 day" : `${ageDays} days`,
    `${state}${until}`,
  ];
}

function inWords(state: string): string {
  return state.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
}
