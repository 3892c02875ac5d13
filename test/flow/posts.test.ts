import { describe, expect, it } from "vitest";
import { checkPosts } from "../../src/flow/index.ts";
import { makeFlow } from "./sample.ts";

const post = (name: string, incompatibleWith: string[] = [], aliases: string[] = []) => ({
  name,
  incompatibleWith,
  aliases,
});
const posts = [
  post("办公室主任", [], ["主任"]),
  post("监印人", ["办公室主任"]),
  post("会计", ["出纳"], ["财务审核人"]),
  post("出纳", ["会计"]),
  post("经办人"),
];
const check = (...steps: (readonly [name: string, ...actors: string[]])[]): string[] =>
  checkPosts(
    makeFlow(steps.map(([name, ...actors], index) => ({ id: `${index + 1}`, name, actors }))),
    posts,
  ).map(({ path, reason }) => `${path.join(".")} ${reason}`);

describe("incompatible posts", () => {
  it("on different roles are in order", () => {
    expect(
      check(
        ["财务审核", "会计"],
        ["审批", "办公室主任"],
        ["用印", "监印人"],
        ["付款", "出纳"],
        ["入账归档", "会计"],
      ),
    ).toEqual([]);
  });

  it("may work at one step side by side", () => {
    expect(check(["付款", "会计", "出纳"])).toEqual([]);
  });

  it("do not pay what they book", () => {
    expect(check(["付款", "会计"])).toEqual([
      "steps.0.actors.0 “付款”是出纳的事，由会计负责；会计与出纳不相容",
    ]);
    expect(check(["付款", "财务审核人"])).toEqual([
      "steps.0.actors.0 “付款”是出纳的事，由财务审核人负责；会计与出纳不相容",
    ]);
  });

  it("do not approve what they seal, nor seal what they approve", () => {
    expect(check(["审批", "监印人"])).toEqual([
      "steps.0.actors.0 “审批”是审批人的事，由监印人负责；监印人与审批人不相容",
    ]);
    expect(check(["核对用印", "主任"])).toEqual([
      "steps.0.actors.0 “核对用印”是监印人的事，由主任负责；办公室主任与监印人不相容",
    ]);
  });

  it("do not fall together on a role that is no post", () => {
    expect(check(["财务审核", "财务科"], ["审批", "办公室主任"], ["付款", "财务科"])).toEqual([
      "steps.2.actors.0 财务科既办〔1〕财务审核又办〔3〕付款，会计与出纳不相容",
    ]);
    expect(check(["审批", "经办人"], ["用印", "经办人"])).toEqual([
      "steps.1.actors.0 经办人既办〔1〕审批又办〔2〕用印，审批人与监印人不相容",
    ]);
  });

  it("do not share a name", () => {
    const shared = [post("会计", ["出纳"], ["财务人员"]), post("出纳", [], ["财务人员"])];
    const flow = makeFlow([{ id: "1", name: "对账", actors: ["经办人", "财务人员"] }]);
    expect(checkPosts(flow, shared)).toMatchObject([
      { path: ["steps", 0, "actors", 1], reason: "“财务人员”既指会计又指出纳，这两个岗位不相容" },
    ]);
  });

  it("of an office that does not keep them apart are its own affair", () => {
    expect(checkPosts(makeFlow([{ id: "1", name: "审批", actors: ["监印人"] }]), [post("监印人")])).toEqual(
      [],
    );
  });
});
