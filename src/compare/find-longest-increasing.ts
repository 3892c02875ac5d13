/**
 * Indices of a longest strictly increasing subsequence, in n log n: what kept its order when some of it moved.
 */
export function findLongestIncreasing(values: readonly number[]): ReadonlySet<number> {
  /** Index of the smallest value that ends an increasing run of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
