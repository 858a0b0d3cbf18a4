import type { World } from "../state/world.ts";

/** The Socket Mode connections of every app. */
export function createSocketControl(world: World) {
  const everyApp = (act: (appId: string) => void): void => {
    for (const appId of world.apps.keys()) act(appId);
  };
  return {
    count: (): number => [...world.apps.keys()].reduce((sum, appId) => sum + world.sockets.count(appId), 0),
    /** `warning`, and after `graceMs` `refresh_requested` and the end, as Slack moves connections. */
    refresh: (graceMs = 100): void => everyApp((appId) => world.sockets.refresh(appId, graceMs)),
    /** Cuts every connection without a word. */
    drop: (): void => everyApp((appId) => world.sockets.drop(appId)),
    /** Tells the apps that Socket Mode was switched off, and closes. */
    disableLink: (): void => everyApp((appId) => world.sockets.disableLink(appId)),
    /** Refuses the next `times` connections with 503. */
    refuse: (times: number): void => world.sockets.refuse(times),
  };
}
