import { foldText } from "./fold-text.ts";
import { readTitle } from "./read-title.ts";
import type { WorkAlias } from "./types.ts";

// 中华人民共和国会计法（以下简称会计法）
const bareLaw = /(中华人民共和国[\u4e00-\u9fff]{1,30}法)（以下简?称([^（）]{1,20})）/g;

/**
 * Short names a text introduces for other works: 《公文处理办法》（以下简称《办法》）, （以下简称“条例”），
 * 以下简称条例. A short name for several works at once (《甲》、《乙》（以下统称…）) and 本办法 name no single
 * other work and are left out. Titles and names come back folded (`foldText`).
 */
export function findAliases(text: string): WorkAlias[] {
  const folded = foldText(text);
  const source = { text, folded };
  const aliases: WorkAlias[] = [];
  for (let at = folded.chars.indexOf("《"); at >= 0; at = folded.chars.indexOf("《", at)) {
    const title = readTitle(source, at);
    at = title === null ? at + 1 : title.endOfBrackets;
    if (title === null || title.alias === null || title.alias.startsWith("本")) continue;
    const before = folded.chars.slice(0, folded.chars.lastIndexOf(`《${title.name}》`, at));
    if (/》[、和与及]$/.test(before) && folded.chars.slice(title.end, at).includes("统称")) continue;
    aliases.push({ name: title.alias, title: title.name });
  }
  for (const [, title = "", name = ""] of folded.chars.matchAll(bareLaw)) {
    aliases.push({ name: name.replace(/[《》“”]/g, ""), title });
  }
  return aliases;
}
