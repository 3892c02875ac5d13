import { parseNumber } from "../numerals/parse-number.ts";

/**
 * People write addresses by hand: `…/zd-12/#第九条`, `#第九条第二款`. They lead where the reader means; what is no
 * label of this text stays without effect.
 */
export function followLabelHash(): void {
  const follow = (): void => {
    const target = findByLabel(readHash());
    if (target) location.replace(`#${target.id}`);
  };
  follow();
  window.addEventListener("hashchange", follow);
}

/** The address's fragment as text; a broken escape such as `#%E7` is left as it stands. */
export function readHash(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function findByLabel(label: string): HTMLElement | null {
  // 第十二条之一第二款第（三）项
  const match = /^第([^第条]+)条(?:之([^第]+))?(?:第([^第款]+)款)?(?:第[（(]?([^第项）)]+)[）)]?项)?$/.exec(
    label,
  );
  if (!match) return null;
  const [article, inserted, paragraph, subparagraph] = match
    .slice(1)
    .map((part) => (part ? parseNumber(part) : null));
  if (article === null || article === undefined) return null;
  const id = `art-${article}${inserted ? `-${inserted}` : ""}`;
  if (subparagraph) {
    const end = `-subpara-${subparagraph}`;
    if (paragraph) return document.getElementById(`${id}-para-${paragraph}${end}`);
    // 第九条第三项 of an article with one 款
    return document.querySelector(`[id^="${id}-para-"][id$="${end}"]`);
  }
  return document.getElementById(paragraph ? `${id}-para-${paragraph}` : id);
}
