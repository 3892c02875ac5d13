import type { AnyRecord, OfficeData } from "../schemas/index.ts";
import { isStanding, listCurrentVersions } from "./current-texts.ts";
import { recordsOf } from "./records.ts";
import type { Reported, Reporter } from "./report.ts";
import { resolveReference, resolveReferences, type ReferenceContext } from "./resolve-reference.ts";
import type { EssayPoint, Form, Regulation } from "./types.ts";

/** Fewer everyday questions than this leave an article hard to find. */
export const leastAsks = 2;

export interface Covered {
  readonly office: OfficeData;
  readonly forms: ReadonlyMap<string, Form>;
  readonly essay: readonly EssayPoint[];
}

/**
 * Whether each thing has its counterpart: essay points their provisions, services their basis, forms a flow or a
 * regulation, regulations a review date (errors); articles and steps their gist and questions (warnings).
 * A kind of content that the office does not have has nothing to be checked.
 */
export function checkCoverage(
  records: readonly AnyRecord[],
  covered: Covered,
  context: ReferenceContext,
): void {
  const { office, forms, essay } = covered;
  const { report } = context;
  const current = [...context.regulations.values()].filter((regulation) => isStanding(regulation, office));
  checkOffice(records, context);
  checkEssay(records, essay, report);
  for (const record of recordsOf(records, "service")) {
    if (record.data.basis.length > 0) continue;
    report.at(record, ["basis"], "service-without-basis", `“${record.data.title}”没有设定依据`, {
      note: "写上设定依据；法规没有规定的，写明依据的规范性文件",
    });
  }
  for (const record of recordsOf(records, "form")) {
    const form = forms.get(record.data.id);
    if (!form || form.steps.length > 0 || current.some((regulation) => namesForm(regulation, form, office)))
      continue;
    report.at(record, ["id"], "unused-form", `没有流程环节用到“${form.title}”，制度里也没有提到它`, {
      note: `在用它的环节写上 ${form.id}，或在条文里写明“${form.title}”`,
    });
  }
  for (const regulation of current) checkRegulation(regulation, records, office, report);
  for (const record of recordsOf(records, "flow")) {
    for (const [index, step] of record.data.steps.entries()) {
      if (step.asks.length > 0) continue;
      report.at(record, ["steps", index], "step-without-asks", `第${step.id}步“${step.name}”没有问法`, {
        severity: "warning",
        note: "在 asks 里写几个人们平常的问法，不然检索不到这一步",
      });
    }
  }
}

function checkOffice(records: readonly AnyRecord[], context: ReferenceContext): void {
  const record = recordsOf(records, "office")[0];
  if (!record) return;
  for (const [index, { provisions }] of record.data.fourAsks.entries()) {
    resolveReferences(provisions, record, ["fourAsks", index, "provisions"], context);
  }
  for (const wording of recordsOf(records, "wording")) {
    for (const [index, { basis }] of wording.data.entries()) {
      if (basis !== undefined) resolveReference(basis, wording, [index, "basis"], context);
    }
  }
  for (const [index, { provisions }] of record.data.countingRules.entries()) {
    resolveReferences(provisions, record, ["countingRules", index, "provisions"], context);
  }
  resolveReferences(record.data.internal?.provisions ?? [], record, ["internal", "provisions"], context);
}

function checkEssay(records: readonly AnyRecord[], essay: readonly EssayPoint[], report: Reporter): void {
  for (const record of recordsOf(records, "essay")) {
    for (const [index, { id }] of record.data.entries()) {
      if ((essay.find((point) => point.id === id)?.provisions.length ?? 0) > 0) continue;
      report.at(record, [index, "provisions"], "uncovered-point", `要点 ${id} 没有一条承载条款`, {
        note: "写上承载它的条文，条文还没有的先写条文",
      });
    }
  }
}

/** Whether a text that still counts mentions the form by its title or identifier. */
function namesForm(regulation: Regulation, form: Form, office: OfficeData): boolean {
  return listCurrentVersions(regulation, office).some(({ statute }) => {
    const text = textOf(statute);
    return text.includes(form.title) || text.includes(form.id);
  });
}

function textOf(node: object): string {
  const { text = "", children = [] } = node as {
    readonly text?: string;
    readonly children?: readonly object[];
  };
  return [text, ...children.map(textOf)].join("");
}

function checkRegulation(
  regulation: Regulation,
  records: readonly AnyRecord[],
  office: OfficeData,
  report: Reporter,
): void {
  const record = recordsOf(records, "regulation").find(({ key }) => key === regulation.slug);
  if (!record) return;
  if (regulation.reviewEveryMonths === undefined) {
    report.at(record, [], "no-review", `《${regulation.title}》没有写几个月评估一次`, {
      note: "写上 reviewEveryMonths，例如 24",
    });
  }
  checkAsks(regulation, record, records, office, report);
}

/** One message per article, though several texts may share the entry. */
function checkAsks(
  regulation: Regulation,
  record: Reported,
  records: readonly AnyRecord[],
  office: OfficeData,
  report: Reporter,
): void {
  const asks = recordsOf(records, "asks").find(({ key }) => key === regulation.slug);
  const reported = new Set<string>();
  for (const version of listCurrentVersions(regulation, office)) {
    // What is missing belongs behind the entry of the article before it.
    let before = -1;
    for (const { id, label } of version.articles) {
      const gist = version.gists.get(id);
      const count = gist?.asks.length ?? 0;
      const index =
        gist && asks
          ? asks.data.findIndex((entry) => entry.article === label && entry.asks === gist.asks)
          : before;
      before = index;
      if (count >= leastAsks || reported.has(label)) continue;
      reported.add(label);
      const what = gist ? `只有 ${count} 个问法` : "没有条旨和问法";
      report.at(
        asks ?? record,
        index < 0 ? [] : [index],
        gist ? "few-asks" : "article-without-gist",
        `《${version.title}》（${version.key}）${label}${what}`,
        {
          severity: "warning",
          note: `在 asks.yaml 里给${label}写条旨和至少 ${leastAsks} 个问法，不然检索不到`,
        },
      );
    }
  }
}
