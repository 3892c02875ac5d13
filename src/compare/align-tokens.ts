import type { Token, TokenKind } from "./tokenize.ts";

/** A run of tokens that both sides share, or that stand against each other. */
export interface TokenRun {
  readonly equal: boolean;
  readonly old: readonly Token[];
  readonly new: readonly Token[];
}

/**
 * What a shared token must be worth to stand alone between two changes. Particles, marks and single characters are
 * worth less: 的 between two changed words joins them instead of making a tiny island.
 */
const changeCost = 1.6;
/** Numbers standing against each other: 五百元以上 → 一千元以上 rather than an insertion before and a deletion behind. */
const figurePairGain = 1;
const kindWeights: Readonly<Record<Exclude<TokenKind, "word">, number>> = {
  figure: 3,
  name: 3,
  particle: 0.6,
  mark: 0.4,
  break: 1.5,
};

// Bits of a cell: how its best change ends and what came before; where its best match came from.
const dropsOld = 1;
const dropsNew = 2;
const changeFollowsMatch = 4;
const matchFollowsChange = 8;

/**
 * Aligns two token lists so that shared tokens are worth most and changes are few: a global alignment with a cost for
 * each change begun, in the manner of Gotoh's affine gaps. Takes time and memory of old × new; the caller keeps both
 * small.
 */
export function alignTokens(old: readonly Token[], fresh: readonly Token[]): readonly TokenRun[] {
  const width = fresh.length + 1;
  const cells = new Uint8Array((old.length + 1) * width);
  let match = new Float64Array(width).fill(-Infinity);
  let change = new Float64Array(width).fill(-Infinity);
  let lastMatch = new Float64Array(width);
  let lastChange = new Float64Array(width);
  for (let i = 0; i <= old.length; i += 1) {
    [lastMatch, match, lastChange, change] = [match, lastMatch, change, lastChange];
    const oldToken = old[i - 1];
    for (let j = 0; j <= fresh.length; j += 1) {
      const newToken = fresh[j - 1];
      let cell = 0;
      let bestMatch = i === 0 && j === 0 ? 0 : -Infinity;
      let bestChange = -Infinity;
      const consider = (fromMatch: number, fromChange: number, gain: number, step: number) => {
        const begun = fromMatch - changeCost + gain;
        const continued = fromChange + gain;
        if (continued > bestChange) [bestChange, cell] = [continued, (cell & matchFollowsChange) | step];
        if (begun > bestChange)
          [bestChange, cell] = [begun, (cell & matchFollowsChange) | step | changeFollowsMatch];
      };
      if (oldToken && newToken) {
        const [diagonalMatch, diagonalChange] = [lastMatch[j - 1] ?? 0, lastChange[j - 1] ?? 0];
        if (oldToken.key === newToken.key) {
          bestMatch = weigh(newToken) + Math.max(diagonalMatch, diagonalChange);
          if (diagonalChange > diagonalMatch) cell |= matchFollowsChange;
        } else if (oldToken.kind === "figure" && newToken.kind === "figure") {
          consider(diagonalMatch, diagonalChange, figurePairGain, dropsOld | dropsNew);
        }
      }
      if (oldToken) consider(lastMatch[j] ?? 0, lastChange[j] ?? 0, 0, dropsOld);
      if (newToken) consider(match[j - 1] ?? 0, change[j - 1] ?? 0, 0, dropsNew);
      match[j] = bestMatch;
      change[j] = bestChange;
      cells[i * width + j] = cell;
    }
  }
  const endsInChange = (change[fresh.length] ?? 0) > (match[fresh.length] ?? 0);
  return traceBack(old, fresh, cells, endsInChange);
}

function traceBack(
  old: readonly Token[],
  fresh: readonly Token[],
  cells: Uint8Array,
  endsInChange: boolean,
): readonly TokenRun[] {
  const width = fresh.length + 1;
  const runs: TokenRun[] = [];
  let [i, j, inChange] = [old.length, fresh.length, endsInChange];
  while (i > 0 || j > 0) {
    const [endOld, endNew, equal] = [i, j, !inChange];
    while ((i > 0 || j > 0) && inChange === !equal) {
      const cell = cells[i * width + j] ?? 0;
      if (equal) {
        inChange = (cell & matchFollowsChange) !== 0;
        i -= 1;
        j -= 1;
      } else {
        inChange = (cell & changeFollowsMatch) === 0;
        if (cell & dropsOld) i -= 1;
        if (cell & dropsNew) j -= 1;
      }
    }
    runs.push({ equal, old: old.slice(i, endOld), new: fresh.slice(j, endNew) });
  }
  return runs.reverse();
}

function weigh({ key, kind }: Token): number {
  // 应当 is worth 2, 办公室 3; a word of one character less than a change costs.
  return kind === "word" ? Math.min(key.length, 4) : kindWeights[kind];
}
