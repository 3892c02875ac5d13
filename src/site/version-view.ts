import { formatCivilDate, formatTimeLimit } from "../calendar/index.ts";
import {
  backlinkKey,
  versionOn,
  type Backlink,
  type Library,
  type Regulation,
  type Version,
} from "../library/index.ts";
import type { Article, Block, Division, Item, Paragraph, Statute, Subparagraph } from "../statute/index.ts";
import { versionAddress, xmlAddress } from "./api/addresses.ts";
import { traceArticles, type ArticleChange } from "./article-history.ts";
import { comparisonOf } from "./changes-view.ts";
import { deadlineAddress } from "./deadline-view.ts";
import { markFigures } from "./mark-figures.ts";
import { describeStatus } from "./status-view.ts";
import type {
  AnnexView,
  ArticleView,
  BlockView,
  ContentsEntry,
  EmbedView,
  MarginNote,
  ProvisionView,
  TextSegment,
  VersionView,
} from "./views.ts";

/** Text of a provision → runs with links; given by the caller, who knows the library. */
export type Segmenter = (text: string, textStart: number) => readonly TextSegment[];

export interface VersionViewOptions {
  readonly library: Library;
  readonly href: (to: string) => string;
  readonly segment: Segmenter;
  readonly titleNote: string;
}

/** A version as its page shows it. */
export function buildVersionView(
  regulation: Regulation,
  version: Version,
  { library, href, segment, titleNote }: VersionViewOptions,
): VersionView {
  const status = describeStatus(regulation, version, library.office.edition);
  const history = traceArticles(regulation, version);
  const current = versionOn(regulation, library.office.edition);
  const describeHistory = (heading: string, changes: readonly ArticleChange[]): MarginNote[] => {
    const items = changes.map((change) => {
      const address = addressOfChange(change, regulation, library);
      // Beside a text that counts, another one's figures would be taken for its own; beside an old one they are asked for.
      const words = version.key < current.key && change.words !== "" ? `：${change.words}` : "";
      return { text: `${change.text}${words}`, href: address === null ? null : href(address) };
    });
    return items.length === 0 ? [] : [{ heading, items }];
  };
  const embeds = new EmbedCounter();
  const build = (blocks: readonly Block[], level: 2 | 3 | 4 | 5): BlockView[] =>
    blocks.flatMap((block): BlockView[] => {
      switch (block.type) {
        case "article":
          return [buildArticle(block, level)];
        case "text":
          return block.role === "header"
            ? []
            : [{ type: "text", segments: segment(block.text, block.textStart) }];
        case "embed":
          return [embeds.next()];
        default: {
          const { id, label, title } = block;
          const below = Math.min(level + 1, 5) as 3 | 4 | 5;
          return [{ type: "division", id, label, title, level, blocks: build(block.children, below) }];
        }
      }
    });
  const buildArticle = (article: Article, level: 2 | 3 | 4 | 5): ArticleView => ({
    type: "article",
    id: article.id,
    number: article.number,
    label: article.label,
    level,
    gist: version.gists.get(article.id)?.gist ?? null,
    citation: `《${version.title}》（${version.documentNumber.written}）${article.label}`,
    blocks: article.children.map((child) => (child.type === "embed" ? embeds.next() : buildProvision(child))),
    moved: history.moved.get(article.id) ?? null,
    notes: [
      ...describeHistory("变动", [history.changes.get(article.id) ?? []].flat()),
      ...describeHistory("以后的变动", history.later.get(article.id) ?? []),
      ...collectNotes(article, version, library, href),
    ],
  });
  const buildProvision = (node: Paragraph | Subparagraph | Item): ProvisionView => {
    const figures = version.figures
      .filter(({ verified, anchor }) => verified === "memory" && `${node.id}-`.startsWith(`${anchor}-`))
      .map(({ figure }) => figure);
    const [segments = [], ...more] = splitParagraphs(
      markFigures(segment(node.text, node.textStart), figures),
    );
    return {
      type: node.type,
      id: node.id,
      label: node.type === "paragraph" ? "" : node.label,
      segments,
      more,
      children:
        node.type === "item"
          ? []
          : node.children.map((child) => (child.type === "embed" ? embeds.next() : buildProvision(child))),
    };
  };
  const blocks = build(version.statute.children, 2);
  const annexes = version.statute.annexes.map((annex): AnnexView => {
    const { id, label, title } = annex;
    const inner = annex.children.map((child) =>
      child.type === "embed"
        ? embeds.next()
        : ({ type: "text", segments: segment(child.text, child.textStart) } as const),
    );
    return { type: "annex", id, label, title, blocks: inner };
  });
  return {
    regulationId: regulation.id,
    slug: regulation.slug,
    key: version.key,
    title: version.title,
    titleNote,
    documentNumber: version.documentNumber.written,
    issuedOn: formatCivilDate(version.issuedOn),
    effectiveOn: formatCivilDate(version.effectiveOn),
    changeNote: version.changeNote,
    status,
    address: `/regulations/${regulation.slug}/${version.key}/`,
    data: { json: versionAddress(regulation, version.key), xml: xmlAddress(regulation, version.key) },
    contents: buildContents(version.statute),
    blocks: [...blocks, ...annexes],
    articleCount: version.articles.length,
    basis: version.basis.map((entry) => describeBasis(entry, version, library)),
  };
}

/** The runs of each paragraph of a text; 项 and 目 can have several. */
export function splitParagraphs(segments: readonly TextSegment[]): TextSegment[][] {
  const paragraphs: TextSegment[][] = [[]];
  for (const segment of segments) {
    for (const [index, text] of segment.text.split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (text !== "") paragraphs.at(-1)?.push({ ...segment, text });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Embeds are numbered in document order, as `toMdx` numbers them. */
class EmbedCounter {
  #count = 0;

  next(): EmbedView {
    this.#count += 1;
    return { type: "embed", index: this.#count - 1 };
  }
}

/** The row of the comparison with the text before, where the change is shown word by word. */
function addressOfChange(
  { version, row }: ArticleChange,
  regulation: Regulation,
  library: Library,
): string | null {
  const comparison = comparisonOf(regulation, version, library);
  return comparison === null ? null : `${comparison}#${row}`;
}

/** Limits of the steps that rest on an article, each with the page that counts it from any day. */
function listLimits(
  links: readonly Backlink[],
  { flows }: Library,
  href: (to: string) => string,
): MarginNote["items"] {
  const names = new Map<string, Set<string>>();
  const limits = new Map<string, string>();
  for (const { kind, document, href: to } of links) {
    if (kind !== "flow") continue;
    const step = flows.get(document)?.steps.find(({ anchor }) => to.endsWith(`#${anchor}`));
    const address = step ? deadlineAddress(step.limit, href) : null;
    if (!step || address === null) continue;
    limits.set(address, formatTimeLimit(step.limit));
    names.set(address, (names.get(address) ?? new Set()).add(step.name));
  }
  return [...limits].map(([address, limit]) => ({
    text: `${limit}（${[...(names.get(address) ?? [])].join("、")}）`,
    href: address,
  }));
}

function collectNotes(
  article: Article,
  version: Version,
  library: Library,
  href: (to: string) => string,
): MarginNote[] {
  const links = library.backlinks.get(backlinkKey(version.regulationId, version.key, article.id)) ?? [];
  const group = (heading: string, kinds: readonly string[]): MarginNote => ({
    heading,
    items: links
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ label, href: to, outdated }) => ({
        text: outdated === undefined ? label : `${label}（引用的是${outdated.slice(0, 4)}年旧版）`,
        href: href(to),
      })),
  });
  const figures = version.figures.filter(({ articleId }) => articleId === article.id);
  const notes: MarginNote[] = [
    {
      heading: "数字出处",
      items: figures.map(({ figure, source, verified }) => ({
        text: `${figure}：${source}`,
        href: null,
        unverified: verified === "memory",
      })),
    },
    group("用在流程", ["flow"]),
    { heading: "推算期限", items: listLimits(links, library, href) },
    group("表单", ["form"]),
    group("被引用", ["regulation"]),
    group("情景", ["conduct"]),
    group("办事和权限", ["task", "service", "approval"]),
    group("要点出处", ["essay"]),
  ];
  return notes.filter(({ items }) => items.length > 0);
}

/** Contents list: divisions with the range of their articles; plain articles where there are none. */
export function buildContents(statute: Statute): ContentsEntry[] {
  const entry = (division: Division): ContentsEntry => ({
    id: division.id,
    text: [division.label, division.title].filter((part) => part && part !== division.label).length
      ? `${division.label}　${division.title}`
      : division.label,
    range: rangeOf(division),
    children: division.children.flatMap((child) => (isDivision(child) ? [entry(child)] : [])),
  });
  const divisions = statute.children.filter(isDivision).map(entry);
  const annexes = statute.annexes.map(({ id, label, title }) => ({
    id,
    text: title ? `${label}　${title}` : label,
    range: null,
    children: [],
  }));
  const articles =
    divisions.length > 0
      ? []
      : statute.children.flatMap((block) =>
          block.type === "article" ? [{ id: block.id, text: block.label, range: null, children: [] }] : [],
        );
  return [...divisions, ...articles, ...annexes];
}

function isDivision(block: Block): block is Division {
  return block.type !== "article" && block.type !== "text" && block.type !== "embed";
}

function rangeOf(division: Division): string | null {
  const labels = articleLabels(division);
  const [first] = labels;
  const last = labels.at(-1);
  if (!first || !last) return null;
  return first === last ? first : `${first}至${last}`;
}

function articleLabels(division: Division): string[] {
  return division.children.flatMap((child) =>
    child.type === "article" ? [child.label] : isDivision(child) ? articleLabels(child) : [],
  );
}

/** A higher rule with its state on the day the version took effect, and today. */
function describeBasis(
  entry: Version["basis"][number],
  version: Version,
  library: Library,
): VersionView["basis"][number] {
  const law = library.laws.find(
    ({ title, shortTitles }) => title === entry.law || shortTitles.includes(entry.law),
  );
  const edition = law?.versions.findLast((candidate) => (candidate.effectiveOn ?? "") <= version.effectiveOn);
  const ended = law?.repealedOn !== undefined && law.repealedOn <= library.office.edition;
  const detail = [entry.articles, entry.note, law?.number, edition?.label].filter(Boolean).join("，");
  return {
    title: law?.title ?? entry.law,
    detail,
    state: ended ? `已废止${law.replacedBy ? `，现为《${law.replacedBy}》` : ""}` : "",
    unverified: law?.verified === "memory" || edition?.verified === "memory",
  };
}
