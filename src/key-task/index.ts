export { computeStanding, describeStanding, dueDayOf, dueSoonDays } from "./compute-standing.ts";
export { taskStates, taskStateWords, type TaskDates, type TaskStanding, type TaskState } from "./types.ts";
