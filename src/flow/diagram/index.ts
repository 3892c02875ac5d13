export { layOutFlow } from "./lay-out-flow.ts";
export { measureText, wrapText } from "./measure-text.ts";
export * from "./types.ts";
export { round, writeArrow, writePath } from "./write-path.ts";
