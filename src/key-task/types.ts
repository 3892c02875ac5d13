import type { CivilDate } from "../calendar/civil-date.ts";

/** The dates from which a task's state follows. */
export interface TaskDates {
  /** The day by which it is to be done. */
  readonly dueOn: CivilDate;
  /** The day by which it is to be done after an approved adjustment; it takes the place of `dueOn`. */
  readonly adjustedTo?: CivilDate | undefined;
  readonly completedOn?: CivilDate | undefined;
}

/** How a task stands on a day, most pressing first. */
export const taskStates = ["overdue", "due-soon", "running", "done"] as const;
export type TaskState = (typeof taskStates)[number];

export const taskStateWords: Readonly<Record<TaskState, string>> = {
  overdue: "已逾期",
  "due-soon": "临近到期",
  running: "进行中",
  done: "已完成",
};

export interface TaskStanding {
  readonly state: TaskState;
  /** Natural days: past the due day when overdue or done late, until the due day otherwise; 0 on the day itself. */
  readonly days: number;
}
