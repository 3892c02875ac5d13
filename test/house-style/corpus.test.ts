import { expect, it } from "vitest";
import { standardizeCitations } from "../../src/citation/index.ts";
import { mayDeviate } from "../../src/house-style/index.ts";
import { readCorpus } from "../statute/corpus.ts";

it("passes over no line of a published statute in which a citation is out of standard form", () => {
  const missed = new Set<string>();
  // Every third statute: reading citations takes time, and that is why lines are passed over at all.
  for (const { text } of readCorpus().filter((_, index) => index % 3 === 0)) {
    for (const line of text.split("\n")) {
      if (mayDeviate(line)) continue;
      for (const { start, end, replacement } of standardizeCitations(line))
        missed.add(`${line.slice(Math.max(0, start - 6), end + 6)} → ${replacement}`);
    }
  }
  expect([...missed]).toEqual([]);
});
