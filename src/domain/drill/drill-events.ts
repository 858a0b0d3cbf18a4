import type { Drill, DrillRun } from "./drill.ts";

/** What can happen to a drill; stands in the log of its workspace. */
export type DrillEvent =
  | { readonly type: "drill.added"; readonly drill: Drill }
  | {
      readonly type: "drill.recorded";
      readonly drillId: string;
      readonly run: DrillRun;
      readonly idempotencyKey: string;
    }
  | { readonly type: "drill.retired"; readonly drillId: string; readonly reason: string };
