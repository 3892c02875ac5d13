import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandIo } from "../command.ts";
import { listEditorSchemas } from "../editor-schemas.ts";

const usage = `用法：npx handbook schemas
改了 src/schemas 以后，把编辑器用的 JSON Schema 重新写进 .vscode/schemas。
`;

/** `handbook schemas`: writes what completes and checks fields while an editor types. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.length > 0) {
    const help = args[0] === "--help";
    (help ? io.stdout : io.stderr)(help ? usage : `不认得 ${args.join(" ")}\n${usage}`);
    return help ? 0 : 2;
  }
  const folder = path.resolve(fileURLToPath(import.meta.url), "../../../.vscode/schemas");
  await mkdir(folder, { recursive: true });
  const schemas = listEditorSchemas();
  for (const [name, text] of schemas) await writeFile(path.join(folder, name), text);
  io.stdout(`已写入 .vscode/schemas，共 ${schemas.size} 个。\n`);
  return 0;
}
