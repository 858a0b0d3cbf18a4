import { z } from "zod";

/** What goes wrong. `processed: true`: only after the call has had its effect. */
const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("delay"), ms: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    body: z.string().optional(),
    processed: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal("reset"), processed: z.boolean().optional() }),
  /** Never answers: the connection stays open until the caller or the sandbox gives up. */
  z.strictObject({ kind: z.literal("hang"), processed: z.boolean().optional() }),
  /** Processes the call, announces the whole answer, sends half of it and closes. */
  z.strictObject({ kind: z.literal("cut-body") }),
  /** Answers 200 with a page of HTML. */
  z.strictObject({ kind: z.literal("html"), processed: z.boolean().optional() }),
  /** `{"ok": false, "error"}`, with status 200. */
  z.strictObject({ kind: z.literal("error"), error: z.string(), processed: z.boolean().optional() }),
  /** 429. `retryAfter` goes into the header as it is; null: no header. */
  z.strictObject({ kind: z.literal("rate-limited"), retryAfter: z.union([z.string(), z.number()]).nullable() }),
]);

export type Fault = z.infer<typeof faultSchema>;

export const faultRuleSchema = z.strictObject({
  /** `chat.update`, `views.*`, `*`; `response_url` and `upload` name the two doors that are no methods. */
  method: z.string().default("*"),
  workspace: z.string().optional(),
  /** Only calls with just these parameters, such as `{channel: "C…"}`. */
  where: z.record(z.string(), z.string()).default({}),
  /** Which of the matching calls, counted from 1 since the rule was made. Absent: `first` and `times` decide. */
  calls: z.array(z.int().positive()).optional(),
  /** Let so many matching calls pass first. */
  skip: z.int().nonnegative().default(0),
  /** Then play the fault so many times. Absent: until the rule is cleared. */
  times: z.int().positive().optional(),
  fault: faultSchema,
});

export type FaultScript = z.input<typeof faultRuleSchema>;
/** `seen`: so many calls matched it; `played`: so many of them it struck. */
export type FaultRule = z.infer<typeof faultRuleSchema> & { seen: number; played: number };

type Call = { readonly method: string; readonly workspace: string; readonly request: unknown };

/** The fault of this call, if a rule has one. Every matching rule counts the call; the oldest one that fires wins. */
export function playFault(rules: readonly FaultRule[], call: Call): Fault | null {
  let played: Fault | null = null;
  for (const rule of rules) {
    if (!matches(rule, call)) continue;
    rule.seen += 1;
    const fires =
      rule.calls === undefined
        ? rule.seen > rule.skip && (rule.times === undefined || rule.seen <= rule.skip + rule.times)
        : rule.calls.includes(rule.seen);
    if (!fires || played !== null) continue;
    rule.played += 1;
    played = rule.fault;
  }
  return played;
}

function matches(rule: FaultRule, call: Call): boolean {
  if (Object.entries(rule.where).some(([name, value]) => Object(call.request)[name] !== value)) return false;
  if (rule.workspace !== undefined && rule.workspace !== call.workspace) return false;
  if (rule.method === "*" || rule.method === call.method) return true;
  return rule.method.endsWith("*") && call.method.startsWith(rule.method.slice(0, -1));
}
