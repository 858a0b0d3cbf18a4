import type { ServerResponse } from "node:http";
import { playFault } from "../state/faults.ts";
import type { World } from "../state/world.ts";
import { answerFaulty, strikesBefore } from "./play-fault.ts";
import { sendJson } from "./send-json.ts";

export type CallAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers one call from the app: journal, scripted fault, then the truth. Every door that the app can call uses it. */
export async function answerCall(
  world: World,
  response: ServerResponse,
  call: { readonly name: string; readonly workspace: string; readonly request: unknown },
  process: (n: number) => Promise<CallAnswer>,
): Promise<void> {
  const end = world.activity.begin();
  const entry = world.journal.open({ workspace: call.workspace, kind: "call", name: call.name, request: call.request });
  try {
    const fault = playFault(world.faults, { ...call, method: call.name });
    if (fault !== null && strikesBefore(fault)) {
      entry.close({ ...answerFaulty(response, fault, null), fault: fault.kind });
      return;
    }
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const answer = await process(entry.n);
    if (fault === null || fault.kind === "delay") {
      sendJson(response, answer.status, answer.body, answer.headers);
      entry.close({ status: answer.status, response: answer.body, fault: fault?.kind ?? null });
      return;
    }
    entry.close({ ...answerFaulty(response, fault, answer.body), fault: fault.kind });
  } catch (error) {
    console.error(`The sandbox failed in ${call.name}:`, error);
    sendJson(response, 500, { ok: false, error: "internal_error" });
    entry.close({ status: 500, response: String(error) });
  } finally {
    end();
  }
}
