// Node sees no named exports in the library's CommonJS build, bundlers do; the default export is the same for both.
import chineseDays from "chinese-days";
import { addDays, toCivilDate, type CivilDate } from "./civil-date.ts";

/** 正月初一 of 1900, from which the library's table of lunar months runs. */
const lunarEpoch: CivilDate = "1900-01-31";

/**
 * The thirteen statutory days off of a year (全国年节及纪念日放假办法 as amended in 2024, in force from 2025):
 * 元旦 1, 春节 4 from 除夕, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. Day → name, in order of date.
 * Which working days make up for a holiday on a weekend is for the notice to say and not guessed here.
 * @throws RangeError outside 1901–2099, where the lunar table and the formula for 清明 end.
 */
export function listStatutoryHolidays(year: number): ReadonlyMap<CivilDate, string> {
  if (!Number.isInteger(year) || year < 1901 || year > 2099)
    throw new RangeError(`No lunar calendar for ${year}`);
  const newYear = findLunarDay(year, 1, 1);
  const days: (readonly [CivilDate, string])[] = [
    [toCivilDate(year, 1, 1), "元旦"],
    ...[-1, 0, 1, 2].map((offset) => [addDays(newYear, offset), "春节"] as const),
    [findQingming(year), "清明"],
    [toCivilDate(year, 5, 1), "劳动节"],
    [toCivilDate(year, 5, 2), "劳动节"],
    [findLunarDay(year, 5, 5), "端午"],
    [findLunarDay(year, 8, 15), "中秋"],
    ...[1, 2, 3].map((day) => [toCivilDate(year, 10, day), "国庆节"] as const),
  ];
  const holidays = new Map<CivilDate, string>();
  for (const [date, name] of days.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const other = holidays.get(date);
    holidays.set(date, other === undefined ? name : `${other}、${name}`);
  }
  return holidays;
}

/**
 * The day of a lunar date (no leap month). Only the library's tables are used: its functions that take dates read
 * the machine's zone and are a day off west of Greenwich.
 */
function findLunarDay(year: number, month: number, day: number): CivilDate {
  let offset = day - 1;
  for (let before = 1900; before < year; before += 1) {
    offset += chineseDays.getYearLeapMonth(before).days;
    for (let each = 1; each <= 12; each += 1) offset += chineseDays.monthDays(before, each);
  }
  const leap = chineseDays.getYearLeapMonth(year);
  for (let each = 1; each < month; each += 1) {
    offset += chineseDays.monthDays(year, each) + (leap.leapMonth === each ? leap.days : 0);
  }
  return addDays(lunarEpoch, offset);
}

/** 清明, by the usual formula for its mean solar longitude (寿星公式; constants of the 20th and 21st century). */
function findQingming(year: number): CivilDate {
  const yearOfCentury = year % 100;
  const constant = year >= 2000 ? 4.81 : 5.59;
  return toCivilDate(year, 4, Math.floor(yearOfCentury * 0.2422 + constant) - Math.floor(yearOfCentury / 4));
}
