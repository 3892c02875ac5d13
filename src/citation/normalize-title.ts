import { foldText } from "./fold-text.ts";

/**
 * One key for the spellings of a title: 《》, blanks and Markdown removed, brackets made full-width, inner marks
 * made 〈〉, a leading 中华人民共和国 dropped. `《中华人民共和国会计法》` and `会计法` have one key.
 */
export function normalizeTitle(title: string): string {
  const folded = foldText(title)
    .chars.trim()
    .replace(/^《|》$/g, "");
  return folded
    .replace(/[《<]/g, "〈")
    .replace(/[》>]/g, "〉")
    .replace(/〔/g, "（")
    .replace(/〕/g, "）")
    .replace(/^中华人民共和国(?!$)/, "");
}
