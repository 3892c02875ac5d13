export { guessPages } from "./guess-page.ts";
export { readAddress, type ReadAddress } from "./read-address.ts";
export type { Guess, Guesses, KnownPage } from "./types.ts";
