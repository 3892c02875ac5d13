import type { Segment } from "../compare/index.ts";
import {
  nameAffected,
  nameArticle,
  nameDocument,
  nameField,
  nameFigures,
  nameFile,
  nameKind,
  nameRegulation,
  nameVersion,
  summarizeRedline,
} from "./describe.ts";
import type { ArticleChange, Redline } from "./types.ts";

/** How changed words are marked. */
export interface Marks {
  readonly deleted: (text: string) => string;
  readonly inserted: (text: string) => string;
}

/** More equal text than this around a change is cut. */
const context = 24;

/** A redline for a terminal: one line a change, the changed words below it. */
export function writeText(redline: Redline): string {
  const marks = {
    deleted: (text: string) => `[删：${text}]`,
    inserted: (text: string) => `[增：${text}]`,
  };
  const lines = [`与 ${redline.base} 相比，${summarizeRedline(redline)}。`];
  for (const regulation of redline.regulations) {
    lines.push("", nameRegulation(regulation), ...regulation.fields.map((field) => `  ${nameField(field)}`));
    for (const version of regulation.versions) {
      lines.push(
        `  ${nameVersion(version)}`,
        ...version.fields.map((field) => `    ${nameField(field)}`),
        ...version.articles.flatMap((article) => writeArticle(article, marks).map((line) => `    ${line}`)),
        ...version.stale.map(({ reason }) => `    须核对：${reason}`),
      );
    }
  }
  if (redline.documents.length > 0) lines.push("");
  for (const document of redline.documents) {
    lines.push(
      nameDocument(document),
      ...document.parts.map(({ place, change }) => `    ${place ?? ""}${nameField(change)}`),
    );
  }
  if (redline.files.length > 0) lines.push("", ...redline.files.map(nameFile));
  return `${lines.join("\n")}\n`;
}

function writeArticle(article: ArticleChange, marks: Marks): string[] {
  return [
    `${nameKind(article.kind)}　${headArticle(article)}`,
    ...article.passages.map((passage) => `      ${writePassage(passage, marks)}`),
  ];
}

/** `第四条 20日→15日：LC-13 第②步、BD-24、3 处引用须同步`. */
export function headArticle(article: ArticleChange): string {
  const figures = nameFigures(article.figures);
  const affected = nameAffected(article.affected);
  return `${nameArticle(article)}${figures && ` ${figures}`}${affected === null ? "" : `：${affected}`}`;
}

/** A changed passage with its marks; long stretches without change are cut in the middle. */
export function writePassage(passage: readonly Segment[], { deleted, inserted }: Marks): string {
  return passage
    .map(({ kind, text }, index) => {
      const flat = text.replace(/\n/g, " ");
      if (kind === "delete") return deleted(flat);
      if (kind === "insert") return inserted(flat);
      return cut(flat, index === 0, index === passage.length - 1);
    })
    .join("");
}

function cut(text: string, first: boolean, last: boolean): string {
  const characters = [...text];
  const kept = first || last ? context : 2 * context;
  if (characters.length <= kept + 4) return text;
  if (first) return `……${characters.slice(-context).join("")}`;
  if (last) return `${characters.slice(0, context).join("")}……`;
  return `${characters.slice(0, context).join("")}……${characters.slice(-context).join("")}`;
}
