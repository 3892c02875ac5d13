import { describe, expect, it } from "vitest";
import { formatMessage } from "../../src/diagnostics/index.ts";
import { readHandbook } from "./handbook.ts";

describe("the check of our handbook", () => {
  it("finds no error and has nothing to suggest", async () => {
    const { messages } = await readHandbook();
    expect(messages.map(formatMessage)).toEqual([]);
  });

  it("counts 45 regulations in force or to come, 4 of history, 24 flows and 44 forms, each with its number", async () => {
    const { library } = await readHandbook();
    const series = (prefix: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
    expect([...library.regulations.keys()]).toEqual([...series("ZD", 45), ...series("H", 4)]);
    expect([...library.flows.keys()]).toEqual(series("LC", 24));
    expect([...library.forms.keys()]).toEqual(series("BD", 44));
  });

  it("leaves nothing that is cited unwritten", async () => {
    const { library } = await readHandbook();
    expect(library.planned).toEqual([]);
  });

  it("resolves every citation of another text of the handbook to its place", async () => {
    const { library } = await readHandbook();
    const dangling = [...library.citations].flatMap(([version, passages]) =>
      passages
        .flatMap(({ citations }) => citations)
        .filter(({ work }) => work.kind === "internal" || work.kind === "regulation")
        .flatMap(({ citation, targets }) => targets.map(({ outcome }) => ({ citation, outcome })))
        .filter(({ outcome }) => outcome.status !== "found")
        .map(({ citation }) => `${version.file} ${citation.text}`),
    );
    expect(dangling).toEqual([]);
  });
});
