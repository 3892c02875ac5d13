import { describe, expect, it } from "vitest";
import { layOutFlow, type DiagramRow, type LayoutOptions } from "../../../src/flow/diagram/index.ts";
import type { FlowFacts } from "../../../src/flow/index.ts";
import { makeFlow } from "../sample.ts";
import { drawFlow } from "./draw-flow.ts";
import { findFaults } from "./find-faults.ts";

const names = { flowTitle: () => "跨处室会商", isForm: (material: string) => material.startsWith("BD-") };
const folded: LayoutOptions = {
  sheets: [
    { width: 1200, height: 765 },
    { width: 880, height: 1200 },
  ],
  gateway: 0,
  forms: false,
};
const unfolded: LayoutOptions = { sheets: [], gateway: 36, forms: true };

const draw = (flow: FlowFacts, options: LayoutOptions = folded) => layOutFlow(flow, names, options).rows;
const only = (rows: readonly DiagramRow[]): DiagramRow => {
  expect(rows).toHaveLength(1);
  return rows[0] as DiagramRow;
};
const texts = (row: DiagramRow) => row.boxes.map((box) => box.texts.map(({ text }) => text));

describe("lanes and ranks", () => {
  const row = only(
    draw(
      makeFlow([
        { id: "1", actors: ["经办人"] },
        { id: "2", actors: ["会计", "出纳"] },
        { id: "3", actors: ["经办人"] },
      ]),
    ),
  );

  it("has one lane for each responsible role, in order of first appearance", () => {
    expect(row.lanes.map(({ name }) => name)).toEqual(["经办人", "会计"]);
    expect(row.boxes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  it("runs from left to right", () => {
    const [first, second, third] = row.boxes.map(({ x, width }) => ({ left: x, right: x + width }));
    expect(first?.right).toBeLessThan(second?.left ?? 0);
    expect(second?.right).toBeLessThan(third?.left ?? 0);
  });

  it("names the other roles of a shared step in its box", () => {
    expect(texts(row)[1]).toContain("相关：出纳");
  });

  it("goes straight where the role stays the same", () => {
    const straight = only(draw(makeFlow([{ id: "1" }, { id: "2" }])));
    for (const { points } of straight.edges) expect(points).toHaveLength(2);
  });
});

describe("what a box says of its limit", () => {
  const limitsOf = (steps: Parameters<typeof makeFlow>[0]) => texts(only(draw(makeFlow(steps))));

  it("names the event from which several steps count, and the one that must not be reached", () => {
    const [first, second, third] = limitsOf([
      { id: "1", limit: "15个自然日", from: "受理" },
      { id: "2", limit: "45个自然日", from: "受理" },
      { id: "3", limit: "提前3个工作日", from: "会议召开" },
    ]);
    expect(first).toEqual(expect.arrayContaining(["15个自然日", "自受理起"]));
    expect(second).toEqual(expect.arrayContaining(["45个自然日", "自受理起"]));
    expect(third).toEqual(expect.arrayContaining(["提前3个工作日", "早于会议召开"]));
  });

  it("frames urgent limits and names them urgent in words", () => {
    const row = only(
      draw(
        makeFlow([
          { id: "1", limit: "1个工作日", urgent: { 特急: "30分钟", 临时交办: "即时" } },
          { id: "2" },
        ]),
      ),
    );
    expect(texts(row)[0]).toEqual(expect.arrayContaining(["特急：30分钟", "急　临时交办：即时"]));
    expect(row.boxes[0]?.urgentFrame).not.toBeNull();
    expect(row.boxes[1]?.urgentFrame).toBeNull();
  });
});

describe("ways", () => {
  const row = only(
    draw(
      makeFlow([
        { id: "1", actors: ["经办人"], to: { 特急: "3", 不归本处室管: "LC-22甲" } },
        { id: "2", actors: ["会计"], to: { 不合规: "1", 补证据: "2", 不批准: "结束" } },
        { id: "3", actors: ["局长"] },
      ]),
    ),
  );
  const edge = (from: string, to: string) =>
    row.edges.find((line) => line.from === from && line.to.startsWith(to));

  it("writes each condition beside its way", () => {
    expect(edge("step-1", "flow-")?.label?.text).toBe("不归本处室管");
    expect(edge("step-2", "step-1")?.label?.text).toBe("不合规");
    expect(edge("step-2", "step-2")?.label?.text).toBe("补证据");
    expect(row.edges.find(({ label }) => label?.text === "不批准")?.from).toBe("step-2");
  });

  it("knows returns and urgent ways", () => {
    expect(edge("step-2", "step-1")?.back).toBe(true);
    expect(edge("step-1", "step-3")?.kind).toBe("urgent");
    expect(edge("step-1", "step-2")?.kind).toBe("main");
  });

  it("begins once and names where it leads", () => {
    expect(row.terminals.filter(({ kind }) => kind === "start")).toHaveLength(1);
    expect(row.terminals.find(({ kind }) => kind === "flow")?.text?.text).toBe("LC-22甲 跨处室会商");
    expect(row.terminals.filter(({ kind }) => kind === "end")).toHaveLength(2);
  });
});

describe("folding", () => {
  const long = makeFlow(
    Array.from({ length: 9 }, (_, index) => ({
      id: `${index + 1}`,
      ...(index === 7 ? { to: { 不合格: "1" } } : {}),
    })),
  );
  const rows = draw(long);

  it("puts a long flow into rows that find room on A4", () => {
    expect(rows.length).toBeGreaterThan(1);
    for (const { width, height } of rows) {
      expect(width).toBeLessThanOrEqual(1200);
      expect(height).toBeLessThanOrEqual(765);
    }
  });

  it("shows every step once, and says where a row goes on and where a return leads", () => {
    expect(rows.flatMap(({ boxes }) => boxes.map(({ step }) => step))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const plates = rows.flatMap(({ terminals }) =>
      terminals.filter(({ kind }) => kind === "jump").map(({ text }) => text?.text),
    );
    expect(plates).toContain("回〔1〕办理1");
    expect(plates.filter((text) => text?.startsWith("接"))).toHaveLength(rows.length - 1);
    expect(plates.filter((text) => text?.startsWith("承"))).toHaveLength(rows.length - 1);
  });

  it("gives tracks that begin by themselves rows and headings of their own", () => {
    const tracks = draw(
      makeFlow(
        [
          { id: "甲1", track: "甲" },
          { id: "甲2", track: "甲" },
          { id: "乙1", track: "乙" },
        ],
        { tracks: ["甲", "乙"] },
      ),
    );
    expect(tracks.map(({ heading }) => heading?.text)).toEqual(["甲", "乙"]);
  });
});

describe("a flow that no office has", () => {
  const seeds = Array.from({ length: 150 }, (_, seed) => seed);

  it("is drawn without a fault, folded", () => {
    const faults = seeds.flatMap((seed) =>
      draw(drawFlow(seed)).flatMap((row) => findFaults(row).map((fault) => `${seed}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it("is drawn without a fault in one row with gateways and forms", () => {
    const faults = seeds.flatMap((seed) =>
      draw(drawFlow(seed), unfolded).flatMap((row) => findFaults(row).map((fault) => `${seed}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it("shows every step exactly once", () => {
    for (const seed of seeds) {
      const flow = drawFlow(seed);
      const drawn = draw(flow).flatMap(({ boxes }) => boxes.map(({ step }) => step));
      expect([...drawn].sort((a, b) => a - b)).toEqual(flow.steps.map((_, index) => index));
    }
  });
});

describe("the draughtsman's eye", () => {
  const row = only(
    draw(
      makeFlow([
        { id: "1", to: { 不合格: "1" } },
        { id: "2", actors: ["会计"], to: { 退回: "1" } },
        { id: "3" },
      ]),
    ),
  );
  const faultsOf = (change: Partial<DiagramRow>) => findFaults({ ...row, ...change });

  it("finds nothing in a good drawing", () => {
    expect(findFaults(row)).toEqual([]);
  });

  it("finds a box over another", () => {
    const [first, second, third] = row.boxes;
    if (!first || !second || !third) throw new Error("three boxes");
    expect(
      faultsOf({ boxes: [first, second, { ...third, x: second.x + 5, y: second.y + 5 }] }).join(),
    ).toContain("lies over");
  });

  it("finds a line through a box and through a label", () => {
    const [edge] = row.edges;
    const box = row.boxes[1];
    const label = row.edges.find((line) => line.label)?.label;
    if (!edge || !box || !label) throw new Error("an edge, a box, a label");
    const through = (shape: { x: number; y: number; width: number; height: number }) => ({
      ...edge,
      points: [
        { x: shape.x - 30, y: shape.y + shape.height / 2 },
        { x: shape.x + shape.width + 30, y: shape.y + shape.height / 2 },
      ],
    });
    expect(faultsOf({ edges: [through(box)] }).join()).toContain(`passes through ${box.id}`);
    expect(faultsOf({ edges: [...row.edges, through(label)] }).join()).toContain(
      `passes through “${label.text}”`,
    );
  });

  it("finds text that is wider than its room", () => {
    const [box, ...others] = row.boxes;
    const [text, ...more] = box?.texts ?? [];
    if (!box || !text) throw new Error("a text");
    const wide = { ...text, lines: ["一二三四五六七八九十一二三四五"] };
    expect(faultsOf({ boxes: [{ ...box, texts: [wide, ...more] }, ...others] }).join()).toContain(
      "is wider than its room",
    );
  });

  it("finds lines that run on each other", () => {
    const [edge] = row.edges;
    if (!edge) throw new Error("an edge");
    expect(
      faultsOf({ edges: [...row.edges, { ...edge, id: "twin", from: "elsewhere", to: "nowhere" }] }).join(),
    ).toContain("run on each other");
  });
});
