export {
  addDays,
  addMonths,
  civilDateInChina,
  compareCivilDates,
  daysBetween,
  daysInMonth,
  formatCivilDate,
  formatWeekday,
  instantInChina,
  isCivilDate,
  millisecondsToNextMidnightInChina,
  minuteOfDayInChina,
  parseCivilDate,
  splitCivilDate,
  toCivilDate,
  weekday,
  type CivilDate,
  type Weekday,
} from "./civil-date.ts";
export { formatClock, formatTimeLimit } from "./format-time-limit.ts";
export { parseTimeLimit } from "./parse-time-limit.ts";
export {
  calendarPeriods,
  durationUnits,
  timeLimitUnits,
  type CalendarPeriod,
  type CalendarRule,
  type DurationUnit,
  type Quantity,
  type TimeLimit,
  type TimeLimitUnit,
} from "./time-limit.ts";
