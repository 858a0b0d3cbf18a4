import { z } from "zod";
import type { Actor } from "../../domain/permissions.ts";
import type { Outcome } from "../../flows/ports.ts";
import { createNames } from "./names.ts";
import { paged } from "./paged.ts";
import { personOf, slackUser } from "./person-of.ts";
import { readAnswer } from "./read-answer.ts";
import { isDenial } from "./refused-powers.ts";
import { remember } from "./remembered.ts";
import type { SlackCalls } from "./slack-calls.ts";

/** Who is who and who is where in a workspace, as Slack says. */
export type Directory = {
  readonly person: (workspaceId: string, userId: string) => Promise<Outcome<Known>>;
  /** The members of a channel. A set that is older than `notOlderThanMs` is asked for again. */
  readonly members: (
    workspaceId: string,
    channelId: string,
    notOlderThanMs?: number,
  ) => Promise<Outcome<ReadonlySet<string>>>;
  /** Whether we ourselves are in a channel; undefined when Slack does not say. */
  readonly isIn: (workspaceId: string, channelId: string) => Promise<boolean | undefined>;
  /** The ids of those who go by a name, as it is typed after an `@`: people and user groups. */
  readonly named: (workspaceId: string, name: string) => Promise<Outcome<readonly string[]>>;
  readonly groups: (workspaceId: string) => Promise<Outcome<readonly Group[]>>;
};

/** `isSeen` false: the workspace does not let us see people, so this is what everybody counts as. */
type Known = Actor & { readonly isSeen: boolean };

export type Group = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly users: readonly string[];
};

const PERSON_MS = 60_000;
/** So long, who somebody was serves while Slack cannot say who they are. */
const LAST_KNOWN_MS = 900_000;
const MOST_KNOWN = 10_000;
const MEMBERS_MS = 60_000;
const GROUPS_MS = 300_000;

const userAnswer = z.object({ user: slackUser });
const membersPage = z.object({ members: z.array(z.string()) });
const groupsAnswer = z.object({
  usergroups: z.array(
    z.object({
      id: z.string(),
      name: z.string().default(""),
      handle: z.string().default(""),
      users: z.array(z.string()).default([]),
    }),
  ),
});

const channelAnswer = z.object({ channel: z.object({ is_member: z.boolean().optional() }) });

export function createDirectory({ calls, clock }: { calls: SlackCalls; clock: () => number }): Directory {
  const keeps = (outcome: Outcome<unknown>) => outcome.ok;

  const lastKnown = new Map<string, { readonly at: number; readonly known: Known }>();
  const person = remember<Outcome<Known>>(
    async (key) => {
      const [workspaceId, user] = split(key);
      const outcome = await calls(workspaceId, { method: "users.info", args: { user }, repeat: "again" });
      const answer = readAnswer(outcome, userAnswer);
      if (answer.ok) {
        const known = { ...personOf(answer.value.user, workspaceId), isSeen: true };
        if (lastKnown.size >= MOST_KNOWN) lastKnown.clear();
        lastKnown.set(key, { at: clock(), known });
        return { ok: true, value: known };
      }
      if (answer.kind === "refused" && isDenial(answer.error)) return { ok: true, value: unseen(user) };
      const last = lastKnown.get(key);
      const serves = answer.kind === "later" && last !== undefined && clock() - last.at < LAST_KNOWN_MS;
      return serves ? { ok: true, value: last.known } : answer;
    },
    { clock, forMs: PERSON_MS, keeps },
  );

  const members = remember<Outcome<ReadonlySet<string>>>(
    async (key) => {
      const [workspaceId, channel] = split(key);
      const pages = await paged(calls, workspaceId, {
        method: "conversations.members",
        args: { channel, limit: 1_000 },
        repeat: "again",
      });
      const answer = readAnswer(pages, z.array(membersPage));
      return answer.ok ? { ok: true, value: new Set(answer.value.flatMap((page) => page.members)) } : answer;
    },
    { clock, forMs: MEMBERS_MS, keeps },
  );

  const groups = remember<Outcome<readonly Group[]>>(
    async (workspaceId) => {
      const outcome = await calls(workspaceId, {
        method: "usergroups.list",
        args: { include_users: true },
        repeat: "again",
      });
      const answer = readAnswer(outcome, groupsAnswer);
      return answer.ok ? { ok: true, value: answer.value.usergroups } : answer;
    },
    { clock, forMs: GROUPS_MS, keeps },
  );

  return {
    person: (workspaceId, userId) => person(`${workspaceId} ${userId}`),
    members: (workspaceId, channelId, notOlderThanMs = MEMBERS_MS) =>
      members(`${workspaceId} ${channelId}`, { notOlderThanMs }),
    groups: (workspaceId) => groups(workspaceId),
    isIn: async (workspaceId, channel) => {
      const outcome = await calls(workspaceId, { method: "conversations.info", args: { channel }, repeat: "again" });
      // A private channel that we are not in does not exist for us.
      if (!outcome.ok) return outcome.error === "channel_not_found" ? false : undefined;
      const answer = readAnswer(outcome, channelAnswer);
      return answer.ok ? answer.value.channel.is_member : undefined;
    },
    named: createNames({ calls, clock, groups }),
  };
}

/** Where the workspace does not let us see people, work goes on: everybody of the workspace counts as a member. */
function unseen(id: string): Known {
  return { id, kind: "member", admin: false, timeZone: null, isSeen: false };
}

function split(key: string): [string, string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}
