/** Several measurements of one thing, all in one unit. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly p95: number;
  readonly count: number;
}

/** Median, 95th percentile (nearest rank) and both ends. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return {
    median: at(0.5),
    low: sorted[0] ?? 0,
    high: sorted.at(-1) ?? 0,
    p95: at(0.95),
    count: sorted.length,
  };
}

/** Milliseconds of each round, the first ones for warming up left out. */
export async function timeRounds(rounds: number, run: () => unknown, warmUp = 1): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const started = performance.now();
    await run();
    if (round >= warmUp) times.push(performance.now() - started);
  }
  return spreadOf(times);
}
