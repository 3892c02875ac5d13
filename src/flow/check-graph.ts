import { buildGraph } from "./build-graph.ts";
import type { FlowGraph } from "./graph.ts";
import type { FlowFacts, FlowFinding } from "./types.ts";

/**
 * Every step can be reached from the start of the flow or of its track, and from every step there is a way out: to an
 * end or to another flow. Returns may go round in circles, but each circle has a way out.
 */
export function checkGraph(flow: Pick<FlowFacts, "steps" | "tracks">): FlowFinding[] {
  const graph = buildGraph(flow);
  const starts = graph.nodes.flatMap((node) => (node.kind === "start" ? [node.id] : []));
  const exits = graph.nodes.flatMap((node) => (node.kind === "end" || node.kind === "flow" ? [node.id] : []));
  const reached = spread(starts, graph, "from", "to");
  const leaving = spread(exits, graph, "to", "from");
  return flow.steps.flatMap((step, index): FlowFinding[] => {
    if (!reached.has(step.anchor)) {
      return [
        {
          path: ["steps", index, "id"],
          ruleId: "unreachable-step",
          reason: `环节${step.label}${step.name}没有任何一步能走到`,
          actual: step.id,
          note: "在前面环节的 next 或者 branches 里写上通到这里的去向，或者调整环节次序",
        },
      ];
    }
    if (leaving.has(step.anchor)) return [];
    return [
      {
        path: ["steps", index, "id"],
        ruleId: "endless-cycle",
        reason: `环节${step.label}${step.name}走不到结束，也不转入别的流程，会一直循环`,
        actual: step.id,
        note: "给循环中的某一步写一个出口：next 写结束，或者加一个去向为结束、下一步或其他流程的分支",
      },
    ];
  });
}

/** Every node that is met by following the edges from `roots`. */
function spread(
  roots: readonly string[],
  { edges }: FlowGraph,
  tail: "from" | "to",
  head: "from" | "to",
): ReadonlySet<string> {
  const met = new Set(roots);
  // A set iterates over what is added while it is iterated over.
  for (const id of met) for (const edge of edges) if (edge[tail] === id) met.add(edge[head]);
  return met;
}
