import type { TimeZone } from "../time.ts";

/** What the admins of a workspace have chosen. Slack ids of people (`U…`, `W…`) and user groups (`S…`) hold roles. */
export type WorkspaceSettings = {
  readonly admins: readonly string[];
  readonly roles: RoleHolders;
  /** Roles for one service, in place of the workspace's. */
  readonly serviceRoles: { readonly [service: string]: RoleHolders };
  /** The only owner of an item cannot be its only approver. */
  readonly fourEyes: boolean;
  readonly waiver: { readonly longestDays: number; readonly mostRenewals: number };
  readonly freezes: readonly Freeze[];
  /** Channel in which the head of the record is published daily; null: only with decisions. */
  readonly headChannel: string | null;
};

export type RoleHolders = { readonly [role: string]: readonly string[] };

/** No launches from `from` up to and with `to`; for one service, or for all when null. */
export type Freeze = {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
  readonly timeZone: TimeZone;
};

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  admins: [],
  roles: {},
  serviceRoles: {},
  fourEyes: true,
  waiver: { longestDays: 30, mostRenewals: 2 },
  freezes: [],
  headChannel: null,
};
