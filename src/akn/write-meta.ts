import { listLifecycle, type LifeEvent } from "./list-lifecycle.ts";
import {
  componentIri,
  country,
  entityIri,
  expressionIri,
  language,
  lawIri,
  subtype,
  workIri,
} from "./iri.ts";
import { changeKindWords } from "../version/index.ts";
import type { AknSource } from "./types.ts";
import { block, inline, type Xml } from "./xml.ts";

/** What a document is, at each FRBR level; `component` is `main` or `annex_1`. */
export function writeIdentification(source: AknSource, component: string, name: string): Xml {
  const { work, version, versions } = source;
  const first = versions[0] ?? version;
  const issuers = listOrganizations(source);
  const authorOf = (issuer: string): Xml =>
    inline("FRBRauthor", { href: `#${issuers.get(issuer) ?? "office"}`, as: "#author" });
  const uris = (iri: string, suffix = ""): Xml[] => [
    inline("FRBRthis", { value: `${componentIri(iri, component)}${suffix}` }),
    inline("FRBRuri", { value: `${iri}${suffix}` }),
  ];
  const expression = expressionIri(work, version.key);
  return block(
    "identification",
    { source: "#office" },
    block(
      "FRBRWork",
      {},
      ...uris(workIri(work)),
      inline("FRBRalias", { value: work.id, name: "id" }),
      inline("FRBRdate", { date: work.createdOn, name: "issue" }),
      authorOf(first.issuer),
      inline("FRBRcountry", { value: country }),
      inline("FRBRsubtype", { value: subtype }),
      inline("FRBRnumber", { value: work.id.toLowerCase() }),
      inline("FRBRname", { value: component === "main" ? work.title : name }),
      inline("FRBRprescriptive", { value: "true" }),
      // The paper with the seal is authoritative, not the handbook.
      inline("FRBRauthoritative", { value: "false" }),
    ),
    block(
      "FRBRExpression",
      {},
      ...uris(expression),
      inline("FRBRalias", { value: version.documentNumber, name: "documentNumber" }),
      inline("FRBRdate", { date: version.effectiveOn, name: "effect" }),
      inline("FRBRdate", { date: version.issuedOn, name: "issue" }),
      authorOf(version.issuer),
      inline("FRBRversionNumber", { value: String(versions.indexOf(version) + 1) }),
      inline("FRBRlanguage", { language }),
    ),
    block(
      "FRBRManifestation",
      {},
      ...uris(expression, ".xml"),
      inline("FRBRdate", { date: source.edition, name: "markup" }),
      inline("FRBRauthor", { href: "#office", as: "#editor" }),
      inline("FRBRformat", { value: "application/akn+xml" }),
    ),
  );
}

/** All metadata of the main document. */
export function writeMeta(source: AknSource): Xml {
  const { version, category, keywords, basis } = source;
  const events = listLifecycle(source);
  const keyword = (value: string, showAs: string, dictionary: string): Xml =>
    inline("keyword", { value, showAs, dictionary });
  const begin = events.find(({ isOriginating }) => isOriginating);
  const end = events.find(({ endsVersion }) => endsVersion);
  return block(
    "meta",
    {},
    writeIdentification(source, "main", source.work.title),
    inline("publication", {
      date: version.issuedOn,
      name: "印发",
      showAs: version.documentNumber,
      number: version.documentNumber,
    }),
    block(
      "classification",
      { source: "#office" },
      keyword(category.id, category.name, "#categories"),
      ...keywords.map((word) => keyword(word, word, "#keywords")),
    ),
    block("lifecycle", { source: "#office" }, ...events.map(writeEvent)),
    basis.length === 0
      ? ""
      : block(
          "analysis",
          { source: "#office" },
          block("otherReferences", { source: "#office" }, ...basis.map(writeBasis)),
        ),
    block(
      "temporalData",
      { source: "#office" },
      block(
        "temporalGroup",
        { eId: "tmpg_1" },
        inline("timeInterval", {
          start: begin && `#${begin.eId}`,
          end: end && `#${end.eId}`,
          refersTo: "#inForce",
        }),
      ),
    ),
    writeReferences(source, events),
  );
}

function writeEvent({ eId, on, type, source, kind, isOriginating }: LifeEvent): Xml {
  return inline("eventRef", {
    eId,
    date: on,
    source: `#${source}`,
    type,
    refersTo: `#${kind}`,
    ...(isOriginating ? { originatingExpression: "true" } : {}),
  });
}

/** A higher rule that the text rests on, whether the text names it or not. */
function writeBasis({ title, articles }: AknSource["basis"][number]): Xml {
  return inline("implicitReference", { href: lawIri(title), showAs: `《${title}》${articles ?? ""}` });
}

/** The bodies named in the metadata, each with its eId: the office that keeps the handbook, then the issuers. */
function listOrganizations({ publisher, versions }: AknSource): ReadonlyMap<string, string> {
  const eIds = new Map([[publisher, "office"]]);
  for (const { issuer } of versions) {
    if (!eIds.has(issuer)) eIds.set(issuer, `issuer_${eIds.size}`);
  }
  return eIds;
}

const concepts: Readonly<Record<string, string>> = {
  inForce: "施行",
  ...changeKindWords,
  repeal: "废止",
  expiry: "失效",
  categories: "制度类别",
  keywords: "关键词",
};
const roles = { author: "制定机关", editor: "编制部门" } as const;

function writeReferences(source: AknSource, events: readonly LifeEvent[]): Xml {
  const used = new Set(["inForce", "categories", ...events.map(({ kind }) => kind)]);
  if (source.keywords.length > 0) used.add("keywords");
  const entity = (name: string, kind: "organization" | "concept" | "role", eId: string, showAs: string) =>
    inline(name, { eId, href: entityIri(kind, showAs), showAs });
  return block(
    "references",
    { source: "#office" },
    ...events.flatMap(({ reference }) =>
      reference === null
        ? []
        : [inline(reference.element, { eId: reference.eId, href: reference.href, showAs: reference.showAs })],
    ),
    ...source.supersedes.map((work, order) =>
      inline("activeRef", { eId: `activeRef_${order + 1}`, href: workIri(work), showAs: work.title }),
    ),
    ...[...listOrganizations(source)].map(([name, eId]) =>
      entity("TLCOrganization", "organization", eId, name),
    ),
    ...Object.entries(roles).map(([eId, showAs]) => entity("TLCRole", "role", eId, showAs)),
    ...Object.entries(concepts)
      .filter(([eId]) => used.has(eId))
      .map(([eId, showAs]) => entity("TLCConcept", "concept", eId, showAs)),
  );
}
