import type { SocketPool } from "../transports/socket-pool.ts";
import type { Activity } from "./activity.ts";
import type { AppClock } from "./app-clock.ts";
import type { AppRecord, TokenRecord } from "./apps.ts";
import type { Changes } from "./changes.ts";
import type { FaultRule } from "./faults.ts";
import type { Ids } from "./ids.ts";
import type { Journal } from "./journal.ts";
import type { Workspace } from "./model.ts";
import type { OAuthCode } from "./oauth.ts";
import type { ResponseUrl } from "./response-urls.ts";
import type { Trigger } from "./triggers.ts";
import type { TypedValues } from "./typed-values.ts";

export type Timing = {
  /** How long Slack waits for an acknowledgement. Slack: 3000. */
  readonly ackMs: number;
  /** Pauses before the first, second and third retry of an event. Slack: at once, one minute, five minutes. */
  readonly eventRetryMs: readonly number[];
  /** How long an uploaded file is being processed. */
  readonly fileMs: number;
  /** Between the pings of a Socket Mode connection. */
  readonly pingMs: number;
};

/** How deliveries leave: each one between `least` and `most` times, `delayMs` late, and up to `shuffleMs` out of order. */
type DeliveryWeather = { copies: readonly [least: number, most: number]; delayMs: number; shuffleMs: number };

/** Everything that the local Slack knows. One mutable record, changed only by the functions of `state/`. */
export type World = {
  readonly now: () => number;
  readonly timing: Timing;
  readonly rateLimits: boolean;
  /** 0 ≤ x < 1; decides what is left to chance: copies and order of deliveries. */
  readonly random: () => number;
  /** `http://127.0.0.1:port`, set when the server listens. */
  url: string;
  readonly ids: Ids;
  /** Microseconds of the last message `ts`, so that no two are equal. */
  lastTs: number;
  readonly workspaces: Map<string, Workspace>;
  readonly apps: Map<string, AppRecord>;
  readonly tokens: Map<string, TokenRecord>;
  readonly oauthCodes: Map<string, OAuthCode>;
  /** Those that serve still. */
  readonly refreshTokens: Map<string, { readonly appId: string; readonly workspace: string }>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly typed: TypedValues;
  readonly journal: Journal;
  faults: FaultRule[];
  /** Key of a limit → arrival times within its window. */
  readonly arrivals: Map<string, number[]>;
  readonly activity: Activity;
  readonly changes: Changes;
  readonly sockets: SocketPool;
  readonly weather: DeliveryWeather;
  readonly appClock: AppClock;
  /** Timers and requests to end when the sandbox stops. */
  readonly stopping: AbortController;
};
