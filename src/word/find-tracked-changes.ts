import { decodeXml, findElements, scanXml, type Element } from "./scan-xml.ts";

const words: Readonly<Record<string, string>> = {
  "w:ins": "增",
  "w:del": "删",
  "w:moveFrom": "移走",
  "w:moveTo": "移来",
  "w:cellIns": "增加单元格",
  "w:cellDel": "删除单元格",
  "w:cellMerge": "合并单元格",
};

/**
 * Tracked changes (修订) of a part of a document. A converter would take the inserted words and drop the deleted ones
 * without a word; which of both the office decided only its people know.
 *
 * @returns a sentence about them, or null when there are none
 */
export function findTrackedChanges(xml: string): string | null {
  const tags = scanXml(xml);
  const found = Object.entries(words).flatMap(([name, word]) =>
    findElements(tags, name).map((element) => ({
      word,
      at: element.tag.start,
      text: readText(xml, element),
    })),
  );
  if (found.length === 0) return null;
  const counts = [...new Set(found.map(({ word }) => word))].map(
    (word) => `${word} ${found.filter((each) => each.word === word).length} 处`,
  );
  const first = found.sort((a, b) => a.at - b.at).find(({ text }) => text !== "");
  const example = first ? `，第一处是${first.word}“${first.text.slice(0, 20)}”` : "";
  return `文件里还有没有处理的修订（${counts.join("，")}${example}）。在 Word 的“审阅”里逐处接受或者拒绝，保存后再导入`;
}

function readText(xml: string, { inside }: Element): string {
  let text = "";
  for (const [index, tag] of inside.entries()) {
    if ((tag.name !== "w:t" && tag.name !== "w:delText") || tag.kind !== "open") continue;
    text += decodeXml(xml.slice(tag.end, inside[index + 1]?.start ?? tag.end));
  }
  return text;
}
