import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAkn } from "../../src/akn/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { createAknSources } from "../../src/site/akn-source.ts";
import { validateXml } from "./validate-xml.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe.each(["src/content", "test/fixtures/office-b"])("Akoma Ntoso documents of %s", (folder) => {
  const documents = new Map<string, string>();
  const sources = new Map<string, string>();
  beforeAll(async () => {
    const { library } = await loadHandbook(path.join(root, folder), root);
    if (!library) throw new Error(`${folder} cannot be read`);
    const sourceOf = createAknSources(library);
    for (const regulation of library.regulations.values()) {
      for (const version of regulation.versions) {
        documents.set(version.path, writeAkn(sourceOf(regulation, version)));
        sources.set(version.path, version.statute.source);
      }
    }
    console.log(`${folder}: ${documents.size} Akoma Ntoso documents`);
  });

  it("are valid against the schema of Akoma Ntoso 3.0", () => {
    expect(validateXml(documents)).toEqual([]);
  });

  it("use no eId twice, and none with a blank", () => {
    const faults: string[] = [];
    for (const [name, xml] of documents) {
      const seen = new Set<string>();
      for (const [, eId = ""] of xml.matchAll(/ eId="([^"]*)"/g)) {
        if (seen.has(eId) || !/^\S+$/.test(eId)) faults.push(`${name}: ${eId}`);
        seen.add(eId);
      }
    }
    expect(faults).toEqual([]);
  });

  it("refer to eIds that are there, in their own text and in that of others", () => {
    const eIds = new Map(
      [...documents.values()].map((xml) => [
        /<FRBRExpression>\s*<FRBRthis value="([^"]*)"/.exec(xml)?.[1] ?? "",
        new Set([...xml.matchAll(/ eId="([^"]*)"/g)].map(([, eId]) => eId)),
      ]),
    );
    const dangling: string[] = [];
    let references = 0;
    for (const [name, xml] of documents) {
      const own = /<FRBRExpression>\s*<FRBRthis value="([^"]*)"/.exec(xml)?.[1] ?? "";
      for (const [, href = ""] of xml.matchAll(
        / (?:href|from|upTo|source|refersTo|start|end|as|period|dictionary)="([^"]*#[^"]*)"/g,
      )) {
        const [document, eId] = href.split("#");
        references += 1;
        if (!eIds.get(document || own)?.has(eId)) dangling.push(`${name}: ${href}`);
      }
    }
    expect(dangling).toEqual([]);
    console.log(`${folder}: ${references} references to eIds`);
    expect(references).toBeGreaterThan(documents.size * 5);
  });

  it("hold every word of the text, in its order", () => {
    for (const [name, xml] of documents) {
      const written = lettersOf(textOf(xml));
      const source = (sources.get(name) ?? "").replace(/^# .*$/m, "").replace(/<!--[\s\S]*?-->/g, "");
      // Names of tags are no words of a note.
      expect(written, name).toContain(lettersOf(source.replace(/<\/?[A-Z][A-Za-z]*>/g, "")));
    }
  });
});

/** Text of the body and the attachments; metadata holds text in attributes only. */
function textOf(xml: string): string {
  return xml
    .slice(xml.indexOf("</preface>"))
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
