import type { Button, KnownBlock } from "@slack/types";
import type { Instant, TimeZone } from "../../src/domain/time/time.ts";
import {
  blockItemButton,
  completeItemButton,
  handOverButton,
  itemDetailsButton,
  meetConditionButton,
  recordDrillButton,
  requestWaiverButton,
  showDrillButton,
  signButton,
  snoozeButton,
  takeItemButton,
  unblockItemButton,
} from "../buttons.ts";
import { row } from "../words/mrkdwn-block.ts";
import { authored, join, mention, type Phrase, say } from "../words/phrase.ts";
import { named } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { becamePhrase } from "./became-phrase.ts";
import type { NagLine } from "./nag-line.ts";
import { reasonPhrase } from "./reason-phrase.ts";

type Seen = { readonly userId: string; readonly zone: TimeZone; readonly now: Instant };

/** One thing of a reminder: why it is said, and what can be done; or what has become of it. */
export function nagRow(line: NagLine, seen: Seen): KnownBlock[] {
  const { subject, item } = line;
  if (line.became === null) return [lines(nagPhrase(line, seen)), { type: "actions", elements: buttons(line) }];
  const details =
    item === null || subject.reviewId === null
      ? undefined
      : itemDetailsButton.element({ reviewId: subject.reviewId, itemId: item.id }, { about: item.title });
  return [row(nagPhrase(line, seen), details)];
}

/** `*Load test* — overdue by 4 days, blocks the go — @lena` */
export function nagPhrase(line: NagLine, { userId, zone, now }: Seen, limit = 140): Phrase {
  const { subject, review, item, became } = line;
  const title = say`${authored(subject.title, limit, "bold")}`;
  if (became !== null) return join([title, becamePhrase(became, line, now)], " — ");
  const seen = { zone: review?.timeZone ?? zone, now };
  const isWaived = subject.reason.kind === "waiver-ends-7" || subject.reason.kind === "waiver-ends-1";
  const blocksGo = subject.level === "must" && !isWaived ? say`blocks the go` : null;
  const owner = item?.owner ?? null;
  const has = owner === null || owner === userId || subject.reason.kind === "silent" ? null : say`${mention(owner)}`;
  const nobody = item !== null && owner === null && subject.reason.kind !== "unassigned" ? say`nobody has it` : null;
  const why = join([reasonPhrase(subject.reason, seen), blocksGo, awaitedPhrase(subject.awaitedBy, limit)], ", ");
  return join([title, why, has ?? nobody], " — ");
}

function awaitedPhrase(titles: readonly string[], limit: number): Phrase | null {
  if (titles.length === 0) return null;
  return say`${named(titles, limit > 100 ? 3 : 2, "item", limit)} ${titles.length === 1 ? "waits" : "wait"} for it`;
}

function buttons({ subject, item, review }: NagLine): Button[] {
  const { key, reviewId, itemId, otherId, title, reason } = subject;
  const about = { about: title };
  const snooze = snoozeButton.element({ subject: key, reviewId, itemId }, about);
  if (reviewId !== null && reason.kind === "sign-off") return [signButton.element({ reviewId }, about), snooze];
  if (reviewId !== null && otherId !== null) {
    return [meetConditionButton.element({ reviewId, conditionId: otherId }, about), snooze];
  }
  if (reason.kind === "drill-due" || reason.kind === "drill-lacking") {
    const drill = { name: reason.name };
    return [recordDrillButton.element(drill, about), showDrillButton.element(drill, about), snooze];
  }
  if (item === null || review === null) return [snooze];
  const ids = { reviewId: review.id, itemId: item.id };
  const handOver = handOverButton.element(ids, about);
  const details = itemDetailsButton.element(ids, about);
  switch (reason.kind) {
    case "waiver-ends-7":
    case "waiver-ends-1": {
      const { waiver } = item;
      const mayRenew = waiver !== null && item.waivable && waiver.renewals < review.policy.waiverMostRenewals;
      // The snooze is of the warning, not of the item.
      const later = snoozeButton.element({ subject: key, reviewId, itemId: null }, about);
      return [mayRenew ? requestWaiverButton.element(ids, about) : details, later];
    }
    case "silent":
      return [details, handOver, snooze];
    case "blocking":
      return [unblockItemButton.element(ids, about), details, snooze];
    case "stale":
      return [completeItemButton.element(ids, { ...about, label: "Add evidence…" }), snooze, handOver];
    default:
      break;
  }
  if (item.owner === null) {
    const name = handOverButton.element(ids, { ...about, label: "Name an owner…" });
    return [takeItemButton.element(ids, about), name, snooze];
  }
  if (item.status === "blocked") return [unblockItemButton.element(ids, about), snooze, handOver];
  return [completeItemButton.element(ids, about), blockItemButton.element(ids, about), snooze, handOver];
}
