import { runTool } from "./run-tool.ts";

/** `npm run lint`: formatting, lint rules, types of TypeScript and of Astro components. All run, all are reported. */
const steps: readonly (readonly [tool: string, args: readonly string[], packageName?: string])[] = [
  ["prettier", ["--check", "--log-level", "warn", "."]],
  ["oxlint", ["--deny-warnings"]],
  ["astro", ["sync", "--silent"]],
  ["tsc", ["--noEmit"], "typescript"],
  ["astro-check", ["--minimumSeverity", "warning", "--minimumFailingSeverity", "warning"], "@astrojs/check"],
];
let failed = 0;
for (const [tool, args, packageName] of steps) {
  const code = await runTool(tool, args, packageName ? { packageName } : {});
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
