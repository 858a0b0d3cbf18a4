import { sharesOf } from "./shares-of.ts";
import type { SlackTrouble } from "./slack-troubles.ts";

/** Slack's pace for pins in one workspace, one in four seconds, is what most of the troubles wait for. */
const STAGES = 5;
/** Slack's words for a power that the workspace does not give, whatever the bot asks for. */
const DENIALS = new Set(["missing_scope", "no_permission", "not_allowed_token_type"]);

/**
 * Which troubles are tried in one workspace, `lanes` of them side by side, so that each is met. A method that the workspace
 * denies is not called again for an hour: each such word has a stage of its own. And what is soon given up would use up the
 * pace of what is called only where there is time, so that it comes last.
 */
export function troubleStages(troubles: readonly SlackTrouble[], lanes: number): readonly (readonly SlackTrouble[])[] {
  const denials = Map.groupBy(troubles.filter(isOfAPower), ({ what }) => what);
  const isSoonGivenUp = ({ ends }: SlackTrouble) => Number(ends === "parked");
  const others = troubles.filter((one) => !isOfAPower(one)).toSorted((a, b) => isSoonGivenUp(a) - isSoonGivenUp(b));
  let from = 0;
  const shares = sharesOf(others.length, Math.min(STAGES, Math.ceil(others.length / lanes))).map((share) => {
    from += share;
    return others.slice(from - share, from);
  });
  return [...shares, ...denials.values()];
}

function isOfAPower({ what, ends }: SlackTrouble): boolean {
  return ends === "costs-nothing" && DENIALS.has(what);
}
