/** Whether article `next` comes right behind article `last`: 9 → 10, 12 → 12-1, 12-1 → 12-2, 12-1 → 13. */
export function follows(last: string, next: string): boolean {
  const [base = "", ...inserted] = last.split("-");
  if (next === String(Number(base) + 1)) return true;
  if (next === `${last}-1`) return true;
  if (inserted.length === 0) return false;
  const rank = Number(inserted[inserted.length - 1]) + 1;
  return next === [base, ...inserted.slice(0, -1), rank].join("-");
}

/** The number before any 之: `"12-1"` → 12. */
export function baseOf(number: string): number {
  return Number(number.split("-", 1)[0]);
}

/**
 * The numbers from `from` to `to` that are missing in a set, printed as ranges: `第十六条、第十八条至第二十条`.
 * @returns "" when none is missing.
 */
export function listMissing(
  from: number,
  to: number,
  present: ReadonlySet<number>,
  print: (value: number) => string,
): string {
  const ranges: string[] = [];
  for (let value = from; value <= to; value += 1) {
    if (present.has(value)) continue;
    const first = value;
    while (value < to && !present.has(value + 1)) value += 1;
    ranges.push(first === value ? print(first) : `${print(first)}至${print(value)}`);
  }
  return ranges.join("、");
}
