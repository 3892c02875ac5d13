import type { AnyRecord, ContentKind, ContentRecord, DataOf } from "../schemas/index.ts";

/** All records of one kind, in path order. */
export function recordsOf<K extends ContentKind>(records: readonly AnyRecord[], kind: K): ContentRecord<K>[] {
  // `AnyRecord` is discriminated by `kind`, which the compiler does not follow through a type parameter.
  return records.filter((record) => record.kind === kind) as unknown as ContentRecord<K>[];
}

/** Data of the one file of a kind, or `fallback` when the office has none. */
export function dataOf<K extends ContentKind>(
  records: readonly AnyRecord[],
  kind: K,
  fallback: DataOf<K>,
): DataOf<K> {
  return recordsOf(records, kind)[0]?.data ?? fallback;
}
