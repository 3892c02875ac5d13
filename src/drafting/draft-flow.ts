import type { Draft } from "./types.ts";
import { writeList, writeScalar } from "./write-scalar.ts";

export interface FlowPlan {
  readonly id: string;
  readonly title: string;
  /** Identifier of the main regulation. */
  readonly regulation: string;
  readonly ownerUnit: string;
  readonly actor: string;
  /** `第四条`, an article that speaks of the actor. */
  readonly article: string;
}

/** A flow of one step to fill in. */
export function draftFlow(plan: FlowPlan): Draft {
  const text = `---
id: ${plan.id}
title: ${writeScalar(plan.title)}
regulation: ${plan.regulation}
ownerUnit: ${writeScalar(plan.ownerUnit)}
summary: （待写：办什么、从哪一步开始、到哪一步算办完）
trigger: （待写：什么情况下开始）
outcome: （待写：办结标志）
keywords: []
steps:
  - id: "1"
    name: 申请
    actors: ${writeList([plan.actor])}
    action: （待写：做什么、交给谁）
    inputs: []
    outputs: []
    limit: 不限
    basis: [${plan.regulation}${plan.article}]
    next: 结束
    gist: （待写：十来个字）
    asks: []
before: { steps: null, handovers: null, workingDays: null }
after: { steps: 1, handovers: 0, workingDays: null }
merged: []
kept: []
---
`;
  return {
    files: [{ path: `flows/${plan.id.toLowerCase()}.mdx`, text }],
    open: [
      "写着“（待写）”的地方",
      "其余各步：每步写角色、动作、时限和依据，时限要与依据的条文对得上",
      "before、after 的环节、交接和工作日",
    ],
  };
}
