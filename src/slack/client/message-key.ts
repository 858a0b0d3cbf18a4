import { z } from "zod";

/** The type of the metadata that carries a message's key. */
export const MESSAGE_EVENT = "readiness_message";

/** A message of ours in Slack's history, with its key. */
export const keyedMessage = z.object({
  ts: z.string(),
  bot_id: z.string().optional(),
  metadata: z.object({ event_type: z.literal(MESSAGE_EVENT), event_payload: z.object({ key: z.string() }) }),
});
