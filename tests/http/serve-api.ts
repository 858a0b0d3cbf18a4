import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { TokenScope } from "../../src/domain/tokens/token-scope.ts";
import type { Deps, SlackPort } from "../../src/flows/ports.ts";
import { createToken } from "../../src/flows/tokens/create-token.ts";
import { apiRoutes } from "../../src/http/api/api-routes.ts";
import { startHttpServer } from "../../src/http/http-server.ts";
import type { Database } from "../../src/store/database.ts";
import { eachDatabase } from "../support/databases.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { NOW } from "../support/sample-review.ts";

/** Whoever asks Slack for something in these tests finds no Slack. */
const noSlack = new Proxy({} as SlackPort, {
  get: (_, method) => () => Promise.reject(new Error(`nobody shall ask Slack for ${String(method)}`)),
});

export type Api = Awaited<ReturnType<typeof serveApi>>;

/** The HTTP interface over a new SQLite database, at `NOW`, with a clock that stands still until it is moved. */
export async function serveApi() {
  const [sqlite] = eachDatabase;
  if (sqlite === undefined) throw new Error("there is no SQLite");
  const db = await sqlite.open();
  const time = { now: NOW, ms: 0 };
  const logged: object[] = [];
  const note = (fields: object, message: string) => void logged.push({ ...fields, message });
  const state = { broken: false };
  /** Texts that look like a secret while they are in here. */
  const secrets: string[] = [];
  const breaking = new Proxy(db, {
    get: (target, key, receiver) => {
      if (key === "read" && state.broken) throw new Error("disk I/O error (SQLITE_IOERR)");
      return Reflect.get(target, key, receiver);
    },
  });
  const deps: Deps = {
    db: breaking,
    slack: noSlack,
    now: () => time.now,
    newId: randomUUID,
    log: { info: note, warn: note, error: note },
    admins: [],
    holidaysOf: () => () => false,
    isKnownCalendar: () => true,
    findSecret: async (text) => (secrets.some((secret) => text.includes(secret)) ? "token" : null),
    wake: () => undefined,
  };
  const server = await startHttpServer({ port: 0, routes: apiRoutes(deps, () => time.ms), log: deps.log });
  onTestFinished(() => server.stop());
  const ask = async (path: string, { token, ...init }: RequestInit & { token?: string | null } = {}) => {
    const headers = new Headers(init.headers);
    if (token !== undefined && token !== null) headers.set("authorization", `Bearer ${token}`);
    const response = await fetch(`${server.url}${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text === "" ? null : JSON.parse(text) };
  };
  return {
    url: server.url,
    db,
    time,
    state,
    secrets,
    logged,
    ask,
    add: (path: string, token: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        token,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

/** A new token's text and id. */
export async function aToken(
  db: Database,
  {
    scopes = ["gate"],
    workspaceId = "T1",
    expiresAt = null,
  }: { scopes?: readonly TokenScope[]; workspaceId?: string; expiresAt?: string | null } = {},
): Promise<{ secret: string; id: string }> {
  const made = await createToken(
    { ...quietDeps, db, now: () => NOW },
    {
      workspaceId,
      actor: { id: "command line", kind: "member", admin: true, timeZone: null },
      name: "ci",
      scopes,
      expiresAt,
    },
  );
  if (!made.ok) throw new Error("no token was made");
  return { secret: made.secret, id: made.token.id };
}
