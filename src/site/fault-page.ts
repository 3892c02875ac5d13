import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { formatMessage, sortMessages, type Message } from "../diagnostics/index.ts";
import { findPlaceholders } from "../library/find-placeholders.ts";
import { classifyPath, validateFile } from "../schemas/index.ts";
import { readContentFile, showPath } from "../source/index.ts";
import { parseStatute } from "../statute/index.ts";

/**
 * Faults of the files behind a page of the development server, so that a faulty file says so on its own page. Only these few
 * files are read: an answer must not take longer than the saving.
 *
 * @param pathname `/regulations/zd-23/2027-03-01/`
 * @param folder the content folder
 * @param root what shown file names are relative to
 */
export async function findFaults(pathname: string, folder: string, root: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (const name of await listFiles(pathname, folder)) {
    const file = showPath(path.join(folder, name), root);
    const { content, messages: read } = readContentFile(await readFile(path.join(folder, name)), name, file);
    messages.push(...read);
    if (!content) continue;
    messages.push(...validateFile(content).messages, ...findPlaceholders(content));
    if (classifyPath(name)?.kind === "version")
      messages.push(...parseStatute(content.body, { file, startLine: content.bodyLine }).diagnostics);
  }
  return sortMessages(messages.filter(({ severity }) => severity === "error"));
}

// /regulations/zd-23/ · /regulations/zd-23/2027-03-01/ · /flows/lc-13/ · /forms/bd-24/ · /tasks/travel/ · /services/yw-01/
const address = /^\/(regulations|flows|forms|tasks|services)\/([a-z0-9-]+)\/(?:(\d{4}-\d{2}-\d{2})\/)?$/;
const endings: Readonly<Record<string, string>> = {
  flows: "mdx",
  forms: "yaml",
  tasks: "mdx",
  services: "yaml",
};

async function listFiles(pathname: string, folder: string): Promise<string[]> {
  const [, kind = "", slug = "", version] = address.exec(pathname) ?? [];
  const ending = endings[kind];
  const names =
    ending !== undefined
      ? [`${kind}/${slug}.${ending}`]
      : kind !== "regulations"
        ? []
        : version !== undefined
          ? [`regulations/${slug}/regulation.yaml`, `regulations/${slug}/${version}.mdx`]
          : (await readdir(path.join(folder, "regulations", slug)).catch(() => []))
              .filter((name) => /\.(?:mdx|yaml)$/.test(name))
              .map((name) => `regulations/${slug}/${name}`);
  return names.filter((name) => existsSync(path.join(folder, name)));
}

/** A page that says what is wrong; it looks again by itself until the file is right. */
export function writeFaultPage(messages: readonly Message[]): string {
  const items = messages.map((message) => `<li><pre>${escape(formatMessage(message))}</pre></li>`).join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="1">
<title>${messages.length === 0 ? "已经改好" : `内容有 ${messages.length} 个错误`}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font-family: sans-serif; line-height: 1.6; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-family: inherit; }
</style>
</head>
<body>
${
  messages.length === 0
    ? "<h1>已经改好，正在换成新的内容</h1>"
    : `<h1>这一页的内容有 ${messages.length} 个错误</h1>\n<p>改好保存，这一页自己会换成正常的样子。其他页面不受影响。</p>`
}
<ol>
${items}
</ol>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
