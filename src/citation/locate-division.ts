import type { Division, DivisionType } from "../statute/index.ts";
import { climb, isDivision, type CitableNode, type StatuteIndex } from "./index-statute.ts";
import type { Located, Scope } from "./locate-fragment.ts";
import { nameNode } from "./name-node.ts";

/** Numbers of the level on the left begin again in each of the right: 编 restarts 章, 章 restarts 节. */
const numberedWithin: Readonly<Record<DivisionType, DivisionType | null>> = {
  part: null,
  subpart: "part",
  chapter: "part",
  section: "chapter",
};

/**
 * 第五章, 第三节: within the division named before (第二章第三节), else in the 编 or 章 the citation stands in.
 * From outside of any 编 the number alone may fit several.
 */
export function locateDivision(scope: Scope, level: DivisionType, number: string): Located {
  const { index } = scope;
  const within = scope.container ?? findFrame(scope, level);
  const candidates = index.divisions.filter(
    (division) => division.type === level && isInside(index, division, within),
  );
  const fitting = candidates.filter((division) => division.number === number);
  const [found] = fitting;
  if (found !== undefined && fitting.length === 1) return [found];
  const exist = (fitting.length > 0 ? fitting : candidates).map((division) => nameNode(index, division));
  if (fitting.length > 1) return { reason: "ambiguous-division", exist };
  return { reason: "no-such-division", within: within === null ? null : nameNode(index, within), exist };
}

/** 总则, 分则, 附则: the outermost division of that title, 第一编 总则 before a 第一章 总则 inside of it. */
export function locateTitled({ index }: Scope, title: string): Located {
  const titled = index.divisions.filter((division) => division.title === title);
  const depths = titled.map((division) => climb(index, division).length);
  const outermost = titled.filter((_, order) => depths[order] === Math.min(...depths));
  const [found] = outermost;
  if (found !== undefined && outermost.length === 1) return [found];
  const exist = (titled.length > 0 ? outermost : index.divisions).map((division) =>
    nameNode(index, division),
  );
  return titled.length > 0
    ? { reason: "ambiguous-division", exist }
    : { reason: "no-such-division", within: null, exist };
}

function findFrame({ index, origin }: Scope, level: DivisionType): Division | null {
  const frame = numberedWithin[level];
  return (
    climb(index, origin)
      .filter(isDivision)
      .find(({ type }) => type === frame) ?? null
  );
}

function isInside(index: StatuteIndex, division: Division, container: CitableNode | null): boolean {
  return container === null || climb(index, division).slice(1).includes(container);
}
