import path from "node:path";
import { root, runTool } from "./run-tool.ts";
import { serveFolder } from "./serve-folder.ts";

/** `npm start`: builds the handbook and serves it on this machine. */
const port = Number(process.env["PORT"] ?? 4321);
const built = await runTool("astro", ["build", "--silent"]);
if (built !== 0) {
  console.error("手册没有生成：请按上面的提示改正内容，再运行 npm start。");
  process.exitCode = 1;
} else {
  const folder = path.join(root, "dist");
  const serve = (wanted: number) => serveFolder(folder, { port: wanted });
  // The usual port may be taken, e.g. by a second handbook.
  const { address } = await serve(port).catch(() => serve(0));
  console.log(`手册已经可以打开：${address}\n按 Ctrl+C 停止。`);
}
