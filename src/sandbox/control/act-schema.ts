import { z } from "zod";
import type { Act } from "../contract.ts";

const json = z.json();
const values = z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string() }).catchall(json)));
const on = z.union([z.strictObject({ channel: z.string(), ts: z.string() }), z.strictObject({ view: z.string() })]);
const who = { workspace: z.string(), as: z.string() };

/** What `POST /sandbox/act` accepts: `Act` of the contract. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion("do", [
  z.strictObject({
    ...who,
    do: z.literal("say"),
    channel: z.string(),
    threadTs: z.string().exactOptional(),
    text: z.string(),
  }),
  z.strictObject({ ...who, do: z.literal("command"), channel: z.string(), text: z.string() }),
  z.strictObject({
    ...who,
    do: z.literal("click"),
    on,
    blockId: z.string(),
    actionId: z.string(),
    chosen: z.record(z.string(), json).exactOptional(),
    values: values.exactOptional(),
  }),
  z.strictObject({ ...who, do: z.literal("submit"), view: z.string(), values }),
  z.strictObject({ ...who, do: z.literal("close"), view: z.string(), all: z.boolean().exactOptional() }),
  z.strictObject({ ...who, do: z.literal("shortcut"), callbackId: z.string() }),
  z.strictObject({
    ...who,
    do: z.literal("message-shortcut"),
    callbackId: z.string(),
    channel: z.string(),
    ts: z.string(),
  }),
  z.strictObject({ ...who, do: z.literal("home") }),
  z.strictObject({
    ...who,
    do: z.literal("suggest"),
    on,
    blockId: z.string(),
    actionId: z.string(),
    typed: z.string(),
  }),
  z.strictObject({
    ...who,
    do: z.literal("upload"),
    channel: z.string().nullable(),
    name: z.string(),
    mimetype: z.string(),
    base64: z.base64(),
  }),
  z.strictObject({ ...who, do: z.literal("join"), channel: z.string() }),
  z.strictObject({ ...who, do: z.literal("leave"), channel: z.string() }),
]);
