import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { root } from "../../bin/run-tool.ts";
import { folder, pages } from "./site.ts";

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** What a browser has in its document: the content of templates is not in it until a script puts it there. */
function withoutTemplates(html: string): string {
  return html.replace(/<template\b[^>]*>[\s\S]*?<\/template>/g, "");
}

for (const address of new Set(pages.map((page) => page.split("?")[0] ?? ""))) {
  test(`the markup is right: /${address}`, async () => {
    const file = path.join(folder(), address, "index.html");
    const html = readFileSync(file, "utf8");
    // The configuration of the project counts, wherever the built page lies.
    const report = await validator.validateString(withoutTemplates(html), path.join(root, "page.html"));
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, offset }) => `${ruleId}: ${message} …${html.slice(offset - 40, offset + 60)}…`,
      ),
    );
    expect(faults).toEqual([]);
  });
}
