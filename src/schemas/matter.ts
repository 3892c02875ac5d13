import { z } from "zod";
import { documentId, integer, provisionReference, text, texts } from "./fields.ts";

/** `tasks/travel.mdx`: one "我要办" entry. */
export const taskSchema = z.strictObject({
  title: text("标题"),
  order: integer("顺序"),
  group: text("分组"),
  asks: texts("问法"),
  who: text("谁可以办"),
  first: text("先做什么"),
  steps: z.array(text("步骤")).min(1, { error: "至少写一步" }),
  deadline: text("什么时候之前"),
  approver: text("谁签"),
  forms: z.array(documentId("表单")).default([]),
  flows: z.array(documentId("流程")).default([]),
  pitfalls: texts("常见退回原因"),
  basis: z.array(provisionReference("依据")).min(1, { error: "至少写一条依据" }),
});
export type TaskData = z.output<typeof taskSchema>;

/** What an actor does in a line of approval. */
export const approvalActs = [
  "提出",
  "拟办",
  "审核",
  "核稿",
  "会签",
  "监印",
  "鉴定",
  "提供",
  "批准",
  "备案",
  "执行",
  "主持",
] as const;

const range = (label: string) =>
  z
    .strictObject({
      over: integer("超过").optional(),
      from: integer("以上").optional(),
      upTo: integer("以下").optional(),
      under: integer("不足").optional(),
    })
    .optional()
    .meta({ title: label });

/** `approvals.yaml`: 审批权限表. */
export const approvalsSchema = z.array(
  z.strictObject({
    matter: text("事项"),
    condition: text("情形").optional(),
    /** Range in yuan: `over` and `under` are excluded, `from` and `upTo` included. */
    amount: range("金额"),
    /** Range in days, ends like those of amounts. */
    days: range("天数"),
    chain: z
      .array(
        z.strictObject({
          actor: text("角色"),
          act: z.enum(approvalActs).meta({ title: "动作" }),
          note: text("说明").optional(),
          /** Where this act rests on another article than the line's first. */
          basis: provisionReference("依据").optional(),
        }),
      )
      .min(1, { error: "至少写一级" })
      .meta({ title: "审批链" }),
    basis: z.array(provisionReference("依据")).min(1, { error: "至少写一条依据" }),
    note: text("说明").optional(),
  }),
);
export type ApprovalData = z.output<typeof approvalsSchema>[number];

/** `leads.yaml`: 牵头配合表. */
export const leadsSchema = z.array(
  z.strictObject({
    matter: text("事项"),
    lead: text("牵头"),
    support: texts("配合"),
    external: texts("外部单位"),
    basis: z.array(provisionReference("依据")).default([]),
    note: text("说明").optional(),
  }),
);
export type LeadData = z.output<typeof leadsSchema>[number];
