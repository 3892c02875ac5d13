import { formatCivilDate } from "../calendar/index.ts";
import type {
  Affected,
  ArticleChange,
  DocumentChange,
  FieldChange,
  FigureChange,
  FileChange,
  Redline,
  RegulationChange,
  VersionChange,
} from "./types.ts";

/** The words of a redline, the same in every form of output. */

const kindWords = { changed: "改", added: "增", deleted: "删", moved: "移", removed: "删" } as const;
const typeWords = { flow: "流程", form: "表单", approval: "审批权限" } as const;

/** `改`. */
export function nameKind(kind: keyof typeof kindWords): string {
  return kindWords[kind];
}

/** `改 1 件制度、1 条流程；另有 2 个文件变动`; `没有变动`. */
export function summarizeRedline({ regulations, documents, files }: Redline): string {
  const count = (type: DocumentChange["type"]): number =>
    documents.filter((each) => each.type === type).length;
  const parts = [
    [regulations.length, "件制度"],
    [count("flow"), "条流程"],
    [count("form"), "张表单"],
    [count("approval"), "项审批权限"],
    [files.length, "个其他文件"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return told.length === 0 ? "没有变动" : `涉及 ${told.join("、")}`;
}

/** `《经费报销实施细则》（ZD-23）`. */
export function nameRegulation({ title, id, kind }: RegulationChange): string {
  const word = kind === "added" ? "，新制度" : kind === "removed" ? "，整件删去" : "";
  return `《${title}》（${id}）${word}`;
}

/** `新文本 景人办发〔2027〕1号，2027年3月1日起施行，与2024年3月11日的文本相比：改 1 条`. */
export function nameVersion(version: VersionChange): string {
  const day = formatCivilDate(version.key);
  switch (version.kind) {
    case "removed":
      return `${day}施行的文本（${version.documentNumber}）被删去`;
    case "edited":
      return `${day}施行的文本（${version.documentNumber}）被直接改动：${version.summary}`;
    case "new": {
      const compared =
        version.comparedWith === null
          ? "首个文本"
          : `与${formatCivilDate(version.comparedWith)}施行的文本相比`;
      return `新文本${version.documentNumber}，${day}起施行，${compared}：${version.summary}`;
    }
  }
}

/** `第四条`, `第六条（原第五条）`, `原第八条`. */
export function nameArticle({ old, new: fresh }: ArticleChange): string {
  if (fresh === null) return `原${old ?? ""}`;
  return old === null || old === fresh ? fresh : `${fresh}（原${old}）`;
}

/** `20日→15日、增加3人`. */
export function nameFigures(figures: readonly FigureChange[]): string {
  return figures
    .map(({ old, new: fresh }) =>
      old === null ? `增加${fresh ?? ""}` : fresh === null ? `删去${old}` : `${old}→${fresh}`,
    )
    .join("、");
}

/** `时限：20个工作日→15个工作日`. */
export function nameField({ field, old, new: fresh }: FieldChange): string {
  if (old === null) return `${field}：增加“${fresh ?? ""}”`;
  return fresh === null ? `${field}：删去“${old}”` : `${field}：${old}→${fresh}`;
}

/** `LC-13 第②步（仍写20个工作日）、BD-24、3 处引用须同步`; what the change already touched stands behind; null for none. */
export function nameAffected(affected: readonly Affected[]): string | null {
  const open = affected.filter(({ state }) => state !== "changed");
  const done = affected.filter(({ state }) => state === "changed");
  const parts = [
    open.length === 0 ? "" : `${listAffected(open)}须同步`,
    done.length === 0 ? "" : `${listAffected(done)}本次已改`,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join("；");
}

function listAffected(affected: readonly Affected[]): string {
  const steps = affected
    .filter(({ kind }) => kind === "flow-step")
    .map(
      ({ document, place, reason }) => `${document} ${place ?? ""}${reason === null ? "" : `（${reason}）`}`,
    );
  const forms = affected.filter(({ kind }) => kind === "form").map(({ document }) => document);
  const counts = (
    [
      ["citation", "处引用"],
      ["approval", "项审批权限"],
      ["task", "件“我要办”"],
      ["service", "项人事业务"],
      ["conduct", "个行为情景"],
      ["essay", "个要点"],
    ] as const
  ).flatMap(([kind, word]) => {
    const count = affected.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return [...steps, ...forms, ...counts].join("、");
}

/** `流程 LC-13 经费报销`. */
export function nameDocument({ kind, type, id, title }: DocumentChange): string {
  const name = type === "approval" ? title : `${id} ${title}`;
  return `${kindWords[kind]}　${typeWords[type]} ${name}`;
}

/** `改　我要办 tasks/travel.mdx`. */
export function nameFile({ kind, path, label }: FileChange): string {
  return `${kindWords[kind]}　${label} ${path}`;
}
