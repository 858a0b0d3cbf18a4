import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Outcome } from "../../flows/ports.ts";
import type { SlackCalls } from "./slack-calls.ts";

/** What the door itself asks of Slack: windows, and words to one person. */
export type DoorCalls = {
  readonly openView: (workspaceId: string, triggerId: string, view: ModalView) => Promise<Outcome<unknown>>;
  /** On top of the window that was clicked in. */
  readonly pushView: (workspaceId: string, triggerId: string, view: ModalView) => Promise<Outcome<unknown>>;
  /** With a hash, only while nobody changed the window since. */
  readonly updateView: (
    workspaceId: string,
    window: { readonly viewId: string; readonly hash: string | null },
    view: ModalView,
  ) => Promise<Outcome<unknown>>;
  readonly ephemeral: (
    workspaceId: string,
    to: { readonly channelId: string; readonly userId: string; readonly threadTs: string | null },
    body: MessageBody,
  ) => Promise<Outcome<unknown>>;
  readonly direct: (workspaceId: string, userId: string, body: MessageBody) => Promise<Outcome<unknown>>;
  /** What somebody is called; undefined: Slack does not say. */
  readonly nameOf: (workspaceId: string, userId: string) => Promise<string | undefined>;
  /** Answers by a response_url. False: it is used up, too old, or did not work. */
  readonly respond: (responseUrl: string, body: MessageBody) => Promise<boolean>;
};

const named = z.object({
  user: z.object({
    real_name: z.string().optional(),
    profile: z.object({ real_name: z.string().optional(), display_name: z.string().optional() }).optional(),
  }),
});

const RESPOND_MS = 5_000;

export function createDoorCalls({ calls, fetch }: { calls: SlackCalls; fetch: typeof globalThis.fetch }): DoorCalls {
  const window = (workspaceId: string, method: string, args: { readonly [name: string]: unknown }) =>
    calls(workspaceId, { method, args, repeat: "once", quick: true });

  return {
    openView: (workspaceId, triggerId, view) => window(workspaceId, "views.open", { trigger_id: triggerId, view }),
    pushView: (workspaceId, triggerId, view) => window(workspaceId, "views.push", { trigger_id: triggerId, view }),
    updateView: (workspaceId, { viewId, hash }, view) =>
      window(workspaceId, "views.update", { view_id: viewId, view, ...(hash === null ? {} : { hash }) }),
    ephemeral: (workspaceId, { channelId, userId, threadTs }, body) =>
      calls(workspaceId, {
        method: "chat.postEphemeral",
        args: { channel: channelId, user: userId, ...(threadTs === null ? {} : { thread_ts: threadTs }), ...body },
        repeat: "once",
      }),
    direct: (workspaceId, userId, body) =>
      calls(workspaceId, {
        method: "chat.postMessage",
        args: { channel: userId, ...body, unfurl_links: false, unfurl_media: false },
        repeat: "once",
        subject: userId,
      }),
    nameOf: async (workspaceId, user) => {
      const outcome = await calls(workspaceId, { method: "users.info", args: { user }, repeat: "again" });
      const read = outcome.ok ? named.safeParse(outcome.value).data : undefined;
      const { real_name: name, profile } = read?.user ?? {};
      return [profile?.real_name, name, profile?.display_name].find((one) => one !== undefined && one.trim() !== "");
    },
    respond: async (responseUrl, body) => {
      try {
        const response = await fetch(responseUrl, {
          method: "POST",
          headers: { "content-type": "application/json; charset=utf-8" },
          body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...body }),
          signal: AbortSignal.timeout(RESPOND_MS),
        });
        await response.arrayBuffer();
        return response.ok;
      } catch {
        return false;
      }
    },
  };
}
