import type { z } from "zod";
import { conductSchema } from "./conduct.ts";
import { flowSchema } from "./flow.ts";
import { formSchema } from "./form.ts";
import {
  essaySchema,
  keyTasksSchema,
  lexiconSchema,
  questionsSchema,
  silentSchema,
  thesaurusSchema,
} from "./knowledge.ts";
import { lawsSchema } from "./law.ts";
import { approvalsSchema, leadsSchema, taskSchema } from "./matter.ts";
import { officeSchema, plannedSchema, postsSchema, unitsSchema } from "./office.ts";
import { asksSchema, regulationSchema, versionSchema } from "./regulation.ts";
import { reviewsSchema } from "./review.ts";
import { serviceSchema } from "./service.ts";
import { wordingSchema } from "./wording.ts";

/**
 * Every kind of content file: where it lies (the first group is its key), its schema, what an editor calls it.
 * The loader, the check, the JSON Schemas and the commands all read this one table.
 */
export const contentKinds = {
  office: { pattern: /^(office)\.yaml$/, schema: officeSchema, label: "单位信息" },
  units: { pattern: /^(units)\.yaml$/, schema: unitsSchema, label: "处室科室" },
  posts: { pattern: /^(posts)\.yaml$/, schema: postsSchema, label: "岗位" },
  laws: { pattern: /^(laws)\.yaml$/, schema: lawsSchema, label: "上位依据" },
  planned: { pattern: /^(planned)\.yaml$/, schema: plannedSchema, label: "待编文件" },
  // regulations/zd-23/regulation.yaml
  regulation: {
    pattern: /^regulations\/([a-z0-9-]+)\/regulation\.yaml$/,
    schema: regulationSchema,
    label: "制度",
  },
  // regulations/zd-23/2024-03-11.mdx
  version: {
    pattern: /^regulations\/([a-z0-9-]+\/\d{4}-\d{2}-\d{2})\.mdx$/,
    schema: versionSchema,
    label: "制度版本",
  },
  asks: { pattern: /^regulations\/([a-z0-9-]+)\/asks\.yaml$/, schema: asksSchema, label: "条旨与问法" },
  flow: { pattern: /^flows\/([a-z0-9-]+)\.mdx$/, schema: flowSchema, label: "流程" },
  form: { pattern: /^forms\/([a-z0-9-]+)\.yaml$/, schema: formSchema, label: "表单" },
  conduct: { pattern: /^conduct\/([a-z0-9-]+)\.mdx$/, schema: conductSchema, label: "行为情景" },
  service: { pattern: /^services\/([a-z0-9-]+)\.yaml$/, schema: serviceSchema, label: "人事业务" },
  task: { pattern: /^tasks\/([a-z0-9-]+)\.mdx$/, schema: taskSchema, label: "我要办" },
  approvals: { pattern: /^(approvals)\.yaml$/, schema: approvalsSchema, label: "审批权限表" },
  leads: { pattern: /^(leads)\.yaml$/, schema: leadsSchema, label: "牵头配合表" },
  essay: { pattern: /^(essay)\.yaml$/, schema: essaySchema, label: "要点对照" },
  silent: { pattern: /^(silent)\.yaml$/, schema: silentSchema, label: "未规定事项" },
  thesaurus: { pattern: /^(thesaurus)\.yaml$/, schema: thesaurusSchema, label: "同义词" },
  lexicon: { pattern: /^(lexicon)\.yaml$/, schema: lexiconSchema, label: "通用词" },
  wording: { pattern: /^(wording)\.yaml$/, schema: wordingSchema, label: "用词表" },
  questions: { pattern: /^(questions)\.yaml$/, schema: questionsSchema, label: "检索问题" },
  reviews: { pattern: /^(reviews)\.yaml$/, schema: reviewsSchema, label: "制度评估记录" },
  keyTasks: { pattern: /^key-tasks\/(\d{4})\.yaml$/, schema: keyTasksSchema, label: "年度任务" },
} as const satisfies Readonly<Record<string, { pattern: RegExp; schema: z.ZodType; label: string }>>;

export type ContentKind = keyof typeof contentKinds;
export type DataOf<K extends ContentKind> = z.output<(typeof contentKinds)[K]["schema"]>;

/** Kind and key of a path inside the content folder: `flows/lc-13.mdx` → flow, `lc-13`; null when it fits none. */
export function classifyPath(path: string): { kind: ContentKind; key: string } | null {
  for (const kind of Object.keys(contentKinds) as ContentKind[]) {
    const match = contentKinds[kind].pattern.exec(path);
    if (match?.[1]) return { kind, key: match[1] };
  }
  return null;
}
