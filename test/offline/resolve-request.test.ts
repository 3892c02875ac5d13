import { describe, expect, it } from "vitest";
import { resolveRequest } from "../../src/offline/index.ts";

const files = new Set(["", "regulations/", "regulations/zd-23/", "assets/site.1f3a9c2b.js", "404.html"]);
const resolve = (path: string) => resolveRequest(path, (url) => files.has(url));

describe("resolveRequest", () => {
  it("finds pages by folder and by index page", () => {
    expect(resolve("")).toEqual({ kind: "file", url: "" });
    expect(resolve("index.html")).toEqual({ kind: "file", url: "" });
    expect(resolve("regulations/zd-23/")).toEqual({ kind: "file", url: "regulations/zd-23/" });
    expect(resolve("regulations/zd-23/index.html")).toEqual({ kind: "file", url: "regulations/zd-23/" });
    expect(resolve("assets/site.1f3a9c2b.js")).toEqual({ kind: "file", url: "assets/site.1f3a9c2b.js" });
    expect(resolve("404.html")).toEqual({ kind: "file", url: "404.html" });
  });

  it("sends on to the slash that is missing, so that relative links are right", () => {
    expect(resolve("regulations/zd-23")).toEqual({ kind: "redirect", url: "regulations/zd-23/" });
  });

  it("knows no other address", () => {
    for (const path of ["regulations/zd-99/", "regulations/zd-23/x", "myindex.html", "assets/", "//"]) {
      expect(resolve(path), path).toEqual({ kind: "unknown" });
    }
  });
});
