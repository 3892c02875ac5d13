import { packText, unpackText, type PackedText } from "./pack-text.ts";
import type { SearchData, SearchRecord } from "./types.ts";

/** An index part as it travels. */
export type PackedData = PackedText | { readonly data: SearchData };

/** Like fields stand side by side: alike texts next to each other compress better. */
interface Columns extends Omit<SearchData, "records"> {
  readonly records: readonly Omit<SearchRecord, "asks" | "passages">[];
  readonly asks: readonly (readonly string[] | 0)[];
  readonly anchors: readonly (readonly string[])[];
  readonly texts: readonly (readonly string[])[];
}

/** An index part → what is written into its script. */
export function packData(data: SearchData): PackedData {
  const { records, ...rest } = data;
  const columns: Columns = {
    ...rest,
    records: records.map(({ asks: _asks, passages: _passages, ...record }) => record),
    asks: records.map(({ asks }) => asks ?? 0),
    anchors: records.map(({ passages }) => passages.map(({ anchor }) => anchor)),
    texts: records.map(({ passages }) => passages.map(({ text }) => text)),
  };
  return packText(JSON.stringify(columns)) ?? { data };
}

/** The way back. */
export function unpackData(packed: PackedData): SearchData {
  if ("data" in packed) return packed.data;
  const { asks, anchors, texts, ...columns } = JSON.parse(unpackText(packed)) as Columns;
  return {
    ...columns,
    records: columns.records.map((record, at): SearchRecord => {
      const ways = asks[at];
      return {
        ...record,
        ...(ways ? { asks: ways } : {}),
        passages: (texts[at] ?? []).map((text, place) => ({ anchor: anchors[at]?.[place] ?? "", text })),
      };
    }),
  };
}
