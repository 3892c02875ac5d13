import { measurePeriod, type MeasuredPeriod } from "./measure-period.ts";
import { findMainPath, listTracks, orderSteps, type Track } from "./order-steps.ts";
import type { FlowFacts, StepFacts } from "./types.ts";

/** Passing a case from one responsible actor to another. */
export interface Handover {
  readonly from: StepFacts;
  readonly to: StepFacts;
}

export interface TrackTotals {
  readonly track: Track;
  readonly steps: number;
  readonly handovers: readonly Handover[];
  readonly period: MeasuredPeriod;
}

export interface ComputedTotals {
  readonly steps: number;
  readonly handovers: number;
  readonly period: MeasuredPeriod;
  readonly tracks: readonly TrackTotals[];
}

/**
 * Counts what a flow's steps give. A hand-over is a change of the responsible (first) actor between two steps that
 * follow each other on the main path. Tracks that part from common steps are ways of the same procedure: the longest
 * counts. Tracks that begin by themselves are procedures side by side: their steps add up. Hand-overs and period are
 * those of one case, on the track where they are most.
 */
export function sumTotals(flow: Pick<FlowFacts, "steps" | "tracks">, hoursPerDay: number): ComputedTotals {
  const tracks = listTracks(flow).map((track) => sumTrack(flow, track, hoursPerDay));
  const common = flow.steps.filter(({ track }) => track === undefined).length;
  const own = tracks.map(({ steps }) => steps - common);
  const steps = common === 0 ? own.reduce((sum, count) => sum + count, 0) : common + Math.max(0, ...own);
  return {
    steps,
    handovers: Math.max(...tracks.map(({ handovers }) => handovers.length)),
    period: tracks.map(({ period }) => period).reduce(longer),
    tracks,
  };
}

function sumTrack(flow: Pick<FlowFacts, "steps" | "tracks">, track: Track, hoursPerDay: number): TrackTotals {
  return {
    track,
    steps: orderSteps(flow, track).length,
    handovers: findHandovers(findMainPath(flow, track)),
    period: measurePeriod(flow, track, hoursPerDay),
  };
}

/** Where the responsible actor changes along a path. */
export function findHandovers(path: readonly StepFacts[]): readonly Handover[] {
  return path.flatMap((to, index) => {
    const from = path[index - 1];
    return from !== undefined && from.actors[0] !== to.actors[0] ? [{ from, to }] : [];
  });
}

function longer(a: MeasuredPeriod, b: MeasuredPeriod): MeasuredPeriod {
  const weight = (period: MeasuredPeriod) => period.workingDays + (period.naturalDays * 5) / 7;
  return weight(b) > weight(a) ? b : a;
}
