const UNITS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;
const SHAPE = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?$/u;

/** Seconds of `1h`, `15m`, `90s`, `1h30m` or `2d`; undefined: it is not written like this. Spaces and capitals do not matter. */
export function parseDuration(text: string): number | undefined {
  const shape = SHAPE.exec(text.replaceAll(/\s/gu, "").toLowerCase());
  if (shape === null || shape[0] === "") return undefined;
  const [, d, h, m, s] = shape;
  return Number(d ?? 0) * UNITS.d + Number(h ?? 0) * UNITS.h + Number(m ?? 0) * UNITS.m + Number(s ?? 0) * UNITS.s;
}
