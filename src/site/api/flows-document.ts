import { z } from "zod";
import { calendarPeriods, timeLimitUnits } from "../../calendar/index.ts";
import { count, day, documentId, link, schemaAddress, words, wordsOrNone } from "./fields.ts";

const rule = z
  .strictObject({
    period: z.enum(calendarPeriods),
    relation: z.enum(["each", "this", "next"]).meta({ description: "每、本、次" }),
    every: z.int().positive(),
    months: z.array(z.int().min(1).max(12)),
    day: z.union([z.int().min(1).max(31), z.literal("last")]).nullable(),
    weekday: z.int().min(1).max(7).nullable().meta({ description: "1 星期一 … 7 星期日" }),
    nth: z.int().positive().nullable().meta({ description: "每月第几个" }),
    minuteOfDay: z.int().nonnegative().nullable().meta({ description: "零点起的分钟数" }),
    by: z.boolean().meta({ description: "至迟在那时" }),
  })
  .meta({ id: "calendarRule", description: "日历上的位置，如 次月5日前" });

const timeLimit = z
  .strictObject({
    written: words("编者的写法"),
    text: words("标准写法"),
    unit: z.enum(timeLimitUnits).meta({ description: "workingDay 工作日、naturalDay 自然日、hour 小时……" }),
    min: z.number().nullable(),
    max: z.number().nullable(),
    before: z.boolean().meta({ description: "从事件往前倒数" }),
    atLeast: z.boolean().meta({ description: "不少于" }),
    event: wordsOrNone("时限自己说到的事件"),
    rule: rule.nullable(),
  })
  .meta({ id: "timeLimit", description: "时限" });

const reference = z
  .strictObject({
    written: words("如 AB-12第四条第一款"),
    document: documentId,
    provision: wordsOrNone("条款项；整件文件为 null"),
    title: words("文件名称"),
    kind: z.enum(["regulation", "planned"]),
    anchor: wordsOrNone("条款的锚点"),
    page: link("网页").nullable(),
  })
  .meta({ id: "reference", description: "条文出处，按版本日期适用的文本" });

const exception = z
  .strictObject({
    when: words("情形"),
    limit: timeLimit,
    note: wordsOrNone("说明"),
    extends: wordsOrNone("时限接在哪个情形之后"),
  })
  .meta({ id: "exception" });

const step = z
  .strictObject({
    id: words("环节编号"),
    label: words("页面上的编号"),
    track: wordsOrNone("分线"),
    name: words("环节名称"),
    actors: z.array(z.string()).min(1).meta({ description: "岗位或处室，第一个负主责" }),
    action: words("动作"),
    inputs: z.array(z.string()),
    outputs: z.array(z.string()),
    limit: timeLimit,
    limitFrom: wordsOrNone("从何时起算"),
    limitNote: wordsOrNone("时限说明"),
    waits: z.boolean().meta({ description: "起算的事在流程之外，要等它发生" }),
    marks: z.array(z.string()).meta({ description: "这一步办完，即发生哪些起算的事" }),
    pauses: wordsOrNone("办这一步时，从哪件事起算的期限停住"),
    urgent: z.array(exception).meta({ description: "特急、加急" }),
    variants: z.array(exception).meta({ description: "按情形不同的时限" }),
    basis: z.array(reference).meta({ description: "依据，第一个是主要的" }),
    branches: z.array(
      z.strictObject({ when: words("条件"), to: words("去向"), action: wordsOrNone("处理") }),
    ),
    next: wordsOrNone("下一步；null 为下一个环节"),
    page: link("网页上的这一环节"),
  })
  .meta({ id: "step", description: "环节" });

const totals = z
  .strictObject({
    steps: z.number().nullable(),
    handovers: z.number().nullable(),
    workingDays: z.number().nullable(),
  })
  .meta({ id: "totals", description: "环节数、交接次数、工作日" });

const flow = z
  .strictObject({
    id: documentId,
    title: words("名称"),
    regulation: documentId,
    ownerUnit: words("主责科室"),
    summary: words("摘要"),
    trigger: wordsOrNone("什么情况下开始"),
    outcome: wordsOrNone("办结标志"),
    keywords: z.array(z.string()),
    tracks: z.array(z.strictObject({ id: z.string(), title: z.string(), note: z.string().nullable() })),
    steps: z.array(step).min(1),
    before: totals,
    after: totals,
    page: link("网页"),
  })
  .meta({ id: "flow", description: "流程" });

/** `/api/flows.json`: every flow with its steps, limits and bases. */
export const flowsDocument = z
  .strictObject({
    $schema: schemaAddress,
    edition: day("版本日期"),
    count: count("流程数"),
    flows: z.array(flow),
  })
  .meta({ title: "办事流程", description: "全部流程的环节、时限和依据" });
export type FlowsDocument = z.output<typeof flowsDocument>;
export type StepDocument = z.output<typeof step>;
