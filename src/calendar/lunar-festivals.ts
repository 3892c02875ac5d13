import { toCivilDate, type CivilDate } from "./civil-date.ts";

/** Days of the lunar calendar that are statutory holidays. */
export interface LunarFestivals {
  /** 正月初一. */
  readonly newYear: CivilDate;
  /** 五月初五. */
  readonly dragonBoat: CivilDate;
  /** 八月十五. */
  readonly midAutumn: CivilDate;
}

/** From the year in which the thirteen days of today's law apply to the end of the lunar tables in use. */
export const firstLunarYear = 2025;
export const lastLunarYear = 2099;

/**
 * Month and day of 正月初一, 五月初五, 八月十五, twelve digits a year. Worked out once from the tables of `chinese-days`
 * and compared with them by a test, so that the browser need not carry that library.
 */
const table = [
  "012905311006 021706190925 020606090915 012605281003 021306160922", // 2025–2029
  "020306050912 012306241001 021106120919 013106010908 021906200927", // 2030–2034
  "020806100916 012805301004 021506180924 020406070913 012405271002", // 2035–2039
  "021206140920 020106030910 012206220928 021006110917 013005311005", // 2040–2044
  "021706190925 020606080915 012605291004 021406150922 020206040911", // 2045–2049
  "012306230930 021106130919 020106010907 021906200926 020806100916", // 2050–2054
  "012805301005 021506170924 020406060913 012406251002 021206140921", // 2055–2059
  "020206030909 012106220928 020906110917 012906011006 021706190925", // 2060–2064
  "020506080915 012605281003 021406160923 020306040911 012306230929", // 2065–2069
  "021106130919 013106020908 021906200926 020706100916 012705301005", // 2070–2074
  "021506170924 020506060912 012406241001 021206140920 020206040910", // 2075–2079
  "012206220928 020906110917 012906011006 021706190926 020606070914", // 2080–2084
  "012605271003 021406150922 020306050911 012406230929 021006130918", // 2085–2089
  "013006020908 021806210927 020706090916 012705291005 021506170924", // 2090–2094
  "020506060913 012506240930 021206140920 020106040909 012106230929", // 2095–2099
];

/**
 * The lunar festivals of `year`.
 * @throws RangeError outside 2025–2099.
 */
export function findLunarFestivals(year: number): LunarFestivals {
  const index = year - firstLunarYear;
  const days =
    Number.isInteger(index) && index >= 0 ? table[Math.floor(index / 5)]?.split(" ")[index % 5] : "";
  if (!days) throw new RangeError(`No lunar calendar for ${year}`);
  const day = (at: number): CivilDate =>
    toCivilDate(year, Number(days.slice(at, at + 2)), Number(days.slice(at + 2, at + 4)));
  return { newYear: day(0), dragonBoat: day(4), midAutumn: day(8) };
}
