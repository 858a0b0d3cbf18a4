import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Random } from "../../simulation/random.ts";
import { askApi } from "../ask-api.ts";
import type { Row } from "../row.ts";
import { runReadiness } from "../run-readiness.ts";
import { openStage, type Stage, types } from "../stage.ts";

const GATE = "/api/v1/gate/payments-api/2.4.1";
const EVIDENCE = "/api/v1/evidence/payments-api/2.4.1/cause";
const PIECE = JSON.stringify({ kind: "text", value: "it was tried" });
/** An address may be wrong so often, then once in so many milliseconds. */
const FAILURES = 20;
const FAILURE_MS = 6_000;
const PAIRS = 40;

type Tokens = { readonly live: string; readonly revoked: string; readonly expired: string; readonly evidence: string };
type Try = { readonly path: string; readonly headers: { readonly [name: string]: string }; readonly status: number };

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Each with what it must be answered. A token that may not do this is known, and so no failure of its address. */
const TRIES: { readonly [name: string]: (tokens: Tokens, random: Random) => Try } = {
  "a guess": (_, random) => ({ path: GATE, headers: bearer(guess(random)), status: 401 }),
  "a changed character": ({ live }, random) => {
    const at = random.whole(4, live.length - 1);
    const other = live[at] === "A" ? "B" : "A";
    return { path: GATE, headers: bearer(`${live.slice(0, at)}${other}${live.slice(at + 1)}`), status: 401 };
  },
  "a cut one": ({ live }, random) => ({ path: GATE, headers: bearer(live.slice(0, random.whole(1, 46))), status: 401 }),
  "its hash": ({ live }) => ({
    path: GATE,
    headers: bearer(createHash("sha256").update(live).digest("hex")),
    status: 401,
  }),
  "a revoked one": ({ revoked }) => ({ path: GATE, headers: bearer(revoked), status: 401 }),
  "an expired one": ({ expired }) => ({ path: GATE, headers: bearer(expired), status: 401 }),
  "in the address": ({ live }, random) => {
    const name = random.pick(["token", "access_token", "api_key", "authorization"]);
    return { path: `${GATE}?${name}=${live}`, headers: {}, status: 401 };
  },
  "in another header": ({ live }, random) => {
    const name = random.pick(["x-api-key", "x-auth-token", "cookie", "proxy-authorization"]);
    return { path: GATE, headers: { [name]: live }, status: 401 };
  },
  "by another scheme": ({ live }, random) => {
    const basic = `Basic ${Buffer.from(`ci:${live}`).toString("base64")}`;
    return { path: GATE, headers: { authorization: random.pick([basic, `Token ${live}`, live]) }, status: 401 };
  },
  "two at once": ({ live, revoked }) => ({ path: GATE, headers: bearer(`${revoked}, Bearer ${live}`), status: 401 }),
  "for something else": ({ evidence }) => ({ path: GATE, headers: bearer(evidence), status: 403 }),
};

/**
 * S7: no token but a live one of the right scope is let in, wherever it is put, and guessing is slow: an address that failed
 * 20 times is answered 429; the tries go on from another one. That comparing takes the same time for every token is by its
 * shape: it is looked up by its SHA-256, and the hashes are compared by `timingSafeEqual`; the medians are only shown.
 */
export const badTokens: Row = {
  id: "S7",
  what: "API tokens: guessed, changed, expired, revoked, of another scope, in the address, too often",
  numbers: { full: 500, quick: 60 },
  run: async ({ count, random, onProgress }) => {
    const stage = await openStage({ transport: "socket" });
    try {
      const bot = await stage.start({ LOG_LEVEL: "trace" });
      await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
      const tokens = await makeTokens(stage);
      const { url } = bot;
      const failed: string[] = [];
      const first = await askApi(url, GATE, { from: "127.0.1.1", headers: bearer(tokens.live) });
      if (first.status !== 200) failed.push(`the live token is answered ${first.status}`);
      const before = entriesIn(stage);

      let address = { number: 0, failures: 0, since: performance.now() };
      for (let done = 1; done <= count; done++) {
        const name = random.pick(Object.keys(TRIES));
        const {
          path,
          headers,
          status: expected,
        } = TRIES[name]?.(tokens, random) ?? { path: GATE, headers: {}, status: 0 };
        const from = `127.0.${2 + Math.floor(address.number / 250)}.${1 + (address.number % 250)}`;
        const posts = expected === 401 && !path.includes("?") && random.chance(0.3);
        const wish = { from, headers };
        const { status, retryAfter, body } = posts
          ? await askApi(url, EVIDENCE, { ...wish, body: PIECE })
          : await askApi(url, path, wish);
        const more = Math.ceil((performance.now() - address.since) / FAILURE_MS);
        if (status === 429) {
          if (address.failures < FAILURES) failed.push(`${name}: 429 after ${address.failures} failures`);
          if (!(Number(retryAfter) > 0)) failed.push(`${name}: 429 without a time to wait`);
          address = { number: address.number + 1, failures: 0, since: performance.now() };
        } else {
          if (status !== expected) failed.push(`${name} is answered ${status}, not ${expected}`);
          if (status === 401) address.failures += 1;
          if (address.failures > FAILURES + more) failed.push(`${name}: ${address.failures} failures of one address`);
        }
        if (Object.values(tokens).some((token) => body.includes(token)))
          failed.push(`${name}: the answer has a token in it`);
        onProgress(done);
      }

      const changed = entriesIn(stage) - before;
      if (changed > 0) failed.push(`${changed} entries were recorded`);
      const said = bot.said();
      for (const [name, token] of Object.entries(tokens))
        if (said.includes(token)) failed.push(`the ${name} token is in the log`);
      failed.push(...(await rateOf(url, tokens.live)));
      return { tried: count, failed, measured: await paired(url, tokens, random) };
    } finally {
      await stage.end();
    }
  },
};

async function makeTokens(stage: Stage): Promise<Tokens> {
  const env = { DATABASE_URL: stage.databaseUrl };
  const make = async (name: string, scope: string) => {
    const { stdout, stderr } = await runReadiness(["token", "create", name, "--scope", scope, "--expires", "1d"], env);
    const token = stdout.trim();
    if (!token.startsWith("rdy_")) throw new Error(`no token was made: ${stderr}`);
    return token;
  };
  const live = await make("live", "gate");
  const revoked = await make("revoked", "gate,evidence");
  const expired = await make("expired", "gate,evidence");
  const evidence = await make("other", "drills");
  const db = new DatabaseSync(stage.databaseUrl.replace("file:", ""));
  db.exec("update tokens set expires_at = '2020-01-01T00:00:00.000Z' where name = 'expired'");
  const id = String(db.prepare("select id from tokens where name = 'revoked'").get()?.id);
  db.close();
  const ended = await runReadiness(["token", "revoke", id], env);
  if (ended.exitCode !== 0) throw new Error(`a token was not revoked: ${ended.stderr}`);
  return { live, revoked, expired, evidence };
}

function guess(random: Random): string {
  return `rdy_${Buffer.from(Array.from({ length: 32 }, () => random.whole(0, 255))).toString("base64url")}`;
}

function entriesIn(stage: Stage): number {
  const db = new DatabaseSync(stage.databaseUrl.replace("file:", ""), { readOnly: true });
  const count = Number(db.prepare("select count(*) as n from events").get()?.n);
  db.close();
  return count;
}

/** A token that works is heard a minute's worth at once, and no more, from an address that failed as well as from any. */
async function rateOf(url: string, live: string): Promise<readonly string[]> {
  const answers = await Promise.all(
    Array.from({ length: 80 }, () => askApi(url, GATE, { from: "127.0.2.1", headers: bearer(live) })),
  );
  const went = answers.filter(({ status }) => status === 200).length;
  const slowed = answers.filter(({ status }) => status === 429).length;
  if (went + slowed !== answers.length) return ["a live token is answered neither 200 nor 429"];
  return went >= 55 && slowed > 0 ? [] : [`of 80 at once ${went} went through: about 60 were to`];
}

/** Tokens of which all but the end is right, and guesses, by turns: whether the one takes longer shows nothing to build on. */
async function paired(url: string, { live }: Tokens, random: Random): Promise<string> {
  const differences: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const from = `127.0.9.${1 + pair}`;
    const near = `${live.slice(0, -1)}${live.endsWith("A") ? "B" : "A"}`;
    const timed = async (token: string) => {
      const begun = performance.now();
      await askApi(url, GATE, { from, headers: bearer(token) });
      return performance.now() - begun;
    };
    const isNearFirst = pair % 2 === 0;
    const one = await timed(isNearFirst ? near : guess(random));
    const two = await timed(isNearFirst ? guess(random) : near);
    differences.push(isNearFirst ? one - two : two - one);
  }
  const sorted = differences.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(1_000 * (sorted[Math.floor(share * (sorted.length - 1))] ?? 0));
  return `a nearly right token takes ${at(0.5)} µs longer than a guess (median of ${PAIRS} pairs; half of them lie from ${at(0.25)} to ${at(0.75)} µs)`;
}
