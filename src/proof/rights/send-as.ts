import { createHmac } from "node:crypto";
import { type Recorded, sendAgain } from "../recorder.ts";

/**
 * Sends what one person did as if another had done it: the same delivery with the other one's id in it, signed as Slack signs.
 * `disguise`: the button that was pressed instead. Without a response URL, because that one belongs to who acted: the bot must find the person itself.
 */
export function sendAs(
  url: string,
  { headers, body }: Recorded,
  {
    id,
    teamId,
    secret,
    disguise,
  }: { readonly id: string; readonly teamId: string; readonly secret: string; readonly disguise: string | undefined },
): ReturnType<typeof sendAgain> {
  const form = new URLSearchParams(body.toString());
  const inner = form.get("payload");
  if (inner === null) {
    form.set("user_id", id);
    form.set("user_name", "somebody");
    form.delete("response_url");
  } else {
    const { response_url: _, ...payload } = JSON.parse(inner);
    const user = { id, team_id: teamId, username: "somebody", name: "somebody" };
    form.set("payload", JSON.stringify({ ...payload, user, ...disguised(payload, disguise) }));
  }
  const text = form.toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${text}`).digest("hex")}`;
  return sendAgain(url, {
    headers: { ...headers, "x-slack-request-timestamp": timestamp, "x-slack-signature": signature },
    body: Buffer.from(text),
  });
}

type Click = { readonly actions?: readonly { readonly value: string }[] };

/** What the button of an item carries is what its reminder's carries, but for what that calls it. */
function disguised({ actions }: Click, actionId: string | undefined): Click {
  if (actions === undefined || actionId === undefined) return {};
  return {
    actions: actions.map((action) => {
      const { reviewId, itemId } = JSON.parse(action.value);
      const value = JSON.stringify({ subject: `item/${reviewId}/${itemId}`, reviewId, itemId });
      return { ...action, action_id: actionId, value };
    }),
  };
}
