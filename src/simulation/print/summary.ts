import type { Journal } from "../journal.ts";
import { kindOf, type PostKind, personOf } from "../post-kind.ts";

export type Finding = { readonly name: string; readonly broken: readonly string[] };

const MOST_SHOWN = 12;
const KINDS: readonly PostKind[] = ["nag", "digest", "review", "note", "other"];

/** Who got how much, and whether each invariant held. */
export function summary(
  journal: Journal,
  findings: readonly Finding[],
  { plan, ms }: { plan: string; ms: number },
): string {
  const { seed, begins, ends, people, channels, posts, overdue, missed, troubles } = journal;
  const rows = [
    ...people.map(({ id, name, timeZone }) => ({ name, timeZone, got: posts.filter((post) => personOf(post) === id) })),
    ...channels.map(({ id, name, timeZone }) => ({
      name: `#${name}`,
      timeZone,
      got: posts.filter((post) => post.channelId === id && personOf(post) === null),
    })),
  ];
  const table = [
    ["WHO", "ZONE", ...KINDS.map((kind) => kind.toUpperCase())],
    ...rows.map(({ name, timeZone, got }) => [
      name,
      timeZone,
      ...KINDS.map((kind) => String(got.filter((post) => kindOf(post) === kind).length)),
    ]),
  ];
  return [
    "",
    `${plan}, seed ${seed}: ${begins.slice(0, 10)} to ${ends.slice(0, 10)} in ${(ms / 1_000).toFixed(1)} s`,
    "",
    ...columns(table),
    "",
    `${posts.length} messages · ${overdue.length} times a must item was overdue · ${missed.length} digests missed · ${troubles.length} faults of the bot's`,
    ...troubles.slice(0, MOST_SHOWN).map(({ at, what }) => `  ${at} ${what}`),
    "",
    ...findings.flatMap(({ name, broken }) => [
      `${broken.length === 0 ? "PASS" : "FAIL"}  ${name}`,
      ...broken.slice(0, MOST_SHOWN).map((line) => `      ${line}`),
      ...(broken.length > MOST_SHOWN ? [`      and ${broken.length - MOST_SHOWN} more`] : []),
    ]),
  ].join("\n");
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
