import type { ServerResponse } from "node:http";

/** What a request of the API is answered. */
export type ApiAnswer = {
  readonly status: number;
  readonly body: object;
  readonly headers?: { readonly [name: string]: string };
};

/** A no of the API: `error` for programs, `message` for people. */
export function problem(
  status: number,
  error: string,
  message: string,
  headers: { readonly [name: string]: string } = {},
): ApiAnswer {
  return { status, body: { error, message }, headers };
}

export function send(response: ServerResponse, { status, body, headers = {} }: ApiAnswer): void {
  if (response.headersSent || response.destroyed) return;
  response
    .writeHead(status, { ...headers, "content-type": "application/json; charset=utf-8" })
    .end(`${JSON.stringify(body)}\n`);
}
