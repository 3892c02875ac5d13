import { describe, expect, it } from "vitest";
import { classifyFile } from "../../src/offline/index.ts";
import { listFormerAddresses } from "../../src/site/offline-files.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

const former = ["regulations/zd-24/2019-05-20/"];
const classify = (file: string) => classifyFile(file, former);

describe("classifyFile", () => {
  it("keeps what is read and searched today from the first visit on", () => {
    for (const file of [
      "index.html",
      "404.html",
      "regulations/zd-24/index.html",
      "regulations/zd-24/2022-07-04/index.html",
      "previews/zd-24/2022-07-04.js",
      "flows/lc-13/index.html",
      "assets/search-current.eac50686.js",
      "assets/offline-archive.db6563f6.json",
      "icon-192.png",
      "manifest.webmanifest",
    ])
      expect(classify(file), file).toBe("kept");
  });

  it("stores what is past, and files to take away, when they are wanted", () => {
    for (const file of [
      "regulations/zd-24/2019-05-20/index.html",
      "assets/search-all.8a43cc2e.js",
      "pagefind/d8a20cb6/pagefind.js",
      "pagefind/d8a20cb6/fragment/zh-cn_1a2b.pf_fragment",
      "pagefind/d8a20cb6/wasm.unknown.pagefind",
      "regulations/zd-24/compare/2019-05-20..2022-07-04.docx",
    ])
      expect(classify(file), file).toBe("on-demand");
  });

  it("never stores what is for programs, and never the worker itself", () => {
    for (const file of [
      "api/flows.json",
      "schemas/flows.json",
      "changes/feed.xml",
      "regulations/zd-24/2022-07-04.xml",
      "download/zangju.zip",
      "service-worker.js",
      "service-worker-off.js",
      "pagefind/d8a20cb6/pagefind-ui.js",
      "SHA256SUMS.txt",
      "assets/site.1f3a9c2b.js.gz",
    ])
      expect(classify(file), file).toBe("never");
  });
});

describe("listFormerAddresses", () => {
  it("counts texts and comparisons before the edition's day as past, later ones not", async () => {
    // GD-01 has texts of 2024-05-06 and 2026-09-01; the edition is of 2026-06-01.
    const { library } = await loadChangedOffice();
    if (!library) throw new Error("The fixture must assemble");
    const past = listFormerAddresses(library);
    const isPast = (file: string): boolean => classifyFile(file, past) !== "kept";
    expect(isPast("regulations/gd-01/2024-05-06/index.html")).toBe(false);
    expect(isPast("regulations/gd-01/2026-09-01/index.html")).toBe(false);
    expect(isPast("regulations/gd-01/compare/2024-05-06..2026-09-01/index.html")).toBe(false);
    const later = { ...library, office: { ...library.office, edition: "2026-09-01" as const } };
    const pastThen = listFormerAddresses(later as typeof library);
    expect(classifyFile("regulations/gd-01/2024-05-06/index.html", pastThen)).toBe("on-demand");
    // Texts of today cite texts of their time: the cited article shows offline, too.
    expect(classifyFile("previews/gd-01/2024-05-06.js", pastThen)).toBe("kept");
    // How the text of today came about is asked often.
    expect(classifyFile("regulations/gd-01/compare/2024-05-06..2026-09-01/index.html", pastThen)).toBe(
      "kept",
    );
  });
});
