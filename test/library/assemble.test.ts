import { beforeAll, describe, expect, it } from "vitest";
import { backlinkKey, versionOn, type Library, type Regulation } from "../../src/library/index.ts";
import { computeRegulationStatus, computeStatus, findPeriod } from "../../src/version/index.ts";
import { loadChangedOffice } from "./changed-office.ts";

let library: Library;

beforeAll(async () => {
  const assembled = await loadChangedOffice();
  expect(assembled.messages).toEqual([]);
  if (!assembled.library) throw new Error("The fixture must assemble");
  ({ library } = assembled);
});

function regulation(id: string): Regulation {
  const found = library.regulations.get(id);
  if (!found) throw new Error(`${id} must be there`);
  return found;
}

describe("the library of a small office", () => {
  it("holds what its folder holds and nothing of what the office does not have", () => {
    expect([...library.regulations.keys()]).toEqual(["GD-01", "GD-02", "GD-03"]);
    expect([...library.flows.keys()]).toEqual(["BL-01"]);
    expect(library.office.name).toBe("临江区档案馆");
    expect(library.units.map(({ name }) => name)).toEqual(["综合部", "利用部"]);
    for (const empty of [library.forms, library.services]) expect(empty.size).toBe(0);
    for (const empty of [library.conduct, library.essay, library.tasks, library.planned]) {
      expect(empty).toEqual([]);
    }
  });

  it("orders the versions of a regulation by the day on which they take effect", () => {
    expect(regulation("GD-01").versions.map(({ key }) => key)).toEqual(["2024-05-06", "2026-09-01"]);
  });

  it("counts the articles of each version, inserted ones too", () => {
    // 第一条、第二条、第三条、第三条之一、第四条、第五条
    expect(regulation("GD-01").versions.map(({ articles }) => articles.length)).toEqual([6, 6]);
    expect(regulation("GD-01").versions[0].articles.map(({ number }) => number)).toEqual([
      "1",
      "2",
      "3",
      "3-1",
      "4",
      "5",
    ]);
  });

  it("reads the version that applies on a day, the first one before there was any", () => {
    expect(versionOn(regulation("GD-01"), "2026-08-31").key).toBe("2024-05-06");
    expect(versionOn(regulation("GD-01"), "2026-09-01").key).toBe("2026-09-01");
    expect(versionOn(regulation("GD-01"), "2000-01-01").key).toBe("2024-05-06");
  });

  it("knows the status of every text on any day from dates alone", () => {
    const [first, second] = regulation("GD-01").versions;
    const at = (version: typeof first, on: `${number}-${number}-${number}`) =>
      computeStatus(findPeriod(regulation("GD-01"), version), on);
    expect(at(first, "2024-05-05")).toBe("not-yet-in-force");
    expect(at(first, "2026-08-31")).toBe("in-force");
    expect(at(first, "2026-09-01")).toBe("amended");
    if (!second) throw new Error("There are two versions");
    expect(at(second, "2026-08-31")).toBe("not-yet-in-force");
    expect(at(second, "2026-09-01")).toBe("in-force");
  });

  it("lets a regulation end when the one that replaces it takes effect", () => {
    const old = regulation("GD-03");
    expect(old.supersededBy).toEqual(["GD-02"]);
    expect(old.supersededOn).toBe("2023-02-01");
    expect(old.repealedBy).toBe("GD-02");
    expect(computeRegulationStatus(old, "2023-01-31")).toBe("in-force");
    expect(computeRegulationStatus(old, "2023-02-01")).toBe("repealed");
  });

  it("gives each article its gist in the versions for which it was written", () => {
    const [first, second] = regulation("GD-01").versions;
    expect(first.gists.get("art-5")?.gist).toBe("日怎么算、从哪天起");
    expect(second?.gists.get("art-5")?.gist).toBe("急用当天拿");
    expect(first.gists.get("art-6")).toBeUndefined();
    expect(second?.gists.get("art-6")?.asks).toHaveLength(2);
  });

  it("places a figure at the provision in whose text it stands", () => {
    expect(regulation("GD-01").versions[0].figures).toEqual([
      {
        at: "第三条第一款",
        figure: "2个工作日",
        source: "本馆自定",
        verified: "memory",
        anchor: "art-3-para-1",
        articleId: "art-3",
      },
    ]);
  });

  it("resolves the basis of each step to the provision of every text that can still apply", () => {
    const steps = library.flows.get("BL-01")?.steps ?? [];
    expect(steps.map(({ anchor, label }) => [anchor, label])).toEqual([
      ["step-1", "①"],
      ["step-2", "②"],
    ]);
    expect(steps[0]?.basis[0]).toEqual({
      written: "GD-01第二条第一款",
      document: "GD-01",
      provision: "第二条第一款",
      title: "窗口查档办法",
      kind: "regulation",
      articleId: "art-2",
      anchor: "art-2-para-1",
      targets: [
        { version: "2024-05-06", articleId: "art-2" },
        { version: "2026-09-01", articleId: "art-2" },
      ],
    });
  });

  it("lists for an article what rests on it", () => {
    const links = library.backlinks.get(backlinkKey("GD-01", "2024-05-06", "art-3")) ?? [];
    expect(links.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "flow /flows/bl-01/#step-2",
      "regulation /regulations/gd-01/2024-05-06/#art-4-para-1",
    ]);
    expect(links[1]?.label).toBe("本制度第四条");
  });

  it("counts a citation of an older text for the article which that became, and says so", async () => {
    // 第三条之一 of 2024 (急用的，可以当日提供) is 第五条 of the text of 2026.
    const { library: changed } = await loadChangedOffice({
      "regulations/gd-02/2023-02-01.mdx": (text) =>
        text.replace("转交利用部", "转交利用部，急用的依照《窗口查档办法》第三条之一办理"),
    });
    const linksOf = (version: string, article: string) =>
      (changed?.backlinks.get(backlinkKey("GD-01", version, article)) ?? []).filter(
        ({ document }) => document === "GD-02",
      );
    const link = {
      kind: "regulation",
      document: "GD-02",
      label: "《值班工作规定》第四条",
      href: "/regulations/gd-02/2023-02-01/#art-4-para-1",
    };
    expect(linksOf("2024-05-06", "art-3-1")).toEqual([link]);
    expect(linksOf("2026-09-01", "art-5")).toEqual([{ ...link, outdated: "2024-05-06" }]);
    expect(linksOf("2026-09-01", "art-3-1")).toEqual([]);
  });

  it("lists a citation of a whole text with the text, not with an article", () => {
    const whole = library.backlinks.get(backlinkKey("GD-03", "2015-07-01", null)) ?? [];
    expect(whole.map(({ label }) => label)).toEqual(["《值班工作规定》第五条"]);
  });

  it("resolves every member of a range and of a citation in a text", () => {
    const [version] = regulation("GD-01").versions;
    const anchors = (library.citations.get(version) ?? [])
      .filter(({ nodeId }) => nodeId === "art-4-para-1")
      .flatMap(({ citations }) => citations)
      .flatMap(({ targets }) => targets)
      .map(({ outcome }) => (outcome.status === "found" ? outcome.anchors : outcome.status));
    expect(anchors).toEqual([["art-2-para-2-subpara-1"], ["art-3", "art-3-1", "art-4", "art-5"]]);
  });
});
