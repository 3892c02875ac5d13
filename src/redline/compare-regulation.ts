import { compareVersions, fateWords, type ComparisonRow, type Segment } from "../compare/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { approverTable, changeKindTable } from "../schemas/index.ts";
import { findAffected } from "./find-affected.ts";
import { findFigures } from "./find-figures.ts";
import { findStale } from "./find-stale.ts";
import { compareFields } from "./compare-fields.ts";
import type { ArticleChange, RegulationChange, VersionChange } from "./types.ts";

export interface Libraries {
  readonly before: Library;
  readonly after: Library;
}

/** One regulation in both handbooks; null when nothing of it changed. Either side may lack it. */
export function compareRegulation(
  old: Regulation | undefined,
  fresh: Regulation | undefined,
  libraries: Libraries,
): RegulationChange | null {
  const known = fresh ?? old;
  if (!known) return null;
  const versions = compareTexts(old, fresh, libraries);
  const fields = old && fresh ? compareFields(describeRegulation(old), describeRegulation(fresh)) : [];
  if (versions.length === 0 && fields.length === 0) return null;
  const { id, title, slug } = known;
  return { kind: !old ? "added" : !fresh ? "removed" : "changed", id, title, slug, fields, versions };
}

function compareTexts(
  old: Regulation | undefined,
  fresh: Regulation | undefined,
  libraries: Libraries,
): VersionChange[] {
  const removed = (old?.versions ?? [])
    .filter(({ key }) => !fresh?.versions.some((version) => version.key === key))
    .map((version) => describeText("removed", version, null));
  const rest = (fresh?.versions ?? []).flatMap((version, index): VersionChange[] => {
    const before = old?.versions.find(({ key }) => key === version.key);
    if (before) {
      const change = compareText("edited", before, version, fresh, libraries);
      return change.articles.length > 0 ||
        change.fields.length > 0 ||
        before.statute.source !== version.statute.source
        ? [change]
        : [];
    }
    const previous = fresh?.versions[index - 1];
    return [
      previous ? compareText("new", previous, version, fresh, libraries) : describeText("new", version, null),
    ];
  });
  return [...rest, ...removed];
}

function describeText(kind: VersionChange["kind"], version: Version, old: Version | null): VersionChange {
  return {
    kind,
    key: version.key,
    documentNumber: version.documentNumber.written,
    comparedWith: old?.key ?? null,
    summary: `共 ${version.articles.length} 条`,
    fields: [],
    articles: [],
    stale: [],
  };
}

function compareText(
  kind: "new" | "edited",
  old: Version,
  fresh: Version,
  regulation: Regulation | undefined,
  libraries: Libraries,
): VersionChange {
  const { rows, summary } = compareVersions(old.statute, fresh.statute);
  const library = kind === "new" ? libraries.after : libraries.before;
  return {
    ...describeText(kind, fresh, old),
    summary,
    fields: kind === "edited" ? compareFields(describeVersion(old), describeVersion(fresh)) : [],
    articles: rows.flatMap((row) => {
      const change = describeRow(row, fresh);
      if (change === null) return [];
      const affected = regulation
        ? findAffected({ regulation, old, fresh, row }, libraries.before, libraries.after)
        : [];
      return [{ ...change, affected }];
    }),
    stale: findStale(rows, { version: old, library }, { version: fresh, library: libraries.after }),
  };
}

const kinds = { added: "added", deleted: "deleted", moved: "moved", renumbered: "moved" } as const;

function describeRow(row: ComparisonRow, fresh: Version): ArticleChange | null {
  if (row.fate === "unchanged") return null;
  const name = (units: ComparisonRow["old"]): string | null =>
    units.length === 0
      ? null
      : units.map(({ label, kind }) => label || (kind === "text" ? "条文以外的文字" : "")).join("、");
  const [article] = row.new;
  return {
    kind: row.fate in kinds ? kinds[row.fate as keyof typeof kinds] : "changed",
    old: name(row.old),
    new: name(row.new),
    fate: fateWords[row.fate],
    figures: findFigures(row.blocks),
    passages: row.blocks
      .filter((block) => block.kind !== "equal")
      .map(({ segments, old, new: now }): Segment[] => {
        const label = now?.label ?? old?.label ?? "";
        return label === "" ? [...segments] : [{ kind: "equal", text: label }, ...segments];
      }),
    affected: [],
    gist: article === undefined ? null : (fresh.gists.get(article.id)?.gist ?? null),
  };
}

function wordOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.entries(table).find(([, entry]) => entry === value)?.[0] ?? value;
}

function describeRegulation(regulation: Regulation): Record<string, string> {
  return {
    名称: regulation.title,
    类别: regulation.category,
    主责科室: regulation.ownerUnit,
    配合处室: regulation.supportingUnits.join("、"),
    审批: wordOf(approverTable, regulation.approvedBy),
    "评估周期（月）": String(regulation.reviewEveryMonths ?? ""),
    摘要: regulation.summary,
    本局细化: regulation.refinement ?? "",
    关键词: regulation.keywords.join("、"),
    替代的旧制度: regulation.supersedes.join("、"),
    废止日: regulation.repealedOn ?? "",
    由哪件制度废止: regulation.repealedBy ?? "",
  };
}

function describeVersion(version: Version): Record<string, string> {
  return {
    当时的名称: version.title,
    发文字号: version.documentNumber.written,
    印发日: version.issuedOn,
    有效期至: version.expiresOn ?? "",
    变动方式: wordOf(changeKindTable, version.changeKind),
    改了什么: version.changeNote ?? "",
    变动方式的理由: version.changeKindReason ?? "",
    上位依据: version.basis
      .map(({ law, articles, note }) => [law, articles, note].filter(Boolean).join(""))
      .join("、"),
  };
}
