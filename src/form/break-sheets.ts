/** Something that never splits over two sheets, by its place in the form. */
export interface Piece {
  readonly least: number;
  readonly usual: number;
  /** A section begins here: the best place to turn the sheet. */
  readonly startsSection: boolean;
}

interface Plan {
  readonly sheets: number;
  readonly cost: number;
  /** Indices of the pieces that begin the following sheets. */
  readonly breaks: readonly number[];
}

/** A sheet that breaks inside a section costs as much as writing pressed together by 50 mm. */
const tornSection = 50;
/** Blank paper at the foot of a sheet that is turned early, against writing pressed together. */
const blankCost = 0.6;

/**
 * Where the sheets turn: as few sheets as the pieces allow at their least heights, then between sections where
 * that leaves no sheet too empty.
 *
 * @param room millimetres of the first sheet and of the others
 * @returns indices of the pieces that begin a sheet, the first one left out
 */
export function breakSheets(
  pieces: readonly Piece[],
  room: { readonly first: number; readonly other: number },
): readonly number[] {
  const plans: Plan[] = [];
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    const capacity = from === 0 ? room.first : room.other;
    let least = 0;
    let usual = 0;
    let best: Plan | null = null;
    for (let end = from + 1; end <= pieces.length; end += 1) {
      const last = pieces[end - 1];
      least += last?.least ?? 0;
      usual += last?.usual ?? 0;
      // A piece higher than a sheet stands alone and runs over.
      if (least > capacity && end > from + 1) break;
      const rest = plans[end];
      const torn = end < pieces.length && !pieces[end]?.startsSection ? tornSection : 0;
      const blank = end < pieces.length ? Math.max(0, capacity - usual) * blankCost : 0;
      const cramped = Math.max(0, usual - capacity);
      const plan: Plan = {
        sheets: 1 + (rest?.sheets ?? 0),
        cost: torn + blank + cramped + (rest?.cost ?? 0),
        breaks: end < pieces.length ? [end, ...(rest?.breaks ?? [])] : [],
      };
      if (
        best === null ||
        plan.sheets < best.sheets ||
        (plan.sheets === best.sheets && plan.cost < best.cost)
      ) {
        best = plan;
      }
    }
    if (best) plans[from] = best;
  }
  return plans[0]?.breaks ?? [];
}
