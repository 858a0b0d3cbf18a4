import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { channel, code, say } from "../words/phrase.ts";

/** Told to the lead when Slack takes the digest of a channel no more. */
export function lostDigestNote({ channelId, error }: { channelId: string; error: string }): MessageBody {
  return notice(
    say`The weekly digest of ${channel(channelId)} cannot be posted: Slack says ${code(error, 60)}.`,
    say`Invite Readiness to the channel and write ${code("/readiness digest on")} there, or ${code("/readiness digest off")}.`,
  );
}
