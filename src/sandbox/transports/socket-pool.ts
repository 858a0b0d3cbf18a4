import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { type Connection, openConnection } from "./connection.ts";

const MAX_CONNECTIONS = 10;

export type Envelope = {
  readonly type: "events_api" | "slash_commands" | "interactive";
  readonly payload: unknown;
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
};

export type SocketAnswer = { readonly kind: "acked"; readonly payload: unknown } | { readonly kind: "gone" };

/** The Socket Mode connections of all apps. A payload goes to one of an app's connections, each in turn. */
export type SocketPool = {
  /** A fresh address for one connection, as apps.connections.open gives it. */
  readonly ticket: (appId: string) => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly count: (appId: string) => number;
  /** Null when the app has no connection. */
  readonly send: (appId: string, envelope: Envelope) => Promise<SocketAnswer> | null;
  /** `warning` and then, after `graceMs`, `refresh_requested` and the end, as Slack does when it moves a connection. */
  readonly refresh: (appId: string, graceMs: number) => void;
  /** Cuts the connections without a word. */
  readonly drop: (appId: string) => void;
  /** Tells the app that Socket Mode was switched off, and closes. */
  readonly disableLink: (appId: string) => void;
  /** Refuses the next `times` upgrades with 503. */
  readonly refuse: (times: number) => void;
  readonly close: () => void;
};

export function createSocketPool(options: {
  url: () => string;
  secret: (length: number) => string;
  pingMs: number;
}): SocketPool {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, string>();
  const pools = new Map<string, Connection[]>();
  let turn = 0;
  let refusals = 0;

  const connectionsOf = (appId: string): readonly Connection[] =>
    (pools.get(appId) ?? []).filter((connection) => connection.open());

  const welcome = (appId: string, socket: WebSocket): void => {
    const others = connectionsOf(appId);
    const connection = openConnection(socket, { appId, count: others.length + 1, pingMs: options.pingMs });
    if (others.length >= MAX_CONNECTIONS) {
      connection.disconnect("too_many_websockets");
      return;
    }
    pools.set(appId, [...others, connection]);
    connection.hello();
  };

  return {
    ticket: (appId) => {
      const ticket = options.secret(32);
      tickets.set(ticket, appId);
      return `${options.url().replace(/^http/, "ws")}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? "/", "http://sandbox").searchParams.get("ticket") ?? "";
      const appId = z.string().safeParse(tickets.get(ticket));
      if (refusals > 0 || !appId.success) {
        if (refusals > 0) refusals -= 1;
        socket.end(
          `HTTP/1.1 ${appId.success ? "503 Service Unavailable" : "401 Unauthorized"}\r\nConnection: close\r\n\r\n`,
        );
        return;
      }
      tickets.delete(ticket);
      server.handleUpgrade(request, socket, head, (webSocket) => welcome(appId.data, webSocket));
    },
    count: (appId) => connectionsOf(appId).length,
    send: (appId, envelope) => {
      const open = connectionsOf(appId);
      turn += 1;
      const chosen = open[turn % Math.max(1, open.length)];
      return chosen === undefined ? null : chosen.send(envelope);
    },
    refresh: (appId, graceMs) => {
      for (const connection of connectionsOf(appId)) {
        connection.warn();
        setTimeout(() => connection.disconnect("refresh_requested"), graceMs).unref();
      }
    },
    drop: (appId) => {
      for (const connection of connectionsOf(appId)) connection.cut();
    },
    disableLink: (appId) => {
      for (const connection of connectionsOf(appId)) connection.disconnect("link_disabled");
    },
    refuse: (times) => {
      refusals = times;
    },
    close: () => {
      for (const appId of pools.keys()) for (const connection of connectionsOf(appId)) connection.cut();
      server.close();
    },
  };
}
