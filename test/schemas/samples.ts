import { validateFile, type ContentKind } from "../../src/schemas/index.ts";
import { readContentFile } from "../../src/source/index.ts";

export interface Sample {
  readonly path: string;
  /** A small file that is right; its first field stands in the first line of the data. */
  readonly text: string;
}

/** One right file of each kind. Another kind of content needs another sample here. */
export const samples: Readonly<Record<ContentKind, Sample>> = {
  office: {
    path: "office.yaml",
    text: `name: 临江区档案馆
office: 综合部
shortName: 区档案馆
title: 工作手册
shortTitle: 手册
edition: 2026-06-01
officeHours: [["9:00", "12:00"], ["13:00", "17:00"]]
series: [{ code: 临档发, issuer: 临江区档案馆 }]
categories: [{ id: reading, name: 查档服务 }]
`,
  },
  units: {
    path: "units.yaml",
    text: "- id: U-1\n  name: 综合部\n  kind: 处室\n  duties: [值班]\n",
  },
  posts: {
    path: "posts.yaml",
    text: "- name: 窗口人员\n  kind: 岗位\n  unit: 利用部\n  incompatibleWith: [馆长]\n",
  },
  laws: {
    path: "laws.yaml",
    text: `- title: 中华人民共和国档案法
  shortTitles: [档案法]
  kind: 法律
  verified: 已读
  versions: [{ label: 2020年修订, effectiveOn: 2021-01-01, verified: 网核 }]
`,
  },
  planned: { path: "planned.yaml", text: "- id: ZD-31\n  title: 接待管理办法\n" },
  regulation: {
    path: "regulations/zd-23/regulation.yaml",
    text: `id: ZD-23
title: 经费报销实施细则
category: finance
ownerUnit: 财务科
approvedBy: 分管副局长
summary: 报销的手续和时限。
reviewEveryMonths: 24
supersedes: [H-01]
`,
  },
  version: {
    path: "regulations/zd-23/2024-03-11.mdx",
    text: `---
documentNumber: 景人办发〔2024〕3号
issuedOn: 2024-03-11
effectiveOn: 2024-03-11
changeKind: 修订
basis: [{ law: 会计法, articles: 第十三条 }]
figures: [{ at: 第四条第一款, figure: 20日, source: 本局自定, verified: 待核 }]
---
第四条　应当在20日内报销。
`,
  },
  asks: {
    path: "regulations/zd-23/asks.yaml",
    text: "- article: 第四条\n  gist: 报销期限\n  asks: [票要多久之内交]\n  until: 2024-03-11\n",
  },
  flow: {
    path: "flows/lc-13.mdx",
    text: `---
id: LC-13
title: 经费报销
regulation: ZD-23
ownerUnit: 财务科
summary: 从填单到归档。
steps:
  - id: "1"
    name: 填单
    actors: [经办人]
    action: 填写报销单。
    limit: 20个工作日
    basis: [ZD-23第四条第一款]
    branches: [{ when: 票据不合规, to: 结束 }]
before: { steps: 9, handovers: null, workingDays: 15 }
after: { steps: 7, handovers: 4, workingDays: 0.5 }
---
`,
  },
  form: {
    path: "forms/bd-24.yaml",
    text: `id: BD-24
title: 费用报销单
ownerUnit: 财务科
basis: [ZD-23第六条]
purpose: 报销时填写。
sections:
  - title: 报销人填写
    filledBy: 经办人
    fields: [{ label: 金额, type: 金额, required: true }]
`,
  },
  conduct: {
    path: "conduct/06.mdx",
    text: "---\nclause: ZD-44第六条\ntitle: 短标题\nscene: 情景。\nright: 这样做。\nwrong: 不要这样做。\n---\n",
  },
  service: {
    path: "services/yw-01.yaml",
    text: `id: YW-01
title: 招聘方案核准
unit: 管理处
kind: 内部审批
basis: [{ law: 事业单位人事管理条例, articles: 第八条 }]
provisions: [ZD-36第四条]
audience: 事业单位
materials: [{ name: 方案, form: 原件, copies: 2, source: 自备 }]
statutoryLimit: 无法定时限
promisedLimit: 8个工作日
fee: 不收费
result: 核准意见
place: 本局
hours: 工作日
visits: 1
phone: 000-00000000
remedy: 向本局申诉
before: { steps: 7, days: 15, materials: 9 }
after: { steps: 5, days: 8, materials: 5 }
`,
  },
  task: {
    path: "tasks/travel.mdx",
    text: `---
title: 我要出差
order: 1
group: 差旅
who: 本局人员
first: 填出差审批单
steps: [填单]
deadline: 出发前
approver: 分管副局长
forms: [BD-25]
flows: [LC-14]
basis: [ZD-24第四条]
---
`,
  },
  approvals: {
    path: "approvals.yaml",
    text: `- matter: 支出审批
  amount: { over: 2000, upTo: 20000 }
  chain: [{ actor: 分管副局长, act: 批准 }]
  basis: [ZD-22第八条]
`,
  },
  leads: { path: "leads.yaml", text: "- matter: 年度要点分解\n  lead: 办公室\n  support: [全体处室]\n" },
  essay: { path: "essay.yaml", text: "- id: S1-01\n  quote: 原话\n  provisions: [ZD-03第四条, LC-01]\n" },
  silent: {
    path: "silent.yaml",
    text: "- matter: 婚假天数\n  asks: [结婚休几天]\n  askUnit: 人事处\n  answer: 按国家规定执行。\n",
  },
  thesaurus: { path: "thesaurus.yaml", text: "- term: 报销\n  said: [报账]\n" },
  lexicon: { path: "lexicon.yaml", text: "- word: 时限\n  means: [期限]\n" },
  questions: { path: "questions.yaml", text: "- q: 报销几天审完\n  answers: [ZD-23第八条]\n" },
  wording: {
    path: "wording.yaml",
    text: "- avoid: [帐]\n  write: 账\n  replace: 是\n  except: [帐篷]\n  reason: 钱物往来写“账”\n",
  },
  reviews: {
    path: "reviews.yaml",
    text: `- regulation: ZD-23
  on: 2026-03-10
  result: 继续执行
  law: 会计法
  extendedTo: 2031-03-10
  note: 说明
`,
  },
  keyTasks: {
    path: "key-tasks/2026.yaml",
    text: `year: 2026
groups:
  - centralWork: 人才资源开发
    tasks:
      - id: "2026-01"
        title: 任务
        responsibleUnit: 人才处
        responsiblePerson: 处室负责人
        dueOn: 2026-06-30
        deliverable: 成果
        progress: [{ on: 2026-05-29, percent: 60 }]
`,
  },
};

/** A file as the check sees it: data, or messages as `line:column rule reason`. */
export function check(path: string, text: string) {
  const { content, messages: read } = readContentFile(new TextEncoder().encode(text), path, path);
  if (!content) return { record: null, messages: read, lines: read.map(describe) };
  const { record, messages: found } = validateFile(content);
  const messages = [...read, ...found];
  return { record, messages, lines: messages.map(describe) };
}

/** The sample of a kind with one thing changed. */
export function checkEdit(kind: ContentKind, from: string | RegExp, to: string) {
  const { path, text } = samples[kind];
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`Nothing to change in the sample of ${kind}: ${from}`);
  return check(path, edited);
}

function describe({
  place,
  ruleId,
  reason,
}: {
  place: { line: number; column: number };
  ruleId: string;
  reason: string;
}) {
  return `${place.line}:${place.column} ${ruleId} ${reason}`;
}
