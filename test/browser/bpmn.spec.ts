import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { folder, handbook } from "./site.ts";

interface Viewer {
  importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>;
  get(name: "elementRegistry"): { getAll(): readonly { type: string }[] };
  destroy(): void;
}

const require = createRequire(import.meta.url);

/** How often an element stands in the XML. */
const count = (xml: string, name: string): number =>
  xml.match(new RegExp(`<bpmn:${name}[ >]`, "g"))?.length ?? 0;

test("bpmn-js opens every file without a warning and draws every element", async ({ page }) => {
  test.setTimeout(120_000);
  const files = readdirSync(path.join(folder(), "flows")).filter((name) => name.endsWith(".bpmn"));
  expect(files.length).toBeGreaterThan(0);
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ path: require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js") });
  for (const file of files) {
    const xml = readFileSync(path.join(folder(), "flows", file), "utf8");
    const { warnings, types } = await page.evaluate(async (text) => {
      const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: { container: string }) => Viewer };
      const viewer = new BpmnJS({ container: "#canvas" });
      const { warnings: found } = await viewer.importXML(text);
      const drawn = viewer
        .get("elementRegistry")
        .getAll()
        .map(({ type }) => type);
      viewer.destroy();
      return { warnings: found.map(({ message }) => message), types: drawn };
    }, xml);
    expect(warnings, file).toEqual([]);
    const drawn = (type: string) => types.filter((found) => found === `bpmn:${type}`).length;
    const kinds = {
      Participant: "participant",
      Lane: "lane",
      Task: "task",
      ExclusiveGateway: "exclusiveGateway",
      StartEvent: "startEvent",
      EndEvent: "endEvent",
      CallActivity: "callActivity",
      SequenceFlow: "sequenceFlow",
      DataObjectReference: "dataObjectReference",
    } as const;
    for (const [type, element] of Object.entries(kinds))
      expect(drawn(type), `${file} ${type}`).toBe(count(xml, element));
    // As many tasks as the flow's page has steps, as many lanes as it has responsible roles.
    const html = readFileSync(
      path.join(folder(), "flows", file.replace(/\.bpmn$/, ""), "index.html"),
      "utf8",
    );
    expect(drawn("Task"), file).toBe(html.match(/<tr id="step-[^"]+" class="step"/g)?.length);
  }
});

test("a flow's page offers its file", async ({ page }) => {
  await page.goto(handbook("flows/lc-13/"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "BPMN" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("lc-13.bpmn");
});
