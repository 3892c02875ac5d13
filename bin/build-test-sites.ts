import path from "node:path";
import { root, runTool } from "./run-tool.ts";

/**
 * Builds what the browser tests open: the handbook in `dist`, and another office's small handbook from
 * `test/fixtures/office-b`, which proves that content alone makes a site.
 */
const sites = [
  { content: null, output: "dist" },
  { content: "test/fixtures/office-b", output: "reports/office-b" },
] as const;
for (const { content, output } of sites) {
  const env = content ? { HANDBOOK_CONTENT: path.join(root, content) } : {};
  const code = await runTool("astro", ["build", "--silent", "--outDir", path.join(root, output)], { env });
  if (code !== 0) process.exitCode = code;
}
