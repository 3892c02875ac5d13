import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { hasXmllint, xmllintMissing } from "../../bin/install-browser.ts";
import { drawInOneRow, writeBpmn } from "../../src/flow/bpmn/index.ts";
import { layOutFlow } from "../../src/flow/diagram/index.ts";
import { buildGraph } from "../../src/flow/index.ts";
import type { Flow, Library } from "../../src/library/index.ts";
import { bpmnNames } from "../../src/site/answer-bpmn.ts";
import { buildDiagramView, diagramNames, sheets } from "../../src/site/diagram-view.ts";
import { findFaults } from "../flow/diagram/find-faults.ts";
import { readHandbook } from "./handbook.ts";

let library: Library;
let flows: readonly Flow[];
beforeAll(async () => {
  ({ library } = await readHandbook());
  flows = [...library.flows.values()];
}, 60_000);

const draw = (flow: Flow) =>
  layOutFlow(flow, diagramNames(library), { sheets, gateway: 0, forms: false }).rows;
const find = (id: string): Flow => library.flows.get(id) as Flow;
const boxTexts = (id: string, label: string) =>
  draw(find(id))
    .flatMap(({ boxes }) => boxes)
    .find(({ step }) => find(id).steps[step]?.label === label)
    ?.texts.map(({ text }) => text);

describe("the diagrams of our flows", () => {
  it("have no fault: nothing overlaps, no line passes a box or a label, no text is clipped", () => {
    expect(flows.length).toBeGreaterThan(0);
    const faults = flows.flatMap((flow) =>
      draw(flow).flatMap((row) => findFaults(row).map((fault) => `${flow.id}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it("find room on A4 with letters of 7 pt: all rows of a flow across, or all upright", () => {
    for (const flow of flows) {
      const rows = draw(flow);
      const fits = sheets.some((sheet) =>
        rows.every(({ width, height }) => width <= sheet.width && height <= sheet.height),
      );
      expect(fits, flow.id).toBe(true);
    }
    // 12 units on the widest sheet: A4 across without margins of 14 mm is 269 mm, upright 182 mm.
    for (const [millimetres, sheet] of [
      [269, 1200],
      [182, 880],
    ] as const)
      expect((12 * millimetres * 72) / 25.4 / sheet).toBeGreaterThanOrEqual(7);
  });

  it("show every step once and every way out of every step", () => {
    for (const flow of flows) {
      const rows = draw(flow);
      expect(rows.flatMap(({ boxes }) => boxes.map(({ id }) => id)).sort()).toEqual(
        flow.steps.map(({ anchor }) => anchor).sort(),
      );
      const drawn = new Set(rows.flatMap(({ edges }) => edges.map(({ id }) => id)));
      for (const { id } of buildGraph(flow).edges) expect(drawn, flow.id).toContain(id);
    }
  });

  it("write the condition of every branch that leaves the usual way", () => {
    for (const flow of flows) {
      const labels = draw(flow).flatMap(({ edges }) => edges.flatMap(({ label }) => label?.text ?? []));
      for (const edge of buildGraph(flow).edges.filter(({ main }) => !main))
        for (const { when } of edge.conditions)
          expect(
            labels.some((label) => label.includes(when)),
            `${flow.id} ${when}`,
          ).toBe(true);
    }
  });

  it("say that hours run on in LC-12 and from when the minutes count", () => {
    expect(boxTexts("LC-12", "③")).toEqual(expect.arrayContaining(["30分钟", "自值班员接报起"]));
    expect(boxTexts("LC-12", "⑦")).toContain("24小时");
    const notes = buildDiagramView(find("LC-12"), library, (to) => to).notes.join("；");
    expect(notes).toContain("小时、分钟连续计算");
  });

  it("say that days are natural days in LC-19, all from the same event", () => {
    expect(boxTexts("LC-19", "⑤")).toEqual(expect.arrayContaining(["30个自然日", "自受理起"]));
    expect(boxTexts("LC-19", "⑥")).toEqual(expect.arrayContaining(["45个自然日", "自受理起"]));
    const notes = buildDiagramView(find("LC-19"), library, (to) => to).notes.join("；");
    expect(notes).toContain("自然日包括休息日和节假日");
  });

  it("say in LC-20 that the third party's time stops the clock, and lead past that step", () => {
    expect(boxTexts("LC-20", "⑤")).toEqual(
      expect.arrayContaining(["15个工作日", "自收到申请起的期限在此暂停"]),
    );
    const past = draw(find("LC-20"))
      .flatMap(({ edges }) => edges)
      .find(({ from, to }) => from === "step-4" && to === "step-6");
    expect(past?.label?.text).toContain("不涉及第三方");
  });

  it("mark the urgent way of LC-15 by its kind, not by colour alone", () => {
    const urgent = draw(find("LC-15"))
      .flatMap(({ edges }) => edges)
      .filter(({ kind }) => kind === "urgent");
    expect(urgent.map(({ label }) => label?.text)).toEqual(["严重自然灾害等不可抗力的紧急采购"]);
  });
});

describe("the BPMN files of our flows", () => {
  it("are drawn without a fault, in one row", () => {
    const faults = flows.flatMap((flow) =>
      findFaults(drawInOneRow(flow, bpmnNames(library))).map((fault) => `${flow.id}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("are valid by the schema of BPMN 2.0", () => {
    if (!hasXmllint()) throw new Error(xmllintMissing);
    const require = createRequire(import.meta.url);
    const schema = path.join(
      path.dirname(require.resolve("bpmn-moddle/package.json")),
      "resources/bpmn/xsd/BPMN20.xsd",
    );
    const folder = mkdtempSync(path.join(os.tmpdir(), "bpmn-"));
    try {
      const files = flows.map((flow) => {
        const file = path.join(folder, `${flow.slug}.bpmn`);
        writeFileSync(file, writeBpmn(flow, bpmnNames(library)));
        return file;
      });
      const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files], {
        encoding: "utf8",
      });
      expect(run.stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"))).toEqual(
        [],
      );
      expect(run.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("hold limits, pause and basis in words and as data", () => {
    const xml = writeBpmn(find("LC-20"), bpmnNames(library));
    expect(xml).toContain('name="⑤征求第三方意见（15个工作日）"');
    expect(xml).toContain('written="15个工作日" unit="workingDay" min="15" max="15"');
    expect(xml).toContain('pauses="收到申请"');
    expect(xml).toContain("依据：ZD-33第十三条第一款");
  });
});
