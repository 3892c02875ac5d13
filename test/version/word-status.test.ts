import { describe, expect, it } from "vitest";
import { computeStatus, findPeriod, wordStatus } from "../../src/version/index.ts";
import { version } from "./facts.ts";

describe("the word for a status", () => {
  const first = version("2020-03-01", "enactment", 1, { issuedOn: "2020-02-14" });
  const second = version("2027-01-01", "amendment", 14, { issuedOn: "2026-11-10" });
  const regulation = { versions: [first, second] };
  const wordOn = (text: typeof first, on: `${number}-${number}-${number}`): string =>
    wordStatus(
      computeStatus(findPeriod(regulation, text), on),
      { on: text.issuedOn, ofFirst: text === first },
      on,
    );

  it("says of a day before its issue that the regulation had not been made", () => {
    expect(wordOn(first, "2020-02-13")).toBe("当日尚未制定");
    expect(wordOn(first, "2020-02-14")).toBe("尚未生效");
    expect(wordOn(first, "2020-03-01")).toBe("现行有效");
  });

  it("says of a later text that it had not been issued, until it is announced", () => {
    expect(wordOn(second, "2021-06-01")).toBe("当日尚未印发");
    expect(wordOn(second, "2026-11-09")).toBe("当日尚未印发");
    expect(wordOn(second, "2026-11-10")).toBe("尚未生效");
    expect(wordOn(second, "2027-01-01")).toBe("现行有效");
  });
});
