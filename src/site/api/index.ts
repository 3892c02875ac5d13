export { flowsAddress, regulationsAddress, versionAddress, xmlAddress } from "./addresses.ts";
export { dataDocuments, writeDataSchema, type DataDocumentName } from "./json-schemas.ts";
export type { FlowsDocument } from "./flows-document.ts";
export type { RegulationsDocument } from "./regulations-document.ts";
export type { VersionDocument } from "./version-document.ts";
export { writeFlows } from "./write-flows.ts";
export { writeRegulations } from "./write-regulations.ts";
export { writeVersion } from "./write-version.ts";
