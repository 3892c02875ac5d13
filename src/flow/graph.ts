/** Word with which a flow file says that a way ends here. */
export const endWord = "结束";

/** Where a way through the flow can stand. Ends and other flows belong to the step that leads to them. */
export type FlowNode =
  | { readonly kind: "start"; readonly id: string; readonly track: string | null }
  | { readonly kind: "step"; readonly id: string; readonly index: number }
  | { readonly kind: "end"; readonly id: string; readonly from: number }
  | {
      readonly kind: "flow";
      readonly id: string;
      readonly from: number;
      /** `LC-22`. */
      readonly flow: string;
      /** What is written behind the identifier: `甲`, `第⑧步`; mostly empty. */
      readonly part: string;
    };

/** A case in which a way is taken. */
export interface EdgeCondition {
  readonly when: string;
  readonly action: string | null;
  /** Index among the step's branches. */
  readonly branch: number;
}

/** A way from one node to another; all branches of one step to one place are one edge. */
export interface FlowEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The way that is taken when no branch applies. */
  readonly main: boolean;
  /** The track to which a common step passes, where the tracks part. */
  readonly track: string | null;
  readonly conditions: readonly EdgeCondition[];
  /** Leads to the same step or an earlier one. */
  readonly back: boolean;
  /** Taken in urgent cases only. */
  readonly urgent: boolean;
}

export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}
