import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/index.ts";
import { escapeXml, writeAtomFeed } from "../../src/site/atom-feed.ts";
import { listChanges, type Change } from "../../src/site/changes-view.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

let library: Library;

beforeAll(async () => {
  const assembled = await loadChangedOffice();
  if (!assembled.library) throw new Error("The fixture must assemble");
  ({ library } = assembled);
});

const all = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map((match) => match[1]);

describe("listChanges", () => {
  it("lists every text and every end, the newest effect first", () => {
    expect(listChanges(library).map(({ on, kind, regulation }) => `${on} ${kind} ${regulation}`)).toEqual([
      "2026-09-01 修正 GD-01",
      "2024-05-06 制定 GD-01",
      "2023-02-01 制定 GD-02",
      "2023-02-01 废止 GD-03",
      "2015-07-01 制定 GD-03",
    ]);
  });

  it("leads to the text, and to its comparison with the text before it", () => {
    const [newest, first] = listChanges(library);
    expect(newest).toMatchObject({
      address: "/regulations/gd-01/2026-09-01/",
      comparison: "/regulations/gd-01/compare/2024-05-06..2026-09-01/",
      issuedOn: "2026-05-20",
      number: "临档发〔2026〕1号",
    });
    expect(first?.comparison).toBeNull();
  });

  it("names what took the place of a repealed regulation", () => {
    const repeal = listChanges(library).find(({ kind }) => kind === "废止");
    expect(repeal).toMatchObject({
      note: "由《值班工作规定》替代。",
      number: null,
      address: "/regulations/gd-03/",
    });
  });
});

describe("writeAtomFeed", () => {
  it("lists changes by the day of issue, the newest first, and is updated when the newest was", () => {
    const feed = writeAtomFeed(listChanges(library), library);
    expect(all(feed, /<updated>([^<]+)<\/updated>/g)).toEqual([
      "2026-05-20T00:00:00+08:00",
      "2026-05-20T00:00:00+08:00",
      "2024-05-06T00:00:00+08:00",
      "2023-02-01T00:00:00+08:00",
      "2023-02-01T00:00:00+08:00",
      "2015-07-01T00:00:00+08:00",
    ]);
  });

  it("gives every entry an identifier of its own that does not depend on the site's address", () => {
    const ids = all(writeAtomFeed(listChanges(library), library), /<id>([^<]+)<\/id>/g);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^tag:handbook\.invalid,\d{4}(?:-\d\d-\d\d)?:\S+$/);
  });

  it("links relative to itself", () => {
    const feed = writeAtomFeed(listChanges(library), library);
    expect(all(feed, /href="([^"]+)"/g)).toEqual([
      "feed.xml",
      "./",
      "../regulations/gd-01/2026-09-01/",
      "../regulations/gd-01/2024-05-06/",
      "../regulations/gd-02/2023-02-01/",
      "../regulations/gd-03/",
      "../regulations/gd-03/2015-07-01/",
    ]);
  });

  it("keeps signs of XML in titles and notes as text", () => {
    const [change] = listChanges(library);
    if (!change) throw new Error("There are changes");
    const odd: Change = { ...change, title: '甲<乙>&"丙"', note: "误差<5%" };
    const feed = writeAtomFeed([odd], library);
    expect(feed).toContain("<title>甲&lt;乙&gt;&amp;&quot;丙&quot;（修正）</title>");
    expect(feed).toContain("误差&lt;5%</summary>");
  });

  it("closes every element that it opens", () => {
    const feed = writeAtomFeed(listChanges(library), library);
    const open: string[] = [];
    for (const [, slash, name = "", rest = ""] of feed.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!rest.endsWith("/")) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it("holds fifty entries at most, and none in an office without changes", () => {
    const [change] = listChanges(library);
    if (!change) throw new Error("There are changes");
    const many = Array.from({ length: 60 }, (): Change => change);
    expect(all(writeAtomFeed(many, library), /<(entry)>/g)).toHaveLength(50);
    const empty = writeAtomFeed([], library);
    expect(empty).not.toContain("<entry>");
    expect(empty).toContain("<updated>2026-06-01T00:00:00+08:00</updated>");
  });
});

describe("escapeXml", () => {
  it("escapes ampersands first, so that nothing is escaped twice", () => {
    expect(escapeXml('&lt; < > "')).toBe("&amp;lt; &lt; &gt; &quot;");
  });
});
