import { addDays, toCivilDate, type CivilDate } from "./civil-date.ts";
import { findLunarFestivals } from "./lunar-festivals.ts";

/**
 * The thirteen statutory days off of a year (全国年节及纪念日放假办法 as amended in 2024, in force from 2025):
 * 元旦 1, 春节 4 from 除夕, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. Day → name, in order of date.
 * Which working days make up for a holiday on a weekend is for the notice to say and not guessed here.
 * @throws RangeError outside 2025–2099: before, the law was another; after, the lunar table ends.
 */
export function listStatutoryHolidays(year: number): ReadonlyMap<CivilDate, string> {
  const { newYear, dragonBoat, midAutumn } = findLunarFestivals(year);
  const days: (readonly [CivilDate, string])[] = [
    [toCivilDate(year, 1, 1), "元旦"],
    ...[-1, 0, 1, 2].map((offset) => [addDays(newYear, offset), "春节"] as const),
    [findQingming(year), "清明"],
    [toCivilDate(year, 5, 1), "劳动节"],
    [toCivilDate(year, 5, 2), "劳动节"],
    [dragonBoat, "端午"],
    [midAutumn, "中秋"],
    ...[1, 2, 3].map((day) => [toCivilDate(year, 10, day), "国庆节"] as const),
  ];
  const holidays = new Map<CivilDate, string>();
  for (const [date, name] of days.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const other = holidays.get(date);
    holidays.set(date, other === undefined ? name : `${other}、${name}`);
  }
  return holidays;
}

/** 清明, by the usual formula for its mean solar longitude (寿星公式; constant of the 21st century). */
function findQingming(year: number): CivilDate {
  const yearOfCentury = year % 100;
  return toCivilDate(year, 4, Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(yearOfCentury / 4));
}
