import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { run } from "../../bin/commands/new.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { captureRun } from "./capture.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "新建 稿-"));
  cpSync(path.resolve(import.meta.dirname, "../fixtures/office-b"), folder, { recursive: true });
  vi.stubEnv("HANDBOOK_CONTENT", folder);
  // Saturday, 23:30 in China
  vi.useFakeTimers({ now: new Date("2026-06-06T15:30:00Z"), toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const make = (args: readonly string[], input: readonly string[] = []): ReturnType<typeof captureRun> =>
  captureRun(run, args, folder, input);
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

it("copies the current text into a new dated file and leaves the old one", async () => {
  const old = read("regulations/gd-01/2026-09-01.mdx");
  const { code, stdout } = await make(["version", "gd-01", "--effective", "2027-03-01", "--yes"]);
  expect(code).toBe(0);
  expect(read("regulations/gd-01/2026-09-01.mdx")).toBe(old);
  const fresh = read("regulations/gd-01/2027-03-01.mdx");
  // Issued on the next working day, Monday; 临档发〔2026〕1号 is the highest number known of the year.
  expect(fresh).toMatch(
    /^---\ndocumentNumber: 临档发〔2026〕2号\nissuedOn: 2026-06-08\neffectiveOn: 2027-03-01\nchangeKind: 修正\nbasis:/,
  );
  expect(fresh).toContain("自2027年3月1日起施行。《窗口查档办法》（临档发〔2026〕1号）同时废止。");
  expect(stdout).toContain("题注将是：（2024年5月6日临档发〔2024〕2号印发　");
  expect(stdout).toContain("在 changeNote 里写一句改了什么");
  const { messages } = await loadHandbook(folder, folder);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("asks in Chinese for what no option says, once more after a wrong answer", async () => {
  const { code, stdout } = await make(
    ["version"],
    ["GD-77", "GD-02", "2026年7月1日", "2026-07-01", "", "", "修订", "换班提前2日。"],
  );
  expect(code).toBe(0);
  expect(stdout).toContain("哪件制度（编号）：没有编号为“GD-77”的制度，请再写一次。\n");
  expect(stdout).toContain("日期“2026年7月1日”应写成 2027-03-01，请再写一次。\n");
  expect(stdout).toContain("发文字号〔回车用：临档发〔2026〕2号〕：");
  expect(read("regulations/gd-02/2026-07-01.mdx")).toContain("changeKind: 修订\nchangeNote: 换班提前2日。\n");
});

it("does not write over a text, nor before the last one", async () => {
  const { code, stderr } = await make(["version", "GD-01", "--effective", "2026-09-01", "--yes"]);
  expect(code).toBe(2);
  expect(stderr).toContain("2026-09-01 不晚于最近一个文本的施行日 2026-09-01；已印发的文本不改");
});

it("makes a regulation, a flow on it and a form, and says what has to be written yet", async () => {
  const made = await make([
    "regulation",
    "复制收费办法",
    "--category",
    "reading",
    "--owner",
    "利用部",
    "--approved-by",
    "局长办公会",
    "--supersedes",
    "GD-02",
    "--yes",
  ]);
  expect([made.code, made.stderr]).toEqual([0, ""]);
  const text = read("regulations/gd-04/2026-06-08.mdx");
  expect(text).toContain(
    "第七条　本办法自2026年6月8日起施行。《值班工作规定》（临档发〔2023〕1号）同时废止。",
  );
  expect(read("regulations/gd-04/regulation.yaml")).toContain("supersedes: [GD-02]\n");
  expect(made.stdout).toContain("2026-06-08.mdx:13:7  错误  “（待写：目的）”还没有写");

  const flow = await make(["flow", "复制收费", "--regulation", "GD-04", "--yes"]);
  expect(flow.code).toBe(0);
  expect(read("flows/bl-02.mdx")).toContain("actors: [利用部]");
  expect(read("flows/bl-02.mdx")).toContain("basis: [GD-04第三条]");

  const form = await make(["form", "复制登记单", "--basis", "GD-04第四条", "--yes"]);
  expect(form.code).toBe(0);
  expect(form.stdout).toContain("没有流程环节用到“复制登记单”");
  const { messages } = await loadHandbook(folder, folder);
  const errors = messages.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);
  expect(new Set(errors)).toEqual(new Set(["placeholder", "unused-form"]));
});

it("makes a conduct case for a clause that exists", async () => {
  const wrong = await make(["case", "冷脸", "--clause", "GD-01第三十条", "--yes"]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("--clause：《窗口查档办法》没有“第三十条”");
  expect((await make(["case", "冷脸", "--clause", "GD-01第二条", "--yes"])).code).toBe(0);
  expect(existsSync(path.join(folder, "conduct/01.mdx"))).toBe(true);
});

it.each([
  [[], "请写明新建什么"],
  [["table"], "不能新建“table”"],
  [["version", "GD-01", "--efective", "2027-03-01"], "不认得 --efective"],
  [["regulation", "甲办法", "--yes"], "还要写 --category（类别）"],
  [["regulation", "甲办法", "--category", "x", "--yes"], "--category：“x”不在其中：reading、running"],
  [["version", "GD-01"], "还要写 --effective（施行日）；不想逐项回答的，加 --yes 用建议的值"],
])("says what is missing: %j", async (args, fault) => {
  const { code, stderr } = await make(args);
  expect(code).toBe(2);
  expect(stderr).toContain(fault);
});
