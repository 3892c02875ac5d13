import { z } from "zod";
import { changeKinds, statuses } from "../../version/index.ts";

/**
 * What the published JSON documents have in common. They are an interface for other programs: a field may be
 * added, none may change its meaning or vanish. Every document names its JSON Schema in `$schema`.
 */

/** Relative address of the document's JSON Schema. */
export const schemaAddress = z.string().meta({ description: "本文件的 JSON Schema，相对地址" });

/** Every link is relative to the document that holds it, so that the data works wherever the site lies. */
export const link = (description: string) =>
  z.string().meta({ description: `${description}；相对于本文件的地址` });

export const day = (description: string) => z.iso.date().meta({ description });

export const dayOrNone = (description: string) => z.iso.date().nullable().meta({ description });

export const words = (description: string) => z.string().meta({ description });

export const wordsOrNone = (description: string) => z.string().nullable().meta({ description });

export const count = (description: string) => z.int().nonnegative().meta({ description });

export const documentId = z
  .string()
  .regex(/^[A-Z]{1,4}-\d{1,4}$/)
  .meta({ description: "文件编号，如 AB-12" });

export const documentNumber = z
  .strictObject({
    written: words("如 某办发〔2024〕3号"),
    issuerCode: words("发文机关代字"),
    year: z.int(),
    serial: z.int().positive(),
  })
  .meta({ id: "documentNumber", description: "发文字号" });

export const status = z
  .strictObject({
    on: day(
      "推算时效所依的日期，即手册的版本日期；换一天要按 effectiveOn、replacedOn、repealedOn、expiresOn 重新推算",
    ),
    code: z.enum(statuses),
    label: words("尚未生效、现行有效、已被修改、已废止、失效"),
  })
  .meta({ id: "status", description: "某一天的时效" });

/** The dates from which the status of a version follows. */
export const period = {
  effectiveOn: day("施行日"),
  replacedOn: dayOrNone("下一个文本的施行日"),
  repealedOn: dayOrNone("废止日：被明令废止，或被另一件制度替代"),
  expiresOn: dayOrNone("有效期的最后一天（含当日）"),
};

export const versionFacts = {
  key: day("版本的键，等于施行日，在一件制度里不重复"),
  title: words("这个文本的名称"),
  documentNumber,
  issuedOn: day("印发日"),
  ...period,
  changeKind: z.enum(changeKinds).meta({ description: "enactment 制定、amendment 修正、revision 修订" }),
  changeNote: wordsOrNone("改了什么"),
  status,
  links: z
    .strictObject({ page: link("网页"), data: link("JSON"), xml: link("Akoma Ntoso XML") })
    .meta({ id: "versionLinks" }),
};

export const category = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: "category" });
