import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/index.ts";
import { createPlainSegmenter, createSegmenter, splitMarks } from "../../src/site/segments.ts";
import type { TextSegment } from "../../src/site/views.ts";
import { loadChangedOffice, type FileChange } from "../library/changed-office.ts";

const identity = (to: string): string => to;

/** Segments as text: *strong*, ~deleted~, [link](address). */
function show(segments: readonly TextSegment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === "strong") return `*${segment.text}*`;
      if (segment.kind === "deleted") return `~${segment.text}~`;
      return segment.kind === "link" ? `[${segment.text}](${segment.href})` : segment.text;
    })
    .join("");
}

describe("splitMarks", () => {
  it.each([
    ["应当**立即报告。**逾期", "应当*立即报告。*逾期"],
    ["见**《公文处理办法》**第九条", "见*《公文处理办法》*第九条"],
    ["**（一）**依法", "*（一）*依法"],
    ["**注意：**不得", "*注意：*不得"],
    ["**20%**的", "*20%*的"],
    ["~~（删去）~~第四款", "~（删去）~第四款"],
    ["**甲**、**乙**", "*甲*、*乙*"],
  ])("knows emphasis beside full-width signs: %s", (text, shown) => {
    expect(show(splitMarks(text))).toBe(shown);
  });

  it.each(["甲*乙*丙", "约2~3日", "a_b_c", "**没有收尾", ""])(
    "leaves single signs as they are: %s",
    (text) => {
      expect(show(splitMarks(text))).toBe(text);
    },
  );
});

describe("the texts of a regulation", () => {
  const gd01 = "regulations/gd-01/2024-05-06.mdx";

  /** A provision of 窗口查档办法 as its page shows it, by anchor. */
  async function provision(anchor: string, change: FileChange = (text) => text): Promise<string> {
    const { library } = await loadChangedOffice({ [gd01]: change });
    const regulation = library?.regulations.get("GD-01");
    if (!library || !regulation) throw new Error("The fixture must assemble");
    const [version] = regulation.versions;
    const segment = createSegmenter(regulation, version, library, identity);
    const children = version.articles.flatMap((article) => article.children);
    const found = children.find((child) => child.type === "paragraph" && child.id === anchor);
    return found?.type === "paragraph" ? show(segment(found.text, found.textStart)) : "";
  }

  it("link each member of a citation to its own place", async () => {
    expect(await provision("art-4-para-1")).toBe(
      "违反[本办法第二条第二款第一项](#art-2-para-2-subpara-1)的，按照[第三条至第五条](#art-3)处理。",
    );
  });

  it("link laws to the page of higher rules", async () => {
    expect(await provision("art-1-para-1")).toContain("根据[《档案法》第二十八条](/laws/#law-1)，");
  });

  it("lose the marks of emphasis around, within and across a citation", async () => {
    const change =
      (to: string): FileChange =>
      (text) =>
        text.replace("违反本办法第二条第二款第一项的", to);
    const link = "[本办法第二条第二款第一项](#art-2-para-2-subpara-1)";
    const rest = "，按照[第三条至第五条](#art-3)处理。";
    expect(await provision("art-4-para-1", change("违反**本办法第二条第二款第一项**的"))).toBe(
      `违反${link}的${rest}`,
    );
    expect(await provision("art-4-para-1", change("**违反本办法第二条第二款第一项的**"))).toBe(
      `*违反*${link}*的*${rest}`,
    );
    expect(await provision("art-4-para-1", change("违反本办法**第二条第二款**第一项的"))).toBe(
      `违反${link}的${rest}`,
    );
  });
});

describe("texts that belong to no regulation", () => {
  let library: Library;
  beforeAll(async () => {
    const assembled = await loadChangedOffice();
    if (!assembled.library) throw new Error("The fixture must assemble");
    ({ library } = assembled);
  });

  it("link titles to the text of the edition date", () => {
    const segment = createPlainSegmenter(library, identity);
    expect(show(segment("按《窗口查档办法》第三条提供"))).toBe(
      "按[《窗口查档办法》第三条](/regulations/gd-01/2024-05-06/#art-3)提供",
    );
  });

  it("link no article without a title, since it has no text to stand in", () => {
    const segment = createPlainSegmenter(library, identity);
    expect(show(segment("照第三条办"))).toBe("照第三条办");
  });

  it("say of a link when its text is replaced", () => {
    const segment = createPlainSegmenter(library, identity);
    const link = segment("按《窗口查档办法》第三条提供").find(({ kind }) => kind === "link");
    expect(link).toMatchObject({
      state: "current",
      supersededOn: "2026-09-01",
      note: "引用的是2024年版，2026年9月1日起为新的文本",
      preview: "GD-01/2024-05-06#art-3",
    });
  });
});
