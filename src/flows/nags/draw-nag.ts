import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Became, NagLine } from "../../../blocks/nags/nag-line.ts";
import { nagMessage } from "../../../blocks/nags/nag-message.ts";
import type { Subject } from "../../domain/nag/subject.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { findDrillById } from "../../store/drills/find-drill.ts";
import { itemHistory } from "../../store/events/item-history.ts";
import { loadMemory } from "../../store/nags/load-memory.ts";
import type { NagRow } from "../../store/nags/nag-row.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { hashOf } from "../due/hash-of.ts";
import type { Deps } from "../ports.ts";

/** A reminder as it should stand now: what it said, and what has become of each thing since. */
export async function drawNag(
  deps: Pick<Deps, "db" | "now">,
  row: NagRow,
): Promise<{ readonly body: MessageBody; readonly hash: string }> {
  const { userId, workspaceId, data } = row;
  const ids = [...new Set(data.subjects.flatMap(({ reviewId }) => reviewId ?? []))];
  const found = await Promise.all(ids.map((id) => loadReview(deps.db, workspaceId, id)));
  const lines = await Promise.all(
    data.subjects.map((subject) => {
      const review = found.find((one) => one?.id === subject.reviewId) ?? null;
      return lineOf(deps, row, subject, review);
    }),
  );
  const body = nagMessage(lines, { nag: data, userId, now: deps.now() });
  return { body, hash: hashOf(body) };
}

async function lineOf(
  { db }: Pick<Deps, "db">,
  { userId, workspaceId, sentAt }: NagRow,
  subject: Subject,
  review: Review | null,
): Promise<NagLine> {
  const item = review?.items.find(({ id }) => id === subject.itemId) ?? null;
  const line = { subject, review, item };
  if (sentAt === null) return { ...line, became: null };
  if (review !== null && item !== null) {
    const [newest] = await itemHistory(db, review.id, item.id, 1);
    if (newest !== undefined && newest.at > sentAt) return { ...line, became: { kind: "happened", recorded: newest } };
  }
  if (review === null && subject.otherId !== null) {
    const run = (await findDrillById(db, workspaceId, subject.otherId))?.lastRun ?? null;
    if (run !== null && run.recordedAt > sentAt)
      return { ...line, became: { kind: "run", by: run.recordedBy, at: run.recordedAt, result: run.result } };
  }
  const memory = await loadMemory(db, workspaceId, { userId, subject: subject.key });
  if (memory?.snoozedUntil !== undefined && memory.snoozedUntil !== null) {
    return { ...line, became: { kind: "snoozed", until: memory.snoozedUntil, reason: memory.snoozeReason ?? "" } };
  }
  return { ...line, became: review === null ? null : ofReview(subject, review, userId, sentAt) };
}

function ofReview(subject: Subject, review: Review, userId: string, since: Instant): Became | null {
  if (subject.reason.kind === "sign-off") {
    const signed = review.signatures.find(({ by, at, ended }) => by === userId && at > since && ended === null);
    if (signed !== undefined) return { kind: "signed", at: signed.at };
    const refused = review.objections.find(({ by, at }) => by === userId && at > since);
    if (refused !== undefined) return { kind: "refused-to-sign", at: refused.at };
  }
  const condition = review.conditions.find(({ id }) => id === subject.otherId);
  if (condition !== undefined && condition.metAt !== null && condition.metBy !== null) {
    return { kind: "met", by: condition.metBy, at: condition.metAt };
  }
  const isOver =
    review.state === "cancelled" || (review.state === "launched" && subject.otherId === null && !isOfWaiver(subject));
  return isOver ? { kind: "over", state: review.state } : null;
}

/** Waivers hold, and end, after the launch as before. */
function isOfWaiver({ reason: { kind } }: Subject): boolean {
  return kind === "waiver-ends-7" || kind === "waiver-ends-1";
}
