import { z } from "zod";
import { standings } from "../../citation/index.ts";
import { day, documentId, link, words, wordsOrNone } from "./fields.ts";

const offsets = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const written = z.string().meta({ description: "原文怎样写" });

const successor = z
  .union([
    z.strictObject({ kind: z.literal("version"), on: day("从哪一天起"), key: words("新版本的键") }),
    z.strictObject({
      kind: z.literal("work"),
      on: day("从哪一天起"),
      by: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    }),
  ])
  .meta({ id: "successor", description: "被引的文本后来由什么代替" });

const standing = z.enum(standings).meta({
  description:
    "引用生效那天，被引文本：in-force 有效、not-yet-in-force 尚未生效、superseded 已被新版代替、ended 已废止或失效",
});

const work = z
  .union([
    z.strictObject({ kind: z.literal("internal") }).meta({ description: "本文件自己" }),
    z
      .strictObject({
        kind: z.literal("regulation"),
        id: documentId,
        title: words("被引制度的名称"),
        version: wordsOrNone("被引版本的键"),
        standing,
        supersededBy: successor.nullable(),
      })
      .meta({ description: "手册里的另一件制度" }),
    z
      .strictObject({
        kind: z.literal("law"),
        title: words("上位依据的名称"),
        version: wordsOrNone("被引版本"),
        standing,
        supersededBy: successor.nullable(),
      })
      .meta({ description: "上位依据" }),
    z
      .strictObject({ kind: z.literal("planned"), id: documentId, title: z.string() })
      .meta({ description: "还没有成文的文件" }),
    z
      .strictObject({ kind: z.literal("unresolved"), reason: z.string() })
      .meta({ description: "手册不知道的文件" }),
  ])
  .meta({ id: "citedWork", description: "引的是哪件文件" });

const target = z
  .union([
    z
      .strictObject({
        ...offsets,
        text: written,
        status: z.literal("found"),
        anchors: z.array(z.string()).min(1).meta({ description: "被引条款的锚点；一段范围有几个" }),
        exact: z.boolean().meta({ description: "false：锚点是离被引处最近的一处" }),
        page: link("网页上的被引条款"),
      })
      .meta({ description: "找到了" }),
    z
      .strictObject({ ...offsets, text: written, status: z.literal("unchecked") })
      .meta({ description: "知道是哪件文件，手册里没有它的文本" }),
    z
      .strictObject({ ...offsets, text: written, status: z.literal("unresolved"), reason: z.string() })
      .meta({ description: "没有找到" }),
  ])
  .meta({ id: "citationTarget", description: "引的是哪一条、款、项" });

/** One mention in a text. */
export const citation = z
  .strictObject({
    ...offsets,
    text: written,
    work,
    page: link("被引文件的网页").nullable(),
    targets: z.array(target).meta({ description: "只提名称的为空" }),
  })
  .meta({ id: "citation", description: "一处引用" });
export type CitationData = z.output<typeof citation>;
