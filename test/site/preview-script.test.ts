import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { writePreviewScript } from "../../src/site/preview-script.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

describe("writePreviewScript", () => {
  it("hands each article to the page, as a script that any page may load twice", async () => {
    const { library } = await loadChangedOffice();
    const regulation = library?.regulations.get("GD-01");
    if (!regulation) throw new Error("The fixture must assemble");
    const script = writePreviewScript(regulation, regulation.versions[0], "2026-06-01");
    const window: { handbookPreviews?: Record<string, unknown> } = {};
    runInNewContext(script, { window });
    runInNewContext(script, { window });
    // Objects of another context have another prototype; JSON makes them ours.
    const previews = JSON.parse(JSON.stringify(window.handbookPreviews)) as Record<string, unknown>;
    expect(Object.keys(previews)).toEqual(["GD-01/2024-05-06"]);
    expect(previews["GD-01/2024-05-06"]).toMatchObject({
      title: "窗口查档办法",
      number: "临档发〔2024〕2号",
      effectiveOn: "2024-05-06",
      edition: "2026-06-01",
      articles: {
        "art-3-1": { label: "第三条之一", lines: [["art-3-1-para-1", "急用的，可以当日提供。"]] },
      },
    });
  });

  it("shows no marks of emphasis and keeps signs of HTML as text", async () => {
    const { library } = await loadChangedOffice();
    const regulation = library?.regulations.get("GD-01");
    if (!regulation) throw new Error("The fixture must assemble");
    const script = writePreviewScript(regulation, regulation.versions[0], "2026-06-01");
    expect(script).toContain("应当填写登记单。不得代查。");
    expect(script).toContain("全卷的<5%");
    expect(script).not.toContain("**");
  });
});
