import { describe, expect, it } from "vitest";
import {
  createResolver,
  normalizeTitle,
  recogniseCitations,
  resolveCitation,
  type CitationLibrary,
  type ResolvedCitation,
  type WorkMatch,
} from "../../src/citation/index.ts";
import type { CivilDate } from "../../src/calendar/civil-date.ts";
import { parseStatute } from "../../src/statute/index.ts";

const old = parseStatute("# 公文处理办法\n\n第一条　甲。\n\n第二条　乙。\n\n丙。\n");
const current = parseStatute(
  "# 公文处理办法\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丁：\n\n（一）戊；\n\n（二）己。\n",
);
const citing = parseStatute("# 督查办法\n\n第一条　依照第二条。\n\n第二条　庚。\n");

const works: Readonly<Record<string, WorkMatch>> = {
  公文处理办法: {
    kind: "regulation",
    id: "ZD-10",
    title: "公文处理办法",
    versions: [
      { key: "2019-03-01", effectiveOn: "2019-03-01", documentNumber: "景人发〔2019〕7号", statute: old },
      { key: "2025-03-18", effectiveOn: "2025-03-18", documentNumber: "景人发[2025]4号", statute: current },
    ],
    end: null,
  },
  公章暂行规定: {
    kind: "regulation",
    id: "H-01",
    title: "公章暂行规定",
    versions: [{ key: "2012-01-01", effectiveOn: "2012-01-01", statute: old }],
    end: { on: "2020-05-01", by: { id: "ZD-16", title: "公章管理规定" } },
  },
  会计法: { kind: "law", title: "中华人民共和国会计法", versions: [], end: null },
  档案法: {
    kind: "law",
    title: "中华人民共和国档案法",
    versions: [{ key: "2021-01-01", effectiveOn: "2021-01-01", statute: null }],
    end: null,
  },
  保密工作规定: { kind: "planned", id: "ZD-17", title: "保密工作规定" },
};

const library: CitationLibrary = { findWork: (title) => works[normalizeTitle(title)] ?? null };

function resolve(text: string, effectiveOn: CivilDate = "2025-06-01"): ResolvedCitation {
  const [citation] = recogniseCitations(text);
  if (citation === undefined) throw new Error(`no citation in ${text}`);
  return resolveCitation(citation, { statute: citing, effectiveOn, nodeId: "art-1-para-1" }, library);
}

describe("a regulation", () => {
  it("is looked up in the version in force when the citing text took effect", () => {
    expect(resolve("《公文处理办法》第三条第二项")).toMatchObject({
      work: {
        kind: "regulation",
        id: "ZD-10",
        versionKey: "2025-03-18",
        standing: "in-force",
        supersededBy: null,
      },
      targets: [{ outcome: { status: "found", anchors: ["art-3-para-1-subpara-2"], exact: true } }],
    });
    expect(resolve("《公文处理办法》第二条第二款", "2020-01-01")).toMatchObject({
      work: {
        versionKey: "2019-03-01",
        standing: "in-force",
        supersededBy: { kind: "version", on: "2025-03-18", key: "2025-03-18" },
      },
      targets: [{ outcome: { status: "found", anchors: ["art-2-para-2"] } }],
    });
  });

  it("takes the new version on the very day it takes effect and the old one the day before", () => {
    expect(resolve("《公文处理办法》第三条", "2025-03-18").work).toMatchObject({ versionKey: "2025-03-18" });
    expect(resolve("《公文处理办法》第三条", "2025-03-17").work).toMatchObject({ versionKey: "2019-03-01" });
  });

  it("is looked up in the version of the document number, however that is written", () => {
    expect(resolve("《公文处理办法》(景人发[2019]第7号)第二条")).toMatchObject({
      work: { versionKey: "2019-03-01", standing: "superseded" },
      targets: [{ outcome: { status: "found", anchors: ["art-2"] } }],
    });
    expect(resolve("《公文处理办法》（景人发〔2025〕4号）第三条").work).toMatchObject({
      versionKey: "2025-03-18",
    });
  });

  it("says which numbers there are when the number is of no version", () => {
    expect(resolve("《公文处理办法》（景人发〔2024〕4号）第三条")).toMatchObject({
      work: {
        kind: "unresolved",
        failure: {
          reason: "wrong-document-number",
          title: "公文处理办法",
          numbers: ["景人发〔2019〕7号", "景人发[2025]4号"],
        },
      },
      targets: [{ outcome: { status: "unresolved", failure: { reason: "work-unresolved" } } }],
    });
  });

  it("says how far the articles of that version go", () => {
    expect(resolve("《公文处理办法》第四条").targets[0]?.outcome).toEqual({
      status: "unresolved",
      failure: {
        reason: "no-such-article",
        first: "第一条",
        last: "第三条",
        firstNumber: "1",
        lastNumber: "3",
      },
    });
    expect(resolve("《公文处理办法》第三条", "2020-01-01").targets[0]?.outcome).toMatchObject({
      failure: { reason: "no-such-article", last: "第二条" },
    });
  });

  it("that has ended is found, with its end and its successor", () => {
    expect(resolve("《公章暂行规定》第二条")).toMatchObject({
      work: {
        id: "H-01",
        standing: "ended",
        supersededBy: { kind: "work", on: "2020-05-01", by: { id: "ZD-16", title: "公章管理规定" } },
      },
      targets: [{ outcome: { status: "found" } }],
    });
    expect(resolve("《公章暂行规定》第二条", "2020-04-30").work).toMatchObject({ standing: "in-force" });
  });

  it("that is not yet in force is looked up in its first version", () => {
    expect(resolve("《公文处理办法》第二条", "2018-01-01").work).toMatchObject({
      versionKey: "2019-03-01",
      standing: "not-yet-in-force",
    });
  });

  it("alone needs no provision", () => {
    expect(resolve("《公文处理办法》")).toMatchObject({ work: { id: "ZD-10" }, targets: [] });
  });

  it("finds no relative provision, as nothing of it surrounds the citation", () => {
    expect(resolve("《公文处理办法》第二款").targets[0]?.outcome).toEqual({
      status: "unresolved",
      failure: { reason: "no-place", level: "paragraph" },
    });
  });
});

describe("a law", () => {
  it.each([
    "《中华人民共和国会计法》第十三条",
    "《会计法》第十三条",
    "会计法第十三条",
    "《 会计法 》第十三条",
  ])("%s is known but has no text to check", (text) => {
    expect(resolve(text)).toMatchObject({
      work: { kind: "law", id: null, title: "中华人民共和国会计法", versionKey: null },
      targets: [{ outcome: { status: "unchecked" } }],
    });
  });

  it("never leads into the citing text, known or not", () => {
    for (const text of [
      "《会计法》第二条",
      "《某某法》第二条",
      "刑法第二条",
      "该办法第二条",
      "ZD-99第二条",
    ]) {
      const { work, targets } = resolve(text);
      expect(work.kind).not.toBe("internal");
      expect(targets.map(({ outcome }) => outcome.status)).not.toContain("found");
    }
  });
});

describe("other works", () => {
  it("a planned one is not checked", () => {
    expect(resolve("《保密工作规定》第九条")).toMatchObject({
      work: { kind: "planned", id: "ZD-17" },
      targets: [{ outcome: { status: "unchecked" } }],
    });
  });

  it("an unknown one is a result, with its title", () => {
    expect(resolve("《无此办法》第九条")).toMatchObject({
      work: { kind: "unresolved", failure: { reason: "unknown-work", title: "无此办法" } },
      targets: [{ outcome: { status: "unresolved", failure: { reason: "work-unresolved" } } }],
    });
  });

  it("the text of an amendment is no text that could be looked up", () => {
    expect(resolve("将第二条改为第三条").work).toEqual({
      kind: "unresolved",
      failure: { reason: "amended-text" },
    });
  });
});

describe("createResolver", () => {
  it("gives the library the title, the document number and the date", () => {
    const asked: unknown[] = [];
    const resolver = createResolver({
      findWork(title, number, on) {
        asked.push([
          title,
          number === null ? null : `${number.issuerCode}/${number.year}/${number.serial}`,
          on,
        ]);
        return null;
      },
    });
    for (const citation of recogniseCitations(
      "《公文处理办法》（景人发〔2025〕4号，以下简称《办法》）、《办法》第三条",
    )) {
      resolver.resolve(citation, { statute: citing, effectiveOn: "2025-06-01", nodeId: null });
    }
    expect(asked).toEqual([
      ["公文处理办法", "景人发/2025/4", "2025-06-01"],
      ["公文处理办法", null, "2025-06-01"],
    ]);
  });
});

describe("normalizeTitle", () => {
  it.each([
    ["《中华人民共和国会计法》", "会计法"],
    ["会计法", "会计法"],
    ["会 计 法", "会计法"],
    ["会计基础工作规范(试行)", "会计基础工作规范（试行）"],
    ["关于修改《公文处理办法》的决定", "关于修改〈公文处理办法〉的决定"],
    ["关于修改<公文处理办法>的决定", "关于修改〈公文处理办法〉的决定"],
  ])("%s → %s", (title, key) => {
    expect(normalizeTitle(title)).toBe(key);
  });
});
