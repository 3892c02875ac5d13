/** Minutes since midnight of `9:30`, `09:30` or `９：30`; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim().normalize("NFKC"));
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
