import { documentNumberPattern, readDocumentNumber } from "./document-number.ts";
import { write, type Source } from "./read-fragments.ts";
import type { WrittenDocumentNumber } from "./types.ts";

/** 《…》 and the brackets behind it. Offsets are folded ones. */
export interface TitleReading {
  /** Without 《》. */
  readonly name: string;
  readonly documentNumber: WrittenDocumentNumber | null;
  /** 2019年修订. */
  readonly edition: string | null;
  /** 办法, from （以下简称《办法》）. */
  readonly alias: string | null;
  /** End of the title, its number and its edition: the end of a mention of the title alone. */
  readonly end: number;
  /** End of all brackets, where 第…条 may follow. */
  readonly endOfBrackets: number;
}

const editionNote =
  /^(?:(?:19|20)\d{2}年?[^，。；（）]{0,8}(?:修正|修订|版|文本)(?:本|版)?|(?:修正|修订)(?:本|版|稿)?)$/; // 2019年修订
const aliasNote = /(?:以下|下文?)?(?:统称|简称|称)为?(.+)$/; // 以下简称《办法》
const aliasClause = /^，(?:以下|下文?)(?:统称|简称|称)为?(《[^《》]+》|“[^“”]+”)/; // ，以下简称《办法》

/**
 * Reads 《公文处理办法》（景人发〔2025〕4号） at a 《. Titles may hold titles: 《关于修改〈…〉的决定》, also
 * wrongly as 《关于修改《…》的决定》. `null` when the 》 is missing.
 */
export function readTitle(source: Source, at: number): TitleReading | null {
  const { chars } = source.folded;
  const close = findClose(chars, at, "《", "》");
  if (close === null) return null;
  const title = { name: chars.slice(at + 1, close - 1), end: close, endOfBrackets: close };
  const notes = { documentNumber: null, edition: null, alias: null } as Notes;
  let { end } = title;
  let cursor = close;
  while (/[（〔]/.test(chars.charAt(cursor))) {
    const next = findClose(chars, cursor, "（〔", "）〕");
    if (next === null || next - cursor > 80) break;
    const own = readNotes(source, cursor + 1, next - 1);
    notes.documentNumber ??= own.documentNumber;
    notes.edition ??= own.edition;
    notes.alias ??= own.alias;
    cursor = next;
    if (own.documentNumber !== null || own.edition !== null) end = cursor;
  }
  const clause = aliasClause.exec(chars.slice(cursor));
  if (clause !== null) notes.alias ??= stripMarks(clause[1] ?? "");
  return { ...title, ...notes, end, endOfBrackets: cursor };
}

interface Notes {
  documentNumber: WrittenDocumentNumber | null;
  edition: string | null;
  alias: string | null;
}

const eachNumber = new RegExp(documentNumberPattern); // 景人发〔2025〕4号

/** What one pair of brackets says; `start` and `end` are inside of it. */
function readNotes(source: Source, start: number, end: number): Notes {
  const content = source.folded.chars.slice(start, end);
  const number = eachNumber.exec(content);
  const parsed = number === null ? null : readDocumentNumber(number[0]);
  const alias = aliasNote.exec(content)?.[1];
  return {
    documentNumber:
      number === null || parsed === null
        ? null
        : { ...parsed, ...write(source, start + number.index, start + number.index + number[0].length) },
    edition: editionNote.test(content) ? content : null,
    alias: alias === undefined ? null : stripMarks(alias),
  };
}

/** `《办法》`, `“条例”` and `条例` all introduce the same name. */
function stripMarks(name: string): string {
  return name.replace(/^[《“]+|[》”]+$/g, "");
}

/** Offset behind the bracket that closes the one at `at`; `null` when it stays open. */
function findClose(chars: string, at: number, opening: string, closing: string): number | null {
  let depth = 0;
  for (let cursor = at; cursor < chars.length; cursor += 1) {
    const char = chars.charAt(cursor);
    if (char === "\n") return null;
    if (opening.includes(char)) depth += 1;
    if (closing.includes(char)) depth -= 1;
    if (depth === 0) return cursor + 1;
  }
  return null;
}
