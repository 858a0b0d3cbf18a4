/** To whom a thing was given, one after the other, and whether that was acknowledged. */
export type Given = { readonly owner: string; readonly acknowledged: boolean };

/** `had`: so many of the owners had it by now. `open`: the owners of wishes that were cut off and may still happen. */
type Reading = { readonly had: number; readonly open: readonly string[] };

/**
 * What is wrong when no reading of the wishes gives just these owners, one after the other; empty: nothing is. Each acknowledged
 * wish happened, unless its owner had the thing already; each that was cut off happened or did not; and nothing else did.
 * `mayBeLate`: the bot lived on, and may have done what was cut off when it had done what was wished for later.
 */
export function unexplained(
  wishes: readonly Given[],
  owners: readonly string[],
  { mayBeLate = false }: { readonly mayBeLate?: boolean } = {},
): readonly string[] {
  let readings: readonly Reading[] = [{ had: 0, open: [] }];
  for (const [index, { owner, acknowledged }] of wishes.entries()) {
    const next = readings.flatMap(({ had, open }): readonly Reading[] => [
      ...(owners[had] === owner ? [{ had: had + 1, open }] : []),
      ...(owners[had - 1] === owner ? [{ had, open }] : []),
      ...(acknowledged ? [] : [{ had, open: mayBeLate ? [...open, owner].sort() : open }]),
    ]);
    readings = different(next.flatMap((reading) => withLate(reading, owners)));
    if (readings.length === 0) return [`was given to ${owner}, acknowledged, and lost (wish ${index + 1})`];
  }
  return readings.some(({ had }) => had === owners.length) ? [] : ["changed hands more often than anybody asked for"];
}

/** As it is, and as it is when some of what is open happens now. */
function withLate(reading: Reading, owners: readonly string[]): readonly Reading[] {
  const { had, open } = reading;
  const at = open.indexOf(owners[had] ?? "");
  return at < 0 ? [reading] : [reading, ...withLate({ had: had + 1, open: open.toSpliced(at, 1) }, owners)];
}

function different(readings: readonly Reading[]): readonly Reading[] {
  return [...new Map(readings.map((reading) => [`${reading.had} ${reading.open.join()}`, reading])).values()];
}
