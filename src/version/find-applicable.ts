import type { CivilDate } from "../calendar/index.ts";
import { computeRegulationStatus, findVersionInForce } from "./status.ts";
import type { RegulationFacts, VersionFacts } from "./types.ts";

/** A regulation with the regulations it took the place of and those that took its place. */
export interface LinkedRegulation<V extends VersionFacts = VersionFacts> extends RegulationFacts<V> {
  readonly id: string;
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
}

export interface Applicable<V extends VersionFacts> {
  readonly id: string;
  readonly version: V;
  /** Whether the asked regulation itself applied, one before it or one after it. */
  readonly relation: "same" | "predecessor" | "successor";
}

/**
 * What applied on a day in the matter of a regulation: itself, before it took effect the regulations it supersedes,
 * after its end the regulations that supersede it, as far as the chain goes. Empty when nothing applied.
 * `find` gives a regulation by identifier, undefined for one that is not in the handbook.
 */
export function findApplicable<V extends VersionFacts>(
  id: string,
  on: CivilDate,
  find: (id: string) => LinkedRegulation<V> | undefined,
): readonly Applicable<V>[] {
  const regulation = find(id);
  if (regulation === undefined) return [];
  const status = computeRegulationStatus(regulation, on);
  const version = status === "in-force" ? findVersionInForce(regulation, on) : null;
  if (version !== null) return [{ id, version, relation: "same" }];
  const relation = status === "not-yet-in-force" ? "predecessor" : "successor";
  const found: Applicable<V>[] = [];
  const seen = new Set([id]);
  const queue = [...follow(regulation, relation)];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const linked = find(next);
    if (linked === undefined) continue;
    const inForce = findVersionInForce(linked, on);
    if (inForce !== null) found.push({ id: next, version: inForce, relation });
    else queue.push(...follow(linked, relation));
  }
  return found;
}

function follow(regulation: LinkedRegulation, relation: "predecessor" | "successor"): readonly string[] {
  return relation === "predecessor" ? regulation.supersedes : regulation.supersededBy;
}
