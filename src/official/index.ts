export { buildOfficialDocument } from "./build-document.ts";
export * from "./types.ts";
export { writeOfficialDocx } from "./write-docx.ts";
export { writeOfficialHtml } from "./write-html.ts";
