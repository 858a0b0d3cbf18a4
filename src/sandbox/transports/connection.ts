import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Envelope, SocketAnswer } from "./socket-pool.ts";

export type Connection = {
  readonly open: () => boolean;
  readonly hello: () => void;
  readonly warn: () => void;
  readonly disconnect: (reason: "refresh_requested" | "link_disabled" | "too_many_websockets") => void;
  readonly cut: () => void;
  readonly send: (envelope: Envelope) => Promise<SocketAnswer>;
};

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** One Socket Mode connection: sends envelopes, and matches what comes back to them by `envelope_id`. */
export function openConnection(
  socket: WebSocket,
  { appId, count, pingMs }: { appId: string; count: number; pingMs: number },
): Connection {
  const waiting = new Map<string, (answer: SocketAnswer) => void>();
  let leaving = false;
  const debugInfo = { host: "applink-sandbox-1", build_number: 1, approximate_connection_time: 18_060 };
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  const ping = setInterval(() => socket.ping(`Ping from ${debugInfo.host}`), pingMs);
  ping.unref();

  socket.on("message", (data) => {
    const ack = ackSchema.safeParse(parseJson(String(data)));
    if (!ack.success) return;
    waiting.get(ack.data.envelope_id)?.({ kind: "acked", payload: ack.data.payload });
    waiting.delete(ack.data.envelope_id);
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearInterval(ping);
    for (const settle of waiting.values()) settle({ kind: "gone" });
    waiting.clear();
  });

  return {
    open: () => socket.readyState === socket.OPEN && !leaving,
    hello: () =>
      say({ type: "hello", num_connections: count, debug_info: debugInfo, connection_info: { app_id: appId } }),
    warn: () => say({ type: "disconnect", reason: "warning", debug_info: { host: debugInfo.host } }),
    disconnect: (reason) => {
      if (socket.readyState !== socket.OPEN) return;
      leaving = true;
      say({ type: "disconnect", reason, debug_info: { host: debugInfo.host } });
      socket.close();
    },
    cut: () => socket.terminate(),
    send: (envelope) =>
      new Promise((resolve) => {
        const envelopeId = randomUUID();
        waiting.set(envelopeId, resolve);
        say({ envelope_id: envelopeId, ...envelope });
      }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
