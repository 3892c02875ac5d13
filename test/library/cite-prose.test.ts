import { describe, expect, it } from "vitest";
import { loadChangedOffice, type FileChange } from "./changed-office.ts";

async function check(changes: Readonly<Record<string, FileChange>>): Promise<string[]> {
  const { messages } = await loadChangedOffice(changes);
  return messages.map(({ place, severity, reason }) => `${place.file}:${place.line} ${severity} ${reason}`);
}
const flow = "flows/bl-01.mdx";

describe("citations in the sentences of a flow", () => {
  it("are reported in a field and in the notes, with what there is instead", async () => {
    const found = await check({
      [flow]: (text) =>
        text
          .replace("填写查档登记单，出示证件。", "依照《窗口查档办法》第九条填写查档登记单。")
          .replace("窗口忙时", "依照《窗口查档规定》第二条，窗口忙时"),
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^flows\/bl-01\.mdx:13 error 《窗口查档办法》.*第五条为止/);
    expect(found[1]).toMatch(/^flows\/bl-01\.mdx:\d+ error 手册里没有《窗口查档规定》/);
  });

  it("are sound where the provision exists, and nothing is said of other papers and of short names", async () => {
    const found = await check({
      [flow]: (text) =>
        text
          .replace("填写查档登记单，出示证件。", "依照《窗口查档办法》第二条第一款填写《查档登记单》。")
          .replace("窗口忙时", "条例第七条所列的，窗口忙时"),
    });
    expect(found).toEqual([]);
  });
});
