import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, runTool } from "./run-tool.ts";

/**
 * Builds what the browser tests open: the handbook in `dist`, another office's small handbook from
 * `test/fixtures/office-b`, which proves that content alone makes a site, and that office's next edition,
 * to which a reader's machine is brought.
 */
const sites = [
  { content: null, output: "dist" },
  { content: "test/fixtures/office-b", output: "reports/office-b" },
  { content: writeNextEdition(), output: "reports/office-b-next" },
] as const;
for (const { content, output } of sites) {
  const env = content ? { HANDBOOK_CONTENT: path.join(root, content) } : {};
  const code = await runTool("astro", ["build", "--silent", "--outDir", path.join(root, output)], { env });
  if (code !== 0) process.exitCode = code;
}

/** The content of office B a month later: another edition date, and one step says more. */
function writeNextEdition(): string {
  const folder = "reports/office-b-next-content";
  rmSync(path.join(root, folder), { recursive: true, force: true });
  cpSync(path.join(root, "test/fixtures/office-b"), path.join(root, folder), { recursive: true });
  const edit = (file: string, from: string, to: string): void => {
    const place = path.join(root, folder, file);
    const text = readFileSync(place, "utf8");
    if (!text.includes(from)) throw new Error(`${file} of office B no longer says ${from}`);
    writeFileSync(place, text.replace(from, to));
  };
  edit("office.yaml", "edition: 2026-06-01", "edition: 2026-07-01");
  edit("flows/bl-01.mdx", "出示证件。", "出示证件原件。");
  return folder;
}
