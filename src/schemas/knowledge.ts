import { z } from "zod";
import { civilDate, flag, integer, provisionReference, text, texts } from "./fields.ts";

/** `essay.yaml`: points of the founding essay and where the handbook carries each. */
export const essaySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^S\d-\d{2}$/, { error: "要点编号应写成 S1-01" })
      .meta({ title: "要点编号" }),
    quote: text("原话"),
    /** Regulations with or without article, flows, forms: `ZD-03第四条`, `LC-01`. */
    provisions: z.array(text("承载条款")).min(1, { error: "每个要点至少有一条承载条款" }),
    pages: texts("承载页面"),
    note: text("说明").optional(),
  }),
);
export type EssayPointData = z.output<typeof essaySchema>[number];

/** `silent.yaml`: what the handbook does not regulate, and whom to ask. */
export const silentSchema = z.array(
  z.strictObject({
    matter: text("事项"),
    asks: z.array(text("问法")).min(1, { error: "至少写一个问法" }),
    askUnit: text("问哪个科室"),
    answer: text("说明"),
    near: texts("相近条文"),
    external: text("外部主管部门").optional(),
  }),
);
export type SilentData = z.output<typeof silentSchema>[number];

/** `thesaurus.yaml`: everyday words for a term of art. */
export const thesaurusSchema = z.array(
  z.strictObject({
    term: text("规范词"),
    said: z.array(text("日常说法")).min(1, { error: "至少写一个说法" }),
  }),
);
export type ThesaurusData = z.output<typeof thesaurusSchema>[number];

/** `lexicon.yaml`: general office words and their near-synonyms. */
export const lexiconSchema = z.array(
  z.strictObject({ word: text("词"), means: z.array(text("近义词")).min(1, { error: "至少写一个近义词" }) }),
);
export type LexiconData = z.output<typeof lexiconSchema>[number];

/** `key-tasks/2026.yaml`: the yearly breakdown by central work. */
export const keyTasksSchema = z.strictObject({
  year: integer("年度", 2000),
  note: text("说明").optional(),
  /** Articles that the breakdown as a whole rests on. */
  basis: z.array(provisionReference("依据")).default([]).meta({ title: "依据" }),
  groups: z
    .array(
      z.strictObject({
        centralWork: text("中心工作"),
        tasks: z
          .array(
            z.strictObject({
              id: text("编号"),
              title: text("任务"),
              responsibleUnit: text("唯一责任处室"),
              supportingUnits: texts("配合处室"),
              responsiblePerson: text("责任人"),
              dueOn: civilDate("完成时限"),
              deliverable: text("可检验成果"),
              progress: z
                .array(
                  z.strictObject({
                    on: civilDate("日期"),
                    percent: integer("进度").refine((value) => value <= 100, { error: "进度不能超过 100" }),
                    note: text("进展").optional(),
                  }),
                )
                .default([])
                .meta({ title: "进展" }),
              completedOn: civilDate("完成日").optional(),
              adjustedTo: civilDate("调整后的时限").optional(),
              basis: z.array(provisionReference("依据")).default([]).meta({ title: "依据" }),
              note: text("说明").optional(),
            }),
          )
          .meta({ title: "任务" }),
      }),
    )
    .min(1, { error: "至少写一组" })
    .meta({ title: "中心工作" }),
});
export type KeyTasksData = z.output<typeof keyTasksSchema>;

/** `questions.yaml`: what people ask, and the provisions that answer; search is measured with it. */
export const questionsSchema = z.array(
  z.strictObject({
    q: text("问题"),
    /** `ZD-23第八条`, `LC-13/4`, `ZD-24@2019-05-20第十四条`; the main one first. */
    answers: texts("答案"),
    /** The handbook does not answer it. */
    silent: flag("手册未规定").default(false),
    /** Provisions that share words with it and do not answer it. */
    near: texts("相近条文"),
  }),
);
export type QuestionData = z.output<typeof questionsSchema>[number];
