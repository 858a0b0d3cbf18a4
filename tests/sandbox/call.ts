import { z } from "zod";
import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";

const replySchema = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  ts: z.string().optional(),
  response_metadata: z
    .looseObject({ messages: z.array(z.string()).optional(), next_cursor: z.string().optional() })
    .optional(),
});

export type Reply = z.infer<typeof replySchema> & { readonly status: number; readonly headers: Headers };

/** One call of the Web API with a JSON body; by default with the bot's token. */
export async function call(
  slack: Sandbox,
  method: string,
  params: object = {},
  token: string | null = slack.tokens().bot,
): Promise<Reply> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(params),
  });
  return { ...replySchema.parse(await response.json()), status: response.status, headers: response.headers };
}
