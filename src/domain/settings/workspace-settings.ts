import type { Day, TimeZone } from "../time/time.ts";
import type { WorkingHours } from "../time/working-time.ts";

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
  /** When people work, each in their own zone, unless they say otherwise themselves. */
  readonly hours: WorkingHours;
  /** An item is quiet when nobody has touched it for so many working days. */
  readonly quietDays: number;
  readonly holidays: HolidaySettings;
};

/** `countries`: codes of public holidays, with a region where wanted: `DE`, `DE-BY`. */
export type HolidaySettings = {
  readonly own: readonly { readonly day: Day; readonly name: string }[];
  readonly countries: readonly string[];
};

export type RoleHolders = { readonly [role: string]: readonly string[] };

/** When nothing may launch: for one service, or for all when null. Days and times are those of its zone. */
export type Freeze = FreezeWindow | FreezeSessions;

type FreezeBase = {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly timeZone: TimeZone;
};

/** From the beginning of one day to the end of another. */
export type FreezeWindow = FreezeBase & { readonly kind: "window"; readonly from: Day; readonly to: Day };

/** A calendar of sessions, such as a market's: holidays are not in it, and short days close early. */
export type FreezeSessions = FreezeBase & { readonly kind: "sessions"; readonly sessions: readonly FreezeSession[] };

/** `opens` and `closes` are `HH:MM`. One that closes no later than it opens goes on into the next day. */
export type FreezeSession = { readonly day: Day; readonly opens: string; readonly closes: string };

/** What counts where nobody chose. A default that is released never changes: the record does not hold it. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  admins: [],
  roles: {},
  serviceRoles: {},
  fourEyes: true,
  waiver: { longestDays: 30, mostRenewals: 2 },
  freezes: [],
  headChannel: null,
  hours: { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] },
  quietDays: 3,
  holidays: { own: [], countries: [] },
};
