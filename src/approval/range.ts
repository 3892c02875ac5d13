import type { Range } from "./types.ts";

/** Parts of the unit that are compared: a hundredth of a yuan or of a day, so that no binary fraction decides. */
const parts = 100;

/** Whether `value` (yuan or days) lies in the range, ends as the range says. */
export function contains(range: Range, value: number): boolean {
  const at = Math.round(value * parts);
  const { over, from, upTo, under } = range;
  return (
    (over === undefined || at > over * parts) &&
    (from === undefined || at >= from * parts) &&
    (upTo === undefined || at <= upTo * parts) &&
    (under === undefined || at < under * parts)
  );
}

/** Whether an end of the range lies exactly at `value`. */
export function endsAt({ over, from, upTo, under }: Range, value: number): boolean {
  return [over, from, upTo, under].some(
    (end) => end !== undefined && Math.round(value * parts) === end * parts,
  );
}
