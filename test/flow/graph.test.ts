import { describe, expect, it } from "vitest";
import { buildGraph, checkGraph, findMainPath } from "../../src/flow/index.ts";
import { makeFlow, rules } from "./sample.ts";

/** Edges as `from → to`, with what marks them. */
function listEdges(flow: ReturnType<typeof makeFlow>): string[] {
  return buildGraph(flow).edges.map(({ from, to, main, back, urgent, track, conditions }) => {
    const marks = [
      main && "main",
      back && "back",
      urgent && "urgent",
      track,
      ...conditions.map(({ when }) => when),
    ];
    return `${from} → ${to} ${marks.filter(Boolean).join(",")}`.trim();
  });
}

describe("the graph of a flow", () => {
  it("passes from each step to the next and ends behind the last", () => {
    expect(listEdges(makeFlow([{ id: "1" }, { id: "2" }]))).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → step-2 main",
      "step-2 → end-2 main",
    ]);
  });

  it("takes a named successor instead of the following step", () => {
    expect(listEdges(makeFlow([{ id: "1", next: "3" }, { id: "2" }, { id: "3", next: "结束" }]))).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → step-3 main",
      "step-2 → step-3 main",
      "step-3 → end-3 main",
    ]);
  });

  it("gives each branch a way to a step, to another flow or to an end of its own", () => {
    const flow = makeFlow([
      { id: "1", to: { 不齐: "1", 涉密: "LC-10", 会商: "LC-22甲", 不办: "结束" } },
      { id: "2", to: { 退回: "1" } },
    ]);
    expect(listEdges(flow)).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → step-2 main",
      "step-1 → step-1 back,不齐",
      "step-1 → flow-1-lc-10 涉密",
      "step-1 → flow-1-lc-22-7532 会商",
      "step-1 → end-1 不办",
      "step-2 → end-2 main",
      "step-2 → step-1 back,退回",
    ]);
    const other = buildGraph(flow).nodes.find(({ id }) => id === "flow-1-lc-22-7532");
    expect(other).toMatchObject({ kind: "flow", flow: "LC-22", part: "甲", from: 0 });
  });

  it("joins branches of one step to one place, and those to the successor with the main way", () => {
    const flow = makeFlow([
      { id: "1", to: { 一档: "2", 二档: "2", 不批: "结束", 不办: "结束" } },
      { id: "2" },
    ]);
    expect(listEdges(flow)).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → step-2 main,一档,二档",
      "step-1 → end-1 不批,不办",
      "step-2 → end-2 main",
    ]);
  });

  it("marks a way as urgent only where every case of it is urgent", () => {
    const flow = makeFlow([
      { id: "1", to: { 特急件: "3", 应急来不及申请: "3" } },
      { id: "2", to: { 特急: "1", 一般: "1" } },
      { id: "3" },
    ]);
    expect(listEdges(flow).filter((edge) => edge.includes("urgent"))).toEqual([
      "step-1 → step-3 urgent,特急件,应急来不及申请",
    ]);
  });

  it("parts a common step into tracks and joins them again", () => {
    const flow = makeFlow(
      [{ id: "1" }, { id: "甲2", track: "甲" }, { id: "乙2", track: "乙" }, { id: "3" }],
      {
        tracks: ["甲", "乙"],
      },
    );
    expect(listEdges(flow)).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → step-a2 main,甲",
      "step-1 → step-b2 main,乙",
      "step-a2 → step-3 main",
      "step-b2 → step-3 main",
      "step-3 → end-3 main",
    ]);
    expect(findMainPath(flow, "乙").map(({ id }) => id)).toEqual(["1", "乙2", "3"]);
  });

  it("starts each track that begins by itself", () => {
    const flow = makeFlow(
      [
        { id: "甲1", track: "甲" },
        { id: "乙1", track: "乙" },
      ],
      { tracks: ["甲", "乙"] },
    );
    expect(listEdges(flow)).toEqual([
      "start-step-a1 → step-a1 main",
      "start-step-b1 → step-b1 main",
      "step-a1 → end-a1 main",
      "step-b1 → end-b1 main",
    ]);
  });

  it("leaves out ways to what does not exist, which is reported where the file is read", () => {
    expect(listEdges(makeFlow([{ id: "1", to: { 错: "9" } }]))).toEqual([
      "start-step-1 → step-1 main",
      "step-1 → end-1 main",
    ]);
  });
});

describe("a flow that can be walked", () => {
  it("may go in circles as long as there is a way out", () => {
    expect(checkGraph(makeFlow([{ id: "1" }, { id: "2", to: { 退回: "1" } }]))).toEqual([]);
    expect(
      checkGraph(
        makeFlow([
          { id: "1", next: "2" },
          { id: "2", next: "1", to: { 不办: "LC-22" } },
        ]),
      ),
    ).toEqual([]);
  });

  it("has no step that nothing leads to", () => {
    expect(checkGraph(makeFlow([{ id: "1", next: "3" }, { id: "2" }, { id: "3" }]))).toMatchInlineSnapshot(`
      [
        {
          "actual": "2",
          "note": "在前面环节的 next 或者 branches 里写上通到这里的去向，或者调整环节次序",
          "path": [
            "steps",
            1,
            "id",
          ],
          "reason": "环节〔2〕办理2没有任何一步能走到",
          "ruleId": "unreachable-step",
        },
      ]
    `);
  });

  it("reaches no step only from itself", () => {
    const flow = makeFlow([{ id: "1", next: "3" }, { id: "2", to: { 重来: "2" } }, { id: "3" }]);
    expect(rules(checkGraph(flow))).toEqual(["unreachable-step"]);
  });

  it("has no circle without a way out", () => {
    const flow = makeFlow([{ id: "1" }, { id: "2", next: "3" }, { id: "3", next: "2", to: { 不齐: "3" } }]);
    expect(checkGraph(flow).map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`)).toEqual([
      "endless-cycle steps.0.id",
      "endless-cycle steps.1.id",
      "endless-cycle steps.2.id",
    ]);
  });
});
