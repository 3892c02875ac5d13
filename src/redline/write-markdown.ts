import {
  nameDocument,
  nameField,
  nameFile,
  nameKind,
  nameRegulation,
  nameVersion,
  summarizeRedline,
} from "./describe.ts";
import type { Redline } from "./types.ts";
import { headArticle, writePassage } from "./write-text.ts";

/** By this line a pipeline finds the comment that it wrote before. */
export const markdownMark = "<!-- handbook-redline -->";

/** A redline as a comment on a pull or merge request. */
export function writeMarkdown(redline: Redline): string {
  const marks = {
    deleted: (text: string) => mark("del", text),
    inserted: (text: string) => mark("ins", text),
  };
  const lines = [
    markdownMark,
    "## 这次改动改了什么",
    "",
    `与 \`${redline.base}\` 相比，${summarizeRedline(redline)}。`,
  ];
  for (const regulation of redline.regulations) {
    lines.push("", `### ${escape(nameRegulation(regulation))}`, "");
    lines.push(...regulation.fields.map((field) => `- ${escape(nameField(field))}`));
    for (const version of regulation.versions) {
      lines.push("", `**${escape(nameVersion(version))}**`, "");
      lines.push(...version.fields.map((field) => `- ${escape(nameField(field))}`));
      for (const article of version.articles) {
        lines.push(`- **${nameKind(article.kind)}** ${escape(headArticle(article))}`);
        const passages = article.passages.map((passage) =>
          writePassage(
            passage.map((segment) => ({ ...segment, text: escape(segment.text) })),
            marks,
          ),
        );
        lines.push(...passages.map((passage) => `  > ${passage}\n`));
      }
      lines.push(...version.stale.map(({ reason }) => `- **须核对** ${escape(reason)}`));
    }
  }
  if (redline.documents.length > 0) lines.push("", "### 流程、表单和审批权限", "");
  for (const document of redline.documents) {
    lines.push(`- ${escape(nameDocument(document))}`);
    lines.push(
      ...document.parts.map(({ place, change }) => `  - ${escape(`${place ?? ""}${nameField(change)}`)}`),
    );
  }
  if (redline.files.length > 0)
    lines.push("", "### 其他文件", "", ...redline.files.map((file) => `- ${escape(nameFile(file))}`));
  return `${lines.join("\n")}\n`;
}

/** HTML, since beside Chinese punctuation the stars and tildes of Markdown neither open nor close. */
function mark(tag: "del" | "ins", text: string): string {
  return text === "" ? "" : `<${tag}>${text}</${tag}>`;
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/\n+/g, " ");
}
