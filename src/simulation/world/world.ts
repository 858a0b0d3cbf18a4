import type { Actor } from "../../domain/permissions.ts";
import type { Deps } from "../../flows/ports.ts";
import type { Agenda } from "../agenda.ts";
import type { Clock } from "../clock.ts";
import type { Random } from "../random.ts";
import type { Replica } from "../replica.ts";
import type { FakeSlack } from "../slack/fake-slack.ts";
import type { Plan } from "./plan.ts";

export const WORKSPACE = "T1MERIDIAN";

/** Everything that a run is made of. */
export type World = {
  readonly plan: Plan;
  readonly seed: number;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly slack: FakeSlack;
  readonly replicas: readonly [Replica, Replica];
  /** Of what people do. */
  readonly random: Random;
  readonly troubles: { readonly at: string; readonly what: string }[];
  /** Items that nobody is ever going to finish, as `<review>/<item>`. */
  readonly doomed: Set<string>;
};

/** The process that a click happens to reach. */
export function anyDeps({ random, replicas }: World): Deps {
  return random.pick(replicas).deps;
}

/** A new name for one delivery from Slack. */
export function delivery({ replicas }: World): string {
  return `sim/${replicas[0].deps.newId()}`;
}

export function actorOf({ slack }: World, userId: string): Actor {
  const actor = slack.actor(userId);
  if (actor === undefined) throw new Error(`nobody is called ${userId}`);
  return actor;
}
