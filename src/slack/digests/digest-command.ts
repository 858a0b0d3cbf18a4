import {
  digestAnswer,
  digestChangedAnswer,
  digestNotInChannelAnswer,
  digestNotPostedAnswer,
  nothingToDigestAnswer,
} from "../../../blocks/digests/digest-answers.ts";
import { changeDigest } from "../../flows/digests/change-digest.ts";
import { drawDigest } from "../../flows/digests/draw-digest.ts";
import { postDigestNow } from "../../flows/digests/post-digest-now.ts";
import { viewDigest } from "../../flows/digests/view-digest.ts";
import type { DigestWish } from "../command/parse-digest.ts";
import type { CommandVisit } from "../command/run-command.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { message, nothing, type Reply } from "../knock/replies.ts";

/**
 * `/readiness digest …`: of the channel that it is typed in, whose members may. In a direct message it is of the digest over
 * the reviews that they lead themselves.
 */
export async function digest(door: Door, visit: CommandVisit, wish: DigestWish): Promise<Reply> {
  const { deps } = door;
  const { workspaceId, actor, channelId } = visit;
  const target = channelId.startsWith("D") ? actor.id : channelId;
  const set = await viewDigest(deps, workspaceId, target);
  const timeZone = set?.time.timeZone ?? actor.timeZone ?? "UTC";
  switch (wish.what) {
    case "show":
      return message(digestAnswer(target, set, deps.now()), "digest");
    case "preview": {
      const drawn = await drawDigest(deps, { workspaceId, target, timeZone });
      return message(drawn?.body ?? nothingToDigestAnswer(target), "digest:preview");
    }
    case "now":
      return (await notIn(door, workspaceId, target)) ?? postNow(door, visit, { target, timeZone });
    case "on": {
      const time = { ...wish.at, ...("timeZone" in wish ? { timeZone: wish.timeZone } : {}) };
      return (await notIn(door, workspaceId, target)) ?? change(door, visit, { target, isOn: true, time });
    }
    case "off":
      return change(door, visit, { target, isOn: false, time: null });
  }
}

async function notIn({ directory }: Door, workspaceId: string, target: string): Promise<Reply | null> {
  if (/^[UW]/.test(target) || (await directory.isIn(workspaceId, target)) !== false) return null;
  return message(digestNotInChannelAnswer(), "not-in-channel");
}

async function change({ deps }: Door, visit: CommandVisit, wish: Parameters<typeof changeDigest>[2]): Promise<Reply> {
  const changed = await changeDigest(deps, visit, wish);
  if (changed.duplicate) return nothing("duplicate");
  if (!changed.ok) return refuse(visit, changed.refusal);
  return message(digestChangedAnswer(wish.target, changed.digest, deps.now()), wish.isOn ? "digest:on" : "digest:off");
}

async function postNow({ deps }: Door, visit: CommandVisit, of: { target: string; timeZone: string }): Promise<Reply> {
  const posted = await postDigestNow(deps, visit, of);
  switch (posted.kind) {
    case "duplicate":
      return nothing("duplicate");
    case "refused":
      return posted.duplicate ? nothing("duplicate") : refuse(visit, posted.refusal);
    case "nothing-to-say":
      return message(nothingToDigestAnswer(of.target), "digest:nothing");
    case "asked": {
      const { outcome } = posted;
      if (outcome.ok) return nothing("digest:posted");
      const { error, kind } = outcome;
      return message(digestNotPostedAnswer({ error, uncertain: kind === "uncertain" }), `digest:${kind}`);
    }
  }
}
