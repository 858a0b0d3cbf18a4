import { gateReasonText, noReviewPhrase } from "../../../blocks/words/gate-reasons.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Deps } from "../ports.ts";
import { judgeRelease, type Release } from "./judge-release.ts";

/** The machine-readable answer to "may this release launch?". Only `go` means yes. */
export type Gate = {
  readonly decision: "go" | "no-go" | "unknown";
  /** One sentence of plain text each, worst first; empty exactly for a go. */
  readonly reasons: readonly string[];
  readonly review: GateReview | null;
  readonly asOf: Instant;
  /** The newest entry of the workspace's record: the answer is of exactly what is recorded up to it. */
  readonly head: { readonly link: number; readonly hash: string };
};

type GateReview = Pick<
  Review,
  "id" | "service" | "version" | "state" | "channelId" | "lead" | "launchOn" | "timeZone"
> & {
  /** How many events it had seen. */
  readonly seq: number;
  /** An admin let it go although something was in the way. */
  readonly overridden: boolean;
};

/** Asks the gate. Throws when the database fails; the doors make an `unknown` of that. */
export async function readGate(deps: Pick<Deps, "db" | "now">, release: Release): Promise<Gate> {
  const { found, asOf, head } = await judgeRelease(deps, release);
  if (found === null) {
    return { decision: "unknown", reasons: [plain(noReviewPhrase(release))], review: null, asOf, head };
  }
  const { review, gate } = found;
  const reasons = gate.reasons.map((reason) => gateReasonText(reason, { review, now: asOf }));
  return { decision: gate.decision, reasons, review: gateReview(review), asOf, head };
}

function gateReview(review: Review): GateReview {
  const { id, service, version, state, channelId, lead, launchOn, timeZone, seq, decision } = review;
  const overridden = decision?.override !== null && decision?.override !== undefined;
  return { id, service, version, state, channelId, lead, launchOn, timeZone, seq, overridden };
}
