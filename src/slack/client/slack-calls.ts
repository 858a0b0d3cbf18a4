import type { WebClient } from "@slack/web-api";
import type { AccessOf, Log, Meter, Outcome } from "../../flows/ports.ts";
import { answerOf, asksForSilence, type Repeat } from "./answer-of.ts";
import type { Pacer } from "./pacer.ts";
import { paceOf } from "./paces.ts";
import { createRefusedPowers } from "./refused-powers.ts";
import { PATIENT_MS } from "./web-client.ts";

/** What Slack answers, before anybody has looked into it. */
export type Answer = { readonly [field: string]: unknown };

export type Call = {
  readonly method: string;
  readonly args: { readonly [name: string]: unknown };
  readonly repeat: Repeat;
  /** What it is about, where Slack counts by that: a channel. */
  readonly subject?: string;
  /** Somebody is waiting for a window to open: now or not at all. */
  readonly quick?: boolean;
};

export type SlackCalls = (workspaceId: string, call: Call) => Promise<Outcome<Answer>>;

type Needs = {
  readonly accessOf: AccessOf;
  /** What makes one call. `timeout`: in ms. */
  readonly clientOf: (call: { readonly token: string; readonly timeout: number }) => Pick<WebClient, "apiCall">;
  readonly pacer: Pacer;
  readonly log: Log;
  readonly meter: Pick<Meter, "called">;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Slack's clock. */
  readonly slackNow: () => string;
  readonly sleep: (ms: number) => Promise<void>;
};

/** Where somebody waits for a window, for which Slack lets 3 s in all. */
const QUICK_MS = 2_000;

/** The one way to Slack's Web API: paced per workspace and method, never retried inside, every answer a value. */
export function createSlackCalls({ accessOf, clientOf, pacer, log, meter, clock, slackNow, sleep }: Needs): SlackCalls {
  const powers = createRefusedPowers({ clock, log });

  return async (workspaceId, { method, args, repeat, subject = null, quick = false }) => {
    const right = await accessOf(workspaceId);
    if (!right.ok) return right;
    const denied = powers.denied(workspaceId, method, right.value.token);
    if (denied !== undefined) return { ok: false, kind: "refused", error: denied };

    const deadline = clock() + (quick ? 0 : paceOf(method).patienceMs);
    for (
      let wait = pacer.take(workspaceId, method, subject);
      wait > 0;
      wait = pacer.take(workspaceId, method, subject)
    ) {
      if (clock() + wait > deadline) return { ok: false, kind: "later", afterMs: wait, error: "paced" };
      await sleep(wait);
    }
    // While it waited, the app may have been taken out, or its token renewed.
    const access = await accessOf(workspaceId);
    if (!access.ok) return access;
    const { token } = access.value;
    const asked = clock();
    try {
      const client = clientOf({ token, timeout: quick ? QUICK_MS : PATIENT_MS });
      const value: Answer = { ...(await client.apiCall(method, { ...args })) };
      meter.called({ method, answer: "ok", limited: false, ms: clock() - asked });
      return { ok: true, value };
    } catch (error) {
      const answer = answerOf(error, repeat, Date.parse(slackNow()));
      meter.called({ method, answer: answer.kind, limited: asksForSilence(answer), ms: clock() - asked });
      if (asksForSilence(answer)) pacer.pause(workspaceId, method, subject, answer.afterMs);
      if (answer.kind === "refused") powers.note(workspaceId, method, token, answer.error);
      return answer;
    }
  };
}
