export { block, escapeText, inline, type Attributes, type Xml } from "./write-xml.ts";
