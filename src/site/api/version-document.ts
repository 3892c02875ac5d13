import { z } from "zod";
import { verificationTable } from "../../schemas/index.ts";
import { divisionTypes } from "../../statute/index.ts";
import { citation } from "./citation-fields.ts";
import {
  category,
  dayOrNone,
  documentId,
  link,
  schemaAddress,
  versionFacts,
  words,
  wordsOrNone,
} from "./fields.ts";

const verified = z
  .enum(Object.values(verificationTable) as [string, ...string[]])
  .meta({ description: "怎样核实：read 已读、web 网核、memory 待核" });

const nodeId = z.string().meta({ description: "锚点，在版本里不重复，如 art-9-para-2-subpara-3" });
const number = z.string().meta({ description: "编号，如 9；第十二条之一是 12-1" });
const label = z.string().meta({ description: "印在纸上的编号，如 第九条、（三）、1." });
const text = z.string().meta({ description: "文字，不含编号和强调标记；同一项里另起的自然段前有换行" });
const citations = z.array(citation).meta({ description: "文字里的引用，位置按 UTF-16 单元数" });

const table = z
  .strictObject({
    type: z.literal("table"),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    source: z.string().meta({ description: "Markdown 原文" }),
    citations,
  })
  .meta({ id: "table", description: "表格；引用的位置在 source 里数" });

const embed = z
  .strictObject({
    type: z.literal("embed"),
    kind: z.enum(["component", "html", "code"]),
    source: z.string().meta({ description: "原文" }),
    citations,
  })
  .meta({ id: "embed", description: "条文之间的说明，不是条文" });

const textBlock = z
  .strictObject({
    type: z.literal("text"),
    role: z.enum(["header", "lead", "body"]).meta({ description: "header 题头、lead 引语、body 其他" }),
    text,
    citations,
  })
  .meta({ id: "text", description: "条文以外的文字" });

const item = z
  .strictObject({ type: z.literal("item"), id: nodeId, number, label, text, citations })
  .meta({ id: "item", description: "目" });

const subparagraph = z
  .strictObject({
    type: z.literal("subparagraph"),
    id: nodeId,
    number,
    label,
    text,
    citations,
    children: z.array(z.union([item, table, embed])),
  })
  .meta({ id: "subparagraph", description: "项" });

const paragraph = z
  .strictObject({
    type: z.literal("paragraph"),
    id: nodeId,
    number,
    text,
    citations,
    children: z.array(z.union([subparagraph, item, table, embed])),
  })
  .meta({ id: "paragraph", description: "款" });

const article = z
  .strictObject({
    type: z.literal("article"),
    id: nodeId,
    number,
    label,
    gist: z.string().nullable().meta({ description: "条旨，编者所加" }),
    deleted: z.boolean().meta({ description: "这一条已经删去，只留条号" }),
    page: link("网页上的这一条"),
    children: z.array(z.union([paragraph, table, embed])),
  })
  .meta({ id: "article", description: "条" });

const division = z
  .strictObject({
    type: z
      .enum([...divisionTypes, "preface"])
      .meta({ description: "part 编、subpart 分编、chapter 章、section 节、preface 序言" }),
    id: nodeId,
    number,
    label,
    title: z.string(),
    get children(): z.ZodArray<z.ZodType<BlockData>> {
      return z.array(block);
    },
  })
  .meta({ id: "division", description: "编、分编、章、节" });

const block: z.ZodType<BlockData> = z.union([division, article, textBlock, table, embed]);

const annex = z
  .strictObject({
    type: z.literal("annex"),
    id: nodeId,
    number,
    label,
    title: z.string(),
    children: z.array(z.union([textBlock, table, embed])),
  })
  .meta({ id: "annex", description: "附件" });

const basis = z
  .strictObject({
    title: words("上位依据的名称"),
    articles: wordsOrNone("条文"),
    number: wordsOrNone("文号"),
    edition: wordsOrNone("本版本施行时有效的版本"),
    repealedOn: dayOrNone("上位依据的废止日"),
    replacedBy: wordsOrNone("被什么替代"),
    note: wordsOrNone("说明"),
    verified: verified.nullable(),
    page: link("上位依据页").nullable(),
  })
  .meta({ id: "basis", description: "上位依据" });

const figure = z
  .strictObject({
    at: words("位置"),
    anchor: nodeId,
    figure: words("数字"),
    source: words("来源"),
    verified,
  })
  .meta({ id: "figure", description: "取自上位规定的数字" });

/** `/api/regulations/zd-23/2024-03-11.json`: one dated text as a tree. */
export const versionDocument = z
  .strictObject({
    $schema: schemaAddress,
    regulation: z.strictObject({
      id: documentId,
      title: words("现在的名称"),
      category,
      ownerUnit: words("主责科室"),
      supportingUnits: z.array(z.string()),
      approvedBy: words("审批机关"),
      links: z.strictObject({ page: link("网页"), catalogue: link("制度目录的 JSON") }),
    }),
    version: z.strictObject({ ...versionFacts, titleNote: words("题注") }),
    previous: dayOrNone("前一个版本的键"),
    next: dayOrNone("后一个版本的键"),
    basis: z.array(basis),
    figures: z.array(figure),
    body: z.array(block),
    annexes: z.array(annex),
  })
  .meta({ title: "制度文本", description: "一个版本的全文：结构树、日期、引用、上位依据" });

export type TableData = z.output<typeof table>;
export type EmbedData = z.output<typeof embed>;
export type TextData = z.output<typeof textBlock>;
export type ItemData = z.output<typeof item>;
export type SubparagraphData = z.output<typeof subparagraph>;
export type ParagraphData = z.output<typeof paragraph>;
export type ArticleData = z.output<typeof article>;
export type AnnexData = z.output<typeof annex>;
/** Written out, since divisions hold divisions. */
export interface DivisionData {
  type: (typeof divisionTypes)[number] | "preface";
  id: string;
  number: string;
  label: string;
  title: string;
  children: BlockData[];
}
export type BlockData = DivisionData | ArticleData | TextData | TableData | EmbedData;
export type VersionDocument = z.output<typeof versionDocument>;
