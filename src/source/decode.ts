import type { Message } from "../diagnostics/index.ts";

/**
 * Bytes of a content file → text with LF line ends and without BOM.
 * Other encodings are refused by name: mojibake on a page is worse than an error.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string | null; messages: Message[] } {
  const refuse = (reason: string): { text: null; messages: Message[] } => ({
    text: null,
    messages: [
      {
        ruleId: "file-encoding",
        severity: "error",
        reason,
        place: { file, line: 1, column: 1 },
        note: "在编辑器里选“以 UTF-8 编码重新保存”",
      },
    ],
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse("文件是 UTF-16 编码，只接受 UTF-8");
  }
  try {
    const written = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
    if (text.includes("\0")) return refuse("文件里有空字符，不是文本文件");
    return { text, messages: describeLayout(bytes, text !== written, file) };
  } catch {
    return refuse("文件不是 UTF-8 编码（可能是 GBK）");
  }
}

/** How the file was saved, where that is not how this handbook keeps files; nothing that readers would see. */
function describeLayout(bytes: Uint8Array, hasReturns: boolean, file: string): Message[] {
  const base = { severity: "warning", place: { file, line: 1, column: 1 } } as const;
  const note = "运行 npm run check -- --fix 改正";
  const messages: Message[] = [];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    messages.push({ ...base, ruleId: "file-bom", reason: "文件开头有看不见的 BOM 标记", note });
  if (hasReturns)
    messages.push({
      ...base,
      ruleId: "line-ends",
      reason: "换行用的是 CRLF 或者 CR，手册的文件用 LF",
      note,
    });
  return messages;
}
