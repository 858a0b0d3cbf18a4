import type { Row } from "./row.ts";
import { badTokens } from "./rows/bad-tokens.ts";
import { clockJumps } from "./rows/clock-jumps.ts";
import { crashPostgres } from "./rows/crash-postgres.ts";
import { damagedDatabase } from "./rows/damaged-database.ts";
import { digestsInEveryZone } from "./rows/digests-in-every-zone.ts";
import { diskFull } from "./rows/disk-full.ts";
import { doubledDeliveries } from "./rows/doubled-deliveries.ts";
import { forgedRequests } from "./rows/forged-requests.ts";
import { freezeInRender } from "./rows/freeze-in-render.ts";
import { fsyncEachCommit } from "./rows/fsync-each-commit.ts";
import { idsOfAnotherWorkspace } from "./rows/ids-of-another-workspace.ts";
import { injectedTexts } from "./rows/injected-texts.ts";
import { killAtNamedPlaces } from "./rows/kill-at-named-places.ts";
import { killReplicas } from "./rows/kill-replicas.ts";
import { killUnderClicks } from "./rows/kill-under-clicks.ts";
import { killedMigration } from "./rows/killed-migration.ts";
import { lostAnswers } from "./rows/lost-answers.ts";
import { lostPlaces } from "./rows/lost-places.ts";
import { mutatedPayloads } from "./rows/mutated-payloads.ts";
import { onlineBackup } from "./rows/online-backup.ts";
import { replayedRequests } from "./rows/replayed-requests.ts";
import { secondBot } from "./rows/second-bot.ts";
import { secrets } from "./rows/secrets.ts";
import { slackAway } from "./rows/slack-away.ts";
import { slackTroubles } from "./rows/slack-troubles.ts";
import { slowDatabase } from "./rows/slow-database.ts";
import { tamperedRecord } from "./rows/tampered-record.ts";
import { unsyncedTail } from "./rows/unsynced-tail.ts";
import { whoMayDoWhat } from "./rows/who-may-do-what.ts";

/** The rows that there are, in the order of docs/proof.md. */
export const ROWS: readonly Row[] = [
  killUnderClicks,
  killAtNamedPlaces,
  unsyncedTail,
  fsyncEachCommit,
  doubledDeliveries,
  slowDatabase,
  slackTroubles,
  lostAnswers,
  lostPlaces,
  slackAway,
  diskFull,
  damagedDatabase,
  onlineBackup,
  secondBot,
  killedMigration,
  clockJumps,
  digestsInEveryZone,
  killReplicas,
  crashPostgres,
  freezeInRender,
  forgedRequests,
  replayedRequests,
  mutatedPayloads,
  injectedTexts,
  idsOfAnotherWorkspace,
  whoMayDoWhat,
  badTokens,
  secrets,
  tamperedRecord,
];
