import type { AknWork } from "./types.ts";

/**
 * Addresses of works, expressions and manifestations (Naming Convention, 4.4 to 4.7):
 * `/akn/cn/act/regulation/景川人事/2020-04-01/zd-23/zho@2024-03-11.xml`. They are names, not places on the web.
 */
export const country = "cn";
export const language = "zho";
export const subtype = "regulation";

/** Address of the work: country, document type, subtype, office, day of the first issue, number. */
export function workIri({ actor, createdOn, id }: AknWork): string {
  return `/akn/${country}/act/${subtype}/${segment(actor)}/${createdOn}/${id.toLowerCase()}`;
}

/** Address of a version: language and first day of its effect; without a version the one of the reader's day. */
export function expressionIri(work: AknWork, key: string | null): string {
  return `${workIri(work)}/${language}${key === null ? "" : `@${key}`}`;
}

/** Address of a component at any level: `!main`, `!annex_1`. */
export function componentIri(iri: string, component: string): string {
  return `${iri}/!${component}`;
}

/**
 * Address of a law. The Naming Convention wants the day of the first promulgation, which the handbook does not
 * know of every law: the title alone names it then, as it does in Chinese usage.
 */
export function lawIri(title: string): string {
  return `/akn/${country}/act/${segment(title)}`;
}

/** Address of what is no document (4.11): `/akn/ontology/organization/cn.景川市人事局`. */
export function entityIri(kind: "organization" | "concept" | "role", name: string): string {
  const prefix = kind === "organization" ? `${country}.` : "";
  return `/akn/ontology/${kind}/${prefix}${segment(name)}`;
}

/** Text as one segment of an address. Chinese stays as it is: these are IRIs (RFC 3987). */
function segment(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}._~-]/gu, (char) => encodeURIComponent(char));
}
