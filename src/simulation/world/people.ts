import type { WorkingHours } from "../../domain/time/working-time.ts";

/** How somebody works: `careful` does what waits for them, `slow` some of it, `silent` hardly anything. */
type Manner = "careful" | "slow" | "silent";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly manner: Manner;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  /** Where they want to be reminded. */
  readonly via: "direct" | "channel";
  /** Their own hours, where they chose some. */
  readonly hours: WorkingHours | null;
  readonly pause: { readonly from: string; readonly to: string } | null;
  readonly leavesAt: string | null;
};

export const ADMIN = "UANA";

export const CHANNELS = [
  { id: "C1EUROPE", name: "launches-europe", timeZone: "Europe/Berlin" },
  { id: "C2AMERICAS", name: "launches-americas", timeZone: "America/New_York" },
  { id: "C3PACIFIC", name: "launches-pacific", timeZone: "Asia/Kolkata" },
] as const;

/** Its members are those who hold the role `sre`. */
export const SRE_GROUP = "S2SRE";

const EUROPE = "C1EUROPE";
const AMERICAS = "C2AMERICAS";
const PACIFIC = "C3PACIFIC";
const EVERYWHERE = [EUROPE, AMERICAS, PACIFIC];

function person(name: string, timeZone: string, manner: Manner, roles: readonly string[], more: Partial<Person> = {}) {
  const plain = { channels: EVERYWHERE, via: "direct" as const, hours: null, pause: null, leavesAt: null };
  return { id: `U${name.toUpperCase()}`, name, timeZone, manner, roles, ...plain, ...more } satisfies Person;
}

/** Twenty people in eight zones. */
export const PEOPLE: readonly Person[] = [
  person("Ana", "Europe/Berlin", "careful", ["product"]),
  person("Ben", "Europe/Berlin", "careful", ["engineering"]),
  person("Lena", "Europe/Berlin", "slow", ["security"], { channels: [EUROPE, PACIFIC] }),
  person("Jonas", "Europe/Berlin", "silent", [], { channels: [EUROPE] }),
  person("Emma", "Europe/London", "slow", ["product"], { channels: [EUROPE, AMERICAS] }),
  person("Omar", "Africa/Cairo", "slow", ["security"], {
    hours: { from: "10:00", to: "18:00", days: [7, 1, 2, 3, 4] },
  }),
  person("Farah", "Africa/Cairo", "careful", [], { channels: [EUROPE] }),
  person("Kim", "America/New_York", "slow", ["database"]),
  person("Carla", "America/New_York", "careful", ["product", "engineering"]),
  person("Sam", "America/New_York", "silent", ["sre"], { channels: [AMERICAS] }),
  person("Mateo", "America/Santiago", "careful", ["sre"], { channels: [AMERICAS] }),
  person("Ines", "America/Santiago", "slow", [], {
    channels: [AMERICAS],
    hours: { from: "07:30", to: "11:30", days: [1, 2, 3, 4, 5] },
  }),
  person("Dev", "Asia/Kolkata", "careful", ["engineering"], { via: "channel" }),
  person("Priya", "Asia/Kolkata", "slow", ["security", "sre"], { channels: [PACIFIC, EUROPE] }),
  person("Dina", "Asia/Kolkata", "careful", ["database"], { pause: { from: "2026-04-02", to: "2026-04-10" } }),
  person("Ravi", "Asia/Kolkata", "silent", [], { channels: [PACIFIC] }),
  person("Noa", "Australia/Lord_Howe", "slow", ["engineering"], { channels: [PACIFIC] }),
  person("Luke", "Australia/Lord_Howe", "careful", [], { channels: [PACIFIC] }),
  person("Maya", "Pacific/Auckland", "slow", ["sre"], {
    channels: [PACIFIC],
    hours: { from: "08:00", to: "12:00", days: [1, 2, 3, 4] },
  }),
  person("Tom", "Europe/London", "slow", ["engineering"], { channels: [EUROPE], leavesAt: "2026-04-08T16:00:00.000Z" }),
];
