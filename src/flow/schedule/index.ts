export { computePausedDeadline, type Pause, type PausedDeadline } from "./count-pause.ts";
export { isTrackCase, listBranches, listCases, listExceptions } from "./list-choices.ts";
export { packFlow, unpackFlow } from "./pack-flow.ts";
export { scheduleFlow } from "./schedule-flow.ts";
export type {
  BranchChoice,
  ChoiceGroup,
  ClockReason,
  FlowChoices,
  FlowSchedule,
  Moment,
  PausedDays,
  ScheduledStep,
} from "./types.ts";
export { walkPath, type Path } from "./walk-path.ts";
