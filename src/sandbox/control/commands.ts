import { z } from "zod";
import { faultRuleSchema } from "../state/faults.ts";
import { actSchema } from "./act-schema.ts";
import type { Control } from "./control.ts";
import { copiesSchema } from "./delivery-control.ts";

const deliveriesSchema = z.strictObject({
  copies: copiesSchema.default([1, 1]),
  shuffleMs: z.number().nonnegative().default(0),
  delayMs: z.number().nonnegative().default(0),
});

const socketsSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("refresh"), graceMs: z.number().nonnegative().default(100) }),
  z.strictObject({ do: z.enum(["drop", "disableLink"]) }),
  z.strictObject({ do: z.literal("refuse"), times: z.int().nonnegative() }),
]);

const settledSchema = z.strictObject({ quietMs: z.number().default(60), timeoutMs: z.number().default(10_000) });

const clockSchema = z.strictObject({ at: z.iso.datetime().nullable() });

const place = { workspace: z.string(), channel: z.string() };
const operationSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["archive", "unarchive", "deleteChannel"]), ...place }),
  z.strictObject({ do: z.literal("rename"), ...place, name: z.string() }),
  z.strictObject({ do: z.literal("deleteMessage"), ...place, ts: z.string() }),
  z.strictObject({ do: z.enum(["addMember", "removeMember"]), ...place, person: z.string() }),
  z.strictObject({
    do: z.literal("installApp"),
    workspace: z.string(),
    by: z.string().exactOptional(),
    scopes: z.array(z.string()).exactOptional(),
  }),
  z.strictObject({ do: z.enum(["uninstallApp", "revokeTokens"]), workspace: z.string() }),
  z.strictObject({ do: z.literal("limitEditing"), workspace: z.string(), ms: z.number().nonnegative().nullable() }),
  z.strictObject({ do: z.literal("setRequestUrl"), url: z.string().nullable() }),
]);

/** `POST /sandbox/<name>`: a JSON body in, an answer out. */
export function createCommands(control: Control): Readonly<Record<string, (body: unknown) => unknown>> {
  return {
    act: (body) => control.act(actSchema.parse(body)),
    faults: (body) => void control.faults.add(faultRuleSchema.parse(body)),
    "faults/clear": () => control.faults.clear(),
    deliveries: (body) => {
      const { copies, shuffleMs, delayMs } = deliveriesSchema.parse(body);
      control.deliveries.duplicate(...copies);
      control.deliveries.reorder(shuffleMs);
      control.deliveries.delay(delayMs);
    },
    sockets: (body) => {
      const asked = socketsSchema.parse(body);
      if (asked.do === "refresh") return control.sockets.refresh(asked.graceMs);
      if (asked.do === "refuse") return control.sockets.refuse(asked.times);
      return control.sockets[asked.do]();
    },
    settled: (body) => {
      const { quietMs, timeoutMs } = settledSchema.parse(body);
      return control.settled(quietMs, timeoutMs);
    },
    "journal/clear": () => control.clearJournal(),
    clock: (body) => {
      const { at } = clockSchema.parse(body);
      return control.clock.move(at === null ? null : Date.parse(at));
    },
    operate: (body) => operate(control, operationSchema.parse(body)),
  };
}

function operate(control: Control, asked: z.infer<typeof operationSchema>): unknown {
  switch (asked.do) {
    case "archive":
    case "unarchive":
    case "deleteChannel":
      return control[asked.do](asked.workspace, asked.channel);
    case "rename":
      return control.rename(asked.workspace, asked.channel, asked.name);
    case "deleteMessage":
      return control.deleteMessage(asked.workspace, asked.channel, asked.ts);
    case "addMember":
    case "removeMember":
      return control[asked.do](asked.workspace, asked.channel, asked.person);
    case "installApp": {
      const { workspace, do: _, ...options } = asked;
      return control.installApp(workspace, options);
    }
    case "uninstallApp":
    case "revokeTokens":
      return control[asked.do](asked.workspace);
    case "limitEditing":
      return control.limitEditing(asked.workspace, asked.ms);
    case "setRequestUrl":
      return control.setRequestUrl(asked.url);
  }
}
