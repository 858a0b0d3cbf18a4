import { createHash } from "node:crypto";

/** What tells whether Slack shows a body, or a Home, already. */
export function hashOf(body: object): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
