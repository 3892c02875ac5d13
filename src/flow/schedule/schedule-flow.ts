import {
  computeDeadline,
  defaultOfficeHours,
  instantInChina,
  parseClock,
  type Deadline,
  type DeadlineOptions,
  type OfficeHours,
  type TimedDeadline,
} from "../../calendar/index.ts";
import { listTracks } from "../order-steps.ts";
import type { FlowFacts, StepFacts } from "../types.ts";
import { chooseLimit } from "./choose-limit.ts";
import { computePausedDeadline } from "./count-pause.ts";
import type { ClockReason, FlowChoices, FlowSchedule, Moment, PausedDays, ScheduledStep } from "./types.ts";
import { walkPath } from "./walk-path.ts";

/** What is known while the steps are gone through. */
interface State {
  readonly events: Map<string, Moment>;
  /** Events that only the reader can date. */
  readonly wanted: Set<string>;
  readonly pauses: Map<string, PausedDays>;
  /** Latest end of the step before; null while it depends on an event that is not dated. */
  ready: Moment | null;
  /** The last end that is known. */
  lastKnown: Moment;
  needs: string | null;
}

/**
 * The dates of one case: when each step that it meets must be done, if the steps before take all their time.
 *
 * A limit runs from what `limitFrom` names: an event that an earlier step brought about (`marks`) or named in the same
 * words, else the latest end of the step before. 提前… counts back from its event and keeps nothing waiting. A step
 * that waits for an event of its own (`waits`) and everything behind it have no date until the reader gives that of the
 * event. A step that stops other clocks (`pauses`) is met only when the reader says so; its days do not count for the
 * limits that run from the event it names. 不限 is taken as done at once; dates that come again push nothing back.
 *
 * @param start when the flow began, a time of day where hours count
 * @throws RangeError where a year's calendar or the office hours cannot be used
 */
export function scheduleFlow(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  start: Moment,
  choices: FlowChoices,
  options: DeadlineOptions = {},
): FlowSchedule {
  const track = choices.track ?? listTracks(flow)[0] ?? null;
  const path = walkPath(flow, track, choices);
  const state: State = {
    events: new Map(),
    wanted: new Set(),
    pauses: new Map(),
    ready: start,
    lastKnown: start,
    needs: null,
  };
  const scheduled = new Map<StepFacts, ScheduledStep>();
  for (const index of path.steps) {
    const step = flow.steps[index];
    if (step === undefined) continue;
    scheduled.set(step, scheduleStep(step, scheduled.size === 0, track, state, choices, options));
  }
  const steps = flow.steps
    .filter((step) => track === null || step.track === undefined || step.track === track)
    .map((step) => scheduled.get(step) ?? leftOut(step, choices, track));
  return {
    track,
    start,
    steps,
    end: findEnd(steps),
    openSince: findOpenEvent(steps),
    passesTo: path.passesTo,
  };
}

function scheduleStep(
  step: StepFacts,
  first: boolean,
  track: string | null,
  state: State,
  choices: FlowChoices,
  options: DeadlineOptions,
): ScheduledStep {
  const { limit, when } = chooseLimit(step, choices.cases, track);
  const event = step.limitFrom ?? limit.event;
  const given = choices.started.get(step.anchor);
  const done = choices.done.get(step.anchor) ?? null;
  const { clock, reason, needs } = findClock(step, limit, event, given, first, state);
  const ready = state.ready;
  const pause = event === null ? undefined : state.pauses.get(event);
  const counted =
    clock === null
      ? { due: null, count: 0 }
      : pause === undefined
        ? { due: computeDeadline(limit, instantInChina(clock.date, clock.minuteOfDay), options), count: 0 }
        : computePausedDeadline(limit, clock, pause, options);
  const { due } = counted;
  const end = endOf(limit, clock, due, done, ready, options.officeHours);
  // What counts back from an event neither waits for it nor holds up the case.
  if (limit.before) state.ready = done ?? ready;
  else {
    state.ready = end;
    state.needs = end === null ? needs : null;
  }
  if (state.ready !== null) state.lastKnown = state.ready;
  for (const mark of step.marks ?? []) if (end !== null) state.events.set(mark, end);
  if (step.pauses !== undefined && clock !== null && end !== null)
    state.pauses.set(step.pauses, { step, from: clock.date, through: end.date, count: 0 });
  return {
    step,
    met: true,
    limit,
    chosenCase: when,
    clock,
    reason,
    due,
    needs,
    paused: pause === undefined || counted.count === 0 ? null : { ...pause, count: counted.count },
    tight: due !== null && reason === "event" && !limit.before && ready !== null && due.due < ready.date,
    done,
    late: done !== null && due !== null && isAfter(done, due),
  };
}

function findClock(
  step: StepFacts,
  limit: ScheduledStep["limit"],
  event: string | null,
  given: Moment | undefined,
  first: boolean,
  state: State,
): { clock: Moment | null; reason: ClockReason; needs: string | null } {
  if (given !== undefined) {
    if (event !== null) state.events.set(event, given);
    return { clock: given, reason: "given", needs: null };
  }
  const known = event === null ? undefined : state.events.get(event);
  if (known !== undefined) return { clock: known, reason: first ? "start" : "event", needs: null };
  if (event !== null && (limit.before || step.waits === true || state.wanted.has(event))) {
    state.wanted.add(event);
    return { clock: null, reason: "previous", needs: event };
  }
  // A day of the calendar does not wait for the steps before it.
  const calendarDay = limit.unit === "date" || limit.unit === "recurring";
  const clock = state.ready ?? (calendarDay ? state.lastKnown : null);
  if (clock === null) return { clock: null, reason: "previous", needs: state.needs };
  if (event !== null) state.events.set(event, clock);
  return { clock, reason: first ? "start" : "previous", needs: null };
}

/** When a step is over at the latest: the next one begins then. */
function endOf(
  limit: ScheduledStep["limit"],
  clock: Moment | null,
  due: Deadline | TimedDeadline | null,
  done: Moment | null,
  ready: Moment | null,
  officeHours: OfficeHours = defaultOfficeHours,
): Moment | null {
  if (done !== null) return done;
  if (clock === null) return null;
  // What comes again every week keeps no case waiting.
  if (due === null || limit.unit === "recurring") return ready ?? clock;
  if ("instant" in due && limit.unit !== "date") {
    const timed = clock.timed || limit.unit !== "immediate";
    return { date: due.due, minuteOfDay: due.minuteOfDay, timed };
  }
  const closes = parseClock(officeHours.at(-1)?.[1] ?? "") ?? 1439;
  return { date: due.due, minuteOfDay: closes, timed: false };
}

function isAfter(done: Moment, due: Deadline | TimedDeadline): boolean {
  if (done.date !== due.due) return done.date > due.due;
  return done.timed && "instant" in due && done.minuteOfDay > due.minuteOfDay;
}

function findEnd(steps: readonly ScheduledStep[]): FlowSchedule["end"] {
  return steps
    .flatMap(({ met, due, limit }) => (met && due !== null && limit.unit !== "recurring" ? [due] : []))
    .reduce<FlowSchedule["end"]>(
      (latest, due) => (latest === null || isLater(due, latest) ? due : latest),
      null,
    );
}

/** The event on which the last dated step still waits; a step on the way that waits leaves the end known. */
function findOpenEvent(steps: readonly ScheduledStep[]): string | null {
  const dated = steps.filter(
    ({ met, due, needs, limit }) => met && !limit.before && (due !== null || needs !== null),
  );
  return dated.at(-1)?.needs ?? null;
}

function isLater(a: Deadline | TimedDeadline, b: Deadline | TimedDeadline): boolean {
  // A day without a time runs to its end.
  const minutes = (due: Deadline | TimedDeadline): number => ("instant" in due ? due.minuteOfDay : 1440);
  return a.due === b.due ? minutes(a) > minutes(b) : a.due > b.due;
}

function leftOut(step: StepFacts, choices: FlowChoices, track: string | null): ScheduledStep {
  const { limit, when } = chooseLimit(step, choices.cases, track);
  return {
    step,
    met: false,
    limit,
    chosenCase: when,
    clock: null,
    reason: "previous",
    due: null,
    needs: null,
    paused: null,
    tight: false,
    done: null,
    late: false,
  };
}
