const SHARES = [0.5, 0.75, 0.9, 0.95, 0.99, 1] as const;

/** How long clicks waited to be seen: by the bot, and by a scheduler that knows what is to come. Times in milliseconds. */
export function daySummary(
  bot: readonly number[],
  foreseen: readonly number[],
  { reviews, seed }: { readonly reviews: number; readonly seed: number },
): string {
  const [ours, best] = [bot.toSorted((a, b) => a - b), foreseen.toSorted((a, b) => a - b)];
  const at = (sorted: readonly number[], share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const row = (name: string, own: number, other: number) =>
    `${name.padEnd(6)}${seconds(own)}${seconds(other)}${(other === 0 ? "" : `${(own / other).toFixed(2)}×`).padStart(10)}`;
  return [
    `A day of ${reviews} live reviews in one workspace, seed ${seed}: ${ours.length} times something clicked was to be seen.`,
    "",
    `${"".padEnd(6)}${"bot".padStart(10)}${"foreseen".padStart(12)}`,
    row("mean", mean(ours), mean(best)),
    ...SHARES.map((share) => row(share === 1 ? "most" : `p${share * 100}`, at(ours, share), at(best, share))),
  ].join("\n");
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`.padStart(11);
}
