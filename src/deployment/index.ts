export { checkCaching } from "./check-caching.ts";
export { checkSecurity } from "./check-security.ts";
export { checkType } from "./check-type.ts";
export { parseSums } from "./parse-sums.ts";
export type { Finding, ListedFile, ServedAnswer, Severity } from "./types.ts";
