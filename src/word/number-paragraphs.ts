import { formatListNumber } from "./format-label.ts";
import { readNumbering, readStyleLists, type ListInstance } from "./read-numbering.ts";
import { encodeXml, findElements, readAttribute, scanXml, type Element, type Tag } from "./scan-xml.ts";

/**
 * Writes the labels that Word's lists make (第一条, （一）, 1.) into the paragraphs as text. Converters see lists of
 * bullets and numbers only; a label such as 第%1条 they drop.
 *
 * @returns the document with labels, and how many paragraphs got one or had a mere bullet
 */
export function numberParagraphs(
  document: string,
  numbering: string,
  styles: string,
): { xml: string; numbered: number; bullets: number } {
  const lists = readNumbering(numbering);
  const byStyle = readStyleLists(styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const inserts: { at: number; text: string }[] = [];
  let bullets = 0;
  for (const paragraph of findElements(scanXml(document), "w:p")) {
    const place = readPlace(paragraph, byStyle);
    const list = place && lists.get(place.numId);
    if (!place || !list) continue;
    const label = nextLabel(place, list, counters, begun);
    if (label === null) bullets += 1;
    else if (label !== "") {
      const text = `<w:r><w:t xml:space="preserve">${encodeXml(label)}</w:t></w:r>`;
      inserts.push({ at: contentStart(paragraph), text });
    }
  }
  let xml = "";
  let at = 0;
  for (const insert of inserts.sort((a, b) => a.at - b.at)) {
    xml += document.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  xml += document.slice(at);
  // Written out, the lists must not be counted a second time.
  return { xml: xml.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, ""), numbered: inserts.length, bullets };
}

interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

/** The properties of the paragraph itself, without those of paragraphs in its text boxes. */
function ownProperties({ inside }: Element): readonly Tag[] {
  const [first] = inside;
  return first?.name === "w:pPr" ? (findElements(inside, "w:pPr")[0]?.inside ?? []) : [];
}

function readPlace(paragraph: Element, byStyle: ReadonlyMap<string, ListPlace>): ListPlace | null {
  const properties = ownProperties(paragraph);
  const value = (name: string): string | null => {
    const found = properties.find((tag) => tag.name === name);
    return found ? readAttribute(found, "w:val") : null;
  };
  const styled = byStyle.get(value("w:pStyle") ?? "");
  const numId = value("w:numId") ?? styled?.numId ?? null;
  // 0 takes a paragraph out of the list of its style.
  if (numId === null || numId === "0") return null;
  return { numId, level: Number(value("w:ilvl") ?? styled?.level ?? 0) };
}

/** Behind the paragraph's properties. */
function contentStart({ tag, inside }: Element): number {
  const [first] = inside;
  if (first?.name !== "w:pPr") return tag.end;
  return first.kind === "empty" ? first.end : (findElements(inside, "w:pPr")[0]?.end ?? tag.end);
}

/** The label of the next paragraph at a place; null for a bullet. */
function nextLabel(
  { numId, level }: ListPlace,
  list: ListInstance,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string | null {
  const counts = counters.get(list.abstract) ?? [];
  counters.set(list.abstract, counts);
  const start = (at: number): number => list.levels.get(at)?.start ?? 1;
  if (!begun.has(numId)) {
    begun.add(numId);
    for (const [at, from] of list.restarts) counts[at] = from - 1;
  }
  counts[level] = (counts[level] ?? start(level) - 1) + 1;
  // Deeper levels begin anew below it; upper ones that were skipped count as begun.
  for (let at = level + 1; at < counts.length; at += 1) {
    const restart = list.levels.get(at)?.restart ?? null;
    if (restart === null || (restart > 0 && level < restart)) delete counts[at];
  }
  for (let at = 0; at < level; at += 1) counts[at] ??= start(at);
  const definition = list.levels.get(level);
  if (!definition || definition.format === "bullet") return null;
  let known = true;
  const label = definition.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const number = formatListNumber(counts[at] ?? start(at), list.levels.get(at)?.format ?? "decimal");
    known &&= number !== null;
    return number ?? "";
  });
  return known ? label : null;
}
