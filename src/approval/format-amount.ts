/** `6万元`, `2000元`, `20000.01元`: whole tens of thousands as 万, the rest in full. */
export function formatAmount(yuan: number): string {
  if (yuan >= 10_000 && yuan % 1000 === 0) return `${yuan / 10_000}万元`;
  return `${Number.isInteger(yuan) ? yuan : yuan.toFixed(2)}元`;
}
