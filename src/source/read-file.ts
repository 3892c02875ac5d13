import type { Message } from "../diagnostics/index.ts";
import { decodeText } from "./decode.ts";
import type { ContentFile } from "./types.ts";
import { readYaml } from "./yaml.ts";

/**
 * One content file: bytes → data with positions and text.
 *
 * @param bytes the file as stored
 * @param path path inside the content folder, `/` separated
 * @param file path as shown to editors
 */
export function readContentFile(
  bytes: Uint8Array,
  path: string,
  file: string,
): { content: ContentFile | null; messages: Message[] } {
  const decoded = decodeText(bytes, file);
  if (decoded.text === null) return { content: null, messages: decoded.messages };
  const { text, messages: layout } = decoded;
  const faults = [...findConflictMarkers(text, file), ...findEmpty(text, file)];
  if (faults.length > 0) return { content: null, messages: faults };
  if (!path.endsWith(".mdx")) {
    const { source, messages } = readYaml(text, file);
    return {
      content: { file, path, data: source, body: "", bodyLine: 1, text },
      messages: [...layout, ...messages],
    };
  }
  const cut = cutFrontMatter(text);
  if (cut === null) {
    const reason = text.startsWith("---")
      ? "开头的“---”没有用另一行“---”收尾"
      : "文件开头少了用“---”围起来的说明部分";
    const note = "第一行写 ---，写完各字段后另起一行再写 ---，正文接在后面";
    return {
      content: null,
      messages: [
        { ruleId: "front-matter", severity: "error", reason, place: { file, line: 1, column: 1 }, note },
      ],
    };
  }
  const { source, messages } = readYaml(cut.yaml, file, 2);
  return {
    content: { file, path, data: source, body: cut.body, bodyLine: cut.bodyLine, text },
    messages: [...layout, ...messages],
  };
}

/**
 * Cuts `---` front matter off.
 *
 * @returns the YAML between the fences (it begins on line 2), the text behind and its 1-based first line; null without front matter
 */
export function cutFrontMatter(text: string): { yaml: string; body: string; bodyLine: number } | null {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return null;
  const body = text.slice(match[0].length);
  return { yaml: match[1] ?? "", body, bodyLine: match[0].split("\n").length };
}

function findConflictMarkers(text: string, file: string): Message[] {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line));
  if (index < 0) return [];
  return [
    {
      ruleId: "merge-conflict",
      severity: "error",
      reason: `留有合并冲突的标记“${(lines[index] ?? "").slice(0, 20)}”`,
      place: { file, line: index + 1, column: 1 },
      note: "选定保留哪一边的文字，删去 <<<<<<<、=======、>>>>>>> 三种标记行",
    },
  ];
}

function findEmpty(text: string, file: string): Message[] {
  if (text.trim() !== "") return [];
  const note = "写上内容；不再需要就删去这个文件";
  return [
    {
      ruleId: "file-empty",
      severity: "error",
      reason: "文件是空的",
      place: { file, line: 1, column: 1 },
      note,
    },
  ];
}
