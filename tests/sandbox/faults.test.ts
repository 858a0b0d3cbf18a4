import { expect, test } from "vitest";
import type { FaultScript } from "../../src/sandbox/state/faults.ts";
import { call } from "./call.ts";
import { messagesSeen, startSlack } from "./start-bolt.ts";

const post = { channel: "C0LAUNCHES0", text: "x" };
const free = { rateLimits: false };

async function afterFault(fault: FaultScript["fault"]) {
  const slack = await startSlack(free);
  slack.faults.add({ method: "chat.postMessage", fault, times: 1 });
  const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.tokens().bot}`, "content-type": "application/json" },
    body: JSON.stringify(post),
    signal: AbortSignal.timeout(300),
  })
    .then(async (response) => ({
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      body: await response.text(),
    }))
    .catch((error: unknown) => (error instanceof Error ? error.name : "?"));
  expect(await call(slack, "chat.postMessage", post)).toMatchObject({ ok: true });
  const [entry] = slack.journal({ name: "chat.postMessage" });
  return { answer, processed: messagesSeen(slack, "ana", "launches").length === 2, journalled: entry?.fault };
}

test.each<[string, FaultScript["fault"], unknown, boolean]>([
  ["a 503", { kind: "status", status: 503 }, { status: 503 }, false],
  ["a 500 after the effect", { kind: "status", status: 500, processed: true }, { status: 500 }, true],
  ["a reset before the effect", { kind: "reset" }, "TypeError", false],
  ["a reset after the effect", { kind: "reset", processed: true }, "TypeError", true],
  ["silence", { kind: "hang" }, "TimeoutError", false],
  ["half an answer", { kind: "cut-body" }, "TypeError", true],
  ["a page of HTML", { kind: "html" }, { status: 200, body: expect.stringContaining("<html>") }, false],
  [
    "an error of Slack's",
    { kind: "error", error: "fatal_error" },
    { status: 200, body: '{"ok":false,"error":"fatal_error"}' },
    false,
  ],
  ["a delay", { kind: "delay", ms: 50 }, { status: 200 }, true],
  ["429 with a wait", { kind: "rate-limited", retryAfter: 30 }, { status: 429, retryAfter: "30" }, false],
  ["429 with nonsense", { kind: "rate-limited", retryAfter: "soon" }, { status: 429, retryAfter: "soon" }, false],
  ["429 without a word", { kind: "rate-limited", retryAfter: null }, { status: 429, retryAfter: null }, false],
])("%s is played once, told by the journal, and the next call works", async (_name, fault, answer, processed) => {
  const seen = await afterFault(fault);
  if (typeof answer === "string") expect(seen.answer).toBe(answer);
  else expect(seen.answer).toMatchObject(answer as object);
  expect(seen).toMatchObject({ processed, journalled: fault.kind });
});

test("a script names the calls that fail, by method, workspace and number", async () => {
  const slack = await startSlack(free);
  const { workspace } = slack.tokens();
  slack.faults.add({
    method: "chat.*",
    workspace,
    calls: [2, 3],
    fault: { kind: "error", error: "service_unavailable" },
  });
  slack.faults.add({ method: "chat.*", workspace: "T0ELSEWHERE", fault: { kind: "error", error: "never" } });
  const errors = [];
  for (let n = 0; n < 4; n++) errors.push((await call(slack, "chat.postMessage", post)).error);
  expect(errors).toEqual([undefined, "service_unavailable", "service_unavailable", undefined]);
  expect(await call(slack, "auth.test")).toMatchObject({ ok: true });
  expect(() => slack.faults.add({ method: "x", fault: { kind: "status", status: 200 } })).toThrow();
});
