import type { Draft } from "./types.ts";
import { writeScalar } from "./write-scalar.ts";

export interface FormPlan {
  readonly id: string;
  readonly title: string;
  readonly ownerUnit: string;
  /** `ZD-23第六条`. */
  readonly basis: string;
  readonly filledBy: string;
}

/** A form of two sections to fill in. */
export function draftForm(plan: FormPlan): Draft {
  const text = `id: ${plan.id}
title: ${writeScalar(plan.title)}
ownerUnit: ${writeScalar(plan.ownerUnit)}
basis: [${plan.basis}]
purpose: （待写：什么时候填）
sections:
  - title: 一、${writeScalar(plan.filledBy)}填写
    filledBy: ${writeScalar(plan.filledBy)}
    fields:
      - { label: 填写日期, type: 日期, required: true }
      - { label: 事由, type: 长文本, required: true, width: 4 }
  - title: 二、审批
    filledBy: ${writeScalar(plan.filledBy)}
    fields:
      - { label: 审批意见, type: 签批, required: true, width: 4 }
notes: []
`;
  return {
    files: [{ path: `forms/${plan.id.toLowerCase()}.yaml`, text }],
    open: [
      "写着“（待写）”的地方；各栏的项目；“审批”一栏由谁填",
      `在用它的流程环节的 inputs 或 outputs 里写上 ${plan.id}，或者在条文里写明“${plan.title}”`,
    ],
  };
}
