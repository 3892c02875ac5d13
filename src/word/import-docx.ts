import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { findTrackedChanges } from "./find-tracked-changes.ts";
import { htmlToLines } from "./html-to-lines.ts";
import { linesToText } from "./lines-to-text.ts";
import { numberParagraphs } from "./number-paragraphs.ts";
import { WordFileError, type ImportedText } from "./types.ts";

/**
 * A regulation from Word: automatic numbers written out, tables kept, structure recognised. A document with tracked
 * changes is refused.
 *
 * @param bytes the .docx file
 * @throws WordFileError when it is no .docx file
 */
export async function importDocx(bytes: Uint8Array): Promise<ImportedText> {
  const parts = openPackage(bytes);
  const read = (name: string): string => (parts[name] ? strFromU8(parts[name]) : "");
  const document = read("word/document.xml");
  if (document === "") throw new WordFileError("文件里没有 Word 正文。用 Word 或 WPS 另存为 .docx 再导入");
  const changes = findTrackedChanges(document);
  if (changes !== null) {
    return { title: null, documentNumber: null, effectiveOn: null, body: "", refusals: [changes], notes: [] };
  }
  const { xml, bullets } = numberParagraphs(document, read("word/numbering.xml"), read("word/styles.xml"));
  const labelled = zipSync({ ...parts, "word/document.xml": strToU8(xml) });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(labelled) },
    { ignoreEmptyParagraphs: true },
  );
  const { lines, notes } = htmlToLines(value);
  const text = linesToText(lines);
  return {
    ...text,
    refusals: [],
    notes: [
      ...text.notes,
      ...notes,
      ...(bullets > 0 ? [`有 ${bullets} 段用项目符号排列，符号没有留下；要编号的写成（一）或者 1.`] : []),
      ...(/<w:commentReference\b/.test(document) ? ["批注没有导入"] : []),
      ...(/<m:oMath\b/.test(document) ? ["公式没有导入，请用文字写明"] : []),
    ],
  };
}

function openPackage(bytes: Uint8Array): Record<string, Uint8Array> {
  // The container of Word 97–2003, and of documents with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new WordFileError(
      "这是旧格式的 .doc 文件，或者设了打开密码。用 Word 或 WPS 另存为不加密的 .docx 再导入",
    );
  }
  try {
    return unzipSync(bytes);
  } catch {
    throw new WordFileError("这不是 .docx 文件，或者文件已损坏。用 Word 或 WPS 打开后另存为 .docx 再导入");
  }
}
