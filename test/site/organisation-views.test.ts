import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/index.ts";
import { buildAbout } from "../../src/site/about-view.ts";
import { indexActors, nameSlugs } from "../../src/site/actors.ts";
import { buildHome } from "../../src/site/home-view.ts";
import { buildLeads } from "../../src/site/leads-view.ts";
import { listPages } from "../../src/site/page-list.ts";
import { buildPostGroups, buildPostView, type PostView } from "../../src/site/post-view.ts";
import { listSections } from "../../src/site/sections.ts";
import { buildUnitGroups, buildUnitView, type UnitView } from "../../src/site/unit-view.ts";
import { loadChangedOffice, type FileChange } from "../library/changed-office.ts";

const extra: Readonly<Record<string, FileChange>> = {
  "leads.yaml": `- { matter: 开放日（春季）, lead: 综合部, support: [利用部], external: [区图书馆], basis: [GD-01第二条] }
- { matter: 库房安全, lead: 综合部, basis: [] }
`,
  "approvals.yaml": `- matter: 复制
  condition: 10页以上
  chain: [{ actor: 窗口人员, act: 提出 }, { actor: 馆长, act: 批准 }]
  basis: [GD-01第三条]
`,
  "office.yaml": (text) => `${text}conductRegulation: GD-02
conductUnits: [利用部]
dailyAffairs:
  - { name: 查档, regulations: [GD-01] }
`,
};

async function load(changes: Readonly<Record<string, FileChange>> = {}): Promise<Library> {
  const { library, messages } = await loadChangedOffice(changes);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!library) throw new Error("The fixture must assemble");
  return library;
}

const texts = (items: readonly { readonly text: string }[]): string[] => items.map(({ text }) => text);

describe("addresses of posts", () => {
  it("are their sounds, numbered where two sound alike", () => {
    expect(nameSlugs(["档案员", "A岗", "会计", "机关党委（人事处）", "承办人", "成伴人"])).toEqual([
      "dang-an-yuan",
      "a-gang",
      "kuai-ji",
      "ji-guan-dang-wei-ren-shi-chu",
      "cheng-ban-ren",
      "cheng-ban-ren-2",
    ]);
  });
});

describe("pages of units and posts", () => {
  let library: Library;
  const unit = (name: string): UnitView => {
    const found = library.units.find((entry) => entry.name === name);
    if (!found) throw new Error(`${name} must be there`);
    return buildUnitView(found, library);
  };
  const post = (name: string): PostView => {
    const found = library.posts.find((entry) => entry.name === name);
    if (!found) throw new Error(`${name} must be there`);
    return buildPostView(found, library);
  };

  beforeAll(async () => {
    library = await load(extra);
  });

  it("list what a unit owns and leads, and where it or its posts take part", () => {
    const view = unit("利用部");
    expect(texts(view.owned)).toEqual(["《窗口查档办法》"]);
    expect(texts(view.ownFlows)).toEqual(["窗口查档"]);
    expect(texts(view.posts)).toEqual(["窗口人员"]);
    expect(
      view.flows.map(({ flow, steps }) => [flow.title, steps.map(({ step, as }) => `${step.name} ${as}`)]),
    ).toEqual([["窗口查档", ["提供 窗口人员"]]]);
    expect(view.approvals.map(({ acts, chain }) => [acts, chain])).toEqual([
      [["提出"], "窗口人员提出 → 馆长批准"],
    ]);
    expect([view.leading.length, view.supporting.length]).toEqual([0, 1]);
    expect(unit("综合部").leading.map(({ matter }) => matter)).toEqual(["开放日（春季）", "库房安全"]);
    // The night duty's rules were repealed; they bind nobody any more.
    expect(texts(unit("综合部").owned)).toEqual(["《值班工作规定》"]);
  });

  it("gather the articles that bind a post, word for word, of each text that can apply", () => {
    const { duties } = post("窗口人员");
    const said = duties.map(({ title, period, articles }) => [
      title,
      period.from,
      period.until,
      period.shown,
      articles.map(({ label }) => label),
    ]);
    expect(said).toContainEqual(["窗口查档办法", "", "2026-09-01", true, ["第三条"]]);
    expect(duties[0]?.articles[0]?.sentences[0]).toEqual({
      place: "第一款",
      segments: [{ kind: "text", text: "窗口人员应当自收到登记单之日起2个工作日内提供档案。" }],
      items: [],
    });
    expect(duties[0]?.articles[0]?.to).toBe("/regulations/gd-01/#art-3");
  });

  it("name limits with their start, exceptions, and whether the post bears the responsibility", () => {
    const [part] = post("窗口人员").flows;
    expect(part?.steps.map(({ main, limit, exceptions, to }) => [main, limit, exceptions, to])).toEqual([
      [true, "2个工作日（自收到登记单起）", ["急用：当日"], "/flows/bl-01/#step-2"],
    ]);
  });

  it("hold the conduct rules for those whom they bind, and say so where the post alone does not tell", () => {
    expect(post("窗口人员").conduct?.onlyIn).toEqual([]);
    expect(post("窗口人员").conduct?.chapters.map(({ title, articles }) => [title, articles.length])).toEqual(
      [
        ["第一章　总则", 2],
        ["第二章　交接", 2],
        ["第三章　附则", 1],
      ],
    );
    expect(post("查档人").conduct?.onlyIn).toEqual(["利用部"]);
  });

  it("leave out the conduct rules for a post of a unit that they do not bind", async () => {
    const other = await load({
      ...extra,
      "posts.yaml": (text) => `${text}- { name: 值班员, kind: 岗位, unit: 综合部 }\n`,
    });
    const guard = other.posts.find(({ name }) => name === "值班员");
    expect(guard && buildPostView(guard, other).conduct).toBeNull();
  });

  it("let a post of every unit be read with each unit's duties", async () => {
    const other = await load({ ...extra, "posts.yaml": (text) => `${text}- { name: 负责人, kind: 岗位 }\n` });
    const head = other.posts.find(({ name }) => name === "负责人");
    expect(head && buildPostView(head, other).choices.map(({ slug, duties }) => [slug, duties])).toEqual([
      ["u-1", ["值班", "接待"]],
      ["u-2", ["查档"]],
    ]);
  });

  it("are found by every name, and grouped for the lists", () => {
    expect(indexActors(library).find("利用部")?.address).toBe("/units/u-2/");
    expect(indexActors(library).find("窗口人员")?.address).toBe("/posts/chuang-kou-ren-yuan/");
    expect(indexActors(library).find("路人")).toBeNull();
    expect(buildPostGroups(library).map(({ title, posts }) => [title, texts(posts)])).toEqual([
      ["利用部", ["窗口人员"]],
      ["领导", ["馆长"]],
      ["办事时的角色", ["查档人"]],
    ]);
    expect(buildUnitGroups(library)[0]?.units.map(({ counts }) => counts)).toEqual([
      "2 项职责，1 件主责制度",
      "1 项职责，1 件主责制度，1 条参与的流程",
    ]);
  });

  it("show who leads what, with the outsiders", () => {
    const view = buildLeads(library);
    expect(view.rows.map(({ anchor, support, external }) => [anchor, texts(support), external])).toEqual([
      ["开放日-春季", ["利用部"], ["区图书馆"]],
      ["库房安全", [], []],
    ]);
    expect(view.leaders.map(({ text, count }) => [text, count])).toEqual([["综合部", 2]]);
  });
});

describe("what the handbook says of itself", () => {
  it("lists every figure that is not verified, with all places where it stands", async () => {
    const view = buildAbout(await load());
    const listed = view.unverifiedFigures.flatMap(({ title, figures }) =>
      figures.map(({ figure, places }) => [title, figure, texts(places)]),
    );
    expect(listed[0]?.[0]).toBe("窗口查档办法");
    expect(listed[0]?.[1]).toBe("2个工作日");
    expect(listed[0]?.[2]).toContain("第三条第一款");
    expect(view.figures.find(({ word }) => word === "待核")?.count).toBeGreaterThan(0);
    // Counted by hand: two regulations in force with five or six articles; the third was repealed.
    expect(view.counts.find(({ name }) => name === "制度")?.count).toBe(3);
    expect(view.counts.map(({ name }) => name)).not.toContain("表单");
  });

  it("home lists what is to come until its day, and from then on among the changes", async () => {
    const home = buildHome(await load(extra));
    expect(
      home.upcoming.map(({ title, period }) => [title, period.from, period.until, period.shown]),
    ).toEqual([["窗口查档办法（修正）", "", "2026-09-01", true]]);
    expect(home.upcomingUntil).toBe("2026-09-01");
    expect(home.recent.map(({ title, period }) => [title, period.from, period.shown])).toEqual([
      ["窗口查档办法（修正）", "2026-09-01", false],
      ["窗口查档办法（制定）", "", true],
      ["值班工作规定（制定）", "", true],
      ["夜班补充规定（废止）", "", true],
      ["夜班补充规定（制定）", "", true],
    ]);
    expect(
      home.affairs.map(({ name, regulations, flows }) => [name, texts(regulations), texts(flows)]),
    ).toEqual([["查档", ["窗口查档办法"], ["窗口查档"]]]);
    expect(home.others).toEqual({ count: 2, categories: "内部运行" });
    expect(home.counts).toBe("收制度 3 件（现行条文 11 条）、流程 1 条，办每件事都能找到该照哪一条办。");
  });

  it("an office without tables is offered no page for them", async () => {
    const library = await load();
    const offered = listSections(library).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(["units", "posts", "coverage", "about"]));
    for (const id of ["leads", "key-tasks", "tasks", "services", "approvals"])
      expect(offered).not.toContain(id);
    const home = buildHome(library);
    expect([home.tasks, home.errands, home.affairs, home.others]).toEqual([[], [], [], null]);
    expect(buildAbout(library).internal).toBeNull();
  });

  it("knows of each document up to which article its text goes", async () => {
    const pages = listPages(await load());
    const page = pages.find(({ id }) => id === "GD-02");
    expect([page?.path, page?.lastArticle, page?.versions]).toEqual([
      "/regulations/gd-02/",
      5,
      ["2023-02-01"],
    ]);
    // A repealed text has no article in force to point to.
    expect(pages.find(({ id }) => id === "GD-03")?.lastArticle).toBeUndefined();
  });
});
