import type { Statute } from "../statute/index.ts";
import { indexStatute, type CitableNode, type StatuteIndex } from "./index-statute.ts";
import { locateTarget } from "./locate-target.ts";
import { selectVersion } from "./select-version.ts";
import type {
  CitationLibrary,
  CitingPosition,
  ResolvedCitation,
  ResolvedWork,
  TargetOutcome,
} from "./resolution-types.ts";
import type { Citation, NamedWork } from "./types.ts";

export interface CitationResolver {
  /**
   * Looks up a mention found at `position`. Never throws: what cannot be found comes back with its reason.
   * Internal mentions are looked up in the version they stand in, others in the version of the cited work
   * that was in force when the citing version took effect.
   */
  resolve(citation: Citation, position: CitingPosition): ResolvedCitation;
}

/** Resolves many citations against one library, walking each statute once. */
export function createResolver(library: CitationLibrary): CitationResolver {
  const indexes = new Map<Statute, StatuteIndex>();
  const indexOf = (statute: Statute): StatuteIndex => {
    const known = indexes.get(statute);
    if (known !== undefined) return known;
    const index = indexStatute(statute);
    indexes.set(statute, index);
    return index;
  };

  return {
    resolve(citation, position) {
      if (citation.work === null || citation.work.kind === "this") {
        const index = indexOf(position.statute);
        const origin = position.nodeId === null ? null : (index.byId.get(position.nodeId) ?? null);
        return finish(citation, { kind: "internal" }, locateIn(index, origin));
      }
      if (citation.work.kind === "amended") {
        return finish(citation, { kind: "unresolved", failure: { reason: "amended-text" } }, giveUp);
      }
      const { work, statute } = findWork(library, citation.work, position);
      if (work.kind === "unresolved") return finish(citation, work, giveUp);
      return finish(citation, work, statute === null ? leaveUnchecked : locateIn(indexOf(statute), null));
    },
  };
}

/** Resolves one mention; for many of them, `createResolver` keeps what it learned about each statute. */
export function resolveCitation(
  citation: Citation,
  position: CitingPosition,
  library: CitationLibrary,
): ResolvedCitation {
  return createResolver(library).resolve(citation, position);
}

type Locate = (target: Citation["targets"][number]) => TargetOutcome;

function locateIn(index: StatuteIndex, origin: CitableNode | null): Locate {
  return (target) => locateTarget(index, origin, target);
}

const giveUp: Locate = () => ({ status: "unresolved", failure: { reason: "work-unresolved" } });
const leaveUnchecked: Locate = () => ({ status: "unchecked" });

function finish(citation: Citation, work: ResolvedWork, locate: Locate): ResolvedCitation {
  return { citation, work, targets: citation.targets.map((target) => ({ target, outcome: locate(target) })) };
}

function findWork(
  library: CitationLibrary,
  { title, documentNumber }: NamedWork,
  { effectiveOn }: CitingPosition,
): { readonly work: ResolvedWork; readonly statute: Statute | null } {
  const match = library.findWork(title, documentNumber, effectiveOn);
  if (match === null) return refuse({ reason: "unknown-work", title });
  if (match.kind === "planned") return { work: match, statute: null };
  const choice = selectVersion(match, documentNumber, effectiveOn);
  if (choice === null) {
    const numbers = match.versions.flatMap((version) => version.documentNumber ?? []);
    return refuse({ reason: "wrong-document-number", title: match.title, numbers });
  }
  const { version, standing, supersededBy } = choice;
  const id = match.kind === "regulation" ? match.id : null;
  const { kind, title: fullTitle } = match;
  return {
    work: { kind, id, title: fullTitle, versionKey: version?.key ?? null, standing, supersededBy },
    statute: version?.statute ?? null,
  };
}

function refuse(failure: Extract<ResolvedWork, { kind: "unresolved" }>["failure"]): {
  readonly work: ResolvedWork;
  readonly statute: null;
} {
  return { work: { kind: "unresolved", failure }, statute: null };
}
