import type { AknSource, AknVersion } from "../../src/akn/index.ts";
import { createResolver, findCitations } from "../../src/citation/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

export const firstVersion: AknVersion = {
  key: "2020-04-01",
  title: "查档办法",
  documentNumber: "临档发〔2020〕4号",
  issuer: "临江区档案馆",
  issuedOn: "2020-03-20",
  effectiveOn: "2020-04-01",
  expiresOn: null,
  changeKind: "enactment",
};

export const secondVersion: AknVersion = {
  ...firstVersion,
  key: "2024-03-11",
  documentNumber: "临档发〔2024〕3号",
  issuedOn: "2024-03-11",
  effectiveOn: "2024-03-11",
  changeKind: "revision",
};

/** What a document with the given text is written from; citations within the text are resolved. */
export function sourceOf(text: string, changes: Partial<AknSource> = {}): AknSource {
  const statute = parseStatute(text);
  const resolver = createResolver({ findWork: () => null });
  const passages = findCitations(statute).map(({ nodeId, textStart, citations }) => ({
    textStart,
    citations: citations.map((citation) =>
      resolver.resolve(citation, { statute, effectiveOn: "2020-04-01", nodeId }),
    ),
  }));
  return {
    work: { id: "GD-01", title: "查档办法", actor: "区档案馆", createdOn: "2020-03-20" },
    versions: [firstVersion],
    version: firstVersion,
    statute,
    passages,
    titleNote: "（2020年3月20日临档发〔2020〕4号印发）",
    end: null,
    supersedes: [],
    publisher: "临江区档案馆综合部",
    edition: "2026-06-01",
    category: { id: "reading", name: "查档服务" },
    keywords: [],
    basis: [],
    findText: () => null,
    ...changes,
  };
}
