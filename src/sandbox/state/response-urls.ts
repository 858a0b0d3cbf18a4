import type { World } from "./world.ts";

const USES = 5;
const LIFE_MS = 30 * 60_000;

/** A way to answer one interaction: five uses within thirty minutes. */
export type ResponseUrl = {
  readonly workspace: string;
  readonly appId: string;
  readonly user: string;
  readonly channel: string;
  /** The message in which the person acted; null for a command. */
  readonly ts: string | null;
  readonly at: number;
  uses: number;
};

export function issueResponseUrl(world: World, grant: Omit<ResponseUrl, "at" | "uses">): string {
  const key = `${grant.workspace}/${world.ids.secret(24)}`;
  for (const [old, { at }] of world.responseUrls) {
    if (world.now() - at <= 2 * LIFE_MS) break;
    world.responseUrls.delete(old);
  }
  world.responseUrls.set(key, { ...grant, at: world.now(), uses: 0 });
  return `${world.url}/response/${key}`;
}

/** Counts one use. Null when the address is unknown, worn out or too old. */
export function consumeResponseUrl(world: World, key: string): ResponseUrl | "used_url" | "expired_url" | null {
  const grant = world.responseUrls.get(key);
  if (grant === undefined) return null;
  if (world.now() - grant.at > LIFE_MS) return "expired_url";
  if (grant.uses >= USES) return "used_url";
  grant.uses += 1;
  return grant;
}
