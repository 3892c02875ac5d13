/**
 * A range of amounts (yuan) or days. Each end says whether it is in: `over` and `under` are out, `from` and `upTo` are
 * in. An end that is left out is open.
 */
export interface Range {
  readonly over?: number | undefined;
  readonly from?: number | undefined;
  readonly upTo?: number | undefined;
  readonly under?: number | undefined;
}

/** One line of 审批权限表, as far as finding it needs. */
export interface ApprovalFacts {
  readonly matter: string;
  readonly condition?: string | undefined;
  readonly amount?: Range | undefined;
  readonly days?: Range | undefined;
}

/** What a range is of. */
export type Measure = "amount" | "days";
