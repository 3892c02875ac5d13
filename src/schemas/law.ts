import { z } from "zod";
import { civilDate, text, texts, verification } from "./fields.ts";

export const lawKinds = [
  "法律",
  "行政法规",
  "地方性法规",
  "党内法规",
  "部门规章",
  "规范性文件",
  "国家标准",
  "行业标准",
] as const;

/** `laws.yaml`: the higher rules (上位依据) that regulations rest on, with their versions and how each was verified. */
export const lawsSchema = z.array(
  z.strictObject({
    title: text("名称"),
    shortTitles: texts("简称"),
    issuer: text("制定机关").optional(),
    kind: z.enum(lawKinds).meta({ title: "类型" }),
    number: text("文号").optional(),
    verified: verification("名称怎样核实"),
    versions: z
      .array(
        z.strictObject({
          label: text("版本"),
          adoptedOn: civilDate("通过或公布日").optional(),
          effectiveOn: civilDate("施行日").optional(),
          verified: verification("日期怎样核实"),
          note: text("说明").optional(),
        }),
      )
      .default([])
      .meta({ title: "版本" }),
    repealedOn: civilDate("废止日").optional(),
    replacedBy: text("被什么替代").optional(),
    note: text("说明").optional(),
  }),
);
export type LawData = z.output<typeof lawsSchema>[number];
