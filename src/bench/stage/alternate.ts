/** What two sides measured, one after the other, in each round. */
export type Rounds<Value> = { readonly ours: readonly Value[]; readonly base: readonly Value[] };

/** Lets both sides measure in each round; who begins changes from one to the next. */
export async function alternate<Value>(
  rounds: number,
  ours: () => Promise<Value>,
  base: () => Promise<Value>,
  onRound: (done: number) => void,
): Promise<Rounds<Value>> {
  const measured = { ours: [] as Value[], base: [] as Value[] };
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => void measured.ours.push(await ours()),
      async () => void measured.base.push(await base()),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    onRound(round + 1);
  }
  return measured;
}
