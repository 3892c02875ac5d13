import type { FieldChange } from "./types.ts";

/** Named values of two sides → those that differ; an empty text is none. */
export function compareFields(
  old: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
): FieldChange[] {
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].flatMap((field) => {
    const before = old[field] || null;
    const after = fresh[field] || null;
    return before === after ? [] : [{ field, old: before, new: after }];
  });
}
