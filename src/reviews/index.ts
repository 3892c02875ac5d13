export { listDueDates } from "./list-due-dates.ts";
export * from "./types.ts";
export { writeReviewCalendar } from "./write-review-calendar.ts";
