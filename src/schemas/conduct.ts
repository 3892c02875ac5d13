import { z } from "zod";
import { provisionReference, text } from "./fields.ts";

/** Front matter of a conduct case: one scene, what is right and what is wrong in it. */
export const conductSchema = z.strictObject({
  clause: provisionReference("条文"),
  title: text("标题"),
  scene: text("情景"),
  right: text("这样做"),
  wrong: text("不要这样做"),
  why: text("为什么").optional(),
});
export type ConductData = z.output<typeof conductSchema>;
