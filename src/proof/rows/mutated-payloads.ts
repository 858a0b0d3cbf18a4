import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import type { Random } from "../../simulation/random.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { openDatabase } from "../../store/open-database.ts";
import { inspected, liveMemory } from "../live-memory.ts";
import { genuinePayloads, type Payload } from "../payloads/genuine-payloads.ts";
import { mutated } from "../payloads/mutated.ts";
import type { Row } from "../row.ts";
import { openStage, types } from "../stage.ts";

const SENDERS = 64;
/** Before the memory is first looked at: everything has been loaded then. */
const WARM = 400;
const MOST_GROWTH = 50_000_000;
const QUIET_MS = 10_000;
const ANSWER_MS = 30_000;

/**
 * S3: payloads of every type, changed at one to four places, each rightly signed. No request is left without an answer, none
 * is answered with 5xx, the process lives and needs less than 50 MB more (after a collection of garbage), still does what
 * is right, and its record verifies.
 */
export const mutatedPayloads: Row = {
  id: "S3",
  what: "mutated payloads of every type: wrong types, 4 MB, depth 100,000, __proto__, half surrogates, NUL",
  numbers: { full: 200_000, quick: 600 },
  run: async ({ count, random, onProgress }) => {
    const stage = await openStage({ transport: "http" });
    const failed: string[] = [];
    try {
      const inspector = await inspected();
      const bot = await stage.start(inspector.env);
      let end: string | null = null;
      void bot.gone.then((code) => {
        end = `the process ended with ${code}`;
      });
      const pool = await genuinePayloads(stage, bot.url);
      const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });
      let [sent, first] = [0, 0];
      const send = async (most: number) => {
        while (sent < most && end === null) {
          const number = ++sent;
          const payload = random.pick(pool);
          const body = bodyOf(payload.kind, mutated(fresh(payload.json, number, random), random), random);
          const status = await post(agent, bot.url, payload.kind, body, stage.signingSecret);
          if (status === 0 || status >= 500)
            failed.push(`number ${number}, ${payload.kind}: ${status}: ${body.slice(0, 300)}`);
          if (number % 100 === 0) onProgress(number);
        }
      };
      const all = (most: number) => Promise.all(Array.from({ length: SENDERS }, () => send(most)));
      await all(Math.min(WARM, count));
      first = await liveMemory(inspector);
      await all(count);
      if (end !== null) return { tried: sent, failed: [end, ...failed] };
      if (count > WARM) await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const growth = (await liveMemory(inspector)) - first;
      agent.destroy();
      if (growth > MOST_GROWTH) failed.push(`it needs ${Math.round(growth / 1e6)} MB more than before`);
      if (!(await types(stage.slack, "ana", "/readiness status"))) failed.push("afterwards a command is not taken");
      const db = await openDatabase(stage.databaseUrl);
      failed.push(...(await verifyDatabase(db)).map((problem) => `I4: ${problem}`));
      await db.close();
      return { tried: sent, failed: failed.slice(0, 20) };
    } finally {
      await stage.end();
    }
  },
};

/** No copy of one that was sent before. */
function fresh(json: string, number: number, random: Random): string {
  const payload = JSON.parse(json);
  const unique = `${number}.${random.whole(1, 1_000_000_000)}`;
  for (const key of ["trigger_id", "event_id"]) if (key in payload) payload[key] = unique;
  return JSON.stringify(payload);
}

function bodyOf(kind: Payload["kind"], json: string, random: Random): string {
  if (kind === "event") return json;
  if (kind === "interaction") return new URLSearchParams({ payload: json }).toString();
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) return json;
  const form = new URLSearchParams();
  for (const [name, field] of Object.entries(value)) {
    form.append(name, String(typeof field === "string" ? field : Object.prototype.toString.call(field)));
    // A field that is there twice.
    if (random.chance(0.01)) form.append(name, "again");
  }
  return form.toString();
}

/** The status; 0: there was no answer. */
function post(agent: Agent, url: string, kind: Payload["kind"], body: string, secret: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const headers = {
    "content-type": kind === "event" ? "application/json" : "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": signature,
  };
  return new Promise((resolve) => {
    const sent = request(`${url}/slack/events`, { method: "POST", agent, headers, timeout: ANSWER_MS }, (response) => {
      response.resume();
      response.once("close", () => resolve(response.statusCode ?? 0));
    });
    sent.once("timeout", () => sent.destroy());
    sent.once("error", () => resolve(0));
    sent.end(body);
  });
}
