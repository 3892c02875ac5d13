/**
 * Of all ways to pair members of two lists without crossing, the one whose gains add up to the most; what gains
 * nothing is not paired. Takes time and memory of the product of both lengths.
 */
export function pairInOrder<A, B>(
  old: readonly A[],
  fresh: readonly B[],
  gain: (old: A, fresh: B) => number,
): readonly (readonly [A, B])[] {
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  old.forEach((a, i) => {
    fresh.forEach((b, j) => {
      best[(i + 1) * width + j + 1] = Math.max(at(i, j + 1), at(i + 1, j), at(i, j) + gain(a, b));
    });
  });
  const pairs: (readonly [A, B])[] = [];
  let [i, j] = [old.length, fresh.length];
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i, j - 1)) j -= 1;
    else if (at(i, j) === at(i - 1, j)) i -= 1;
    else {
      [i, j] = [i - 1, j - 1];
      const [a, b] = [old[i], fresh[j]];
      if (a !== undefined && b !== undefined) pairs.push([a, b]);
    }
  }
  return pairs.reverse();
}
