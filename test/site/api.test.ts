import { readdirSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { isCivilDate } from "../../src/calendar/index.ts";
import type { Library } from "../../src/library/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { loadChangedOffice } from "../library/changed-office.ts";
import {
  dataDocuments,
  flowsAddress,
  regulationsAddress,
  versionAddress,
  writeDataSchema,
  writeFlows,
  writeRegulations,
  writeVersion,
  type DataDocumentName,
  type VersionDocument,
} from "../../src/site/api/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const ajv = new Ajv2020({ allErrors: true });
ajv.addFormat("date", isCivilDate);
const validators = Object.fromEntries(
  (Object.keys(dataDocuments) as DataDocumentName[]).map((name) => [
    name,
    ajv.compile(writeDataSchema(name)),
  ]),
);

/** What a published schema finds wrong with a document, after its way through JSON. */
function findFaults(name: DataDocumentName, document: object): string[] {
  const validate = validators[name];
  if (!validate) throw new Error(`no schema ${name}`);
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function load(folder: string): Promise<Library> {
  const { library } = await loadHandbook(path.join(root, folder), root);
  if (!library) throw new Error(`${folder} cannot be read`);
  return library;
}

describe.each(["src/content", "test/fixtures/office-b"])("documents of %s", (folder) => {
  let library: Library;
  beforeAll(async () => {
    library = await load(folder);
    // Reading a whole handbook takes its time on a busy machine.
  }, 60_000);

  it("fit their published JSON Schemas, one and all", () => {
    const faults = [
      ...findFaults("regulations", writeRegulations(library)),
      ...findFaults("flows", writeFlows(library)),
    ];
    let versions = 0;
    for (const regulation of library.regulations.values()) {
      for (const version of regulation.versions) {
        versions += 1;
        const found = findFaults("version", writeVersion(regulation, version, library));
        faults.push(...found.map((fault) => `${version.file}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    console.log(`${folder}: ${versions} version documents validated`);
    expect(versions).toBeGreaterThan(2);
  });

  it("publish every word of every provision", () => {
    for (const regulation of library.regulations.values()) {
      for (const version of regulation.versions) {
        const { body, annexes } = writeVersion(regulation, version, library);
        const published = lettersOf(textsOf([...body, ...annexes]).join(""));
        // The title line stands in `version.title`; comments say nothing to readers.
        const source = version.statute.source.replace(/^# .*$/m, "").replace(/<!--[\s\S]*?-->/g, "");
        expect(published, version.file).toBe(lettersOf(source));
      }
    }
  });

  it("cut every citation out of the published text as it is written", () => {
    for (const regulation of library.regulations.values()) {
      for (const version of regulation.versions) {
        for (const { text, citations } of citingNodes(writeVersion(regulation, version, library))) {
          for (const { start, end, text: written } of citations) {
            expect(text.slice(start, end), version.file).toBe(written.replace(/\*\*|~~/g, ""));
          }
        }
      }
    }
  });

  it("link to what the site has, relative to themselves", () => {
    const pages = new Set(["/planned/", "/laws/", regulationsAddress]);
    for (const { slug, versions } of library.regulations.values()) {
      pages.add(`/regulations/${slug}/`);
      for (const { key } of versions) {
        pages.add(`/regulations/${slug}/${key}/`);
        pages.add(`/regulations/${slug}/${key}.xml`);
        pages.add(versionAddress({ slug }, key));
      }
    }
    for (const { slug } of library.flows.values()) pages.add(`/flows/${slug}/`);
    const unknown = new Set<string>();
    const check = (address: string, document: object): void => {
      for (const link of linksOf(document)) {
        const { pathname } = new URL(link, `https://site.invalid/below${address}`);
        if (!pages.has(pathname.replace(/^\/below/, ""))) unknown.add(`${address} → ${link}`);
      }
    };
    check(regulationsAddress, writeRegulations(library));
    check(flowsAddress, writeFlows(library));
    for (const regulation of library.regulations.values()) {
      for (const version of regulation.versions)
        check(versionAddress(regulation, version.key), writeVersion(regulation, version, library));
    }
    expect([...unknown]).toEqual([]);
  });
});

describe("the documents of the small office", () => {
  let library: Library;
  beforeAll(async () => {
    library = await load("test/fixtures/office-b");
  });
  const versionOf = (id: string, key: string): VersionDocument => {
    const regulation = library.regulations.get(id);
    const version = regulation?.versions.find((candidate) => candidate.key === key);
    if (!regulation || !version) throw new Error(`no ${id} ${key}`);
    return writeVersion(regulation, version, library);
  };

  it("say when a version begins and ends, and its status on the edition date", () => {
    const { regulations } = writeRegulations(library);
    const [first, second] = regulations.find(({ id }) => id === "GD-01")?.versions ?? [];
    expect(first).toMatchObject({
      key: "2024-05-06",
      documentNumber: { written: "临档发〔2024〕2号", issuerCode: "临档发", year: 2024, serial: 2 },
      effectiveOn: "2024-05-06",
      replacedOn: "2026-09-01",
      status: { on: "2026-06-01", code: "in-force", label: "现行有效" },
      articles: 6,
      links: {
        page: "../regulations/gd-01/2024-05-06/",
        data: "regulations/gd-01/2024-05-06.json",
        xml: "../regulations/gd-01/2024-05-06.xml",
      },
    });
    expect(second?.status.code).toBe("not-yet-in-force");
    const old = regulations.find(({ id }) => id === "GD-03");
    expect(old).toMatchObject({ endsOn: "2023-02-01", repealedBy: "GD-02", supersededBy: ["GD-02"] });
  });

  it("give the tree with ids, labels and text, emphasis taken out", () => {
    const { body } = versionOf("GD-01", "2024-05-06");
    const second = body.find((block) => block.type === "article" && block.id === "art-2");
    expect(second).toMatchObject({
      label: "第二条",
      gist: "谁可以查档",
      deleted: false,
      page: "../../../regulations/gd-01/2024-05-06/#art-2",
      children: [
        {
          type: "paragraph",
          id: "art-2-para-1",
          text: "持有效证件的人员可以查阅开放档案，应当填写登记单。不得代查。",
        },
        {
          type: "paragraph",
          id: "art-2-para-2",
          children: [
            { type: "subparagraph", id: "art-2-para-2-subpara-1", label: "（一）" },
            { type: "subparagraph", number: "2", text: "复制的页数不超过全卷的<5%，另有规定的除外；" },
            {
              type: "subparagraph",
              number: "3",
              children: [
                { type: "item", label: "1." },
                { type: "item", id: "art-2-para-2-subpara-3-item-2" },
              ],
            },
          ],
        },
      ],
    });
  });

  it("give a table as rows of cells", () => {
    const { body } = versionOf("GD-01", "2024-05-06");
    const tables = nodesOf(body).filter(({ type }) => type === "table");
    expect(tables).toMatchObject([
      {
        header: ["幅面", "元/页"],
        rows: [
          ["A4", "0.5"],
          ["A3", "1"],
        ],
      },
    ]);
  });

  it("resolve a citation within the text to anchors, a range to all of its articles", () => {
    const { body } = versionOf("GD-01", "2024-05-06");
    const fourth = citingNodes({ body, annexes: [] }).find(({ id }) => id === "art-4-para-1");
    expect(fourth?.citations).toMatchObject([
      {
        text: "本办法第二条第二款第一项",
        work: { kind: "internal" },
        targets: [{ status: "found", anchors: ["art-2-para-2-subpara-1"], exact: true }],
      },
      {
        text: "第三条至第五条",
        targets: [{ status: "found", anchors: ["art-3", "art-3-1", "art-4", "art-5"] }],
      },
    ]);
  });

  it("name the edition of a higher rule that was in force, and leave its text unchecked", () => {
    const { basis, body } = versionOf("GD-01", "2024-05-06");
    expect(basis).toMatchObject([
      { title: "中华人民共和国档案法", articles: "第二十八条", edition: "2020年修订", verified: "read" },
    ]);
    const [first] = citingNodes({ body, annexes: [] });
    expect(first?.citations).toMatchObject([
      { work: { kind: "law", standing: "in-force" }, targets: [{ status: "unchecked" }] },
    ]);
  });

  it("tell the neighbours of a version", () => {
    expect(versionOf("GD-01", "2024-05-06")).toMatchObject({ previous: null, next: "2026-09-01" });
    expect(versionOf("GD-01", "2026-09-01")).toMatchObject({ previous: "2024-05-06", next: null });
  });

  it("give time limits as numbers and words, bases with the page of the provision", () => {
    const [flow] = writeFlows(library).flows;
    expect(flow?.steps[1]).toMatchObject({
      label: "②",
      limit: { written: "2个工作日", unit: "workingDay", min: 2, max: 2 },
      basis: [
        {
          document: "GD-01",
          anchor: "art-3-para-1",
          page: "../regulations/gd-01/2024-05-06/#art-3-para-1",
        },
      ],
    });
  });

  it("say which events start a limit, which a step brings about, what holds it, which case another one extends", async () => {
    const { library: changed } = await loadChangedOffice({
      "flows/bl-01.mdx": (text) =>
        text
          .replace("    limit: 不限\n", "    limit: 不限\n    marks: [收到登记单]\n    pauses: 补正\n")
          .replace("    limitFrom: 收到登记单\n", "    limitFrom: 收到登记单\n    waits: true\n")
          .replace(
            "{ when: 急用, limit: 当日, basis: [GD-01第三条之一] }",
            "{ when: 急用, limit: 当日, extends: 特急, basis: [GD-01第三条之一] }",
          ),
    });
    if (!changed) throw new Error("The fixture must assemble");
    const document = writeFlows(changed);
    expect(findFaults("flows", document)).toEqual([]);
    const [first, second] = document.flows[0]?.steps ?? [];
    expect(first).toMatchObject({ waits: false, marks: ["收到登记单"], pauses: "补正" });
    expect(second).toMatchObject({ waits: true, marks: [], pauses: null, urgent: [{ extends: "特急" }] });
  });

  it("do not fit their schema with a field too much, a field too few or a day that does not exist", () => {
    const document = writeRegulations(library);
    const [first] = document.regulations;
    const withFirst = (change: object): object => ({ ...document, regulations: [{ ...first, ...change }] });
    expect(findFaults("regulations", withFirst({ colour: "red" }))).not.toEqual([]);
    expect(findFaults("regulations", withFirst({ title: undefined }))).not.toEqual([]);
    expect(findFaults("regulations", withFirst({ endsOn: "2025-02-30" }))).not.toEqual([]);
  });
});

it("every route of the public data is there", () => {
  const routes = readdirSync(path.join(root, "src/pages"), { recursive: true }).map((file) =>
    String(file).split(path.sep).join("/"),
  );
  expect(routes).toEqual(
    expect.arrayContaining([
      "api/regulations.json.ts",
      "api/flows.json.ts",
      "api/regulations/[regulation]/[version].json.ts",
      "schemas/[document].json.ts",
      "schemas/content/[kind].json.ts",
    ]),
  );
});

type Block = VersionDocument["body"][number] | VersionDocument["annexes"][number];
/** Any node, as loosely as a program that reads the JSON sees it. */
interface LooseNode {
  readonly type: string;
  readonly id?: string;
  readonly label?: string;
  readonly title?: string;
  readonly text?: string;
  readonly source?: string;
  readonly citations?: VersionDocumentCitations;
  readonly children?: readonly LooseNode[];
}
type VersionDocumentCitations = Extract<Block, { type: "text" }>["citations"];

function nodesOf(blocks: readonly Block[]): LooseNode[] {
  const below = (node: LooseNode): LooseNode[] => [node, ...(node.children ?? []).flatMap(below)];
  return (blocks as readonly LooseNode[]).flatMap(below);
}

function citingNodes({ body, annexes }: Pick<VersionDocument, "body" | "annexes">): {
  id: string | undefined;
  text: string;
  citations: VersionDocumentCitations;
}[] {
  return nodesOf([...body, ...annexes]).flatMap(({ id, text, source, citations = [] }) =>
    citations.length === 0 ? [] : [{ id, text: text ?? source ?? "", citations }],
  );
}

function textsOf(blocks: readonly Block[]): string[] {
  return nodesOf(blocks).map(({ type, label = "", title = "", text = "", source = "" }) =>
    type === "article" ? label : `${label}${title}${text}${source}`,
  );
}

/** Letters and digits only: marks and blanks are the parser's business. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function linksOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /^(?:page|data|xml|catalogue)$/.test(key) ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => linksOf(inner, Array.isArray(value) ? key : name));
}
