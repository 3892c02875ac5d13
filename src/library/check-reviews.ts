import type { AnyRecord, LawData, OfficeData } from "../schemas/index.ts";
import { recordsOf } from "./records.ts";
import { resolveReferences, type ReferenceContext } from "./resolve-reference.ts";

/** Reviews are of regulations that exist, for laws that are listed, and lie in the past of the edition. */
export function checkReviews(
  records: readonly AnyRecord[],
  { office, laws }: { readonly office: OfficeData; readonly laws: readonly LawData[] },
  context: ReferenceContext,
): void {
  const { report, regulations } = context;
  const names = laws.flatMap(({ title, shortTitles }) => [title, ...shortTitles]);
  for (const record of recordsOf(records, "reviews")) {
    for (const [index, { regulation, law, on }] of record.data.entries()) {
      if (!regulations.has(regulation)) {
        report.at(record, [index, "regulation"], "dangling-reference", `没有编号为“${regulation}”的制度`, {
          actual: regulation,
          note: "核对编号",
        });
      }
      if (law !== undefined && !names.includes(law))
        report.unknown(record, [index, "law"], "unknown-law", "上位依据", law, names);
      if (on > office.edition) {
        report.at(
          record,
          [index, "on"],
          "review-in-future",
          `评估完成日 ${on} 晚于版本日期 ${office.edition}`,
          {
            actual: on,
            note: "只登记已经完成的评估；已经完成的，先把 office.yaml 的 edition 改到这一天以后",
          },
        );
      }
    }
  }
  for (const record of recordsOf(records, "office")) {
    const { provisions = [] } = record.data.governance ?? {};
    resolveReferences(provisions, record, ["governance", "provisions"], context);
  }
}
