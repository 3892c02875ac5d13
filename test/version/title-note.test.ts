import { describe, expect, it } from "vitest";
import { writeTitleNote } from "../../src/version/index.ts";
import { version } from "./facts.ts";

const enacted = version("2019-03-01", "enactment", 7);
const revised = version("2022-05-20", "revision", 9);
const amended = version("2025-03-18", "amendment", 5);

describe("writeTitleNote", () => {
  it("tells how a first version was issued", () => {
    expect(writeTitleNote([enacted, revised, amended], enacted)).toBe(
      "（2019年3月1日景人发〔2019〕7号印发）",
    );
  });

  it("adds each change up to the version, in order of date", () => {
    expect(writeTitleNote([amended, revised, enacted], amended)).toBe(
      "（2019年3月1日景人发〔2019〕7号印发　2022年5月20日景人发〔2022〕9号修订　根据2025年3月18日景人发〔2025〕5号《关于修改〈规章制度管理办法〉的决定》修正）",
    );
  });

  it("counts repeated changes of one kind", () => {
    const again = version("2026-02-09", "amendment", 3);
    expect(writeTitleNote([enacted, revised, amended, again], again)).toBe(
      "（2019年3月1日景人发〔2019〕7号印发　2022年5月20日景人发〔2022〕9号修订　根据2025年3月18日景人发〔2025〕5号《关于修改〈规章制度管理办法〉的决定》第一次修正　根据2026年2月9日景人发〔2026〕3号《关于修改〈规章制度管理办法〉的决定》第二次修正）",
    );
  });

  it("names the title that was amended, not the one it got", () => {
    const renamed = version("2025-03-18", "amendment", 5, { title: "制度管理办法" });
    expect(writeTitleNote([enacted, renamed], renamed)).toContain("《关于修改〈规章制度管理办法〉的决定》");
  });

  it("gives the day of issue, not the day of effect", () => {
    const late = version("2027-01-01", "revision", 14, { issuedOn: "2026-11-10" });
    expect(writeTitleNote([enacted, late], late)).toBe(
      "（2019年3月1日景人发〔2019〕7号印发　2026年11月10日景人发〔2026〕14号修订）",
    );
  });
});
