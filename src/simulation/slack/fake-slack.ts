import type { Actor } from "../../domain/permissions.ts";
import type { Outcome, SlackPort } from "../../flows/ports.ts";
import type { Clock } from "../clock.ts";
import type { Post } from "../journal.ts";
import type { Random } from "../random.ts";
import { ADMIN, CHANNELS, PEOPLE, type Person, SRE_GROUP } from "../world/people.ts";
import { type Faults, withFaults } from "./faults.ts";
import { wordsOf } from "./words-of.ts";

export type FakeSlack = {
  readonly port: SlackPort;
  /** Every message that stands there, oldest first. */
  readonly posts: readonly Post[];
  /** Called for each message that is posted. */
  readonly onPost: (listener: (post: Post) => void) => void;
  readonly actor: (userId: string) => Actor | undefined;
};

/** Slack as far as the flows know it, with its faults: in memory, by the virtual clock, and everything is written down. */
export function fakeSlack({ clock, random, faults }: { clock: Clock; random: Random; faults: Faults }): FakeSlack {
  const posts: Post[] = [];
  const listeners: ((post: Post) => void)[] = [];
  const call = <Value>(done: () => Outcome<Value>) => withFaults({ faults, random, clock }, done);
  const known = (id: string): Person | undefined => PEOPLE.find((person) => person.id === id);
  const isHere = (person: Person) => person.leavesAt === null || clock.now() < person.leavesAt;

  const actor = (userId: string): Actor | undefined => {
    const person = known(userId);
    if (person === undefined) return undefined;
    const kind = isHere(person) ? "member" : "deactivated";
    return { id: userId, kind, admin: userId === ADMIN, timeZone: person.timeZone };
  };

  const port: SlackPort = {
    post: (_workspaceId, { channelId, threadTs, body, key }) =>
      call(() => {
        if (!isPlace(channelId)) return { ok: false, kind: "refused", error: "channel_not_found" };
        const ts = `${Math.floor(Date.parse(clock.now()) / 1_000)}.${String(posts.length).padStart(6, "0")}`;
        const post = { at: clock.now(), channelId, threadTs, ts, key, text: body.text, ...wordsOf(body) };
        posts.push(post);
        for (const listener of listeners) listener(post);
        return { ok: true, value: { ts } };
      }),
    update: (_workspaceId, { channelId, ts }) =>
      call(() =>
        posts.some((post) => post.channelId === channelId && post.ts === ts)
          ? { ok: true, value: null }
          : { ok: false, kind: "refused", error: "message_not_found" },
      ),
    publishHome: () => call(() => ({ ok: true, value: null })),
    findPosted: (_workspaceId, { channelId, threadTs, key, since }) =>
      call(() => {
        const found = posts.findLast(
          (post) => post.channelId === channelId && post.threadTs === threadTs && post.key === key && post.at >= since,
        );
        return { ok: true, value: found === undefined ? null : { ts: found.ts } };
      }),
    permalink: (_workspaceId, { channelId, ts }) =>
      call(() => ({ ok: true, value: `https://meridian.example/archives/${channelId}/p${ts.replace(".", "")}` })),
    pin: () => call(() => ({ ok: true, value: null })),
    person: async (_workspaceId, userId) => actor(userId),
    openDirect: (_workspaceId, userId) =>
      call(() =>
        actor(userId)?.kind === "member"
          ? { ok: true, value: directOf(userId) }
          : { ok: false, kind: "refused", error: "user_disabled" },
      ),
    groupsOf: async (_workspaceId, userId) => (known(userId)?.roles.includes("sre") ? [SRE_GROUP] : []),
    groupMembers: async (_workspaceId, groupId) =>
      groupId === SRE_GROUP ? PEOPLE.filter(({ roles }) => roles.includes("sre")).map(({ id }) => id) : [],
    isMember: async (_workspaceId, channelId, userId) => {
      const person = known(userId);
      return person !== undefined && isHere(person) && person.channels.includes(channelId);
    },
  };
  return { port, posts, onPost: (listener) => void listeners.push(listener), actor };
}

/** The channel of direct messages to somebody. */
function directOf(userId: string): string {
  return `D${userId}`;
}

function isPlace(channelId: string): boolean {
  return CHANNELS.some(({ id }) => id === channelId) || PEOPLE.some(({ id }) => directOf(id) === channelId);
}
