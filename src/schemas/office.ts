import { z } from "zod";
import { civilDate, documentId, flag, integer, provisionReference, text, texts } from "./fields.ts";

const clockTime = z.string().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, { error: "时间应写成 8:30" });

/** `office.yaml`: whose handbook it is. */
export const officeSchema = z.strictObject({
  name: text("单位"),
  office: text("编制部门"),
  shortName: text("单位简称"),
  title: text("手册名称"),
  shortTitle: text("手册简称"),
  /** Shown at the foot of each page, e.g. that the office is fictional. */
  notice: text("说明").optional(),
  /** The date as of which the handbook was edited. */
  edition: civilDate("版本日期"),
  indexable: flag("允许搜索引擎收录").default(false),
  staleAfterDays: integer("多少天后提示过旧", 1).default(90),
  confidentiality: text("内部标识").optional(),
  contact: z
    .strictObject({
      unit: text("科室"),
      phone: text("电话").optional(),
      address: text("地址").optional(),
      email: text("邮箱").optional(),
    })
    .optional()
    .meta({ title: "联系方式" }),
  officeHours: z
    .array(z.tuple([clockTime, clockTime]))
    .default([
      ["8:30", "12:00"],
      ["13:30", "18:00"],
    ])
    .meta({ title: "办公时间" }),
  series: z
    .array(z.strictObject({ code: text("代字"), issuer: text("发文机关"), note: text("说明").optional() }))
    .meta({ title: "文号代字" }),
  categories: z
    .array(
      z.strictObject({ id: text("类别编号"), name: text("类别名称"), description: text("说明").optional() }),
    )
    .min(1, { error: "至少写一个类别" })
    .meta({ title: "制度类别" }),
  approvers: z
    .array(text("审批机关"))
    .default(["局党组会", "局长办公会", "分管副局长"])
    .meta({ title: "制度审批机关" }),
  /** The regulation whose articles the conduct cases illustrate. */
  conductRegulation: documentId("行为规范").optional(),
  /** Units whose staff it binds, with the units below them; empty when it binds everybody. */
  conductUnits: texts("行为规范约束的处室"),
  dailyAffairs: z
    .array(
      z.strictObject({
        name: text("事务"),
        description: text("说明").optional(),
        regulations: z.array(documentId("制度")),
      }),
    )
    .default([])
    .meta({ title: "日常事务" }),
  fourAsks: z
    .array(
      z.strictObject({
        title: text("要求"),
        text: text("说明"),
        provisions: z.array(provisionReference("出处")).default([]),
      }),
    )
    .default([])
    .meta({ title: "基本要求" }),
  /** How the office counts its periods, beyond what the law says. */
  countingRules: z
    .array(
      z.strictObject({ text: text("说明"), provisions: z.array(provisionReference("出处")).default([]) }),
    )
    .default([])
    .meta({ title: "期限怎样计算" }),
  /** What of the handbook is internal, and why. */
  internal: z
    .strictObject({ text: text("说明"), provisions: z.array(provisionReference("出处")).default([]) })
    .optional()
    .meta({ title: "内部资料说明" }),
  /** How long regulations last and when they are reviewed, by the office's own rule. Months and days as it counts them. */
  governance: z
    .strictObject({
      /** A text applies so many months from the day of its effect unless it is extended. */
      termMonths: integer("有效期（月）", 1).optional(),
      /** For texts issued before this day the term counts from this day. */
      termFrom: civilDate("有效期最早从何日起算").optional(),
      /** The longest term of a text on trial. */
      trialMonths: integer("试行期（月）", 1).optional(),
      /** So many months before the end of a term the review of it begins. */
      reviewBeforeEndMonths: integer("届满前几个月评估", 1).optional(),
      /** Within so many working days after a higher rule changed a review begins. */
      lawChangeDays: integer("上位依据变动后几个工作日内审查", 1).optional(),
      provisions: z.array(provisionReference("出处")).default([]),
    })
    .optional()
    .meta({ title: "制度的有效期和评估" }),
  keywords: texts("关键词"),
});
export type OfficeData = z.output<typeof officeSchema>;

/** Kinds of units and of posts, as written. */
export const unitKinds = ["局领导", "处室", "科室", "直属单位"] as const;
export const postKinds = ["领导", "岗位", "角色", "机构"] as const;

/** `units.yaml`. */
export const unitsSchema = z.array(
  z.strictObject({
    id: text("编号"),
    name: text("名称"),
    kind: z.enum(unitKinds).meta({ title: "类型" }),
    parent: text("上级").optional(),
    duties: texts("职责"),
    aliases: texts("别名"),
    note: text("说明").optional(),
  }),
);
export type UnitData = z.output<typeof unitsSchema>[number];

/** `posts.yaml`. */
export const postsSchema = z.array(
  z.strictObject({
    name: text("名称"),
    kind: z.enum(postKinds).meta({ title: "类型" }),
    unit: text("所在处室").optional(),
    description: text("说明").optional(),
    duties: texts("职责"),
    incompatibleWith: texts("不相容岗位"),
    aliases: texts("别名"),
    note: text("说明").optional(),
  }),
);
export type PostData = z.output<typeof postsSchema>[number];

/** `planned.yaml`: what may be cited before it exists. */
export const plannedSchema = z.array(z.strictObject({ id: documentId("编号"), title: text("名称") }));
export type PlannedData = z.output<typeof plannedSchema>[number];
