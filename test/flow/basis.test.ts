import { describe, expect, it } from "vitest";
import { checkBasis, type BasisSource } from "../../src/flow/index.ts";
import { makeFlow, rules, type SampleStep } from "./sample.ts";

const articles: Readonly<Record<string, string>> = {
  第四条: "经办人应当自业务发生之日起20日内填写费用报销单。",
  第八条: "会计应当自收到报销材料之日起2日内完成财务审核；特急件1日内完成。",
  第十条: "本细则由财务科解释。",
};
const source: BasisSource = {
  cite: ({ written }) => {
    const text = articles[written];
    return text === undefined ? null : { written, text, article: text };
  },
  namesOf: (actor) => (actor === "核算岗" ? ["核算岗", "会计"] : [actor]),
  titlesOf: (material) => (material === "BD-24" ? ["费用报销单"] : [material]),
};
const check = (step: Omit<SampleStep, "id">) => checkBasis(makeFlow([{ id: "4", ...step }]), source);

describe("a step and its basis", () => {
  it("agree when the figure stands in a cited provision and the first one names the actor", () => {
    expect(
      check({ actors: ["会计"], limit: "2个工作日", urgent: { 特急: "1个工作日" }, basis: ["第八条"] }),
    ).toEqual([]);
    expect(
      check({ actors: ["会计"], limit: "2个工作日", basis: ["第四条", "第八条"], outputs: ["BD-24"] }),
    ).toEqual([]);
  });

  it("agree when the first article names the form, an alias of the actor, or the limit", () => {
    expect(check({ actors: ["某人"], basis: ["第四条"], outputs: ["BD-24"] })).toEqual([]);
    expect(check({ actors: ["核算岗"], basis: ["第八条"] })).toEqual([]);
    expect(check({ actors: ["某人"], limit: "20个工作日", basis: ["第四条"] })).toEqual([]);
  });

  it("differ when another figure stands there, and the message shows it", () => {
    expect(check({ actors: ["会计"], limit: "3个工作日", basis: ["第八条"] })).toMatchInlineSnapshot(`
      [
        {
          "actual": "3个工作日",
          "note": "改正时限，或者把写有这个时限的条款列入依据；确实无法对照的，用 incomparable 说明理由",
          "path": [
            "steps",
            0,
            "limit",
          ],
          "reason": "时限“3个工作日”在所列依据里找不到；第八条写的是2日、1日",
          "ruleId": "limit-not-in-basis",
        },
      ]
    `);
    expect(check({ actors: ["财务科"], limit: "3个工作日", basis: ["第十条"] })[0]?.reason).toBe(
      "时限“3个工作日”在所列依据里找不到；第十条没有写时限",
    );
  });

  it("differ in an exception as much as in the main limit", () => {
    const step = { actors: ["会计"], limit: "2个工作日", basis: ["第八条"] } as const;
    expect(check({ ...step, urgent: { 加急: "1个工作日" } })).toMatchObject([
      { path: ["steps", 0, "urgent", 0, "limit"] },
    ]);
    expect(check({ ...step, variants: { 补报: "9个工作日" } })).toMatchObject([
      { path: ["steps", 0, "variants", 0, "limit"] },
    ]);
  });

  it("have nothing in common when neither actor nor form nor limit is named", () => {
    expect(check({ actors: ["会计"], basis: ["第十条"] })).toMatchObject([
      {
        ruleId: "basis-off-subject",
        path: ["steps", 0, "basis", 0],
        reason: "主要依据第十条没有写到这一步的角色（会计）、表单或者时限",
      },
    ]);
  });

  it("need not be comparable when the step says why", () => {
    const step = { actors: ["会计"], limit: "3个工作日", basis: ["第八条"] } as const;
    expect(check({ ...step, incomparable: "条文按批次写" })).toEqual([]);
    expect(rules(check({ ...step, limit: "2个工作日", incomparable: "条文按批次写" }))).toEqual([
      "needless-incomparable",
    ]);
  });

  it("are not compared with what has no words yet", () => {
    expect(check({ actors: ["会计"], limit: "3个工作日", basis: ["第九十九条"] })).toEqual([]);
  });
});
