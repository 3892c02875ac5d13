import { civilDateInChina, parseCivilDate, type CivilDate } from "../calendar/civil-date.ts";

/** Today in China, by the reader's clock. */
export function today(): CivilDate {
  return civilDateInChina(Date.now());
}

/** The day the reader asked for with `?on=`, or null; `invalid` when it is no date. */
export function chosenDay(): CivilDate | null | "invalid" {
  const written = new URLSearchParams(location.search).get("on");
  if (written === null || written.trim() === "") return null;
  return parseCivilDate(written.trim()) ?? "invalid";
}

/** The day that statuses and texts follow: the chosen one, else today. */
export function readingDay(): CivilDate {
  const chosen = chosenDay();
  return chosen === null || chosen === "invalid" ? today() : chosen;
}
