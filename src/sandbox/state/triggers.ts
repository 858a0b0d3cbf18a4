import type { World } from "./world.ts";

/** Slack: a trigger opens one view, within three seconds. */
const LIFE_MS = 3000;

export type Trigger = {
  readonly id: string;
  readonly workspace: string;
  readonly appId: string;
  readonly user: string;
  /** The modal in which the person acted, when they acted in one. */
  readonly view: string | null;
  readonly at: number;
  used: boolean;
};

export function issueTrigger(world: World, trigger: Omit<Trigger, "id" | "at" | "used">): string {
  const at = world.now();
  const id = `${at}.${trigger.workspace.replace(/\D/g, "")}1.${world.ids.secret(32)}`;
  for (const [old, { at: issued }] of world.triggers) {
    if (at - issued < 10 * 60_000) break;
    world.triggers.delete(old);
  }
  world.triggers.set(id, { ...trigger, id, at, used: false });
  return id;
}

export type TriggerRefusal = "invalid_trigger_id" | "expired_trigger_id" | "exchanged_trigger_id";

/** Uses up the trigger. Another app's trigger, or another workspace's, looks like none. */
export function exchangeTrigger(
  world: World,
  id: string,
  by: { appId: string; workspace: string },
): Trigger | TriggerRefusal {
  const trigger = world.triggers.get(id);
  if (trigger === undefined || trigger.appId !== by.appId || trigger.workspace !== by.workspace)
    return "invalid_trigger_id";
  if (trigger.used) return "exchanged_trigger_id";
  if (world.now() - trigger.at > LIFE_MS) return "expired_trigger_id";
  trigger.used = true;
  return trigger;
}
