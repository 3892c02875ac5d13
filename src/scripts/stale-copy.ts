import { daysBetween, type CivilDate } from "../calendar/civil-date.ts";
import { today } from "./reader-date.ts";

/**
 * Says on every page that the handbook is older than the office allows (`staleAfterDays`, natural days from the edition
 * date): a copy kept offline or on a disk grows old without anybody noticing. Follows today, not a chosen day.
 */
export function warnOfStaleCopy(): void {
  const bar = document.querySelector<HTMLElement>("[data-stale-after]");
  const edition = document.body.dataset["edition"] as CivilDate | undefined;
  if (!bar || !edition) return;
  const age = daysBetween(edition, today());
  const limit = Number(bar.dataset["staleAfter"]);
  bar.hidden = !(age > limit);
  const days = bar.querySelector<HTMLElement>("[data-stale-days]");
  if (days) days.textContent = String(age);
}
