import { z } from "zod";
import { decimalOrNone, documentId, flag, provisionReference, text, texts, timeLimit } from "./fields.ts";

const totals = (label: string) =>
  z
    .strictObject({
      steps: decimalOrNone("环节"),
      handovers: decimalOrNone("交接次数"),
      workingDays: decimalOrNone("工作日"),
    })
    .meta({ title: label });

const exception = z.strictObject({
  when: text("情形"),
  limit: timeLimit("时限"),
  note: text("说明").optional(),
  /** The case of the same step whose limit this one is added to. */
  extends: text("延长哪个情形").optional(),
  basis: z.array(provisionReference("依据")).default([]),
});

const stepId = text("环节编号");

/** One step (环节) of a flow. */
export const stepSchema = z.strictObject({
  id: stepId,
  track: text("分线").optional(),
  name: text("环节名称"),
  /** Posts or units; the first one is responsible. */
  actors: z.array(text("角色")).min(1, { error: "至少写一个角色" }).meta({ title: "角色" }),
  action: text("动作"),
  inputs: texts("输入材料"),
  outputs: texts("输出材料"),
  limit: timeLimit("时限"),
  limitFrom: text("从何时起算").optional(),
  limitNote: text("时限说明").optional(),
  /** Nothing in the flow brings the event of `limitFrom` about: dates wait for the reader to give it. */
  waits: flag("起算的事要等").optional(),
  /** Events, in the words of other steps' `limitFrom`, that have come about when this step is done. */
  marks: z.array(text("事件")).optional().meta({ title: "办完即为" }),
  /** Limits that run from this event stand still during this step. */
  pauses: text("停住的期限").optional(),
  urgent: z.array(exception).default([]).meta({ title: "急件" }),
  variants: z.array(exception).default([]).meta({ title: "不同情形的时限" }),
  basis: z.array(provisionReference("依据")).min(1, { error: "每个环节都要有依据" }).meta({ title: "依据" }),
  /** Why the step's figure cannot be found in the cited article. */
  incomparable: text("数字与条文对不上的理由").optional(),
  branches: z
    .array(
      z.strictObject({
        when: text("条件"),
        to: text("去向"),
        action: text("处理").optional(),
        basis: z.array(provisionReference("依据")).default([]),
      }),
    )
    .default([])
    .meta({ title: "分支" }),
  next: text("下一步").optional(),
  gist: text("条旨").optional(),
  asks: texts("问法"),
});

/** Front matter of a flow. */
export const flowSchema = z.strictObject({
  id: documentId("编号"),
  title: text("名称"),
  regulation: documentId("主制度"),
  ownerUnit: text("主责科室"),
  summary: text("摘要"),
  trigger: text("什么情况下开始").optional(),
  outcome: text("办结标志").optional(),
  keywords: texts("关键词"),
  tracks: z
    .array(z.strictObject({ id: text("分线编号"), title: text("分线名称"), note: text("说明").optional() }))
    .default([])
    .meta({ title: "分线" }),
  steps: z.array(stepSchema).min(1, { error: "至少写一个环节" }).meta({ title: "环节" }),
  before: totals("精简前"),
  after: totals("精简后"),
  totalsReason: z
    .strictObject({
      steps: text("环节").optional(),
      handovers: text("交接").optional(),
      workingDays: text("工作日").optional(),
    })
    .optional()
    .meta({ title: "合计与环节推算不同的理由" }),
  merged: texts("合并或取消"),
  kept: texts("不压缩的环节"),
  tip: z
    .strictObject({ text: text("作风提示"), basis: provisionReference("依据") })
    .optional()
    .meta({ title: "作风提示" }),
});
export type FlowData = z.output<typeof flowSchema>;
export type StepData = z.output<typeof stepSchema>;
