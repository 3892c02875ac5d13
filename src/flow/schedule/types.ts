import type { CivilDate, Deadline, TimedDeadline, TimeLimit } from "../../calendar/index.ts";
import type { StepFacts } from "../types.ts";

/** A point in a case's life. */
export interface Moment {
  readonly date: CivilDate;
  /** Minutes since midnight in China. For a day without a time of day: when it opens (given) or closes (a deadline). */
  readonly minuteOfDay: number;
  /** Whether a time of day was given or computed, so that it may be shown. */
  readonly timed: boolean;
}

/** What the reader knows or chooses of one case. Steps are named by their anchors (`step-4`). */
export interface FlowChoices {
  /** A track of the flow; null takes the first one, or the whole flow when it has none. */
  readonly track: string | null;
  /** Cases that apply, in the words of `urgent` and `variants` (`特急`). */
  readonly cases: ReadonlySet<string>;
  /** Step → the words of the branch that the case takes there. */
  readonly branches: ReadonlyMap<string, string>;
  /** Step → when its clock really started. */
  readonly started: ReadonlyMap<string, Moment>;
  /** Step → when it was really done. */
  readonly done: ReadonlyMap<string, Moment>;
}

/** From when a step's limit runs. */
export type ClockReason =
  /** The reader gave it. */
  | "given"
  /** The start of the whole flow. */
  | "start"
  /** An event that an earlier step brought about or that an earlier limit counted from. */
  | "event"
  /** The latest end of the step before. */
  | "previous";

export interface ScheduledStep {
  readonly step: StepFacts;
  /** Whether the case meets the step with these choices. The other fields of a step that it does not meet say nothing. */
  readonly met: boolean;
  /** The limit that applies: the step's own, or that of a chosen case. */
  readonly limit: TimeLimit;
  /** The words of the chosen case; null for the ordinary one. */
  readonly chosenCase: string | null;
  readonly clock: Moment | null;
  readonly reason: ClockReason;
  /** Null for 不限, and as long as `needs` is not known. */
  readonly due: Deadline | TimedDeadline | null;
  /** The event whose date the reader has to give first; null when nothing is missing. */
  readonly needs: string | null;
  /** The step before it that stands still, with the days that were left out of the count. */
  readonly paused: PausedDays | null;
  /** The step's own limit ends before the steps before it must be done, if each takes all its time. */
  readonly tight: boolean;
  /** When it was really done, if the reader said so. */
  readonly done: Moment | null;
  /** It was done after it was due. */
  readonly late: boolean;
}

export interface PausedDays {
  readonly step: StepFacts;
  /** The day on which the clock stopped; it still counts. */
  readonly from: CivilDate;
  /** The last day that does not count. */
  readonly through: CivilDate;
  /** Days of the limit's own kind that were left out. */
  readonly count: number;
}

export interface FlowSchedule {
  readonly track: string | null;
  readonly start: Moment;
  /** Steps of the track in the order of the flow. */
  readonly steps: readonly ScheduledStep[];
  /** The latest day on which something is due; null when nothing is. */
  readonly end: Deadline | TimedDeadline | null;
  /** The event without whose date the end of the flow is open; null when all is known. */
  readonly openSince: string | null;
  /** Another flow to which the case passes, as the branch names it (`LC-22甲`). */
  readonly passesTo: string | null;
}

/** What a reader can choose at a flow. */
export interface ChoiceGroup {
  /** Cases that exclude each other; one can be chosen, or none. */
  readonly cases: readonly { readonly when: string; readonly steps: readonly StepFacts[] }[];
}

export interface BranchChoice {
  readonly step: StepFacts;
  /** Branches that lead the case another way forward than the step's ordinary successor. */
  readonly branches: readonly { readonly when: string; readonly to: string }[];
}
