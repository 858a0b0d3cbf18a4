import type { Belongings } from "./belongings.ts";

/** Every address of the API that takes a token, with ids or names of somebody's in it. */
export const ADDRESSES: readonly ((of: Belongings) => { readonly path: string; readonly body?: object })[] = [
  ({ service }) => ({ path: `gate/${service}/7.0.0` }),
  ({ service }) => ({ path: `gate/${service}/7.0.0?sha=0123abc` }),
  ({ service, itemId }) => ({
    path: `evidence/${service}/7.0.0/${itemId}`,
    body: { kind: "text", value: "it was tried" },
  }),
  ({ drill }) => ({
    path: `drills/${drill}/runs`,
    body: { startedAt: "2026-11-20T10:00:00Z", finishedAt: "2026-11-20T10:20:00Z", result: "succeeded" },
  }),
];

/** What the API answers: status, headers and body. */
export async function askAs(url: string, token: string, { path, body }: ReturnType<(typeof ADDRESSES)[number]>) {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return { status: response.status, all: JSON.stringify([response.status, headers, await response.text()]) };
}
