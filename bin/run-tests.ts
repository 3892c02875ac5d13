import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBrowser, ensureOfflineTools, ensureXmllint } from "./install-browser.ts";
import { root, runScript, runTool } from "./run-tool.ts";

/** `npm test`: lint, unit tests, build, browser tests; the last line counts both kinds of tests from their reports. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reports = path.join(root, "reports");
rmSync(reports, { recursive: true, force: true });

const seconds: string[] = [];
let failedStages = 0;

async function stage(name: string, run: () => Promise<number>): Promise<boolean> {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const code = await run();
  seconds.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)}`);
  if (code !== 0) {
    failedStages += 1;
    console.error(`${name}没有通过（退出码 ${code}）。`);
  }
  return code === 0;
}

await stage("代码检查", () => runScript(path.join(root, "bin/lint.ts"), []));
await stage("内容检查", () => runScript(path.join(root, "bin/handbook.ts"), ["check"]));
// The unit test that needs it fails without it, and says so.
ensureXmllint();
await stage("单元测试", () => runTool("vitest", ["run"]));
const built = await stage("生成网站", () => runScript(path.join(root, "bin/build-test-sites.ts"), []));
const missing = ensureBrowser();
if (missing) {
  failedStages += 1;
  console.error(missing);
} else if (built) {
  ensureOfflineTools();
  await stage("浏览器测试", () => runTool("playwright", ["test"], { packageName: "@playwright/test" }));
}

const unit = countVitest(path.join(reports, "unit.json"));
const browser = countPlaywright(path.join(reports, "browser.json"));
const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
console.log(`\n各阶段秒数：${seconds.join("，")}`);
console.log(
  `单元测试：${unit.passed} 个通过，${unit.failed} 个失败；浏览器测试：${browser.passed} 个通过，${browser.failed} 个失败`,
);
console.log(`${passed} passed, ${failed} failed`);
const ranBoth = unit.passed > 0 && browser.passed > 0;
process.exitCode = failed === 0 && failedStages === 0 && ranBoth ? 0 : 1;

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // No report: the runner did not get that far, which its exit code has told already.
    return null;
  }
}

function countVitest(file: string): Counts {
  const report = readReport(file) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numFailedTestSuites?: number;
  } | null;
  // A file that could not be loaded has no tests and must not pass for none.
  const brokenFiles = report && (report.numFailedTests ?? 0) === 0 ? (report.numFailedTestSuites ?? 0) : 0;
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + brokenFiles };
}

function countPlaywright(file: string): Counts {
  const report = readReport(file) as {
    stats?: { expected?: number; unexpected?: number; flaky?: number };
  } | null;
  return {
    passed: report?.stats?.expected ?? 0,
    failed: (report?.stats?.unexpected ?? 0) + (report?.stats?.flaky ?? 0),
  };
}
