export { indexEIds } from "./eids.ts";
export { componentIri, expressionIri, lawIri, workIri } from "./iri.ts";
export { writeAkn } from "./write-akn.ts";
export type { AknCitedText, AknPassage, AknSource, AknVersion, AknWork } from "./types.ts";
