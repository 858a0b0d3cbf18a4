import type { AppRecord } from "../state/apps.ts";
import type { World } from "../state/world.ts";
import { sendSigned } from "./signed-http.ts";

/** Slack's handshake: the address must answer a `url_verification` with its challenge. Throws when it does not. */
export async function verifyRequestUrl(world: World, app: AppRecord, url: string): Promise<void> {
  const challenge = world.ids.secret(48);
  const payload = { token: app.verificationToken, challenge, type: "url_verification" };
  const entry = world.journal.open({ workspace: "", kind: "delivery", name: "url_verification", request: payload });
  const envelope = { type: "events_api", payload, accepts_response_payload: false } as const;
  const answer = await sendSigned(app, url, envelope, world.now(), world.stopping.signal);
  entry.close({ status: answer.kind === "answered" ? answer.status : 0, response: answer });
  const body = answer.kind === "answered" && answer.status === 200 ? answer.body : null;
  const echoed = typeof body === "object" && body !== null && "challenge" in body ? body.challenge : body;
  if (echoed !== challenge) throw new Error(`${url} did not answer Slack's challenge: ${JSON.stringify(answer)}`);
}
