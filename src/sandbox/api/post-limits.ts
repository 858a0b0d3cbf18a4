import type { TokenRecord } from "../state/apps.ts";
import { findDm } from "../state/conversations.ts";
import type { World } from "../state/world.ts";
import type { Limit } from "./rate-limits.ts";

/** Slack says "several hundred per minute" for a workspace. */
const POSTS_PER_MINUTE = 300;

/** chat.postMessage: one message per second and conversation, without any burst, and a ceiling for the workspace. */
export function postLimits(
  world: World,
  token: TokenRecord | undefined,
  caller: string,
  params: Readonly<Record<string, unknown>>,
): readonly Limit[] {
  const perWorkspace = { key: `${caller} chat.postMessage`, count: POSTS_PER_MINUTE, windowMs: 60_000 };
  const { channel } = params;
  if (typeof channel !== "string") return [perWorkspace];
  const workspace = world.workspaces.get(token?.workspace ?? "");
  const bot = world.apps.get(token?.appId ?? "")?.installs.get(workspace?.id ?? "")?.botUserId;
  const dm =
    workspace !== undefined && bot !== undefined && channel.startsWith("U")
      ? findDm(workspace, bot, channel)
      : undefined;
  return [{ key: `${caller} chat.postMessage ${dm?.id ?? channel}`, count: 1, windowMs: 1000 }, perWorkspace];
}
