import { z } from "zod";
import {
  category,
  count,
  day,
  dayOrNone,
  documentId,
  link,
  schemaAddress,
  status,
  versionFacts,
  words,
  wordsOrNone,
} from "./fields.ts";

const versionEntry = z
  .strictObject({ ...versionFacts, articles: count("条数") })
  .meta({ id: "versionEntry", description: "一个版本" });

const regulationEntry = z
  .strictObject({
    id: documentId,
    title: words("现在的名称"),
    category,
    ownerUnit: words("主责科室"),
    supportingUnits: z.array(z.string()).meta({ description: "配合处室" }),
    approvedBy: words("审批机关"),
    reviewEveryMonths: z.int().positive().nullable().meta({ description: "每几个月评估一次" }),
    summary: words("摘要，以条文为准"),
    refinement: wordsOrNone("本局细化了什么"),
    keywords: z.array(z.string()),
    supersedes: z.array(documentId).meta({ description: "它替代的旧制度" }),
    supersededBy: z.array(documentId).meta({ description: "替代它的制度" }),
    repealedBy: documentId.nullable().meta({ description: "明令废止它的制度" }),
    endsOn: dayOrNone("整件制度从哪一天起不再适用：废止日或被替代日"),
    status,
    links: z.strictObject({ page: link("网页，显示读者当天适用的文本") }),
    versions: z.array(versionEntry).min(1).meta({ description: "按施行日从早到晚" }),
  })
  .meta({ id: "regulation", description: "一件制度" });

/** `/api/regulations.json`: every regulation with its versions, dates and numbers. */
export const regulationsDocument = z
  .strictObject({
    $schema: schemaAddress,
    handbook: z.strictObject({
      title: words("手册名称"),
      office: words("单位"),
      notice: wordsOrNone("关于手册的说明"),
      confidentiality: wordsOrNone("内部标识"),
      edition: day("版本日期"),
    }),
    categories: z.array(category),
    regulations: z.array(regulationEntry),
  })
  .meta({ title: "制度目录", description: "全部制度及其历次版本" });
export type RegulationsDocument = z.output<typeof regulationsDocument>;
