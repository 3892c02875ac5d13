import { z } from "zod";
import { civilDate, documentId, text } from "./fields.ts";

/** What a review of a regulation came to. */
export const reviewResults = ["继续执行", "修改", "废止"] as const;

/** `reviews.yaml`: the reviews (评估) that were done, so that the next one can be told. */
export const reviewsSchema = z.array(
  z.strictObject({
    regulation: documentId("制度"),
    /** The day on which the result was approved. */
    on: civilDate("评估完成日"),
    result: z.enum(reviewResults).meta({ title: "结论" }),
    /** The higher rule whose change was the reason, by its name in laws.yaml. */
    law: text("因哪件上位依据变动").optional(),
    /** Last day of the extended term, where the term was extended. */
    extendedTo: civilDate("延续至").optional(),
    note: text("说明").optional(),
  }),
);
export type ReviewData = z.output<typeof reviewsSchema>[number];
