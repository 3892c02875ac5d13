import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/source/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text or the reason of the refusal. */
function read(bytes: Uint8Array): string {
  const { text, messages } = decodeText(bytes, "flows/lc-01.mdx");
  return text ?? `refused: ${messages.map(({ reason }) => reason).join()}`;
}

describe("decodeText", () => {
  it("reads UTF-8, characters outside the basic plane too", () => {
    expect(read(utf8("第一条　𠮷祥"))).toBe("第一条　𠮷祥");
  });

  it("drops the BOM that Windows editors write", () => {
    expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("第一条")]))).toBe("第一条");
  });

  it("makes LF of CRLF and CR, mixed ones too", () => {
    expect(read(utf8("甲\r\n乙\n丙\r丁\r\n\r\n戊"))).toBe("甲\n乙\n丙\n丁\n\n戊");
  });

  it.each([
    ["UTF-16 LE", [0xff, 0xfe, 0x2c, 0x7b], "文件是 UTF-16 编码，只接受 UTF-8"],
    ["UTF-16 BE", [0xfe, 0xff, 0x7b, 0x2c], "文件是 UTF-16 编码，只接受 UTF-8"],
    ["UTF-16 without a mark", [0x61, 0x00, 0x3a, 0x00], "文件里有空字符，不是文本文件"],
    // 第一条
    ["GBK", [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5], "文件不是 UTF-8 编码（可能是 GBK）"],
    ["UTF-8 cut within a character", [0xe7, 0xac], "文件不是 UTF-8 编码（可能是 GBK）"],
  ])("refuses %s by name of the file", (_, bytes, reason) => {
    const { text, messages } = decodeText(new Uint8Array(bytes), "flows/lc-01.mdx");
    expect(text).toBeNull();
    expect(messages).toEqual([
      {
        ruleId: "file-encoding",
        severity: "error",
        reason,
        place: { file: "flows/lc-01.mdx", line: 1, column: 1 },
        note: "在编辑器里选“以 UTF-8 编码重新保存”",
      },
    ]);
  });

  it("reads an empty file as empty text", () => {
    expect(read(new Uint8Array())).toBe("");
  });
});
