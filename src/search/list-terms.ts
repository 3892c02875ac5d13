/** Grams of one character that say nothing about a topic. */
const functionCharacters = new Set(
  "的了吗呢吧啊么嘛呀着过是在有和与及或把被给让对从到就都也还又再才只很太那这哪啥个我你他她它们要会能可以得地之其为于而且但等并由因所如若该请问下上",
);

// One run of digits or Latin letters counts as one character: 2000, ai, 12.5
const run = /[\d.]+|[a-z]+|[^\s]/gu;

/** What a folded text is made of for comparing: characters, numbers, words of letters; blanks and signs separate. */
export function listUnits(text: string): string[][] {
  const pieces: string[][] = [];
  for (const piece of text.split(/[\s\p{P}\p{S}\u0001]+/u)) {
    // The decimal point is punctuation to the pattern above; numbers are joined again by canonical forms.
    const units = piece.match(run);
    if (units) pieces.push(units);
  }
  return pieces;
}

/** Single units and pairs of neighbours, each once. */
export function listTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const units of listUnits(text)) {
    for (const [index, unit] of units.entries()) {
      if (!functionCharacters.has(unit)) terms.add(unit);
      const next = units[index + 1];
      if (next !== undefined) terms.add(unit + next);
    }
  }
  return terms;
}

/** Whether a term is a single unit. */
export function isSingle(term: string): boolean {
  return term.length === 1 || /^(?:\d+|[a-z]+)$/.test(term);
}

/** Whether a term is a number or a word of letters. */
export function isNumeric(term: string): boolean {
  return /^(?:[\d.]+|[a-z]+)$/.test(term);
}
