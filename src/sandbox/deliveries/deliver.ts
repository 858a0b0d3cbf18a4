import type { AppRecord } from "../state/apps.ts";
import type { World } from "../state/world.ts";
import { sendSigned } from "../transports/signed-http.ts";
import type { Envelope } from "../transports/socket-pool.ts";

export type Delivery = {
  readonly app: AppRecord;
  readonly workspace: string;
  /** What the journal calls it: `slash_command`, `block_actions`, `app_home_opened` … */
  readonly name: string;
  readonly envelope: Envelope;
};

/** How the app took a delivery. `n` is its journal entry. */
export type Outcome =
  | { readonly kind: "acked"; readonly body: unknown; readonly ms: number; readonly n: number }
  | {
      readonly kind: "failed";
      readonly reason: FailureReason;
      readonly detail: string;
      readonly status: number;
      readonly n: number;
      readonly noRetry: boolean;
    };

type FailureReason = "http_timeout" | "http_error" | "connection_failed" | "not_connected" | "not_configured";

/**
 * Sends a delivery to the app and waits for its acknowledgement, at most as long as Slack does.
 * When every delivery is doubled, the first acknowledgement counts; the others only reach the journal.
 */
export async function deliver(world: World, delivery: Delivery): Promise<Outcome> {
  const end = world.activity.begin();
  const { copies, shuffleMs, delayMs } = world.weather;
  const count = copies[0] + Math.floor(world.random() * (copies[1] - copies[0] + 1));
  const attempts = Array.from({ length: count }, () => attempt(world, delivery, delayMs + world.random() * shuffleMs));
  Promise.all(attempts).finally(end);
  const accepted = attempts.map(async (promise) => {
    const outcome = await promise;
    if (outcome.kind === "acked") return outcome;
    throw new Error(outcome.reason);
  });
  const [first] = attempts;
  if (first === undefined) throw new Error("A delivery needs at least one copy");
  return Promise.any(accepted).catch(() => first);
}

async function attempt(world: World, delivery: Delivery, delayMs: number): Promise<Outcome> {
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const { app, workspace, name, envelope } = delivery;
  const entry = world.journal.open({ workspace, kind: "delivery", name, request: envelope.payload });
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  const failed = (reason: FailureReason, detail: string, status = 0, noRetry = false): Outcome => ({
    kind: "failed",
    reason,
    detail,
    status,
    n: entry.n,
    noRetry,
  });

  const send = async (): Promise<Outcome> => {
    if (envelope.type === "interactive" && app.manifest.settings?.interactivity?.is_enabled !== true) {
      return failed("not_configured", "interactivity is not enabled in the app's manifest");
    }
    if (app.requestUrl === null) {
      const answer = await world.sockets.send(app.id, envelope);
      if (answer === null) return failed("not_connected", "no Socket Mode connection is open");
      if (answer.kind === "gone")
        return failed("connection_failed", "the connection closed before the acknowledgement");
      return { kind: "acked", body: answer.payload, ms: elapsed(), n: entry.n };
    }
    const answer = await sendSigned(app, app.requestUrl, envelope, world.now(), world.stopping.signal);
    if (answer.kind === "unreachable") return failed("connection_failed", answer.reason);
    if (answer.status < 200 || answer.status > 299)
      return failed("http_error", `status ${answer.status}`, answer.status, answer.noRetry);
    return { kind: "acked", body: answer.body, ms: elapsed(), n: entry.n };
  };
  let given: Outcome | null = null;
  const sent = send().then((outcome) => {
    const late = given !== null;
    const response =
      outcome.kind === "acked" ? (outcome.body ?? null) : { error: outcome.reason, detail: outcome.detail };
    entry.close({
      status: outcome.kind === "acked" ? 200 : outcome.status,
      response: late ? { late: true, response } : response,
    });
    return outcome;
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Outcome>((resolve) => {
    timer = setTimeout(
      () => resolve(failed("http_timeout", `no acknowledgement within ${world.timing.ackMs} ms`)),
      world.timing.ackMs,
    );
  });
  given = await Promise.race([sent, tooLate]);
  clearTimeout(timer);
  if (given.kind === "failed" && given.reason === "http_timeout")
    entry.close({ status: 0, response: { error: "http_timeout", detail: given.detail } });
  return given;
}
