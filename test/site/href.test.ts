import { describe, expect, it } from "vitest";
import { relativeHref } from "../../src/site/href.ts";

describe("relativeHref", () => {
  it.each([
    // from the root
    ["/", "/", "./"],
    ["/", "/regulations/", "regulations/"],
    ["/", "/regulations/zd-23/#art-4", "regulations/zd-23/#art-4"],
    ["/", "/icon.svg", "icon.svg"],
    // to the root
    ["/regulations/", "/", "../"],
    ["/regulations/zd-23/2024-03-11/", "/", "../../../"],
    ["/regulations/zd-23/", "/?on=2021-06-01", "../../?on=2021-06-01"],
    // beside and within
    ["/regulations/zd-23/", "/regulations/zd-24/", "../zd-24/"],
    ["/regulations/zd-23/", "/regulations/", "../"],
    ["/regulations/zd-23/", "/regulations/zd-23/2024-03-11/", "2024-03-11/"],
    ["/regulations/zd-23/", "/flows/lc-13/#step-2", "../../flows/lc-13/#step-2"],
    ["/regulations/zd-23/", "/assets/site.css", "../../assets/site.css"],
    // a folder whose name begins like another one
    ["/regulations/zd-2/", "/regulations/zd-23/", "../zd-23/"],
    // the page itself
    ["/regulations/zd-23/", "/regulations/zd-23/", "./"],
    ["/regulations/zd-23/", "/regulations/zd-23/#art-4", "#art-4"],
    ["/search/", "/search/?q=报销", "./?q=报销"],
    ["/search/", "/search/?q=报销#results", "./?q=报销#results"],
    // files
    ["/changes/feed.xml", "/regulations/zd-23/", "../regulations/zd-23/"],
    ["/changes/feed.xml", "/changes/", "./"],
    ["/404.html", "/regulations/", "regulations/"],
  ])("leads from %s to %s by %s", (from, to, link) => {
    expect(relativeHref(from, to)).toBe(link);
  });

  it.each(["#art-4", "2024-03-11/", "mailto:a@b.invalid", "https://example.invalid/"])(
    "leaves what is no address from the root as it is: %s",
    (to) => {
      expect(relativeHref("/regulations/", to)).toBe(to);
    },
  );

  it("gives links that lead to their target from wherever the site is put", () => {
    const paths = [
      "/",
      "/regulations/",
      "/regulations/zd-23/",
      "/regulations/zd-23/2024-03-11/",
      "/regulations/zd-23/compare/2020-04-01..2024-03-11/",
      "/regulations/zd-23/compare/2020-04-01..2024-03-11.docx",
      "/regulations/zd-2/",
      "/flows/lc-13/",
      "/search/",
      "/assets/site.1f3a9c2b.js",
      "/changes/feed.xml",
      "/404.html",
    ];
    const suffixes = ["", "#art-4", "?on=2021-06-01", "?q=a/b&x=../c", "?on=2021-06-01#art-4"];
    const roots = [
      "http://handbook.invalid/",
      "http://handbook.invalid/a/b/",
      "file:///C:/%E8%B5%84%E6%96%99%20(1)/",
    ];
    let tried = 0;
    for (const root of roots) {
      for (const from of paths) {
        for (const to of paths.flatMap((path) => suffixes.map((suffix) => path + suffix))) {
          const page = new URL(`.${from}`, root);
          const resolved = new URL(relativeHref(from, to), page);
          expect(resolved.href, `${from} → ${to}`).toBe(new URL(`.${to}`, root).href);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(roots.length * paths.length ** 2 * suffixes.length);
  });
});
