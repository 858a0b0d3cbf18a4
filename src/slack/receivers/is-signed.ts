import { createHmac, timingSafeEqual } from "node:crypto";

/** A request may be this old, or this far ahead: clocks differ, and captured requests are replayed. */
const WINDOW_S = 300;

/** Whether Slack signed this body just now (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export function isSigned({
  secret,
  timestamp,
  signature,
  body,
  nowMs,
}: {
  secret: string;
  timestamp: unknown;
  signature: unknown;
  body: Buffer;
  nowMs: number;
}): boolean {
  if (secret === "" || typeof timestamp !== "string" || typeof signature !== "string") return false;
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1_000 - Number(timestamp)) > WINDOW_S) return false;
  const expected = Buffer.from(
    `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
