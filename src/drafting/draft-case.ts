import type { Draft } from "./types.ts";
import { writeScalar } from "./write-scalar.ts";

export interface CasePlan {
  /** File name without ending: `32`. */
  readonly slug: string;
  /** `ZD-44第六条`. */
  readonly clause: string;
  readonly title: string;
}

/** A conduct case to fill in. */
export function draftCase(plan: CasePlan): Draft {
  const text = `---
clause: ${plan.clause}
title: ${writeScalar(plan.title)}
scene: （待写：情景，两三句，不写真实姓名）
right: （待写：这样做，具体言行）
wrong: （待写：不要这样做，具体言行）
---
`;
  return { files: [{ path: `conduct/${plan.slug}.mdx`, text }], open: ["写着“（待写）”的地方"] };
}

/** File names are numbers of the clause or running numbers; the next free one. */
export function nextCaseSlug(slugs: Iterable<string>): string {
  const numbers = [...slugs].map(Number).filter((number) => Number.isInteger(number));
  return String(Math.max(0, ...numbers) + 1).padStart(2, "0");
}
