import { z } from "zod";
import type { Outcome, SlackPort } from "../../flows/ports.ts";
import type { Directory } from "./directory.ts";
import { findPosted } from "./find-posted.ts";
import { MESSAGE_EVENT } from "./message-key.ts";
import { readAnswer } from "./read-answer.ts";
import type { SlackCalls } from "./slack-calls.ts";

const posted = z.object({ ts: z.string() });
const opened = z.object({ channel: z.object({ id: z.string() }) });
const link = z.object({ permalink: z.string() });

/** A person who just joined is not turned away for a minute. */
const NO_MEMBER_FOR_MS = 2_000;

/** What the flows need from Slack, made of its Web API. */
export function createSlackPort({ calls, directory }: { calls: SlackCalls; directory: Directory }): SlackPort {
  return {
    post: async (workspaceId, { channelId: channel, threadTs, body, key }) => {
      const outcome = await calls(workspaceId, {
        method: "chat.postMessage",
        args: {
          channel,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
          text: body.text,
          blocks: body.blocks,
          metadata: { event_type: MESSAGE_EVENT, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        },
        repeat: "once",
        subject: channel,
      });
      if (!outcome.ok) return outcome;
      const answer = posted.safeParse(outcome.value);
      return answer.success
        ? { ok: true, value: { ts: answer.data.ts } }
        : { ok: false, kind: "uncertain", error: "no_ts" };
    },

    update: async (workspaceId, { channelId, ts, body }) =>
      done(
        await calls(workspaceId, {
          method: "chat.update",
          args: { channel: channelId, ts, text: body.text, blocks: body.blocks },
          repeat: "again",
        }),
      ),

    findPosted: (workspaceId, place) => findPosted(calls, workspaceId, place),

    permalink: async (workspaceId, { channelId, ts }) => {
      const outcome = await calls(workspaceId, {
        method: "chat.getPermalink",
        args: { channel: channelId, message_ts: ts },
        repeat: "again",
      });
      const answer = readAnswer(outcome, link);
      return answer.ok ? { ok: true, value: answer.value.permalink } : answer;
    },

    pin: async (workspaceId, { channelId, ts }) => {
      const outcome = await calls(workspaceId, {
        method: "pins.add",
        args: { channel: channelId, timestamp: ts },
        repeat: "again",
      });
      return !outcome.ok && outcome.error === "already_pinned" ? { ok: true, value: null } : done(outcome);
    },

    person: async (workspaceId, userId) => {
      const outcome = await directory.person(workspaceId, userId);
      if (!outcome.ok) return undefined;
      const { isSeen: _isSeen, ...actor } = outcome.value;
      return actor;
    },

    publishHome: async (workspaceId, userId, view) =>
      done(
        await calls(workspaceId, {
          method: "views.publish",
          args: { user_id: userId, view },
          repeat: "again",
          subject: userId,
        }),
      ),

    openDirect: async (workspaceId, userId) => {
      const outcome = await calls(workspaceId, {
        method: "conversations.open",
        args: { users: userId },
        repeat: "again",
      });
      const answer = readAnswer(outcome, opened);
      return answer.ok ? { ok: true, value: answer.value.channel.id } : answer;
    },

    groupsOf: async (workspaceId, userId) => {
      const groups = await directory.groups(workspaceId);
      return groups.ok ? groups.value.filter(({ users }) => users.includes(userId)).map(({ id }) => id) : undefined;
    },

    groupMembers: async (workspaceId, groupId) => {
      const groups = await directory.groups(workspaceId);
      return groups.ok ? (groups.value.find(({ id }) => id === groupId)?.users ?? []) : undefined;
    },

    isMember: async (workspaceId, channelId, userId) => {
      const known = await directory.members(workspaceId, channelId);
      if (!known.ok) return undefined;
      if (known.value.has(userId)) return true;
      const fresh = await directory.members(workspaceId, channelId, NO_MEMBER_FOR_MS);
      return fresh.ok ? fresh.value.has(userId) : undefined;
    },
  };
}

function done(outcome: Outcome<unknown>): Outcome<null> {
  return outcome.ok ? { ok: true, value: null } : outcome;
}
