export * from "../xml/index.ts";
