import { endWord, type EdgeCondition, type FlowEdge, type FlowGraph, type FlowNode } from "./graph.ts";
import { findSuccessor, listTracks, orderSteps } from "./order-steps.ts";
import type { FlowFacts, StepFacts } from "./types.ts";

/** An edge while its branches are collected. */
interface Draft {
  readonly to: FlowNode;
  main: boolean;
  readonly tracks: string[];
  readonly conditions: EdgeCondition[];
}

// 特急 · 应急来不及申请 · 临时来访
const urgentCase = /特急|加急|紧急|应急|急件|临时交办/;

/**
 * The flow as nodes and edges. Every step passes to its successor; branches add ways to steps, other flows and ends.
 * Ways of one step to one place are one edge with all its conditions. A target that does not exist gives no edge: it
 * is reported where the file is read.
 */
export function buildGraph(flow: Pick<FlowFacts, "steps" | "tracks">): FlowGraph {
  const nodes: FlowNode[] = flow.steps.map(({ anchor }, index) => ({ kind: "step", id: anchor, index }));
  const edges: FlowEdge[] = [];
  for (const [track, entry] of findEntries(flow)) {
    const start: FlowNode = { kind: "start", id: `start-${entry.anchor}`, track };
    nodes.push(start);
    edges.push({ ...plainEdge(start.id, entry.anchor), main: true });
  }
  for (const [index, step] of flow.steps.entries()) {
    const drafts = draftEdges(flow, step, index);
    for (const draft of drafts) {
      if (draft.to.kind !== "step") nodes.push(draft.to);
      edges.push(finishEdge(step, index, draft, drafts));
    }
  }
  return { nodes, edges };
}

/** First steps: one for all tracks that begin in common, one for each track that begins by itself. */
function findEntries(flow: Pick<FlowFacts, "steps" | "tracks">): (readonly [string | null, StepFacts])[] {
  const entries = new Map<StepFacts, string | null>();
  for (const track of listTracks(flow)) {
    const first = flow.steps[orderSteps(flow, track)[0] ?? -1];
    if (first !== undefined && !entries.has(first))
      entries.set(first, first.track === undefined ? null : track);
  }
  return [...entries].map(([step, track]) => [track, step] as const);
}

function draftEdges(flow: Pick<FlowFacts, "steps" | "tracks">, step: StepFacts, index: number): Draft[] {
  const drafts: Draft[] = [];
  const draftTo = (to: FlowNode): Draft => {
    const known = drafts.find((draft) => draft.to.id === to.id);
    if (known) return known;
    const draft: Draft = { to, main: false, tracks: [], conditions: [] };
    drafts.push(draft);
    return draft;
  };
  for (const track of step.track === undefined ? listTracks(flow) : [step.track]) {
    const successor = findSuccessor(flow, index, track);
    const target = successor.kind === "elsewhere" ? successor.to : successor.kind === "end" ? endWord : null;
    const to = target === null ? stepNode(flow, successor) : findTarget(flow, step, index, target);
    if (to === null) continue;
    const draft = draftTo(to);
    draft.main = true;
    if (track !== null) draft.tracks.push(track);
  }
  for (const [branch, { when, to, action }] of step.branches.entries()) {
    const target = findTarget(flow, step, index, to);
    if (target !== null) draftTo(target).conditions.push({ when, action: action ?? null, branch });
  }
  return drafts;
}

function stepNode(
  flow: Pick<FlowFacts, "steps">,
  successor: ReturnType<typeof findSuccessor>,
): FlowNode | null {
  if (successor.kind !== "step") return null;
  const step = flow.steps[successor.index];
  return step === undefined ? null : { kind: "step", id: step.anchor, index: successor.index };
}

function findTarget(
  flow: Pick<FlowFacts, "steps">,
  from: StepFacts,
  index: number,
  to: string,
): FlowNode | null {
  const named = flow.steps.findIndex(({ id }) => id === to);
  const step = flow.steps[named];
  if (step !== undefined) return { kind: "step", id: step.anchor, index: named };
  const suffix = from.anchor.replace(/^step-/, "");
  if (to === endWord) return { kind: "end", id: `end-${suffix}`, from: index };
  // LC-22甲 · LC-10第⑧步
  const match = /^([A-Z]{1,4}-\d+)(.*)$/.exec(to);
  if (match?.[1] === undefined) return null;
  const part = match[2] ?? "";
  const partId = [...part].map((char) => `-${char.codePointAt(0)?.toString(16)}`).join("");
  return {
    kind: "flow",
    id: `flow-${suffix}-${match[1].toLowerCase()}${partId}`,
    from: index,
    flow: match[1],
    part,
  };
}

function finishEdge(step: StepFacts, index: number, draft: Draft, all: readonly Draft[]): FlowEdge {
  const { to, main, conditions } = draft;
  const parts = all.filter((other) => other.main).length > 1;
  return {
    ...plainEdge(step.anchor, to.id),
    main,
    track: main && parts && draft.tracks.length === 1 ? (draft.tracks[0] ?? null) : null,
    conditions,
    back: to.kind === "step" && to.index <= index,
    urgent: !main && conditions.length > 0 && conditions.every(({ when }) => urgentCase.test(when)),
  };
}

function plainEdge(from: string, to: string): FlowEdge {
  const base = { main: false, track: null, conditions: [], back: false, urgent: false } as const;
  return { id: `edge-${from.replace(/^step-/, "")}-${to.replace(/^step-/, "")}`, from, to, ...base };
}
