import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadHandbook } from "../../src/library/load.ts";
import { buildOfficialDocument, writeOfficialDocx, writeOfficialHtml } from "../../src/official/index.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";
import { findBrowser } from "../install-browser.ts";
import { printPdf } from "../print-pdf.ts";
import { readArguments } from "../read-arguments.ts";

const usage = `用法：npx handbook export ZD-23 [--docx] [--pdf] [--html] [--version 2027-03-01] [--out 文件夹]
把一个文本排成公文版式的送签稿（GB/T 9704-2012）：A4、22 行 28 字、红头红线、页码、版记，标明“送签稿”。
  --version 日期  哪个文本（施行日），默认最新的一个
  --out 文件夹    写到哪里，默认当前文件夹；文件名如 ZD-23-2027-03-01.docx
`;

/** `handbook export`: a text as the document to be signed. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(
    args,
    {
      docx: { type: "boolean", default: false },
      pdf: { type: "boolean", default: false },
      html: { type: "boolean", default: false },
      version: { type: "string" },
      out: { type: "string", default: "." },
      help: { type: "boolean", default: false },
    },
    1,
  );
  const misuse = (reason: string): number => {
    io.stderr(`${reason}\n${usage}`);
    return 2;
  };
  if (typeof read === "string") return misuse(read);
  const { docx, pdf, html, version: key, out, help } = read.values;
  if (help) {
    io.stdout(usage);
    return 0;
  }
  const id = read.positionals[0]?.toUpperCase();
  if (id === undefined) return misuse("请写明哪件制度");
  if (!docx && !pdf && !html) return misuse("请写明 --docx、--pdf 或 --html");
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const { library } = await loadHandbook(contentFolder(process.env, root), root);
  const regulation = library?.regulations.get(id);
  if (!library || !regulation) {
    io.stderr(library ? `没有编号为“${id}”的制度。\n` : "手册读不出来，先运行 npx handbook check。\n");
    return library ? 2 : 1;
  }
  const version = regulation.versions.findLast((each) => key === undefined || each.key === key);
  if (!version) {
    const keys = regulation.versions.map((each) => each.key).join("、");
    return misuse(`《${regulation.title}》没有 ${key ?? ""} 施行的文本，有：${keys}`);
  }
  const document = buildOfficialDocument(regulation, version, library);
  const name = (ending: string): string => path.join(out, `${id}-${version.key}.${ending}`);
  const write = async (ending: string, bytes: Uint8Array | string): Promise<void> => {
    await writeFile(path.resolve(io.cwd, name(ending)), bytes);
    io.stdout(`已写入 ${name(ending)}\n`);
  };
  if (docx) await write("docx", await writeOfficialDocx(document));
  if (html) await write("html", writeOfficialHtml(document));
  if (!pdf) return 0;
  const browser = findBrowser();
  if (browser === null) {
    io.stderr(
      "没有找到 Chromium：用环境变量 CHROMIUM 写明 Chrome、Edge 或 Chromium 的位置；也可以 --html，在浏览器里打印成 PDF。\n",
    );
    return 1;
  }
  await printPdf(browser, writeOfficialHtml(document), path.resolve(io.cwd, name("pdf")));
  io.stdout(`已写入 ${name("pdf")}\n`);
  return 0;
}
