import { z } from "zod";

/** What of Slack's deliveries is read here. Everything else in them is let pass and ignored. */

/** Slack's ids and names are shorter; what is longer would be kept as the key of a delivery. */
export const LONGEST_ID = 255;
const name = z.string().max(LONGEST_ID);
const id = name.min(1);
const user = z.object({ id, team_id: name.nullish() });
const place = z.object({ id }).nullish();
const ts = id;

const viewPayload = z.object({
  id,
  hash: name.nullish(),
  type: z.enum(["modal", "home"]).default("modal"),
  callback_id: name.default(""),
  private_metadata: z.string().default(""),
  state: z.object({ values: z.unknown().optional() }).optional(),
  blocks: z.array(z.looseObject({ block_id: name.optional() })).default([]),
});
export type ViewPayload = z.infer<typeof viewPayload>;

export const commandPayload = z.object({
  command: z.string(),
  text: z.string().default(""),
  user_id: id,
  channel_id: id,
  trigger_id: id,
  response_url: z.string().nullish(),
});

const actionShape = z.object({
  action_id: name,
  block_id: name.default(""),
  action_ts: name.default(""),
  value: z.unknown().optional(),
  selected_option: z.object({ value: z.unknown().optional() }).nullish(),
});

export const clickPayload = z.object({
  user,
  trigger_id: name.nullish(),
  response_url: z.string().nullish(),
  channel: place,
  container: z.object({ message_ts: ts.nullish(), thread_ts: ts.nullish(), channel_id: id.nullish() }).nullish(),
  message: z.object({ ts, thread_ts: ts.nullish() }).nullish(),
  view: viewPayload.nullish(),
  actions: z.array(actionShape).min(1),
});

export const submissionPayload = z.object({ user, trigger_id: name.nullish(), view: viewPayload });

export const shortcutPayload = z.object({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: name,
  user,
  trigger_id: id,
  action_ts: name.default(""),
  response_url: z.string().nullish(),
  channel: place,
  message: z.looseObject({ ts, thread_ts: ts.nullish(), text: z.string().nullish() }).nullish(),
});
export type ShortcutPayload = z.infer<typeof shortcutPayload>;

export const suggestionPayload = z.object({
  user,
  action_id: name,
  value: z.string().default(""),
  channel: place,
  view: viewPayload.nullish(),
});

export const eventPayload = z.object({
  event_id: id,
  event_time: z.number(),
  event: z.looseObject({ type: name }),
});
