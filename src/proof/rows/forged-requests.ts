import { createHmac } from "node:crypto";
import type { Random } from "../../simulation/random.ts";
import { openDatabase } from "../../store/open-database.ts";
import type { Row } from "../row.ts";
import { openStage } from "../stage.ts";

type Forgery = (
  genuine: Genuine,
  random: Random,
) => { readonly timestamp: string | null; readonly signature: string | null };
type Genuine = { readonly body: string; readonly timestamp: string; readonly signature: string };

const FORGERIES: { readonly [name: string]: Forgery } = {
  "another secret": ({ body, timestamp }, random) => ({
    timestamp,
    signature: signed(body, timestamp, `${random.next()}`),
  }),
  "an empty secret": ({ body, timestamp }) => ({ timestamp, signature: signed(body, timestamp, "") }),
  "a flipped digit": ({ timestamp, signature }, random) => {
    const at = random.whole(3, signature.length - 1);
    const digit = signature[at] === "0" ? "1" : "0";
    return { timestamp, signature: `${signature.slice(0, at)}${digit}${signature.slice(at + 1)}` };
  },
  "a cut signature": ({ timestamp, signature }, random) => ({
    timestamp,
    signature: signature.slice(0, random.whole(0, 60)),
  }),
  "no signature": ({ timestamp }) => ({ timestamp, signature: null }),
  "no timestamp": ({ signature }) => ({ timestamp: null, signature }),
  "another timestamp": ({ timestamp, signature }, random) => ({
    timestamp: String(Number(timestamp) + random.whole(1, 200)),
    signature,
  }),
  "an odd timestamp": ({ body }, random) => {
    const timestamp = random.pick(["", "NaN", "1e12", "-1", "0x10", " 5", "Infinity", "9".repeat(40)]);
    return { timestamp, signature: signed(body, timestamp, `${random.next()}`) };
  },
};

/** With the right secret, but of another time. */
const OUTDATED = [-301, -3_600, 301, 86_400];

/** S1: what Slack did not sign, or signed long ago, changes nothing and reaches no handler. */
export const forgedRequests: Row = {
  id: "S1",
  what: "forged signatures: wrong secret, flipped digits, missing headers, odd and outdated timestamps",
  numbers: { full: 2_000, quick: 60 },
  run: async ({ count, random, onProgress }) => {
    const stage = await openStage({ transport: "http" });
    const failed: string[] = [];
    try {
      const { url } = await stage.start();
      for (let done = 1; done <= count; done++) {
        const body = commandBody(random, done);
        const name = random.pick([...Object.keys(FORGERIES), "an outdated one"]);
        const now = Math.floor(Date.now() / 1_000);
        const age = name === "an outdated one" ? random.pick(OUTDATED) : 0;
        const timestamp = String(now - age);
        const genuine = { body, timestamp, signature: signed(body, timestamp, stage.signingSecret) };
        const forged = FORGERIES[name]?.(genuine, random) ?? genuine;
        const status = await send(url, body, forged);
        if (status < 400 || status >= 500) failed.push(`${name} was answered ${status}`);
        onProgress(done);
      }
      const db = await openDatabase(stage.databaseUrl, { readonly: true });
      const known = await db.read.$count(db.tables.deliveries);
      const reviews = await db.read.$count(db.tables.reviews);
      await db.close();
      if (known + reviews > 0) failed.push(`${known} deliveries and ${reviews} reviews are there`);
      return { tried: count, failed };
    } finally {
      await stage.end();
    }
  },
};

function commandBody(random: Random, number: number): string {
  return new URLSearchParams({
    command: "/readiness",
    text: `start forged-${number} 1.0.0 launch 2099-01-01 template hotfix`,
    user_id: "U0ANA000000",
    channel_id: "C0LAUNCHES0",
    trigger_id: `${number}.${random.whole(1, 1_000_000)}`,
    team_id: "T0MERIDIAN0",
  }).toString();
}

function signed(body: string, timestamp: string, secret: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

async function send(
  url: string,
  body: string,
  { timestamp, signature }: { readonly timestamp: string | null; readonly signature: string | null },
): Promise<number> {
  const headers = new Headers({ "content-type": "application/x-www-form-urlencoded" });
  if (timestamp !== null) headers.set("x-slack-request-timestamp", timestamp);
  if (signature !== null) headers.set("x-slack-signature", signature);
  const response = await fetch(`${url}/slack/events`, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}
