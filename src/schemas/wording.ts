import { z } from "zod";
import { civilDate, enumeration, flag, provisionReference, text, texts } from "./fields.ts";

/** Where a row of the table of words holds. */
export const wordScopeTable = { 条文: "provision", 全部: "all" } as const;

/** `wording.yaml`: the office's own table of words, each row with its reason; `check` reads it, `--fix` follows it. */
export const wordingSchema = z.array(
  z
    .strictObject({
      avoid: z.array(text("不用的词")).min(1, { error: "至少写一个词" }).meta({ title: "不用的词" }),
      write: text("写作").optional(),
      /** Whether `--fix` may put `write` in place without asking. */
      replace: flag("自动改正").default(false),
      scope: enumeration("适用范围", wordScopeTable).optional(),
      /** First day on which the row holds; texts from before are left as they are. */
      since: civilDate("从何时起").optional(),
      except: texts("例外的词"),
      reason: text("理由"),
      basis: provisionReference("依据").optional(),
    })
    .refine(({ replace, write }) => !replace || write !== undefined, {
      path: ["replace"],
      error: "自动改正的，要写明改成什么（write）",
    }),
);
export type WordingData = z.output<typeof wordingSchema>;
