import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReviewEvent } from "../domain/events.ts";
import { startReview } from "../domain/review/start-review.ts";
import type { Review } from "../domain/review.ts";
import type { Template, TemplateItem } from "../domain/template.ts";
import { PLAIN_WEEK } from "../domain/time/working-time.ts";
import type { Database } from "../store/database.ts";
import { readHead } from "../store/events/read-head.ts";
import { migrateDatabase } from "../store/migrate.ts";
import { openDatabase } from "../store/open-database.ts";
import { saveReview } from "../store/reviews/save-review.ts";
import { newTokenStatement } from "../store/tokens/token-statements.ts";

/** A SQLite database as it lies on a disk, whose releases have been judged, and what their gates must answer. */
export type JudgedReleases = {
  readonly file: Buffer;
  /** Holds the newest entries: a third of the releases are no go any more by them. */
  readonly wal: Buffer;
  /** The file with them in it, and without a journal. */
  readonly settled: Buffer;
  /** The file before these. */
  readonly older: Buffer;
  readonly workspaceId: string;
  readonly service: string;
  /** By version: after which of its events a release may launch. */
  readonly goAfter: ReadonlyMap<string, readonly number[]>;
  /** By version: how many events its log has. */
  readonly newest: ReadonlyMap<string, number>;
  /** How many entries the record has, and the line of a head file that says so. */
  readonly entries: number;
  readonly headLine: string;
  /** Lets one ask the gate over HTTP. */
  readonly token: string;
};

const SERVICE = "payments-api";
const RELEASES = 12;
const COMMENTS = 6;
const NOW = "2026-11-24T09:00:00.000Z";
const [LEAD, SIGNER] = ["U0ANA000000", "U0LENA00000"];

export async function judgedReleases(folder: string, workspaceId: string): Promise<JudgedReleases> {
  const path = join(folder, "judged.db");
  const token = `rdy_${"t".repeat(43)}`;
  const first = await openDatabase(`file:${path}`);
  await migrateDatabase(first);
  await saveToken(first, workspaceId, token);
  const reviews: Review[] = [];
  const goAfter = new Map<string, number[]>();
  for (let release = 0; release < RELEASES; release++) {
    const version = `2.${release}.0`;
    let review = await happen(first, undefined, `R-${version}`, started(workspaceId, version));
    for (let comment = 0; comment < COMMENTS; comment++)
      review = await happen(first, review, review.id, [
        {
          type: "item.commented",
          itemId: "alerts",
          text: `look ${comment}: ${"the alert reached a person; ".repeat(12)}`,
        },
      ]);
    if (release % 3 > 0) review = await happen(first, review, review.id, TO_GO);
    goAfter.set(version, release % 3 > 0 ? [review.seq] : []);
    reviews.push(review);
  }
  await first.close();
  const older = readFileSync(path);

  const second = await openDatabase(`file:${path}`);
  for (const [release, review] of reviews.entries())
    await happen(
      second,
      review,
      review.id,
      release % 3 === 1 ? NO_GO : [{ type: "item.commented", itemId: "alerts", text: "seen" }],
    );
  for (const [release, { version, seq }] of reviews.entries())
    if (release % 3 === 2) goAfter.get(version)?.push(seq + 1);
  const head = await readHead(second, workspaceId);
  copyFileSync(path, `${path}.copy`);
  copyFileSync(`${path}-wal`, `${path}.copy-wal`);
  await second.close();
  return {
    file: readFileSync(`${path}.copy`),
    wal: readFileSync(`${path}.copy-wal`),
    settled: readFileSync(path),
    older,
    workspaceId,
    service: SERVICE,
    goAfter,
    newest: new Map(reviews.map(({ version, seq }) => [version, seq + 1])),
    entries: head.link,
    headLine: `2026-11-25T00:00:00.000Z ${workspaceId} ${head.link}:${head.hash}\n`,
    token,
  };
}

const TO_GO: readonly ReviewEvent[] = [
  { type: "item.completed", itemId: "backups", evidence: [] },
  { type: "sign-off.signed", roles: ["sre"], note: "", covers: "0".repeat(64) },
  { type: "review.decided", decision: "go", reason: "", conditions: [], override: null },
];
const NO_GO: readonly ReviewEvent[] = [
  { type: "review.decided", decision: "no-go", reason: "the restore failed", conditions: [], override: null },
];

function started(workspaceId: string, version: string): readonly ReviewEvent[] {
  const template: Template = {
    id: "plain",
    version: 1,
    title: "Plain",
    description: "",
    sections: [{ id: "one", title: "One", items: [item("backups", "must"), item("alerts", "should")] }],
    signOffs: [{ role: "sre", quorum: 1 }],
  };
  const request = {
    ...{ workspaceId, channelId: "C0LAUNCHES0", service: SERVICE, version },
    ...{ launch: "2099-06-15", timeZone: "UTC", lead: LEAD },
  };
  const policy = { fourEyes: false, waiverLongestDays: 30, waiverMostRenewals: 2 };
  const decision = startReview(request, template, { now: NOW, policy, week: PLAIN_WEEK });
  if (!decision.ok) throw new Error(`a release cannot begin: ${decision.refusal.reason}`);
  return decision.events;
}

function item(id: string, level: TemplateItem["level"]): TemplateItem {
  return {
    ...{ id, title: `The ${id} were tried`, level, role: null, why: "", verify: "", due: null, recurring: false },
    ...{ evidence: { required: false, kinds: ["link"], expects: "", life: "unlimited" }, waivable: true },
    ...{ criteria: [], waitsFor: [] },
  };
}

function happen(
  db: Database,
  before: Review | undefined,
  reviewId: string,
  events: readonly ReviewEvent[],
): Promise<Review> {
  return saveReview(db, { before, reviewId, by: SIGNER, at: NOW, events });
}

async function saveToken(db: Database, workspaceId: string, secret: string): Promise<void> {
  const hash = createHash("sha256").update(secret).digest("hex");
  const dates = { createdAt: NOW, expiresAt: null, revokedAt: null, usedAt: NOW };
  const token = { id: "proof", workspaceId, name: "proof", hash, scopes: ["gate"] as const, createdBy: LEAD, ...dates };
  await db.commit([newTokenStatement(db, token)]);
}
