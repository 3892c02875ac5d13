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
import type { Affected, ArticleChange, Redline } from "./types.ts";

// One page that goes by mail and is read from disk: its few rules stand in it. No script, nothing from outside.
const style = `
:root { color-scheme: light dark; --line: #8886; --deleted: #b3261e; --inserted: #146c2e; }
@media (prefers-color-scheme: dark) { :root { --deleted: #ff9b8f; --inserted: #7fd99a; } }
body { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; line-height: 1.75;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1rem; } h4 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
del { color: var(--deleted); } ins { color: var(--inserted); text-decoration-thickness: 2px; }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); }
.kind { display: inline-block; min-width: 1.5em; text-align: center; border: 1px solid; border-radius: 2px; margin-right: 0.5em; font-size: 0.85em; }
.open { font-weight: 600; } ul { padding-left: 1.25rem; } li small { opacity: 0.8; }
@media print { body { padding: 0; } h4, blockquote { break-inside: avoid; } }
`.trim();

/** A redline as one self-contained page. */
export function writeHtml(redline: Redline, title: string): string {
  const body = [
    `<h1>${escape(title)}</h1>`,
    `<p>与 ${escape(redline.base)} 相比，${escape(summarizeRedline(redline))}。<del>删去的文字</del>带删除线，<ins>增加的文字</ins>带下划线。</p>`,
    ...redline.regulations.flatMap((regulation) => [
      `<h2>${escape(nameRegulation(regulation))}</h2>`,
      list(regulation.fields.map((field) => escape(nameField(field)))),
      ...regulation.versions.flatMap((version) => [
        `<h3>${escape(nameVersion(version))}</h3>`,
        list(version.fields.map((field) => escape(nameField(field)))),
        ...version.articles.map(writeArticle),
        list(version.stale.map(({ reason }) => `<span class="open">须核对</span>　${escape(reason)}`)),
      ]),
    ]),
    redline.documents.length === 0 ? "" : "<h2>流程、表单和审批权限</h2>",
    ...redline.documents.flatMap((document) => [
      `<h4>${escape(nameDocument(document))}</h4>`,
      list(document.parts.map(({ place, change }) => escape(`${place ?? ""}${nameField(change)}`))),
    ]),
    redline.files.length === 0 ? "" : "<h2>其他文件</h2>",
    list(redline.files.map((file) => escape(nameFile(file)))),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body.filter(Boolean).join("\n")}
</body>
</html>
`;
}

function writeArticle(article: ArticleChange): string {
  const figures = nameFigures(article.figures);
  const summary = nameAffected(article.affected);
  return [
    `<h4><span class="kind">${nameKind(article.kind)}</span>${escape(nameArticle(article))}${figures && ` ${escape(figures)}`}</h4>`,
    ...article.passages.map(
      (passage) =>
        `<blockquote>${passage
          .map(({ kind, text }) =>
            kind === "equal"
              ? escape(text)
              : kind === "delete"
                ? `<del>${escape(text)}</del>`
                : `<ins>${escape(text)}</ins>`,
          )
          .join("")}</blockquote>`,
    ),
    summary === null ? "" : `<p>${escape(summary)}</p>`,
    list(article.affected.map(writeAffected)),
  ]
    .filter(Boolean)
    .join("\n");
}

const stateWords = { check: "须核对", conflict: "须同步", changed: "本次已改" } as const;

function writeAffected({ document, label, state, reason }: Affected): string {
  const open = state === "changed" ? "" : ' class="open"';
  return `<span${open}>${stateWords[state]}</span>　${escape(label)}<small>（${escape(document)}${reason === null ? "" : `，${escape(reason)}`}）</small>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
