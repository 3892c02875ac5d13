import { z } from "zod";
import { parseCivilDate } from "../calendar/index.ts";
import { parseTimeLimit } from "../calendar/index.ts";

/**
 * Building blocks of all schemas. Every scalar reaches a schema as the string that was written
 * (see src/source), so each field says here, once, what a string means.
 */

/** One or more characters, blanks around them dropped. YAML's words for nothing are no text either. */
export const text = (label: string) =>
  z
    .string()
    .refine((value) => !/^(?:null|~)?$/.test(value.trim()), { error: "不能为空，没有就删去这一行" })
    .transform((value) => value.trim())
    .meta({ title: label });

/** A list of texts; may be left out. */
export const texts = (label: string) => z.array(text(label)).default([]).meta({ title: label });

/** A civil date in China, `2024-03-11`; a day that does not exist is refused. */
export const civilDate = (label: string) =>
  z
    .string()
    .transform((value, context) => {
      const date = parseCivilDate(value);
      if (date !== null) return date;
      context.addIssue({ code: "custom", message: `日期应写成 2024-03-11 这样实有的一天`, input: value });
      return z.NEVER;
    })
    .meta({ title: label, description: "日期，如 2024-03-11", format: "date", examples: ["2024-03-11"] });

/** A whole number from `min`, written in digits without a leading zero. */
export const integer = (label: string, min = 0) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d*)$/, { error: "应当是阿拉伯数字写的整数" })
    .transform(Number)
    .refine((value) => value >= min, { error: `不能小于 ${min}` })
    .meta({ title: label });

/** A decimal number such as `0.5`. */
export const decimal = (label: string) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, { error: "应当是阿拉伯数字" })
    .transform(Number)
    .meta({ title: label });

/** `true`/`是` or `false`/`否`. */
export const flag = (label: string) =>
  z
    .enum(["true", "false", "是", "否"], { error: "只能写 true 或 false" })
    .transform((value) => value === "true" || value === "是")
    .meta({ title: label });

/** `null`, `—` or nothing where a number does not apply. */
export const decimalOrNone = (label: string) =>
  z
    .string()
    .regex(/^(?:null|~|—|-||(?:0|[1-9]\d*)(?:\.\d+)?)$/, { error: "应当是阿拉伯数字；没有就写 null" })
    .transform((value) => (/^\d/.test(value) ? Number(value) : null))
    .meta({ title: label });

/** One of the Chinese words of `table`, which the program knows by an English value. */
export const enumeration = <const T extends Readonly<Record<string, string>>>(label: string, table: T) => {
  const words = Object.keys(table) as (keyof T & string)[];
  return z
    .enum(words as [keyof T & string, ...(keyof T & string)[]])
    .transform((word) => table[word] as T[keyof T])
    .meta({ title: label });
};

/** Identifier of a document: `ZD-23`, `LC-13`, `H-01`. */
export const documentId = (label: string) =>
  z
    .string()
    .regex(/^[A-Z]{1,4}-\d{1,4}$/, { error: "编号应写成 ZD-23 这样：大写字母、连字符、数字" })
    .meta({ title: label, examples: ["AB-12"] });

/** Reference to a provision: a document's identifier and, mostly, an article: `ZD-23第四条第一款`. */
export interface ProvisionReference {
  /** As written. */
  readonly written: string;
  readonly document: string;
  /** `第四条第一款`, or null when the whole document is meant. */
  readonly provision: string | null;
}

const referencePattern = /^([A-Z]{1,4}-\d{1,4})(?:[ 　]*(第\S+|附件\S*))?$/; // ZD-23第四条第一款

/** `ZD-23第四条第一款` → its parts; null when it is not written like that. */
export function parseProvisionReference(written: string): ProvisionReference | null {
  const match = referencePattern.exec(written.trim());
  if (!match?.[1]) return null;
  return { written: written.trim(), document: match[1], provision: match[2] ?? null };
}

/** A provision reference as a field. */
export const provisionReference = (label: string) =>
  z
    .string()
    .transform((value, context) => {
      const reference = parseProvisionReference(value);
      if (reference !== null) return reference;
      context.addIssue({
        code: "custom",
        message: "条文出处应写成“ZD-23第四条第一款”：编号后面直接跟条款项",
        input: value,
      });
      return z.NEVER;
    })
    .meta({
      title: label,
      pattern: referencePattern.source,
      examples: ["AB-12第四条第一款"],
    });

/** A time limit in the notation of docs/content-model.md §2.1. */
export const timeLimit = (label: string) =>
  z
    .string()
    .transform((value, context) => {
      const limit = parseTimeLimit(value);
      if (limit !== null) return limit;
      context.addIssue({
        code: "custom",
        message:
          "时限写法不认得；可以写 2个工作日、4个工作小时、15个自然日、24小时、当日、即时、每月5日前、不限",
        input: value,
      });
      return z.NEVER;
    })
    .meta({ title: label, examples: ["2个工作日"] });

/** How a name, date or figure was verified (brief §0). */
export const verificationTable = { 已读: "read", 网核: "web", 待核: "memory" } as const;
export type Verification = (typeof verificationTable)[keyof typeof verificationTable];
export const verification = (label = "怎样核实") => enumeration(label, verificationTable);
