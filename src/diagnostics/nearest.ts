/**
 * Finds the allowed value that an editor most likely meant.
 *
 * @param value what was written
 * @param candidates the allowed values
 * @returns the nearest candidate within an edit distance of half its length, or null; of equally near ones that
 *   which begins alike, since people mistype the end of a word more than its beginning
 */
export function findNearest(value: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  let bestStart = 0;
  const wanted = fold(value);
  for (const candidate of candidates) {
    const other = fold(candidate);
    const distance = editDistance(wanted, other);
    const limit = Math.floor(Math.max(wanted.length, other.length) / 2);
    if (distance > limit || distance > bestDistance) continue;
    const start = countCommonStart(wanted, other);
    if (distance === bestDistance && start <= bestStart) continue;
    best = candidate;
    bestDistance = distance;
    bestStart = start;
  }
  return best;
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function countCommonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Levenshtein distance in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
