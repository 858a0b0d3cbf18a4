import { refusalPhrase } from "../../../blocks/notices.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { RunRequest } from "../../domain/drill/record-run.ts";
import type { Actor } from "../../domain/permissions.ts";
import type { Deps } from "../ports.ts";
import { recordDrillRun } from "./record-drill-run.ts";
import { type RecordedRun, recordedRun } from "./recorded-run.ts";

export type JobRunRecorded =
  | { readonly ok: true; readonly recorded: RecordedRun }
  /** `sentence`: plain text. */
  | {
      readonly ok: false;
      readonly why: "no-drill" | "bad-key" | "key-reused" | "refused";
      readonly sentence: string;
    };

/** Records a run that a job tells, over HTTP or by the command line, and says how the drill stands then. */
export async function recordRunFromJob(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake" | "findSecret">,
  job: {
    readonly workspaceId: string;
    readonly actor: Actor;
    readonly name: string;
    readonly run: RunRequest;
    /** Null: each time it is sent, it is another run. */
    readonly key: string | null;
  },
): Promise<JobRunRecorded> {
  const { key, ...rest } = job;
  const delivery = `${job.actor.id}/run/${deps.newId()}`;
  const recorded = await recordDrillRun(deps, { ...rest, delivery, idempotencyKey: key });
  if (recorded.ok) return { ok: true, recorded: recordedRun(recorded, deps.now()) };
  const { refusal } = recorded;
  const sentence = plain(refusalPhrase(refusal, "Nothing was recorded."));
  switch (refusal.reason) {
    case "no-such-drill":
      return { ok: false, why: "no-drill", sentence };
    case "bad-idempotency-key":
      return { ok: false, why: "bad-key", sentence };
    case "idempotency-mismatch":
      return { ok: false, why: "key-reused", sentence };
    default:
      return { ok: false, why: "refused", sentence };
  }
}
