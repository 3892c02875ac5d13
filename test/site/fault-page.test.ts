import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFaults, writeFaultPage } from "../../src/site/fault-page.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "faults-"));
  cpSync(path.resolve(import.meta.dirname, "../fixtures/office-b"), folder, { recursive: true });
  const file = path.join(folder, "regulations/gd-02/2023-02-01.mdx");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace("issuedOn: 2023-02-01", "issuedOn: 2023-02-30").replace("第四条　", "第六条　"),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const places = async (pathname: string): Promise<string[]> =>
  (await findFaults(pathname, folder, folder)).map(
    ({ place, ruleId }) => `${place.file}:${place.line} ${ruleId}`,
  );

it("tells the faults of the files behind a page", async () => {
  const expected = [
    "regulations/gd-02/2023-02-01.mdx:3 bad-value",
    "regulations/gd-02/2023-02-01.mdx:22 article-order",
  ];
  expect(await places("/regulations/gd-02/2023-02-01/")).toEqual(expected);
  expect(await places("/regulations/gd-02/")).toEqual(expected);
});

it.each([
  "/",
  "/regulations/",
  "/regulations/gd-01/",
  "/flows/bl-01/",
  "/regulations/gd-99/",
  "/assets/site.css",
  "/regulations/../../x/",
])("leaves the other pages alone: %s", async (pathname) => {
  expect(await places(pathname)).toEqual([]);
});

it("shows reason and way out, and looks again by itself", async () => {
  const html = writeFaultPage(await findFaults("/regulations/gd-02/", folder, folder));
  expect(html).toContain("“印发日”写成了“2023-02-30”");
  expect(html).toContain("办法：改为第四条");
  expect(html).toContain('<meta http-equiv="refresh" content="1">');
});
