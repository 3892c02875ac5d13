import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkBasis, type BasisSource, type StepFacts } from "../../src/flow/index.ts";
import { createBasisSource } from "../../src/library/check-flows.ts";
import type { Library } from "../../src/library/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { loadChangedOffice } from "./changed-office.ts";

const root = path.resolve(import.meta.dirname, "../..");
const flow = "flows/bl-01.mdx";
const change = (from: string, to: string) => ({ [flow]: (text: string) => text.replace(from, to) });

async function findings(from: string, to: string): Promise<string[]> {
  const { messages } = await loadChangedOffice(change(from, to));
  return messages.map(({ place, ruleId, reason }) => `${place.line}:${place.column} ${ruleId} ${reason}`);
}

describe("the flow of a small office", () => {
  it("is told the line of a limit that the article states otherwise", async () => {
    expect(await findings("limit: 2个工作日", "limit: 3个工作日")).toEqual([
      "35:47 totals-differ 周期写的是2，按各环节推算是3个工作日（②3个工作日）",
      "27:12 limit-not-in-basis 时限“3个工作日”在所列依据里找不到；GD-01第三条第一款写的是2个工作日",
    ]);
  });

  it("is told of an article that does not speak of the step", async () => {
    expect(
      await findings("basis: [GD-01第三条第一款]", "basis: [GD-01第三条之一, GD-01第三条第一款]"),
    ).toEqual([
      "31:13 basis-off-subject 主要依据GD-01第三条之一没有写到这一步的角色（窗口人员）、表单或者时限",
    ]);
  });

  it("is told of totals that its steps do not give, until it says why", async () => {
    expect(await findings("after: { steps: 2, handovers: 1", "after: { steps: 2, handovers: 0")).toEqual([
      "35:31 totals-differ 交接次数写的是0，按各环节推算是1次（①查档人→②窗口人员）",
    ]);
    const reasoned = "totalsReason: { handovers: 同一窗口 }\nafter: { steps: 2, handovers: 0";
    expect(await findings("after: { steps: 2, handovers: 1", reasoned)).toEqual([]);
  });

  it("is told of a step that is never reached and of a circle without end", async () => {
    expect(
      await findings("basis: [GD-01第二条第一款]", "next: 结束\n    basis: [GD-01第二条第一款]"),
    ).toContain("23:9 unreachable-step 环节②提供没有任何一步能走到");
    expect(
      await findings("- { when: 没有有效证件, to: 结束", "- { when: 没有有效证件, to: BL-01第③步"),
    ).toEqual(["19:29 dangling-branch 窗口查档的分线或环节“第③步”不存在，是否指“第①步”？"]);
  });

  it("may excuse no step when it has fewer than ten", async () => {
    const found = await findings("limit: 2个工作日\n", "limit: 3个工作日\n    incomparable: 条文按件计\n");
    expect(found).toContain("28:19 too-many-incomparable 2个环节里有1个写了 incomparable，最多0个");
  });
});

describe("the flows of the handbook", () => {
  let library: Library;
  let source: BasisSource;
  beforeAll(async () => {
    const assembled = await loadHandbook(path.join(root, "src/content"), root);
    if (!assembled.library) throw new Error("The handbook must assemble");
    ({ library } = assembled);
    source = createBasisSource(library, library.regulations, library.office.edition);
    const rules = ["totals-differ", "limit-not-in-basis", "basis-off-subject", "needless-incomparable"];
    const more = [
      "unreachable-step",
      "endless-cycle",
      "incompatible-posts",
      "too-many-incomparable",
      "dangling-branch",
    ];
    expect(assembled.messages.filter(({ ruleId }) => [...rules, ...more].includes(ruleId))).toEqual([]);
  }, 60_000);

  it("would be refused for any figure of any step that differs from its article", () => {
    let tried = 0;
    const silent: string[] = [];
    for (const each of library.flows.values()) {
      for (const [index, step] of each.steps.entries()) {
        const { quantity } = step.limit;
        if (!quantity || step.incomparable !== undefined) continue;
        tried += 1;
        const limit = {
          ...step.limit,
          written: "…",
          quantity: { min: quantity.min + 137, max: quantity.max + 137 },
        };
        const steps: StepFacts[] = each.steps.map((other, at) =>
          at === index ? { ...other, limit } : other,
        );
        const found = checkBasis({ steps }, source);
        if (!found.some(({ ruleId }) => ruleId === "limit-not-in-basis"))
          silent.push(`${each.id}${step.label}`);
      }
    }
    console.log(`${tried} figures of steps changed, all noticed`);
    expect(tried).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });

  it("would be refused for any unit of any step that differs from its article", () => {
    const silent: string[] = [];
    const other = {
      workingDay: "naturalDay",
      naturalDay: "workingDay",
      workingHour: "hour",
      hour: "workingHour",
    } as const;
    for (const each of library.flows.values()) {
      for (const [index, step] of each.steps.entries()) {
        const unit = Object.entries(other).find(([from]) => from === step.limit.unit)?.[1];
        if (!unit || step.incomparable !== undefined) continue;
        const steps = each.steps.map((one, at) =>
          at === index ? { ...one, limit: { ...one.limit, unit } } : one,
        );
        const found = checkBasis({ steps }, source);
        if (!found.some(({ ruleId }) => ruleId === "limit-not-in-basis"))
          silent.push(`${each.id}${step.label}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
