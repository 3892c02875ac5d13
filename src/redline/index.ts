export { compareLibraries, type HandbookSide } from "./compare-libraries.ts";
export * from "./types.ts";
export { writeHtml } from "./write-html.ts";
export { markdownMark, writeMarkdown } from "./write-markdown.ts";
export { writeText } from "./write-text.ts";
