/** Why a download did not come to its end. */
export const failureReasons = ["network", "changed", "quota", "refused"] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A reason that was written down; null for anything else. */
export function parseFailureReason(written: string | null): FailureReason | null {
  return failureReasons.find((reason) => reason === written) ?? null;
}

/**
 * One sentence on what is wrong and what to do.
 *
 * @param edition of what is stored and stays usable; null when nothing is
 */
export function explainFailure(reason: FailureReason, edition: string | null): string {
  const kept = edition === null ? "" : `，原来存的 ${edition} 版照常可用`;
  switch (reason) {
    case "network":
      return `下载中断了${kept}；联网后会接着下载。`;
    case "changed":
      return `下载到的文件与目录对不上，可能网站正在更新${kept}；过一会儿会再试。`;
    case "quota":
      return `浏览器给的存储空间不够，没有存成${kept}；请清理磁盘或浏览器数据后再试，或者下载随身版。`;
    case "refused":
      return `浏览器不允许这个窗口保存内容（常见于无痕窗口，或设置里禁止了网站存储）；请换普通窗口打开，或者下载随身版。`;
  }
}
