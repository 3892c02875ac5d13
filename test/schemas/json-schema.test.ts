import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isCivilDate } from "../../src/calendar/index.ts";
import { classifyPath, contentKinds, writeContentSchema, type ContentKind } from "../../src/schemas/index.ts";
import { cutFrontMatter, readContentFolder } from "../../src/source/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addFormat("date", isCivilDate);
const validators = new Map(
  (Object.keys(contentKinds) as ContentKind[]).map((kind) => [kind, ajv.compile(writeContentSchema(kind))]),
);

function findFaults(kind: ContentKind, value: unknown): string[] {
  const validate = validators.get(kind);
  if (!validate) throw new Error(`no schema ${kind}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("JSON Schemas of content files", () => {
  it.each(["src/content", "test/fixtures/office-b"])(
    "take every file of %s as a YAML tool reads it, and as our reader does",
    async (folder) => {
      const { files } = await readContentFolder(path.join(root, folder), root);
      const faults: string[] = [];
      for (const file of files) {
        const kind = classifyPath(file.path)?.kind;
        if (!kind) continue;
        const yaml = cutFrontMatter(file.text)?.yaml ?? file.text;
        const found = [...findFaults(kind, parse(yaml)), ...findFaults(kind, file.data.value)];
        faults.push(...found.map((fault) => `${file.path}: ${fault}`));
      }
      expect(faults).toEqual([]);
      console.log(`${folder}: ${files.length} files validated`);
    },
  );

  const regulation = {
    id: "ZD-23",
    title: "经费报销实施细则",
    category: "finance",
    ownerUnit: "财务科",
    approvedBy: "分管副局长",
    summary: "管报销。",
  };

  it("take a whole number as number and as string, nothing else", () => {
    expect(findFaults("regulation", { ...regulation, reviewEveryMonths: 24 })).toEqual([]);
    expect(findFaults("regulation", { ...regulation, reviewEveryMonths: "24" })).toEqual([]);
    expect(findFaults("regulation", { ...regulation, reviewEveryMonths: 2.5 })).not.toEqual([]);
    expect(findFaults("regulation", { ...regulation, reviewEveryMonths: "两年" })).not.toEqual([]);
  });

  it("refuse an unknown field, a missing one, a wrong identifier and a day that does not exist", () => {
    expect(findFaults("regulation", { ...regulation, colour: "红" })).not.toEqual([]);
    expect(findFaults("regulation", { ...regulation, title: undefined })).not.toEqual([]);
    expect(findFaults("regulation", { ...regulation, id: "zd23" })).not.toEqual([]);
    expect(findFaults("regulation", { ...regulation, repealedOn: "2025-02-30" })).not.toEqual([]);
  });

  it("refuse a document number in other brackets", () => {
    const version = {
      documentNumber: "景人办发〔2024〕3号",
      issuedOn: "2024-03-11",
      effectiveOn: "2024-03-11",
      changeKind: "修订",
      basis: [],
    };
    expect(findFaults("version", version)).toEqual([]);
    expect(findFaults("version", { ...version, documentNumber: "景人办发[2024]3号" })).not.toEqual([]);
    expect(findFaults("version", { ...version, changeKind: "修改" })).not.toEqual([]);
  });

  it("take `true` and `是` for a flag, and `null` where a figure does not apply", () => {
    const office = writeContentSchema("office") as { properties: { indexable: object } };
    expect(office.properties.indexable).toMatchObject({
      type: ["string", "boolean"],
      enum: ["true", "false", "是", "否", true, false],
    });
    const flow = writeContentSchema("flow") as {
      properties: { before: { properties: { steps: { type: string[] } } } };
    };
    expect(flow.properties.before.properties.steps.type).toEqual(["string", "number", "null"]);
  });

  it("carry the Chinese name of the kind and of each field, and where the files lie", () => {
    expect(writeContentSchema("version")).toMatchObject({
      title: "制度版本",
      description: expect.stringContaining("^regulations\\/([a-z0-9-]+\\/\\d{4}-\\d{2}-\\d{2})\\.mdx$"),
      properties: { issuedOn: { title: "印发日", format: "date" } },
    });
  });
});
