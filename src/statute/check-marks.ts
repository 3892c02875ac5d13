import type { Finding, Line } from "./lines.ts";

/**
 * Tells once for a whole text of marks that are read but not recommended: who writes `(一)` or `1．` writes it so
 * throughout, and a warning for each would hide the others.
 */
export function checkMarks(source: string, lines: readonly Line[], findings: Finding[]): void {
  const halfWidth: Line[] = [];
  const fullWidthDot: Line[] = [];
  for (const line of lines) {
    // An annex is numbered in its own way.
    if (line.kind === "annex") break;
    if (line.kind !== "subparagraph" && line.kind !== "item") continue;
    const close = source[line.labelEnd - 1];
    if (close === "．") fullWidthDot.push(line);
    else if (close === ")" && source[line.labelStart] === "(") halfWidth.push(line);
  }
  const [bracket] = halfWidth;
  if (bracket !== undefined) {
    const label = source.slice(bracket.labelStart, bracket.labelEnd);
    findings.push({
      ruleId: "half-width-brackets",
      severity: "warning",
      offset: bracket.labelStart,
      reason: `有${halfWidth.length}处序号用了半角括号，例如“${label}”`,
      actual: label,
      expected: [`（${label.slice(1, -1)}）`],
      note: "序号的括号用全角",
    });
  }
  const [dot] = fullWidthDot;
  if (dot !== undefined) {
    const label = source.slice(dot.labelStart, dot.labelEnd);
    findings.push({
      ruleId: "full-width-dot",
      severity: "warning",
      offset: dot.labelStart,
      reason: `有${fullWidthDot.length}处序号用了全角的点，例如“${label}”`,
      actual: label,
      expected: [`${label.slice(0, -1)}.`],
      note: "目的序号用数字加半角的点，后面空一格",
    });
  }
}
