import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../flows/ports.ts";
import type { Backlog } from "../store/due/read-backlog.ts";

export type Metrics = {
  readonly meter: Meter;
  /** Everything in the text format of Prometheus. Rejects when the database does not answer. */
  readonly exposition: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

/** Slack gives up after 3 s; the bot says so itself after 2 s. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const CALL_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const DATABASE_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

/**
 * What is measured while the bot runs, for Prometheus. Names follow its conventions: base units, `_total` for counters. No
 * label holds an id of a person, a channel or a review.
 */
export function createMetrics({ backlog }: { backlog: () => Promise<Backlog> }): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });

  const deliveries = new Counter({
    name: "readiness_deliveries_total",
    help: "What Slack delivered, by kind and by what came of it (`fault`: something broke; `copy`: it had been delivered before)",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const acks = new Histogram({
    name: "readiness_ack_seconds",
    help: "From a delivery to its acknowledgement",
    labelNames: ["kind"],
    buckets: ACK_SECONDS,
    registers,
  });
  const calls = new Histogram({
    name: "readiness_slack_call_seconds",
    help: "Calls of Slack's Web API, by method and answer: `ok`, `later` (429 and the like), `uncertain` (the answer was lost), `refused`",
    labelNames: ["method", "answer"],
    buckets: CALL_SECONDS,
    registers,
  });
  const limited = new Counter({
    name: "readiness_slack_rate_limited_total",
    help: "Answers of Slack that asked for silence (HTTP 429), by method",
    labelNames: ["method"],
    registers,
  });
  const work = new Counter({
    name: "readiness_work_total",
    help: "Pieces of due work done, by kind: `render` draws a message anew, `publish` posts, `nag` reminds …",
    labelNames: ["kind"],
    registers,
  });
  const commits = new Histogram({
    name: "readiness_database_commit_seconds",
    help: "Commits of the database",
    buckets: DATABASE_SECONDS,
    registers,
  });

  const waiting = new Gauge({
    name: "readiness_due_waiting",
    help: "Pieces of work whose time has come and that are not done",
    labelNames: ["kind"],
    registers,
  });
  const oldest = new Gauge({
    name: "readiness_due_oldest_seconds",
    help: "For how long the oldest of them has been due; 0 when there is none",
    registers,
  });
  const parked = new Gauge({
    name: "readiness_due_parked",
    help: "Pieces of work that were given up; `readiness doctor` says why",
    labelNames: ["kind"],
    registers,
  });
  const headAge = new Gauge({
    name: "readiness_audit_head_age_seconds",
    help: "Since the newest entry of the record; of the workspace that was quiet for longest",
    registers,
  });

  return {
    meter: {
      delivered: ({ kind, outcome, ackMs }) => {
        deliveries.inc({ kind, outcome: kindOfOutcome(outcome) });
        if (ackMs !== null) acks.observe({ kind }, ackMs / 1_000);
      },
      called: ({ method, answer, limited: isLimited, ms }) => {
        calls.observe({ method, answer }, ms / 1_000);
        if (isLimited) limited.inc({ method });
      },
      worked: (kind) => work.inc({ kind }),
      committed: (ms) => commits.observe(ms / 1_000),
    },
    exposition: async () => {
      const now = await backlog();
      waiting.reset();
      parked.reset();
      for (const { kind, count } of now.waiting) waiting.set({ kind }, count);
      for (const { kind, count } of now.parked) parked.set({ kind }, count);
      oldest.set(now.oldestMs / 1_000);
      headAge.set(now.headAgeMs / 1_000);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** `refused:no-such-item` is counted as `refused`: the reasons are in the log. */
function kindOfOutcome(outcome: string): string {
  return outcome.split(":", 1)[0] ?? outcome;
}
