import { formatTimeLimit } from "../calendar/index.ts";
import type {
  SearchData,
  SearchDocument,
  SearchPassage,
  SearchRecord,
  SearchVersion,
} from "../search/index.ts";
import type { Article } from "../statute/index.ts";
import { findPeriod } from "../version/index.ts";
import { collectPinyin } from "./collect-pinyin.ts";
import { collectMatterRecords, referenceKey } from "./matter-records.ts";
import { versionOn } from "./resolve-reference.ts";
import type { Library, Regulation, Version } from "./types.ts";

/** Which texts of regulations go into a part of the index. */
export type SearchPart = "current" | "past" | "all";

/** The library → what search knows: one record per article, step, form, matter, and what is not regulated. */
export function collectSearchData(library: Library, part: SearchPart): SearchData {
  const documents: SearchDocument[] = [];
  const versions: SearchVersion[] = [];
  const records: SearchRecord[] = [];
  const categories = new Map(library.office.categories.map(({ id, name }) => [id, name]));
  const addDocument = (document: SearchDocument): number => documents.push(document) - 1;
  for (const regulation of library.regulations.values()) {
    const { id, title, slug, ownerUnit: owner, summary, keywords } = regulation;
    const category = categories.get(regulation.category) ?? "";
    const words = [...keywords, summary];
    const doc = addDocument({
      id,
      title,
      kind: "article",
      path: `/regulations/${slug}/`,
      owner,
      category,
      words,
    });
    for (const version of selectVersions(regulation, library, part)) {
      const period = findPeriod(regulation, version);
      const number = version.documentNumber.written;
      const place = versions.push({ doc, key: version.key, title: version.title, number, period }) - 1;
      records.push(...articleRecords(regulation, version, doc, place, library));
    }
  }
  if (part !== "past") addMatters(library, records, addDocument, categories);
  const { contact } = library.office;
  const synonyms = [
    ...library.thesaurus.flatMap(({ term, said }) =>
      said.map((word) => ({ word, means: [term], strict: true })),
    ),
    ...library.lexicon.map(({ word, means }) => ({ word, means, strict: false })),
  ];
  return {
    edition: library.office.edition,
    documents,
    versions,
    records,
    silent:
      part === "past"
        ? []
        : library.silent.map(({ external, ...rest }) => ({
            ...rest,
            ...(external === undefined ? {} : { external }),
          })),
    synonyms,
    pinyin: part === "past" ? null : collectPinyin({ documents, synonyms }),
    contact: contact
      ? { unit: contact.unit, ...(contact.phone === undefined ? {} : { phone: contact.phone }) }
      : null,
  };
}

function selectVersions(regulation: Regulation, { office }: Library, part: SearchPart): readonly Version[] {
  const current = regulation.versions.indexOf(versionOn(regulation, office.edition));
  if (part === "all") return regulation.versions;
  return part === "current" ? regulation.versions.slice(current) : regulation.versions.slice(0, current);
}

function articleRecords(
  regulation: Regulation,
  version: Version,
  doc: number,
  place: number,
  { office }: Library,
): SearchRecord[] {
  const past = version.key < versionOn(regulation, office.edition).key;
  const path = past ? { path: `/regulations/${regulation.slug}/${version.key}/` } : {};
  const articles = version.articles.map((article): SearchRecord => {
    const gist = version.gists.get(article.id);
    return {
      kind: "article",
      doc,
      version: place,
      article: article.number,
      label: article.label,
      anchor: article.id,
      heading: article.divisionPath.join(""),
      ...(gist ? { gist: gist.gist, asks: gist.asks } : {}),
      passages: listPassages(article),
      ...path,
    };
  });
  const annexes = version.statute.annexes.map((annex): SearchRecord => {
    const passages = annex.children.map((child) => ({
      anchor: annex.id,
      text: child.type === "embed" ? child.raw.replace(/[|\-\s]+/g, " ").trim() : child.text,
    }));
    return {
      kind: "annex",
      doc,
      version: place,
      label: annex.label,
      anchor: annex.id,
      heading: annex.title,
      passages,
      ...path,
    };
  });
  return [...articles, ...annexes];
}

function listPassages(article: Article): SearchPassage[] {
  const passages: SearchPassage[] = [];
  for (const child of article.children) {
    if (child.type === "embed") {
      passages.push({ anchor: article.id, text: child.raw.replace(/[|\s]+/g, " ").trim() });
      continue;
    }
    collect(child, passages);
  }
  return passages;
}

type Node = Exclude<Article["children"][number], { type: "embed" }>;

function collect(node: Node | Node["children"][number], passages: SearchPassage[]): void {
  if (node.type === "embed") return;
  const label = node.type === "paragraph" ? "" : node.label;
  passages.push({ anchor: node.id, text: `${label}${node.text}` });
  if (node.type !== "item") for (const child of node.children) collect(child, passages);
}

function addMatters(
  library: Library,
  records: SearchRecord[],
  addDocument: (document: SearchDocument) => number,
  categories: ReadonlyMap<string, string>,
): void {
  for (const flow of library.flows.values()) {
    const category = categories.get(library.regulations.get(flow.regulation)?.category ?? "") ?? "";
    const { id, title, slug, ownerUnit: owner } = flow;
    const doc = addDocument({
      id,
      title,
      kind: "step",
      path: `/flows/${slug}/`,
      owner,
      category,
      words: flow.keywords,
    });
    for (const step of flow.steps) {
      const limit = formatTimeLimit(step.limit);
      const text = `${step.actors.join("、")}：${step.action}时限：${limit}${step.limitFrom ? `，自${step.limitFrom}起算` : ""}。`;
      records.push({
        kind: "step",
        doc,
        article: step.id,
        label: `${step.label}${step.name}`,
        anchor: step.anchor,
        ...(step.gist === undefined ? {} : { gist: step.gist }),
        asks: step.asks,
        passages: [
          { anchor: step.anchor, text },
          ...step.branches.map(({ when, action }) => ({
            anchor: step.anchor,
            text: `${when}：${action ?? ""}`,
          })),
        ],
        basis: step.basis.map(referenceKey),
        forms: [...step.inputs, ...step.outputs].filter((name) => library.forms.has(name)),
      });
    }
  }
  for (const form of library.forms.values()) {
    const { id, title, slug, ownerUnit: owner } = form;
    const doc = addDocument({
      id,
      title,
      kind: "form",
      path: `/forms/${slug}/`,
      owner,
      category: "",
      words: [],
    });
    records.push({
      kind: "form",
      doc,
      label: title,
      passages: [{ anchor: "", text: form.purpose }],
      basis: form.basis.map(referenceKey),
    });
  }
  records.push(...collectMatterRecords(library, addDocument));
}
