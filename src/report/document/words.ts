import type { Report, Signed } from "../report.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Instants and days as a report of this zone writes them. */
export type Clock = {
  /** `24 Nov 2026 at 10:00` */
  readonly instant: (at: string) => string;
  /** `24 Nov 2026` */
  readonly day: (day: string) => string;
  /** `2026-11-24`, in the zone. */
  readonly dayOf: (at: string) => string;
  /** `Ana Sousa, 24 Nov 2026 at 10:00` */
  readonly signed: (signed: Signed) => string;
};

export function clockOf({ timeZone }: Pick<Report, "timeZone">): Clock {
  const there = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const day = (text: string) => {
    const date = Temporal.PlainDate.from(text);
    return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
  };
  const dayOf = (at: string) => there(at).toPlainDate().toString();
  const instant = (at: string) =>
    `${day(dayOf(at))} at ${there(at).toPlainTime().toString({ smallestUnit: "minute" })}`;
  return { instant, day, dayOf, signed: ({ by, at }) => `${by.name}, ${instant(at)}` };
}

/** A person, with the id that the record has where a name stands. */
export function fullName({ id, name }: { readonly id: string; readonly name: string }): string {
  return name === id || !/^[UWS][A-Z0-9]+$/.test(id) ? name : `${name} (${id})`;
}

export function decisionInWords(kind: NonNullable<Report["decision"]>["kind"]): string {
  return { go: "Go", "go-with-conditions": "Go with conditions", "no-go": "No-go" }[kind];
}

export function listed(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(", ");
}
