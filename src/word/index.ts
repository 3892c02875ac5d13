export { importDocx } from "./import-docx.ts";
export * from "./types.ts";
