import { describe, expect, it } from "vitest";
import { guessPages, type KnownPage } from "../../src/wayfinding/index.ts";

const pages: readonly KnownPage[] = [
  { path: "/", title: "工作手册" },
  { path: "/regulations/", title: "制度目录" },
  { path: "/flows/", title: "流程目录" },
  { path: "/tasks/", title: "我要办" },
  {
    path: "/regulations/gd-01/",
    title: "查档服务规定",
    id: "GD-01",
    lastArticle: 12,
    versions: ["2024-05-06", "2026-09-01"],
  },
  {
    path: "/regulations/gd-12/",
    title: "值班工作规定",
    id: "GD-12",
    lastArticle: 9,
    versions: ["2023-02-01"],
  },
  { path: "/flows/bl-01/", title: "窗口查档", id: "BL-01" },
  { path: "/tasks/travel/", title: "我要出差" },
];

/** Addresses of the guesses for a written one. */
const guess = (written: string): string[] => guessPages(written, pages).guesses.map(({ path }) => path);
const reason = (written: string): string | undefined => guessPages(written, pages).guesses[0]?.reason;

describe("what an address without a page may have meant", () => {
  it.each([
    ["/Regulations/GD-01", "/regulations/gd-01/"],
    ["/regulations/gd-01", "/regulations/gd-01/"],
    ["/regulations//gd-01/index.html", "/regulations/gd-01/"],
    ["/FLOWS/", "/flows/"],
    // By identifier, wherever and however it is written.
    ["/gd-01/", "/regulations/gd-01/"],
    ["/regulations/GD1.html", "/regulations/gd-01/"],
    ["/regulations/gd_0012/", "/regulations/gd-12/"],
    ["/regulations/ＧＤ－０１/", "/regulations/gd-01/"],
    ["/regulations/bl-01/", "/flows/bl-01/"],
    // A day: the text that applied.
    ["/regulations/gd-01/2025-01-01/", "/regulations/gd-01/2024-05-06/"],
    ["/regulations/gd-01/2026年9月1日", "/regulations/gd-01/2026-09-01/"],
    ["/regulations/gd-01/2020-01-01/", "/regulations/gd-01/2024-05-06/"],
    // An article.
    ["/regulations/gd-12/%E7%AC%AC%E4%B9%9D%E6%9D%A1", "/regulations/gd-12/#art-9"],
    ["/gd-12/art-3", "/regulations/gd-12/#art-3"],
    // A title, escaped or not, or most of it.
    ["/值班工作规定", "/regulations/gd-12/"],
    ["/制度/%E5%80%BC%E7%8F%AD%E8%A7%84%E5%AE%9A/", "/regulations/gd-12/"],
    // Of two that fit, the one of the folder named.
    ["/flows/查档/", "/flows/bl-01/"],
    ["/regulations/查档/", "/regulations/gd-01/"],
    // Mistyped by two letters.
    ["/tasks/travle/", "/tasks/travel/"],
  ])("%s → %s", (written, path) => {
    expect(guess(written)[0]).toBe(path);
  });

  it("says that an article number is too high, and how far the text goes", () => {
    expect(guess("/regulations/gd-12/第九十九条")[0]).toBe("/regulations/gd-12/");
    expect(reason("/regulations/gd-12/第九十九条")).toBe("没有第九十九条，现行文本到第九条为止");
  });

  it("says that a number is not used, and which is the last", () => {
    expect(reason("/regulations/gd-77/")).toBe("没有编号 GD-77，GD 最后一个编号是 GD-12");
    expect(guess("/regulations/gd-77/")).toEqual(["/regulations/gd-12/", "/regulations/"]);
  });

  it("offers the list for what it does not know, and nothing for what means nothing", () => {
    expect(guess("/tasks/qqqqqqqqqq/")).toEqual(["/tasks/"]);
    expect(guess("/xyzxyzxyz")).toEqual([]);
    expect(guess("/%E7%ZZ")).toEqual([]);
  });

  it("gives the words of the address to the search", () => {
    expect(guessPages("/制度/查档/第三条", pages).words).toBe("制度 查档");
    expect(guessPages("/gd-77", pages).words).toBe("GD-77");
    expect(guessPages("/wp-login.php", pages).words).toBe("");
  });
});
