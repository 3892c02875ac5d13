export { addCalendarMonths, addNaturalDays, addWorkingDays, type PeriodOptions } from "./add-days.ts";
export { addHours, addWorkingHours, hoursPerWorkingDay, type WorkingHourOptions } from "./add-hours.ts";
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
export { packAnnouncedDays, type AnnouncedDays } from "./announced-days.ts";
export {
  classifyDay,
  dayKinds,
  dayKindWords,
  isWorkingDay,
  provisionalNote,
  type DayClass,
  type DayKind,
} from "./classify-day.ts";
export { computeDeadline, type DeadlineOptions } from "./compute-deadline.ts";
export { countingRules, type CountingRule } from "./counting-rules.ts";
export { defaultOfficeHours, type Deadline, type OfficeHours, type TimedDeadline } from "./deadline.ts";
export { explainDeadline, type CountedDay, type Explanation, type Reason } from "./explain-deadline.ts";
export { findLatestStart } from "./find-latest-start.ts";
export { findRuleDate } from "./find-rule-date.ts";
export { formatClock, formatTimeLimit } from "./format-time-limit.ts";
export {
  buildHolidayCalendar,
  calendarKnownThrough,
  chinaHolidays,
  findLastKnownDay,
  type HolidayCalendar,
} from "./holiday-calendar.ts";
export { formatLimitCode, parseLimitCode } from "./limit-code.ts";
export { parseClock } from "./parse-clock.ts";
export { parseTimeLimit } from "./parse-time-limit.ts";
export { listStatutoryHolidays } from "./statutory-holidays.ts";
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
export { writeIcs, type CalendarEvent, type IcsOptions } from "./write-ics.ts";
