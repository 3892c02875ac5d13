import { z } from "zod";
import { documentId, enumeration, flag, integer, provisionReference, text, texts } from "./fields.ts";

/** Kinds of form fields. */
export const fieldTypeTable = {
  文本: "text",
  长文本: "long-text",
  日期: "date",
  时间: "time",
  数字: "number",
  金额: "amount",
  单选: "choice",
  多选: "choices",
  表格: "table",
  签批: "endorsement",
  签名: "signature",
} as const;

/** `forms/bd-24.yaml`. */
export const formSchema = z.strictObject({
  id: documentId("编号"),
  title: text("名称"),
  ownerUnit: text("管理科室"),
  basis: z.array(provisionReference("依据")).min(1, { error: "表单要有依据" }).meta({ title: "依据" }),
  purpose: text("用途"),
  retention: text("保存年限").optional(),
  sections: z
    .array(
      z.strictObject({
        title: text("栏目"),
        filledBy: text("谁填"),
        fields: z
          .array(
            z.strictObject({
              label: text("项目"),
              type: enumeration("类型", fieldTypeTable),
              required: flag("必填").default(false),
              hint: text("提示").optional(),
              width: integer("宽度", 1).optional(),
              options: texts("选项"),
              columns: texts("列"),
              rows: integer("行数", 1).optional(),
            }),
          )
          .min(1, { error: "至少写一个项目" })
          .meta({ title: "项目" }),
      }),
    )
    .min(1, { error: "至少写一个栏目" })
    .meta({ title: "栏目" }),
  notes: texts("填写说明"),
});
export type FormData = z.output<typeof formSchema>;
