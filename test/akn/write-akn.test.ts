import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { indexEIds, writeAkn } from "../../src/akn/index.ts";
import { createResolver, findCitations } from "../../src/citation/index.ts";
import { parseStatute } from "../../src/statute/index.ts";
import { readCorpus } from "../statute/corpus.ts";
import { firstVersion, secondVersion, sourceOf } from "./source.ts";
import { validateXml } from "./validate-xml.ts";

/** A document without the blanks between its elements. */
function write(...parameters: Parameters<typeof sourceOf>): string {
  return writeAkn(sourceOf(...parameters)).replace(/>\n\s*</g, "><");
}

function bodyOf(...parameters: Parameters<typeof sourceOf>): string {
  return /<body [^>]*>(.*)<\/body>/s.exec(write(...parameters))?.[1] ?? "";
}

describe("eIds", () => {
  it("are made of the elements from the outermost division down", () => {
    const text = "第一编　总则\n\n第二章　条件\n\n第九条　甲。\n\n乙：\n\n（一）丙：\n\n1. 丁；\n\n2. 戊。\n";
    expect([...indexEIds(parseStatute(text))]).toEqual([
      ["part-1", "part_1"],
      ["part-1-chapter-2", "part_1__chp_2"],
      ["art-9", "part_1__chp_2__art_9"],
      ["art-9-para-1", "part_1__chp_2__art_9__para_1"],
      ["art-9-para-2", "part_1__chp_2__art_9__para_2"],
      ["art-9-para-2-subpara-1", "part_1__chp_2__art_9__para_2__point_1"],
      ["art-9-para-2-subpara-1-item-1", "part_1__chp_2__art_9__para_2__point_1__indent_1"],
      ["art-9-para-2-subpara-1-item-2", "part_1__chp_2__art_9__para_2__point_1__indent_2"],
    ]);
  });

  it("number an inserted article by both of its numbers, and an annex by its own", () => {
    const index = indexEIds(parseStatute("第十二条　甲。\n\n第十二条之一　乙。\n\n## 附件2　表\n\n丙\n"));
    expect(index.get("art-12-1")).toBe("art_12-1");
    expect(index.get("annex-2")).toBe("att_2");
  });

  it("tell two articles with one number apart", () => {
    const index = indexEIds(parseStatute("第一条　甲。\n\n第一条　乙。\n"));
    expect([index.get("art-1"), index.get("art-1--2")]).toEqual(["art_1", "art_1_2"]);
  });
});

describe("the body", () => {
  it("writes 条, 款 and 项 as article, paragraph and point, each number as printed", () => {
    expect(bodyOf("第一条　甲。\n\n乙：\n\n（一）丙。\n")).toBe(
      '<article eId="art_1"><num>第一条</num>' +
        '<paragraph eId="art_1__para_1"><content eId="art_1__para_1__content"><p>甲。</p></content></paragraph>' +
        '<paragraph eId="art_1__para_2"><intro eId="art_1__para_2__intro"><p>乙：</p></intro>' +
        '<point eId="art_1__para_2__point_1"><num>（一）</num>' +
        '<content eId="art_1__para_2__point_1__content"><p>丙。</p></content></point>' +
        "</paragraph></article>",
    );
  });

  it("puts a table between 项 into the 项 before it, one behind all of them into the wrap-up", () => {
    const table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n";
    const body = bodyOf(`第一条　下列：\n\n（一）子：\n\n${table}（二）丑。\n\n${table}`);
    expect(body).toMatch(/<p>子：<\/p><table eId="art_1__para_1__point_1__table_1">/);
    expect(body.match(/<table /g)).toHaveLength(2);
    expect(body).toContain(
      "<tr><th><p>甲</p></th><th><p>乙</p></th></tr><tr><td><p>1</p></td><td><p>2</p></td></tr>",
    );
  });

  it("marks a deleted article, and keeps its number", () => {
    expect(bodyOf("第一条　（删去）\n\n第二条　乙。\n")).toContain(
      '<article eId="art_1" status="removed"><num>第一条</num>',
    );
  });

  it("keeps what XML would read as markup, and emphasis as elements", () => {
    const body = bodyOf("第一条　不超过<5%且>1%，按“A&B”**从重**处理，~~免~~。\n");
    expect(body).toContain("不超过&lt;5%且&gt;1%，按“A&amp;B”<b>从重</b>处理，<del>免</del>。");
  });

  it("makes a container for text outside of articles", () => {
    expect(bodyOf("一、第一件事\n\n办好。\n")).toMatch(
      /^<hcontainer eId="hcontainer_1" name="text"><content eId="hcontainer_1__content"><p>/,
    );
  });

  it("is never empty", () => {
    expect(validateXml(new Map([["empty", writeAkn(sourceOf(""))]]))).toEqual([]);
  });
});

describe("references", () => {
  it("point at the eId of the cited provision, a range at its first and last one", () => {
    const body = bodyOf(
      "第一条　甲。\n\n第二条　乙。\n\n第三条　丙。\n\n第四条　依照第一条至第三条和本条第一款办。\n",
    );
    expect(body).toContain(
      '依照<rref eId="art_4__para_1__rref_1" from="#art_1" upTo="#art_3">第一条至第三条</rref>和' +
        '<ref eId="art_4__para_1__ref_1" href="#art_4__para_1">本条第一款</ref>办。',
    );
  });

  it("leave a citation to nowhere as text", () => {
    expect(bodyOf("第一条　依照第九条办。\n")).toContain("<p>依照第九条办。</p>");
  });

  it("stand within emphasis, and emphasis within them", () => {
    const body = bodyOf("第一条　甲。\n\n第二条　**依照第一条**办。\n");
    expect(body).toContain(
      '<b>依照</b><ref eId="art_2__para_1__ref_1" href="#art_1"><b>第一条</b></ref>办。',
    );
  });

  it("name the version of another regulation and the eId in it", () => {
    const cited = parseStatute("第一章　总则\n\n第三条　甲。\n");
    const statute = parseStatute("第一条　依照《用印办法》第三条办。\n");
    const versions = [{ key: "2021-01-04", effectiveOn: "2021-01-04" as const, statute: cited }];
    const resolver = createResolver({
      findWork: () => ({ kind: "regulation", id: "GD-09", title: "用印办法", versions, end: null }),
    });
    const passages = findCitations(statute).map(({ nodeId, textStart, citations }) => ({
      textStart,
      citations: citations.map((each) =>
        resolver.resolve(each, { statute, effectiveOn: "2022-01-04", nodeId }),
      ),
    }));
    const work = { id: "GD-09", title: "用印办法", actor: "区档案馆", createdOn: "2020-12-30" } as const;
    const body = bodyOf("第一条　依照《用印办法》第三条办。\n", {
      passages,
      findText: (id, key) => (id === "GD-09" && key ? { work, key, eIds: indexEIds(cited) } : null),
    });
    expect(body).toContain(
      'href="/akn/cn/act/regulation/区档案馆/2020-12-30/gd-09/zho@2021-01-04/!main#chp_1__art_3">《用印办法》第三条</ref>',
    );
  });
});

describe("metadata", () => {
  it("name work, version and file, with the day of issue and the day of effect", () => {
    const xml = write("第一条　甲。\n");
    const work = "/akn/cn/act/regulation/区档案馆/2020-03-20/gd-01";
    expect(xml).toContain(`<FRBRWork><FRBRthis value="${work}/!main"/><FRBRuri value="${work}"/>`);
    expect(xml).toContain(`<FRBRuri value="${work}/zho@2020-04-01"/>`);
    expect(xml).toContain(`<FRBRuri value="${work}/zho@2020-04-01.xml"/>`);
    expect(xml).toContain(
      '<FRBRdate date="2020-04-01" name="effect"/><FRBRdate date="2020-03-20" name="issue"/>',
    );
    expect(xml).toContain('<FRBRlanguage language="zho"/>');
    expect(xml).toContain('<FRBRcountry value="cn"/>');
    expect(xml).toContain('<act name="regulation" contains="originalVersion">');
  });

  it("tell the whole life of the work and the days of this version", () => {
    const xml = write("第一条　甲。\n", {
      versions: [firstVersion, secondVersion],
      end: {
        on: "2026-01-05",
        by: { id: "GD-02", title: "利用办法", actor: "区档案馆", createdOn: "2025-12-30" },
      },
    });
    expect(xml.match(/<eventRef .*?>/g)).toEqual([
      '<eventRef eId="eref_1" date="2020-04-01" source="#original_1" type="generation" refersTo="#enactment" originatingExpression="true"/>',
      '<eventRef eId="eref_2" date="2024-03-11" source="#passiveRef_2" type="amendment" refersTo="#revision"/>',
      '<eventRef eId="eref_3" date="2026-01-05" source="#passiveRef_3" type="repeal" refersTo="#repeal"/>',
    ]);
    expect(xml).toContain('<timeInterval start="#eref_1" end="#eref_2" refersTo="#inForce"/>');
    expect(xml).toContain(
      '<passiveRef eId="passiveRef_3" href="/akn/cn/act/regulation/区档案馆/2025-12-30/gd-02" showAs="《利用办法》"/>',
    );
  });

  it("end a later version with the repeal, and call it no original", () => {
    const xml = write("第一条　甲。\n", {
      versions: [firstVersion, secondVersion],
      version: secondVersion,
      end: { on: "2026-01-05", by: null },
    });
    expect(xml).toContain('contains="singleVersion"');
    expect(xml).toContain('<FRBRversionNumber value="2"/>');
    expect(xml).toContain('<timeInterval start="#eref_2" end="#eref_3" refersTo="#inForce"/>');
    expect(xml).toContain('date="2026-01-05" source="#office" type="repeal"');
  });

  it("end a version on trial on the day after its term", () => {
    const trial = { ...firstVersion, expiresOn: "2022-03-31" } as const;
    const xml = write("第一条　甲。\n", { versions: [trial], version: trial });
    expect(xml).toContain('date="2022-04-01" source="#office" type="repeal" refersTo="#expiry"');
    expect(xml).toContain('<timeInterval start="#eref_1" end="#eref_2" refersTo="#inForce"/>');
  });

  it("name higher rules and the works that this one took the place of", () => {
    const xml = write("第一条　甲。\n", {
      basis: [{ title: "中华人民共和国档案法", articles: "第二十八条" }],
      supersedes: [{ id: "GD-03", title: "旧办法", actor: "区档案馆", createdOn: "2015-06-30" }],
    });
    expect(xml).toContain(
      '<implicitReference href="/akn/cn/act/中华人民共和国档案法" showAs="《中华人民共和国档案法》第二十八条"/>',
    );
    expect(xml).toContain('<activeRef eId="activeRef_1"');
  });

  it("give each annex an identification of its own", () => {
    const xml = write("第一条　甲。\n\n## 附件1　登记表\n\n| 栏 |\n|---|\n| 一 |\n");
    expect(xml).toContain(
      '<attachment eId="att_1"><num>附件1</num><heading eId="att_1__heading">登记表</heading>',
    );
    expect(xml).toContain("/zho@2020-04-01/!annex_1");
    expect(xml).toContain('<table eId="att_1__table_1">');
  });
});

describe("the check against the schema", () => {
  const schema = path.resolve(import.meta.dirname, "../../../shared/corpus/akn");

  it.skipIf(!existsSync(schema))("finds an element in the wrong place", () => {
    const xml = writeAkn(sourceOf("第一条　甲。\n")).replace(/(<\/?)paragraph/g, "$1FRBRWork");
    expect(validateXml(new Map([["wrong", xml]])).join("\n")).toContain("FRBRWork");
  });

  const corpus = readCorpus();
  it.skipIf(corpus.length === 0)(
    "finds nothing in published statutes, whatever irregularities they have",
    () => {
      const documents = new Map<string, string>();
      for (const [order, { text }] of corpus.entries()) {
        const xml = writeAkn(sourceOf(text));
        const eIds = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, eId]) => eId);
        expect(new Set(eIds).size).toBe(eIds.length);
        documents.set(`statute-${order}`, xml);
      }
      expect(validateXml(documents)).toEqual([]);
      console.log(`akn: ${documents.size} published statutes written`);
    },
  );
});
