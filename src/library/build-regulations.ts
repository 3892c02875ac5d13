import { compareCivilDates, type CivilDate } from "../calendar/index.ts";
import { formatArticleLabel } from "../numerals/index.ts";
import { createLineIndex } from "../diagnostics/index.ts";
import type { AnyRecord, ContentRecord } from "../schemas/index.ts";
import { parseStatute } from "../statute/index.ts";
import { listArticles, locateProvision } from "./locate-provision.ts";
import { recordsOf } from "./records.ts";
import type { Reporter } from "./report.ts";
import type { ArticleGist, Figure, Regulation, Version } from "./types.ts";

/** Regulation folders → regulations with their versions, in catalogue order (by identifier). */
export function buildRegulations(
  records: readonly AnyRecord[],
  categories: readonly string[],
  report: Reporter,
): Map<string, Regulation> {
  const versionsBySlug = groupVersions(records);
  const asksBySlug = new Map(recordsOf(records, "asks").map((record) => [record.key, record]));
  const supersededBy = collectSuccessors(records);
  const regulations = new Map<string, Regulation>();
  for (const record of recordsOf(records, "regulation").sort((a, b) => compareIds(a.data.id, b.data.id))) {
    const { data, key: slug } = record;
    if (data.id.toLowerCase() !== slug) {
      report.at(record, ["id"], "id-folder", `编号“${data.id}”与文件夹名“${slug}”不一致`, {
        note: `文件夹名写成 ${data.id.toLowerCase()}`,
      });
    }
    if (!categories.includes(data.category)) {
      report.unknown(record, ["category"], "unknown-category", "类别", data.category, categories);
    }
    const versionRecords = versionsBySlug.get(slug) ?? [];
    const versions = versionRecords.map((version) =>
      buildVersion(version, record, asksBySlug.get(slug), report),
    );
    const [first, ...rest] = versions.sort((a, b) => compareCivilDates(a.key, b.key));
    if (!first) {
      report.at(record, [], "no-version", `“${data.title}”没有可用的版本`, {
        note: `在 regulations/${slug}/ 里放一个以施行日期命名的 .mdx 文件`,
      });
      continue;
    }
    checkAsks(asksBySlug.get(slug), versions, report);
    regulations.set(data.id, {
      ...data,
      slug,
      repealedOn: data.repealedOn ?? null,
      repealedBy: data.repealedBy ?? null,
      supersededBy: supersededBy.get(data.id) ?? [],
      supersededOn: firstDayOf(supersededBy.get(data.id) ?? [], records),
      versions: [first, ...rest],
      file: record.content.file,
    });
  }
  reportHomelessVersions(records, versionsBySlug, report);
  return regulations;
}

/** `ZD-2` before `ZD-10`; prefixes alphabetically, historical files (H-) last as their letter sorts. */
export function compareIds(a: string, b: string): number {
  const [prefixA = "", numberA = "0"] = a.split("-");
  const [prefixB = "", numberB = "0"] = b.split("-");
  if (prefixA !== prefixB) return prefixA === "H" ? 1 : prefixB === "H" ? -1 : prefixA < prefixB ? -1 : 1;
  return Number(numberA) - Number(numberB);
}

function groupVersions(records: readonly AnyRecord[]): Map<string, ContentRecord<"version">[]> {
  const groups = new Map<string, ContentRecord<"version">[]>();
  for (const record of recordsOf(records, "version")) {
    const slug = record.key.slice(0, record.key.indexOf("/"));
    const group = groups.get(slug);
    if (group) group.push(record);
    else groups.set(slug, [record]);
  }
  return groups;
}

function collectSuccessors(records: readonly AnyRecord[]): Map<string, string[]> {
  const successors = new Map<string, string[]>();
  for (const { data } of recordsOf(records, "regulation")) {
    for (const old of data.supersedes) successors.set(old, [...(successors.get(old) ?? []), data.id]);
  }
  return successors;
}

/** First day on which one of the named regulations applies. */
function firstDayOf(ids: readonly string[], records: readonly AnyRecord[]): CivilDate | null {
  const slugs = new Set(ids.map((id) => id.toLowerCase()));
  const days = recordsOf(records, "version")
    .filter(({ key }) => slugs.has(key.slice(0, key.indexOf("/"))))
    .map(({ data }) => data.effectiveOn);
  return days.sort(compareCivilDates)[0] ?? null;
}

function reportHomelessVersions(
  records: readonly AnyRecord[],
  groups: ReadonlyMap<string, readonly ContentRecord<"version">[]>,
  report: Reporter,
): void {
  const known = new Set(recordsOf(records, "regulation").map((record) => record.key));
  for (const [slug, versions] of groups) {
    const [version] = versions;
    if (known.has(slug) || !version) continue;
    report.at(version, [], "no-regulation", `文件夹 ${slug} 里没有可用的 regulation.yaml`, {
      note: "补上 regulation.yaml，或改正其中的错误",
    });
  }
}

function buildVersion(
  record: ContentRecord<"version">,
  regulation: ContentRecord<"regulation">,
  asks: ContentRecord<"asks"> | undefined,
  report: Reporter,
): Version {
  const { data, content } = record;
  const key = record.key.slice(record.key.indexOf("/") + 1);
  if (key !== data.effectiveOn) {
    report.at(
      record,
      ["effectiveOn"],
      "version-file-name",
      `施行日 ${data.effectiveOn} 与文件名 ${key}.mdx 不一致`,
      {
        note: `把文件改名为 ${data.effectiveOn}.mdx，或改正施行日`,
      },
    );
  }
  const statute = parseStatute(content.body, { file: content.file, startLine: content.bodyLine });
  report.messages.push(...statute.diagnostics);
  const title = data.title ?? regulation.data.title;
  if (statute.title && normalize(statute.title.text) !== normalize(title)) {
    const lines = createLineIndex(content.body, content.bodyLine);
    const place = { file: content.file, ...lines.locate(statute.title.span.start) };
    report.place(place, "title-mismatch", `正文标题“${statute.title.text}”与名称“${title}”不一致`, {
      note: "改正标题；当时名称不同的，在说明部分写 title",
    });
  }
  if (!statute.title) {
    report.place({ file: content.file, line: content.bodyLine, column: 1 }, "title-missing", "正文没有标题", {
      note: `在第一条前面写一行“# ${title}”`,
    });
  }
  reportDigits(listArticles(statute), record, report);
  const base = { statute, articles: listArticles(statute) };
  return {
    ...base,
    key: data.effectiveOn,
    regulationId: regulation.data.id,
    title,
    documentNumber: data.documentNumber,
    issuedOn: data.issuedOn,
    effectiveOn: data.effectiveOn,
    expiresOn: data.expiresOn ?? null,
    changeKind: data.changeKind,
    changeKindReason: data.changeKindReason ?? null,
    changeNote: data.changeNote ?? null,
    basis: data.basis,
    figures: buildFigures(record, statute, report),
    gists: buildGists(asks, data.effectiveOn, base.articles),
    path: content.path,
    file: content.file,
    bodyLine: content.bodyLine,
  };
}

/** 第4条 is read as 第四条, but cannot be cited like that. */
function reportDigits(
  articles: Version["articles"],
  { content }: ContentRecord<"version">,
  report: Reporter,
): void {
  for (const { label, number, line, column } of articles) {
    if (!/[0-9０-９]/.test(label)) continue;
    const written = /^[1-9]\d*(?:-\d+)*$/.test(number) ? formatArticleLabel(number) : null;
    const reason = `条号写成了“${label}”，应当用中文数字`;
    const extra = written === null ? {} : { expected: [written], note: `改为${written}` };
    report.place({ file: content.file, line, column }, "article-digits", reason, extra);
  }
}

function normalize(title: string): string {
  return title.replace(/\s+/g, "");
}

function buildFigures(
  record: ContentRecord<"version">,
  statute: Version["statute"],
  report: Reporter,
): Figure[] {
  return record.data.figures.flatMap((entry, index): Figure[] => {
    const found = locateProvision(statute, entry.at);
    if ("missing" in found) {
      report.at(record, ["figures", index, "at"], "figure-place", `没有“${entry.at}”：${found.missing}`);
      return [];
    }
    const { article, provision } = found;
    if (!textOf(provision).includes(entry.figure)) {
      report.at(record, ["figures", index, "figure"], "figure-text", `“${entry.at}”里没有“${entry.figure}”`, {
        note: "数字要与条文里写的一字不差",
      });
    }
    const { at, figure, source, verified } = entry;
    return [{ at, figure, source, verified, anchor: provision.id, articleId: article.id }];
  });
}

/** All visible text of a provision and what stands below it. */
function textOf(node: { readonly text?: string; readonly children?: readonly object[] }): string {
  const below = (node.children ?? []).map((child) => textOf(child as Parameters<typeof textOf>[0]));
  return [node.text ?? "", ...below].join("");
}

function buildGists(
  asks: ContentRecord<"asks"> | undefined,
  key: string,
  articles: Version["articles"],
): Map<string, ArticleGist> {
  const gists = new Map<string, ArticleGist>();
  for (const entry of asks?.data ?? []) {
    if ((entry.from && key < entry.from) || (entry.until && key > entry.until)) continue;
    const article = articles.find(({ label }) => label === entry.article);
    if (article) gists.set(article.id, { articleId: article.id, gist: entry.gist, asks: entry.asks });
  }
  return gists;
}

function checkAsks(
  asks: ContentRecord<"asks"> | undefined,
  versions: readonly Version[],
  report: Reporter,
): void {
  if (!asks) return;
  for (const [index, entry] of asks.data.entries()) {
    const covered = versions.filter(
      ({ key }) => !(entry.from && key < entry.from) && !(entry.until && key > entry.until),
    );
    for (const [field, key] of [
      ["from", entry.from],
      ["until", entry.until],
    ] as const) {
      if (key && !versions.some((version) => version.key === key)) {
        report.at(asks, [index, field], "asks-version", `没有 ${key} 这个版本`, {
          expected: versions.map((version) => version.key),
        });
      }
    }
    if (!covered.some(({ articles }) => articles.some(({ label }) => label === entry.article))) {
      const last = covered.at(-1)?.articles.at(-1)?.label;
      report.at(
        asks,
        [index, "article"],
        "asks-article",
        `没有“${entry.article}”${last ? `：到${last}为止` : ""}`,
      );
    }
  }
}
