import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadHandbook } from "../../src/library/load.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { DraftFile } from "../../src/drafting/index.ts";
import { importDocx, WordFileError, type ImportedText } from "../../src/word/index.ts";
import { createAsk, Unanswered } from "../ask.ts";
import type { CommandIo } from "../command.ts";
import { makers } from "../new-content.ts";
import { readArguments } from "../read-arguments.ts";
import { writeDraft } from "../write-draft.ts";

const usage = `用法：npx handbook import 文件.docx [--version ZD-23 | --category 类别 --owner 科室] [选项]
把 Word 写的制度收进手册：自动编号变成文字，表格保留；有没处理的修订就不收。
  --version ZD-23   作为这件制度的新文本；不写就是一件新制度，选项同 npx handbook new regulation
  --effective 日期  施行日，默认取末条所写     --number 文号  默认取文件头上的文号
  --title 名称      认不出标题时写明           --print        只打印认出的正文，不写文件
  --yes             其余用建议的值，不询问
`;

const options = Object.fromEntries(
  [
    "version",
    "id",
    "title",
    "category",
    "owner",
    "approved-by",
    "code",
    "effective",
    "issued",
    "number",
    "kind",
    "note",
    "summary",
    "supersedes",
  ].map((name) => [name, { type: "string" as const }]),
);

/** `handbook import`: a regulation from a Word document. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(
    args,
    { ...options, print: { type: "boolean" }, yes: { type: "boolean" }, help: { type: "boolean" } } as const,
    1,
  );
  if (typeof read === "string") {
    io.stderr(`${read}\n${usage}`);
    return 2;
  }
  const { print, yes, help, ...given } = read.values as Record<string, string | boolean | undefined>;
  const [name] = read.positionals;
  if (help === true || name === undefined) {
    (help === true ? io.stdout : io.stderr)(help === true ? usage : `请写明要导入的文件\n${usage}`);
    return help === true ? 0 : 2;
  }
  try {
    const text = await readDocument(path.resolve(io.cwd, name), name);
    for (const refusal of text.refusals) io.stderr(`${name}：${refusal}。\n`);
    if (text.refusals.length > 0) return 1;
    for (const note of text.notes) io.stderr(`提示：${note}。\n`);
    if (print === true) {
      io.stdout(text.body);
      return 0;
    }
    return await keep(text, { given: given as Record<string, string | undefined>, silent: yes === true, io });
  } catch (error) {
    if (!(error instanceof Unanswered || error instanceof WordFileError)) throw error;
    io.stderr(`${error.message}。\n`);
    return error instanceof WordFileError ? 1 : 2;
  }
}

async function readDocument(file: string, name: string): Promise<ImportedText> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new WordFileError(`找不到 ${name}`);
  return importDocx(bytes);
}

interface Wish {
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly silent: boolean;
  readonly io: CommandIo;
}

async function keep(text: ImportedText, { given, silent, io }: Wish): Promise<number> {
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const folder = contentFolder(process.env, root);
  const { library, messages } = await loadHandbook(folder, root);
  if (!library) {
    io.stderr("手册读不出来，先运行 npx handbook check。\n");
    return 1;
  }
  const known: Record<string, string | undefined> = { ...given };
  known["title"] ??= text.title ?? undefined;
  known["number"] ??= text.documentNumber ?? undefined;
  known["effective"] ??= text.effectiveOn ?? undefined;
  const kind = given["version"] === undefined ? "regulation" : "version";
  const draft = await makers[kind]?.({
    library,
    folder,
    ask: createAsk(io, silent),
    given: known,
    subject: given["version"],
  });
  if (!draft) return 2;
  const files = draft.files.map((file): DraftFile =>
    file.path.endsWith(".mdx") ? replaceBody(file, text.body) : file,
  );
  const open = [
    "逐条对照原稿看一遍认出的条、款、项",
    ...draft.open.filter((sentence) => !/正文|末条|“（待写）”/.test(sentence)),
  ];
  return writeDraft({ files, open }, { folder, root, known: messages, io });
}

function replaceBody(file: DraftFile, body: string): DraftFile {
  const end = file.text.indexOf("\n---\n") + 5;
  return { ...file, text: file.text.slice(0, end) + body };
}
