import { canonicalizeNumbers } from "./canonical-numbers.ts";
import { fold } from "./fold-text.ts";
import { listUnits } from "./list-terms.ts";

/**
 * Words for Pagefind, split the same way when the index is made and when it is asked: pairs of neighbouring
 * characters with blanks between. Pagefind's own splitting differs between index and query for Chinese.
 */
export function splitForPagefind(text: string): string {
  return listUnits(canonicalizeNumbers(fold(text)).text)
    .flatMap((units) =>
      units.length === 1 ? units : units.slice(1).map((unit, position) => `${units[position] ?? ""}${unit}`),
    )
    .join(" ");
}
