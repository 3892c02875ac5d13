/**
 * Reads an amount as people type it: `1234.5`, `1,234.50`, `１２３４．５元`, `¥1234`.
 * @returns 分, or null for anything that is no amount of at most two decimals
 */
export function parseCents(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s¥元]/g, "")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const match = /^(\d{1,13})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** 123450 → `1,234.50`. */
export function formatCents(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");
  return `${whole}.${String(cents % 100).padStart(2, "0")}`;
}

/** A number of things, with at most two decimals: 250 (hundredths) → `2.5`. */
export function formatHundredths(hundredths: number): string {
  return String(hundredths / 100);
}

/** Total of what was typed in a column; what cannot be read is counted apart, not as 0. */
export function sumColumn(typed: readonly string[]): { readonly total: number; readonly unread: number } {
  let total = 0;
  let unread = 0;
  for (const text of typed) {
    if (text.trim() === "") continue;
    const cents = parseCents(text);
    if (cents === null) unread += 1;
    else total += cents;
  }
  return { total, unread };
}
