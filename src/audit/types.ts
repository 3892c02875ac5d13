/** What an examination of the handbook (制度体检) finds. Findings are no faults: an editor looks at each and decides. */

export const auditKinds = [
  "no-owner",
  "review-overdue",
  "trial-past-term",
  "orphan-form",
  "uncovered-duty",
  "dead-citation",
  "circular-citation",
  "unused-term",
  "differing-limits",
] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditWords: Readonly<Record<AuditKind, { readonly title: string; readonly why: string }>> = {
  "no-owner": { title: "没有主责单位", why: "主责科室或管理科室不在处室科室表里，或者已经不是在用的名称。" },
  "review-overdue": {
    title: "评估逾期",
    why: "按评估周期、有效期和上位依据的变动，应当评估而没有登记评估。",
  },
  "trial-past-term": {
    title: "试行期已满",
    why: "标注“试行”的文本已过试行期，没有修改、转为正式或者废止。",
  },
  "orphan-form": { title: "没有人用的表单", why: "没有流程环节收它或者出它，现行条文里也没有提到它。" },
  "uncovered-duty": {
    title: "没有落到流程的义务",
    why: "条文写了“应当”“不得”，却没有流程环节、表单、审批权限、办事事项或者行为情景以它为依据。总则、附则里的多属正常，其余的看要不要补流程。",
  },
  "dead-citation": {
    title: "引用了失效的文件",
    why: "现行文本引用的条文找不到，或者所引文本已被修改、废止。",
  },
  "circular-citation": { title: "转引成环", why: "几条条文互相“按照”“依照”对方，转一圈还是没有写明怎么办。" },
  "unused-term": { title: "没有用到的定义", why: "文本里给出了定义或者简称，后文再没有出现。" },
  "differing-limits": { title: "同一事项时限不一", why: "两条现行条文写的像是同一件事，时限却不同。" },
};

export interface AuditFinding {
  readonly kind: AuditKind;
  /** Identifier of the document: `ZD-23`, `BD-24`. */
  readonly document: string;
  readonly title: string;
  /** `第四条`; null when the document as a whole is meant. */
  readonly place: string | null;
  /** What was found, one sentence without full stop. */
  readonly text: string;
  /** Address from the site's root. */
  readonly href: string;
}
