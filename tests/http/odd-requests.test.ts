import { connect } from "node:net";
import { expect, test } from "vitest";
import { serveApi } from "./serve-api.ts";

const LONG = "x".repeat(20_000);

/** Sends this as it is, and reads the answer until the server hangs up. */
function said(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(Number(new URL(url).port), "localhost", () => socket.end(text));
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
  });
}

test.each([
  ["another method", "DELETE /api/v1/gate/a/1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", 405],
  ["TRACE", "TRACE /api/v1/gate/a/1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", 405],
  ["no method at all", "FETCH / HTTP/1.1\r\n\r\n", 400],
  ["no HTTP", "\0\x01\x02\r\n\r\n", 400],
  ["no host", "GET /api/v1/gate/a/1 HTTP/1.1\r\n\r\n", 400],
  ["a header that is too long", `GET /api/v1/gate/a/1 HTTP/1.1\r\nhost: x\r\nx-long: ${LONG}\r\n\r\n`, 431],
  [
    "two lengths",
    "POST /api/v1/evidence/a/1/b HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
    400,
  ],
  [
    "a length and chunks",
    "POST /api/v1/evidence/a/1/b HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  ["a length that is no number", "POST /api/v1/evidence/a/1/b HTTP/1.1\r\nhost: x\r\ncontent-length: NaN\r\n\r\n", 400],
  ["a path with a wrong escape", "GET /api/v1/gate/%E0%A4%A/1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", 404],
  ["a path that goes up", "GET /api/v1/../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", 404],
  [
    "an address for a proxy",
    "GET http://other/api/v1/openapi.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    404,
  ],
  [
    "an expectation",
    "GET /api/v1/openapi.json HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\nconnection: close\r\n\r\n",
    417,
  ],
])("S3: %s gets an answer without the insides of the program", async (_, text, status) => {
  const { url } = await serveApi();
  const heard = await said(url, text);
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(heard).not.toMatch(/\bat \S+ \(|node:internal|\/src\/|node_modules/);
});
