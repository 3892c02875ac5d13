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
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    if (text.includes("\0")) return refuse("文件里有空字符，不是文本文件");
    return { text, messages: [] };
  } catch {
    return refuse("文件不是 UTF-8 编码（可能是 GBK）");
  }
}
