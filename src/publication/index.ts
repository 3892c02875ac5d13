export { findUnpublishable, type PublicationOptions } from "./find-unpublishable.ts";
export { isBankCard, isIdentityNumber } from "./check-digits.ts";
export type { PublicationFinding } from "./types.ts";
