import { verifyDatabase } from "../store/backup/verify-database.ts";
import { openDatabase } from "../store/open-database.ts";
import { acceptedPosts } from "./accepted-posts.ts";
import { atRest } from "./at-rest.ts";
import { faultMet } from "./fault-met.ts";
import { pause } from "./handovers.ts";
import type { SlackLimit } from "./slack-limits.ts";
import { openStage, type Stage, until } from "./stage.ts";
import { ITEMS, shows, standingIn, typesIn, WORKSPACE } from "./team-at-work.ts";

const [CAUSE] = ITEMS;
/** The card and two sections. */
const MESSAGES = 3;
const SETTLED_MS = 60_000;
/** The longest silence that is waited for; of a longer one it is watched for so long that nobody breaks it. */
const WATCHED_MS = 62_000;
/** What was sent before the answer could be read. */
const UNDER_WAY_MS = 300;
const PROBES = 3;
/** One message is not drawn anew more often than once a second. */
const APART_MS = 2_000;
const GROWTH_MS = 1_200;
const OTHERS = Array.from({ length: 2 * PROBES }, (_, at) => `other-${at + 1}`);

export type LimitedCase = {
  readonly failed: readonly string[];
  /** By how much the median of what was done in other channels took longer than without the 429, in milliseconds. */
  readonly growthMs: number;
};

/**
 * One 429 on a stage of its own. Slack counts posts by channel: meanwhile updates in another one must not wait. It counts
 * updates by workspace: meanwhile posts in other channels must not wait.
 */
export async function limitedCase(limit: SlackLimit): Promise<LimitedCase> {
  const stage = await openStage({ transport: "socket", channels: ["struck", ...OTHERS] });
  try {
    await stage.start();
    return await tried(stage, limit);
  } finally {
    await stage.end();
  }
}

async function tried(stage: Stage, { method, header, silentMs }: SlackLimit): Promise<LimitedCase> {
  const { slack } = stage;
  const struck = idOf(stage, "struck");
  const isOfPosts = method === "chat.postMessage";
  const probe = isOfPosts ? updateIn : postIn;
  await begin(stage, isOfPosts ? "other-1" : "struck", "first");
  await until(() => standingIn(slack, idOf(stage, isOfPosts ? "other-1" : "struck")).length === MESSAGES, SETTLED_MS);
  await atRest(stage, SETTLED_MS);
  const before = await probes(stage, probe, 0);

  const isMet = faultMet(slack, { method, channel: struck });
  slack.faults.add({
    method,
    where: { channel: struck },
    times: 1,
    fault: { kind: "rate-limited", retryAfter: header(Date.now()) },
  });
  await cause(stage, isOfPosts, "struck");
  if (!(await until(() => isMet() !== undefined, SETTLED_MS)))
    return { failed: ["the 429 was never met"], growthMs: 0 };
  const met = isMet();
  const answeredAt = Date.parse(met?.at ?? "");
  const after = met?.n ?? 0;
  // One more in the channel that is to be silent, so that there is something to be said too early.
  if (isOfPosts) await begin(stage, "struck", "another");
  const meanwhile = await probes(stage, probe, PROBES);

  const calls = () => slack.journal({ kind: "call", name: method, after });
  const isRepeated = () =>
    calls().some(
      ({ request, status, fault }) => tsOf(request) === tsOf(met?.request) && status === 200 && fault === null,
    );
  const isShown = () =>
    isOfPosts ? standingIn(slack, struck).length === 2 * MESSAGES : isRepeated() && shows(slack, struck, CAUSE, "omar");
  const comesBack = silentMs <= WATCHED_MS;
  await pause(Math.min(silentMs, WATCHED_MS) - (Date.now() - answeredAt));
  if (comesBack) await until(isShown, SETTLED_MS);
  const early = calls()
    .filter(({ request }) => !isOfPosts || Object(request).channel === struck)
    .map(({ at }) => Date.parse(at) - answeredAt)
    .filter((ms) => ms > UNDER_WAY_MS && ms < silentMs);
  const expected = isOfPosts ? (comesBack ? 2 * MESSAGES : 0) : MESSAGES;
  if (comesBack) await atRest(stage, SETTLED_MS);
  const stand = standingIn(slack, struck).length;
  const growthMs = median(meanwhile) - median(before);
  return {
    growthMs,
    failed: [
      ...early.slice(0, 1).map((ms) => `it was called ${ms} ms after the 429, and ${early.length - 1} times more`),
      ...(isShown() === comesBack ? [] : [`I2: what was changed ${comesBack ? "does not show" : "shows"}`]),
      ...(stand === expected ? [] : [`I3: ${stand} messages stand`]),
      ...(growthMs < GROWTH_MS
        ? []
        : [`other channels wait ${growthMs} ms more: ${before.join(" ")}, ${meanwhile.join(" ")}`]),
      ...acceptedPosts(slack).read(),
      ...(await inTheRecord(stage)),
    ],
  };
}

async function cause(stage: Stage, isOfPosts: boolean, name: string): Promise<void> {
  if (isOfPosts) await begin(stage, name, "first");
  else await typesIn(stage.slack, "kim", idOf(stage, name), `/readiness assign "${CAUSE}" @omar`);
}

async function begin(stage: Stage, name: string, which: string): Promise<void> {
  const text = `/readiness start ${name}-${which} 1.0.0 launch 2099-06-15 template hotfix`;
  await typesIn(stage.slack, "ana", idOf(stage, name), text);
}

type Probe = (stage: Stage, at: number) => Promise<number>;

async function probes(stage: Stage, probe: Probe, from: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let at = from; at < from + PROBES; at++) {
    await pause(APART_MS);
    took.push(await probe(stage, at));
  }
  return took;
}

/** How long a change in another channel takes until it shows, in milliseconds. */
async function updateIn(stage: Stage, at: number): Promise<number> {
  const { slack } = stage;
  const channel = idOf(stage, "other-1");
  const owner = at % 2 === 0 ? "omar" : "lena";
  const asked = performance.now();
  await typesIn(slack, "kim", channel, `/readiness assign "${CAUSE}" @${owner}`);
  await until(() => shows(slack, channel, CAUSE, owner), SETTLED_MS);
  return Math.round(performance.now() - asked);
}

/** How long a new review in another channel takes until its card stands, in milliseconds. */
async function postIn(stage: Stage, at: number): Promise<number> {
  const name = OTHERS[at] ?? "";
  const asked = performance.now();
  await begin(stage, name, "probe");
  await until(() => standingIn(stage.slack, idOf(stage, name)).length > 0, SETTLED_MS);
  return Math.round(performance.now() - asked);
}

async function inTheRecord({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const problems = await verifyDatabase(db);
  const rows = await db.read.select().from(db.tables.due);
  await db.close();
  return [
    ...problems.map((problem) => `I4: ${problem}`),
    ...rows.flatMap(({ kind, parked }) => (parked === null ? [] : [`${kind} is parked with ${parked}`])),
  ];
}

function idOf({ slack }: Stage, name: string): string {
  return slack.state(WORKSPACE, "ana").channels.find((one) => one.name === name)?.id ?? "";
}

/** The message that an update is for. */
function tsOf(request: unknown): unknown {
  return Object(request).ts;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
