import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadHandbook } from "../../src/library/load.ts";
import { contentFolder } from "../../src/source/index.ts";
import { createAsk, Unanswered } from "../ask.ts";
import type { CommandIo } from "../command.ts";
import { makers } from "../new-content.ts";
import { readArguments } from "../read-arguments.ts";
import { writeDraft } from "../write-draft.ts";

const usage = `用法：npx handbook new 种类 [编号或名称] [选项]
新建一个内容文件，填好编号、日期、题注要用的字段和废止条款；没写的项目逐个询问，加 --yes 用建议的值。
  new version ZD-23 --effective 2027-03-01   把现行文本抄成新文本再改，旧文本不动
      [--issued 日期] [--number 文号] [--kind 修正|修订] [--note 改了什么]
  new regulation 名称 --category 类别 --owner 科室   新制度，编号接着排
      [--id 编号] [--approved-by 机关] [--code 代字] [--effective 日期] [--issued 日期] [--number 文号]
      [--summary 说明] [--supersedes H-01]
  new flow 名称 --regulation ZD-23      新流程 [--actor 角色] [--article 第四条] [--owner 科室] [--id 编号]
  new form 名称 --basis ZD-23第六条     新表单 [--filled-by 角色] [--owner 科室] [--id 编号]
  new case 标题 --clause ZD-44第六条    新的行为情景
`;

const options = Object.fromEntries(
  [
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
    "regulation",
    "actor",
    "article",
    "basis",
    "filled-by",
    "clause",
  ].map((name) => [name, { type: "string" as const }]),
);

/** `handbook new`: a new file of content with all that can be filled in. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(
    args,
    { ...options, yes: { type: "boolean" }, help: { type: "boolean" } } as const,
    2,
  );
  const misuse = (reason: string): number => {
    io.stderr(`${reason}\n${usage}`);
    return 2;
  };
  if (typeof read === "string") return misuse(read);
  const { yes, help, ...given } = read.values as Record<string, string | boolean | undefined>;
  if (help === true) {
    io.stdout(usage);
    return 0;
  }
  const [kind = "", subject] = read.positionals;
  const make = makers[kind];
  if (!make) return misuse(kind === "" ? "请写明新建什么" : `不能新建“${kind}”`);
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const folder = contentFolder(process.env, root);
  const { library, messages } = await loadHandbook(folder, root);
  if (!library) {
    io.stderr("手册读不出来，先运行 npx handbook check。\n");
    return 1;
  }
  try {
    const ask = createAsk(io, yes === true);
    const draft = await make({
      library,
      folder,
      ask,
      given: given as Record<string, string | undefined>,
      subject,
    });
    return await writeDraft(draft, { folder, root, known: messages, io });
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    io.stderr(`${error.message}。\n`);
    return 2;
  }
}
