import { formatCivilDate } from "../calendar/index.ts";
import { formatChineseNumber } from "../numerals/index.ts";
import { sortVersions } from "./status.ts";
import type { ChangeKind, DocumentFacts } from "./types.ts";

/**
 * The note under the title (题注) of one version: how it was issued and each change up to it, with dates and numbers,
 * `（2019年3月1日景人发〔2019〕7号印发　根据2025年3月18日景人发〔2025〕5号《关于修改〈规章制度管理办法〉的决定》修正）`.
 * Repeated changes of one kind are counted as in national laws: 第一次修正, 第二次修正.
 * `version` is one of `versions`; those after it are left out.
 */
export function writeTitleNote<V extends DocumentFacts>(versions: readonly V[], version: V): string {
  const history = sortVersions(versions).filter(({ effectiveOn }) => effectiveOn <= version.effectiveOn);
  const totals = countKinds(history);
  const counts: Record<ChangeKind, number> = { enactment: 0, amendment: 0, revision: 0 };
  const parts = history.map((each, index) => {
    counts[each.changeKind] += 1;
    const ordinal = totals[each.changeKind] > 1 ? `第${formatChineseNumber(counts[each.changeKind])}次` : "";
    return describeChange(each, history[index - 1]?.title ?? each.title, ordinal);
  });
  return `（${parts.join("　")}）`;
}

function describeChange(version: DocumentFacts, titleBefore: string, ordinal: string): string {
  const issue = `${formatCivilDate(version.issuedOn)}${version.documentNumber.written}`;
  switch (version.changeKind) {
    case "enactment":
      return `${issue}印发`;
    case "amendment":
      return `根据${issue}《关于修改〈${titleBefore}〉的决定》${ordinal}修正`;
    case "revision":
      return `${issue}${ordinal}修订`;
  }
}

function countKinds(versions: readonly DocumentFacts[]): Record<ChangeKind, number> {
  const totals: Record<ChangeKind, number> = { enactment: 0, amendment: 0, revision: 0 };
  for (const { changeKind } of versions) totals[changeKind] += 1;
  return totals;
}
