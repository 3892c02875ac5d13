import { formatCivilDate } from "../calendar/index.ts";
import { compareVersions, fateWords, type Comparison, type Fate } from "../compare/index.ts";
import { versionOn, type Library, type Regulation, type Version } from "../library/index.ts";

/** A text that is compared: a version of the regulation, or the last text of what it superseded. */
export interface ComparedText {
  readonly regulation: Regulation;
  readonly version: Version;
}

export interface ComparedPair {
  /** Address segment: `2020-04-01..2024-03-11`; with the predecessor's folder in front where it is another regulation. */
  readonly key: string;
  readonly old: ComparedText;
  readonly fresh: ComparedText;
}

/** Every pair of versions of a regulation, and each predecessor's last text with the first version. */
export function listPairs(
  regulation: Regulation,
  { regulations }: Pick<Library, "regulations">,
): ComparedPair[] {
  const pairs: ComparedPair[] = [];
  const { versions } = regulation;
  for (const id of regulation.supersedes) {
    const predecessor = regulations.get(id);
    const last = predecessor?.versions.at(-1);
    if (!predecessor || !last) continue;
    pairs.push({
      key: `${predecessor.slug}-${last.key}..${versions[0].key}`,
      old: { regulation: predecessor, version: last },
      fresh: { regulation, version: versions[0] },
    });
  }
  for (const [index, version] of versions.entries()) {
    for (const later of versions.slice(index + 1)) {
      pairs.push({
        key: `${version.key}..${later.key}`,
        old: { regulation, version },
        fresh: { regulation, version: later },
      });
    }
  }
  return pairs;
}

/** Address of a pair from the root. */
export function pairAddress(regulation: Regulation, key: string): string {
  return `/regulations/${regulation.slug}/compare/${key}/`;
}

export interface ComparedSide {
  readonly title: string;
  readonly number: string;
  readonly since: string;
  /** Address of the text from the root. */
  readonly address: string;
}

export interface ComparisonRowView {
  readonly id: string;
  readonly fate: Fate;
  readonly word: string;
  readonly oldLabel: string;
  readonly newLabel: string;
  readonly blocks: Comparison["rows"][number]["blocks"];
  readonly unchanged: boolean;
  /** Which texts the row is of, for the reader's ear: 第四条（修改）. */
  readonly heading: string;
}

export interface ComparisonView {
  readonly title: string;
  readonly old: ComparedSide;
  readonly fresh: ComparedSide;
  readonly summary: string;
  readonly note: string | null;
  readonly rows: readonly ComparisonRowView[];
  readonly others: readonly { readonly text: string; readonly address: string }[];
  readonly wordAddress: string;
}

/** A comparison as its page shows it. */
export function buildComparisonView(
  regulation: Regulation,
  pair: ComparedPair,
  library: Library,
): ComparisonView {
  const comparison = compareVersions(pair.old.version.statute, pair.fresh.version.statute);
  const { counts } = comparison;
  const nothing = counts.changed + counts.added + counts.deleted + counts.moved === 0;
  return {
    title: `${pair.fresh.version.title}：${pair.old.version.key} 与 ${pair.fresh.version.key} 的对照`,
    old: describeSide(pair.old),
    fresh: describeSide(pair.fresh),
    summary: nothing ? "两个文本没有实质差别。" : `${comparison.summary}，未变 ${counts.unchanged} 条。`,
    note: pair.fresh.version.changeNote,
    rows: comparison.rows.map((row, index) => ({
      id: `row-${index + 1}`,
      fate: row.fate,
      word: row.formOnly && row.fate === "unchanged" ? "仅书写形式不同" : fateWords[row.fate],
      oldLabel: row.old.map(({ label }) => label).join("、"),
      newLabel: row.new.map(({ label }) => label).join("、"),
      blocks: row.blocks,
      unchanged: row.fate === "unchanged",
      heading: row.new[0]?.label || row.old[0]?.label || "其他文字",
    })),
    others: listPairs(regulation, library)
      .filter(({ key }) => key !== pair.key)
      .map((other) => ({
        text: `${formatCivilDate(other.old.version.effectiveOn)}与${formatCivilDate(other.fresh.version.effectiveOn)}施行的文本`,
        address: pairAddress(regulation, other.key),
      })),
    wordAddress: `/regulations/${regulation.slug}/compare/${pair.key}.docx`,
  };
}

function describeSide({ regulation, version }: ComparedText): ComparedSide {
  return {
    title: version.title,
    number: version.documentNumber.written,
    since: `${formatCivilDate(version.effectiveOn)}起施行`,
    address: `/regulations/${regulation.slug}/${version.key}/`,
  };
}

/** The pair that shows what the version of the edition date, or a later one, changed; null for a first version. */
export function latestPair(regulation: Regulation, library: Library): ComparedPair | null {
  const current = versionOn(regulation, library.office.edition);
  return listPairs(regulation, library).findLast(({ fresh }) => fresh.version === current) ?? null;
}
