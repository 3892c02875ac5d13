import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import type { Draft } from "./types.ts";
import { writeList, writeScalar } from "./write-scalar.ts";

export interface RegulationPlan {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly ownerUnit: string;
  readonly approvedBy: string;
  readonly reviewEveryMonths: number;
  readonly summary: string;
  readonly documentNumber: string;
  readonly issuedOn: CivilDate;
  readonly effectiveOn: CivilDate;
  /** The office that explains the text: `局办公室`. */
  readonly explainer: string;
  /** Regulations that it replaces, with the number of their last text. */
  readonly supersedes: readonly {
    readonly id: string;
    readonly title: string;
    readonly documentNumber: string;
  }[];
}

/** A regulation to fill in: folder with facts and a first text in the usual order of chapters. */
export function draftRegulation(plan: RegulationPlan): Draft {
  const slug = plan.id.toLowerCase();
  const self = `本${/(?:办法|规定|细则|规则|规范|制度|规程|条例|准则)(?=（试行）$|$)/.exec(plan.title)?.[0] ?? "制度"}`;
  const facts = [
    `id: ${plan.id}`,
    `title: ${writeScalar(plan.title)}`,
    `category: ${plan.category}`,
    `ownerUnit: ${writeScalar(plan.ownerUnit)}`,
    `approvedBy: ${plan.approvedBy}`,
    `reviewEveryMonths: ${plan.reviewEveryMonths}`,
    `summary: ${writeScalar(plan.summary)}`,
    "keywords: []",
    ...(plan.supersedes.length > 0 ? [`supersedes: ${writeList(plan.supersedes.map(({ id }) => id))}`] : []),
  ];
  const repealed = plan.supersedes
    .map(({ title, documentNumber }) => `《${title}》（${documentNumber}）`)
    .join("、");
  const text = `---
documentNumber: ${plan.documentNumber}
issuedOn: ${plan.issuedOn}
effectiveOn: ${plan.effectiveOn}
changeKind: 制定
changeNote: 首次制定。
basis: []
---
# ${plan.title}

## 第一章　总则

第一条　为了（待写：目的），制定${self}。

第二条　（待写：管什么事、管哪些人）适用${self}。

第三条　${plan.ownerUnit}负责${self}的组织实施。

## 第二章　（待写：章名）

第四条　（待写：谁应当在几日内做什么）。

## 第三章　附则

第五条　${self}所称“日”，除注明自然日的外，均为工作日；所称“以内”含本数。

第六条　${self}由${plan.explainer}负责解释。

第七条　${self}自${formatCivilDate(plan.effectiveOn)}起施行。${repealed && `${repealed}同时废止。`}
`;
  return {
    files: [
      { path: `regulations/${slug}/regulation.yaml`, text: `${facts.join("\n")}\n` },
      { path: `regulations/${slug}/${plan.effectiveOn}.mdx`, text },
    ],
    open: [
      "正文里写着“（待写）”的地方",
      "上位依据写进 basis；条文里取自上位法的数字写进 figures",
      "regulation.yaml 的 keywords；本局细化了什么写进 refinement",
      `每条的条旨和问法写进 regulations/${slug}/asks.yaml`,
    ],
  };
}
