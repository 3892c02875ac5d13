import type { TimeLimit } from "../calendar/index.ts";

/**
 * What the engine needs to know of a flow. The library's flows fit these shapes; nothing here knows of files, pages
 * or the library.
 */
export interface FlowFacts {
  readonly id: string;
  readonly title: string;
  readonly tracks: readonly { readonly id: string; readonly title: string }[];
  readonly steps: readonly StepFacts[];
  readonly after: StatedTotals;
  readonly totalsReason?: TotalsReason | undefined;
}

/** One step (环节). The first actor is responsible. */
export interface StepFacts {
  readonly id: string;
  /** Unique in the flow, ASCII: `step-a1`. */
  readonly anchor: string;
  /** As shown: `甲①`. */
  readonly label: string;
  readonly track?: string | undefined;
  readonly name: string;
  readonly actors: readonly string[];
  readonly action: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly limit: TimeLimit;
  readonly limitFrom?: string | undefined;
  /** Nothing in the flow brings `limitFrom` about: goods are delivered, an emergency ends. */
  readonly waits?: boolean | undefined;
  /** Events, in the words of other steps' `limitFrom`, that have come about when this step is done. */
  readonly marks?: readonly string[] | undefined;
  /** While this step goes on, limits that run from this event stand still. */
  readonly pauses?: string | undefined;
  readonly urgent: readonly LimitException[];
  readonly variants: readonly LimitException[];
  readonly basis: readonly BasisReference[];
  readonly incomparable?: string | undefined;
  readonly branches: readonly BranchFacts[];
  readonly next?: string | undefined;
}

/** A limit that holds in one case only: 特急 → 30分钟. */
export interface LimitException {
  readonly when: string;
  readonly limit: TimeLimit;
  /** The case of the same step whose limit this one is added to. */
  readonly extends?: string | undefined;
  readonly basis: readonly BasisReference[];
}

export interface BranchFacts {
  readonly when: string;
  /** A step of the flow, another flow (`LC-22甲`), or 结束. */
  readonly to: string;
  readonly action?: string | undefined;
}

/** A reference to a provision as the flow writes it: `ZD-23第四条第一款`. */
export interface BasisReference {
  readonly written: string;
}

/** Totals as the flow states them; null where a number does not apply. */
export interface StatedTotals {
  readonly steps: number | null;
  readonly handovers: number | null;
  readonly workingDays: number | null;
}

export const totalNames = ["steps", "handovers", "workingDays"] as const;
export type TotalName = (typeof totalNames)[number];

/** Why a stated total differs from what the steps give. */
export type TotalsReason = { readonly [K in TotalName]?: string | undefined };

/** A post of the office with those that the same person may not hold. */
export interface PostFacts {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly aliases: readonly string[];
  readonly incompatibleWith: readonly string[];
}

/** A finding about a flow; the caller knows the file and finds the line of `path`. */
export interface FlowFinding {
  /** Keys and list indexes into the flow's data: `["steps", 2, "limit"]`. */
  readonly path: readonly (string | number)[];
  readonly ruleId: string;
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}
