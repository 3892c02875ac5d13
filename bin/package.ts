import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { describeBytes } from "../src/offline/index.ts";
import { root, runTool } from "./run-tool.ts";

/** `npm run package`: builds the site and puts its portable edition, a ZIP, into `release`. */
const built = await runTool("astro", ["build", "--silent"]);
if (built !== 0) {
  console.error("手册没有生成：请按上面的提示改正内容，再运行 npm run package。");
  process.exitCode = 1;
} else {
  const folder = path.join(root, "dist/download");
  const release = path.join(root, "release");
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".zip"))) {
    const target = path.join(release, file);
    copyFileSync(path.join(folder, file), target);
    console.log(
      `随身版：release/${file}（${describeBytes(statSync(target).size)}）。解压后双击 index.html。`,
    );
  }
}
