import { createHmac, randomUUID } from "node:crypto";
import { Pool } from "undici";
import type { Click } from "./recorded-clicks.ts";

/** Sends clicks to one app as Slack would, over connections that stay: over one as long as they do not overlap. */
export type Clicker = {
  /** The next click, each in turn and again from the first; resolves with the milliseconds to its acknowledgement. Throws when it is none. */
  readonly click: () => Promise<number>;
  readonly bytes: number;
  readonly close: () => Promise<void>;
};

const CONNECTIONS = 64;
/** A busy machine is slow, not broken. */
const CONNECT_MS = 60_000;

export function createClicker(url: string, clicks: readonly [Click, ...Click[]], signingSecret: string): Clicker {
  const pool = new Pool(url, { connections: CONNECTIONS, connect: { timeout: CONNECT_MS } });
  let sent = 0;
  const next = () => bodyOf(clicks[sent++ % clicks.length] ?? clicks[0]);
  return {
    bytes: Buffer.byteLength(bodyOf(clicks[0])),
    click: async () => {
      const body = next();
      const headers = signed(body, signingSecret);
      const began = performance.now();
      const answer = await pool.request({ method: "POST", path: "/slack/events", headers, body });
      await answer.body.dump();
      const ms = performance.now() - began;
      if (answer.statusCode !== 200) throw new Error(`a click was answered ${answer.statusCode}`);
      return ms;
    },
    close: () => pool.close(),
  };
}

/** As no two clicks of a person are the same one, each has a trigger of its own. */
function bodyOf(click: Click): string {
  return new URLSearchParams({ payload: JSON.stringify({ ...click, trigger_id: randomUUID() }) }).toString();
}

function signed(body: string, secret: string): { readonly [name: string]: string } {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${signature}`,
  };
}
