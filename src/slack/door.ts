import type { Deps, Log } from "../flows/ports.ts";
import type { Directory } from "./client/directory.ts";
import type { DoorCalls } from "./client/door-calls.ts";
import type { FileCalls } from "./client/file-calls.ts";
import type { HomeOf } from "./home-of.ts";

/** What every listener is handed. */
export type Door = {
  readonly deps: Deps;
  readonly calls: DoorCalls;
  readonly files: FileCalls;
  readonly directory: Directory;
  /** The workspace that a delivery is for; undefined where the app is not installed there, or not any more. */
  readonly homeOf: HomeOf;
  /** Whether forms may ask for files: the app may read them. */
  readonly takesFiles: (workspaceId: string) => Promise<boolean>;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
};
