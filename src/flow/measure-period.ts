import type { TimeLimit } from "../calendar/index.ts";
import { buildGraph } from "./build-graph.ts";
import { orderSteps, type Track } from "./order-steps.ts";
import type { FlowFacts, StepFacts } from "./types.ts";

/** A length of time whose units are kept apart: natural days are no working days. */
export interface Period {
  readonly workingDays: number;
  readonly naturalDays: number;
}

/** A step on the critical path with the time it adds. */
export interface PeriodShare {
  readonly step: StepFacts;
  readonly adds: Period;
  /** The limit counts from an event that an earlier step named, so the steps between are inside it. */
  readonly cumulative: boolean;
}

export interface MeasuredPeriod extends Period {
  /** The steps that make the period, first to last; those that add nothing are left out. */
  readonly critical: readonly PeriodShare[];
}

const nothing: Period = { workingDays: 0, naturalDays: 0 };

/** When a step begins or ends, counted from the start, with the steps that led there. */
interface Moment extends Period {
  readonly shares: readonly PeriodShare[];
}

const start: Moment = { ...nothing, shares: [] };

/**
 * The longest time in which a case on `track` goes forward to its end when every step takes its whole limit; returns
 * and urgent exceptions are not counted. A limit counts from the end of the step before; where `limitFrom` names an
 * event that an earlier step named in the same words or brought about, from that event: 15 days from 收到申请 hold all steps since.
 * 提前… moves the event, not the step. Limits without a length (不限, 当日, a date of the month) add nothing.
 *
 * @param hoursPerDay office hours of a working day, to turn 工作小时 and 分钟 into days
 */
export function measurePeriod(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  track: Track,
  hoursPerDay: number,
): MeasuredPeriod {
  const links = findForwardLinks(flow, track);
  const events = new Map<string, Moment>();
  const ends = new Map<number, Moment>();
  for (const index of orderSteps(flow, track)) {
    const step = flow.steps[index];
    if (step === undefined) continue;
    const ready = latest(links.filter(({ to }) => to === index).map(({ from }) => ends.get(from) ?? start));
    const length = lengthOf(step.limit, hoursPerDay);
    const event = step.limitFrom ?? step.limit.event;
    if (step.limit.before) {
      ends.set(index, ready);
      if (event !== null)
        events.set(event, latest([...listEvent(events, event), add(ready, step, length, false)]));
      continue;
    }
    const named = event === null ? undefined : events.get(event);
    if (event !== null && named === undefined) events.set(event, ready);
    const end = add(named ?? ready, step, length, named !== undefined && weigh(named) < weigh(ready));
    ends.set(index, end);
    for (const mark of step.marks ?? []) events.set(mark, end);
  }
  // A later limit that holds the steps before it cuts them short, so only the last ends count.
  const longest = latest(
    [...ends].flatMap(([index, end]) => (links.some(({ from }) => from === index) ? [] : [end])),
  );
  return {
    workingDays: round(longest.workingDays),
    naturalDays: round(longest.naturalDays),
    critical: longest.shares,
  };
}

/** How long a limit lasts at most. Minutes and 工作小时 are parts of a working day, other hours of a natural day. */
export function lengthOf(limit: TimeLimit, hoursPerDay: number): Period {
  const amount = limit.quantity?.max ?? 0;
  switch (limit.unit) {
    case "workingDay":
      return { ...nothing, workingDays: amount };
    case "workingHour":
      return { ...nothing, workingDays: amount / hoursPerDay };
    case "minute":
      return { ...nothing, workingDays: amount / 60 / hoursPerDay };
    case "naturalDay":
      return { ...nothing, naturalDays: amount };
    case "hour":
      return { ...nothing, naturalDays: amount / 24 };
    case "month":
      return { ...nothing, naturalDays: amount * 30 };
    case "year":
      return { ...nothing, naturalDays: amount * 365 };
    default:
      return nothing;
  }
}

/** The ways from step to later step that a case on the track can take. */
function findForwardLinks(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  track: Track,
): readonly { readonly from: number; readonly to: number }[] {
  const order = new Map(orderSteps(flow, track).map((index) => [flow.steps[index]?.anchor ?? "", index]));
  return buildGraph(flow).edges.flatMap(({ from, to, back }) => {
    const [tail, head] = [order.get(from), order.get(to)];
    return back || tail === undefined || head === undefined ? [] : [{ from: tail, to: head }];
  });
}

function listEvent(events: ReadonlyMap<string, Moment>, name: string): Moment[] {
  const moment = events.get(name);
  return moment === undefined ? [] : [moment];
}

function latest(moments: readonly Moment[]): Moment {
  return moments.reduce((best, moment) => (weigh(moment) > weigh(best) ? moment : best), start);
}

/** Five working days stand in a week of seven natural ones; only used to see which of two moments is later. */
function weigh({ workingDays, naturalDays }: Period): number {
  return workingDays + (naturalDays * 5) / 7;
}

function add(from: Moment, step: StepFacts, adds: Period, cumulative: boolean): Moment {
  const counts = adds.workingDays > 0 || adds.naturalDays > 0;
  return {
    workingDays: from.workingDays + adds.workingDays,
    naturalDays: from.naturalDays + adds.naturalDays,
    shares: counts ? [...from.shares, { step, adds, cumulative }] : from.shares,
  };
}

/** Sums of 0.125 stay exact; thirds of a day are cut where nobody reads them. */
function round(days: number): number {
  return Math.round(days * 1000) / 1000;
}
