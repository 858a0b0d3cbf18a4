import type { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";

const STRANGE_MS = 30_000;

/** What an answer says, when it has the shape that Slack documents. One that has not is asked for again later. */
export function readAnswer<Value>(outcome: Outcome<unknown>, shape: z.ZodType<Value>): Outcome<Value> {
  if (!outcome.ok) return outcome;
  const read = shape.safeParse(outcome.value);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, kind: "later", afterMs: STRANGE_MS, error: "strange_answer" };
}
