/** Monday first; a weekday's number is its place, from 1. */
const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Weekdays as somebody types them: `mon-fri`, `sun-thu`, `mon,wed,friday`. Undefined when one of them is none. */
export function parseWeekdays(text: string): readonly number[] | undefined {
  const days = new Set<number>();
  for (const part of text.trim().split(/[\s,]+/u)) {
    const [from, to, ...rest] = part.split(/[-–]/u).map(weekdayOf);
    const last = part.search(/[-–]/u) === -1 ? from : to;
    if (from === undefined || last === undefined || rest.length > 0) return undefined;
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days].toSorted();
}

/** `Mon–Fri`, `Mon, Wed`, `Sun`. */
export function weekdaysInWords(days: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}${to === from + 1 ? ", " : "–"}${nameOf(to)}`))
    .join(", ");
}

function nameOf(day: number): string {
  return NAMES[day - 1] ?? "?";
}

/** Three letters or more of its English name, such as `mon`, `Monday`, `THU`, `thurs`. */
function weekdayOf(text: string): number | undefined {
  const word = text.toLowerCase();
  const full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const at = word.length < 3 ? -1 : full.findIndex((name) => name.startsWith(word));
  return at === -1 ? undefined : at + 1;
}
