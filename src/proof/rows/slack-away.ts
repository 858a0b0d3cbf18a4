import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { openDatabase } from "../../store/open-database.ts";
import { acceptedPosts } from "../accepted-posts.ts";
import { atRest } from "../at-rest.ts";
import type { Row } from "../row.ts";
import { runReadiness } from "../run-readiness.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage, type Stage, types } from "../stage.ts";
import { standingKeys } from "../standing-keys.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1970 began on a Thursday. At seven in UTC it is eight in Madrid, an hour before the digest. */
const FIRST_MONDAY_MS = 4 * DAY_MS + 7 * HOUR_MS;
const HOURS = 6;

/** Side by side, for Slack lets a workspace update a message every 1.5 s only. */
const STAGES = 4;
const CHANNELS = ["red", "green", "blue", "white", "black"];
/** Of each so many reviews one gets evidence while Slack is away. */
const EACH = 2;
const PATIENCE_MS = 280_000;
/** What a token may ask at once is 60. */
const ASKED_EACH_HOUR = 8;
/** Later the gate itself gives up, and says that it does not know. */
const ANSWER_MS = 5_000;

/** C10: while Slack is away for six hours the gate answers; then each message is brought up to date at once, and each digest comes once. */
export const slackAway: Row = {
  id: "C10",
  what: "Slack away for 6 h, live reviews: the gate answers; then one update a message, one digest a channel",
  numbers: { full: 200, quick: 2 },
  isAlone: true,
  run: async ({ count, onProgress }) => {
    let reviews = 0;
    const shares = sharesOf(count, Math.min(STAGES, Math.ceil(count / 2)));
    const ends = shares.map(async (share) => {
      const failed = await awayOnOneStage(share);
      reviews += share;
      onProgress(reviews);
      return failed;
    });
    return { tried: count, failed: (await Promise.all(ends)).flat() };
  },
};

type Release = { readonly service: string; readonly channel: string };

async function awayOnOneStage(reviews: number): Promise<readonly string[]> {
  const stage = await openStage({ transport: "http", channels: CHANNELS });
  const { slack } = stage;
  const failed: string[] = [];
  try {
    await stage.moveClock(
      FIRST_MONDAY_MS + Math.ceil((stage.now() - FIRST_MONDAY_MS) / (7 * DAY_MS)) * 7 * DAY_MS - stage.now(),
    );
    const { url } = await stage.start({}, {});
    const releases = Array.from(
      { length: reviews },
      (_, at): Release => ({
        service: `service-${at + 1}`,
        channel: CHANNELS[at % CHANNELS.length] ?? "red",
      }),
    );
    await Promise.all(releases.map((one) => start(stage, one)));
    const [hourly, once, giving] = [await newToken(stage), await newToken(stage), await newToken(stage)];
    if (!(await atRest(stage, PATIENCE_MS))) failed.push("the reviews were not all posted");
    const accepted = acceptedPosts(slack);
    failed.push(...accepted.read());

    slack.clearJournal();
    slack.faults.add({ method: "*", fault: { kind: "reset" } });
    for (let hour = 1; hour <= HOURS; hour++) {
      await stage.moveClock(HOUR_MS);
      for (const one of releases.slice(0, ASKED_EACH_HOUR)) failed.push(...(await askGate(url, hourly, one)));
    }
    const given = releases.filter((_, at) => at % EACH === 0);
    for (const one of given) failed.push(...(await giveEvidence(url, giving, one)));
    for (const one of releases) failed.push(...(await askGate(url, once, one)));
    const reached = slack.journal({ kind: "call" }).filter(({ response }) => response !== null);
    if (reached.length > 0) failed.push(`${reached.length} calls reached Slack while it was away`);

    slack.clearJournal();
    slack.faults.clear();
    if (!(await atRest(stage, PATIENCE_MS))) failed.push("the bot does not come to rest when Slack is back");
    failed.push(...updatesOf(stage, given.length), ...accepted.read(), ...(await digestsOf(stage)));
    return failed;
  } finally {
    await stage.end();
  }
}

async function start({ slack }: Stage, { service, channel }: Release): Promise<void> {
  await types(slack, "ana", `/readiness start ${service} 1.0.0 launch 2099-06-15 template hotfix`, channel);
}

async function newToken({ databaseUrl }: Stage): Promise<string> {
  const words = ["token", "create", "proof", "--scope", "gate,evidence"];
  const { stdout, stderr } = await runReadiness(words, { DATABASE_URL: databaseUrl });
  const token = /rdy_[\w-]{43}/.exec(stdout)?.[0];
  if (token === undefined) throw new Error(`no token was made: ${stdout}${stderr}`);
  return token;
}

async function askGate(url: string, token: string, { service }: Release): Promise<readonly string[]> {
  const asked = performance.now();
  const response = await fetch(`${url}/api/v1/gate/${service}/1.0.0`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const answer = await response.text();
  const ms = Math.round(performance.now() - asked);
  const isRight = response.status === 200 && answer.includes('"no-go"') && answer.includes(`"${service}"`);
  if (!isRight) return [`the gate of ${service} answered ${response.status}: ${answer.slice(0, 200)}`];
  return ms > ANSWER_MS ? [`the gate of ${service} answered after ${ms} ms`] : [];
}

async function giveEvidence(url: string, token: string, { service }: Release): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/v1/evidence/${service}/1.0.0/fix.cause`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ kind: "link", value: "https://example.com/pull/1", title: "The fix" }),
  });
  const answer = await response.text();
  return response.status === 201 ? [] : [`evidence for ${service} was answered ${response.status}: ${answer}`];
}

/** A card and a section of each review that got evidence are to be updated once, and no message twice. */
function updatesOf({ slack }: Stage, given: number): readonly string[] {
  const times = new Map<string, number>();
  for (const { request } of slack.journal({ kind: "call", name: "chat.update" })) {
    const { channel, ts } = Object(request);
    times.set(`${channel}/${ts}`, (times.get(`${channel}/${ts}`) ?? 0) + 1);
  }
  const doubled = [...times].filter(([, count]) => count > 1).map(([at, count]) => `${at} was updated ${count} times`);
  return times.size === 2 * given ? doubled : [...doubled, `${times.size} messages were updated, and not ${2 * given}`];
}

async function digestsOf({ slack, databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  try {
    const posts = await db.read.select().from(db.tables.digestPosts);
    const messages = await db.read.select().from(db.tables.messages);
    const reviews = await db.read.select().from(db.tables.reviews);
    const failed = (await verifyDatabase(db)).map((problem) => `I4: ${problem}`);
    const targets = new Set(reviews.flatMap(({ channelId, lead }) => [channelId, lead]));
    if (posts.length !== targets.size) failed.push(`${posts.length} digests of ${targets.size} targets are on record`);
    const standing = standingKeys(slack, "ana");
    const keys = messages.map(({ reviewId, part }) => ({ key: `${reviewId}/${part}`, wanted: 1 }));
    const digests = posts.map(({ workspaceId, target, week, state }) => ({
      key: `digest/${workspaceId}/${target}/${week}`,
      wanted: state === "missed" ? 0 : 1,
    }));
    for (const { key, wanted } of [...keys, ...digests]) {
      const count = standing.get(key)?.length ?? 0;
      if (count !== wanted) failed.push(`I3: ${key} stands ${count} times`);
    }
    return failed;
  } finally {
    await db.close();
  }
}
