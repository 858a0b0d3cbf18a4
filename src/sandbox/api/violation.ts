import { z } from "zod";
import type { World } from "../state/world.ts";

/** Errors that say that the call was made wrongly, whatever the state of the workspace. */
const MADE_WRONGLY = new Set([
  "duplicate_external_id",
  "exchanged_trigger_id",
  "expired_trigger_id",
  "expired_url",
  "invalid_arguments",
  "invalid_attachments",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_json",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "invalid_post_type",
  "invalid_thread_ts",
  "invalid_trigger_id",
  "invalid_view",
  "json_not_object",
  "metadata_too_large",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "not_allowed_token_type",
  "push_limit_reached",
  "too_many_attachments",
  "too_many_pins",
  "unknown_method",
  "used_url",
  "view_too_large",
]);

const refusal = z.object({
  ok: z.literal(false),
  error: z.string(),
  response_metadata: z.object({ messages: z.array(z.string()) }).optional(),
});

/** Remembers the answer when it says that the app made the call wrongly. */
export function recordViolation(world: World, n: number, name: string, body: unknown): void {
  const parsed = refusal.safeParse(body);
  if (!parsed.success || !MADE_WRONGLY.has(parsed.data.error)) return;
  world.journal.violate({ n, name, error: parsed.data.error, messages: parsed.data.response_metadata?.messages ?? [] });
}
