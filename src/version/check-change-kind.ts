import { changeKindWords, type DocumentFacts, type VersionFinding } from "./types.ts";

/** How much of the text a version changed, as the comparison with the version before it counts. */
export interface ChangeShare {
  /** Articles changed, added, deleted, split or merged. */
  readonly changed: number;
  /** Articles of both versions taken together, a pair counted once. */
  readonly total: number;
}

/**
 * 修正 means that some articles were changed, 修订 that half of them or more were; a version that says otherwise
 * must give its reason in `changeKindReason`. Returns nothing for a first version.
 */
export function checkChangeKind(
  regulation: string,
  version: DocumentFacts,
  share: ChangeShare,
): readonly VersionFinding[] {
  const { changeKind, changeKindReason, effectiveOn } = version;
  if (changeKind === "enactment" || changeKindReason || share.total === 0) return [];
  const half = share.changed * 2 >= share.total;
  if (half === (changeKind === "revision")) return [];
  const expected = changeKindWords[half ? "revision" : "amendment"];
  return [
    {
      regulation,
      version: effectiveOn,
      field: "changeKind",
      severity: "warning",
      ruleId: "change-kind-share",
      reason: `${share.total}条中改动了${share.changed}条，${half ? "达到" : "不足"}一半，却写作${changeKindWords[changeKind]}`,
      actual: changeKindWords[changeKind],
      expected: [expected],
      note: `改为${expected}，或者在 changeKindReason 里说明理由`,
    },
  ];
}
