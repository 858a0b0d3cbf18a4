/** What the workspace chose: a day of its own, and Germany's public holidays. */
export const HOLIDAY_SETTINGS = { own: [{ day: "2026-03-19", name: "Company day" }], countries: ["DE"] };

/** The same days, written down by hand from a paper calendar of 2026. */
export const DAYS_OFF: readonly string[] = [
  "2026-03-19",
  "2026-04-03",
  "2026-04-06",
  "2026-05-01",
  "2026-05-14",
  "2026-05-25",
];
