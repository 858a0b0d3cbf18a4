import type { Deps, Log } from "../flows/ports.ts";
import type { Directory } from "./client/directory.ts";
import type { DoorCalls } from "./client/door-calls.ts";
import type { FileCalls } from "./client/file-calls.ts";
import type { Installs } from "./installs/create-installs.ts";

/** What every listener is handed. */
export type Door = {
  readonly deps: Deps;
  readonly calls: DoorCalls;
  readonly files: FileCalls;
  readonly directory: Directory;
  /** Where the app is installed. */
  readonly installs: Pick<Installs, "homeOf" | "forget">;
  /** Whether forms may ask for files: the app may read them. */
  readonly takesFiles: (workspaceId: string) => Promise<boolean>;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
};
