import { z } from "zod";
import { decimalOrNone, documentId, integer, provisionReference, text, texts } from "./fields.ts";

export const serviceKinds = ["行政许可", "行政确认", "公共服务", "内部审批", "备案", "其他"] as const;

const totals = (label: string) =>
  z
    .strictObject({
      steps: decimalOrNone("环节"),
      days: decimalOrNone("工作日"),
      materials: decimalOrNone("材料"),
    })
    .meta({ title: label });

/** `services/yw-01.yaml`: a personnel matter as a service guide. */
export const serviceSchema = z.strictObject({
  id: documentId("编号"),
  title: text("事项名称"),
  unit: text("承办处室"),
  kind: z.enum(serviceKinds).meta({ title: "事项类型" }),
  basis: z
    .array(
      z.strictObject({
        law: text("设定依据"),
        articles: text("条文").optional(),
        note: text("说明").optional(),
      }),
    )
    .meta({ title: "设定依据" }),
  provisions: z.array(provisionReference("内部依据")).min(1, { error: "至少写一条内部依据" }),
  audience: text("服务对象"),
  conditions: texts("受理条件"),
  materials: z
    .array(
      z.strictObject({
        name: text("材料"),
        form: text("形式"),
        copies: integer("份数", 1),
        source: text("来源"),
        note: text("说明").optional(),
      }),
    )
    .meta({ title: "材料" }),
  process: texts("办理流程"),
  statutoryLimit: text("法定时限"),
  promisedLimit: text("承诺时限"),
  fee: text("收费"),
  result: text("办理结果"),
  place: text("办理地点"),
  hours: text("办理时间"),
  visits: integer("到现场次数"),
  phone: text("咨询电话"),
  faq: z
    .array(z.strictObject({ q: text("问"), a: text("答") }))
    .default([])
    .meta({ title: "常见问题" }),
  remedy: text("救济途径"),
  before: totals("精简前"),
  after: totals("精简后"),
  note: text("说明").optional(),
});
export type ServiceData = z.output<typeof serviceSchema>;
