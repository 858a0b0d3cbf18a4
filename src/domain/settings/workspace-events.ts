import type { DigestTime } from "../digest/digest.ts";
import type { DrillEvent } from "../drill/drill-events.ts";
import type { WorkspaceSettings } from "./workspace-settings.ts";

/** What can happen in a workspace beside its reviews. */
export type WorkspaceEvent =
  | { readonly type: "settings.changed"; readonly changes: Partial<WorkspaceSettings> }
  | {
      readonly type: "token.created";
      readonly tokenId: string;
      readonly name: string;
      readonly scopes: readonly string[];
    }
  /** `target`: a channel (`C…`), or a lead (`U…`). `time`: when, where it is on. */
  | { readonly type: "digest.changed"; readonly target: string; readonly isOn: boolean; readonly time: DigestTime }
  | { readonly type: "token.revoked"; readonly tokenId: string }
  /** Somebody was refused what no review stands for: `review.start`, `template.import`, `settings.change` … */
  | { readonly type: "workspace.access-denied"; readonly action: string; readonly why: string }
  /** A person was erased from these entries on request. `remainder` binds what is left of each; see src/store/events. */
  | {
      readonly type: "record.erased";
      readonly entries: readonly { readonly link: number; readonly remainder: string }[];
      readonly reason: string;
    }
  | { readonly type: "head.published"; readonly link: number; readonly hash: string; readonly place: string }
  | DrillEvent;
