import { expect, it } from "vitest";
import { buildFlowView } from "../../src/site/flow-view.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

it("leads from who acts in a step to the page of the post or unit, by any of its names", async () => {
  const { library } = await loadChangedOffice({
    "flows/bl-01.mdx": (text) => text.replace("actors: [窗口人员]", "actors: [窗口人员, 利用部, 路人]"),
  });
  const flow = library?.flows.get("BL-01");
  if (!library || !flow) throw new Error("The fixture must assemble");
  const [track] = buildFlowView(flow, library, (to) => to).tracks;
  expect(track?.rows.map(({ actors }) => actors)).toEqual([
    [{ text: "查档人", to: "/posts/cha-dang-ren/" }],
    [
      { text: "窗口人员", to: "/posts/chuang-kou-ren-yuan/" },
      { text: "利用部", to: "/units/u-2/" },
      { text: "路人", to: null },
    ],
  ]);
});
