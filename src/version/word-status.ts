import type { CivilDate } from "../calendar/civil-date.ts";
import { statusWords, type Status } from "./types.ts";

/** Words for what had not even been issued on a day: a regulation with its first text, a later text. */
export const unissuedWords = { regulation: "当日尚未制定", version: "当日尚未印发" } as const;

/** Whether a text that is not in force yet was not even issued on a day, so that nobody could know of it. */
export function isUnissued(status: Status, issuedOn: CivilDate | null, on: CivilDate): boolean {
  return status === "not-yet-in-force" && issuedOn !== null && on < issuedOn;
}

/** A status in words. 尚未生效 says that a text is announced; before its day of issue it was not. */
export function wordStatus(
  status: Status,
  issue: { readonly on: CivilDate; readonly ofFirst: boolean } | null,
  on: CivilDate,
): string {
  if (!isUnissued(status, issue?.on ?? null, on)) return statusWords[status];
  return issue?.ofFirst ? unissuedWords.regulation : unissuedWords.version;
}
