import { z } from "zod";
import { parseDocumentNumber, standardNumberPattern } from "../citation/index.ts";
import { changeKindTable } from "../version/index.ts";
import { civilDate, documentId, enumeration, integer, text, texts, verification } from "./fields.ts";

/** Who approves a regulation. */
export const approverTable = {
  局党组会: "party-group",
  局长办公会: "director-meeting",
  分管副局长: "deputy-director",
} as const;

/** `regulation.yaml`: the facts of a regulation that no version changes. */
export const regulationSchema = z.strictObject({
  /** Stable identifier, equal to the folder's name in capitals. */
  id: documentId("编号"),
  title: text("名称"),
  /** Identifier of a category in office.yaml. */
  category: text("类别"),
  ownerUnit: text("主责科室"),
  supportingUnits: texts("配合处室"),
  approvedBy: text("审批"),
  reviewEveryMonths: integer("评估周期（月）", 1).optional(),
  summary: text("摘要"),
  /** What this office's rule adds to the higher authority's: steps, limits, powers. */
  refinement: text("本局细化").optional(),
  keywords: texts("关键词"),
  supersedes: z.array(documentId("替代的旧制度")).default([]),
  repealedOn: civilDate("废止日").optional(),
  repealedBy: documentId("由哪件制度废止").optional(),
});
export type RegulationData = z.output<typeof regulationSchema>;

/** What a number that is not in the standard form does wrong; empty when it is too far from it. */
function explainNumberFault(written: string): string {
  // 景人发[2025]4号
  if (/[[\]【】()（）［］{}]/.test(written)) return "年份用六角括号〔〕";
  if (/[０-９]/.test(written)) return "数字用半角";
  // 景人发〔2025〕第04
  if (/〔\d{4}〕/.test(written)) return "序号不加“第”、不补零，以“号”结尾";
  return "";
}

const documentNumber = z
  .string()
  .transform((value, context) => {
    const parsed = parseDocumentNumber(value);
    if (parsed !== null) return parsed;
    const message = ["发文字号应写成“景人发〔2025〕4号”", explainNumberFault(value)]
      .filter(Boolean)
      .join("：");
    context.addIssue({ code: "custom", message, input: value });
    return z.NEVER;
  })
  .meta({
    title: "发文字号",
    pattern: standardNumberPattern.source,
    examples: ["某发〔2025〕4号"],
  });

/** A provision of the version itself: `第十七条第一款`. */
const place = z
  .string()
  .regex(/^(?:第.+条.*|附件.*)$/, { error: "位置应写成“第十七条第一款”" })
  .meta({ title: "在本版本的位置" });

/** Front matter of a version: one dated text of a regulation. */
export const versionSchema = z.strictObject({
  /** The title at that time, where it differed. */
  title: text("当时的名称").optional(),
  documentNumber,
  issuedOn: civilDate("印发日"),
  effectiveOn: civilDate("施行日"),
  /** Last day on which the version applies. */
  expiresOn: civilDate("有效期至").optional(),
  changeKind: enumeration("变动方式", changeKindTable),
  changeKindReason: text("变动方式的理由").optional(),
  changeNote: text("改了什么").optional(),
  basis: z
    .array(
      z.strictObject({
        law: text("上位依据"),
        articles: text("条文").optional(),
        note: text("说明").optional(),
      }),
    )
    .meta({ title: "上位依据" }),
  figures: z
    .array(
      z.strictObject({
        at: place,
        figure: text("数字或文字"),
        source: text("来源"),
        verified: verification(),
      }),
    )
    .default([])
    .meta({ title: "取自上位规定的数字" }),
});
export type VersionData = z.output<typeof versionSchema>;

/** `asks.yaml`: for each article its gist (条旨) and the everyday ways of asking for it. */
export const asksSchema = z.array(
  z.strictObject({
    article: place,
    gist: text("条旨"),
    asks: z.array(text("问法")).meta({ title: "问法" }),
    /** First version (key) to which the entry applies, inclusive. */
    from: civilDate("从哪个版本起").optional(),
    /** Last version (key) to which the entry applies, inclusive. */
    until: civilDate("到哪个版本止").optional(),
  }),
);
export type AsksData = z.output<typeof asksSchema>;
