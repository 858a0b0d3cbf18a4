import { createServer } from "node:http";
import { onTestFinished } from "vitest";

type Reply = { readonly body: object | string; readonly status?: number; readonly scopes?: string };

/** A server that answers Web API methods as it is told, by token; it is gone after the test. Resolves with its address. */
export async function fakeSlack(reply: (method: string, token: string) => Reply): Promise<string> {
  const server = createServer((request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /u, "") ?? "";
    const { body, status = 200, scopes } = reply(request.url?.split("/").at(-1) ?? "", token);
    response.writeHead(status, {
      "content-type": typeof body === "string" ? "text/html" : "application/json",
      ...(scopes !== undefined && { "x-oauth-scopes": scopes }),
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => new Promise<void>((closed) => void server.close(() => closed())));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}/api/`;
}
