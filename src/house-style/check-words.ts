import { findProtected, liesIn } from "./protect.ts";
import type { StyleFinding, StylePassage, WordRule } from "./types.ts";

/** The office's table of words against a passage. Quotations and titles keep the words they had. */
export function checkWords({ text, role, on }: StylePassage, rules: readonly WordRule[]): StyleFinding[] {
  const kept = findProtected(text);
  return rules.flatMap((rule) => {
    if (rule.scope === "provision" && role !== "provision") return [];
    if (rule.since !== null && on < rule.since) return [];
    const right = rule.except.flatMap((phrase) => findAll(text, phrase));
    return rule.avoid.flatMap((word) =>
      findAll(text, word)
        .filter(({ start, end }) => !liesIn(kept, start, end) && !liesIn(right, start, end))
        .map(({ start, end }) => describe(rule, word, start, end)),
    );
  });
}

function describe(rule: WordRule, word: string, start: number, end: number): StyleFinding {
  const { write, mechanical, reason, basis } = rule;
  const instead = write === null ? `不写“${word}”` : `“${word}”写作“${write}”`;
  return {
    ruleId: mechanical ? "wrong-word" : "style-word",
    start,
    end,
    reason: `${instead}：${reason}${basis === null ? "" : `（依据${basis}）`}`,
    replacement: mechanical ? write : null,
    advice: mechanical ? null : write === null ? "改写这一句" : `改为“${write}”，或者改写这一句`,
  };
}

function findAll(text: string, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}
